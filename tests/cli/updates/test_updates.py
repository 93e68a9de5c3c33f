"""Lists updated from a file on the command line, and their versions."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.imports import drafts
from clientlists_desktop.operations.lists.readers import find_list
from clientlists_desktop.storage.lock_files import sole_writer
from clientlists_desktop.storage.models import CHECKED
from tests.cli.helpers import CLEAN, WORDING
from tests.operations.helpers import check, write
from tests.people import MAKER

WEEK = (("Phone", "City"), ("12025550147", "Salem"), ("12125550163", "Rome"), ("letters", "x"))


@pytest.fixture
def week(make, tmp_path):
    make("Spring")
    return write(tmp_path / "week.csv", WEEK)


def test_a_list_is_updated_after_a_preview(run, week):
    given = ("update", "spring", week, "--mode", "sync")
    seen = run(*given, "--preview", "--json").json
    assert seen == {
        "list": "Spring", "mode": "sync", "key": None, "before": 2, "after": 2, "given": 2,
        "added": 1, "changed": 1, "removed": 1, "unchanged": 0, "kept": 0, "skipped": 0,
        "blocked": 0, "blocked_listed": 0, "failed": 1, "fields": {"City": 1}, "new_columns": [],
        "lacking_columns": ["Name"],
        "version": None,
        "clients": [
            {"change": "added", "before": None, "after": ["12125550163", "", "Rome"]},
            {"change": "changed", "before": ["12025550147", "Maria", "Boston"],
             "after": ["12025550147", "Maria", "Salem"]},
            {"change": "removed", "before": ["12025550162", "Лев", "Томск"], "after": None},
        ],
    }  # fmt: skip
    shown = run(*given, "--preview").out
    assert "changed   12025550147 | Maria | Boston → 12025550147 | Maria | Salem\n" in shown
    assert "removed   12025550162 | Лев | Томск → –\n" in shown
    assert run("versions", "Spring", "--json").json[0]["version"] == 1
    refused = run(*given)
    assert refused.status != 0
    assert "The clients’ consent must be confirmed in words." in refused.err
    ran = run(*given, "--consent", WORDING)
    assert (ran.status, ran.err) == (0, "")
    assert "Maria" not in ran.out
    assert "List “Spring”: 2 → 2 clients\n" in ran.out
    assert "         1  changed: City 1\n" in ran.out
    assert "note: 1 row failed the check, so their clients count as missing\n" in ran.out
    assert ran.out.endswith("List “Spring” has 2 clients now; this is its version 2.\n")
    shown = run("show", "Spring", "--json").json
    assert (shown["version"], [one["file"] for one in shown["consents"]][1:]) == (2, ["week.csv"])
    again = run(*given)
    assert again.out.endswith("Nothing in “Spring” changes: it already agrees with the file.\n")
    assert run("drafts", "--json").json == []


def test_a_file_of_others_alone_does_not_agree_with_the_list(run, week, tmp_path):
    others = write(tmp_path / "others.csv", (("Phone",), ("12125550164",)))
    for mode in ("update", "remove"):
        ran = run("update", "Spring", others, "--mode", mode)
        assert "1  only in the file, left out by this mode\n" in ran.out
        assert ran.out.endswith("Nothing in “Spring” changes.\n")


def test_an_update_is_done_even_if_a_restore_begins_before_the_command_ends(
    run, week, workspace, monkeypatch
):
    def discard_meanwhile(*given):
        with sole_writer(workspace):
            discard_draft(*given)

    discard_draft = drafts.discard_draft
    monkeypatch.setattr(drafts, "discard_draft", discard_meanwhile)
    ran = run("update", "Spring", week, "--mode", "remove")
    assert (ran.status, ran.err) == (0, "")
    monkeypatch.undo()
    assert len(run("versions", "Spring", "--json").json) == 2
    assert run("drafts", "--json").json == []


def test_one_goes_back_to_a_version(run, week):
    run("update", "Spring", week, "--mode", "remove")
    versions = run("versions", "Spring", "--json").json
    assert [(one["version"], one["kind"], one["clients"]) for one in versions] == [
        (2, "remove", 1), (1, "made", 2),
    ]  # fmt: skip
    newest, first = run("versions", "Spring").out.splitlines()
    assert "  Clients in a file removed  " in newest
    assert newest.endswith("  week.csv  1 client removed  Consent as for version 1")
    assert "  List created  " in first
    maker = versions[1]["made_by"]
    assert first.endswith(f"  made.csv  Consent confirmed by {maker}")
    assert [(one["confirmed_by"], one["consent_as_version"]) for one in versions] == [
        (None, 1), (maker, 1),
    ]  # fmt: skip
    assert versions[1]["consent"] == 1
    found = run("versions", "Spring", "--compare", "1", "2", "--json").json
    assert (found["before"], found["after"], found["removed"]) == (2, 1, 1)
    assert found["clients"][0]["before"][1] == "Maria"
    compared = run("versions", "Spring", "--compare", 1, 2).out
    assert compared.startswith("List “Spring”: 2 → 1 client\n")
    assert "removed   12025550147 | Maria" in compared
    ran = run("restore-version", "Spring", "1")
    assert ran.out == "List “Spring” has 2 clients now; this is its version 3.\n"
    assert run("restore-version", "Spring", "1").out == (
        "List “Spring” is already the same as version 1.\n"
    )
    run("update", "Spring", week, "--mode", "remove")
    run("do-not-contact", "add", "12025550147")
    ran = run("restore-version", "Spring", "1")
    assert ran.out == ("List “Spring” stays as it is.\n1 client left out: do not contact.\n")
    refused = run("restore-version", "Spring", "9")
    assert "The list “Spring” has no version 9." in refused.err


def test_what_a_check_left_out_stays_when_an_update_removes_clients(run, make, week):
    before = run("show", "Spring", "--json").json["left_out"]
    run("update", "Spring", week, "--mode", "remove")
    assert run("show", "Spring", "--json").json["left_out"] == before


def test_no_edit_is_undone_that_another_version_came_after(run, week):
    """Though something was edited, which is not denied."""
    run("remove", "Spring", "12025550147")
    run("update", "Spring", week, "--mode", "merge", "--consent", WORDING)
    refused = run("undo-edit", "Spring")
    assert "No edit by hand can be undone in the list “Spring”." in refused.err
    assert "restore-version" in refused.err


def test_a_list_is_updated_by_a_draft(run, week):
    kept = run("check", week, "--channel", "telephony", "--keep", "--json").json["draft"]
    done = run("update", "Spring", "--draft", kept, "--mode", "update", "--json")
    assert (done.json["changed"], done.json["skipped"], done.json["version"]) == (1, 1, 2)
    assert run("drafts", "--json").json == []
    assert run("update", "Spring", "--mode", "update").status == 2


def test_a_blocked_client_of_list_and_file_is_said_to_stay(run, week):
    run("do-not-contact", "add", "12025550147", "12125550163")
    given = ("update", "Spring", week, "--mode", "sync")
    seen = run(*given, "--preview").out
    assert "         2  in the do-not-contact book: 1 in the list, unchanged, 1 left out\n" in seen
    boston = "12025550147 | Maria | Boston"
    assert f"blocked   {boston} → {boston}\n" in seen
    assert "blocked   – → 12125550163 |  | Rome\n" in seen
    done = run(*given, "--json").json
    assert (done["blocked"], done["blocked_listed"], done["removed"]) == (2, 1, 1)
    assert (done["before"], done["after"]) == (2, 1)


def test_a_column_of_ids_is_remembered_with_the_list(run, tmp_path):
    """So the client whose number changed is the same client; an empty one is the address again."""
    rows = (("Phone", "CRM"), ("12025550147", "17"), ("12125550163", "18"))
    source = write(tmp_path / "crm.csv", rows)
    run("create", source, "--channel", "telephony", "--name", "CRM", "--consent", WORDING)
    week = write(tmp_path / "week.csv", (("Phone", "CRM"), ("12025550199", "17")))
    given = ("update", "CRM", week, "--mode", "update", "--json")
    assert run(*given).json["skipped"] == 1
    changed = run(*given, "--key", "crm").json
    assert (changed["key"], changed["changed"], changed["fields"]) == ("crm", 1, {"Phone": 1})
    assert run(*given).json["key"] == "crm"
    assert run(*given[:3], "--mode", "sync", "--key", "", "--json").json["removed"] == 1
    assert run(*given).json["key"] is None
    same = write(tmp_path / "same.csv", (("Phone", "CRM"), ("12025550199", "17")))
    again = ("update", "CRM", same, "--mode", "update", "--json")
    for key, remembered in (("crm", "crm"), ("", None)):
        assert run(*again, "--key", key).json["version"] is None
        assert run(*again, "--preview").json["key"] == remembered
    refused = run(*given, "--key", "Code")
    assert "“CRM” has no column “Code”; its columns are: CRM." in refused.err


def test_a_draft_says_which_list_it_updates_while_that_is_there(run, week, opened):
    spring = find_list(opened, MAKER, "Spring")
    check(opened, week, choices=Choices(updates=spring.id))
    assert run("drafts").out.endswith("  week.csv  updates “Spring”\n")
    run("delete", "Spring", "--yes")
    assert run("drafts", "--json").json[0]["updates"] is None
    assert run("drafts").out.endswith("  week.csv\n")


def test_a_file_of_other_people_is_asked_about(run, make, tmp_path):
    """Phone numbers look like the IDs of Telegram; that none is in the list tells."""
    make("Bots", (("ID", "Name"), ("5120004417", "Ann")), "telegram")
    calls = write(tmp_path / "calls.csv", CLEAN)
    doubt = "note: Nobody in the file is in the list. Is it the right one?\n"
    for mode in ("sync", "replace", "update", "remove"):
        assert doubt in run("update", "Bots", calls, "--mode", mode, "--preview").out
    for mode in ("add", "merge"):
        assert doubt not in run("update", "Bots", calls, "--mode", mode, "--preview").out
    before = run("show", "Bots", "--json").json
    bots = write(tmp_path / "bots.csv", (("ID", "Name"), ("5120004417", "Ann")))
    make("Spring")
    refused = run("update", "Spring", bots, "--mode", "sync", "--consent", WORDING)
    assert refused.status == 3
    assert run("show", "Bots", "--json").json == before


def test_what_a_file_is_for_is_said_before_what_it_lacks(run, tmp_path):
    """A file for another channel has no column of IDs either, but that is not what is wrong."""
    source = write(tmp_path / "crm.csv", (("Phone", "CRM"), ("12025550147", "17")))
    run("create", source, "--channel", "telephony", "--name", "CRM", "--consent", WORDING)
    assert run("update", "CRM", source, "--mode", "update", "--key", "CRM").status == 0
    names = write(tmp_path / "names.csv", (("Username", "Name"), ("@ann_bee", "Ann")))
    refused = run("update", "CRM", names, "--mode", "update")
    assert (refused.status, "no column" in refused.err) == (3, False)
    bots = write(tmp_path / "bots.csv", (("ID", "Name"), ("5120004417", "Ann")))
    kept = run("check", bots, "--channel", "telegram", "--keep", "--json").json["draft"]
    refused = run("update", "CRM", "--draft", kept, "--mode", "update")
    assert "“bots.csv” was checked for another channel than that of “CRM”" in refused.err


def test_a_file_with_other_columns_keeps_those_that_it_lacks(run, make, tmp_path):
    make("Spring")
    ages = write(tmp_path / "ages.csv", (("Phone", "Age"), (CLEAN[1][0], "30")))
    seen = run("update", "Spring", ages, "--mode", "update").out
    assert "note: New columns: “Age”\n" in seen
    assert "note: Not in the file, so they stay: “Name”, “City”\n" in seen
    out = tmp_path / "out.csv"
    run("export", "Spring", out)
    assert out.read_text("utf-8-sig").splitlines()[1].endswith(",Maria,Boston,30")
    colours = write(tmp_path / "colours.csv", (("Colour", "Size"), ("red", "1"), ("blue", "2")))
    assert run("update", "Spring", colours, "--mode", "sync").status == 3
    assert run("versions", "Spring", "--json").json[0]["version"] == 2


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_killed_update_is_kept_as_an_update_of_its_list(run, week, workspace):
    """Its draft must not be offered as a new list of people who may be on the old one."""
    command = (sys.executable, "-m", "clientlists_desktop.cli", "--workspace", str(workspace))
    given = ("update", "Spring", str(week), "--mode", "sync", "--preview")
    with subprocess.Popen((*command, *given), stdout=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + 30
        while not _has_checked_draft(workspace) and time.monotonic() < deadline:
            time.sleep(0.002)
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    (kept,) = run("drafts", "--json").json
    assert (kept["file"], kept["updates"]) == ("week.csv", "Spring")


def _has_checked_draft(workspace: Path) -> bool:
    with closing(sqlite3.connect(workspace, timeout=5)) as connection:
        found = connection.execute("SELECT 1 FROM client_list WHERE state = ?", (CHECKED,))
        return found.fetchone() is not None
