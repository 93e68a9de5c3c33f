"""What may be read of the journal, and by whom."""

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.operations.runtime.authorization import reader
from clientlists_desktop.storage.journal import journal_lines

found_lines = reader(Permission.VIEW_JOURNAL, journal_lines.found_lines)
lines_at = reader(Permission.VIEW_JOURNAL, journal_lines.lines_at)
names_in_journal = reader(Permission.VIEW_JOURNAL, journal_lines.names_in_journal)
