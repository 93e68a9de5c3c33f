"""Some rows of a file, in the order in which their cells are checked."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from clientlists_desktop.core.cell_text import without_text_mark
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.files.readers.merged_cells import Gap


@dataclass(frozen=True)
class Batch:
    """Rows of one sheet, numbered as Excel shows them.

    Attributes:
        share: how much of the sheet has been read, 0 to 1; None while unknown.
        hidden, marked: numbers of the sheet's rows that Excel hides, and of those that are struck
            through or that a comment refuses for.
        gaps: empty cells that merged ones cover, by their place in the order of reading.
    """

    sheet: int
    rows: list[tuple[int, list[str]]]
    share: float | None
    hidden: Set[int] = frozenset()
    marked: Set[int] = frozenset()
    gaps: Sequence[Gap] = ()

    def left_out(self, *, hidden: bool, marked: bool) -> dict[int, Reason]:
        """Return the rows to leave out, by number, if hidden or marked ones are."""
        found: dict[int, Reason] = {}
        for is_left_out, rows, reason in (
            (marked, self.marked, Reason.MARKED_ROW),
            (hidden, self.hidden, Reason.HIDDEN_ROW),
        ):
            if is_left_out and rows:
                found |= {number: reason for number, _ in self.rows if number in rows}
        return found

    def fill_gaps(self) -> None:
        """Give the cells that merged ones cover the value that is shown there."""
        for number, column, value in self.gaps:
            cells = self.rows[number - self.rows[0][0]][1]
            cells += [""] * (column + 1 - len(cells))
            cells[column] = value


def remove_text_marks(rows: Sequence[list[str]]) -> int:
    """Remove Excel's text mark from all cells but the addresses; returns from how many."""
    count = 0
    for cells in rows:
        for index in range(1, len(cells)):
            if cells[index][:1] in ("=", "'"):
                unmarked = without_text_mark(cells[index])
                count += unmarked != cells[index]
                cells[index] = unmarked
    return count
