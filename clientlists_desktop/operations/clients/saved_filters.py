"""Filters of clients, saved under a name."""

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.clients.filters import ClientFilter
from clientlists_desktop.core.valid_names import valid_name
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.storage.clients import saved_filters
from clientlists_desktop.storage.workspace import Workspace


@needs(Permission.VIEW_CLIENTS)
def save_filter(
    workspace: Workspace,
    project_id: int,
    name: str,
    chosen: ClientFilter,
    actor: Actor,
    *,
    replace: bool = False,
) -> None:
    """Save a filter; Refused when its name is empty, too long or taken."""
    saved_filters.save_filter(workspace, project_id, valid_name(name), chosen, replace=replace)


@needs(Permission.VIEW_CLIENTS)
def delete_filter(workspace: Workspace, filter_id: int, actor: Actor) -> None:
    """Delete a filter."""
    saved_filters.delete_filter(workspace, filter_id)
