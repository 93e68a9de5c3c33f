"""What may be read of lists and the trash, and by whom."""

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.operations.runtime.authorization import reader
from clientlists_desktop.storage import digests
from clientlists_desktop.storage.lists import lists, origins, trash

all_lists = reader(Permission.VIEW_LISTS, lists.all_lists)
get_list = reader(Permission.VIEW_LISTS, lists.get_list)
find_list = reader(Permission.VIEW_LISTS, lists.find_list)
lists_from_file = reader(Permission.VIEW_LISTS, lists.lists_from_file)
lists_of_last_days = reader(Permission.VIEW_LISTS, lists.lists_of_last_days)
origin_of = reader(Permission.VIEW_LISTS, origins.origin_of)
free_name = reader(Permission.MAKE_LISTS, lists.free_name)
is_name_free = reader(Permission.MAKE_LISTS, lists.is_name_free)
compare_part_of_list = reader(Permission.VIEW_LISTS, digests.compare_part_of_list)

trashed_lists = reader(Permission.DELETE_LISTS, trash.trashed_lists)
find_trashed = reader(Permission.DELETE_LISTS, trash.find_trashed)
trash_days = reader(None, trash.trash_days)
