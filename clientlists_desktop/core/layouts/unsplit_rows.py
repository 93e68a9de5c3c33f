"""Rows of a text that were read as one column, though they may have several."""

import re
from collections.abc import Sequence

from clientlists_desktop.core.layouts.address_columns import MAJORITY
from clientlists_desktop.core.layouts.steering_columns import filled_cells

_DELIMITERS = (";", "\t", "|", ",")
_GAP = re.compile(r"\S\s{2,}(?=\S)")


def is_aligned(rows: Sequence[Sequence[str]]) -> bool:
    """Whether blanks align the columns of a text, of which only the first was found."""
    cells = filled_cells(rows, 0)
    starts = [match.end() for cell in cells if (match := _GAP.search(cell.strip()))]
    return len(cells) > 1 and len(starts) == len(cells) and len(set(starts)) == 1


def is_unsplit(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first column is full of characters that usually delimit columns."""
    cells = filled_cells(rows, 0)
    return any(sum(mark in cell for cell in cells) > MAJORITY * len(cells) for mark in _DELIMITERS)
