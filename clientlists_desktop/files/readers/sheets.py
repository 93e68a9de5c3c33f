"""The form in which every reader returns a sheet: rows in chunks, each cell as text."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple, TypeVar

Chunk = list[list[str]]

CHUNK_ROWS = 4_000
_FEWEST_ROWS = 250
CHUNK_CELLS = 100_000
MAX_COLUMNS = 1_024
"""Far more than any client list needs; a CRM exports some hundreds."""

Value = TypeVar("Value")


class MergedRun(NamedTuple):
    """Merged cells that span several rows: the first and the last row, and the first column."""

    top: int
    bottom: int
    column: int


@dataclass
class SheetNotes:
    """What a person should know about a sheet, beside its cells.

    Attributes:
        errors, uncalculated: number of cells with an error and of formulas without a stored value.
            Both are read as empty.
        hidden_rows: numbers of the rows that are hidden or filtered away, as Excel shows them.
        marked_rows: numbers of the rows that are struck through, or that a comment refuses for.
        hidden_columns: first and last index of each run of hidden columns, from 0.
        merged: the merged cells that span several rows.
        links: the targets of cells that link to a number, by row and column (the row from 1).
        shown: number of cells, by column, whose number format shows digits that the value lacks.
    """

    errors: int = 0
    uncalculated: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    marked_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    merged: list[MergedRun] = field(default_factory=list)
    links: dict[tuple[int, int], str] = field(default_factory=dict)
    shown: Counter[int] = field(default_factory=Counter)


@dataclass
class Sheet:
    """One sheet of a workbook, or a whole text file.

    Attributes:
        chunks: all rows from row 1 on; cells beyond the last used one may be missing.
        share: how much of the sheet has been read, 0 to 1; None while unknown.
        rows: how many rows the sheet has, where that is known without reading it.
        notes: complete once all rows are read.
    """

    name: str
    visible: bool
    chunks: Iterator[Chunk]
    share: Callable[[], float | None]
    rows: int | None = None
    notes: SheetNotes = field(default_factory=SheetNotes)


def rows_at_once(width: int) -> int:
    """Return how many rows make a chunk: fewer wide ones, so that the memory stays small."""
    return min(CHUNK_ROWS, max(_FEWEST_ROWS, CHUNK_CELLS // max(1, width)))


def take_chunk(rows: Iterator[list[Value]]) -> list[list[Value]]:
    """Take the rows of one chunk; their width shows in the first of them."""
    chunk = list(islice(rows, min(_FEWEST_ROWS, CHUNK_ROWS)))
    if len(chunk) == _FEWEST_ROWS:
        chunk += islice(rows, rows_at_once(max(map(len, chunk))) - len(chunk))
    return chunk
