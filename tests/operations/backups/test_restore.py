"""A backup comes back as a whole, or one list of it beside those of today."""

import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import Any

import pytest

from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event, LineFilter
from clientlists_desktop.core.moments import now
from clientlists_desktop.operations.backups.restore import restore_backup, restore_lists_from_backup
from clientlists_desktop.operations.imports.drafts import discard_abandoned_drafts, discard_draft
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.operations.lists.purge import clean_up_at_start, erase_list
from clientlists_desktop.storage.backups import backups
from clientlists_desktop.storage.backups.backup_files import all_backups, backup_file
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.lock_files import locks_folder, locks_of
from clientlists_desktop.storage.locks import Owner
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import HEADER, check, finish, is_sound, make_list, write
from tests.operations.traces import traces, write_clients
from tests.people import MAKER
from tests.texts.journal_lines import read_journal

pytestmark = pytest.mark.long

ROWS = (HEADER, ("12025550147", "Maria", "Boston"), ("letters", "Lev", "Томск"))


@pytest.fixture
def spring(workspace, tmp_path):
    """A list with a proof, and a backup that holds it alone."""
    proof = tmp_path / "proof.txt"
    proof.write_text("They said yes.")
    file = check(workspace, write(tmp_path / "clients.csv", ROWS))
    consent = Confirmation("These clients agreed.", proofs=(proof,))
    made = create_list(workspace, file.id, "Spring", consent, MAKER)
    backups.back_up_daily(workspace)
    return made


def names(workspace) -> list[str]:
    return sorted(one.name for one in lists.all_lists(workspace))


def daily(workspace) -> str:
    return next(one.name for one in all_backups(workspace.path) if one.kind is BackupKind.DAILY)


def refusal_of(function, *arguments) -> Refused:
    with pytest.raises(Refused) as refused:
        function(*arguments)
    return refused.value


def test_the_whole_workspace_comes_back_and_what_was_there_is_kept(workspace, tmp_path, spring):
    summer = make_list(workspace, write(tmp_path / "other.csv", ROWS), "Summer")
    delete_list(workspace, spring.id, MAKER)
    done = restore_backup(workspace, daily(workspace), MAKER)
    assert (done.name, done.lists, done.clients) == (daily(workspace), 1, 1)
    assert lists.all_lists(workspace) == [spring]
    kept = next(one for one in backups.read_backups(workspace) if one.backup.name == done.kept)
    assert [(one.id, one.name) for one in kept.lists] == [(summer.id, "Summer")]
    assert is_sound(workspace)
    told = read_journal(
        workspace, LineFilter(events=(Event.WORKSPACE_RESTORED, Event.COPY_RESTORED))
    )
    assert {line.event for line in told} == {Event.WORKSPACE_RESTORED, Event.COPY_RESTORED}
    assert journal.verify_journal(workspace).is_trusted
    # And back again: nothing was lost on either way.
    restore_backup(workspace, done.kept, MAKER)
    assert names(workspace) == ["Summer"]


def test_an_id_that_a_kept_backup_knows_is_not_given_again(workspace, tmp_path, spring):
    summer = make_list(workspace, write(tmp_path / "other.csv", ROWS), "Summer")
    done = restore_backup(workspace, daily(workspace), MAKER)
    autumn = make_list(workspace, write(tmp_path / "other.csv", ROWS), "Autumn")
    assert autumn.id > summer.id
    delete_list(workspace, autumn.id, MAKER)
    finish(erase_list(workspace, autumn.id, "Autumn", MAKER))
    kept = next(one for one in backups.read_backups(workspace) if one.backup.name == done.kept)
    assert sorted(one.name for one in kept.lists) == ["Spring", "Summer"]


