"""Every operation has its line in the journal, and every line its operation."""

import errno
import json
import os
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.clients.filters import ClientFilter
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.journal.chain import ChainState
from clientlists_desktop.core.journal.lines import Event, Line, LineFilter
from clientlists_desktop.core.lists.recipes import (
    Combination,
    Combine,
    ListFilter,
    Sample,
    Split,
    SplitBy,
)
from clientlists_desktop.core.lists.updates import Update, UpdateMode
from clientlists_desktop.operations.accounts import accounts, sign_in
from clientlists_desktop.operations.backups.repair import repair_workspace
from clientlists_desktop.operations.backups.restore import restore_backup, restore_lists_from_backup
from clientlists_desktop.operations.campaigns.campaign_report import save_campaign_report
from clientlists_desktop.operations.campaigns.campaigns import save_campaign
from clientlists_desktop.operations.campaigns.dialer_export import export_for_dialer
from clientlists_desktop.operations.campaigns.results_import import import_results
from clientlists_desktop.operations.clients import projects
from clientlists_desktop.operations.consent.consent_export import save_sheet
from clientlists_desktop.operations.consent.statements import edit_statement
from clientlists_desktop.operations.do_not_contact.entries import add_addresses, remove_entries
from clientlists_desktop.operations.do_not_contact.entries_export import export_entries
from clientlists_desktop.operations.imports.drafts import discard_abandoned_drafts
from clientlists_desktop.operations.imports.fixes import remove_rows, run_to_end
from clientlists_desktop.operations.imports.rejects_report import save_report
from clientlists_desktop.operations.journal.journal_export import export_journal, verify_chain
from clientlists_desktop.operations.lists.client_edits import (
    add_client,
    correct_client,
    find_client,
    remove_client,
    undo_client_edit,
)
from clientlists_desktop.operations.lists.copied_rows import record_copied_rows
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.from_clients import refresh_list
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.lists.manage import (
    delete_list,
    rename_list,
    restore_list,
    set_list_end,
)
from clientlists_desktop.operations.lists.purge import erase_list
from clientlists_desktop.operations.lists.recipes import combine_lists, sample_list, split_list
from clientlists_desktop.operations.lists.versions.restore import restore_version
from clientlists_desktop.operations.lists.versions.updates import preview_update, update_list
from clientlists_desktop.operations.people.erasure import forget_person
from clientlists_desktop.operations.people.search import save_answer, save_answer_sheet
from clientlists_desktop.operations.settings import set_country, set_idle_minutes, set_trash_days
from clientlists_desktop.operations.workspaces import save_copy
from clientlists_desktop.paths import key_file
from clientlists_desktop.storage.backups import backups
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.storage.do_not_contact import entries
from clientlists_desktop.storage.imports import rows
from clientlists_desktop.storage.journal import journal, journal_lines
from clientlists_desktop.storage.sqlite.backend import SqliteBackend
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.export_words import (
    campaign_words,
    entry_words,
    journal_words,
    report_words,
)
from tests.operations.client_samples import WORDS, list_of, make_campaign, move, take_in
from tests.operations.helpers import check, finish, make_list, write
from tests.people import AGREED, MAKER
from tests.storage.journal.journals import keep, tamper, verdict_of

PASSWORD = "a long password"
CANARIES = ("12025550147", "79123456789", "Канарейкина", "Canaryson", "Birdcage Road")
PEOPLE = (
    ("Phone", "Name", "Street"),
    (CANARIES[0], CANARIES[3], CANARIES[4]),
    (CANARIES[1], CANARIES[2], "Home"),
    ("letters", CANARIES[3], CANARIES[4]),
    (CANARIES[0], CANARIES[3], CANARIES[4]),
)


def lines(workspace: Workspace) -> list[Line]:
    """Return the whole journal, the oldest line first."""
    return list(
        journal_lines.lines_in(workspace, journal_lines.found_lines(workspace, LineFilter())[::-1])
    )


