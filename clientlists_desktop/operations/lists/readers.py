"""What may be read of lists and the trash, and by whom."""

from datetime import date

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.lists.settings import EndedList
from clientlists_desktop.operations.runtime.authorization import needs, reader
from clientlists_desktop.storage import digests, settings
from clientlists_desktop.storage.do_not_contact import emptiness
from clientlists_desktop.storage.lists import list_settings, lists, origins, trash
from clientlists_desktop.storage.workspace import Workspace

all_lists = reader(Permission.VIEW_LISTS, lists.all_lists)
get_list = reader(Permission.VIEW_LISTS, lists.get_list)
find_list = reader(Permission.VIEW_LISTS, lists.find_list)
lists_from_file = reader(Permission.VIEW_LISTS, lists.lists_from_file)
lists_of_last_days = reader(Permission.VIEW_LISTS, lists.lists_of_last_days)
origin_of = reader(Permission.VIEW_LISTS, origins.origin_of)
free_name = reader(Permission.MAKE_LISTS, lists.free_name)
is_name_free = reader(Permission.MAKE_LISTS, lists.is_name_free)
compare_part_of_list = reader(Permission.VIEW_LISTS, digests.compare_part_of_list)

is_book_empty = reader(Permission.VIEW_LISTS, emptiness.is_book_empty)

trashed_lists = reader(Permission.DELETE_LISTS, trash.trashed_lists)
find_trashed = reader(Permission.DELETE_LISTS, trash.find_trashed)
trash_days = reader(None, trash.trash_days)


@needs(Permission.VIEW_LISTS)
def ended_lists(workspace: Workspace, actor: Actor) -> list[EndedList]:
    """Return the lists whose last day is over on this computer's calendar, the earliest first."""
    del actor
    return list_settings.ended_lists(workspace, date.today())


@needs(Permission.VIEW_LISTS)
def erases_ended_lists(workspace: Workspace, actor: Actor) -> bool:
    """Return whether such lists are erased without a question."""
    del actor
    return settings.get_setting(workspace, settings.ENDED_RULE) == "1"
