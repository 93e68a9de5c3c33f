"""Several columns of addresses: the next one where one is empty or fails, or a row for each."""

from collections.abc import Callable, Sequence

ADDRESS_COLUMN = "Address"
"""The heading of the address that is taken from one of several columns, which keep their own."""
TAKEN_FROM_COLUMN = "Taken from"
"""The heading of the column that says which column the address of a row was taken from."""
SEPARATOR = ";"
EACH = "each:"
"""Before the columns of which each gives a row of its own."""
ADDED_CELLS = 2

Row = tuple[int, list[str]]


class AddressOrder:
    """Puts the address of each row, and the column it is from, before the row's own cells.

    Args:
        columns: index and name of each column in the order of reading, the first choice first.
        each: every filled cell becomes a row, not only the first valid one.
    """

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
