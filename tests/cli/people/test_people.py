"""A person found and forgotten on the command line."""

import json
import os
import subprocess
import sys

import pytest

from tests.operations.helpers import write

ANN, LEV = "12025550147", "12025550162"
CLIENTS = (("Phone", "Name"), (ANN, "Maria"), (LEV, "Lev, friend of +1 202 555-0147"))


def test_from_the_search_to_the_last_trace(run, make, tmp_path):
    make("Spring", CLIENTS)
    run("export", "Spring", tmp_path / "out.csv")
    shown = run("find-person", "+1 (202) 555-0147").out
    assert f"row 2  Phone: {ANN}; Name: Maria" in shown
    assert "2 records found, the address only mentioned in 1 of them." in shown
    target = tmp_path / "answer.json"
    assert f"Saved as {target}." in run("find-person", ANN, "--save", target).out
    assert [one["fields"]["Name"] for one in json.loads(target.read_text())["records"]] == ["Maria"]
    assert run("find-person", ANN, "--save", target).status == 3
    done = run("forget-person", ANN, "--reason", "ticket 17", "--yes").out.splitlines()
    assert done[0] == (
        "1 row of lists and drafts emptied, the address cut out of 1 record about other people."
    )
    assert "List “Spring” with 2 clients downloaded" in done[-2]
    assert done[-1].endswith("Answer to a person saved: 1 record about one person saved")
    found = run("find-person", ANN, "--json").json
    assert [one["place"] for one in found["records"]] == ["do_not_contact"]
    again = run("forget-person", ANN, "--reason", "ticket 17", "--yes", "--json").json
    assert (again["rows"], again["mentions"], again["exports"]) == (0, 0, [])
    journal = run("journal").out
    assert "ticket 17" in journal
    assert ANN not in journal


@pytest.mark.long
def test_the_answer_is_saved_as_pdf_where_there_is_no_screen(make, workspace, tmp_path):
    make("Spring", CLIENTS)
    target = tmp_path / "answer.pdf"
    given = [sys.executable, "-m", "clientlists_desktop.cli", "find-person", ANN, "--save", target]
    none = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    for status in (0, 3):
        done = subprocess.run(given, env=os.environ | none, capture_output=True, text=True)
        assert done.returncode == status, done.stderr
    assert f"“{target}” already exists" in done.stderr
    assert target.read_bytes().startswith(b"%PDF-")
    lines = subprocess.run([*given[:3], "journal", "--json"], capture_output=True, text=True).stdout
    assert '"event": "person_exported"' in lines


def test_a_name_is_looked_for_in_all_cells(run, make):
    make("Spring", CLIENTS)
    assert "Name: Maria" in run("find-person", "maria").out
    ran = run("find-person", "ma")
    assert ran.status == 3
    assert "“ma” isn’t an address of this channel. To search for a name" in ran.err


def test_what_is_no_address_is_named_and_nobody_is_forgotten(run):
    ran = run("forget-person", "hello", "--reason", "ticket 17", "--yes")
    assert ran.status == 3
    assert "“hello” isn’t an address of this channel." in ran.err


def test_rows_of_earlier_versions_are_counted_apart_from_edits(run, make, tmp_path):
    make("Spring", CLIENTS)
    week = write(tmp_path / "week.csv", (("Phone", "Name"), (ANN, "Anna")))
    run("update", "Spring", week, "--mode", "update")
    run("restore-version", "Spring", 1)
    found = run("find-person", ANN, "--json").json["records"]
    assert [one["place"] for one in found].count("versions") == 2
    done = run("forget-person", ANN, "--reason", "ticket 17", "--yes").out
    assert "2 rows of earlier versions emptied" in done
    assert "of edits" not in done


def test_without_a_yes_nobody_is_forgotten(run, make):
    make("Spring", CLIENTS)
    ran = run("forget-person", ANN, "--reason", "ticket 17")
    assert ran.status == 3
    assert "2 records found" in ran.out
    assert len(run("find-person", ANN, "--json").json["records"]) == 2
