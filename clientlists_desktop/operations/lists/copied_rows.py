"""Rows of clients on the clipboard: they leave the program as an export does."""

import re
from collections.abc import Sequence

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.files.writers.csv_file import escape_formulas
from clientlists_desktop.operations.do_not_contact.kept_blocked import blocked_facts
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.do_not_contact.cells import BlockedCells
from clientlists_desktop.storage.workspace import Workspace

_BREAKS = re.compile("\t|\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
"""Where a spreadsheet, or whatever else one pastes into, begins another cell or row."""


def text_to_paste(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as a text that a spreadsheet pastes cell by cell, none of them as a formula."""
    lines = (escape_formulas([_BREAKS.sub(" ", cell) for cell in row], "\t") for row in rows)
    return "\n".join("\t".join(map(str, line)) for line in lines)


@needs(Permission.EXPORT_LISTS)
def record_copied_rows(
    workspace: Workspace,
    rows: Sequence[Sequence[str]],
    actor: Actor,
    *,
    country: str | None = None,
) -> list[int]:
    """Write down how many rows are copied, before they are; returns which ones may be.

    A row with an address that is blocked in any channel stays: nobody knows what a copy is for.

    Args:
        rows: those without a cell are of people who are known to be blocked.
        country: region of numbers without a country code, besides that of the settings.
    """
    held = BlockedCells(workspace, country).find(cell for row in rows for cell in row)
    kept = [index for index, row in enumerate(rows) if row and held.isdisjoint(row)]
    with journaled(workspace, actor) as note:
        note(Event.ROWS_COPIED, rows=len(kept), **blocked_facts(len(rows) - len(kept), ""))
    return kept
