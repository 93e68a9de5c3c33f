"""A value that is no longer what was stored is damage, said in words; a bug stays a bug."""

from functools import partial

import pytest

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.clients.filters import ClientFilter
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.health import ProblemKind
from clientlists_desktop.core.imports.row_filter import RowFilter
from clientlists_desktop.operations.accounts.readers import own_account
from clientlists_desktop.operations.accounts.sign_in import (
    change_password,
    find_account_to_sign_in,
    read_entry_state,
    sign_in,
)
from clientlists_desktop.operations.backups.doctor import check_workspace
from clientlists_desktop.operations.backups.recovery import is_damaged
from clientlists_desktop.operations.backups.repair import repair_workspace, restore_identity
from clientlists_desktop.operations.campaigns.readers import all_campaigns
from clientlists_desktop.operations.clients.client_import import add_made_up_clients
from clientlists_desktop.operations.clients.readers import all_projects, clients_at, saved_filters
from clientlists_desktop.operations.clients.saved_filters import save_filter
from clientlists_desktop.operations.consent.readers import all_consents
from clientlists_desktop.operations.do_not_contact.entries import add_addresses
from clientlists_desktop.operations.do_not_contact.readers import entries_at, found_entries
from clientlists_desktop.operations.imports.readers import get_checked_file, positions, rows_at
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.operations.lists.readers import all_lists, trashed_lists
from clientlists_desktop.operations.runtime.authorization import reader
from clientlists_desktop.operations.settings import read_settings
from clientlists_desktop.storage.backups import backups
from clientlists_desktop.storage.settings import LAST_CHANNELS, set_setting, workspace_id
from tests.operations.client_samples import make_campaign, new_project
from tests.operations.helpers import HEADER, change_from_outside, finish, make_list, write
from tests.people import MAKER


@pytest.fixture
def spring(workspace, tmp_path):
    return make_list(
        workspace, write(tmp_path / "a.csv", [HEADER, ["12025550147", "Ann"]]), "Spring"
    )


@pytest.mark.damaging
@pytest.mark.parametrize("column", ["columns", "reasons", "facts", "choices"])
def test_a_damaged_value_of_a_list_is_refused(workspace, spring, column):
    change_from_outside(workspace, f"UPDATE client_list SET {column} = '[' || char(1)")
    with pytest.raises(Refused) as refused:
        get_checked_file(workspace, MAKER, spring.id)
    assert refused.value.reason is Refusal.WORKSPACE_DAMAGED


@pytest.mark.damaging
def test_a_damaged_value_of_a_row_is_refused(workspace, spring):
    file = get_checked_file(workspace, MAKER, spring.id)
    (position,) = positions(workspace, MAKER, file, RowFilter())
    change_from_outside(workspace, "UPDATE row SET fields = '{' || fields")
    with pytest.raises(Refused) as refused:
        rows_at(workspace, MAKER, file, [position])
    assert refused.value.reason is Refusal.WORKSPACE_DAMAGED


@pytest.mark.damaging
def test_damaged_roles_are_refused(workspace, spring):
    change_from_outside(workspace, "UPDATE account SET roles = 'OWNER'")
    with pytest.raises(Refused) as refused:
        all_lists(workspace, MAKER)
    assert refused.value.reason is Refusal.WORKSPACE_DAMAGED


@pytest.fixture
def populated(workspace, spring, tmp_path):
    """A workspace in which every reader finds something."""
    project = new_project(workspace)
    finish(add_made_up_clients(workspace, project.id, MAKER))
    save_filter(workspace, project.id, "T", ClientFilter(("telegram",)), MAKER, replace=False)
    make_campaign(workspace, project, spring, settings=CallSettings())
    facts = EntryFacts()
    add_addresses(workspace, ["12025550163"], "telephony", facts, MAKER)
    other = make_list(workspace, write(tmp_path / "b.csv", [HEADER, ["12025550162"]]), "Autumn")
    delete_list(workspace, other.id, MAKER)
    set_setting(workspace, LAST_CHANNELS, "telephony")
    return workspace


