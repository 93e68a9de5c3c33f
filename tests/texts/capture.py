"""The lines of the journal, for tests."""

from clientlists_desktop.core.journal.lines import EVERY_LINE, Line, LineFilter
from clientlists_desktop.storage.journal.journal_lines import found_lines, lines_in


def lines_told(wanted: LineFilter = EVERY_LINE) -> list[Line]:
    """Return the lines that a filter finds, the oldest first."""
    return list(lines_in(found_lines(wanted)))[::-1]
