"""XLS workbooks (BIFF 5 and 8), read with xlrd."""

import contextlib
import datetime as dt
import io
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import xlrd
from xlrd.xldate import XLDateError, xldate_as_datetime

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.layouts import refuses_in_words
from clientlists_desktop.files.encodings import detect_encoding
from clientlists_desktop.files.kinds import BARE_BIFF
from clientlists_desktop.files.readers.sheets import (
    Chunk,
    MergedRun,
    Sheet,
    SheetNotes,
    rows_at_once,
)
from clientlists_desktop.files.source import Source
from clientlists_desktop.files.workbooks.biff import cut_sheets, has_merged_cells, has_struck_font
from clientlists_desktop.files.workbooks.calamine import open_with_calamine
from clientlists_desktop.files.workbooks.cell_values import typed_cell_text
from clientlists_desktop.files.workbooks.number_formats import NumberFormat, read_format
from clientlists_desktop.files.workbooks.packages.cell_formats import shown_value
from clientlists_desktop.files.workbooks.packages.guard import PackageScan

_MEMORY = 400 * 1024 * 1024
"""For the second opinion: no scan has looked for far cells, and a small file needs no more."""
_DURATION = 100
_UNICODE_VERSION = 80
_NOTHING = (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK)
_QUOTED = re.compile(r'"[^"]*"|\\.')
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)


# A ROW or a COLINFO record whose flags hide it. Any bytes may look like one by chance: then the
# book is only opened with its formats for nothing.
_HIDING = re.compile(
    rb"\x08\x02\x10\x00.{12}[\x20-\x3f\x60-\x7f\xa0-\xbf\xe0-\xff]"
    rb"|\x7d\x00[\x0b\x0c]\x00.{8}[\x01\x03\x05\x07\x09\x0b\x0d\x0f]",
    re.DOTALL,
)


def open_xls(
    source: Source, *, careful: bool = False, most_rows: int | None = None
) -> Iterator[Sheet]:
    """Yield the sheets of a workbook, each loaded when it is reached.

    Args:
        careful: without a second opinion, which ended the process.
        most_rows: how many rows of a sheet are wanted, and no notes; None for all.
    """
    try:
        book = _open_book(source.content, most_rows=most_rows)
    except Exception as error:
        refused = _refusal(source, error)
        if careful or refused.reason is not Refusal.DAMAGED:
            raise refused from error
        yield from open_with_calamine(source, PackageScan(), _MEMORY)
        return
    formats = _added_formats(book)
    if formats or (most_rows is None and _has_notes(book)):
        # Knowing every cell's format costs xlrd time and memory, so most books go without.
        with contextlib.suppress(Exception):
            book = _open_book(source.content, formatting=True, most_rows=most_rows)
    _mark_durations(book)
    struck = _struck_styles(book)
    for index in range(book.nsheets):
        try:
            sheet = book.sheet_by_index(index)
        except Exception as error:
            raise _refusal(source, error) from error
        progress = _Progress(sheet.nrows)
        notes = _notes(sheet, struck)
        yield Sheet(
            sheet.name,
            sheet.visibility == 0,
            _read_chunks(sheet, formats, progress, notes),
            progress.share,
            sheet.nrows,
            notes,
        )
        book.unload_sheet(index)


def _has_notes(book: Any) -> bool:
    """Whether something is hidden, struck through or merged, as far as the bytes show it."""
    if has_struck_font(book) or has_merged_cells(book):
        return True
    end = book.base + book.stream_len
    return _HIDING.search(book.mem or b"", book.base, end) is not None


def _open_book(
    data: bytes,
    *,
    formatting: bool = False,
    encoding: str | None = None,
    most_rows: int | None = None,
) -> Any:
    book = xlrd.open_workbook(
        file_contents=data,
        on_demand=True,
        ragged_rows=True,
        logfile=io.StringIO(),
        formatting_info=formatting,
        encoding_override=encoding,
    )
    if encoding is None and book.biff_version < _UNICODE_VERSION and book.codepage is None:
        texts = [
            str(value).encode(book.encoding, "replace")
            for row in book.sheet_by_index(0).get_rows()
            for kind, value in ((cell.ctype, cell.value) for cell in row)
            if kind == xlrd.XL_CELL_TEXT
        ]
        used = detect_encoding("", b"\n".join(texts)).name.removesuffix("-sig")
        return _open_book(data, formatting=formatting, encoding=used, most_rows=most_rows)
    if most_rows is not None:
        cut_sheets(book, most_rows)
    return book


def _added_formats(book: Any) -> dict[int, NumberFormat]:
    """Return the number formats that show more than the value, by cell style."""
    found = {}
    for index, xf in enumerate(book.xf_list):
        shown = book.format_map.get(xf.format_key)
        if shown is not None and (added := read_format(shown.format_str or "")):
            found[index] = added
    return found


