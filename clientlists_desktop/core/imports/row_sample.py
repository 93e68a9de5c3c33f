"""A sample of a file's rows, evenly spread, for what only the file as a whole can tell."""

from collections.abc import Sequence

_MOST, _FEWEST, _MOST_CELLS = 4_000, 500, 400_000
"""Of wide rows fewer are kept, so that the memory stays small."""


class RowSample:
    """Keeps the cells of some thousand rows, however long the file is.

    Attributes:
        rows: copies of the sampled rows, the address first.
        stride: every how many-th row was taken.
    """

    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self.stride = 1

    def add(self, rows: Sequence[tuple[int, list[str]]]) -> None:
        """Sample a batch of (row number, cells) before the check consumes it."""
        self.rows += [list(cells) for _, cells in rows[:: self.stride]]
        width = len(self.rows[-1]) if self.rows else 0
        while len(self.rows) > max(_FEWEST, min(_MOST, _MOST_CELLS // max(1, width))):
            self.rows = self.rows[::2]
            self.stride *= 2

    def column(self, index: int) -> list[str]:
        """Return the sampled cells of a column that aren't empty."""
        return [cells[index] for cells in self.rows if index < len(cells) and cells[index]]
