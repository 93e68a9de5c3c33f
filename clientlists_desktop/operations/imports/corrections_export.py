"""Exports failed rows as a workbook that says what is wrong, for a colleague to correct."""

from collections import Counter
from collections.abc import Callable, Collection, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from clientlists_desktop.core import priorities
from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.findings import Finding, Outcome, Reason, Severity
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.row_keys import RowKey, quoted, token_of
from clientlists_desktop.core.imports.row_validation import MOST_CHARACTERS
from clientlists_desktop.core.imports.rows import CheckedRow
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.layouts.headers import column_names
from clientlists_desktop.core.phones.national_numbers import region_of
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.files.workbooks.packages.guard import is_too_big
from clientlists_desktop.files.writers.cells import Cell, Marked
from clientlists_desktop.files.writers.xlsx import SheetLayout
from clientlists_desktop.operations.do_not_contact.kept_blocked import blocked_facts
from clientlists_desktop.operations.output_paths import WORKBOOK, check_target
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import ExportLine
from clientlists_desktop.operations.runtime.progress import compared
from clientlists_desktop.operations.table_export import Exported, write_table
from clientlists_desktop.storage import digests
from clientlists_desktop.storage.do_not_contact.cells import BlockedCells
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.workspace import Workspace

_AT_ONCE, _LIKELY = 1_000, 3


@dataclass(frozen=True)
class CorrectionWords:
    """The words of a correction file, in the user's language.

    Attributes:
        key: heading of the key column, with the field `file`.
        describe: describes a finding, given the names of the columns.
    """

    reason: str
    key: str
    sheet_name: str
    describe: Callable[[Finding, Sequence[str]], str]


@needs(Permission.MAKE_LISTS)
def save_corrections(
    workspace: Workspace,
    draft: int,
    target: Path,
    words: CorrectionWords,
    actor: Actor,
    *,
    overwrite: bool = False,
) -> Generator[Progress, None, Exported]:
    """Write the failed rows of a draft as XLSX; the file appears once it is complete.

    Those that fail because of the do-not-contact book need no correction, and stay. So do others in
    which a blocked number stands anywhere, since a cell can't be merged back that was left out.
    """
    file = drafts.get_checked_file(workspace, draft)
    check_target(target, WORKBOOK, overwrite=overwrite, never=[workspace.path, Path(file.path)])
    yield from compared(digests.compare_list(workspace, draft))
    blocked = yield from _rows_with_blocked_cells(workspace, file)
    stay = file.balance.reasons.get(Reason.DO_NOT_CONTACT, 0) + len(blocked)
    count, width = file.balance.failed - stay, len(file.columns)
    key = words.key.format(file=quoted(file.source.name))
    header = column_names([*file.columns, words.reason, key], width + 2)
    values = [str(n) for n in range(priorities.HIGHEST, priorities.LOWEST + 1)]
    closed = {} if file.priority_column is None else {file.priority_column: values}
    lines = _lines(workspace, file, words, blocked)
    layout = SheetLayout(closed, wide=[width])
    line = ExportLine(
        workspace, actor, Event.REPORT_EXPORTED, list=draft, file=file.source.name, rows=count,
        **blocked_facts(len(blocked), ""),
    )  # fmt: skip
    done = yield from write_table(
        target, header, lines, count, words.sheet_name, line, overwrite=overwrite, layout=layout
    )
    return replace(done, too_big=is_too_big(target), blocked=len(blocked))


def _rows_with_blocked_cells(
    workspace: Workspace, file: CheckedFile
) -> Generator[Progress, None, frozenset[int]]:
    """Return the positions of rows that fail for something else but hold a blocked number."""
    # A failed row has no address that tells its country, but the others have.
    ready = rows.first_rows(workspace, file, Outcome.READY, _AT_ONCE)
    regions = Counter(region_of(one.address) for one in ready).most_common(_LIKELY)
    lookup = BlockedCells(workspace, file.choices.country, *(region for region, _ in regions))
    found = set[int]()
    if lookup.is_empty:
        return frozenset()
    failed = _rows_to_correct(workspace, file)
    while some := list(islice(failed, _AT_ONCE)):
        blocked = lookup.find_beside([_own_and_others(row) for row in some])
        found.update(some[index].position for index in blocked)
        yield Progress()
    return frozenset(found)


def _own_and_others(row: CheckedRow) -> tuple[str, ...]:
    """Return a row's address, "" if it is what fails, and the cells that the check didn't look up.

    An address that is right was looked up for the channel of the file.
    """
    fails = any(
        finding.severity is Severity.FAILED and not finding.facts.get("column", 0)
        for finding in row.findings
    )
    return ("", *row.cells) if fails else tuple(row.cells)


def _rows_to_correct(
    workspace: Workspace, file: CheckedFile, stay: Collection[int] = ()
) -> Iterator[CheckedRow]:
    for row in rows.every_row(workspace, file, (Outcome.FAILED,)):
        if row.findings[0].code is not Reason.DO_NOT_CONTACT and row.position not in stay:
            yield row


def _lines(
    workspace: Workspace, file: CheckedFile, words: CorrectionWords, stay: Collection[int]
) -> Iterator[list[Cell]]:
    width, token = len(file.columns), token_of(file)
    for row in _rows_to_correct(workspace, file, stay):
        line: list[Cell] = [cell[:MOST_CHARACTERS] for cell in row.cells]
        line += [""] * (width - len(line))
        for column in _wrong_columns(row):
            line[column] = Marked(line[column])
        reasons = "; ".join(words.describe(finding, file.columns) for finding in row.findings)
        yield [*line, reasons, str(RowKey(file.id, token, row.position))]


def _wrong_columns(row: CheckedRow) -> set[int]:
    """Return the columns named in the findings of a row; the address is column 0."""
    return {int(finding.facts.get("column", 0)) for finding in row.findings}