def facts_of(workspace: Workspace, event: Event) -> dict[str, Any]:
    """Return the facts of the last line of an event."""
    return dict(next(line.facts for line in reversed(lines(workspace)) if line.event is event))


def live(workspace: Workspace, folder: Path) -> None:
    """Run every operation, with clients whose names must appear nowhere."""
    (folder / "out").mkdir()
    out = folder / "out"
    with pytest.raises(Refused):
        sign_in.sign_in(workspace, "nobody of this name", "12025550147")
    sign_in.change_password(workspace, MAKER, "", PASSWORD)
    sign_in.sign_in(workspace, MAKER.name, PASSWORD)
    bo = accounts.add_account(workspace, "Bo", PASSWORD, [Role.LINGUIST], MAKER)
    accounts.change_roles(workspace, bo.id, [Role.DEVELOPER], MAKER)
    accounts.reset_password(workspace, bo.id, PASSWORD + "!", MAKER)
    accounts.unlock_account(workspace, bo.id, MAKER)
    accounts.sign_out_everywhere(workspace, bo.id, MAKER)
    accounts.remove_account(workspace, bo.id, MAKER)
    set_country(workspace, "RU", MAKER)
    set_trash_days(workspace, 7, MAKER)
    set_idle_minutes(workspace, 15, MAKER)

    file = check(workspace, write(folder / "calls.csv", PEOPLE))
    finish(save_report(workspace, file.id, out / "left.xlsx", report_words(), MAKER))
    failed = [
        row.position for row in rows.every_row(workspace, file) if row.outcome is Outcome.FAILED
    ]
    run_to_end(remove_rows(workspace, file, failed, MAKER))
    made = create_list(workspace, file.id, "Calls", AGREED, MAKER)
    rename_list(workspace, made.id, "Spring calls", MAKER)
    first, values = find_client(workspace, made.id, CANARIES[0], MAKER)
    finish(add_client(workspace, made.id, ["12125550163", *CANARIES[3:]], AGREED, MAKER))
    correct_client(workspace, made.id, first, (*values[:2], "Elsewhere"), MAKER)
    remove_client(workspace, made.id, first, MAKER)
    undo_client_edit(workspace, made.id, MAKER)
    week = check(
        workspace, write(folder / "week.csv", [("Phone", "Street"), (CANARIES[1], "Hill")])
    )
    update = Update(UpdateMode.UPDATE)
    stamp = finish(preview_update(workspace, made.id, week.id, update, MAKER)).stamp
    finish(update_list(workspace, made.id, week.id, update, stamp, None, MAKER))
    finish(restore_version(workspace, made.id, 1, MAKER))
    finish(export_list(workspace, made.id, out / "list.xlsx", MAKER))
    set_list_end(workspace, made.id, "2027-01-31", MAKER)
    record_copied_rows(workspace, [["Ann"], ["Lev"]], MAKER)
    edit_statement(workspace, "en", "The clients of this list gave us their {what}.", MAKER)
    record = consents.consent_of(workspace, made.id)
    assert record is not None
    save_sheet(workspace, record.id, b"%PDF-", out / "consent.pdf", MAKER)
    delete_list(workspace, made.id, MAKER)
    restore_list(workspace, made.id, MAKER)
    filtered = Combine(Combination.UNION, filter=ListFilter(cells=(("Phone", CANARIES[0]),)))
    finish(combine_lists(workspace, [made.id], filtered, "Filtered", MAKER))
    finish(split_list(workspace, made.id, Split(SplitBy.COUNT, 1), "Part", MAKER, "none"))
    finish(sample_list(workspace, made.id, Sample("seed", groups=2), "Group", MAKER))
    spare = make_list(workspace, write(folder / "spare.csv", PEOPLE), "To erase")
    delete_list(workspace, spare.id, MAKER)
    finish(erase_list(workspace, spare.id, "To erase", MAKER))

    project = projects.create_project(workspace, "Support", MAKER)
    projects.rename_project(workspace, project.id, "Support bot", MAKER)
    clients = (
        ("Client ID", "Channel", "First name", "Last name"),
        (CANARIES[1], "TELEGRAM", CANARIES[2], CANARIES[3]),
    )
    take_in(workspace, write(folder / "people.csv", clients), project)
    chosen = list_of(workspace, project, "Telegram", ClientFilter(("telegram",)))
    finish(refresh_list(workspace, chosen.id, AGREED, MAKER, WORDS))
    campaign = make_campaign(workspace, project, made, "Calls in spring", CallSettings())
    save_campaign(workspace,
        "Spring", project.id, made.id, "telephony", CallSettings(lines=20), None, MAKER,
        campaign.id,
    )  # fmt: skip
    move(workspace, campaign, Move.START)
    finish(export_for_dialer(workspace, campaign.id, out / "dial.csv", MAKER))
    report = (("Phone", "Status"), (CANARIES[0], "noAnswer"), ("unknown", "noAnswer"))
    finish(import_results(workspace, campaign.id, write(folder / "back.csv", report), MAKER))
    finish(save_campaign_report(workspace, campaign.id, out / "rep.csv", campaign_words(), MAKER))
    move(workspace, campaign, Move.STOP)
    add_addresses(workspace, CANARIES[:2], "telephony", EntryFacts(note=CANARIES[3]), MAKER)
    finish(export_entries(workspace, out / "book.csv", entry_words(), MAKER))
    _, (entry, _) = entries.readable_entries(workspace)
    remove_entries(workspace, [entry.id], "agreed again", MAKER)
    save_copy(workspace, out / "copy.sqlite", MAKER)
    finish(export_journal(workspace, out / "j.xlsx", LineFilter(), journal_words(), MAKER))
    other = projects.create_project(workspace, "Spare", MAKER)
    projects.delete_project(workspace, other.id, MAKER)
    projects.restore_project(workspace, other.id, MAKER)
    finish(save_answer(workspace, CANARIES[0], "telephony", out / "answer.json", MAKER))
    save_answer_sheet(workspace, b"%PDF-", 1, out / "answer.pdf", MAKER)
    reason = f"asked by +{CANARIES[0]}"
    finish(forget_person(workspace, CANARIES[0], "telephony", reason, MAKER))
    backup = backups.back_up(workspace, BackupKind.DAILY)
    restore_backup(workspace, backup.name, MAKER)
    restore_lists_from_backup(workspace, backup.name, ["Spring calls"], MAKER)
    finish(repair_workspace(workspace, MAKER))
    sign_in.sign_out(workspace, MAKER)


