"""Rows of clients on the clipboard: they leave the program as an export does."""

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.workspace import Workspace


@needs(Permission.EXPORT_LISTS)
def record_copied_rows(workspace: Workspace, count: int, actor: Actor) -> None:
    """Write down how many rows are copied, before they are."""
    with journaled(workspace, actor) as note:
        note(Event.ROWS_COPIED, rows=count)
