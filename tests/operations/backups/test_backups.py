"""Backups are made by themselves, checked, thinned, and rid of what was erased."""

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from clientlists_desktop import systems
from clientlists_desktop.core.backups import Backup, BackupKind, superfluous
from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.core.lists.trash import Erased
from clientlists_desktop.operations.clients import projects
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.operations.lists.purge import clean_up_at_start, erase_list
from clientlists_desktop.operations.workspaces import move_workspace
from clientlists_desktop.storage.backups import backups
from clientlists_desktop.storage.backups.backup_files import (
    all_backups,
    backup_file,
    backups_folder,
    delete_backup,
    unfinished_backup,
)
from clientlists_desktop.storage.locks import Owner
from clientlists_desktop.storage.sqlite import backend
from clientlists_desktop.storage.sqlite.backup_copies import lists_in
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import HEADER, check, finish, make_list, write
from tests.operations.lists.test_purge import in_days, no_space_beyond
from tests.operations.traces import NAMES, NUMBERS, edited_draft, traces, write_clients
from tests.people import AGREED, MAKER

ROWS = (HEADER, ("12025550147", "Maria", "Boston"), ("letters", "Lev", "Томск"))


def start(workspace: Workspace):
    return finish(clean_up_at_start(workspace, in_days(0)))


def kinds(workspace: Workspace) -> list[str]:
    return [one.kind.value for one in all_backups(workspace.path)]


def integrity(path) -> str:
    with closing(sqlite3.connect(path)) as copy:
        return copy.execute("PRAGMA integrity_check").fetchone()[0]


def test_a_start_makes_one_backup_a_day_for_its_owner_only(workspace, tmp_path):
    made = make_list(workspace, write(tmp_path / "clients.csv", ROWS), "Spring")
    assert start(workspace).no_backup is None
    start(workspace)
    (one,) = backups.read_backups(workspace)
    assert one.backup.kind is BackupKind.DAILY
    assert [(found.id, found.name, found.clients) for found in one.lists] == [
        (made.id, "Spring", 1)
    ]
    file = backup_file(workspace.path, one.backup.name)
    assert integrity(file) == "ok"
    assert [found.name for found in backups_folder(workspace.path).iterdir()] == [file.name]
    if os.name != "nt":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_backup_that_finds_no_space_is_told_and_leaves_nothing(workspace, tmp_path):
    numbers = [("Phone",), *((f"12125{at:06}",) for at in range(10_000))]
    make_list(workspace, write(tmp_path / "many.csv", numbers), "Many")
    with no_space_beyond(100_000):
        assert start(workspace).no_backup.reason in (
            Refusal.DISK_FULL, Refusal.WORKSPACE_UNAVAILABLE,
        )  # fmt: skip
    assert list(backups_folder(workspace.path).iterdir()) == []
    assert start(workspace).no_backup is None
    assert kinds(workspace) == ["daily"]


def test_what_a_killed_program_left_of_a_backup_is_deleted_by_the_next_start(workspace):
    start(workspace)
    folder = backups_folder(workspace.path)
    left = folder / ".clientlists-0123abcd.part"
    for file in (left, left.with_name(left.name + "-journal")):
        file.write_bytes(b"half")
    with unfinished_backup(workspace.path) as young:
        left.write_bytes(b"half")
        start(workspace)
        # Where files have no locks, nothing is removed while somebody writes a backup.
        assert (left.exists(), young.exists()) == (not systems.replaces_open_files(), True)
    start(workspace)
    assert [file.suffix for file in folder.iterdir()] == [".sqlite"]


KILLED = """
import os, signal, sqlite3, sys
backup = sqlite3.connect(sys.argv[1], isolation_level=None)
backup.execute("PRAGMA cache_size = 1")
backup.execute("BEGIN IMMEDIATE")
backup.execute("DELETE FROM row")
backup.execute("UPDATE client_list SET name = 'x'")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_backup_is_kept_although_a_process_was_killed_while_it_erased_from_it(
    workspace, tmp_path
):
    rows = [("Phone", "Name"), *((f"12125{at:06}", "x" * 100) for at in range(500))]
    kept = make_list(workspace, write(tmp_path / "kept.csv", rows), "Kept")
    gone = make_list(workspace, write(tmp_path / "gone.csv", ROWS), "Gone")
    start(workspace)
    (file,) = backups_folder(workspace.path).glob("*.sqlite")
    subprocess.run([sys.executable, "-c", KILLED, file], check=False)
    assert len(list(file.parent.iterdir())) == 2, "the killed process left a journal"
    delete_list(workspace, gone.id, MAKER)
    assert finish(erase_list(workspace, gone.id, "Gone", MAKER)).backups == 1
    assert list(file.parent.iterdir()) == [file]
    assert [(one.name, one.clients) for one in lists_in(file)] == [("Kept", kept.clients)]


@pytest.mark.long
def test_a_sound_backup_that_is_busy_is_kept_and_cleaned_later(workspace, tmp_path):
    """Only what is damaged is deleted when it can't be cleaned; SQLite waits 5 s for a lock."""
    gone = make_list(workspace, write(tmp_path / "gone.csv", ROWS), "Gone")
    start(workspace)
    (file,) = backups_folder(workspace.path).glob("*.sqlite")
    delete_list(workspace, gone.id, MAKER)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        erased = finish(erase_list(workspace, gone.id, "Gone", MAKER))
        assert erased.unclean is Refusal.WORKSPACE_BUSY
    assert file.exists()
    start(workspace)
    assert lists_in(file) == ()