OF_DAMAGE = {Event.WORKSPACE_RECOVERED, Event.WORKSPACE_RESCUED}
"""Events of a damaged workspace, which tests/operations/backups look for."""
OF_THE_JOURNAL = {Event.KEY_CHANGED, Event.COPY_RESTORED, Event.BREAK_FOUND, Event.UNKNOWN}
"""Events of the journal itself, not of an operation."""


def test_every_operation_has_its_line_and_no_line_names_a_client(workspace, tmp_path):
    live(workspace, tmp_path)
    recorded = {line.event for line in lines(workspace)}
    assert sorted(set(Event) - recorded - OF_THE_JOURNAL - OF_DAMAGE) == []
    assert {line.account_name for line in lines(workspace)} <= {"", MAKER.name}
    with closing(sqlite3.connect(workspace.path)) as connection:
        stored = connection.execute("SELECT * FROM journal").fetchall()
    for canary in (*CANARIES, PASSWORD, "nobody of this name"):
        assert [row for row in stored if canary in str(row)] == []
    for path in (journal.anchor_file(workspace.path), key_file(workspace.path)):
        assert not any(canary in path.read_text() for canary in CANARIES)
    shown = [
        [str(cell) for cell in row]
        for row in openpyxl.load_workbook(tmp_path / "out" / "j.xlsx").active.values
    ]
    assert not any(canary in str(shown) for canary in CANARIES)
    assert verdict_of(workspace).is_trusted


