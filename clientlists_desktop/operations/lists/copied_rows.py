"""Rows of clients on the clipboard: they leave the program as an export does."""

from collections.abc import Sequence

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.operations.do_not_contact.kept_blocked import blocked_facts
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.do_not_contact import lookup
from clientlists_desktop.storage.workspace import Workspace


@needs(Permission.EXPORT_LISTS)
def record_copied_rows(
    workspace: Workspace, rows: Sequence[Sequence[str]], actor: Actor
) -> list[int]:
    """Write down how many rows are copied, before they are; returns which ones may be.

    A row with an address that is blocked in any channel stays: nobody knows what a copy is for.
    """
    held = lookup.find_blocked_cells(workspace, [cell for row in rows for cell in row])
    kept = [index for index, row in enumerate(rows) if held.isdisjoint(row)]
    with journaled(workspace, actor) as note:
        note(Event.ROWS_COPIED, rows=len(kept), **blocked_facts(len(rows) - len(kept), ""))
    return kept
