"""Verifies the journal, and exports it as a workbook."""

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.journal.chain import ChainVerdict
from clientlists_desktop.core.journal.lines import Event, Line, LineFilter
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.files.writers.cells import Cell
from clientlists_desktop.files.writers.xlsx import SheetLayout
from clientlists_desktop.operations.journal.told_lines import line_for
from clientlists_desktop.operations.output_paths import WORKBOOK, check_target
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import ExportLine
from clientlists_desktop.operations.runtime.progress import map_progress
from clientlists_desktop.operations.table_export import Exported, write_table
from clientlists_desktop.storage.journal import journal, journal_keys, journal_lines
from clientlists_desktop.storage.workspace import Workspace


@dataclass(frozen=True)
class ChainReport:
    """The result of verifying the journal, and how far it can be trusted.

    Attributes:
        checked_at: UTC, ISO 8601.
        in_keyring: whether the key is in the keyring; None if there is no key. A key in a file
            beside the workspace lets anybody who can read it forge the journal.
        has_keyring: whether the key is in a file although the keyring would keep one.
    """

    verdict: ChainVerdict
    checked_at: str
    in_keyring: bool | None
    has_keyring: bool = False


@dataclass(frozen=True)
class JournalWords:
    """The words of an exported journal, in the user's language.

    Attributes:
        name_event: names an event.
        describe: describes the facts of a line.
    """

    number: str
    moment: str
    account: str
    event: str
    details: str
    sheet_name: str
    name_event: Callable[[Event], str]
    describe: Callable[[Line], str]


@needs(Permission.VIEW_JOURNAL)
def verify_chain(workspace: Workspace, actor: Actor) -> Generator[Progress, None, ChainReport]:
    """Read the whole journal and verify it."""
    del actor
    count = max(1, journal.lines_count(workspace))
    verdict = yield from map_progress(
        journal.verify_in_pieces(workspace), lambda n: Progress(n, min(1.0, n / count))
    )
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return ChainReport(
        verdict, now, journal_keys.is_in_keyring(workspace), journal_keys.is_doubted(workspace)
    )


@needs(Permission.VIEW_JOURNAL)
def export_journal(
    workspace: Workspace,
    target: Path,
    wanted: LineFilter,
    words: JournalWords,
    actor: Actor,
    *,
    overwrite: bool = False,
) -> Generator[Progress, None, Exported]:
    """Write the lines that a filter finds as XLSX, oldest first."""
    check_target(target, WORKBOOK, overwrite=overwrite, never=[workspace.path])
    # Lines appended from here on aren't exported, not even the line of this export.
    numbers = journal_lines.found_lines(workspace, wanted)[::-1]
    told = line_for(workspace, actor)
    header = [words.number, words.moment, words.account, words.event, words.details]

    def rows() -> Iterator[list[Cell]]:
        for one in map(told, journal_lines.lines_in(workspace, numbers)):
            moment = one.at.removesuffix("+00:00").replace("T", " ")
            yield [
                one.number, moment, one.account_name, words.name_event(one.event),
                words.describe(one),
            ]  # fmt: skip

    layout = SheetLayout(wide=[4])
    count = len(numbers)
    line = ExportLine(workspace, actor, Event.JOURNAL_EXPORTED, rows=count)
    return (
        yield from write_table(
            target,
            header,
            rows(),
            count,
            words.sheet_name,
            line,
            overwrite=overwrite,
            layout=layout,
        )
    )
