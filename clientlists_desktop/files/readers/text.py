"""Text files: CSV and its relatives, as real programs write them."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.encodings import Encoding, check_encoding
from clientlists_desktop.files.readers.sheets import Chunk, Sheet, take_chunk
from clientlists_desktop.files.source import MAX_BYTES, Source

_PREFERRED = "\t;|,^"
"""Of two delimiters that split equally well the first wins: prices and names hold commas too."""

_DECIMAL_TAIL = re.compile(r"0{1,2}|\d+[eE][+-]?\d+")
_DECIMAL = re.compile(r"-?\d[\d\s]*,\d+(?:E[+-]?\d+)?", re.IGNORECASE)
_SEP_LINE = re.compile(r'"?sep=([^\r\n"])"?(?:\r\n?|\n|\Z)', re.IGNORECASE)
_NUMBER_DIGITS = 7
"""A cell with this many digits is taken for a phone number or an ID."""

_LONGEST_NUMBER = 100
_MAJORITY = 0.5
_SAMPLE_CHARACTERS = 64 * 1024
MAX_LINES = 3_000_000
"""Twice as many numbers as 20 MB hold; of shorter lines, or blank ones, no list is made."""

csv.field_size_limit(MAX_BYTES + 1)


@dataclass(frozen=True)
class TextLayout:
    """The encoding and the delimiter of a text file.

    Attributes:
        skip_lines: lines before the table: 1 where a `sep=` line names the delimiter.
        escape: what stands before a quote inside a quoted cell; None if it is another quote.
    """

    encoding: Encoding
    delimiter: str
    skip_lines: int
    escape: str | None = None

    def records(self, lines: Iterable[str], *, strict: bool = False) -> Any:
        """Return a `csv.reader` of the records in these lines."""
        return csv.reader(
            lines,
            delimiter=self.delimiter,
            escapechar=self.escape,
            doublequote=self.escape is None,
            strict=strict,
        )


def detect_text_layout(
    source: Source, encoding: str | None = None, delimiter: str | None = None
) -> TextLayout:
    """Detect what of encoding and delimiter isn't chosen.

    Raises:
        Refused: the chosen encoding doesn't fit, or there are too many lines.
    """
    lines = max(source.data.count(b"\n"), source.data.count(b"\r"))
    if lines > MAX_LINES:
        raise Refused(Refusal.TOO_MANY_ROWS, file=source.name, seen=lines, expected=MAX_LINES)
    chosen = encoding and Encoding(check_encoding(source.name, source.data, encoding))
    used = chosen or source.encoding
    sample = _lines(source, used).read(_SAMPLE_CHARACTERS)
    if match := _SEP_LINE.match(sample):
        layout = TextLayout(used, delimiter or match[1], skip_lines=1)
    else:
        layout = TextLayout(used, delimiter or _detect_delimiter(sample), skip_lines=0)
    if b'\\"' in source.data and _escapes_quotes(source, layout):
        return replace(layout, escape="\\")
    return layout


def first_lines(source: Source, encoding: str, count: int) -> list[str]:
    """Return the first lines of a text in an encoding; [] where it can't be decoded."""
    head = source.data[:_SAMPLE_CHARACTERS]
    try:
        return head.decode(encoding, "replace").splitlines()[:count]
    except (LookupError, UnicodeError):
        return []


def open_text(source: Source, layout: TextLayout) -> Sheet:
    """Open a text file as one sheet."""
    raw = io.BytesIO(source.data)
    lines = io.TextIOWrapper(raw, layout.encoding.name, errors="replace", newline="")
    return Sheet(
        name="",
        visible=True,
        chunks=_read_chunks(source, layout, lines),
        share=lambda: raw.tell() / max(1, source.size),
    )


def _escapes_quotes(source: Source, layout: TextLayout) -> bool:
    """Whether quotes inside cells follow a backslash, as MySQL writes them: no other way fits."""
    return not _is_strict(source, layout) and _is_strict(source, replace(layout, escape="\\"))


def _is_strict(source: Source, layout: TextLayout) -> bool:
    try:
        for _ in layout.records(_lines(source, layout.encoding), strict=True):
            pass
    except csv.Error:
        return False
    return True


def _lines(source: Source, encoding: Encoding) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(source.data), encoding.name, errors="replace", newline="")


def _read_chunks(source: Source, layout: TextLayout, lines: io.TextIOWrapper) -> Iterator[Chunk]:
    for _ in range(layout.skip_lines):
        lines.readline()
    reader = layout.records(lines)
    row = 0
    width = 0
    last_start = last_row = 0
    while True:
        line = reader.line_num
        chunk: Chunk = take_chunk(reader)
        if not chunk:
            break
        width = width or _usual_width(chunk)
        last_start, last_row = line, row
        some_span_lines = reader.line_num - line != len(chunk)
        if some_span_lines and (swallowed := _find_swallowed(source, layout, chunk, row, width)):
            # If a quote is never closed, that explains the long cell better.
            _refuse_unclosed(source, layout, last_start + layout.skip_lines, last_row)
            raise swallowed
        row += len(chunk)
        yield chunk
    _refuse_unclosed(source, layout, last_start + layout.skip_lines, last_row)


