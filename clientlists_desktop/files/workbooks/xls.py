"""XLS workbooks (BIFF 5 and 8), read with xlrd."""

import datetime as dt
import io
import re
from collections.abc import Iterator
from typing import Any

import xlrd
from xlrd.xldate import XLDateError, xldate_as_datetime

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.readers.sheets import CHUNK_ROWS, Chunk, Sheet
from clientlists_desktop.files.source import Source
from clientlists_desktop.files.workbooks.cell_values import typed_cell_text
from clientlists_desktop.files.workbooks.workbook_guard import PackageScan

_DURATION = 100
_QUOTED = re.compile(r'"[^"]*"|\\.')
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)


def open_xls(source: Source, scan: PackageScan) -> Iterator[Sheet]:
    """Yield the sheets of a workbook, each loaded when it is reached.

    Args:
        scan: receives the number of cells with an error, sheet by sheet as they are read.
    """
    try:
        book = xlrd.open_workbook(
            file_contents=source.data, on_demand=True, ragged_rows=True, logfile=io.StringIO()
        )
    except Exception as error:
        raise _refusal(source, error) from error
    _mark_durations(book)
    for index in range(book.nsheets):
        try:
            sheet = book.sheet_by_index(index)
        except Exception as error:
            raise _refusal(source, error) from error
        progress = _Progress(sheet.nrows)
        yield Sheet(
            sheet.name,
            sheet.visibility == 0,
            _read_chunks(sheet, book.datemode, progress, scan),
            progress.share,
            sheet.nrows,
        )
        book.unload_sheet(index)


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
    sheet: Any, datemode: int, progress: _Progress, scan: PackageScan
) -> Iterator[Chunk]:
    for start in range(0, sheet.nrows, CHUNK_ROWS):
        chunk: Chunk = []
        for row in range(start, min(start + CHUNK_ROWS, sheet.nrows)):
            values, types = sheet.row_values(row), sheet.row_types(row)
            if xlrd.XL_CELL_ERROR in types:
                scan.errors[sheet.name] += types.count(xlrd.XL_CELL_ERROR)
            cells = [
                value
                if kind == xlrd.XL_CELL_TEXT
                else typed_cell_text(_typed(value, kind, datemode))
                for value, kind in zip(values, types, strict=True)
            ]
            chunk.append(cells)
        progress.read = start + len(chunk)
        yield chunk


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
