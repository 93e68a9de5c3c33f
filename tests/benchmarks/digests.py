"""What the digests of rows cost: an import with and without them, and comparing a long list."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest.mock import patch

from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.storage import digests
from clientlists_desktop.storage.sqlite.digests import SqliteDigests
from tests.benchmarks.measures import finish, time_ours
from tests.people import MAKER, new_workspace

_KEEPING_UP = ("watch", "store", "store_rows", "note_rows", "pending")


@contextmanager
def _without_digests() -> Iterator[None]:
    with ExitStack() as stack:
        for name in _KEEPING_UP:
            nothing = [] if name == "pending" else None
            stack.enter_context(
                patch.object(SqliteDigests, name, lambda *_, nothing=nothing: nothing)
            )
        yield


def time_imports(path: Path, folder: Path, times: int) -> list[tuple[float, float]]:
    """Return seconds of the processor for imports with digests and without, in turn."""
    found = []
    for _ in range(times):
        with_them, _ = time_ours(path, folder, clock=time.process_time)
        with _without_digests():
            without, _ = time_ours(path, folder, clock=time.process_time)
        found.append((with_them, without))
    return found


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
