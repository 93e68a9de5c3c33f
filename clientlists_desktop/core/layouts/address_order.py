"""Addresses that are made of several columns: one of several numbers, or area code and number."""

import re
from collections.abc import Callable, Sequence
from typing import Protocol

ADDRESS_COLUMN = "Address"
"""The heading of the address that is taken from one of several columns, which keep their own."""
TAKEN_FROM_COLUMN = "Taken from"
"""The heading of the column that says which column the address of a row was taken from."""
SEPARATOR = ";"
EACH = "each:"
"""Before the columns of which each gives a row of its own."""
Row = tuple[int, list[str]]
_AREA = re.compile(r"\(?0?[1-9]\d{0,4}\)?")
_AREA_HEADINGS = frozenset(
    {
        "area code", "area", "code", "city code", "prefix", "ddd", "vorwahl", "ortsvorwahl",
        "prefijo", "prefisso", "indicatif", "alan kodu", "код", "код города", "код оператора",
        "телефонный код", "код телефона", "префикс",
    }
)  # fmt: skip
_LEAST_READ = 0.9
_MOST_LOCAL_DIGITS = 9
_JOINED_DIGITS = range(8, 13)


class MadeAddress(Protocol):
    """Puts the address before the cells of each row, which stay as they are."""

    added_cells: int

    def headings(self, header: Sequence[str]) -> list[str]:
        """Return the header of the longer rows."""

    def applied(
        self, rows: Sequence[Row], is_address: Callable[[Sequence[str]], bool]
    ) -> tuple[list[Row], list[int]]:
        """Return the rows with their addresses, and of each which part of its row it is.

        Args:
            is_address: whether the first of the cells is an address that is ready.
        """


class AreaCodes:
    """Puts the area code of each row before its number, which is only a local one.

    Args:
        column: that of the area codes; the numbers stand in column 0.
    """

    added_cells = 1

    def __init__(self, column: int) -> None:
        self._column = column

    def headings(self, header: Sequence[str]) -> list[str]:
        """Return the header of the longer rows."""
        return [ADDRESS_COLUMN, *header]

    def applied(
        self, rows: Sequence[Row], is_address: Callable[[Sequence[str]], bool]
    ) -> tuple[list[Row], list[int]]:
        """Return the rows with their addresses; each is part 0 of its row."""
        del is_address
        made = [(number, [self._address(cells), *cells]) for number, cells in rows]
        return made, [0] * len(made)

    def _address(self, cells: Sequence[str]) -> str:
        joined = joined_number(cells, self._column)
        return joined or (cells[0] if cells else "")


def joined_number(cells: Sequence[str], column: int) -> str:
    """Return area code and local number as one; "" if the row has no such pair.

    In brackets, an area code is none of a country: `(495) 123…` is not Germany's 49 51….
    """
    area = cells[column].strip() if column < len(cells) else ""
    number = cells[0].strip() if cells else ""
    digits = _digits(number)
    is_local = 0 < len(digits) <= _MOST_LOCAL_DIGITS and not number.startswith(("+", "00"))
    if not is_local or not _AREA.fullmatch(area):
        return ""
    return f"({area.strip('()')}) {number}" if len(_digits(area) + digits) in _JOINED_DIGITS else ""


def find_area_column(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> int | None:
    """Return the column that gives the area codes of local numbers; None if none does.

    Args:
        headings: simplified names of all columns, the address first.
        rows: a sample of the rows.
    """
    numbers = sum(bool(cells and cells[0].strip()) for cells in rows)
    for column, heading in enumerate(headings):
        if column and heading in _AREA_HEADINGS:
            joined = sum(bool(joined_number(cells, column)) for cells in rows)
            if joined and joined >= _LEAST_READ * numbers:
                return column
    return None


class AddressOrder:
    """Puts the address of each row, and the column it is from, before the row's own cells.

    Args:
        columns: index and name of each column in the order of reading, the first choice first.
        each: every filled cell becomes a row, not only the first valid one.
    """

    added_cells = 2

    def __init__(self, columns: Sequence[tuple[int, str]], *, each: bool = False) -> None:
        self._columns, self._each = columns, each

    def headings(self, header: Sequence[str]) -> list[str]:
        """Return the header of the longer rows."""
        return [ADDRESS_COLUMN, TAKEN_FROM_COLUMN, *header]

    def applied(
        self, rows: Sequence[Row], is_address: Callable[[Sequence[str]], bool]
    ) -> tuple[list[Row], list[int]]:
        """Return the rows with their addresses, and of each which part of its row it is.

        Args:
            is_address: whether the first of the cells is an address that is ready.
        """
        made: list[Row] = []
        parts: list[int] = []
        for number, cells in rows:
            for part, row in enumerate(self._rows_of(cells, is_address)):
                made.append((number, row))
                parts.append(part)
        return made, parts

    def _rows_of(
        self, cells: list[str], is_address: Callable[[Sequence[str]], bool]
    ) -> list[list[str]]:
        filled = [
            [cells[index], name, *cells]
            for index, name in self._columns
            if index < len(cells) and cells[index].strip()
        ]
        if not filled:
            return [["", "", *cells] if any(cells) else []]
        if not self._each:
            return [next(filter(is_address, filled), filled[0])]
        # The same number twice would be called twice.
        return list({_digits(row[0]) or row[0]: row for row in reversed(filled)}.values())[::-1]


def _digits(cell: str) -> str:
    return "".join(filter(str.isdigit, cell))
