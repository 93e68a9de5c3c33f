"""Searches all cells of a file for refusals in columns whose headings tell of none.

A refusal may stand once in a million rows, and to compare a cell with the phrases of twenty
languages takes microseconds. So one expression finds the beginnings of their words, and only cells
that have one are compared. Columns of codes, amounts or mail addresses are searched only in the
first batch.
"""

from collections.abc import Collection, Sequence
from itertools import zip_longest

from clientlists_desktop.core.layouts.refusals.headings import is_watched_heading
from clientlists_desktop.core.layouts.refusals.phrases import HINT, refuses_in_words

_ROWS_AT_ONCE = 256
"""So many rows stay in the processor's cache while their columns are taken."""
_MANY = 1_000
"""With so many different cells in the first batch, a set of them saves nothing in the others."""
_CODES = 0.9

Cells = set[str] | list[str]


class RefusalSearch:
    """Finds the columns in which some cell says that its client must not be contacted.

    Args:
        header: the headings, the address first. Columns that are watched because of theirs are
            left out.

    Attributes:
        columns: the indexes of the columns found so far.
    """

    def __init__(self, header: Sequence[str]) -> None:
        self.columns: set[int] = set()
        self._settled = {0} | {i for i, name in enumerate(header) if is_watched_heading(name)}
        self._different: set[int] = set()
        self._is_first = True

    def add(self, rows: Sequence[tuple[int, list[str]]]) -> None:
        """Search a batch of (row number, cells)."""
        columns: dict[int, Cells] = {}
        for start in range(0, len(rows), _ROWS_AT_ONCE):
            part = [cells for _, cells in rows[start : start + _ROWS_AT_ONCE]]
            for index, cells in enumerate(zip_longest(*part, fillvalue="")):
                if index in self._different:
                    columns.setdefault(index, []).extend(cells)  # type: ignore[union-attr]
                elif index not in self._settled:
                    columns.setdefault(index, set()).update(cells)  # type: ignore[union-attr]
        for index, column in columns.items():
            self._search(index, column)
        self._is_first = False

    def _search(self, index: int, column: Cells) -> None:
        text = "\n" + "\n".join(column).replace("_", " ").casefold() + "\n"
        if any(refuses_in_words(_line_at(text, hint.start())) for hint in HINT.finditer(text)):
            self.columns.add(index)
            self._settled.add(index)
            self._different.discard(index)
        elif self._is_first and len(column) >= _MANY:
            (self._settled if _are_codes(column) else self._different).add(index)


def _line_at(text: str, place: int) -> str:
    """Return the line that a place is in, or begins after it."""
    start = text.rfind("\n", 0, place + 1) + 1
    return text[start : text.find("\n", start)]


def _are_codes(column: Collection[str]) -> bool:
    """Whether a column holds codes, amounts or mail addresses, not words."""
    codes = sum(" " not in cell and ("@" in cell or not cell.isalpha()) for cell in column)
    return codes >= _CODES * len(column)
