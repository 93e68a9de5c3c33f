"""A sample of a file's rows, evenly spread, for what only the file as a whole can tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

_MOST, _FEWEST, _MOST_CELLS = 4_000, 500, 400_000
"""Of wide rows fewer are kept, so that the memory stays small."""
_MOST_OF_A_KIND = 400


class RowSample:
    """Keeps the cells of some thousand rows, however long the file is.

    Attributes:
        rows: copies of the sampled rows, the address first.
        stride: of how many rows one was taken.
    """

    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self.stride = 1
        self._random = Random(0).random

    def add(self, rows: Sequence[tuple[int, list[str]]]) -> None:
        """Sample a batch of (row number, cells) before the check consumes it."""
        last = len(rows) - 1
        for start in range(0, len(rows), self.stride):
            # By chance, since what alternates, like two numbers of each client, would be missed.
            place = min(last, start + int(self._random() * self.stride))
            self.rows.append(list(rows[place][1]))
        width = len(self.rows[-1]) if self.rows else 0
        while len(self.rows) > max(_FEWEST, min(_MOST, _MOST_CELLS // max(1, width))):
            pairs = range(0, len(self.rows) - 1, 2)
            self.rows = [self.rows[start + (self._random() < 0.5)] for start in pairs]
            self.stride *= 2

    def column(self, index: int) -> list[str]:
        """Return the sampled cells of a column that aren't empty."""
        return [cells[index] for cells in self.rows if index < len(cells) and cells[index]]


class CellSample:
    """Keeps some hundred cells of a kind; each is as likely to be kept, wherever it stands.

    Attributes:
        count: how many there are.
    """

    def __init__(self) -> None:
        self.cells: list[str] = []
        self.count = 0
        self._random = Random(0).random

    def add(self, cell: str) -> None:
        """Add a cell, which may take the place of another one."""
        self.count += 1
        if len(self.cells) < _MOST_OF_A_KIND:
            self.cells.append(cell)
        elif (place := int(self._random() * self.count)) < _MOST_OF_A_KIND:
            self.cells[place] = cell


@dataclass
class FoundRows:
    """Rows that have something in common: how many, and the number of the first."""

    count: int = 0
    first: int = 0

    def add(self, number: int) -> None:
        """Add a row by its number."""
        self.count += 1
        self.first = self.first or number
