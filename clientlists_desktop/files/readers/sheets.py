"""The form in which every reader returns a sheet: rows in chunks, each cell as text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

Chunk = list[list[str]]

CHUNK_ROWS = 4_000


@dataclass
class Sheet:
    """One sheet of a workbook, or a whole text file.

    Attributes:
        chunks: all rows from row 1 on; cells beyond the last used one may be missing.
        share: how much of the sheet has been read, 0 to 1; None while unknown.
        rows: how many rows the sheet has, where that is known without reading it.
    """

    name: str
    visible: bool
    chunks: Iterator[Chunk]
    share: Callable[[], float | None]
    rows: int | None = None
