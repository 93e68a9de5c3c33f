"""The command line as programs of their own, and with workers of their own."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import openpyxl
import pytest

from tests.cli.helpers import MESSY, WORDING, start
from tests.operations.helpers import is_sound, stored, write

PATIENCE = 60.0
pytestmark = pytest.mark.usefixtures("spawning")


def many(path, count, first=0):
    """Write a file with this many clients."""
    numbers = (f"79{number:09d},client {number}\n" for number in range(first, first + count))
    path.write_text("Phone,Name\n" + "".join(numbers))
    return path


def create(workspace, path, name, **options):
    given = ("--channel", "telephony", "--name", name, "--consent", WORDING, "--json")
    return start(workspace, "create", path, *given, **options)


def ended(program):
    """Wait for a program; return its status, output and errors."""
    out, err = program.communicate(timeout=PATIENCE)
    return program.returncode, out, err


def seen(opened):
    """Return the numbers of lists with drafts and of rows; zeros if there are no tables yet."""
    try:
        return stored(opened)
    except sqlite3.OperationalError:
        return (0, 0)


def wait_for_rows(opened, program):
    until = time.monotonic() + PATIENCE
    while seen(opened)[1] == 0:
        assert time.monotonic() < until, "no row ever came"
        assert program.poll() is None, "the program ended before its first row"
        time.sleep(0.005)


@pytest.mark.long
def test_real_workers_import_and_export_a_list(run, tmp_path):
    path = write(tmp_path / "clients.xlsx", MESSY)
    made = run("create", path, "--channel", "telephony", "--name", "Весна", "--consent", WORDING)
    assert (made.status, made.err) == (0, "")
    exported = run("export", "ВЕСНА", tmp_path / "out.xlsx")
    assert exported.status == 0
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert [row[0] for row in sheet.iter_rows(values_only=True)][1:] == [
        "12025550147",
        "12025550162",
        "12671234567",
    ]
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04 cut short")
    refused = run("check", tmp_path / "bad.xlsx", "--channel", "telephony", "--json")
    assert (refused.status, refused.json["refused"]) == (
        3,
        {"reason": "damaged", "file": "bad.xlsx"},
    )


@pytest.mark.long
def test_two_programs_import_into_one_workspace_at_once_while_lists_are_shown(
    workspace, opened, run, tmp_path
):
    run("lists")
    first = create(workspace, many(tmp_path / "first.csv", 20_000), "First")
    second = create(workspace, many(tmp_path / "second.csv", 20_000, 100_000), "Second")
    shown_under_way = 0
    with first, second:
        while first.poll() is None or second.poll() is None:
            under_way, _ = seen(opened)
            ran = run("lists", "--json")
            assert (ran.status, ran.err) == (0, "")
            names = {one["name"] for one in ran.json}
            assert names <= {"First", "Second"}
            shown_under_way += under_way > len(names)
            time.sleep(0.05)
        for program, name in ((first, "First"), (second, "Second")):
            status, out, err = ended(program)
            assert (status, err) == (0, "")
            assert (json.loads(out)["list"], json.loads(out)["clients"]) == (name, 20_000)
    assert shown_under_way > 0
    assert {one["name"]: one["clients"] for one in run("lists", "--json").json} == {
        "First": 20_000,
        "Second": 20_000,
    }
    assert stored(opened) == (2, 40_000)
    assert is_sound(opened)


@pytest.mark.long
def test_of_two_programs_that_want_one_name_at_once_one_gets_it(workspace, opened, tmp_path):
    path = many(tmp_path / "clients.csv", 500)
    programs = [create(workspace, path, name) for name in ("Весна", "ВЕСНА")]
    ends = sorted(ended(program) for program in programs)
    assert [status for status, _, _ in ends] == [0, 3]
    (_, made, _), (_, refused, sentence) = ends
    assert json.loads(refused)["refused"]["reason"] == "name_taken"
    assert json.loads(made)["list"].casefold() == "весна"
    assert "already exists" in sentence
    assert stored(opened) == (1, 500)


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C cannot be sent to one process there")
def test_ctrl_c_ends_an_import_without_a_trace(workspace, opened, tmp_path):
    with create(workspace, many(tmp_path / "clients.csv", 700_000), "Never") as program:
        wait_for_rows(opened, program)
        program.send_signal(signal.SIGINT)
        status, out, err = ended(program)
    assert (status, out) == (130, "")
    assert "Traceback" not in err
    assert stored(opened) == (0, 0)
    with closing(sqlite3.connect(workspace)) as connection:
        assert connection.execute("SELECT count(*) FROM consent").fetchone() == (0,)


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C cannot be sent to one process there")
def test_ctrl_c_before_a_verb_is_run_ends_the_program_without_a_word(workspace, tmp_path):
    path = many(tmp_path / "clients.csv", 20_000)
    command = [sys.executable, "-X", "importtime", "-m", "clientlists_desktop.cli", "check", path]
    with subprocess.Popen(
        [*command, "--channel", "telephony"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        while b"clientlists_desktop.log\n" not in program.stderr.readline():
            pass
        program.send_signal(signal.SIGINT)
        out, err = program.communicate(timeout=PATIENCE)
    assert (program.returncode, out) == (-signal.SIGINT, b"")
    assert b"Traceback" not in err
    assert not workspace.exists()


@pytest.mark.long
def test_a_reader_that_stops_early_ends_the_program_quietly(workspace, opened, tmp_path):
    path = many(tmp_path / "clients.csv", 5_000)
    with start(workspace, "check", path, "--channel", "telephony", "--rows") as program:
        assert json.loads(program.stdout.readline())["row"] == 2
        program.stdout.close()
        err = program.stderr.read()
        program.wait(PATIENCE)
    assert "Traceback" not in err
    assert stored(opened) == (0, 0)
