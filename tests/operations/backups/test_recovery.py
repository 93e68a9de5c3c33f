"""A damaged workspace is replaced by its newest sound backup, or rescued beside itself."""

import sqlite3
from contextlib import closing

import pytest

from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event, LineFilter
from clientlists_desktop.operations.backups.doctor import check_workspace
from clientlists_desktop.operations.backups.recovery import (
    find_sound_backup,
    is_damaged,
    recover_from_backup,
    rescue_beside,
)
from clientlists_desktop.operations.clients.projects import create_project
from clientlists_desktop.operations.do_not_contact.entries import add_addresses
from clientlists_desktop.operations.do_not_contact.readers import entries_at, found_entries
from clientlists_desktop.operations.people.erasure import forget_person
from clientlists_desktop.storage import settings
from clientlists_desktop.storage.backups import backups
from clientlists_desktop.storage.backups.backup_files import all_backups, backup_file
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.sqlite.rescue import read_setting
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import HEADER, finish, is_sound, make_list, write
from tests.operations.traces import traces
from tests.people import MAKER
from tests.texts.journal_lines import read_journal

PAGE = 4_096
ROWS = (HEADER, *((f"1202555{at:04}", f"Name {at}", "Boston") for at in range(300)))


def garbage(file) -> None:
    file.write_bytes(b"these are no tables" * 500)


