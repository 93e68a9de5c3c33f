"""What is erased while another program makes a backup isn't in that backup either."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent import futures
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.core.lists.trash import Erased
from clientlists_desktop.operations.backups.repair import repair_workspace
from clientlists_desktop.operations.backups.restore import restore_backup, restore_lists_from_backup
from clientlists_desktop.operations.imports.drafts import discard_draft
from clientlists_desktop.operations.lists.manage import delete_list, set_list_end
from clientlists_desktop.operations.lists.purge import (
    clean_up_at_start,
    erase_ended_lists,
    erase_list,
)
from clientlists_desktop.operations.people.erasure import forget_person
from clientlists_desktop.operations.workspaces import move_workspace
from clientlists_desktop.storage.backups import backups
from clientlists_desktop.storage.backups.backup_files import (
    all_backups,
    backup_file,
    backups_folder,
)
from clientlists_desktop.storage.lists import trash
from clientlists_desktop.storage.models import ClientListModel
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import HEADER, check, finish, make_list, write
from tests.operations.traces import traces
from tests.people import MAKER
from tests.windows_files import stays_open

ANN = ("79121000007", "Unmistakable00001")
KEPT = ("12025550147", "Maria", "Boston")
Erasing = Callable[[Workspace], Any]


def in_days(days: float) -> str:
    return (datetime.now(UTC) + timedelta(days=days)).isoformat(timespec="seconds")


@pytest.fixture
def spring(workspace, tmp_path):
    """A list with Ann."""
    path = write(tmp_path / "clients.csv", [HEADER, (*ANN, "Самара"), KEPT])
    return make_list(workspace, path, "Spring")


@contextmanager
def under_way(workspace: Workspace, *words: str) -> Iterator["subprocess.Popen[str]"]:
    """Let another program copy the workspace for a backup, or a backup to restore a list of it."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.operations.backup_program", str(workspace.path), *words],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
    ) as program:  # fmt: skip
        assert program.stdout.readline() == "copied\n"
        yield program


def delete(workspace: Workspace, made: int) -> Erasing:
    delete_list(workspace, made, MAKER)
    return lambda own: finish(erase_list(own, made, "Spring", MAKER))


def delete_long_ago(workspace: Workspace, made: int) -> Erasing:
    delete_list(workspace, made, MAKER)
    return lambda own: finish(clean_up_at_start(own, in_days(31)))


def end(workspace: Workspace, made: int) -> Erasing:
    set_list_end(workspace, made, "2020-01-31", MAKER)
    return lambda own: finish(erase_ended_lists(own, [made], MAKER))


def ask_to_be_forgotten(workspace: Workspace, made: int) -> Erasing:
    return lambda own: finish(forget_person(own, ANN[0], "telephony", "asked", MAKER))


@pytest.mark.long
@pytest.mark.parametrize("before", [delete, delete_long_ago, end, ask_to_be_forgotten])
def test_erasing_waits_for_the_backup_that_another_program_makes(workspace, spring, before):
    erase = before(workspace, spring.id)
    with under_way(workspace) as program, futures.ThreadPoolExecutor(1) as pool:
        erasing = pool.submit(erase, Workspace(workspace.path))
        futures.wait([erasing], timeout=1)
        program.communicate("\n")
        erasing.result()
    assert traces(workspace.path.parent) == set()


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_erasing_deletes_what_a_killed_program_left_of_a_backup(workspace, spring):
    with under_way(workspace) as program:
        program.kill()
    assert len(list(backups_folder(workspace.path).iterdir())) == 1
    delete(workspace, spring.id)(workspace)
    assert traces(workspace.path.parent) == set()


@pytest.mark.long
@pytest.mark.parametrize("kind", BackupKind)
def test_a_draft_that_is_discarded_while_a_backup_is_made_leaves_it(workspace, tmp_path, kind):
    draft = check(workspace, write(tmp_path / "clients.csv", [HEADER, (*ANN, "Самара")]))
    with under_way(workspace, "", kind) as program:
        discard_draft(workspace, draft.id, MAKER)
        program.communicate("\n")
    finish(clean_up_at_start(workspace, in_days(0)))
    assert traces(workspace.path.parent) == set()


