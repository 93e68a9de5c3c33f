"""How a file is opened: what a person chose of it, and what was found."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

Column = int | str
"""A column of a file: its index from 0, or its name or letter as somebody typed it."""

NO_HEADER = 0
MOST_HEADER_ROW = 1_000
DELIMITERS = (",", ";", "\t", "|")


def can_delimit(text: str) -> bool:
    """Whether a text can delimit columns: one character that no cell is made of."""
    return (
        len(text) == 1
        and (text == "\t" or text.isprintable())
        and not (text.isalnum() or text in '"+ ')
    )


class LayoutDoubt(StrEnum):
    """What of an opening is unsure and is asked. The values appear in `--json`: never rename."""

    ONE_COLUMN = "one_column"
    """A text full of delimiters gave one single column."""
    HEADER = "header"
    """Rows were taken for titles although the row below them bears no known heading."""
    ADDRESS = "address"
    """Several columns hold what may be addresses, and no heading tells which is meant."""


@dataclass(frozen=True)
class LayoutOptions:
    """What a person chose for the opening of a file; what is None is found out.

    Attributes:
        encoding, delimiter: of a text file.
        sheet: the one sheet to read.
        header_row: as Excel numbers rows; 0 for none.
        names: new names of columns.
        left_out: columns that are not read.
    """

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    address_column: Column | None = None
    names: tuple[tuple[Column, str], ...] = ()
    left_out: tuple[Column, ...] = ()


DETECT = LayoutOptions()


@dataclass(frozen=True)
class DetectedLayout:
    """How the rows of a sheet are read.

    Attributes:
        header: index of the header among the rows looked at; None for none.
        address: index of the address column in the file.
        order: which column of the file stands where, the address first; None for as they stand.
        names: new names, by the column's index in the file.
        fits: something among the rows tells that they are clients.
        read_as: headings that steer campaigns under another name, with that name.
        recalled: the fingerprint of the header under which this opening was remembered.
        sheet: the sheet that a remembered opening wants instead of this one.
        known: how many columns of the file were seen; what lies beyond follows as it stands.
    """

    header: int | None
    address: int = 0
    order: tuple[int, ...] | None = None
    names: Mapping[int, str] = field(default_factory=dict)
    fits: bool = True
    doubts: tuple[LayoutDoubt, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()
    recalled: str = ""
    sheet: str | None = None
    known: int = 0

    def projected(self, cells: list[str]) -> list[str]:
        """Return cells in the order of reading."""
        if self.order is None:
            return cells
        count = len(cells)
        made = [cells[index] if index < count else "" for index in self.order]
        return made + cells[self.known :] if count > self.known else made

    def headings(self, header: Sequence[str] | None) -> list[str] | None:
        """Return the header in the order of reading, renamed; None when it names nothing."""
        if header is None and not self.names:
            return None
        given = [*(header or ()), *[""] * (self.known - len(header or ()))]
        return self.projected([self.names.get(index, name) for index, name in enumerate(given)])


DetectLayout = Callable[[str, Sequence[list[str]], int], DetectedLayout]
"""Looks at the first rows of a sheet: its name, the rows, the number of the first of them."""
