"""The command line as a whole: usage, exit codes, faults, the workspace."""

import io
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from clientlists_desktop import __version__
from clientlists_desktop.cli.main import build_parser
from tests.cli.helpers import HEADER, status_of
from tests.operations.helpers import write

POSIX = pytest.mark.skipif(os.name == "nt", reason="arguments and names are text on Windows")


SECRET = "12025550147"


@pytest.fixture
def clientlists(tmp_path):
    """Run the program on a workspace of its own."""

    def run(*arguments) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "clientlists_desktop.cli", "--workspace", tmp_path / "w"]
        return subprocess.run([*command, *arguments], capture_output=True, check=False)

    return run


@pytest.fixture
def clients(tmp_path):
    return write(tmp_path / "clients.csv", [HEADER, (SECRET, "Ann"), ("12025550162", "Bob")])


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
        ("sample-file", "out.xlsx"),
    ],
)
def test_wrong_usage_is_2_and_prints_the_right_usage(run, clients, arguments):
    ran = run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert "usage: clientlists" in ran.err


def test_help_and_version_are_0(run):
    assert "--two-ways" in run("check", "--help").out
    ran = run("--version")
    assert (ran.status, ran.out.strip()) == (0, __version__)


def test_building_the_parser_opens_no_workspace(workspace):
    assert callable(build_parser().parse_args(["lists"]).run)
    assert not workspace.parent.exists()


@pytest.mark.parametrize(
    ("arguments", "made"),
    [(("lists", "--json"), "text"), (("show", "x", "--json"), "database"), (("lists",), "folder")],
)
def test_a_file_that_isnt_a_workspace_is_refused_and_stays_as_it_was(
    run, workspace, arguments, made
):
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


def test_the_workspace_is_named_by_an_option_or_by_the_environment(
    run, make, capsys, tmp_path, monkeypatch
):
    make("Here")
    other = tmp_path / "other.sqlite"
    assert status_of("lists", "--json") == 0
    assert '"Here"' in capsys.readouterr().out
    assert status_of("--workspace", other, "lists", "--json") == 0
    assert capsys.readouterr().out == "[]\n"
    monkeypatch.setenv("CLIENTLISTS_WORKSPACE", str(other))
    assert status_of("lists", "--json") == 0
    assert capsys.readouterr().out == "[]\n"
    assert other.exists()


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_json_loses_no_letter_on_a_console_that_cannot_show_it(
    workspace, tmp_path, monkeypatch, encoding
):
    # Python gives a pipe such an encoding on Windows, whatever the program at its other end reads.
    path = write(tmp_path / "клиенты.csv", [HEADER, ("12025550147", "Ольга")])
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding, write_through=True))
    options = ("check", path, "--channel", "telephony", "--rows")
    assert status_of("--workspace", workspace, *options) == 0
    row, balance = (json.loads(line) for line in raw.getvalue().decode(encoding).splitlines())
    assert row["cells"] == ["12025550147", "Ольга"]
    assert balance["file"] == "клиенты.csv"


@pytest.mark.long
@POSIX
def test_a_file_whose_name_is_not_unicode_is_checked_and_shown(clientlists, tmp_path, clients):
    path = clients.rename(tmp_path / os.fsdecode(b"\xcc\xed.csv"))
    done = clientlists("check", path, "--channel", "telephony", "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["file"] == "\ufffd\ufffd.csv"
    path.unlink()
    gone = clientlists("check", path, "--channel", "telephony", "--json")
    assert gone.returncode == 3
    assert json.loads(gone.stdout)["refused"] == {"reason": "vanished", "file": "\ufffd\ufffd.csv"}


@pytest.mark.long
@POSIX
@pytest.mark.parametrize(
    "arguments",
    [
        ("create", "clients.csv", "--channel", "telephony", "--name", b"\xff", "--consent", "Yes"),
        ("create", "clients.csv", "--channel", "telephony", "--name", "A", "--consent", b"\xff"),
        ("check", "clients.csv", "--channel", b"\xff"),
        ("check", "clients.csv", "--channel", "telephony", "--country", b"\xff"),
        ("check", "clients.csv", "--channel", "telephony", "--encoding", b"\xff"),
        ("show", b"\xff"),
        ("rename", "A", b"\xff"),
        ("delete", b"\xff", "--yes"),
    ],
)
def test_an_argument_that_is_not_unicode_is_wrong_usage(clientlists, clients, arguments):
    done = clientlists(*(clients if part == "clients.csv" else part for part in arguments))
    assert done.returncode == 2
    assert b"is not valid text" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.long
@POSIX
def test_a_reader_that_closes_the_pipe_ends_the_program_silently(clientlists, tmp_path):
    path = write(tmp_path / "many.csv", [(f"1202555{number:04d}",) for number in range(5_000)])
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "clientlists_desktop.cli", "--workspace", tmp_path / "w"]
    for arguments in (["check", path, "--channel", "telephony", "--rows"], ["channels"]):
        done = subprocess.run(
            [*command, *arguments], stdout=writer, stderr=subprocess.PIPE, check=False
        )
        assert (done.returncode, done.stderr) == (141, b"")
        alone = subprocess.run([*command, *arguments], stdout=writer, stderr=writer, check=False)
        assert alone.returncode == 141
    os.close(writer)
    with closing(sqlite3.connect(tmp_path / "w")) as connection:
        assert connection.execute("SELECT count(*) FROM client_list").fetchone() == (0,)


@pytest.mark.long
@pytest.mark.parametrize("table", ["row", "client_list"])
def test_a_fault_of_the_program_shows_the_place_and_no_client(
    clientlists, tmp_path, clients, table
):
    assert clientlists("lists").returncode == 0
    with closing(sqlite3.connect(tmp_path / "w")) as connection:
        connection.execute(
            f"CREATE TRIGGER fails BEFORE INSERT ON {table}"
            f" BEGIN SELECT RAISE(ABORT, 'no {SECRET}'); END"
        )
    for arguments in (
        ("check", clients, "--channel", "telephony"),
        ("create", clients, "--channel", "telephony", "--name", SECRET, "--consent", "Yes"),
    ):
        done = clientlists(*arguments)
        assert (done.returncode, done.stdout) == (70, b"")
        first, kind, *places = done.stderr.decode().splitlines()
        assert first.startswith("clientlists: Something went wrong")
        assert kind.startswith("IntegrityError")
        assert set(kind.split()) <= {"IntegrityError", "from", "SQLITE_CONSTRAINT_TRIGGER"}
        assert all(place.startswith("  ") and ":" in place for place in places)
        assert SECRET not in done.stderr.decode()
