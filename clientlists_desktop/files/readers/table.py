"""Tables out of files: one stream of numbered rows, whatever the file is."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, count

from openpyxl.utils import get_column_letter

from clientlists_desktop.core.blank import is_blank
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.layouts.layout_detection import MOST_TITLES, column_letter
from clientlists_desktop.core.layouts.layout_options import (
    DETECT,
    DetectedLayout,
    DetectLayout,
    LayoutOptions,
)
from clientlists_desktop.files.encodings import known_encoding
from clientlists_desktop.files.kinds import FileKind, kind_of
from clientlists_desktop.files.readers.sheets import Chunk, Sheet
from clientlists_desktop.files.readers.text import detect_text_layout, open_text
from clientlists_desktop.files.readers.workbook_guard import Inside, look_inside
from clientlists_desktop.files.readers.xls import open_xls
from clientlists_desktop.files.readers.xlsx import open_xlsx, open_xlsx_with_openpyxl
from clientlists_desktop.files.source import Source

MOST_COLUMNS = 256


@dataclass(frozen=True)
class Batch:
    """Rows of one sheet, numbered as Excel shows them.

    Attributes:
        share: how much of the sheet has been read, 0 to 1; None while unknown.
    """

    sheet: int
    rows: list[tuple[int, list[str]]]
    share: float | None


@dataclass(frozen=True)
class SheetSample:
    """The first rows of a sheet, from row 1 on."""

    name: str
    visible: bool
    rows: list[list[str]]


@dataclass
class FileTable:
    """A file opened for reading; what lies behind the first sheet is known when all is read.

    Attributes:
        header: the headings of the columns in the order of reading; None when there are none.
        file_header: the cells of the header row as they stand in the file.
        found: how the rows are read.
        sheets: names of the sheets that were read, in the order of `Batch.sheet`.
        unread: sheets that hold something and were not read, with their row counts.
    """

    kind: FileKind
    encoding: str | None = None
    encoding_guessed: bool = False
    misread: int = 0
    delimiter: str | None = None
    header: list[str] | None = None
    header_row: int | None = None
    file_header: list[str] = field(default_factory=list)
    found: DetectedLayout = field(default_factory=lambda: DetectedLayout(None))
    sheets: list[str] = field(default_factory=list)
    unread: dict[str, int] = field(default_factory=dict)
    inside: Inside = field(default_factory=Inside)
    batches: Iterator[Batch] = field(default_factory=lambda: iter(()))

    @property
    def left_out(self) -> tuple[str, ...]:
        """Names of the columns that are not read."""
        order = self.found.order
        if order is None:
            return ()
        kept = set(order)
        return tuple(
            (self.file_header[index : index + 1] or [""])[0].strip() or column_letter(index)
            for index in range(self.found.known)
            if index not in kept
        )

    @property
    def error_cells(self) -> int:
        """How many cells of the sheets that were read show an error."""
        return sum(self.inside.errors[name] for name in self.sheets)

    @property
    def uncalculated(self) -> int:
        """How many formulas of the sheets that were read have no stored value."""
        return sum(self.inside.uncalculated[name] for name in self.sheets)


def open_table(
    source: Source,
    find: DetectLayout,
    layout_options: LayoutOptions = DETECT,
    *,
    careful: bool = False,
) -> FileTable:
    """Open a file as a table; Refused with the reason when it cannot be read.

    Args:
        find: tells from the first rows of a sheet how they are read.
        opening: encoding, delimiter and sheet, as far as they are chosen. Of a workbook the
            encoding is only checked.
        careful: read a workbook with the reader that streams, because the fast one died on it.
    """
    return _open(source, find, layout_options, _Start(layout_options.sheet, only=True), careful)


@dataclass(frozen=True)
class _Start:
    """At which sheet to begin, and whether it is the only one that is read."""

    sheet: str | None
    only: bool


def _open(
    source: Source, find: DetectLayout, layout_options: LayoutOptions, start: _Start, careful: bool
) -> FileTable:
    table, sheets = _sheets(source, layout_options, careful)
    passed = _Passed()
    batches = _batches(source, table, sheets, find, start, passed)
    try:
        first = next(batches, None)
    except Refused as refused:
        if table.kind is FileKind.XLSX and refused.reason is Refusal.DAMAGED and not careful:
            # Some workbooks that one reader gives up on are whole for the other.
            return _open(source, find, layout_options, start, True)
        raise
    if not table.sheets:
        if passed.wanted is not None:
            raise Refused(
                Refusal.NO_SUCH_SHEET,
                file=source.name,
                name=passed.wanted,
                expected=", ".join(passed.names),
            )
        if passed.best is not None:
            return _open(source, find, layout_options, _Start(passed.best, only=False), careful)
    table.batches = chain([first], batches) if first is not None else iter(())
    return table


def sample_sheets(
    source: Source, layout_options: LayoutOptions, count: int, *, careful: bool = False
) -> tuple[FileTable, list[SheetSample]]:
    """Return what the first rows of every sheet hold, as they stand in the file."""
    table, sheets = _sheets(source, layout_options, careful)
    try:
        samples = [
            SheetSample(sheet.name, sheet.visible, next(sheet.chunks, [])[:count])
            for sheet in sheets
        ]
    except Refused as refused:
        if table.kind is FileKind.XLSX and refused.reason is Refusal.DAMAGED and not careful:
            return sample_sheets(source, layout_options, count, careful=True)
        raise
    return table, samples


def _sheets(
    source: Source, layout_options: LayoutOptions, careful: bool
) -> tuple[FileTable, Iterator[Sheet]]:
    if layout_options.encoding is not None:
        known_encoding(source, layout_options.encoding)
    table = FileTable(kind_of(source))
    if table.kind is FileKind.TEXT:
        layout = detect_text_layout(source, layout_options.encoding, layout_options.delimiter)
        table.encoding = layout.encoding.name
        table.encoding_guessed = layout.encoding.guessed
        table.misread = layout.encoding.errors
        table.delimiter = layout.delimiter
        return table, iter([open_text(source, layout)])
    if table.kind is FileKind.XLS:
        return table, open_xls(source, table.inside)
    table.inside = look_inside(source)
    careful = careful or table.inside.far
    return table, open_xlsx_with_openpyxl(source) if careful else open_xlsx(source)


@dataclass
class _Passed:
    """The sheets that were passed over while looking for the first one to read.

    Attributes:
        unlikely: the first visible one that holds rows, though nothing tells of clients.
        names_only: the first visible one that holds no more than a header.
        wanted: the one to begin with, chosen now or on another day.
    """

    names: list[str] = field(default_factory=list)
    unlikely: str | None = None
    names_only: str | None = None
    wanted: str | None = None

    @property
    def best(self) -> str | None:
        return self.unlikely or self.names_only


def _batches(
    source: Source,
    table: FileTable,
    sheets: Iterator[Sheet],
    find: DetectLayout,
    start: _Start,
    passed: _Passed,
) -> Iterator[Batch]:
    """Read the first visible sheet that holds clients, and those after it with its header."""
    found: DetectedLayout | None = None
    header: list[str] | None = None
    passed.wanted = start.sheet
    for sheet in sheets:
        passed.names.append(sheet.name)
        chunks = _without_trailing_blanks(sheet.chunks)
        first = next(chunks, None)
        if first is None:
            if sheet.name == start.sheet:
                table.sheets.append(sheet.name)
            continue
        blanks, chunk = first
        index: int | None = None
        wanted = passed.wanted
        if found is None and (sheet.name == wanted if wanted else sheet.visible):
            begun = find(sheet.name, chunk, blanks + 1)
            _check_width(source, chunk, blanks + 1)
            if begun.sheet is not None:
                passed.wanted = begun.sheet
                table.unread[sheet.name] = _rows_of(sheet, first, chunks)
                continue
            index = begun.header
            if wanted is None and table.kind is not FileKind.TEXT:
                rest = next(chunks, None) if index == len(chunk) - 1 else ()
                if rest:
                    chunks = chain([rest], chunks)
                if rest is None or not begun.fits:
                    # A title page, a note, or a table yet to be filled: the clients may stand
                    # behind it.
                    if rest is None:
                        passed.names_only = passed.names_only or sheet.name
                    else:
                        passed.unlikely = passed.unlikely or sheet.name
                    table.unread[sheet.name] = _rows_of(sheet, first, chunks)
                    continue
            found = begun
            if index is not None:
                header, table.header_row = chunk[index], blanks + index + 1
                table.file_header = header
            table.found, table.header = found, found.headings(header)
        elif found is None or not sheet.visible or header is None or (start.only and start.sheet):
            table.unread[sheet.name] = _rows_of(sheet, first, chunks)
            continue
        else:
            index = _again(sheet.name, chunk, blanks + 1, header, find)
            if index is None:
                table.unread[sheet.name] = _rows_of(sheet, first, chunks)
                continue
        table.sheets.append(sheet.name)
        number = blanks + 1
        if index is not None:
            chunk, number = chunk[index + 1 :], number + index + 1
        elif blanks:
            chunk, number = [[] for _ in range(blanks)] + chunk, 1
        place = len(table.sheets) - 1
        yield _batch(source, found, place, number, chunk, sheet)
        number += len(chunk)
        for blanks, chunk in chunks:
            rows_here: Chunk = [[] for _ in range(blanks)] + chunk if blanks else chunk
            yield _batch(source, found, place, number, rows_here, sheet)
            number += len(rows_here)


def _again(
    sheet: str, rows: Chunk, first: int, header: list[str], find: DetectLayout
) -> int | None:
    """Return where the header stands again on a further sheet; titles may stand above it."""
    for index, cells in enumerate(rows[:MOST_TITLES]):
        if _same(cells, header):
            # What is above must be no client, or it would vanish.
            above = find(sheet, rows[: index + 1], first) if index else DetectedLayout(0)
            return index if above.header == index else None
    return None


def _batch(
    source: Source, found: DetectedLayout, place: int, number: int, rows: Chunk, sheet: Sheet
) -> Batch:
    _check_width(source, rows, number)
    if found.order is not None:
        rows = [found.projected(cells) for cells in rows]
    return Batch(place, list(zip(count(number), rows, strict=False)), sheet.share())


def _rows_of(sheet: Sheet, first: tuple[int, Chunk], rest: Iterator[tuple[int, Chunk]]) -> int:
    """Return how many rows a sheet that is not read holds, without trailing blank ones."""
    if sheet.rows is not None:
        return sheet.rows
    return first[0] + len(first[1]) + sum(blanks + len(chunk) for blanks, chunk in rest)


def _without_trailing_blanks(chunks: Iterator[Chunk]) -> Iterator[tuple[int, Chunk]]:
    """Yield (blank rows before, rows), the first and last of which hold something."""
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


def _same(cells: list[str], header: list[str]) -> bool:
    return _trimmed(cells) == _trimmed(header)


def _trimmed(cells: list[str]) -> list[str]:
    trimmed = [cell.strip() for cell in cells]
    while trimmed and not trimmed[-1]:
        trimmed.pop()
    return trimmed


def _check_width(source: Source, rows: Chunk, first: int) -> None:
    for number, cells in enumerate(rows, start=first):
        if len(cells) > MOST_COLUMNS and any(cells[MOST_COLUMNS:]):
            used = max(i for i, cell in enumerate(cells) if cell) + 1
            raise Refused(
                Refusal.TOO_MANY_COLUMNS,
                file=source.name,
                seen=used,
                expected=MOST_COLUMNS,
                cell=f"{get_column_letter(used)}{number}",
            )
