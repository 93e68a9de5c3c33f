"""The largest files beside what only unzips and stores them, and checks nothing."""

import os
import shutil
import subprocess
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from tests.benchmarks import data, measures
from tests.benchmarks.figures import Figure, Setting, at_most

_PIECE = 1024 * 1024
_ROWS_XLS = 65_000


def figures(setting: Setting) -> Iterator[Figure]:
    """Yield how many times as much of the processor as the floor each kind of file takes."""
    if shutil.which("sqlite3") is None:
        yield Figure("Largest files beside the floor", "no sqlite3 here")
        return
    runs = 3
    for name, path, rows in _files(setting):
        ours, floor = [], []
        for _ in range(runs):
            floor.append(_floor(path, rows, setting.folder))
            ours.append(measures.time_ours(path, setting.folder, None, time.process_time)[0])
        yield at_most(
            f"{name}: ours {median(ours):.1f} s, floor {median(floor):.1f} s",
            median(ours) / median(floor),
            4,
        )


def _files(setting: Setting) -> Iterator[tuple[str, Path, Path]]:
    """Yield the name, the file and a text file of its rows."""
    one, book = setting.largest()
    yield "Largest CSV, 1 column", one, one
    five = setting.folder / "largest-five.csv"
    data.fill_csv(five, 5, setting.most_bytes)
    yield "Largest CSV, 5 columns", five, five
    data.write_csv(five, 5, setting.most_rows_xlsx)
    yield "Largest XLSX, 5 columns", book, five
    rows = min(_ROWS_XLS, setting.most_rows_xlsx)
    old = setting.folder / "largest.xls"
    data.write_xls(old, 5, rows)
    data.write_csv(five, 5, rows)
    yield "XLS, 5 columns", old, five


def _floor(path: Path, rows: Path, folder: Path) -> float:
    """Unzip a workbook to nowhere, and let SQLite import the rows in one transaction."""
    seconds = _processor_time(lambda: _unzip(path)) if zipfile.is_zipfile(path) else 0.0
    database = folder / "floor.sqlite"
    database.unlink(missing_ok=True)
    script = f".mode csv\n.import {rows} client\n"
    return seconds + _processor_time(
        lambda: subprocess.run(["sqlite3", database], input=script, text=True, check=True)
    )


def _unzip(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            with archive.open(name) as part:
                while part.read(_PIECE):
                    pass


def _processor_time(work: Callable[[], object]) -> float:
    before = os.times()
    work()
    after = os.times()
    return sum(after[:4]) - sum(before[:4])
