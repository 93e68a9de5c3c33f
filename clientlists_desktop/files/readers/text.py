"""Text files: CSV and its kin, as people's programs really write them."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.encodings import Encoding, find_encoding
from clientlists_desktop.files.readers.sheets import CHUNK_ROWS, Chunk, Sheet
from clientlists_desktop.files.source import MOST_BYTES, Source

_PREFERRED = "\t;|,"
"""The likeliest to be meant first where two cut alike: commas stand in prices and names too."""

_DECIMAL_TAIL = re.compile(r"0{1,2}|\d+[eE][+-]?\d+")
_SEP_LINE = re.compile(r'"?sep=([^\r\n"])"?(?:\r\n?|\n|\Z)', re.IGNORECASE)
_A_NUMBER = 7
"""So many digits make a cell a phone number or an ID."""

_MOST = 0.5
_SAMPLE_CHARACTERS = 64 * 1024

csv.field_size_limit(MOST_BYTES + 1)


@dataclass(frozen=True)
class TextLayout:
    """How a text file is written."""

    encoding: Encoding
    delimiter: str
    skip_lines: int


def detect_text_layout(
    source: Source, encoding: str | None = None, delimiter: str | None = None
) -> TextLayout:
    """Find encoding and delimiter, as far as they are not chosen.

    Raises:
        Refused: the chosen encoding does not fit.
    """
    found = find_encoding(source, encoding)
    sample = _lines(source, found).read(_SAMPLE_CHARACTERS)
    if match := _SEP_LINE.match(sample):
        return TextLayout(found, delimiter or match[1], skip_lines=1)
    return TextLayout(found, delimiter or _find_delimiter(sample), skip_lines=0)


def first_lines(source: Source, encoding: str, count: int) -> list[str]:
    """Return the first lines of a text as an encoding gives them; [] where it gives no text."""
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
        chunks=_chunks(source, layout, lines),
        share=lambda: raw.tell() / max(1, len(source.data)),
    )


def _lines(source: Source, encoding: Encoding) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(source.data), encoding.name, errors="replace", newline="")


def _chunks(source: Source, layout: TextLayout, lines: io.TextIOWrapper) -> Iterator[Chunk]:
    for _ in range(layout.skip_lines):
        lines.readline()
    reader = csv.reader(lines, delimiter=layout.delimiter)
    row = 0
    width = 0
    last_start = last_row = 0
    while True:
        line = reader.line_num
        chunk = list(islice(reader, CHUNK_ROWS))
        if not chunk:
            break
        width = width or _usual_width(chunk)
        last_start, last_row = line, row
        some_span_lines = reader.line_num - line != len(chunk)
        if some_span_lines and (swallowed := _find_swallowed(source, layout, chunk, row, width)):
            # An unclosed quote explains it better than swallowed rows.
            _refuse_unclosed(source, layout, last_start + layout.skip_lines, last_row)
            raise swallowed
        row += len(chunk)
        yield chunk
    _refuse_unclosed(source, layout, last_start + layout.skip_lines, last_row)


def _find_swallowed(
    source: Source, layout: TextLayout, chunk: Chunk, row: int, width: int
) -> Refused | None:
    """Find a quoted cell that holds whole rows: a stray quote opened it, another one closed it.

    Args:
        width: how many cells rows of this file usually have.
    """
    # Where rows begin with numbers, a line of a comment that does not is no row.
    firsts = [cells[0] for cells in chunk if cells]
    numbers = 2 * sum(_digits(first) >= _A_NUMBER for first in firsts) >= len(firsts)
    for number, cells in enumerate(chunk, start=row + 1):
        for column, cell in enumerate(cells):
            if "\n" not in cell and "\r" not in cell:
                continue
            inner = cell.splitlines()[1:]
            for pieces in csv.reader(inner, delimiter=layout.delimiter):
                begins_well = not numbers or (pieces and _digits(pieces[0]) >= _A_NUMBER)
                if len(pieces) >= width and begins_well:
                    return Refused(
                        Refusal.SWALLOWED_ROWS,
                        file=source.name,
                        row=number,
                        column=column + 1,
                        seen=len(inner) + 1,
                    )
    return None


def _usual_width(chunk: Chunk) -> int:
    """Return how many cells most rows have, trailing empty ones not counted."""
    widths = Counter(_used(cells) for cells in chunk if any(cells))
    return widths.most_common(1)[0][0] if widths else 0


def _used(cells: list[str]) -> int:
    return max((index for index, cell in enumerate(cells, start=1) if cell), default=0)


def _digits(text: str) -> int:
    return sum(character.isdecimal() for character in text)


def _refuse_unclosed(source: Source, layout: TextLayout, start: int, row: int) -> None:
    """Refuse a file whose last quote is never closed; the reader itself takes it silently."""
    if b'"' not in source.data:
        return
    tail = islice(_lines(source, layout.encoding), start, None)
    starts = _record_starts(tail, layout)
    if not starts:
        return
    last_line, number = starts[-1], row + len(starts)
    last = islice(_lines(source, layout.encoding), start + last_line, None)
    try:
        for _ in csv.reader(last, delimiter=layout.delimiter, strict=True):
            pass
    except csv.Error as error:
        # Strict reading also objects to text after a closed quote, which is read well as it is.
        if "unexpected end" in str(error):
            raise Refused(Refusal.UNCLOSED_QUOTE, file=source.name, row=number) from None


def _record_starts(lines: Iterable[str], layout: TextLayout) -> list[int]:
    """Return before which line each record begins."""
    reader = csv.reader(lines, delimiter=layout.delimiter)
    starts, before = [], 0
    for _ in reader:
        starts.append(before)
        before = reader.line_num
    return starts


def _find_delimiter(sample: str) -> str:
    """Choose the delimiter that cuts the first rows best.

    One that stands in the first row beats one that does not, unless it leaves other delimiters in
    most first cells, or cuts few rows like the first: that row is a title then. Next, the one that
    leaves no other delimiter in the first column, for a cell like `1,5` or `Smith, John` may be cut
    too; then the one that cuts most rows like the first.
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
        clean = sum(others.isdisjoint(cells[0]) for cells in records) / len(records)
        share = wide[usual] / len(records)
        score = (first > 1 and min(clean, share) >= _MOST, clean, share)
        if score > best_score:
            best, best_score = delimiter, score
    return best or next((delimiter for delimiter in _PREFERRED if delimiter not in sample), ",")


def _are_decimals(records: list[list[str]]) -> bool:
    """Whether commas only stand in numbers as a Russian Excel writes them: `7,9123E+10`."""
    cut = [cells for cells in records if len(cells) > 1]
    return all(len(cells) == 2 and _DECIMAL_TAIL.fullmatch(cells[1]) for cells in cut)
