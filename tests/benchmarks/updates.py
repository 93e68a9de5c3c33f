"""What it costs to update a list by a file: seconds of the processor, and memory."""

import random
import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from clientlists_desktop.core.lists.updates import Update, UpdateMode, UpdatePreview
from clientlists_desktop.operations.lists.versions.updates import preview_update, update_list
from clientlists_desktop.storage import digests
from clientlists_desktop.storage.workspace import CACHE_MB, Workspace
from tests.benchmarks.measures import in_child
from tests.operations.helpers import check, make_list
from tests.people import AGREED, MAKER, new_workspace

_TENTH = 10
_SYNC = Update(UpdateMode.SYNC)


@dataclass(frozen=True)
class UpdateCost:
    """What one update cost.

    Attributes:
        added, changed, removed: clients.
        preview, writing: seconds of the processor.
        comparing: what writing took to compare the list with its digests.
        peak: of memory above what the process began with, in MB, without the cache that every
            transaction may fill.
    """

    added: int
    changed: int
    removed: int
    preview: float
    writing: float
    comparing: float
    peak: float


def measure_update(folder: Path, rows: int) -> UpdateCost:
    """Make a list match a file in which a tenth is new, a tenth changed and a tenth missing."""
    workspace = new_workspace(folder / f"update{rows}.sqlite")
    made = make_list(workspace, _file(folder / "before.csv", 0, rows, 0), "Everybody")
    tenth = rows // _TENTH
    file = check(workspace, _file(folder / "week.csv", tenth, rows, tenth))
    workspace.close()
    return in_child(_measure, workspace.path, made.id, file.id)


def _file(path: Path, first: int, rows: int, changed: int) -> Path:
    """Write clients from one on; the first so many have another city."""
    lines = [
        f"{79_000_000_000 + 499 * at},{'Ufa' if at < first + changed else 'Omsk'}"
        for at in range(first, first + rows)
    ]
    random.Random(first).shuffle(lines)
    path.write_text("Phone,City\n" + "\n".join(lines) + "\n")
    return path


def _measure(path: Path, list_id: int, draft: int) -> UpdateCost:
    workspace = Workspace(path)
    workspace.open()
    before = _memory()
    begun = time.process_time()
    seen: UpdatePreview
    seen, first_peak = _followed(preview_update(workspace, list_id, draft, _SYNC, MAKER))
    previewed = time.process_time()
    workspace.use_cache(CACHE_MB)
    digests.compare(digests.compare_list(workspace, list_id))
    compared = time.process_time()
    work = update_list(workspace, list_id, draft, _SYNC, seen.stamp, AGREED, MAKER)
    _, second_peak = _followed(work)
    ended = time.process_time()
    workspace.close()
    counts, comparing = seen.counts, compared - previewed
    return UpdateCost(
        counts.added, counts.changed, counts.removed, previewed - begun,
        ended - compared - comparing, comparing,
        max(0.0, max(first_peak, second_peak) - before - CACHE_MB),
    )  # fmt: skip


def _followed(work: Generator[object, None, Any]) -> tuple[Any, float]:
    """Run to the end; returns the result and the largest memory on the way."""
    peak = 0.0
    while True:
        try:
            next(work)
        except StopIteration as stop:
            return stop.value, max(peak, _memory())
        peak = max(peak, _memory())


def _memory() -> float:
    return psutil.Process().memory_info().rss / 1024 / 1024