def test_lines_hold_before_after_and_counts(workspace, tmp_path):
    live(workspace, tmp_path)
    created = next(line.facts for line in lines(workspace) if line.event is Event.LIST_CREATED)
    assert facts_of(workspace, Event.LIST_ERASED)["clients"] == 2
    counts = ("read", "ready", "failed", "duplicate", "removed")
    assert [created[name] for name in counts] == [4, 2, 0, 1, 1]
    assert facts_of(workspace, Event.LIST_REPAIRED)["steps"] == 1
    renamed = facts_of(workspace, Event.LIST_RENAMED)
    assert (renamed["before"], renamed["after"]) == ("Calls", "Spring calls")
    roles = facts_of(workspace, Event.ROLES_CHANGED)
    assert (roles["before"], roles["after"]) == (["LINGUIST"], ["DEVELOPER"])
    country = next(line.facts for line in lines(workspace) if line.event is Event.SETTING_CHANGED)
    assert country == {"setting": "country", "before": "", "after": "RU"}
    changed = facts_of(workspace, Event.CAMPAIGN_CHANGED)
    assert changed["before"] == {"name": "Calls in spring", "lines": 10}
    assert changed["after"] == {"name": "Spring", "lines": 20}
    moved = next(line.facts for line in lines(workspace) if line.event is Event.CAMPAIGN_MOVED)
    assert (moved["before"], moved["after"], moved["clients"]) == ("draft", "in_progress", 2)
    assert facts_of(workspace, Event.CLIENTS_ADDED)["new"] == 1
    refreshed = facts_of(workspace, Event.LIST_REFRESHED)
    assert (refreshed["before"], refreshed["after"]) == (1, 1)
    assert facts_of(workspace, Event.LIST_DELETED)["clients"] == 2


def test_what_changes_nothing_has_no_line(workspace):
    set_country(workspace, "RU", MAKER)
    count = len(lines(workspace))
    set_country(workspace, "RU", MAKER)
    assert len(lines(workspace)) == count


@pytest.mark.parametrize("refused", ["rename", "create", "settings", "roles", "copy"])
def test_a_refused_operation_leaves_no_line(workspace, tmp_path, refused):
    path = write(tmp_path / "calls.csv", PEOPLE)
    made, _ = make_list(workspace, path, "Spring"), make_list(workspace, path, "Autumn")
    draft = check(workspace, path)
    before = lines(workspace)

    def operation() -> object:
        if refused == "rename":
            return rename_list(workspace, made.id, "autumn", MAKER)
        if refused == "create":
            return create_list(workspace, draft.id, "Spring", AGREED, MAKER)
        if refused == "settings":
            return set_trash_days(workspace, 0, MAKER)
        if refused == "roles":
            return accounts.change_roles(workspace, MAKER.id, [Role.LINGUIST], MAKER)
        return save_copy(workspace, workspace.path, MAKER)

    with pytest.raises(Refused):
        operation()
    assert lines(workspace) == before
    assert verdict_of(workspace).is_trusted


