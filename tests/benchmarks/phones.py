"""The phone check beside phonenumbers with its pattern cache, and whether both agree."""

import random
import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from statistics import median

import phonenumbers

from clientlists_desktop.core.phones.rule import PhoneRule
from tests.benchmarks import data, messy
from tests.benchmarks.figures import Figure, Setting, at_least
from tests.core.phones.test_readings import find_differences

_RUNS = 5


def figures(setting: Setting) -> Iterator[Figure]:
    """Yield how many times faster each kind of cell is checked, and what differs."""
    phonenumbers.enable_pattern_cache()
    for name, cells, target in (
        ("near-valid", _near_valid(setting.rows), 20),
        ("garbage", _garbage(setting.rows), 6),
        ("messy writing", _messy(setting.rows), 12),
    ):
        rule = PhoneRule()
        ours = _micros(lambda cell, rule=rule: _check(rule, cell), cells)
        theirs = _micros(_check_by_library, cells)
        label = f"Phone check, {name}: library {theirs:.1f} µs, ours {ours:.2f} µs"
        yield at_least(label, theirs / ours, target)
    seed, samples = secrets.randbelow(10**9), 2 * setting.rows
    differences = find_differences(samples, seed)
    yield Figure(
        f"    {samples:,} readings compared, seed {seed}",
        f"{len(differences)} differences", "0", not differences,
    )  # fmt: skip


def _near_valid(count: int) -> list[str]:
    return [row[0] for row in islice(data.make_rows(1), count)]


def _garbage(count: int) -> list[str]:
    chance = random.Random(5)
    return [str(chance.randrange(10**4, 10**12)) for _ in range(count)]


def _messy(count: int) -> list[str]:
    return [row[0] for row in islice(messy.make_rows(messy=True), count)]


def _check(rule: PhoneRule, cell: str) -> None:
    # As the import asks.
    if not rule.accepts(cell) and rule.repair(cell) is None and rule.failure(cell) is None:
        rule.check(cell)


def _check_by_library(cell: str) -> None:
    try:
        number = phonenumbers.parse("+" + cell.removeprefix("+"))
    except phonenumbers.NumberParseException:
        return
    phonenumbers.is_valid_number(number)


def _micros(check: Callable[[str], None], cells: Sequence[str]) -> float:
    """Return the median microseconds of the processor for one cell."""
    runs = []
    for _ in range(_RUNS):
        start = time.process_time()
        for cell in cells:
            check(cell)
        runs.append(1e6 * (time.process_time() - start) / len(cells))
    return median(runs)
