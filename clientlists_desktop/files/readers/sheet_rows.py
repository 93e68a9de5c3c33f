"""The rows of one sheet, without blank ones at its end."""

from collections.abc import Iterator, Mapping, Set
from itertools import chain

from clientlists_desktop.core.blank import is_blank
from clientlists_desktop.core.phones.syntax import MIN_DIGITS, MOST_CHARACTERS
from clientlists_desktop.files.readers.sheets import Chunk, Sheet


class SheetRows:
    """The rows of a sheet: the first ones show whether the rest is read.

    Attributes:
        head: the first rows, from the first to the last that isn't blank; [] in a blank sheet.
        first: the number of the head's first row, as Excel shows it.
    """

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._chunks = _without_blank_ends(sheet.chunks)
        self.first, self.head = next(self._chunks, (1, []))

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
        return self.first - 1 + len(self.head) + sum(len(rows) for _, rows in self._chunks)

    def below(self, header: int | None) -> Iterator[tuple[int, Chunk]]:
        """Yield (number of the first row, rows) below a row of the head, or from row 1 on."""
        if header is None:
            yield 1, [[] for _ in range(1, self.first)] + self.head
        else:
            yield self.first + header + 1, self.head[header + 1 :]
        yield from self._chunks


def _without_blank_ends(chunks: Iterator[Chunk]) -> Iterator[tuple[int, Chunk]]:
    """Yield (number of the first row, rows), from the first row that isn't blank to the last."""
    number, blanks = 1, 0
    is_first = True
    for chunk in chunks:
        start, end = 0, len(chunk)
        while end and is_blank(chunk[end - 1]):
            end -= 1
        if not end:
            blanks += len(chunk)
            continue
        while is_blank(chunk[start]):
            start += 1
        blanks += start
        rows = chunk[start:end]
        if is_first:
            number, is_first = number + blanks, False
        elif blanks:
            rows = [[] for _ in range(blanks)] + rows
        yield number, rows
        number += len(rows)
        blanks = len(chunk) - end


def follow_links(
    links: Mapping[tuple[int, int], str], column: int, rows: Chunk, first: int
) -> None:
    """Put the target of a link to a number where the address is but a word such as "call"."""
    for number, cells in enumerate(rows, start=first):
        target = links.get((number, column))
        if not target or len(cells) <= column:
            continue
        if sum(map(str.isdigit, cells[column][:MOST_CHARACTERS])) < MIN_DIGITS:
            cells[column] = target


def count_rows(numbered: Set[int], rows: Chunk, first: int) -> int:
    """Return how many rows of a chunk have one of some numbers and aren't blank."""
    numbers = numbered & set(range(first, first + len(rows)))
    return sum(not is_blank(rows[number - first]) for number in numbers)
