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
    made = make_list("Весна")
    make_list("Autumn")
    assert lists.find_list(name) == made


def test_a_name_that_no_list_bears_is_refused(workspace):
    make_list("Spring")
    assert refusal_of(lists.find_list, "Sprin") is Refusal.NO_SUCH_LIST
    assert refusal_of(lists.get_list, 12345) is Refusal.NO_SUCH_LIST


def test_the_newest_list_comes_first(workspace):
    for name in ("One", "Two", "Three"):
        make_list(name)
    assert [made.name for made in lists.all_lists()] == ["Three", "Two", "One"]


def test_a_renamed_list_keeps_everything_else(workspace):
    made = make_list("Spring")
    lists.rename_list(made.id, "Лето")
    renamed = lists.find_list("лето")
    assert renamed.id == made.id
    assert (renamed.clients, renamed.made_at) == (made.clients, made.made_at)
    assert refusal_of(lists.find_list, "Spring") is Refusal.NO_SUCH_LIST


def test_a_list_can_change_the_case_of_its_own_name(workspace):
    made = make_list("spring")
    assert lists.is_name_free("SPRING", except_list=made.id)
    assert not lists.is_name_free("SPRING")
    lists.rename_list(made.id, "SPRING")
    assert lists.get_list(made.id).name == "SPRING"


def test_a_name_of_another_list_is_refused(workspace):
    make_list("Весна")
    made = make_list("Лето")
    assert refusal_of(lists.rename_list, made.id, "ВЕСНА") is Refusal.NAME_TAKEN
    assert lists.get_list(made.id).name == "Лето"


def test_a_deleted_list_is_gone_and_comes_back(workspace):
    made = make_list("Spring")
    lists.trash_list(made.id, "maker")
    assert lists.all_lists() == []
    assert refusal_of(lists.find_list, "Spring") is Refusal.NO_SUCH_LIST
    assert [one.id for one in trash.trashed_lists()] == [made.id]
    assert lists.restore_list(made.id) == "Spring"
    assert lists.all_lists() == [made]
    assert trash.trashed_lists() == []


def test_a_deleted_list_frees_its_name_and_comes_back_under_another(workspace):
    first = make_list("Весна")
    lists.trash_list(first.id, "maker")
    second = make_list("весна")
    lists.trash_list(second.id, "maker")
    make_list("ВЕСНА")
    assert lists.restore_list(first.id) == "Весна (2)"
    assert lists.restore_list(second.id) == "весна (3)"
    assert {made.name for made in lists.all_lists()} == {"ВЕСНА", "Весна (2)", "весна (3)"}


def test_a_free_name_is_never_longer_than_a_name_may_be(workspace):
    wanted = "x" * 100
    make_list(wanted)
    assert lists.free_name(wanted) == "x" * 96 + " (2)"


def test_only_a_deleted_list_can_be_restored(workspace):
    made = make_list("Spring")
    assert refusal_of(lists.restore_list, made.id) is Refusal.NOT_IN_TRASH
    lists.trash_list(made.id, "maker")
    assert refusal_of(lists.trash_list, made.id, "maker") is Refusal.NO_SUCH_LIST
    assert refusal_of(lists.rename_list, made.id, "Summer") is Refusal.NO_SUCH_LIST


def test_lists_of_the_very_same_file_are_known(workspace):
    sha256 = "cd" * 32
    one, two = make_list("One", sha256=sha256), make_list("Two", sha256=sha256)
    make_list("Other")
    hidden = make_list("Deleted", sha256=sha256)
    lists.trash_list(hidden.id, "maker")
    assert {made.id for made in lists.lists_from_file(sha256)} == {one.id, two.id}
    assert lists.lists_from_file("ef" * 32) == []
