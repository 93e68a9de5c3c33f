"""A small file checked by the process that waits for it, and what the waiting costs."""

import multiprocessing
import time
from pathlib import Path
from statistics import median

import psutil

from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.runtime.worker import SPARE, Worker
from clientlists_desktop.storage.workspace import Workspace
from tests.benchmarks import data
from tests.people import MAKER, new_workspace

_WARM = 3.0
"""Seconds in which a process has done its imports, even on a busy machine."""


def time_spare(folder: Path, runs: int = 5) -> tuple[float, float, float, float]:
    """Return seconds with a waiting process and without one, its MB and its wakeups a second."""
    workspace, path = new_workspace(folder / "spare.sqlite"), folder / "spare.csv"
    data.write_csv(path, 5, 300)
    warm, cold = [], []
    memory = switches = 0.0
    for run in range(runs):
        SPARE.keep()
        SPARE.renew()
        time.sleep(_WARM)
        if not run:
            (child,) = multiprocessing.active_children()
            process = psutil.Process(child.pid)
            before = sum(process.num_ctx_switches())
            time.sleep(_WARM)
            switches = (sum(process.num_ctx_switches()) - before) / _WARM
            memory = process.memory_full_info().uss / 1024 / 1024
        warm.append(_time_check(workspace, path))
        SPARE.stop()
        cold.append(_time_check(workspace, path))
    return median(warm), median(cold), memory, switches


def _time_check(workspace: Workspace, path: Path) -> float:
    start = time.perf_counter()
    Worker(import_file, workspace, path, "telephony", Choices(), MAKER).wait()
    return time.perf_counter() - start
