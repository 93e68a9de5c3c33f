"""`doctor --repair` repairs what can be repaired without inventing, and says what it did."""

import os
import sqlite3
from contextlib import closing

import pytest

from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.health import Problem, ProblemKind
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.operations.backups.doctor import check_workspace
from clientlists_desktop.operations.backups.repair import repair_workspace
from clientlists_desktop.operations.backups.restore import restore_backup
from clientlists_desktop.storage.backups import backup_files
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.lock_files import locks_folder
from tests.operations.helpers import (
    HEADER,
    change_from_outside,
    check,
    differences,
    finish,
    make_list,
    write,
)
from tests.people import MAKER

pytestmark = pytest.mark.damaging

ROWS = (HEADER, ("12025550147", "Maria", "Boston"), ("letters", "Lev", "Томск"))


@pytest.fixture
def spring(workspace, tmp_path):
    return make_list(workspace, write(tmp_path / "clients.csv", ROWS), "Spring")


def health_of(workspace):
    return finish(check_workspace(workspace))


def repair(workspace):
    done = finish(repair_workspace(workspace, MAKER))
    backup = backup_files.get_backup(workspace.path, done.backup)
    assert backup.kind is BackupKind.REPAIR
    return done


def test_a_sound_workspace_stays_as_it_is(workspace, spring):
    done = repair(workspace)
    assert (done.faults, done.lists, done.rows, done.files) == (0, (), 0, 0)
    assert health_of(workspace).is_sound


def test_a_balance_is_counted_anew_where_that_agrees_with_the_digest(workspace, spring):
    change_from_outside(workspace, "UPDATE client_list SET failed = 7, ready = 0")
    assert repair(workspace).lists == ("Spring",)
    assert health_of(workspace).is_sound
    assert lists.get_list(workspace, spring.id) == spring


def test_a_balance_is_left_alone_where_more_was_changed(workspace, spring):
    change_from_outside(workspace, "UPDATE client_list SET failed = 7, source_size = 1")
    before = health_of(workspace).problems
    assert repair(workspace).lists == ()
    assert health_of(workspace).problems == before


def test_rows_that_differ_are_never_vouched_for(workspace, spring):
    change_from_outside(
        workspace, "UPDATE row SET outcome = 0, reason = NULL, address = '7' WHERE outcome = 1"
    )
    assert repair(workspace).lists == ()
    assert differences(workspace) != []
    assert lists.get_list(workspace, spring.id) == spring


def test_what_deleted_lists_left_behind_is_deleted_and_a_lost_list_is_not(
    workspace, tmp_path, spring
):
    summer = make_list(workspace, write(tmp_path / "summer.csv", ROWS), "Summer")
    left = check(workspace, write(tmp_path / "left.csv", ROWS))
    with workspace.writing() as db:
        # Killed before it deleted the rows.
        db.execute_sql("DELETE FROM client_list WHERE id = ?", (left.id,))
    change_from_outside(workspace, f"DELETE FROM client_list WHERE id = {summer.id}")
    assert repair(workspace).rows == 2
    assert health_of(workspace).problems == (
        Problem(ProblemKind.ORPHANS, "row", 2), Problem(ProblemKind.CHANGED, "client_list", 0, 1),
    )  # fmt: skip
    assert drafts.orphaned_rows(workspace) == []


def test_indexes_are_made_anew(workspace, spring):
    with closing(sqlite3.connect(workspace.path)) as connection:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = 'account_name'"
        (page,) = connection.execute(query).fetchone()
    workspace.close()
    data = bytearray(workspace.path.read_bytes())
    at = data.index(MAKER.name.encode(), (page - 1) * 4096)
    data[at] ^= 1
    workspace.path.write_bytes(data)
    assert [one.kind for one in health_of(workspace).problems] == [ProblemKind.FILE]
    assert repair(workspace).faults > 0
    assert health_of(workspace).is_sound


def test_files_of_killed_programs_are_deleted(workspace, spring):
    stale = locks_folder(workspace.path) / f"{'a' * 32}.lock"
    stale.parent.mkdir(exist_ok=True)
    stale.touch()
    os.utime(stale, (1, 1))
    part = workspace.path.with_name(".clientlists-0a1b2c3d.part")
    part.touch()
    assert repair(workspace).files == 2
    assert not stale.exists()
    assert not part.exists()


def test_the_journal_says_what_was_repaired_and_the_backup_brings_back_what_was(workspace, spring):
    change_from_outside(workspace, "UPDATE client_list SET failed = 7")
    done = repair(workspace)
    (line,) = (
        line for line in journal.stored_after(workspace, None, None)
        if line.event == Event.WORKSPACE_REPAIRED
    )  # fmt: skip
    facts = {"backup": done.backup, "balances": 1, "rows": 0, "faults": 0}
    assert journal.decode_facts(line.facts) == facts
    restore_backup(workspace, done.backup, MAKER)
    assert health_of(workspace).problems == (Problem(ProblemKind.BALANCE, "Spring", 2, 8),)


def test_a_file_too_damaged_for_a_backup_is_left_alone(workspace, tmp_path, spring):
    make_list(workspace, write(tmp_path / "large.csv", [HEADER, *ROWS[1:] * 3_000]), "Large")
    workspace.close()
    data = workspace.path.read_bytes()
    middle = len(data) // 2 // 4096 * 4096
    damaged = data[:middle] + b"\xab" * 4096 + data[middle + 4096 :]
    workspace.path.write_bytes(damaged)
    with pytest.raises(Refused, match=Refusal.WORKSPACE_DAMAGED):
        finish(repair_workspace(workspace, MAKER))
    assert workspace.path.read_bytes() == damaged
