"""Text files: CSV and its relatives, as real programs write them."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.readers.sheets import Chunk, Sheet, take_chunk
from clientlists_desktop.files.readers.text_layout import TextLayout, lines_of
from clientlists_desktop.files.source import Source

_NUMBER_DIGITS = 7
"""A cell with this many digits is taken for a phone number or an ID."""

_LONGEST_NUMBER = 100


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
    tail = islice(lines_of(source, layout.encoding), start, None)
    starts = _record_starts(tail, layout)
    if not starts:
        return
    last_line, number = starts[-1], row + len(starts)
    last = islice(lines_of(source, layout.encoding), start + last_line, None)
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