KILLED = """
import os, signal, sys
from pathlib import Path
from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.operations.lists.manage import rename_list
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.sqlite.backend import SqliteBackend
from clientlists_desktop.storage.workspace import Workspace

def die(*args, **facts):
    append(*args, **facts)
    os.kill(os.getpid(), signal.SIGKILL)

append, journal.append = journal.append, die
workspace = Workspace(Path(sys.argv[1]))
rename_list(workspace, int(sys.argv[2]), "Renamed", Actor(1, "maker"))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no SIGKILL")
def test_a_crash_between_line_and_commit_leaves_neither_change_nor_line(workspace, tmp_path):
    made = make_list(workspace, write(tmp_path / "calls.csv", PEOPLE), "Spring")
    before = lines(workspace)
    workspace.close()
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, workspace.path, str(made.id)], check=False
    )
    assert ended.returncode == -signal.SIGKILL
    assert lines(workspace) == before
    with closing(sqlite3.connect(workspace.path)) as connection:
        assert connection.execute("SELECT name FROM client_list").fetchall() == [("Spring",)]
    assert verdict_of(workspace).is_trusted


# --- reading ----------------------------------------------------------------------------------


def test_verification_reports_where_the_key_is_and_where_the_chain_breaks(workspace, tmp_path):
    make_list(workspace, write(tmp_path / "calls.csv", PEOPLE), "Spring")
    report = finish(verify_chain(workspace, MAKER))
    assert (report.verdict.is_trusted, report.in_keyring) == (True, False)
    tamper(workspace, "UPDATE journal SET facts = '{}' WHERE number = 3")
    assert finish(verify_chain(workspace, MAKER)).verdict.broken_at == 3


def test_an_export_holds_the_lines_that_were_wanted(workspace, tmp_path):
    make_list(workspace, write(tmp_path / "calls.csv", PEOPLE), "Spring")
    target = tmp_path / "journal.xlsx"
    wanted = LineFilter(events=(Event.LIST_CREATED,))
    done = finish(export_journal(workspace, target, wanted, journal_words(), MAKER))
    assert done.clients == 1
    written = list(openpyxl.load_workbook(target).active.values)
    assert [row[3] for row in written] == ["What", "List created"]
    assert facts_of(workspace, Event.JOURNAL_EXPORTED) == {"rows": 1}
    with pytest.raises(Refused) as refused:
        finish(export_journal(workspace, workspace.path, wanted, journal_words(), MAKER))
    assert refused.value.reason is Refusal.WRONG_ENDING


# --- the workspace's own files ----------------------------------------------------------------


def test_a_copy_can_be_verified_and_goes_on(workspace, tmp_path):
    copy = tmp_path / "copy.sqlite"
    journal.anchor_file(copy).write_text(journal.anchor_file(workspace.path).read_text())
    key_file(copy).write_text(key_file(workspace.path).read_text())
    set_country(workspace, "RU", MAKER)
    save_copy(workspace, copy, MAKER)
    assert not journal.anchor_file(copy).exists()
    assert os.name == "nt" or stat.S_IMODE(key_file(copy).stat().st_mode) == 0o600
    copied = Workspace(copy)
    verdict = verdict_of(copied)
    assert (verdict.state, verdict.is_trusted) == (ChainState.HOLDS, True)
    assert lines(workspace)[-1].event is Event.WORKSPACE_COPIED
    set_trash_days(workspace, 9, MAKER)
    assert verdict_of(copied).is_trusted
    assert verdict_of(workspace).is_trusted
    copied.close()


def test_a_copy_that_cannot_be_made_leaves_no_key_behind(workspace, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    copy = tmp_path / "copy.sqlite"
    monkeypatch.setattr(SqliteBackend, "copy_to", full)
    with pytest.raises(Refused):
        save_copy(workspace, copy, MAKER)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []


def test_a_start_records_a_restored_copy_once(workspace, tmp_path):
    assert discard_abandoned_drafts(workspace) is None
    put_back = keep(workspace, anchor=False)
    set_country(workspace, "RU", MAKER)
    set_trash_days(workspace, 5, MAKER)
    put_back()
    found = discard_abandoned_drafts(workspace)
    assert found is not None
    assert (found.state, found.missing) == (ChainState.RESTORED_COPY, 2)
    assert lines(workspace)[-1].event is Event.COPY_RESTORED
    assert discard_abandoned_drafts(workspace) is None
    assert json.loads(journal.anchor_file(workspace.path).read_text())["count"] == len(
        lines(workspace)
    )
