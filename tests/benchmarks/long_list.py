"""A list of the largest text file: opened, searched, filtered and sorted."""

import time
from collections.abc import Callable, Iterator
from statistics import median

from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.row_filter import RowFilter
from clientlists_desktop.core.imports.rows import SPACING
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.imports.readers import get_checked_file, positions, rows_at
from clientlists_desktop.operations.lists.creation import create_list
from tests.benchmarks.figures import Figure, Setting, at_most
from tests.benchmarks.measures import finish
from tests.people import MAKER, new_workspace

_PAGE = 256
_RUNS = 5


def figures(setting: Setting) -> Iterator[Figure]:
    """Yield the milliseconds of the processor until the first page is there."""
    path, _ = setting.largest()
    workspace = new_workspace(setting.folder / "long.sqlite")
    checked = finish(import_file(workspace, path, "telephony", Choices(), MAKER))
    create_list(workspace, checked.id, "Long", Confirmation("They agreed."), MAKER)
    file = get_checked_file(workspace, MAKER, checked.id)
    address = rows_at(workspace, MAKER, file, [SPACING * (file.balance.read // 2)])[0].address

    def show(chosen: RowFilter, *, end: bool = False) -> None:
        found = positions(workspace, MAKER, file, chosen)
        wanted = found[-_PAGE:] if end else found[:_PAGE]
        rows_at(workspace, MAKER, file, wanted)

    steps: tuple[tuple[str, Callable[[], None], float | None], ...] = (
        ("opened", lambda: show(RowFilter()), 50),
        ("its end", lambda: show(RowFilter(), end=True), 50),
        ("searched for an address", lambda: show(RowFilter(search=address)), 150),
        ("one reason", lambda: show(RowFilter(reason=Reason.LETTERS)), 300),
        ("sorted by phone", lambda: show(RowFilter(sort_column=0)), None),
    )
    for name, step, target in steps:
        milliseconds = 1000 * median(_seconds(step) for _ in range(_RUNS))
        label = f"A list of {file.balance.read:,} rows, {name}"
        if target is None:
            yield Figure(label, f"{milliseconds:.0f} ms")
        else:
            yield at_most(label, milliseconds, target, "ms")
    workspace.close()


def _seconds(step: Callable[[], None]) -> float:
    start = time.process_time()
    step()
    return time.process_time() - start