def _find_swallowed(
    source: Source, layout: TextLayout, chunk: Chunk, row: int, width: int
) -> Refused | None:
    """Find a quoted cell that holds whole rows: one stray quote opened it, another closed it.

    An address on two lines has as many commas as a row; a row has its number where the others do.

    Args:
        width: how many cells the rows of this file usually have.
    """
    numbers = _number_columns(chunk)
    for number, cells in enumerate(chunk, start=row + 1):
        for column, cell in enumerate(cells):
            if "\n" not in cell and "\r" not in cell:
                continue
            if numbers and sum(map(str.isdecimal, cell)) < _NUMBER_DIGITS:
                continue
            inner = cell.splitlines()[1:]
            pieces = list(layout.records(inner))
            if any(len(one) >= width and _has_number(one, numbers) for one in pieces) and (
                numbers or _are_rows(pieces, width)
            ):
                return Refused(
                    Refusal.SWALLOWED_ROWS,
                    file=source.name,
                    row=number,
                    column=column + 1,
                    seen=len(inner) + 1,
                )
    return None


def _number_columns(chunk: Chunk) -> list[int]:
    """Return the columns that mostly hold long numbers."""
    rows = [cells for cells in chunk if any(cells)]
    return [
        column
        for column in range(max(map(len, rows), default=0))
        if 2 * sum(len(cells) > column and _is_long_number(cells[column]) for cells in rows)
        >= len(rows)
    ]


def _has_number(cells: list[str], columns: list[int]) -> bool:
    return not columns or any(len(cells) > c and _is_long_number(cells[c]) for c in columns)


def _are_rows(pieces: list[list[str]], width: int) -> bool:
    """Whether several lines, all but the last one whole, are as wide as rows.

    Where no column holds numbers, nothing else distinguishes rows from a text of two lines.
    """
    return len(pieces) > 1 and all(len(one) == width for one in pieces)


def _usual_width(chunk: Chunk) -> int:
    """Return how many cells most rows have, not counting trailing empty ones."""
    widths = Counter(_used(cells) for cells in chunk if any(cells))
    return widths.most_common(1)[0][0] if widths else 0


def _used(cells: list[str]) -> int:
    return max((index for index, cell in enumerate(cells, start=1) if cell), default=0)


def _is_long_number(text: str) -> bool:
    return sum(character.isdecimal() for character in text[:_LONGEST_NUMBER]) >= _NUMBER_DIGITS


def _refuse_unclosed(source: Source, layout: TextLayout, start: int, row: int) -> None:
    """Refuse a file whose last quote is never closed, which `csv.reader` accepts silently."""
    if b'"' not in source.data:
        return
    tail = islice(_lines(source, layout.encoding), start, None)
    starts = _record_starts(tail, layout)
    if not starts:
        return
    last_line, number = starts[-1], row + len(starts)
    last = islice(_lines(source, layout.encoding), start + last_line, None)
    try:
        for _ in layout.records(last, strict=True):
            pass
    except csv.Error as error:
        # Strict mode also objects to text after a closing quote, which reads fine without it.
        if "unexpected end" in str(error):
            raise Refused(Refusal.UNCLOSED_QUOTE, file=source.name, row=number) from None


def _record_starts(lines: Iterable[str], layout: TextLayout) -> list[int]:
    """Return how many lines precede each record."""
    reader = layout.records(lines)
    starts, before = [], 0
    for _ in reader:
        starts.append(before)
        before = reader.line_num
    return starts


def _detect_delimiter(sample: str) -> str:
    """Choose the delimiter that splits the first rows best.

    A delimiter found in the first row beats one that isn't, unless it leaves other delimiters in
    most first cells or splits few rows like the first, which must then be a title. Next comes the
    one that leaves no other delimiter in the first column, since it may also split a cell like
    `1,5` or `Smith, John`; then the one that splits most rows like the first.
    """
    lines = sample.splitlines(keepends=True)
    if len(lines) > 1 and len(sample) >= _SAMPLE_CHARACTERS:
        lines.pop()
    best, best_score = "", (False, 0.0, 0.0)
    for delimiter in _PREFERRED:
        records = [cells for cells in csv.reader(lines, delimiter=delimiter) if any(cells)]
        wide = Counter(len(cells) for cells in records if len(cells) > 1)
        if not wide or (delimiter == "," and _are_decimals(records)):
            continue
        first = len(records[0])
        usual = first if first > 1 else max(wide, key=lambda width: (wide[width], width))
        others = set(_PREFERRED) - {delimiter}
        whole = (others.isdisjoint(cells[0]) or _DECIMAL.fullmatch(cells[0]) for cells in records)
        clean = sum(map(bool, whole)) / len(records)
        share = wide[usual] / len(records)
        score = (first > 1 and min(clean, share) >= _MAJORITY, clean, share)
        if score > best_score:
            best, best_score = delimiter, score
    return best or next((delimiter for delimiter in _PREFERRED if delimiter not in sample), ",")


def _are_decimals(records: list[list[str]]) -> bool:
    """Whether commas stand only in numbers as a Russian Excel writes them: `7,9123E+10`."""
    split = [cells for cells in records if len(cells) > 1]
    return all(len(cells) == 2 and _DECIMAL_TAIL.fullmatch(cells[1]) for cells in split)