def _struck_styles(book: Any) -> set[int]:
    """Return the cell styles that strike the cell through; xlrd knows fonts only with formats."""
    fonts = {index for index, font in enumerate(book.font_list) if font.struck_out}
    return {index for index, xf in enumerate(book.xf_list) if xf.font_index in fonts}


def _marked_rows(sheet: Any, struck: Collection[int]) -> set[int]:
    """Return the rows that are struck through, or that a comment refuses for."""
    refused = (
        row + 1
        for (row, _), note in sheet.cell_note_map.items()
        if any(map(refuses_in_words, note.text.splitlines()))
    )
    if not (struck and sheet.formatting_info):
        return set(refused)
    rows = (
        row + 1
        for row in range(sheet.nrows)
        for column, kind in enumerate(sheet.row_types(row))
        if kind not in _NOTHING and sheet.cell_xf_index(row, column) in struck
    )
    return {*rows, *refused}


def _notes(sheet: Any, struck: Collection[int]) -> SheetNotes:
    notes = SheetNotes(marked_rows=_marked_rows(sheet, struck))
    if sheet.formatting_info:
        notes.hidden_rows = {
            row + 1
            for row, info in sheet.rowinfo_map.items()
            if info.hidden or not (info.height or info.has_default_height)
        }
        columns = (
            column for column, info in sheet.colinfo_map.items() if info.hidden or not info.width
        )
        notes.hidden_columns = [(column, column) for column in columns]
        notes.merged = [
            MergedRun(top + 1, end, left)
            for top, end, left, _ in sheet.merged_cells
            if end > top + 1
        ]
    return notes


class _Progress:
    """How much of a sheet has been read."""

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self.read = 0

    def share(self) -> float:
        return self.read / max(1, self._rows)


def _refusal(source: Source, error: Exception) -> Refused:
    """Return the refusal: on damaged input xlrd raises whatever its parser runs into."""
    if "encrypted" in str(error):
        return Refused(Refusal.PASSWORD, file=source.name)
    if source.content.startswith(BARE_BIFF):
        return Refused(Refusal.OLD_EXCEL, file=source.name)
    return Refused(Refusal.DAMAGED, file=source.name)


def _mark_durations(book: Any) -> None:
    """Give cells that show more than 24 hours a type of their own; xlrd takes them for dates.

    xlrd doesn't keep the format of a cell but looks its type up by format as it loads a sheet.
    """
    types = book._xf_index_to_xl_type_map  # noqa: SLF001
    for index, xf in enumerate(book.xf_list):
        shown = book.format_map.get(xf.format_key)
        if shown is not None and _ELAPSED.search(_QUOTED.sub("", shown.format_str or "")):
            types[index] = _DURATION


def _read_chunks(
    sheet: Any, formats: Mapping[int, NumberFormat], progress: _Progress, notes: SheetNotes
) -> Iterator[Chunk]:
    is_formatted = bool(formats) and sheet.formatting_info
    datemode = sheet.book.datemode
    at_once = rows_at_once(sheet.ncols)
    for start in range(0, sheet.nrows, at_once):
        chunk: Chunk = []
        for row in range(start, min(start + at_once, sheet.nrows)):
            values, types = sheet.row_values(row), sheet.row_types(row)
            if xlrd.XL_CELL_ERROR in types:
                notes.errors += types.count(xlrd.XL_CELL_ERROR)
            if is_formatted:
                _show_formats(sheet, row, values, types, formats, notes)
            cells = [
                value if type(value) is str else typed_cell_text(_typed(value, kind, datemode))
                for value, kind in zip(values, types, strict=True)
            ]
            chunk.append(cells)
        progress.read = start + len(chunk)
        yield chunk


def _show_formats(
    sheet: Any,
    row: int,
    values: list[Any],
    types: Sequence[int],
    formats: Mapping[int, NumberFormat],
    notes: SheetNotes,
) -> None:
    """Replace the values of a row by what their number formats show."""
    for column, kind in enumerate(types):
        if kind in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_TEXT):
            used = formats.get(sheet.cell_xf_index(row, column))
            if used is not None:
                values[column] = shown_value(values[column], used, column, notes)


def _typed(value: Any, kind: int, datemode: int) -> Any:
    if kind == xlrd.XL_CELL_NUMBER:
        return value
    if kind == xlrd.XL_CELL_DATE:
        try:
            moment = xldate_as_datetime(value, datemode)
        except (XLDateError, ValueError, OverflowError):
            return value
        return moment.time() if 0 <= value < 1 else moment
    if kind == _DURATION:
        try:
            return dt.timedelta(days=value)
        except (OverflowError, ValueError):
            return value
    if kind == xlrd.XL_CELL_BOOLEAN:
        return bool(value)
    return None
