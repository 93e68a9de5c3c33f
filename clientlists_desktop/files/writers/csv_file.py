"""Writes CSV files."""

import csv
import io
import re
from collections.abc import Callable, Generator, Iterable, Sequence
from itertools import islice
from pathlib import Path

from clientlists_desktop.files.writers.cells import Cell
from clientlists_desktop.files.writers.target_file import replace_file

_ROWS_AT_ONCE = 2_000
_NUMBER_LIKE = re.compile(r"[+\-]?[\d\s().,:\-]+")
_SIGN = re.compile(r"[=＝@＠+\-＋－\t\r]")
"""Most cells hold none of these and need no closer look."""
_FORMULA = re.compile(
    r"""\A (?= [\t\r] )
      | (?: \A | [;\t|\v\f\r\n\x1c-\x1e\x85\u2028\u2029] ) [\s"]*
        (?= [=＝@＠] | [+\-＋－] (?! [\d\s().,:\-]+ \Z ) )
      | [\s:^~] [\s"]* (?= [=＝] \S )""",
    re.VERBOSE,
)
"""Where a cell would start that is run, for a reader who splits at another delimiter than ours.

Commas are missing: they are within quotes. Words that begin with a sign often follow a space or a
colon, and only whoever asks for it splits there, so there nothing but `=` is guarded.
"""
_DELIMITER_LINE = re.compile(r'[\s"]*sep=', re.IGNORECASE)
"""In the first cell, Excel takes this for the choice of a delimiter."""


def write_csv(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    count: int,
    before_visible: Callable[[], None] | None = None,
) -> Generator[int, None, int]:
    """Write UTF-8 with a byte order mark, so that Excel reads it; no text becomes a formula.

    Yields rows written, and returns how many characters were replaced: none. A CSV has no text
    cells, so an apostrophe is put before whatever looks like a formula, also within a text: a
    reader may split it at a semicolon or a line break. Numbers with a sign are left as they are.

    Args:
        count: how many rows there are.
        before_visible: called when all is on the disk; if it raises, there is no file.
    """
    written = 0
    with replace_file(path, before_visible) as file:
        text = io.TextIOWrapper(file, "utf-8-sig", newline="")
        writer = csv.writer(text)
        names: list[Cell] = [_escape_formulas(cell) for cell in header]
        if names and _DELIMITER_LINE.match(str(names[0])):
            names[0] = f"'{names[0]}"
        writer.writerow(names)
        source = iter(rows)
        while several := list(islice(source, _ROWS_AT_ONCE)):
            writer.writerows([_escape_formulas(cell) for cell in row] for row in several)
            written += len(several)
            yield written
        if written != count:
            # No file is better than one that lost rows.
            raise RuntimeError("the number of rows to write differs from the count")
        text.flush()
        text.detach()
    return 0


def _escape_formulas(cell: Cell) -> Cell:
    if isinstance(cell, str) and _SIGN.search(cell) and not _NUMBER_LIKE.fullmatch(cell):
        return _FORMULA.sub(r"\g<0>'", cell)
    return cell