def _every_entry(workspace, actor):
    return entries_at(workspace, actor, found_entries(workspace, actor))


@pytest.mark.damaging
@pytest.mark.parametrize(
    ("change", "read"),
    [
        ("UPDATE client_list SET channel = 'xx'", all_lists),
        ("UPDATE client_list SET channel = 'xx'", trashed_lists),
        ("UPDATE client_list SET facts = '[]'", all_lists),
        ("UPDATE consent SET channel = 'xx'", all_consents),
        ("UPDATE consent SET basis = 'xx'", all_consents),
        ("UPDATE campaign SET channel = 'xx'", all_campaigns),
        ("UPDATE campaign SET status = 'xx'", all_campaigns),
        ("UPDATE project SET counts = '{\"xx\": [1, 0]}'", all_projects),
        ("UPDATE saved_filter SET client_filter = '{\"channels\": [\"xx\"]}'",
         partial(saved_filters, project_id=1)),
        ("UPDATE client SET channel = 'xx'", partial(clients_at, wanted=[1])),
        ("UPDATE do_not_contact SET reason = 'xx'", _every_entry),
        ("UPDATE do_not_contact SET space = 'xx'", _every_entry),
        ("UPDATE do_not_contact SET scope = 'xx'", _every_entry),
        ("UPDATE setting SET value = 'xx' WHERE key = 'last_channels'", read_settings),
    ],
)  # fmt: skip
def test_a_code_that_stands_for_nothing_is_refused_by_what_reads_it(populated, change, read):
    change_from_outside(populated, change)
    with pytest.raises(Refused) as refused:
        read(populated, MAKER)
    assert refused.value.reason is Refusal.WORKSPACE_DAMAGED


@pytest.mark.damaging
@pytest.mark.parametrize("roles", ["x", '["NOPE"]'])
def test_damaged_roles_are_refused_to_whoever_signs_in(workspace, roles):
    change_from_outside(workspace, f"UPDATE account SET roles = '{roles}'")
    for enter in (
        read_entry_state,
        partial(find_account_to_sign_in, name="maker"),
        partial(sign_in, name="maker", password="wrong"),
        partial(change_password, actor=MAKER, old="", new="correct horse staple"),
        own_account,
    ):
        arguments = (workspace, MAKER) if enter is own_account else (workspace,)
        with pytest.raises(Refused, match=Refusal.WORKSPACE_DAMAGED):
            enter(*arguments)
    assert is_damaged(workspace)


@pytest.mark.damaging
@pytest.mark.parametrize("has_backup", [True, False])
def test_a_workspace_without_its_id_is_refused_and_can_be_repaired(workspace, spring, has_backup):
    before = workspace_id(workspace)
    if has_backup:
        backups.back_up_daily(workspace)
    change_from_outside(workspace, "DELETE FROM setting WHERE key = 'workspace_id'")
    workspace.journal_keys = None
    for read in (read_entry_state, workspace_id):
        with pytest.raises(Refused, match=Refusal.WORKSPACE_DAMAGED):
            read(workspace)
    assert is_damaged(workspace)
    kinds = {one.kind for one in finish(check_workspace(workspace)).problems}
    assert ProblemKind.JOURNAL in kinds or ProblemKind.UNREADABLE in kinds
    restore_identity(workspace)
    assert (workspace_id(workspace) == before) == has_backup
    assert not is_damaged(workspace)
    finish(repair_workspace(workspace, MAKER))
    restored = workspace_id(workspace)
    restore_identity(workspace)
    assert workspace_id(workspace) == restored


def test_a_bug_in_a_sound_workspace_stays_a_bug(workspace, spring):
    read = reader(Permission.VIEW_LISTS, lambda workspace: int("no number"))
    with pytest.raises(ValueError, match="no number"):
        read(workspace, MAKER)
