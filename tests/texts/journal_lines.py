"""The lines of the journal, for assertions."""

from clientlists_desktop.core.journal.lines import Line, LineFilter
from clientlists_desktop.storage.journal.journal_lines import found_lines, lines_in
from clientlists_desktop.storage.workspace import Workspace


def read_journal(workspace: Workspace, wanted: LineFilter | None = None) -> list[Line]:
    """Return the lines that a filter finds, the oldest first."""
    numbers = found_lines(workspace, wanted or LineFilter())
    return list(lines_in(workspace, numbers))[::-1]
