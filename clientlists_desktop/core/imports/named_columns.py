"""Columns that are found by their names."""

from collections.abc import Sequence

from clientlists_desktop.core.imports.questions import COLUMN_SEPARATOR


def find_column(header: Sequence[str | None], name: str) -> int | None:
    """Return the index of a column by its name, ignoring case; the address column never counts."""
    for index, cell in enumerate(header):
        if index and cell and cell.strip().casefold() == name.strip().casefold():
            return index
    return None


def named_columns(answer: str, columns: Sequence[str | None]) -> list[int]:
    """Return the indexes of the columns that an answer names; [] if one of them is missing."""
    found = [find_column(columns, name) for name in (answer, *answer.split(COLUMN_SEPARATOR))]
    if found[0] is not None:
        return [found[0]]
    indexes = [index for index in found[1:] if index is not None]
    return indexes if len(indexes) == len(found) - 1 else []


def count_columns(header: Sequence[str] | None, name: str) -> int:
    """Return how many columns have this name; only the first one is read."""
    return sum(cell.strip().casefold() == name.casefold() for cell in list(header or ())[1:])