def test_a_draft_whose_rows_are_being_deleted_leaves_the_backup_before_a_repair(
    workspace, tmp_path
):
    draft = check(workspace, write(tmp_path / "clients.csv", [HEADER, (*ANN, "Самара")]))
    with workspace.writing() as db:
        # What `discard` does before it deletes the rows.
        ClientListModel.delete().where(ClientListModel.id == draft.id).execute(db)
    finish(repair_workspace(workspace, MAKER))
    assert [one.kind for one in all_backups(workspace.path)] == [BackupKind.REPAIR]
    finish(clean_up_at_start(workspace, in_days(0)))
    assert traces(workspace.path.parent) == set()


@pytest.mark.damaging
def test_rows_whose_list_was_lost_by_damage_stay_in_the_backup_before_a_repair(workspace, spring):
    with closing(sqlite3.connect(workspace.path)) as connection, connection:
        connection.execute("DELETE FROM client_list")
    finish(repair_workspace(workspace, MAKER))
    finish(clean_up_at_start(workspace, in_days(0)))
    (backup,) = [one for one in all_backups(workspace.path) if one.kind is BackupKind.REPAIR]
    with closing(sqlite3.connect(backup_file(workspace.path, backup.name))) as connection:
        assert connection.execute("SELECT count(*) FROM row").fetchone() == (2,)


@pytest.mark.long
def test_a_list_isnt_restored_with_somebody_who_is_forgotten_meanwhile(workspace, spring):
    backups.back_up_daily(workspace)
    work = forget_person(workspace, ANN[0], "telephony", "asked", MAKER)
    next(work)
    with under_way(workspace, "Spring") as program:
        next(one for one in work if not workspace.is_writing)
        _, errors = program.communicate("\n")
    assert "Refused: workspace_busy" in errors
    finish(work)
    assert traces(workspace.path.parent) == set()
    (backup,) = all_backups(workspace.path)
    (copied,) = restore_lists_from_backup(workspace, backup.name, ["Spring"], MAKER)
    assert copied.clients == 1


def test_a_restore_finishes_first_what_was_not_erased_to_the_end(workspace, tmp_path, spring):
    summer = make_list(workspace, tmp_path / "clients.csv", "Summer")
    backups.back_up_daily(workspace)
    for one in (spring, summer):
        set_list_end(workspace, one.id, "2020-01-31", MAKER)
    # Of one list, the rows are still there when the program is killed.
    next(erase_ended_lists(workspace, [spring.id, summer.id], MAKER))
    (daily,) = [one for one in all_backups(workspace.path) if one.kind is BackupKind.DAILY]
    restore_backup(workspace, daily.name, MAKER)
    assert traces(workspace.path.parent) == set()


@pytest.mark.damaging
def test_a_backup_of_a_file_that_has_yet_to_be_rewritten_holds_no_traces(workspace, spring):
    with closing(sqlite3.connect(workspace.path)) as connection, connection:
        # What SQLite itself leaves in inner pages now and then.
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("DELETE FROM row WHERE address = ?", ANN[:1])
    trash.note_traces(workspace)
    backups.back_up_daily(workspace)
    assert traces(workspace.path.parent) != set()
    assert traces(backups_folder(workspace.path)) == set()


@stays_open
def test_what_is_erased_while_the_workspace_moves_is_erased_where_it_is_then(
    workspace, tmp_path, spring
):
    delete_list(workspace, spring.id, MAKER)
    work = erase_list(workspace, spring.id, "Spring", MAKER)
    next(work)
    other, target = Workspace(workspace.path), tmp_path / "elsewhere" / "moved.sqlite"
    target.parent.mkdir()
    assert move_workspace(other, target, MAKER) is None
    # It is gone for good, and that is what somebody is told.
    assert finish(work) == Erased(1, 2, unclean=Refusal.WORKSPACE_MOVED)
    assert not workspace.path.exists()
    with closing(Workspace(target)) as moved:
        finish(clean_up_at_start(moved, in_days(0)))
    assert traces(target.parent) == set()
