"""Exports the do-not-contact book, for a dialer or another workspace."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.do_not_contact.entries import Entry
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.files.writers.cells import Cell
from clientlists_desktop.operations.output_paths import WORKBOOK_OR_TEXT, check_target
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import ExportLine
from clientlists_desktop.operations.table_export import Exported, write_table
from clientlists_desktop.storage.do_not_contact import entries
from clientlists_desktop.storage.workspace import Workspace


@dataclass(frozen=True)
class EntryWords:
    """The words of the file, in the user's language.

    Attributes:
        header: the headings of the columns.
        line: makes the cells of an entry.
    """

    header: Sequence[str]
    sheet_name: str
    line: Callable[[Entry], Sequence[str]]


@needs(Permission.CHANGE_DO_NOT_CONTACT)
def export_entries(
    workspace: Workspace,
    target: Path,
    words: EntryWords,
    actor: Actor,
    *,
    overwrite: bool = False,
) -> Generator[Progress, None, Exported]:
    """Write all entries with an address as XLSX, or as CSV if the name ends with `.csv`.

    Entries that are kept as a hash only have none that could be written; they are counted.
    """
    check_target(target, WORKBOOK_OR_TEXT, overwrite=overwrite, never=[workspace.path])
    yield Progress()
    count, found = entries.readable_entries(workspace)
    hashed = entries.count_entries(workspace) - count

    def lines() -> Iterator[Sequence[Cell]]:
        for entry in found:
            yield list(words.line(entry))

    line = ExportLine(workspace, actor, Event.DO_NOT_CONTACT_EXPORTED, entries=count)
    done = yield from write_table(
        target, words.header, lines(), count, words.sheet_name, line, overwrite=overwrite
    )
    return replace(done, hashed=hashed)
