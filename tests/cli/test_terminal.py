"""Whatever names hold, no terminal obeys it; a full or closed terminal is no fault."""

import argparse
import csv
import io
import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from clientlists_desktop.cli.main import build_parser
from clientlists_desktop.cli.runtime.output import visible
from tests.cli.helpers import CLEAN, PASSWORD, WORDING, Ran, status_of
from tests.operations.helpers import write

POSIX = pytest.mark.skipif(os.name == "nt", reason="no file has such a name on Windows")
FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
NASTY = (
    "\x1b]0;t\x07\x1b[2J\x9b31m\x7f\b\r\nFORGED\u2028\u202e\u2066\u200f\u061c\ufeff\U000e0041{}%1"
)
CELL = "\x9b31m\r\nFORGED\u2028\u202e\u2066\u200f\u061c\ufeff{}%1"
"""What a text file may hold; with more it is taken for none."""
OBEYED = ("Cc", "Cf", "Cs", "Zl", "Zp")


def name_of(kind: str) -> str:
    """Return a name that is stored as it is; of NASTY ones, some characters become spaces."""
    return f"{kind}\x9b31m\u2028\u202e\u2066\u200f\u061c{{}}%1{kind}"


def cell_of(kind: str) -> str:
    return f"{kind}{CELL}{kind}"


