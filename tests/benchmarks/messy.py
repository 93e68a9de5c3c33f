"""Rows as people write them, beside the same clients written as the program stores them.

60 % of the messy numbers are written with a plus, separators, brackets or the 8 that Russians dial,
zones are names and offsets, 5 % of the rows fail and 5 % are duplicates.
"""

import csv
import random
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import median

from clientlists_desktop.core import priorities, zones
from tests.benchmarks import data, measures

HEADER = ("Phone", zones.HEADER, priorities.HEADER, "Name")
_WRITTEN, _FAILED, _DUPLICATE = 0.60, 0.05, 0.05
_ZONES = {
    "+03:00": ("+3", "UTC+3", "MSK", "GMT +3", "Europe/Moscow"),
    "+05:00": ("+5", "UTC+5", "Asia/Yekaterinburg", "GMT +5"),
    "-05:00": ("-5", "UTC-5", "GMT -5", "America/New_York"),
}
_NO_NUMBERS = ("уточнить", "12345", "+7 912", "no phone", "70000000000000000")

Row = tuple[str, ...]


def make_rows(*, messy: bool, seed: int = 11) -> Iterator[Row]:
    """Yield rows without end: the same clients, written well or badly."""
    chance = random.Random(seed)
    numbers = data.Numbers(chance)
    earlier: list[Row] = []
    count = 0
    while True:
        count += 1
        code, rest = numbers.draw()
        zone, share = chance.choice(list(_ZONES)), chance.random()
        row = (code + rest, zone, str(count % 5 + 1), f"Client {count}")
        if messy:
            if share < _FAILED:
                row = (chance.choice(_NO_NUMBERS), *row[1:])
            elif share < _FAILED + _DUPLICATE and earlier:
                yield chance.choice(earlier)
                continue
            elif share < _FAILED + _DUPLICATE + _WRITTEN:
                row = (_written(chance, code, rest), chance.choice(_ZONES[zone]), *row[2:])
            if count % 20 == 0:
                earlier.append(row)
        yield row


def _written(chance: random.Random, code: str, rest: str) -> str:
    """Return a number as people write it."""
    area, middle, pair, last = rest[:3], rest[3:-4], rest[-4:-2], rest[-2:]
    forms = [
        f"+{code}{rest}",
        f"+{code} {area} {middle}-{pair}-{last}",
        f"+{code} ({area}) {middle}-{pair}-{last}",
        f"00{code} {area} {middle} {pair}{last}",
        f"{code}-{area}-{middle}-{pair}{last}",
    ]
    if code == "7":
        forms += [f"8{rest}", f"8 ({area}) {middle}-{pair}-{last}"] * 3
    return chance.choice(forms)


def write_csv(path: Path, count: int, *, messy: bool) -> None:
    """Write so many rows as UTF-8."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(islice(make_rows(messy=messy), count))


def time_messy(folder: Path, count: int, runs: int = 5) -> tuple[float, float]:
    """Return µs of the processor for a clean row, and how many times as much a messy one takes."""
    clean, messy = folder / "clean.csv", folder / "messy.csv"
    write_csv(clean, count, messy=False)
    write_csv(messy, count, messy=True)
    seconds, ratios = [], []
    for _ in range(runs):
        one = measures.time_ours(clean, folder, "RU", time.process_time)[0]
        other = measures.time_ours(messy, folder, "RU", time.process_time)[0]
        seconds.append(one)
        ratios.append(other / one)
    return 1e6 * median(seconds) / count, median(ratios)
