"""Lines of a text that are no records yet: quoted as a whole, or with columns aligned by blanks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_WHOLE = re.compile(r'"((?:[^"]|"")*)"')
_BLANKS = 2
"""With so many blanks before a column in every line it is aligned; words are apart by one."""
_FEWEST_LINES = 2
_MOST_LINES = 200
_NUMBER_DIGITS = 7


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
