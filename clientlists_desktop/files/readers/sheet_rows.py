"""The rows of one sheet, without blank ones at its end."""

from collections.abc import Iterator
from itertools import chain

from clientlists_desktop.core.blank import is_blank
from clientlists_desktop.files.readers.sheets import Chunk, Sheet


class SheetRows:
    """The rows of a sheet; the first of them are looked at before it is decided to read the rest.

    Attributes:
        head: the first rows, from the first to the last that isn't blank; [] in a blank sheet.
        first: the number of the head's first row, as Excel shows it.
    """

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._chunks = _without_trailing_blanks(sheet.chunks)
        self._blanks, self.head = next(self._chunks, (0, []))
        self.first = self._blanks + 1

    def ends_at(self, index: int | None) -> bool:
        """Whether nothing follows this row of the head."""
        if index != len(self.head) - 1:
            return False
        following = next(self._chunks, None)
        if following is None:
            return True
        self._chunks = chain([following], self._chunks)
        return False

    def count(self) -> int:
        """Return how many rows a sheet has that isn't read, without trailing blank ones."""
        if self._sheet.rows is not None:
            return self._sheet.rows
        return (
            self._blanks + len(self.head) + sum(blanks + len(rows) for blanks, rows in self._chunks)
        )

    def below(self, header: int | None) -> Iterator[tuple[int, Chunk]]:
        """Yield (number of the first row, rows) below a row of the head, or from row 1 on."""
        if header is None:
            number, rows = 1, _with_blanks(self._blanks, self.head)
        else:
            number, rows = self.first + header + 1, self.head[header + 1 :]
        yield number, rows
        number += len(rows)
        for blanks, chunk in self._chunks:
            rows = _with_blanks(blanks, chunk)
            yield number, rows
            number += len(rows)


def _with_blanks(blanks: int, rows: Chunk) -> Chunk:
    return [[] for _ in range(blanks)] + rows if blanks else rows


def _without_trailing_blanks(chunks: Iterator[Chunk]) -> Iterator[tuple[int, Chunk]]:
    """Yield (blank rows before, rows); the first and the last of the rows aren't blank."""
    blanks = 0
    for chunk in chunks:
        end = len(chunk)
        while end and is_blank(chunk[end - 1]):
            end -= 1
        if not end:
            blanks += len(chunk)
            continue
        start = 0
        while is_blank(chunk[start]):
            start += 1
        yield blanks + start, chunk[start:end]
        blanks = len(chunk) - end
