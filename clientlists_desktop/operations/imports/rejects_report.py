"""The report of rejected rows: failed and duplicate rows with their original cells."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.findings import Finding, Outcome
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.rows import CheckedRow
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.layouts.headers import column_names
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.files.writers.cells import Cell
from clientlists_desktop.operations.output_paths import WORKBOOK_OR_TEXT, check_target
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import ExportLine
from clientlists_desktop.operations.runtime.progress import compared
from clientlists_desktop.operations.table_export import Exported, write_table
from clientlists_desktop.storage import digests
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.workspace import Workspace

_LEFT_OUT = (Outcome.FAILED, Outcome.DUPLICATE)


@dataclass(frozen=True)
class ReportWords:
    """The words of a report, in the user's language.

    Attributes:
        describe: describes a finding, given the names of the columns.
    """

    row: str
    sheet: str
    outcome: str
    reason: str
    failed: str
    duplicate: str
    sheet_name: str
    describe: Callable[[Finding, Sequence[str]], str]


@needs(Permission.EXPORT_LISTS)
def save_report(
    workspace: Workspace,
    draft: int,
    target: Path,
    words: ReportWords,
    actor: Actor,
    *,
    overwrite: bool = False,
) -> Generator[Progress, None, Exported]:
    """Write the report as XLSX, or as CSV if the name ends with `.csv`."""
    file = drafts.get_checked_file(workspace, draft)
    check_target(
        target, WORKBOOK_OR_TEXT, overwrite=overwrite, never=[workspace.path, Path(file.path)]
    )
    yield from compared(digests.compare_list(workspace, draft))
    count = file.balance.failed + file.balance.duplicate
    lead = [words.row, words.outcome, words.reason]
    if len(file.facts.sheets) > 1:
        lead.insert(0, words.sheet)
    header = column_names([*lead, *file.columns], len(lead) + len(file.columns))
    lines = _lines(workspace, file, words)
    line = ExportLine(
        workspace, actor, Event.REPORT_EXPORTED, list=draft, file=file.source.name, rows=count
    )
    return (
        yield from write_table(
            target, header, lines, count, words.sheet_name, line, overwrite=overwrite
        )
    )


def _lines(workspace: Workspace, file: CheckedFile, words: ReportWords) -> Iterator[list[Cell]]:
    several = len(file.facts.sheets) > 1
    for row in rows.every_row(workspace, file, _LEFT_OUT):
        line: list[Cell] = [row.number, _outcome(row, words), _reasons(row, file, words)]
        if several:
            line.insert(0, file.facts.sheets[row.sheet])
        yield [*line, *row.cells]


def _outcome(row: CheckedRow, words: ReportWords) -> str:
    return words.failed if row.outcome is Outcome.FAILED else words.duplicate


def _reasons(row: CheckedRow, file: CheckedFile, words: ReportWords) -> str:
    return "; ".join(words.describe(finding, file.columns) for finding in row.findings)
