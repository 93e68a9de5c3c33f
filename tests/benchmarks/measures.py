"""The measurements; each returns plain numbers and can run in a child process."""

import gc
import json
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.imports.drafts import discard_draft
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.runtime.worker import Cancelled, Progressed, Worker
from tests.benchmarks.naive import Counts
from tests.people import MAKER, new_workspace

_MEBIBYTE = 1024 * 1024
T = TypeVar("T")


def collect_as_worker() -> None:
    """Collect garbage as seldom as a worker does."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def in_child(function: Callable[..., T], *args: Any) -> T:
    """Run a function in a fresh process and return its result."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(function, *args).result()


def finish(work: Generator[Any, None, T]) -> T:
    """Iterate an operation to its end."""
    while True:
        try:
            next(work)
        except StopIteration as stop:
            return stop.value


def time_ours(
    path: Path,
    folder: Path,
    country: str | None = None,
    clock: Callable[[], float] = time.perf_counter,
) -> tuple[float, CheckedFile]:
    """Import a file into a new workspace; returns seconds of a clock and what came out."""
    workspace = new_workspace(folder / "ours.sqlite")
    collect_as_worker()
    start = clock()
    file = finish(import_file(workspace, path, "telephony", Choices(country), MAKER))
    seconds = clock() - start
    workspace.close()
    return seconds, file


def time_naive(path: Path, folder: Path) -> tuple[float, Counts]:
    """Import a file with the naive program into a new database; returns seconds of the processor.

    In a process of its own, since ours makes the library of phone numbers faster.
    """
    database = folder / "naive.sqlite"
    database.unlink(missing_ok=True)
    command = [sys.executable, "-m", "tests.benchmarks.naive", path, database]
    ran = subprocess.run(command, capture_output=True, check=True, text=True)
    seconds, *counts = json.loads(ran.stdout)
    return seconds, Counts(*counts)


def peak_of_worker(path: Path, folder: Path) -> float | None:
    """Return the worker's largest resident memory in MB; None where the system does not tell.

    To be called in a fresh process: the system gives one figure for all children, and a child
    begins with that of the process that started it.
    """
    try:
        import resource
    except ImportError:
        return None
    workspace = new_workspace(folder / f"memory-{path.suffix[1:]}.sqlite")
    Worker(import_file, workspace, path, "telephony", Choices(), MAKER).wait()
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit / _MEBIBYTE


def time_cancel(path: Path, folder: Path, rows: int) -> float:
    """Return the seconds from cancelling, when so many rows are done, to the answer."""
    workspace = new_workspace(folder / "cancel.sqlite")
    worker = Worker(import_file, workspace, path, "telephony", Choices(), MAKER)
    while True:
        event = worker.poll(0.005)
        if isinstance(event, Progressed) and event.progress.rows >= rows:
            break
        if event is not None and not isinstance(event, Progressed):
            raise RuntimeError(f"the import ended before it could be cancelled: {event}")
    start = time.perf_counter()
    worker.cancel()
    while not isinstance(event, Cancelled):
        event = worker.poll(0.005)
        if event is not None and not isinstance(event, (Progressed, Cancelled)):
            raise RuntimeError(f"the import ended before it could be cancelled: {event}")
    seconds = time.perf_counter() - start
    if event.leftover is not None:
        discard_draft(workspace, event.leftover, MAKER)
        workspace.close()
    return seconds
