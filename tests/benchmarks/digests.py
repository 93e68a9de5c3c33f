"""What the digests of rows cost: their share of an import, and comparing a long list."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.storage import digests
from clientlists_desktop.storage.sqlite.digests import SqliteDigests
from tests.benchmarks.measures import finish, time_ours
from tests.people import MAKER, new_workspace

_KEEPING_UP = ("watch", "store", "store_rows", "note_rows", "pending")


@contextmanager
def _timed_digests() -> Iterator[list[float]]:
    """Give the seconds of the processor that each piece of work on digests takes."""
    spent: list[float] = []
    with ExitStack() as stack:
        for name in _KEEPING_UP:
            stack.enter_context(patch.object(SqliteDigests, name, _timed(name, spent)))
        yield spent


def _timed(name: str, spent: list[float]) -> Callable[..., Any]:
    function = getattr(SqliteDigests, name)

    def timed(*args: Any) -> Any:
        started = time.process_time()
        try:
            return function(*args)
        finally:
            spent.append(time.process_time() - started)

    return timed


def digests_share(path: Path, folder: Path, times: int) -> float:
    """Return the median share that digests add to the processor time of an import.

    Timed within imports: two imports differ by more than the digests take.
    """
    shares = []
    for _ in range(times):
        with _timed_digests() as spent:
            seconds, _ = time_ours(path, folder, clock=time.process_time)
        shares.append(sum(spent) / (seconds - sum(spent)))
    return median(shares)


def time_comparison(path: Path, folder: Path) -> tuple[int, float, float]:
    """Return the rows of a list, and seconds of the processor: all of it, the longest part."""
    workspace = new_workspace(folder / "compared.sqlite")
    file = finish(import_file(workspace, path, "telephony", Choices(), MAKER))
    start, longest, first = time.process_time(), 0.0, 0
    while first is not None:
        began = time.process_time()
        first = digests.compare_part_of_list(workspace, file.id, first)
        longest = max(longest, time.process_time() - began)
    seconds = time.process_time() - start
    workspace.close()
    return file.balance.read, seconds, longest
