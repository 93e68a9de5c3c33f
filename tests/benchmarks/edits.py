"""What edits of long drafts cost; each function returns plain numbers."""

import random
import statistics
import time
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.duplicates import DuplicateOptions, KeepPolicy
from clientlists_desktop.operations.imports import edits, fixes
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.storage.imports import rows
from tests.benchmarks.measures import collect_as_worker, finish
from tests.people import MAKER, new_workspace

_EDITS = 20


@dataclass(frozen=True)
class EditTimes:
    """Seconds of the processor: of an import, a fix-all of its rows, the undo, and an edit."""

    fixed: int
    imported: float
    fix: float
    undo: float
    edit: float


def time_edits(folder: Path, count: int) -> EditTimes:
    """Fix so many national numbers in one step, undo it, edit single rows."""
    collect_as_worker()
    path, workspace = folder / "national.csv", new_workspace(folder / "edits.sqlite")
    lines = (f"8 (9{n // 10**7 % 90 + 10}) {n // 10**4 % 1000:03d}-{n % 10**4 // 100:02d}-"
             f"{n % 100:02d},Мария,{n}" for n in range(12 * 10**7, 12 * 10**7 + count))  # fmt: skip
    path.write_text("Телефон,Имя,Договор\n" + "\n".join(lines), encoding="utf-8")
    imported, file = _timed(lambda: import_file(workspace, path, "telephony", Choices(), MAKER))
    reason = next(iter(file.balance.reasons))
    offer = finish(fixes.find_fixes(workspace, file, reason, "RU", MAKER))[0]
    fix, fixed = _timed(lambda: fixes.fix_all(workspace, file, offer.edit, MAKER))
    undo, failed = _timed(lambda: edits.undo(workspace, fixed, MAKER))
    assert (fixed.balance.ready, failed.balance.failed) == (count, count)
    single = []
    for row in rows.first_rows(workspace, failed, Outcome.FAILED, _EDITS):
        seconds, after = _timed(
            lambda row=row: fixes.edit_cell(
                workspace, file, row.position, 0, f"1202555{row.number:04d}", MAKER
            )
        )
        start = time.process_time()
        rows.rows_at(workspace, after, [row.position])
        single.append(seconds + time.process_time() - start)
    workspace.close()
    return EditTimes(fixed.balance.ready, imported, fix, undo, statistics.median(single))


def time_duplicates(folder: Path, count: int, lists: int, clients: int) -> tuple[float, float, int]:
    """Check a draft against lists; returns seconds of import and check, and rows left out.

    One in fifty clients of each list is in the draft, too.
    """
    path, workspace = folder / "many.csv", new_workspace(folder / "duplicates.sqlite")
    chosen = []
    for number in range(lists):
        # Spread over the draft, most of each list beyond it.
        first, beyond = 79_000_000_000 + number * count // lists, 79_500_000_000 + number * clients
        _write(path, [*range(first, first + clients // 50), *range(beyond, beyond + clients)])
        file = finish(import_file(workspace, path, "telephony", Choices(), MAKER))
        chosen.append(
            create_list(
                workspace, file.id, f"List {number}", Confirmation("They agreed."), MAKER
            ).id
        )
    _write(path, range(79_000_000_000, 79_000_000_000 + count))
    start = time.process_time()
    file = finish(import_file(workspace, path, "telephony", Choices(), MAKER))
    imported = time.process_time() - start
    duplicates = DuplicateOptions(KeepPolicy.SAME_ROW, tuple(chosen))
    runs = [
        _timed(lambda: edits.count_duplicates(workspace, file, duplicates, MAKER)) for _ in range(3)
    ]
    checked, counted = sorted(runs, key=lambda run: run[0])[1]
    workspace.close()
    return imported, checked, counted.balance.reasons.get(Reason.IN_LIST, 0)


def _write(path: Path, numbers: Iterable[int]) -> None:
    shuffled = list(numbers)
    random.Random(1).shuffle(shuffled)
    lines = (f"{number},Ann" for number in shuffled)
    path.write_text("phone,name\n" + "\n".join(lines), encoding="utf-8")


def _timed(work: Callable[[], Generator[Any, None, CheckedFile]]) -> tuple[float, CheckedFile]:
    start = time.process_time()
    done = finish(work())
    return time.process_time() - start, done