def test_a_draft_is_kept_with_what_a_backup_replaced_until_it_is_discarded(
    workspace, tmp_path, spring
):
    draft = check(workspace, write_clients(tmp_path / "many.csv"))
    done = restore_backup(workspace, daily(workspace), MAKER)
    assert drafts.find_draft(workspace, draft.id) is None
    restore_backup(workspace, done.kept, MAKER)
    assert drafts.get_checked_file(workspace, draft.id) == draft
    discard_draft(workspace, draft.id, MAKER)
    finish(clean_up_at_start(workspace, now()))
    assert traces(workspace.path.parent / f"{workspace.path.name}.backups") == set()
    assert names(workspace) == ["Spring"]


def test_nothing_is_restored_while_somebody_works_on_a_draft(workspace, tmp_path, spring):
    with Owner(workspace) as owner:
        check(workspace, write(tmp_path / "other.csv", ROWS), owner=owner.token)
        refused = refusal_of(restore_backup, workspace, daily(workspace), MAKER)
    assert (refused.reason, refused.facts) == (Refusal.DRAFT_IN_USE, {"file": "other.csv"})
    assert len(all_backups(workspace.path)) == 1


def test_nothing_is_restored_while_another_program_writes(workspace, spring):
    impatient = Workspace(workspace.path, patience=0)
    name = daily(workspace)
    with closing(sqlite3.connect(workspace.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        refused = refusal_of(restore_backup, impatient, name, MAKER)
        other.execute("ROLLBACK")
    impatient.close()
    assert refused.reason is Refusal.WORKSPACE_BUSY
    assert [one.name for one in all_backups(workspace.path)] == [name]


def test_a_backup_that_is_damaged_or_not_there_is_refused(workspace, spring):
    name = daily(workspace)
    refused = refusal_of(restore_backup, workspace, "nothing", MAKER)
    assert (refused.reason, refused.facts) == (Refusal.NO_SUCH_BACKUP, {"name": "nothing"})
    file = backup_file(workspace.path, name)
    file.write_bytes(file.read_bytes()[:5000])
    for call in ((restore_backup, workspace, name, MAKER),
                 (restore_lists_from_backup, workspace, name, ["Spring"], MAKER)):  # fmt: skip
        refused = refusal_of(*call)
        assert (refused.reason, refused.facts) == (Refusal.BACKUP_DAMAGED, {"name": name})
    assert lists.all_lists(workspace) == [spring]


def test_a_list_comes_back_beside_that_of_today_with_its_consent(workspace, spring):
    (made,) = restore_lists_from_backup(workspace, daily(workspace), ["spring"], MAKER)
    assert (made.name, made.clients, made.id > spring.id) == ("Spring (2)", 1, True)
    for one in (spring, made):
        file = drafts.get_checked_file(workspace, one.id)
        found = [(row.number, row.cells) for row in rows.every_row(workspace, file)]
        assert len(found) == 2
    before, after = (consents.consent_of(workspace, one.id) for one in (spring, made))
    assert (after.wording, after.confirmed_at) == (before.wording, before.confirmed_at)
    (proof,) = after.proofs
    content = consents.content_of(workspace, proof.id)
    assert hashlib.sha256(content).hexdigest() == proof.sha256
    (line,) = read_journal(workspace, LineFilter(events=(Event.LIST_COPIED,)))
    assert (line.facts["name"], line.facts["clients"]) == ("Spring (2)", 1)
    assert is_sound(workspace)


def test_several_lists_come_back_at_once_each_under_a_free_name(workspace, tmp_path, spring):
    make_list(workspace, write(tmp_path / "other.csv", ROWS), "Summer")
    backup = backups.back_up(workspace, BackupKind.MOVE).name
    make_list(workspace, write(tmp_path / "other.csv", ROWS), "Spring (2)")
    made = restore_lists_from_backup(workspace, backup, ["Summer", "Spring"], MAKER)
    assert [one.name for one in made] == ["Summer (2)", "Spring (3)"]
    assert names(workspace) == ["Spring", "Spring (2)", "Spring (3)", "Summer", "Summer (2)"]
    told = read_journal(workspace, LineFilter(events=(Event.LIST_COPIED,)))
    assert {line.facts["name"] for line in told} == {"Summer (2)", "Spring (3)"}
    assert is_sound(workspace)


def test_a_list_that_the_backup_lacks_is_refused(workspace, spring):
    wanted = ["Spring", "Autumn"]
    refused = refusal_of(restore_lists_from_backup, workspace, daily(workspace), wanted, MAKER)
    assert names(workspace) == ["Spring"]
    assert refused.reason is Refusal.NO_SUCH_LIST_IN_BACKUP
    assert refused.facts == {"name": "Autumn", "expected": daily(workspace)}


def test_nobody_writes_between_the_copy_that_is_kept_and_the_restore(
    workspace, tmp_path, spring, monkeypatch
):
    other = Workspace(workspace.path)
    refusals: list[Refusal] = []
    real = Workspace.restore

    def restore_while_another_program_erases(one: Workspace, *arguments: Any) -> int:
        refusals.append(refusal_of(delete_list, other, spring.id, MAKER).reason)
        return real(one, *arguments)

    monkeypatch.setattr(Workspace, "restore", restore_while_another_program_erases)
    restore_backup(workspace, daily(workspace), MAKER)
    assert refusals == [Refusal.WORKSPACE_BUSY]
    delete_list(other, spring.id, MAKER)
    other.close()
    assert locks_of(workspace.path) == []


def test_a_program_that_was_killed_while_it_restored_keeps_nobody_from_writing(workspace, spring):
    locks_folder(workspace.path).mkdir(exist_ok=True)
    (locks_folder(workspace.path) / "sole-writer.lock").touch()
    delete_list(workspace, spring.id, MAKER)
    assert names(workspace) == []
    assert locks_of(workspace.path) == []


def test_a_list_comes_back_without_a_file_that_a_kill_would_leave(workspace, spring):
    """SQLite writes one where two databases of a transaction have journals."""
    file = backup_file(workspace.path, daily(workspace))
    with workspace.attached(file), workspace.writing() as db:
        assert db.pragma("backup.journal_mode") == "off"


KILLED = """
import os, signal, sys
from pathlib import Path
from typing import Any
from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.operations.backups import restore
from clientlists_desktop.storage.sqlite import restored_copies
from clientlists_desktop.storage.workspace import Workspace
step = sys.argv[3]
def die(*_arguments, **_keywords):
    os.kill(os.getpid(), signal.SIGKILL)
def half(restored, connection, patience):
    connection.execute("PRAGMA cache_size = 0")
    def progress(*_state):
        os.kill(os.getpid(), signal.SIGKILL)
    restored.backup(connection, pages=3, progress=progress)
def whole(*arguments):
    real(*arguments)
    die()
if step != "copied":
    real = restored_copies.copy_database
    calls = []
    def second(*arguments):
        calls.append(arguments)
        last = half if step == "copying" else whole
        (last if len(calls) == 2 else real)(*arguments)
    restored_copies.copy_database = second
else:
    restore.journaled = die
restore.restore_backup(Workspace(Path(sys.argv[1])), sys.argv[2], Actor(1, "maker"))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize(
    ("step", "expected"), [("copying", "Summer"), ("just copied", "Spring"), ("copied", "Spring")]
)
def test_killed_on_the_way_it_is_the_one_or_the_other(workspace, tmp_path, spring, step, expected):
    delete_list(workspace, spring.id, MAKER)
    make_list(workspace, write(tmp_path / "other.csv", ROWS), "Summer")
    workspace.close()
    program = [sys.executable, "-c", KILLED, str(workspace.path), daily(workspace), step]
    ended = subprocess.run(program, check=False, capture_output=True)
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    discard_abandoned_drafts(workspace)
    assert names(workspace) == [expected]
    assert is_sound(workspace)
    assert journal.verify_journal(workspace).is_trusted
