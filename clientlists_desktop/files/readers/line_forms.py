"""Lines of a text that are no records yet: quoted as a whole, or with columns aligned by blanks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_WHOLE = re.compile(r'"((?:[^"]|"")*)"')
_BLANKS = 2
"""With so many blanks before a column in every line it is aligned; words are apart by one."""
_FEWEST_LINES = 2
_MOST_LINES = 200
_NUMBER_DIGITS = 7
COLON = ":"
_MOSTLY = 0.8
_TIME = re.compile(r"\d:\d\d(?!\d)", re.ASCII)
_NUMBER = re.compile(r"\s*(?:[^\w\n]*\d){7,}[^\w\n]*", re.ASCII)
_WORDS = re.compile(r"[^\d\n]*[^\W\d][^\d\n]*")


class QuotedLines:
    """Lines in quotes, each with a whole record: `"phone,name"`."""

    def plain(self, line: str) -> str:
        """Return a line as a record; as it stands where it isn't quoted as a whole."""
        match = _WHOLE.fullmatch(line.rstrip("\r\n"))
        return match[1].replace('""', '"') + "\n" if match else line


@dataclass(frozen=True)
class AlignedColumns:
    """Columns that blanks align.

    Attributes:
        starts: where each of them begins.
    """

    starts: tuple[int, ...]
    delimiter = "\t"

    def plain(self, line: str) -> str:
        """Return a line as a record; in one cell where a value reaches into the next column."""
        text = line.rstrip("\r\n")
        if any(text[start - 1 : start].strip() for start in self.starts[1:]):
            cells = [text]
        else:
            ends = [*self.starts[1:], len(text)]
            cells = [text[a:b].strip() for a, b in zip(self.starts, ends, strict=True)]
        return self.delimiter.join(map(_quoted, cells)) + "\n"


LineForm = QuotedLines | AlignedColumns


def are_quoted(lines: Sequence[str]) -> bool:
    """Whether all lines are quoted as a whole."""
    filled = _filled(lines)
    return len(filled) >= _FEWEST_LINES and all(map(_WHOLE.fullmatch, filled))


def aligned_columns(lines: Sequence[str]) -> AlignedColumns | None:
    """Return the columns that blanks align, one of which holds numbers; None if there are none."""
    filled = _filled(lines)
    if len(filled) < _FEWEST_LINES or any("\t" in line for line in filled):
        return None
    if not any(map(str.isalpha, "".join(filled))):
        # The parts of numbers may stand below one another, too.
        return None
    width = max(map(len, filled))
    is_blank = [all(not line[at : at + 1].strip() for line in filled) for at in range(width)]
    starts = [0, *_starts(is_blank)]
    if is_blank[0] or len(starts) < _FEWEST_LINES:
        return None
    for start, end in pairwise([*starts, width]):
        cells = [line[start:end] for line in filled]
        numbers = sum(sum(map(str.isdecimal, cell)) >= _NUMBER_DIGITS for cell in cells)
        if 2 * numbers >= len(cells):
            return AlignedColumns(tuple(starts))
    return None


def _starts(is_blank: Sequence[bool]) -> Iterator[int]:
    run = 0
    for at, blank in enumerate(is_blank):
        if not blank and run >= _BLANKS:
            yield at
        run = run + 1 if blank else 0


def _filled(lines: Sequence[str]) -> list[str]:
    stripped = (line.rstrip() for line in lines[:_MOST_LINES])
    return [line for line in stripped if line]


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if '"' in cell else cell


def are_split_by_colons(lines: Sequence[str]) -> bool:
    """Whether colons separate numbers from names: `79161234567:Anna`.

    They do neither in times, nor after the same label in every line.
    """
    filled = [line for line in lines if line.strip()]
    records = [line.split(COLON) for line in filled if not _TIME.search(line)]
    width, count = next(iter(Counter(map(len, records)).most_common(1)), (1, 0))
    if width < 2 or count < _MOSTLY * len(filled):
        return False
    columns = list(zip(*(cells for cells in records if len(cells) == width), strict=True))
    return (
        len(set(columns[0])) > 1
        and any(_share(column, _NUMBER) >= _MOSTLY for column in columns)
        and any(_share(column, _WORDS) >= _MOSTLY for column in columns)
    )


def _share(column: Sequence[str], form: re.Pattern[str]) -> float:
    """Return how much of a column below its first cell, which may be a heading, has a form."""
    below = column[1:]
    return sum(form.fullmatch(cell) is not None for cell in below) / max(1, len(below))
