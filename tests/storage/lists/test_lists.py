import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.lists import lists, trash
from tests.storage.samples import make_list

LATER = "9999"


def refusal_of(function, *args):
    with pytest.raises(Refused) as refused:
        function(*args)
    return refused.value.reason


@pytest.mark.parametrize("name", ["Весна", "весна", "ВЕСНА", "  Весна ", "ВЕСНА\u00a0"])
def test_a_list_is_found_by_its_name_in_any_case(workspace, name):
    made = make_list(workspace, "Весна")
    make_list(workspace, "Autumn")
    assert lists.find_list(workspace, name) == made


def test_a_name_that_no_list_bears_is_refused(workspace):
    make_list(workspace, "Spring")
    assert refusal_of(lists.find_list, workspace, "Sprin") is Refusal.NO_SUCH_LIST
    assert refusal_of(lists.get_list, workspace, 12345) is Refusal.NO_SUCH_LIST


def test_the_newest_list_comes_first(workspace):
    for name in ("One", "Two", "Three"):
        make_list(workspace, name)
    assert [made.name for made in lists.all_lists(workspace)] == ["Three", "Two", "One"]


def test_a_renamed_list_keeps_everything_else(workspace):
    made = make_list(workspace, "Spring")
    lists.rename_list(workspace, made.id, "Лето")
    renamed = lists.find_list(workspace, "лето")
    assert renamed.id == made.id
    assert (renamed.clients, renamed.made_at) == (made.clients, made.made_at)
    assert refusal_of(lists.find_list, workspace, "Spring") is Refusal.NO_SUCH_LIST


def test_a_list_can_change_the_case_of_its_own_name(workspace):
    made = make_list(workspace, "spring")
    assert lists.is_name_free(workspace, "SPRING", except_list=made.id)
    assert not lists.is_name_free(workspace, "SPRING")
    lists.rename_list(workspace, made.id, "SPRING")
    assert lists.get_list(workspace, made.id).name == "SPRING"


def test_a_name_of_another_list_is_refused(workspace):
    make_list(workspace, "Весна")
    made = make_list(workspace, "Лето")
    assert refusal_of(lists.rename_list, workspace, made.id, "ВЕСНА") is Refusal.NAME_TAKEN
    assert lists.get_list(workspace, made.id).name == "Лето"


def test_a_deleted_list_is_gone_until_it_is_restored(workspace):
    made = make_list(workspace, "Spring")
    lists.trash_list(workspace, made.id, "maker")
    assert lists.all_lists(workspace) == []
    assert refusal_of(lists.find_list, workspace, "Spring") is Refusal.NO_SUCH_LIST
    assert [one.id for one in trash.trashed_lists(workspace)] == [made.id]
    assert lists.restore_list(workspace, made.id) == "Spring"
    assert lists.all_lists(workspace) == [made]
    assert trash.trashed_lists(workspace) == []


def test_a_deleted_list_frees_its_name_and_is_restored_under_another(workspace):
    first = make_list(workspace, "Весна")
    lists.trash_list(workspace, first.id, "maker")
    second = make_list(workspace, "весна")
    lists.trash_list(workspace, second.id, "maker")
    make_list(workspace, "ВЕСНА")
    assert lists.restore_list(workspace, first.id) == "Весна (2)"
    assert lists.restore_list(workspace, second.id) == "весна (3)"
    assert {made.name for made in lists.all_lists(workspace)} == {"ВЕСНА", "Весна (2)", "весна (3)"}


def test_a_free_name_is_never_longer_than_a_name_may_be(workspace):
    wanted = "x" * 100
    make_list(workspace, wanted)
    assert lists.free_name(workspace, wanted) == "x" * 96 + " (2)"


def test_only_a_deleted_list_can_be_restored(workspace):
    made = make_list(workspace, "Spring")
    assert refusal_of(lists.restore_list, workspace, made.id) is Refusal.NOT_IN_TRASH
    lists.trash_list(workspace, made.id, "maker")
    assert refusal_of(lists.trash_list, workspace, made.id, "maker") is Refusal.NO_SUCH_LIST
    assert refusal_of(lists.rename_list, workspace, made.id, "Summer") is Refusal.NO_SUCH_LIST


def test_lists_of_the_very_same_file_are_known(workspace):
    sha256 = "cd" * 32
    one, two = (
        make_list(workspace, "One", sha256=sha256),
        make_list(workspace, "Two", sha256=sha256),
    )
    make_list(workspace, "Other")
    hidden = make_list(workspace, "Deleted", sha256=sha256)
    lists.trash_list(workspace, hidden.id, "maker")
    assert {made.id for made in lists.lists_from_file(workspace, sha256)} == {one.id, two.id}
    assert lists.lists_from_file(workspace, "ef" * 32) == []
