"""How a file is laid out: what a person chose, and what was detected."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

Column = int | str
"""A column of a file: its index from 0, or its name or letter as a person typed it."""

NO_HEADER = 0
MAX_HEADER_ROW = 1_000
DELIMITERS = (",", ";", "\t", "|")
ALIGNED = "aligned"
"""Instead of a delimiter: blanks align the columns."""
DOUBLED, BACKSLASH = "doubled", "backslash"
"""A quote inside a quoted cell stands twice, as Excel writes it, or after a backslash."""


def can_delimit(text: str) -> bool:
    """Whether a text can delimit columns: one character that cells aren't made of."""
    return (
        len(text) == 1
        and (text == "\t" or text.isprintable())
        and not (text.isalnum() or text in '"+ ')
    )


class LayoutDoubt(StrEnum):
    """What is uncertain in a layout and asked about. The values appear in `--json`: keep them."""

    ONE_COLUMN = "one_column"
    """A text full of delimiters gave a single column."""
    HEADER = "header"
    """Rows were taken for titles although the row below them has no known heading."""
    FIRST_ROW = "first_row"
    """The first row was taken for the header although it may be a client: any text can be an ID."""
    ADDRESS = "address"
    """Several columns may hold addresses, and no heading says which one is meant."""


@dataclass(frozen=True)
class LayoutOptions:
    """What a person chose for the layout of a file; what is None is detected.

    Attributes:
        encoding, delimiter: of a text file.
        quotes: how quotes stand inside the cells of a text file: DOUBLED or BACKSLASH.
        sheet: the only sheet to read.
        header_row: its number as Excel shows it; 0 for no header.
        address_column: one column, or several as `address_order` separates them.
        names: new names of columns.
        left_out: columns that aren't read.
    """

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    address_column: Column | None = None
    names: tuple[tuple[Column, str], ...] = ()
    left_out: tuple[Column, ...] = ()
    quotes: str | None = None


DETECT = LayoutOptions()


@dataclass(frozen=True)
class DetectedLayout:
    """How the rows of a sheet are read.

    Attributes:
        header: index of the header among the first rows; None if there is none.
        depth: how many rows the header takes; `header` is the last one.
        address: index of the address column in the file.
        order: the file's columns in the order of reading, the address first; None for file order.
        names: new names, by the column's index in the file.
        fits: something in the rows suggests that they are clients.
        rivals: other columns of the file that may be the address column, best first.
        named: all columns that hold addresses by their headings, best first.
        others: the columns to take the address from where `address` has none, in this order.
        each: each of these gives a row of its own instead.
        is_vital: whether taking the wrong one would lose clients or call others.
        read_as: headings that are read as a column that steers campaigns, with that column's name.
        recalled: fingerprint of the header whose remembered layout is used.
        sheet: the sheet that a remembered layout reads instead of this one.
        known: how many columns of the file were seen; any beyond them follow in file order.
        longest: how many cells a row has at most, in the order of reading; None if that tells
            nothing. In a longer row an unquoted delimiter moved the cells.
        in_one_line: all clients stand in one line, and each cell is a row of its own.
    """

    header: int | None
    address: int = 0
    order: tuple[int, ...] | None = None
    names: Mapping[int, str] = field(default_factory=dict)
    fits: bool = True
    doubts: tuple[LayoutDoubt, ...] = ()
    rivals: tuple[int, ...] = ()
    named: tuple[int, ...] = ()
    others: tuple[int, ...] = ()
    each: bool = False
    is_vital: bool = False
    read_as: tuple[tuple[str, str], ...] = ()
    recalled: str = ""
    sheet: str | None = None
    known: int = 0
    longest: int | None = None
    in_one_line: bool = False
    depth: int = 1

    def project(self, rows: list[list[str]]) -> list[list[str]]:
        """Return the cells of rows in the order of reading."""
        order, known = self.order, self.known
        if order is None:
            return rows
        projected = []
        for cells in rows:
            width = len(cells)
            row = [cells[index] if index < width else "" for index in order]
            projected.append(row + cells[known:] if width > known else row)
        return projected

    def without_steering(self, ignored: Collection[str]) -> "DetectedLayout":
        """Return the layout with columns under their own names that it read as these.

        Args:
            ignored: names of columns that steer campaigns.
        """
        own = {heading for heading, name in self.read_as if name in ignored}
        names = {i: name for i, name in self.names.items() if not (own and name in ignored)}
        read_as = tuple(one for one in self.read_as if one[0] not in own)
        return replace(self, names=names, read_as=read_as)

    def with_steering(self, header: Sequence[str], heading: str, name: str) -> "DetectedLayout":
        """Return the layout with a column read as one that steers campaigns.

        Args:
            header: the headings of the file.
            heading: of the column. name: the one that steers.
        """
        wanted, known = heading.strip().casefold(), [cell.strip().casefold() for cell in header]
        if wanted not in known or name.casefold() in known or name in self.names.values():
            return self
        index = known.index(wanted)
        if index == self.address:
            return self
        read_as = (*self.read_as, (header[index], name))
        return replace(self, names={**self.names, index: name}, read_as=read_as)

    def headings(self, header: Sequence[str] | None) -> list[str] | None:
        """Return the renamed header in the order of reading; None when there are no names."""
        if header is None and not self.names:
            return None
        given = [*(header or ()), *[""] * (self.known - len(header or ()))]
        return self.project([[self.names.get(index, name) for index, name in enumerate(given)]])[0]


class SheetLayoutDetector(Protocol):
    """Detects how the rows of a sheet are read."""

    def detect(self, sheet: str, rows: Sequence[list[str]], first: int) -> DetectedLayout:
        """Detect the layout from the first rows of a sheet.

        Args:
            first: the number of the first of these rows, as Excel shows it.
        """


class HeaderInFirstRow:
    """The layout of our own files, which needs no detection: the first used row is the header."""

    def detect(self, sheet: str, rows: Sequence[list[str]], first: int) -> DetectedLayout:
        """Return that layout, whatever the rows hold."""
        del sheet, rows, first
        return DetectedLayout(header=0)