def test_a_deleted_backup_leaves_no_journal(workspace):
    start(workspace)
    (file,) = backups_folder(workspace.path).glob("*.sqlite")
    left = (file, file.with_name("20200101T000000Z-daily.sqlite"))
    for one in left:
        one.with_name(one.name + "-journal").write_bytes(b"")
    delete_backup(workspace.path, all_backups(workspace.path)[0])
    start(workspace)
    assert [one.suffix for one in file.parent.iterdir()] == [".sqlite"]


def test_drafts_are_left_out_without_a_trace(workspace, tmp_path):
    with Owner(workspace) as owner:
        draft = check(workspace, write_clients(tmp_path / "clients.csv"), owner=owner.token)
        assert draft.balance.ready
        start(workspace)
    assert traces(backups_folder(workspace.path)) == set()
    assert traces(workspace.path.parent) == NUMBERS | NAMES


@pytest.mark.long
def test_nothing_is_left_of_an_erased_list_in_any_backup(workspace, tmp_path):
    kept = make_list(workspace, write(tmp_path / "kept.csv", ROWS), "Kept")
    path = write_clients(tmp_path / "clients.csv")
    made = create_list(workspace, edited_draft(workspace, path).id, "Spring", AGREED, MAKER)
    edited_draft(workspace, path)
    start(workspace)
    backups.back_up(workspace, BackupKind.RESTORE)
    delete_list(workspace, made.id, MAKER)
    erased = finish(erase_list(workspace, made.id, "Spring", MAKER))
    assert erased == Erased(1, 19_800, backups=2)
    assert traces(workspace.path.parent) == set()
    assert sorted(kinds(workspace)) == ["daily", "restore"]
    for one in backups.read_backups(workspace):
        assert [(found.id, found.name) for found in one.lists] == [(kept.id, "Kept")]
        assert integrity(backup_file(workspace.path, one.backup.name)) == "ok"


@pytest.mark.long
def test_killed_before_the_backups_are_clean_the_next_start_cleans_them(workspace, tmp_path):
    path = write_clients(tmp_path / "clients.csv")
    made = create_list(workspace, edited_draft(workspace, path).id, "Spring", AGREED, MAKER)
    start(workspace)
    delete_list(workspace, made.id, MAKER)
    next(erase_list(workspace, made.id, "Spring", MAKER))
    assert sorted(kinds(workspace)) == ["daily", "erase"]
    assert start(workspace).erased == Erased(backups=1)
    assert kinds(workspace) == ["daily"]
    assert traces(workspace.path.parent) == set()


def test_a_list_that_cannot_be_erased_leaves_no_backup_of_its_own(workspace, tmp_path):
    path = write(tmp_path / "clients.csv", ROWS)
    made = make_list(workspace, path, "Spring")
    delete_list(workspace, made.id, MAKER)
    with Owner(workspace) as owner:
        check(workspace, path, owner=owner.token)
        with pytest.raises(Exception, match=Refusal.DRAFT_IN_USE):
            finish(erase_list(workspace, made.id, "Spring", MAKER))
    assert kinds(workspace) == []


def test_a_project_deleted_for_good_leaves_the_backups(workspace):
    made = projects.create_project(workspace, "Support", MAKER)
    start(workspace)
    projects.delete_project(workspace, made.id, MAKER)
    assert finish(clean_up_at_start(workspace, in_days(1))).erased.backups == 1
    (one,) = all_backups(workspace.path)
    with closing(sqlite3.connect(backup_file(workspace.path, one.name))) as copy:
        assert copy.execute("SELECT count(*) FROM project").fetchone() == (0,)


def test_a_workspace_is_backed_up_before_it_is_brought_up_to_date(tmp_path, monkeypatch):
    path = tmp_path / "workspace.sqlite"
    workspace = Workspace(path).open()
    workspace.close()
    monkeypatch.setattr(backend, "VERSION", backend.VERSION + 1)
    monkeypatch.setattr(backend, "migrate", lambda database: database.pragma("user_version", 0))
    workspace.open()
    workspace.close()
    (one,) = all_backups(path)
    assert one.kind is BackupKind.MIGRATION
    with closing(sqlite3.connect(backup_file(path, one.name))) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (backend.VERSION - 1,)


def test_seven_days_and_four_weeks_are_kept_and_the_last_of_other_kinds():
    noon = datetime(2026, 11, 27, 12, tzinfo=UTC)
    daily = [
        Backup(f"d{day:03}", BackupKind.DAILY, noon - timedelta(days=day), 1) for day in range(60)
    ]
    moves = [Backup(f"m{at}", BackupKind.MOVE, noon - timedelta(days=at), 1) for at in range(6)]
    gone = {one.name for one in superfluous([*daily, *moves])}
    kept = [one.name for one in daily if one.name not in gone]
    assert kept == ["d000", "d001", "d002", "d003", "d004", "d005", "d006", "d012", "d019"]
    assert gone >= {"m4", "m5"}
    assert not gone & {"m0", "m1", "m2", "m3"}


def test_backups_move_with_the_workspace_and_one_is_made_before(workspace, tmp_path):
    make_list(workspace, write(tmp_path / "clients.csv", ROWS), "Spring")
    start(workspace)
    target = tmp_path / "new" / "workspace.sqlite"
    target.parent.mkdir()
    assert move_workspace(workspace, target, MAKER) is None
    moved = Workspace(target)
    assert kinds(moved) == ["move", "daily"]
    assert [len(one.lists) for one in backups.read_backups(moved)] == [1, 1]
    assert not backups_folder(workspace.path).exists()
    moved.close()
