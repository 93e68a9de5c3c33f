import io
import sqlite3
from contextlib import closing

import pytest

from clientlists_desktop import __version__
from tests.cli.helpers import CLEAN, WORDING, status_of
from tests.operations.helpers import write


@pytest.fixture
def clients(tmp_path):
    return write(tmp_path / "clients.csv", CLEAN)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nonsense",),
        ("check",),
        ("check", "clients.csv"),
        ("check", "clients.csv", "--channel", "telephony", "--two-ways", "guess"),
        ("check", "clients.csv", "--channel", "telephony", "--header-row", "maybe"),
        ("check", "clients.csv", "--channel", "telephony", "--delimiter", "ab"),
        ("check", "clients.csv", "--channel", "telephony", "--delimiter", "7"),
        ("check", "clients.csv", "--channel", "telephony", "--rename", "Town"),
        ("create", "clients.csv", "--channel", "telephony", "--name", "x"),
        ("create", "clients.csv", "--channel", "telephony", "--consent", "x"),
        ("rename", "x"),
        ("export", "x"),
        ("show",),
        ("delete", "--yes"),
        ("sample", "out.xlsx"),
    ],
)
def test_wrong_usage_is_2_and_says_how_it_is_right(run, clients, arguments):
    ran = run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert "usage: clientlists" in ran.err


@pytest.mark.parametrize(
    ("options", "reason", "seen"),
    [
        (("--channel", "fax"), "unknown_channel", "fax"),
        (("--channel", "telephony", "--country", "XX"), "unknown_country", "XX"),
        (("--channel", "telephony", "--country", "Россия"), "unknown_country", "РОССИЯ"),
        (("--channel", "telephony", "--encoding", "nonsense"), "unknown_encoding", "nonsense"),
    ],
)
@pytest.mark.parametrize("verb", ["check", "create"])
def test_an_option_that_means_nothing_is_2_with_its_sentence(
    run, clients, options, reason, seen, verb
):
    given = () if verb == "check" else ("--name", "Spring", "--consent", WORDING)
    ran = run(verb, clients, *options, *given, "--json")
    assert ran.status == 2
    assert set(ran.json) == {"refused"}
    assert ran.json["refused"]["reason"] == reason
    assert ran.json["refused"]["seen"] == seen
    assert f"“{seen}”" in ran.err
    assert run("lists", "--json").json == []


def test_a_sample_of_an_unknown_channel_is_2(run, tmp_path):
    ran = run("sample", "--channel", "fax", tmp_path / "sample.xlsx")
    assert ran.status == 2
    assert "“fax”" in ran.err
    assert list(tmp_path.glob("sample*")) == []


def test_help_and_version_are_0(run):
    assert "--two-ways" in run("check", "--help").out
    ran = run("--version")
    assert (ran.status, ran.out.strip()) == (0, __version__)


REFUSED_FILES = [
    (b"", "empty"),
    (b"Phone,Name\n", "no_rows"),
    (b"%PDF-1.7 made up", "pdf"),
    (b"<html><table></table></html>", "html"),
    (b"PK\x03\x04 cut short", "damaged"),
    (b'Phone,Name\n12025550147,"Maria\n', "unclosed_quote"),
]


@pytest.mark.parametrize(("content", "reason"), REFUSED_FILES)
@pytest.mark.parametrize("option", ["--json", "--rows"])
def test_a_file_that_is_refused_is_3_with_one_object_and_one_sentence(
    run, tmp_path, content, reason, option
):
    path = tmp_path / "клиенты.xls"
    path.write_bytes(content)
    ran = run("check", path, "--channel", "telephony", option)
    assert ran.status == 3
    assert set(ran.json) == {"refused"}
    assert ran.json["refused"]["reason"] == reason
    assert ran.json["refused"]["file"] == "клиенты.xls"
    (sentence,) = ran.err.splitlines()
    assert sentence.startswith("clientlists: “клиенты.xls”")
    assert sentence.endswith(".")


