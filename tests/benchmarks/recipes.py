"""What it costs to make a list from others: seconds of the processor, and memory."""

import random
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from clientlists_desktop.core.lists.recipes import (
    Combination,
    Combine,
    Recipe,
    Sample,
    Split,
    SplitBy,
)
from clientlists_desktop.operations.lists.recipes import (
    combine_lists,
    preview_recipe,
    sample_list,
    split_list,
)
from clientlists_desktop.storage import digests
from clientlists_desktop.storage.workspace import CACHE_MB, Workspace
from tests.benchmarks.measures import in_child
from tests.operations.helpers import make_list
from tests.people import MAKER, new_workspace

RECIPES: dict[str, Recipe] = {
    "minus": Combine(Combination.MINUS),
    "intersection": Combine(Combination.INTERSECTION),
    "union": Combine(Combination.UNION),
    "two groups at random": Sample("benchmark", groups=2),
    "two halves": Split(SplitBy.SHARE, shares=(50, 50)),
    "time zones": Split(SplitBy.ZONE),
}


@dataclass(frozen=True)
class Made:
    """What one recipe cost.

    Attributes:
        preview, making: seconds of the processor.
        comparing: what making took to compare the parents with their digests.
        peak: of memory above what the process began with, in MB, without the cache that every
            transaction may fill.
    """

    clients: int
    preview: float
    making: float
    comparing: float
    peak: float


def measure_recipes(folder: Path, rows: int) -> dict[str, Made]:
    """Make two lists of so many rows that share half of their clients, and all recipes of them."""
    workspace = new_workspace(folder / "recipes.sqlite")
    for name, start in (("A", 0), ("B", rows // 2)):
        numbers = [79_000_000_000 + 499 * at for at in range(start, start + rows)]
        random.Random(start).shuffle(numbers)
        path = folder / f"{name}.csv"
        path.write_text("Phone\n" + "\n".join(map(str, numbers)) + "\n")
        make_list(workspace, path, name)
    workspace.close()
    return {name: in_child(_measure, workspace.path, name) for name in RECIPES}


def _measure(path: Path, name: str) -> Made:
    recipe, workspace = RECIPES[name], Workspace(path)
    ids = [1, 2] if isinstance(recipe, Combine) else [1]
    workspace.open()
    before = _memory()
    begun = time.process_time()
    preview_recipe(workspace, ids, recipe, MAKER)
    previewed = time.process_time()
    workspace.use_cache(CACHE_MB)
    for one in ids:
        digests.compare(digests.compare_list(workspace, one))
    compared = time.process_time()
    peak, clients = _make(workspace, ids, recipe, name)
    ended = time.process_time()
    workspace.close()
    return Made(
        clients, previewed - begun, ended - compared, compared - previewed,
        max(0.0, peak - before - CACHE_MB),
    )  # fmt: skip


def _make(workspace: Workspace, ids: list[int], recipe: Recipe, name: str) -> tuple[float, int]:
    if isinstance(recipe, Combine):
        work = combine_lists(workspace, ids, recipe, name, MAKER)
    elif isinstance(recipe, Split):
        work = split_list(workspace, ids[0], recipe, name, MAKER, "none")
    else:
        work = sample_list(workspace, ids[0], recipe, name, MAKER)
    peak = 0.0
    while True:
        try:
            next(work)
        except StopIteration as stop:
            return max(peak, _memory()), sum(one.clients for one in stop.value.lists)
        peak = max(peak, _memory())


def _memory() -> float:
    return psutil.Process().memory_info().rss / 1024 / 1024
