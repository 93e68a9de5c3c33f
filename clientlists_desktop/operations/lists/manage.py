"""Lists: renamed, deleted, restored, kept until a day."""

from dataclasses import replace

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.lists.settings import day_in
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.valid_names import valid_name
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.lists import list_settings, lists
from clientlists_desktop.storage.workspace import Workspace

_DAY = "2027-01-31"


@needs(Permission.MAKE_LISTS)
def rename_list(workspace: Workspace, list_id: int, name: str, actor: Actor) -> ListSummary:
    """Rename a list; Refused when the name is empty, too long or taken."""
    name = valid_name(name)
    with journaled(workspace, actor) as note:
        before = lists.get_list(workspace, list_id)
        lists.rename_list(workspace, list_id, name)
        note(Event.LIST_RENAMED, list=list_id, before=before.name, after=name)
        return lists.get_list(workspace, list_id)


@needs(Permission.DELETE_LISTS)
def delete_list(workspace: Workspace, list_id: int, actor: Actor) -> None:
    """Move a list to the trash, from which it can be restored."""
    with journaled(workspace, actor) as note:
        summary = lists.get_list(workspace, list_id)
        lists.trash_list(workspace, list_id, actor.name)
        note(Event.LIST_DELETED, list=list_id, name=summary.name, clients=summary.clients)


@needs(Permission.DELETE_LISTS)
def restore_list(workspace: Workspace, list_id: int, actor: Actor) -> str:
    """Restore a list from the trash; returns its name, a new one if the old one is taken."""
    with journaled(workspace, actor) as note:
        name = lists.restore_list(workspace, list_id)
        note(Event.LIST_RESTORED, list=list_id, name=name)
    return name


@needs(Permission.DELETE_LISTS)
def set_list_end(workspace: Workspace, list_id: int, kept_until: str, actor: Actor) -> None:
    """Set the last day that a list is kept.

    Args:
        kept_until: as an ISO date; "" for no end.

    Raises:
        Refused: there is no such list, or no such day.
    """
    if kept_until and day_in(kept_until) is None:
        raise Refused(Refusal.NO_DAY, seen=kept_until, expected=_DAY)
    with journaled(workspace, actor) as note:
        summary = lists.get_list(workspace, list_id)
        before = list_settings.settings_of(workspace, list_id)
        if before.kept_until == kept_until:
            return
        list_settings.store_settings(workspace, list_id, replace(before, kept_until=kept_until))
        note(
            Event.LIST_END_SET, list=list_id, name=summary.name,
            before=before.kept_until, after=kept_until,
        )  # fmt: skip