def leaves(parser: argparse.ArgumentParser, before: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield every verb as it is typed."""
    groups = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    if not groups:
        yield " ".join(before)
    for group in groups:
        for name, child in group.choices.items():
            yield from leaves(child, (*before, name))


class Checked:
    """Runs verbs and looks at every character that they print.

    Attributes:
        verbs: those that succeeded.
    """

    def __init__(self, run) -> None:
        self._run = run
        self._known = set(leaves(build_parser()))
        self.verbs: set[str] = set()

    def __call__(self, *arguments: object, status: int | tuple[int, ...] = 0) -> Ran:
        allowed = (status,) if isinstance(status, int) else status
        ran = self._run(*arguments)
        assert ran.status in allowed, (arguments, ran)
        assert_obeyed_by_none(ran)
        words = [str(one) for one in arguments]
        verb = next((v for v in (" ".join(words[:2]), words[0]) if v in self._known), "")
        if ran.status in (0, 1):
            self.verbs.add(verb)
        return ran


def assert_obeyed_by_none(ran: Ran) -> None:
    for printed in (ran.out, ran.err):
        obeyed = [one for one in printed if one != "\n" and unicodedata.category(one) in OBEYED]
        assert obeyed == [], printed
        assert [line for line in printed.split("\n") if line.startswith("FORGED")] == []


@pytest.fixture
def checked(run):
    return Checked(run)


@pytest.fixture
def nasty_file(tmp_path):
    """Return a workbook whose name, sheets, headings and cells are nasty."""

    def make(name: str, rows) -> Path:
        path = tmp_path / f"{name}\x1b[2J\x9b\u202e\n{{}}.csv"
        return write(path, rows)

    return make


def rows_of(*numbers: str) -> list[tuple[str, ...]]:
    rest = [(number, cell_of("cell"), cell_of("city")) for number in numbers]
    return [("Phone", cell_of("name"), cell_of("heading")), *rest]


@pytest.mark.long
@POSIX
def test_no_verb_prints_what_a_terminal_obeys(checked, nasty_file, tmp_path, fd, monkeypatch):
    run = checked
    run("channels")
    run("sample-file", "--channel", "telephony", tmp_path / "sample.csv")
    run("clients", "sample", "--channel", "telegram", tmp_path / f"{'s' + chr(27)}.csv")
    source = nasty_file("clients", rows_of("12025550147", "8 (912) 345-67-89", cell_of("bad")))
    given = ("--channel", "telephony", "--keep", "--report", tmp_path / "report\x1b.csv")
    run("check", source, *given, status=1)
    run("check", source, "--channel", "telephony", "--rows", status=1)
    run("drafts")
    run("drafts", "--json")
    run("fix", 1, "--all", "no_country_code", "--country", "ru", "--list")
    run("fix", 1, "--all", "no_country_code", "--country", "ru")
    for verb in ("undo", "redo", "steps"):
        run(verb, 1)
    run("steps", 1, "--json")
    out = tmp_path / "corrections\x1b\u202e.xlsx"
    run("corrections", 1, out)
    book = openpyxl.load_workbook(out)
    book.active.delete_cols(book.active.max_column)
    book.save(out)
    run("merge", 1, out, status=(0, 3))
    run("corrections", 1, out, "--force")
    run("merge", 1, out)
    run("discard", 1, status=3)
    run("discard", 1, "--yes")

    proof = nasty_file("proof", [("agreed",)])
    options = ("--collected", name_of("form"), "--proof", proof)
    consent = ("--consent", name_of("agreed"), *options)
    create = ("create", source, "--channel", "telephony", *consent)
    refused = run(*create, "--name", name_of("L"), "--strict", status=3)
    assert "clients␛[2J" in refused.err
    run(*create, "--name", name_of("L"))
    run(*create, "--name", name_of("L"), status=3)
    run(*create, "--name", NASTY, status=(0, 3))
    run("lists")
    *_, made = run("lists", "--json").json
    name = made["name"]
    assert "\x9b" in name
    run("show", name)
    run("show", name, "--json")
    run("show", NASTY, status=3)
    run("show", NASTY, "--json", status=3)
    run("consent", "list")
    run("consent", "list", "--json")
    run("consent", "show", name)
    run("consent", "show", name, "--json")
    run("rename", name, name + "2")
    run("rename", name + "2", name)
    run("correct", name, "12025550147", "--address", "12025550163")
    run("undo-edit", name)
    run("remove", name, "12025550147", "--yes")
    run("undo-edit", name)
    run("add", name, "12025550199", "--consent", "They agreed.")
    run("versions", name)
    run("versions", name, "--compare", 1, 2, "--json")
    run("update", name, source, "--mode", "update", status=(0, 1, 3))
    run("restore-version", name, 1)
    run("retention", "set", name, "2020-01-31", "--yes")
    run("retention", "set", name, NASTY, status=3)
    run("retention", "list")
    run("retention", "list", "--json")
    run("retention", "clear", name)
    run("retention", "rule", "show")
    run("find-person", "12025550147", "--channel", "telephony")
    person = ("forget-person", "12025550188", "--channel", "telephony", "--yes")
    run(*person, "--reason", name_of("reason"), status=(0, 3))
    run("sample", name, "--count", "1", "--seed", NASTY, "--name", name_of("S"))
    run("combine", "union", name, name_of("S"), "--name", name_of("U"))
    run("split", name, "--by", "count", "--size", "1", "--name", name_of("T"))
    run("split", name, "--by", "field", "--column", cell_of("heading"), "--preview", status=(0, 3))
    run("retention", "set", name_of("U"), "2020-01-31", "--yes")
    run("retention", "erase", "--yes")
    book = ("do-not-contact",)
    run(*book, "add", "12025550199", "--note", NASTY, status=(0, 3))
    run(*book, "add", "12025550199", "--note", name_of("note"))
    refused = nasty_file("refused", rows_of("12025550198", cell_of("bad")))
    run(*book, "import", refused, "--note", name_of("note"), status=(0, 1))
    run(*book, "list")
    run(*book, "list", "--json")
    run(*book, "show", "12025550199")
    run(*book, "export", tmp_path / "book\x1b.csv")
    run(*book, "remove", "12025550199", "--reason", name_of("reason"))
    for switch in ("on", "show", "off"):
        run(*book, "from-results", switch)
    run("export", name, tmp_path / "out\x1b.xlsx")
    run("export", name, tmp_path / "out\x1b.xlsx", status=3)
    run("export", name, tmp_path / f"{NASTY}.txt".replace("/", ""), status=3)

    project = name_of("P")
    run("projects", "add", NASTY, status=(0, 3))
    run("projects", "add", project)
    run("projects", "add", project, status=3)
    run("projects", "list")
    run("projects", "rename", project, project + "2")
    run("projects", "rename", project + "2", project)
    people = [
        ("Client ID", "Channel", "First name", cell_of("more")),
        ("5120004411", "TELEGRAM", cell_of("Мария"), cell_of("x")),
        (cell_of("bad"), "TELEGRAM", "x", "x"),
    ]
    run("clients", "import", nasty_file("people", people), "--project", project, status=(0, 1))
    run("clients", "list", "--project", project)
    run("clients", "list", "--project", project, "--json")
    run("clients", "list", "--project", project, "--name-contains", NASTY)
    chosen = ("--project", project, "--channel", "telegram")
    run("clients", "create-list", *chosen, "--name", name_of("C"), *consent)
    run("show", name_of("C"))
    run("clients", "refresh-list", name_of("C"), *consent)

    run("campaigns", "add", name_of("K"), "--project", project, "--list", name,
        "--at", "2030-01-01T10:00")  # fmt: skip
    run("campaigns", "list")
    run("campaigns", "list", "--json")
    for verb in ("plan", "unplan", "start"):
        run("campaigns", verb, name_of("K"))
    exported = tmp_path / "dialer\x1b.csv"
    run("campaigns", "export", name_of("K"), exported)
    report = exported.read_text("utf-8-sig")
    header, line = next(csv_rows(report)), list(csv_rows(report))[1]
    results = nasty_file("results", [(*header, "Status"), (*line, CELL)])
    run("campaigns", "results", name_of("K"), results, status=(0, 1, 3))
    results = nasty_file("results", [(*header, "Status"), (*line, "noAnswer"), (*line, CELL)])
    run("campaigns", "results", name_of("K"), results, status=1)
    run("campaigns", "results", name_of("K"), results, "--result", f"{CELL}=no_answer",
        status=(0, 1, 2, 3))  # fmt: skip
    run("campaigns", "words")
    run("campaigns", "words", "--json")
    run("campaigns", "show", name_of("K"))
    run("campaigns", "report", name_of("K"), tmp_path / "r\x1b.xlsx")
    run("delete", name, status=3)
    run("delete", name, "--yes")
    for verb in ("suspend", "resume", "stop"):
        run("campaigns", verb, name_of("K"))
    run("campaigns", "add", name_of("K2"), "--project", project, "--all-clients", "telegram")
    run("campaigns", "start", name_of("K2"))
    run("campaigns", "finish", name_of("K2"))
    run("campaigns", "delete", name_of("K"), status=3)
    run("campaigns", "delete", name_of("K"), "--yes")
    run("campaigns", "delete", name_of("K2"), "--yes")
    run("projects", "delete", project, status=3)
    run("trash", "list")
    run("trash", "list", "--json")
    run("trash", "restore", name)
    run("delete", name, "--yes")
    run("trash", "erase", name, status=3)
    run("trash", "erase", name, "--yes")
    run("projects", "delete", project, "--yes", status=(0, 3))
    run("projects", "add", project + "3")
    run("projects", "delete", project + "3", "--yes")

    (me,) = run("accounts", "list", "--json").json
    own = ("accounts", "password", me["name"], "--new-password-fd", fd(PASSWORD))
    run(*own)
    monkeypatch.setattr(
        "clientlists_desktop.cli.runtime.session._read_password", lambda *_: PASSWORD
    )
    account = name_of("A")
    given = ("--new-password-fd", fd(PASSWORD + " of another"))
    run("accounts", "add", account, "--roles", "OPERATOR", *given, status=(0, 2, 3))
    role = run("accounts", "roles-table", "--json").json[-1]["role"]
    given = ("--new-password-fd", fd(PASSWORD + " of another"))
    run("accounts", "add", account, "--roles", role, *given, status=(0, 3))
    run("accounts", "list")
    run("accounts", "roles-table")
    run("accounts", "roles", account, role)
    run("accounts", "password", account, "--new-password-fd", fd(PASSWORD + " once more"))
    run("accounts", "unlock", account)
    run("accounts", "remove", account, status=3)
    run("accounts", "remove", account, "--yes")
    run("journal")
    run("journal", "--json")
    run("journal", "--search", NASTY)
    run("journal", "--verify")
    run("journal", "--export", tmp_path / "journal\x1b.xlsx")
    run("doctor")
    run("doctor", "--json")
    run("backups")
    backup, *_ = run("backups", "--json").json
    run("restore-backup", NASTY, "--yes", status=3)
    run("restore-backup", backup["name"], status=3)
    run("restore-backup", backup["name"], "--yes")
    assert checked.verbs >= set(leaves(build_parser()))


def csv_rows(text: str):
    return iter(list(csv.reader(io.StringIO(text, newline=""))))


@pytest.mark.parametrize(
    "arguments",
    [
        (NASTY,),
        ("lists", NASTY),
        ("check", "x", "--channel", NASTY),
        ("check", "x", "--channel", "telephony", "--two-ways", NASTY),
        ("check", "x", "--channel", "telephony", "--delimiter", NASTY),
        ("check", "x", "--channel", "telephony", "--header-row", NASTY),
        ("check", NASTY.replace("/", ""), "--channel", "telephony"),
        ("check", "x", "--channel", "telephony", "--rename", NASTY),
        ("campaigns", "add", "x", "--hours", NASTY, "--project", "x", "--list", "x"),
        ("show", "\udce9\x1b"),
    ],
)
def test_no_wrong_usage_prints_what_a_terminal_obeys(run, arguments):
    ran = run(*arguments)
    assert ran.status in (2, 3)
    assert_obeyed_by_none(ran)


@POSIX
def test_nor_does_the_help_that_names_the_workspace(run, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("CLIENTLISTS_WORKSPACE", str(tmp_path / "a\x1b[2J\u202e"))
    assert status_of("--help") == 0
    out = capsys.readouterr().out
    assert_obeyed_by_none(Ran(0, out, ""))
    assert "␛" in out


def test_json_holds_the_names_as_they_are(run, make):
    make("Spring\x9b\u202e\u200d👩\u200d👩")
    ran = run("lists", "--json")
    assert ran.json[0]["name"] == "Spring\x9b\u202e\u200d👩\u200d👩"
    assert "\\u009b\\u202e" in ran.out
    assert "👩\u200d👩" in ran.out


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Весна 👩\u200d👩 می\u200cخواهم", "Весна 👩\u200d👩 می\u200cخواهم"),
        ("a\x1b[2Jb\tc\nd\re", "a␛[2Jb␉c␊d␍e"),
        ("\x7f\x9b\u202e\u2028\ud800", "␡\ufffd\ufffd\ufffd\ufffd"),
        ("a\xa0b\u3000c", "a\xa0b\u3000c"),
    ],
    ids=["words", "controls", "more controls", "spaces"],
)
def test_what_a_terminal_would_obey_is_shown_as_a_sign(text, shown):
    assert visible(text) == shown


def program(workspace, *arguments) -> list[str]:
    command = [sys.executable, "-m", "clientlists_desktop.cli", "--workspace", workspace]
    return [str(one) for one in (*command, *arguments)]


@FULL
@pytest.mark.parametrize(
    "arguments",
    [
        ("lists", "--json"),
        pytest.param(("channels",), marks=pytest.mark.long),
        pytest.param(("--help",), marks=pytest.mark.long),
        pytest.param(("show", "x", "--json"), marks=pytest.mark.long),
    ],
)
def test_a_full_output_is_said_and_no_fault(workspace, arguments):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            program(workspace, *arguments), stdout=full, stderr=subprocess.PIPE, check=False
        )
    error = done.stderr.decode()
    assert done.returncode == 74, error
    assert "clientlists: The output could not be written: No space left on device." in error
    assert "Traceback" not in error
    assert "Exception" not in error


@FULL
def test_a_list_is_made_though_the_output_is_full(workspace, tmp_path, run):
    path = write(tmp_path / "clients.csv", CLEAN)
    made = ("create", path, "--channel", "telephony", "--name", "Spring", "--consent", WORDING)
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(program(workspace, *made), stdout=full, stderr=full, check=False)
    assert done.returncode == 74
    assert [one["name"] for one in run("lists", "--json").json] == ["Spring"]


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="closed by a shell")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("check", "clients.csv", "--channel", "telephony"), 0),
        (("delete", "Spring"), 3),
        (("show", "nothing", "--json"), 3),
        (("accounts", "add", "Ivan", "--roles", "OWNER"), 3),
        (("nonsense",), 2),
    ],
)
def test_closed_streams_are_no_fault(make, workspace, tmp_path, closed, arguments, status):
    make("Spring")
    write(tmp_path / "clients.csv", CLEAN)
    command = ["sh", "-c", f'"$@" {closed}', "sh", *program(workspace, *arguments)]
    done = subprocess.run(
        command, cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    assert done.returncode == status, done.stderr.decode()
    assert b"Traceback" not in done.stdout + done.stderr
    assert (done.stdout != b"") == (">&-" not in closed.replace("2>&-", "") and status in (0, 3)
                                    and arguments[0] in ("check", "show"))  # fmt: skip


def test_ctrl_d_at_a_password_is_a_refusal(run, anna, terminal, monkeypatch):
    def ended(prompt: str) -> str:
        raise EOFError(prompt)

    terminal()
    monkeypatch.setattr("getpass.getpass", ended)
    ran = run("--account", "Anna Petrova", "lists", "--json")
    assert (ran.status, json.loads(ran.out)["refused"]["reason"]) == (3, "sign_in_needed")
