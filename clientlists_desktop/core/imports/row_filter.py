"""Which rows of a file to show, and in what order."""

from array import array
from dataclasses import dataclass
from typing import TypeAlias

from clientlists_desktop.core.findings import Outcome, Reason

Positions: TypeAlias = "array[int] | range"
"""Positions of rows, in the order in which they are shown."""


@dataclass(frozen=True)
class RowFilter:
    """Which rows of a file to show.

    Attributes:
        added: only rows that the file does not hold.
        search: text that some cell must contain, ignoring case.
        sort_column: index of the column to sort by; None for the order of the file.
    """

    outcome: Outcome | None = None
    reason: Reason | None = None
    warned: bool = False
    repaired: bool = False
    edited: bool = False
    added: bool = False
    search: str = ""
    sort_column: int | None = None
    descending: bool = False

    @property
    def is_everything(self) -> bool:
        """Whether every row passes, in the order of the file."""
        return self == RowFilter()
