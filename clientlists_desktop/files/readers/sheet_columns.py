"""The columns of a sheet: how many they are, and in which order on a later one."""

from collections.abc import Sequence

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.layouts.column_letters import column_letter
from clientlists_desktop.core.layouts.column_synonyms import simplify_heading
from clientlists_desktop.files.readers.sheets import MAX_COLUMNS, Chunk
from clientlists_desktop.files.source import Source


def column_order(header: Sequence[str], other: Sequence[str]) -> tuple[int, ...] | None:
    """Return where each column of a header stands in another sheet's; None if they differ.

    Case, blanks and punctuation don't matter, nor the order if each name is there once.
    """
    wanted, given = (list(map(simplify_heading, trimmed(cells))) for cells in (header, other))
    if wanted == given:
        return tuple(range(len(given)))
    if sorted(wanted) != sorted(given) or len(set(given)) < len(given) or "" in given:
        return None
    return tuple(given.index(name) for name in wanted)


def reordered(rows: Chunk, order: tuple[int, ...]) -> Chunk:
    """Return the cells of rows in another order; cells beyond it stay behind."""
    if order == tuple(range(len(order))):
        return rows
    width = len(order)
    return [
        [cells[index] if index < len(cells) else "" for index in order] + cells[width:]
        for cells in rows
    ]


def trimmed(cells: Sequence[str]) -> list[str]:
    """Return the cells without outer blanks and without empty ones at the end."""
    kept = [cell.strip() for cell in cells]
    while kept and not kept[-1]:
        kept.pop()
    return kept


def check_width(source: Source, rows: Chunk, first: int) -> None:
    """Refuse rows with cells beyond the last column that is read."""
    if max(map(len, rows), default=0) <= MAX_COLUMNS:
        return
    for number, cells in enumerate(rows, start=first):
        if len(cells) > MAX_COLUMNS and any(cells[MAX_COLUMNS:]):
            used = max(i for i, cell in enumerate(cells) if cell) + 1
            raise Refused(
                Refusal.TOO_MANY_COLUMNS,
                file=source.name,
                seen=used,
                expected=MAX_COLUMNS,
                cell=f"{column_letter(used - 1)}{number}",
            )
