"""A value that is no longer what was stored is damage, said in words; a bug stays a bug."""

import pytest

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.row_filter import RowFilter
from clientlists_desktop.operations.imports.readers import get_checked_file, positions, rows_at
from clientlists_desktop.operations.lists.readers import all_lists
from clientlists_desktop.operations.runtime.authorization import reader
from tests.operations.helpers import HEADER, change_from_outside, make_list, write
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


def test_a_bug_in_a_sound_workspace_stays_a_bug(workspace, spring):
    read = reader(Permission.VIEW_LISTS, lambda workspace: int("no number"))
    with pytest.raises(ValueError, match="no number"):
        read(workspace, MAKER)
