"""How the command line ends: what it prints, and its status, also where things go wrong."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from tests.operations.helpers import write

pytestmark = pytest.mark.long

HEADER = ("Phone", "Name")
SECRET = "12025550147"
POSIX = pytest.mark.skipif(os.name == "nt", reason="arguments and names are text on Windows")


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


@POSIX
def test_a_file_whose_name_is_no_text_is_checked_and_shown(clientlists, tmp_path, clients):
    path = clients.rename(tmp_path / os.fsdecode(b"\xcc\xed.csv"))
    done = clientlists("check", path, "--channel", "telephony", "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["file"] == "\ufffd\ufffd.csv"
    path.unlink()
    gone = clientlists("check", path, "--channel", "telephony", "--json")
    assert gone.returncode == 3
    assert json.loads(gone.stdout)["refused"] == {"reason": "vanished", "file": "\ufffd\ufffd.csv"}


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
def test_an_argument_that_is_no_text_is_wrong_usage(clientlists, clients, arguments):
    done = clientlists(*(clients if part == "clients.csv" else part for part in arguments))
    assert done.returncode == 2
    assert b"is no valid text" in done.stderr
    assert b"Traceback" not in done.stderr


@POSIX
def test_whoever_stops_reading_ends_the_program_without_a_word(clientlists, tmp_path):
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


@pytest.mark.parametrize("table", ["row", "client_list"])
def test_a_fault_of_the_program_tells_the_place_and_no_client(
    clientlists, tmp_path, clients, table
):
    assert clientlists("lists").returncode == 0
    with closing(sqlite3.connect(tmp_path / "w")) as connection:
        connection.execute(f"DROP TABLE {table}")
    for arguments in (
        ("check", clients, "--channel", "telephony"),
        ("create", clients, "--channel", "telephony", "--name", SECRET, "--consent", "Yes"),
    ):
        done = clientlists(*arguments)
        assert (done.returncode, done.stdout) == (70, b"")
        first, kind, *places = done.stderr.decode().splitlines()
        assert first.startswith("clientlists: Something went wrong")
        assert kind == "OperationalError"
        assert all(place.startswith("  ") and ":" in place for place in places)
        assert SECRET not in done.stderr.decode()


def test_a_check_says_how_the_file_was_read(clientlists, tmp_path):
    path = tmp_path / "clients.csv"
    path.write_bytes(f"Телефон;Имя\n{SECRET};Анна\n".encode("cp1251"))
    done = clientlists("check", path, "--channel", "telephony")
    first = done.stdout.decode().splitlines()[0]
    assert first == "Windows-1251 (a guess), semicolons, header in row 1"
    shown = json.loads(clientlists("check", path, "--channel", "telephony", "--json").stdout)
    assert (shown["encoding"], shown["encoding_guessed"]) == ("cp1251", True)
    chosen = ("--encoding", "cp1251", "--header-row", "0")
    done = clientlists("check", path, "--channel", "telephony", *chosen)
    first = done.stdout.decode().splitlines()[0]
    assert first == "Windows-1251, semicolons, no header, row 1 is a client"


def test_an_encoding_that_does_not_exist_is_wrong_usage_for_a_workbook_too(clientlists, tmp_path):
    path = write(tmp_path / "clients.xlsx", [HEADER, (SECRET, "Ann")])
    done = clientlists("check", path, "--channel", "telephony", "--encoding", "bogus")
    assert done.returncode == 2
    assert "“bogus” is no known encoding" in done.stderr.decode()


def test_a_download_whose_heading_reads_as_a_client_uploads_again(clientlists, tmp_path):
    path = write(tmp_path / "ids.csv", [("ID 2024-2025", "Name"), ("5120004417", "Ann")])
    made = ("--channel", "telegram", "--header-row", "1", "--name", "A", "--consent", "Yes")
    assert clientlists("create", path, *made).returncode == 0
    out = tmp_path / "out.xlsx"
    assert clientlists("export", "A", out).returncode == 0
    shown = json.loads(clientlists("check", out, "--channel", "telegram", "--json").stdout)
    assert (shown["columns"], shown["read"], shown["ready"]) == (["Client ID", "Name"], 1, 1)
