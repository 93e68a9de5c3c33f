"""What may be read of the journal, and by whom."""

from collections.abc import Sequence

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.journal.lines import Line
from clientlists_desktop.operations.journal import told_lines
from clientlists_desktop.operations.runtime.authorization import needs, reader
from clientlists_desktop.storage.journal import journal_lines
from clientlists_desktop.storage.workspace import Workspace

found_lines = reader(Permission.VIEW_JOURNAL, journal_lines.found_lines)
names_in_journal = reader(Permission.VIEW_JOURNAL, journal_lines.names_in_journal)


@needs(Permission.VIEW_JOURNAL)
def lines_at(workspace: Workspace, actor: Actor, numbers: Sequence[int]) -> list[Line]:
    """Return lines by number, one for each number, in the order given."""
    return list(
        map(told_lines.line_for(workspace, actor), journal_lines.lines_at(workspace, numbers))
    )
