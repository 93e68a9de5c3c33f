"""What happens to a list after it is made: renaming, deleting, undoing."""

from clientlists_desktop.core.lists import ListSummary
from clientlists_desktop.operations.creating import valid_name
from clientlists_desktop.storage import lists


def rename_list(list_id: int, name: str, actor: str) -> ListSummary:
    """Give a list another name; Refused when it is empty, too long or taken."""
    del actor  # Recorded when accounts come.
    lists.rename_list(list_id, valid_name(name))
    return lists.get_list(list_id)


def delete_list(list_id: int, actor: str) -> None:
    """Delete a list. It can be restored until the window starts the next time."""
    del actor
    lists.hide_list(list_id)


def restore_list(list_id: int, actor: str) -> str:
    """Undo a deletion; returns the list's name, a new one when the old is taken meanwhile."""
    del actor
    return lists.restore_list(list_id)
