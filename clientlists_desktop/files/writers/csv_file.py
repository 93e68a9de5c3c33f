"""Writes CSV files."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from clientlists_desktop.files.writers.cells import Cell
from clientlists_desktop.files.writers.target_file import replace_file

_FORMULA_START = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_NUMBER_LIKE = re.compile(r"[+\-]?[\d\s().,:\-]+")


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write UTF-8 with a byte order mark, so that Excel reads it; no text becomes a formula.

    A CSV has no text cells, so an apostrophe is put before a text that looks like a formula.
    Numbers with a sign are left as they are.
    """
    with replace_file(path) as file:
        text = io.TextIOWrapper(file, "utf-8-sig", newline="")
        writer = csv.writer(text)
        writer.writerow([_escape_formula(cell) for cell in header])
        writer.writerows([_escape_formula(cell) for cell in row] for row in rows)
        text.flush()
        text.detach()


def _escape_formula(cell: Cell) -> Cell:
    if (
        isinstance(cell, str)
        and cell.startswith(_FORMULA_START)
        and not _NUMBER_LIKE.fullmatch(cell)
    ):
        return "'" + cell
    return cell
