"""The journal: verified, and read out into a workbook."""

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
from clientlists_desktop.files.writers.xlsx import SheetLayout, write_xlsx
from clientlists_desktop.operations.lists.list_export import Exported, followed
from clientlists_desktop.operations.output_paths import WORKBOOK, check_target
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.journal import journal, journal_keys, journal_lines
from clientlists_desktop.storage.workspace import Workspace


@dataclass(frozen=True)
class ChainReport:
    """What came of verifying the journal, and what that is worth.

    Attributes:
        checked_at: UTC, ISO 8601.
        in_keyring: where the key lies; None where there is no key, False for a file beside the
            workspace: whoever can read it can write the journal anew.
        has_keyring: whether a key lies in a file although the keyring would keep one.
    """

    verdict: ChainVerdict
    checked_at: str
    in_keyring: bool | None
    has_keyring: bool = False


@dataclass(frozen=True)
class JournalWords:
    """The words of a journal in a workbook, in the language of the person.

    Attributes:
        name_event: names an event. tell: makes the sentence of a line's facts.
    """

    number: str
    moment: str
    account: str
    event: str
    details: str
    sheet_name: str
    name_event: Callable[[Event], str]
    tell: Callable[[Line], str]


@needs(Permission.VIEW_JOURNAL)
def verify_chain(workspace: Workspace, actor: Actor) -> Generator[Progress, None, ChainReport]:
    """Read the whole journal and judge it."""
    del actor
    lines = journal.lines_count(workspace)
    work = journal.verifying(workspace)
    while True:
        try:
            read = next(work)
        except StopIteration as done:
            now = datetime.now(UTC).isoformat(timespec="seconds")
            in_keyring = journal_keys.is_in_keyring(workspace)
            return ChainReport(done.value, now, in_keyring, journal_keys.is_doubted(workspace))
        yield Progress(read, min(1.0, read / max(1, lines)))


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
    """Write the lines that a filter finds as XLSX, the oldest first."""
    check_target(target, WORKBOOK, overwrite=overwrite, never=[workspace.path])
    # What comes in from here on, this export's own line too, is not in it.
    numbers = journal_lines.found_lines(workspace, wanted)[::-1]
    header = [words.number, words.moment, words.account, words.event, words.details]

    def rows() -> Iterator[list[Cell]]:
        for line in journal_lines.lines_in(workspace, numbers):
            moment = line.at.removesuffix("+00:00").replace("T", " ")
            yield [
                line.number, moment, line.account_name, words.name_event(line.event),
                words.tell(line),
            ]  # fmt: skip

    layout = SheetLayout(wide=[4])
    writing = write_xlsx(target, header, rows(), len(numbers), words.sheet_name, None, layout)
    done = yield from followed(writing, target, len(numbers))
    with journaled(workspace, actor) as note:
        note(Event.JOURNAL_EXPORTED, rows=len(numbers))
    return done
