"""`clientlists journal`: lines, verdicts and their exit status, a workbook."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest

from clientlists_desktop.paths import anchor_file, key_file
from tests.storage.journal.journals import keep, tamper


@pytest.fixture
def lived_in(make, run):
    """A workspace in which something was done."""
    make("Spring")
    assert run("rename", "Spring", "Весна").status == 0


def test_lines_are_shown_newest_first(run, lived_in):
    ran = run("journal")
    assert ran.status == 0
    first, *_, last = ran.out.splitlines()
    assert "List renamed: List “Spring” → “Весна”" in first
    assert first.split()[0] == "5"
    assert "Journal started" in last


def test_lines_as_json_are_limited_and_found_by_words_and_events(run, lived_in):
    (line,) = run("journal", "--json", "--limit", "1").json
    assert (line["number"], line["event"], line["account_id"]) == (5, "list_renamed", 1)
    assert line["facts"] == {"list": 1, "before": "Spring", "after": "Весна"}
    assert [one["number"] for one in run("journal", "--json", "--search", "ВЕСНА").json] == [5]
    assert [one["number"] for one in run("journal", "--json", "--search", "confirmed").json] == [4]
    assert run("journal", "--search", "nothing of the kind").out == "No lines.\n"


def test_a_journal_that_holds_is_0_and_shows_where_the_key_is(run, lived_in):
    ran = run("journal", "--verify")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("The chain is intact: 5 lines")
    assert "file beside the workspace" in ran.out
    shown = run("journal", "--verify", "--json").json
    assert (shown["state"], shown["holds"], shown["lines"]) == ("holds", True, 5)
    assert shown["key_in_keyring"] is False


@pytest.mark.parametrize(
    ("changes", "state", "expected"),
    [
        (["UPDATE journal SET account_name = 'Bo' WHERE number = 3"], "broken", "at line 3"),
        (["UPDATE journal SET facts = x'ff' WHERE number = 3"], "broken", "at line 3"),
        (["DELETE FROM journal WHERE number > 3"], "cut", "after line 3"),
        (["DELETE FROM journal_seal"], "cut", "after line 5"),
    ],
)
def test_a_journal_that_was_tampered_with_is_1(run, opened, lived_in, changes, state, expected):
    tamper(opened, *changes)
    ran = run("journal", "--verify", "--json")
    assert (ran.status, ran.json["state"], ran.json["holds"]) == (1, state, False)
    (sentence,) = ran.err.splitlines()
    assert sentence.startswith("clientlists: ")
    assert expected in sentence
    assert run("journal", "--verify").out == ""
    assert run("journal").status == 0, "it can be read all the same"


def test_a_restored_backup_is_3_until_the_journal_records_it(run, opened, lived_in):
    put_back = keep(opened, anchor=False)
    run("rename", "Весна", "Summer")
    run("rename", "Summer", "Autumn")
    put_back()
    ran = run("journal", "--verify", "--json")
    assert (ran.status, ran.json["state"], ran.json["missing"]) == (3, "restored_copy", 2)
    assert "without 2 newer lines of the journal" in ran.err
    assert run("rename", "Весна", "Winter").status == 0
    ran = run("journal", "--verify")
    assert ran.status == 0
    assert "noted at line 6" in ran.out


def test_another_key_is_3(run, workspace, lived_in):
    key_file(workspace).unlink()
    ran = run("journal", "--verify", "--json")
    assert (ran.status, ran.json["state"], ran.json["unread"]) == (3, "other_key", 5)
    run("rename", "Весна", "Summer")
    ran = run("journal", "--verify", "--json")
    assert (ran.status, ran.json["state"], ran.json["unread"]) == (3, "holds", 5)
    assert "Written with the key of another computer or user: 5 lines." in ran.err


def test_a_copy_of_all_files_holds(run, workspace, lived_in, tmp_path):
    copy = tmp_path / "copy" / "w.sqlite"
    copy.parent.mkdir()
    shutil.copy(workspace, copy)
    shutil.copy(key_file(workspace), key_file(copy))
    ran = run("--workspace", copy, "journal", "--verify")
    assert ran.status == 0
    assert not anchor_file(copy).exists()


def test_the_lines_are_written_into_a_workbook(run, lived_in, tmp_path):
    target = tmp_path / "journal.xlsx"
    ran = run("journal", "--export", target)
    assert (ran.status, ran.out) == (0, f"5 lines written to {target}.\n")
    rows = list(openpyxl.load_workbook(target).active.iter_rows(values_only=True))
    assert rows[0] == ("No.", "When (UTC)", "Who", "What", "Details")
    assert [row[0] for row in rows[1:]] == [1, 2, 3, 4, 5]
    assert rows[5][3:] == ("List renamed", "List “Spring” → “Весна”")
    assert run("journal", "--export", target).status == 3
    assert run("journal", "--export", target, "--force", "--search", "весна").status == 0
    rows = list(openpyxl.load_workbook(target).active.iter_rows(values_only=True))
    assert [row[0] for row in rows[1:]] == [5]
    line = run("journal", "--json", "--limit", "1").json[0]
    assert (line["event"], line["facts"]) == ("journal_exported", {"rows": 1})


@pytest.mark.parametrize(
    "options", [("--verify", "--export", "x.xlsx"), ("--limit", "0"), ("--limit", "many")]
)
def test_wrong_usage_is_2(run, options):
    assert run("journal", *options).status == 2


def test_whoever_may_not_read_the_journal_reads_nothing(run, opened, lived_in):
    tamper(opened, "UPDATE account SET roles = '[\"LINGUIST\"]'", triggers=True)
    for options in ((), ("--verify",), ("--export", "x.xlsx")):
        ran = run("journal", *options)
        assert (ran.status, ran.out) == (3, "")
        assert "read the journal" in ran.err


def test_control_characters_in_a_name_are_not_printed(run, opened, lived_in):
    tamper(opened, "UPDATE journal SET account_name = char(27) || '[2Jgone' WHERE number = 3")
    assert "\x1b" not in run("journal").out


@pytest.mark.usefixtures("spawning")
def test_it_is_verified_in_a_process_of_its_own(run, workspace, lived_in):
    assert run("journal", "--verify").status == 0
    with closing(sqlite3.connect(workspace)) as connection:
        assert connection.execute("SELECT count(*) FROM journal").fetchone() == (5,)
    assert Path(os.fspath(workspace)).exists()
