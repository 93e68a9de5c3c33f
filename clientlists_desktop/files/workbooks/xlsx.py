"""XLSX workbooks: read with calamine for speed, with openpyxl where calamine can't be used."""

import io
import warnings
from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import Any

from openpyxl.cell.text import Text
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.escape import unescape
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS
from openpyxl.xml.functions import iterparse
from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.readers.sheets import CHUNK_ROWS, Chunk, Sheet, SheetNotes
from clientlists_desktop.files.source import Source
from clientlists_desktop.files.workbooks.cell_formats import shown_value
from clientlists_desktop.files.workbooks.cell_values import typed_cell_text
from clientlists_desktop.files.workbooks.number_formats import read_format
from clientlists_desktop.files.workbooks.strict_xlsx import TransitionalPackage
from clientlists_desktop.files.workbooks.workbook_guard import PackageScan

_SHARED_TEXT = f"{{{SHEET_MAIN_NS}}}si"
_MAX_ROWS = 1_048_576


def open_xlsx(source: Source, scan: PackageScan) -> Iterator[Sheet]:
    """Yield the sheets with calamine, each loaded when it is reached.

    calamine builds a dense table and aborts its process over cells that lie far apart, so the
    caller scans the package first and runs this where a crash does no harm.
    """
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(source.data))
        metadata = book.sheets_metadata
    except BaseException as error:
        raise _refusal(source, error) from error
    for index, sheet in enumerate(metadata):
        if sheet.typ is not SheetTypeEnum.WorkSheet:
            continue
        try:
            opened = book.get_sheet_by_index(index)
        except BaseException as error:
            raise _refusal(source, error) from error
        rows_before, columns_before = opened.start or (0, 0)
        height = opened.height if opened.end is not None else 0
        progress = [0, rows_before + height]
        # calamine returns the blank rows before the first used one, but not the blank columns.
        rows = opened.iter_rows() if height else iter(())
        values = _read_values(rows, columns_before, sheet.name, scan)
        yield Sheet(
            sheet.name,
            sheet.visible is SheetVisibleEnum.Visible,
            _read_chunks(values, columns_before, progress),
            lambda progress=progress: progress[0] / max(1, progress[1]),  # type: ignore[misc]
            progress[1] if height else 0,
            scan.notes[sheet.name],
        )
        del opened, rows, values


def _read_values(
    rows: Iterator[list[Any]], columns_before: int, name: str, scan: PackageScan
) -> Iterator[list[list[Any]]]:
    """Yield the values in chunks, as Excel shows them where a number format adds to them."""
    formatted, first = scan.formatted.get(name), 1
    while taken := list(islice(rows, CHUNK_ROWS)):
        if formatted is not None and scan.formats:
            formatted.show(taken, first, columns_before, scan.formats, scan.notes[name])
        first += len(taken)
        yield taken


def _read_chunks(
    chunks: Iterator[list[list[Any]]], columns_before: int, progress: list[int]
) -> Iterator[Chunk]:
    before = [""] * columns_before
    for taken in chunks:
        progress[0] += len(taken)
        chunk: Chunk = []
        for values in taken:
            # Most cells are texts; a call for each would cost more than the rest of the loop.
            cells = [value if type(value) is str else typed_cell_text(value) for value in values]
            if before:
                cells = before + cells
            chunk.append(cells)
        yield chunk


def open_xlsx_with_openpyxl(source: Source, scan: PackageScan) -> Iterator[Sheet]:
    """Yield the sheets with openpyxl: slower, but it streams, so distant cells do no harm."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            reader = _Reader(source)
            reader.read()
            book = reader.wb
    except Exception as error:
        raise _refusal(source, error) from error
    if not book.sheetnames:
        # With namespaces that it doesn't know it finds no sheets and raises nothing.
        raise Refused(Refusal.DAMAGED, file=source.name)
    for sheet in book.worksheets:
        # The declared dimension can be wrong, and rows beyond it would be lost.
        sheet.reset_dimensions()
        yield Sheet(
            sheet.title,
            sheet.sheet_state == "visible",
            _stream_chunks(source, sheet, scan),
            lambda: None,
            notes=scan.notes[sheet.title],
        )


class _Reader(ExcelReader):  # type: ignore[misc]
    """openpyxl's reader that also reads Strict workbooks and keeps escapes in shared texts."""

    def __init__(self, source: Source) -> None:
        file = io.BytesIO(source.data)
        super().__init__(file, read_only=True, data_only=True, keep_links=False)
        self.archive = TransitionalPackage(file)

    def read_strings(self) -> None:
        part = self.package.find(SHARED_STRINGS)
        if part is None:
            return
        with self.archive.open(part.PartName.lstrip("/")) as opened:
            self.shared_strings = []
            for _, node in iterparse(opened):
                if node.tag == _SHARED_TEXT:
                    self.shared_strings.append(Text.from_tree(node).content)
                    node.clear()


def _stream_chunks(source: Source, sheet: Any, scan: PackageScan) -> Iterator[Chunk]:
    count = 0
    notes = scan.notes[sheet.title]
    read = partial(_shown_text, notes) if scan.formats else _cell_text
    rows = sheet.iter_rows()
    while True:
        chunk: Chunk = []
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                for row in islice(rows, CHUNK_ROWS):
                    cells = [read(cell) for cell in row]
                    while cells and not cells[-1]:
                        cells.pop()
                    chunk.append(cells)
        except Exception as error:
            raise _refusal(source, error) from error
        if not chunk:
            return
        count += len(chunk)
        if count > _MAX_ROWS:
            raise Refused(Refusal.DAMAGED, file=source.name)
        yield chunk


def _cell_text(cell: Any) -> str:
    value = cell.value
    if isinstance(value, str):
        # Only the type distinguishes an error from a text that reads the same.
        return "" if cell.data_type == "e" else unescape(value)
    return typed_cell_text(value)


def _shown_text(notes: SheetNotes, cell: Any) -> str:
    """Return the text of a cell as its number format shows it."""
    if cell.value is not None and cell.data_type != "e":
        number_format = read_format(cell.number_format or "")
        if number_format is not None:
            value = unescape(cell.value) if isinstance(cell.value, str) else cell.value
            shown = shown_value(value, number_format, cell.column - 1, notes)
            if isinstance(shown, str):
                return shown
    return _cell_text(cell)


def _refusal(source: Source, error: BaseException) -> Refused:
    """Return the refusal. The libraries' own messages may quote cells and aren't passed on."""
    if isinstance(error, (KeyboardInterrupt, SystemExit)):
        # calamine's panics aren't Exceptions either; anything else isn't the file's fault.
        raise error
    if isinstance(error, Refused):
        return error
    if "password" in str(error).lower():
        return Refused(Refusal.PASSWORD, file=source.name)
    return Refused(Refusal.DAMAGED, file=source.name)
