"""A backup brings nobody back who refused since it was made."""

from contextlib import closing

import pytest

from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.channels import TELEPHONY
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.backups.restore import restore_backup
from clientlists_desktop.operations.do_not_contact.entries import add_addresses
from clientlists_desktop.operations.do_not_contact.entries_import import import_entries
from clientlists_desktop.operations.imports.drafts import discard_abandoned_drafts
from clientlists_desktop.storage.backups import backups
from clientlists_desktop.storage.do_not_contact import entries
from clientlists_desktop.storage.do_not_contact.lookup import find_blocked
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.lock_files import sole_writer
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import finish, stored, write
from tests.people import MAKER

ANN, LEV, EVE = "12025550147", "12025550162", "12125550163"


@pytest.mark.parametrize("hashed", [False, True])
def test_the_entries_outlive_the_restore_of_an_older_backup(workspace, hashed):
    add_addresses(workspace, [ANN], "telephony", EntryFacts(), MAKER)
    backup = backups.back_up(workspace, BackupKind.DAILY)
    add_addresses(workspace, [LEV], "telephony", EntryFacts(), MAKER, hashed=hashed)
    restore_backup(workspace, backup.name, MAKER)
    assert find_blocked(workspace, TELEPHONY, [ANN, LEV, EVE]) == {ANN, LEV}
    assert entries.count_entries(workspace) == 2


def test_at_no_moment_is_somebody_not_blocked_who_refused_since_the_backup(workspace, monkeypatch):
    """Another program may export a list, or this one be killed, as soon as it is restored."""
    backup = backups.back_up(workspace, BackupKind.DAILY)
    for address, hashed in ((ANN, False), (LEV, True)):
        add_addresses(workspace, [address], "telephony", EntryFacts(), MAKER, hashed=hashed)
    blocked = []
    real = Workspace.restore

    def restore_while_another_program_looks(one: Workspace, *arguments: object) -> object:
        done = real(one, *arguments)
        with closing(Workspace(workspace.path)) as other:
            blocked.append(find_blocked(other, TELEPHONY, [ANN, LEV, EVE]))
        return done

    monkeypatch.setattr(Workspace, "restore", restore_while_another_program_looks)
    restore_backup(workspace, backup.name, MAKER)
    assert blocked == [{ANN, LEV}]


def test_a_file_is_in_the_book_even_if_a_restore_begins_before_its_draft_is_discarded(
    workspace, tmp_path, monkeypatch
):
    real = drafts.discard

    def discard_meanwhile(one: Workspace, draft: int) -> None:
        with sole_writer(workspace.path):
            real(one, draft)

    monkeypatch.setattr(drafts, "discard", discard_meanwhile)
    path = write(tmp_path / "refused.csv", [("Phone",), (ANN,)])
    done = finish(import_entries(workspace, path, "telephony", Choices(), EntryFacts(), MAKER))
    assert done.added == 1
    monkeypatch.undo()
    discard_abandoned_drafts(workspace)
    assert stored(workspace) == (0, 0)
