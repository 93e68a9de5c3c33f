"""What every reading engine gives: sheets of rows in chunks, each cell as text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

Chunk = list[list[str]]

CHUNK_ROWS = 4_000


@dataclass
class Sheet:
    """One sheet, or the whole of a text file.

    Attributes:
        chunks: rows from row 1 on, nothing skipped; cells beyond the last used one may be missing.
        share: how much of the sheet has been read, 0 to 1; None while unknown.
        rows: how many rows the sheet holds, where that is known without reading it.
    """

    name: str
    visible: bool
    chunks: Iterator[Chunk]
    share: Callable[[], float | None]
    rows: int | None = None