def test_a_refusal_without_json_prints_its_sentence_only(run, tmp_path):
    ran = run("check", tmp_path / "gone.csv", "--channel", "telephony")
    assert (ran.status, ran.out) == (3, "")
    assert "“gone.csv” was not found" in ran.err


def test_a_row_that_spoils_the_file_is_named(run, tmp_path):
    path = tmp_path / "clients.csv"
    path.write_text('Phone,Name\n12025550147,Maria\n12025550162,"Lev\n')
    ran = run("check", path, "--channel", "telephony", "--json")
    assert ran.json["refused"]["row"] == 3
    assert "“clients.csv”, row 3" in ran.err


def test_a_folder_is_named_when_it_is_no_file(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in (tmp_path, "."):
        ran = run("check", folder, "--channel", "telephony", "--json")
        assert (ran.status, ran.json["refused"]["reason"]) == (3, "not_a_file")
        assert "“”" not in ran.err


def test_a_file_of_more_than_20_mb_is_refused_before_it_is_read(run, tmp_path):
    path = tmp_path / "large.csv"
    most = 20 * 1024 * 1024
    for size, reason in ((most, "unknown_type"), (most + 1, "too_big")):
        with path.open("wb") as file:
            file.truncate(size)
        ran = run("check", path, "--channel", "telephony", "--json")
        assert (ran.status, ran.json["refused"]["reason"]) == (3, reason)
    assert ran.json["refused"]["expected"] == most
    assert "20.1 MB; the limit is 20.0 MB" in ran.err


@pytest.mark.parametrize(
    ("arguments", "made"),
    [(("lists", "--json"), "text"), (("show", "x", "--json"), "database"), (("lists",), "folder")],
)
def test_a_workspace_that_is_none_is_refused_and_stays_as_it_was(run, workspace, arguments, made):
    workspace.parent.mkdir()
    if made == "folder":
        workspace.mkdir()
    elif made == "text":
        workspace.write_text("My diary. " * 50)
    else:
        with closing(sqlite3.connect(workspace)) as connection:
            connection.execute("CREATE TABLE mine (x)")
    before = workspace.read_bytes() if workspace.is_file() else None
    ran = run(*arguments)
    assert ran.status == 3
    assert f"“{workspace}”" in ran.err
    assert ("--json" in arguments) == ('"refused"' in ran.out)
    if before is not None:
        assert workspace.read_bytes() == before


def test_a_workspace_of_a_newer_program_is_refused(run, workspace):
    assert run("lists").status == 0
    with closing(sqlite3.connect(workspace)) as connection:
        connection.execute("PRAGMA user_version = 99")
    ran = run("lists", "--json")
    assert (ran.status, ran.json["refused"]["reason"]) == (3, "workspace_too_new")
    assert f"“{workspace}”" in ran.err


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"Phone\n12025550147\n12025550162\n", "2 rows read"),
        (b"%PDF-1.7 made up", "clientlists: “clients.csv”"),
    ],
)
def test_what_follows_the_progress_stands_on_a_line_of_its_own(
    workspace, tmp_path, monkeypatch, content, said
):
    path = tmp_path / "clients.csv"
    path.write_bytes(content)
    screen = Terminal()
    monkeypatch.setattr("sys.stdout", screen)
    monkeypatch.setattr("sys.stderr", screen)
    status_of("--workspace", workspace, "check", path, "--channel", "telephony")
    shown = screen.getvalue()
    assert shown.startswith("\r"), "no progress was drawn"
    lines = shown.replace("\x1b[K", "\r").replace("\r", "\n").splitlines()
    assert [line for line in lines if said in line and not line.startswith(said)] == []
    assert [line for line in lines if line.startswith(said)] != []


def test_no_progress_is_drawn_where_there_is_no_terminal(run, clients):
    ran = run("check", clients, "--channel", "telephony")
    assert "\r" not in ran.out + ran.err
    assert ran.err == ""
