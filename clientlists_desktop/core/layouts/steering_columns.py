"""Columns that steer campaigns, zone and priority, under other headings than their own."""

from collections.abc import Callable, Collection, Sequence

from clientlists_desktop.core import priorities, zones
from clientlists_desktop.core.layouts.address_columns import MAJORITY
from clientlists_desktop.core.layouts.column_synonyms import ColumnMeaning

_KINDS: tuple[tuple[str, ColumnMeaning, Callable[[str], object]], ...] = (
    (zones.HEADER, ColumnMeaning.ZONE, zones.read_zone),
    (priorities.HEADER, ColumnMeaning.PRIORITY, priorities.read_priority),
)


def find_steering_columns(
    names: Sequence[str],
    meanings: Sequence[ColumnMeaning | None],
    rows: Sequence[Sequence[str]],
    taken: Collection[int],
) -> dict[int, str]:
    """Return the columns with another heading that steer campaigns, with the proper heading.

    A heading alone is no proof: most of the column's cells must be of its kind.

    Args:
        rows: the first rows below the header.
        taken: columns that are something else.
    """
    steering: dict[int, str] = {}
    given = {name.strip().casefold() for name in names}
    for header, meaning, read in _KINDS:
        if header.casefold() in given:
            continue
        for index, actual in enumerate(meanings):
            if actual is not meaning or index in taken:
                continue
            cells = filled_cells(rows, index)
            if cells and sum(read(cell) is not None for cell in cells) > MAJORITY * len(cells):
                steering[index] = header
                break
    return steering


def filled_cells(rows: Sequence[Sequence[str]], column: int) -> list[str]:
    """Return the cells of a column that aren't blank."""
    return [cells[column] for cells in rows if len(cells) > column and cells[column].strip()]