def flipped(file) -> None:
    """Change the kind of a page of rows: other bytes may be in a row, which digests are for."""
    content = bytearray(file.read_bytes())
    starts = range(0, len(content), PAGE)
    of_rows = [start for start in starts if content[start : start + PAGE].count(b"1202555") > 9]
    content[of_rows[len(of_rows) // 2]] ^= 0xFF
    file.write_bytes(content)


def truncated(file) -> None:
    file.write_bytes(file.read_bytes()[: -len(file.read_bytes()) // 20])


def empty(file) -> None:
    file.write_bytes(b"")


def bad_account(file) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE account SET name = CAST(x'FF41' AS TEXT)")


pytestmark = pytest.mark.damaging

DAMAGES = [garbage, flipped, truncated, empty]


@pytest.fixture
def spring(workspace, tmp_path):
    """A list in a backup, and another one made since."""
    make_list(workspace, write(tmp_path / "clients.csv", ROWS), "Spring")
    backups.back_up_daily(workspace)
    make_list(workspace, write(tmp_path / "other.csv", ROWS), "Summer")
    workspace.close()


@pytest.mark.parametrize("damage", [*DAMAGES, bad_account])
def test_the_newest_sound_backup_takes_its_place_and_the_damaged_file_is_kept(
    workspace, spring, damage
):
    damage(workspace.path)
    before = workspace.path.read_bytes()
    assert is_damaged(workspace)
    found = find_sound_backup(workspace)
    done = recover_from_backup(workspace)
    assert done.backup == found
    assert done.kept.parent == workspace.path.parent
    assert done.kept.read_bytes() == before
    assert [one.name for one in lists.all_lists(workspace)] == ["Spring"]
    assert is_sound(workspace)
    assert not is_damaged(workspace)
    (line,) = read_journal(workspace, LineFilter(events=(Event.WORKSPACE_RECOVERED,)))
    assert line.facts == {"backup": found.backup.name, "kept": done.kept.name}
    assert journal.verify_journal(workspace).is_trusted


def test_a_damaged_backup_is_passed_over(workspace, spring):
    good = all_backups(workspace.path)[0].name
    backups.back_up(workspace, "move")
    newest = all_backups(workspace.path)[0].name
    assert newest != good
    truncated(backup_file(workspace.path, newest))
    garbage(workspace.path)
    assert recover_from_backup(workspace).backup.backup.name == good


def test_what_was_erased_since_does_not_come_back(workspace, spring):
    (made,) = [one for one in lists.all_lists(workspace) if one.name == "Spring"]
    backups.note_erased(workspace, "client_list", made.id)
    workspace.close()
    truncated(workspace.path)
    assert read_setting(workspace.path, settings.ERASED)
    recover_from_backup(workspace)
    assert lists.all_lists(workspace) == []
    assert backups.clean_backups(workspace) == 1


def test_a_sound_workspace_is_not_turned_back_without_the_permission(workspace, spring):
    with pytest.raises(Refused) as refused:
        recover_from_backup(workspace)
    assert refused.value.reason is Refusal.SIGN_IN_NEEDED
    assert len(lists.all_lists(workspace)) == 2


def test_without_a_sound_backup_nothing_is_changed(workspace, spring):
    for one in all_backups(workspace.path):
        garbage(backup_file(workspace.path, one.name))
    garbage(workspace.path)
    before = {file: file.stat().st_size for file in workspace.path.parent.rglob("*")}
    with pytest.raises(Refused) as refused:
        recover_from_backup(workspace)
    assert refused.value.reason is Refusal.NO_SOUND_BACKUP
    assert {file: file.stat().st_size for file in workspace.path.parent.rglob("*")} == before


def test_a_hot_journal_is_kept_with_its_file(workspace, spring):
    """SQLite would take it for that of the copy that took the place, and undo it."""
    journal_file = workspace.path.with_name(workspace.path.name + "-journal")
    garbage(workspace.path)
    journal_file.write_bytes(b"what was to be undone")
    done = recover_from_backup(workspace)
    assert not journal_file.exists()
    kept = done.kept.with_name(done.kept.name + "-journal")
    assert kept.read_bytes() == b"what was to be undone"
    assert is_sound(workspace)


@pytest.mark.parametrize("damage", [flipped, truncated])
def test_what_can_be_read_is_rescued_beside_it(workspace, spring, damage):
    damage(workspace.path)
    before = workspace.path.read_bytes()
    done = finish(rescue_beside(workspace))
    assert workspace.path.read_bytes() == before
    assert done.path == workspace.path.with_name("workspace-rescued.sqlite")
    rescued = Workspace(done.path)
    assert {one.name for one in lists.all_lists(rescued)} <= {"Spring", "Summer"}
    assert sum(one.rows for one in done.rescued.lists) > 200
    rescued.close()
    again = finish(rescue_beside(workspace))
    assert again.path == workspace.path.with_name("workspace-rescued-2.sqlite")


@pytest.mark.parametrize("damage", [garbage, empty])
def test_where_nothing_can_be_read_nothing_is_rescued(workspace, spring, damage):
    damage(workspace.path)
    there = sorted(workspace.path.parent.iterdir())
    with pytest.raises(Refused) as refused:
        finish(rescue_beside(workspace))
    assert refused.value.reason is Refusal.NOTHING_TO_RESCUE
    assert sorted(workspace.path.parent.iterdir()) == there


def test_a_new_workspace_is_not_damaged(tmp_path):
    fresh = Workspace(tmp_path / "fresh.sqlite")
    assert not is_damaged(fresh)
    fresh.path.write_bytes(b"")
    assert not is_damaged(fresh)


def test_a_workspace_that_is_gone_gets_its_newest_backup_and_is_not_begun_anew(workspace, spring):
    workspace.path.unlink()
    with pytest.raises(Refused, match=Refusal.WORKSPACE_LOST) as refused:
        workspace.open()
    (newest,) = all_backups(workspace.path)
    assert refused.value.facts["name"] == newest.name
    with pytest.raises(Refused, match=Refusal.WORKSPACE_LOST):
        finish(check_workspace(workspace))
    assert not workspace.path.exists()
    assert is_damaged(workspace)
    assert recover_from_backup(workspace).kept is None
    assert [one.name for one in lists.all_lists(workspace)] == ["Spring"]
    assert is_sound(workspace)
    (line,) = read_journal(workspace, LineFilter(events=(Event.WORKSPACE_RECOVERED,)))
    assert line.facts["kept"] == ""
    assert journal.verify_journal(workspace).is_trusted


def shortened(file) -> None:
    """Cut off the end, where the newest pages are: what was made before can still be read."""
    file.write_bytes(file.read_bytes()[:-PAGE])


@pytest.mark.parametrize("damage", [bad_account, shortened])
def test_who_refused_since_the_backup_is_not_contacted_again(workspace, spring, damage):
    refused, both = ["12025550100"], ["12025550100", "12025550101"]
    add_addresses(workspace, both[1:], "telephony", EntryFacts(), MAKER)
    backups.back_up(workspace, "move")
    add_addresses(workspace, refused, "telephony", EntryFacts(note="at night"), MAKER)
    # Beyond the pages of the book.
    create_project(workspace, "P" * 60, MAKER)
    workspace.close()
    damage(workspace.path)
    recover_from_backup(workspace)
    found = found_entries(workspace, MAKER, "", None)
    assert {one.address for one in entries_at(workspace, MAKER, found)} == {*both}
    assert not is_damaged(workspace)
    assert is_sound(workspace)


def test_who_was_forgotten_is_not_in_the_backup_that_takes_its_place(workspace, tmp_path):
    ann = ("79121000007", "Unmistakable00001", "Boston")
    make_list(workspace, write(tmp_path / "clients.csv", (*ROWS, ann)), "Spring")
    backups.back_up(workspace, "move")
    (backup,) = [one for one in all_backups(workspace.path) if one.kind == "move"]
    file = backup_file(workspace.path, backup.name)
    before = file.read_bytes()
    finish(forget_person(workspace, ann[0], "telephony", "asked", MAKER))
    workspace.close()
    # A kill may come before the backups are rewritten, or the backup from another disk.
    file.write_bytes(before)
    bad_account(workspace.path)
    (tmp_path / "clients.csv").unlink()
    recovered = recover_from_backup(workspace)
    assert recovered.backup.backup.name == backup.name
    file.unlink()
    assert traces(workspace.path.parent) == set()
    (summary,) = lists.all_lists(workspace)
    assert summary.clients == len(ROWS) - 1
