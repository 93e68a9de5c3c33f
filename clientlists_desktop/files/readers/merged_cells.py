"""Cells that a spreadsheet shows as one across several rows: only the first has the value."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from clientlists_desktop.core.blank import is_blank, is_blank_text
from clientlists_desktop.files.readers.sheets import MAX_COLUMNS, Chunk, MergedRun


class Gap(NamedTuple):
    """An empty cell that a merged one covers: its row and column, and the value that is shown."""

    row: int
    column: int
    value: str


@dataclass
class FoundGaps:
    """The gaps of all sheets that are read.

    Attributes:
        rows: how many rows have any.
        first: the number of the first such row.
        value: what is shown in its gap.
        columns: the columns of the file that have any.
    """

    rows: int = 0
    first: int = 0
    value: str = ""
    columns: set[int] = field(default_factory=set)

    def add(self, gaps: Sequence[Gap]) -> None:
        """Add the gaps of some rows."""
        if gaps and not self.rows:
            self.first, _, self.value = min(gaps)
        self.rows += len({gap.row for gap in gaps})
        self.columns |= {gap.column for gap in gaps}


class GapFinder:
    """Finds the gaps of one sheet, chunk by chunk.

    Args:
        runs: the sheet's merged cells. Those that begin above the first row are part of a header.
        first: the number of the first row below the header.
    """

    def __init__(self, runs: Iterable[MergedRun], first: int) -> None:
        self._waiting = list(_apart(run for run in runs if run.top >= first))[::-1]
        self._open: list[tuple[MergedRun, str]] = []

    def find(self, rows: Chunk, first: int) -> list[Gap]:
        """Return the gaps of the next rows; a blank row has none: nobody is in it.

        Args:
            first: the number of the first of these rows.
        """
        last = first + len(rows) - 1
        while self._waiting and self._waiting[-1].top <= last:
            run = self._waiting.pop()
            # Above the first row of a sheet that isn't blank nothing has a value.
            value = _cell(rows[run.top - first], run.column) if run.top >= first else ""
            if not is_blank_text(value):
                self._open.append((run, value))
        found = [
            Gap(number, run.column, value)
            for run, value in self._open
            for number in range(max(run.top + 1, first), min(run.bottom, last) + 1)
            if is_blank_text(_cell(rows[number - first], run.column))
            and not is_blank(rows[number - first])
        ]
        self._open = [one for one in self._open if one[0].bottom > last]
        return found


def _apart(runs: Iterable[MergedRun]) -> Iterator[MergedRun]:
    """Yield runs from the top, without those that overlap: only a hostile file has them."""
    ends: dict[int, int] = {}
    for run in sorted(runs):
        if run.column < MAX_COLUMNS and run.top > ends.get(run.column, 0):
            ends[run.column] = run.bottom
            yield run


def _cell(cells: list[str], column: int) -> str:
    return cells[column] if column < len(cells) else ""
