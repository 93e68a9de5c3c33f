"""A backup brings nobody back who refused since it was made."""

import pytest

from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.channels import TELEPHONY
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.operations.backups.restore import restore_backup
from clientlists_desktop.operations.do_not_contact.entries import add_addresses
from clientlists_desktop.storage.backups import backups
from clientlists_desktop.storage.do_not_contact import entries
from clientlists_desktop.storage.do_not_contact.lookup import find_blocked
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
