"""XLSX workbooks that calamine can't read, streamed with openpyxl."""

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

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.readers.sheets import (
    CHUNK_CELLS,
    CHUNK_ROWS,
    MAX_COLUMNS,
    Chunk,
    Sheet,
    SheetNotes,
)
from clientlists_desktop.files.source import Source
from clientlists_desktop.files.workbooks.calamine import refusal_of
from clientlists_desktop.files.workbooks.cell_values import typed_cell_text
from clientlists_desktop.files.workbooks.number_formats import read_format
from clientlists_desktop.files.workbooks.packages.cell_formats import shown_value
from clientlists_desktop.files.workbooks.packages.guard import PackageScan
from clientlists_desktop.files.workbooks.strict_xlsx import TransitionalPackage

_SHARED_TEXT = f"{{{SHEET_MAIN_NS}}}si"
_MAX_ROWS = 1_048_576


def open_xlsx_with_openpyxl(source: Source, scan: PackageScan) -> Iterator[Sheet]:
    """Yield the sheets with openpyxl: slower, but it streams, so distant cells do no harm."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            reader = _Reader(source)
            reader.read()
            book = reader.wb
    except Exception as error:
        raise refusal_of(source, error) from error
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
        file = io.BytesIO(source.content)
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
        held = 0
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                for row in islice(rows, CHUNK_ROWS):
                    cells = [read(cell) for cell in row]
                    while cells and not cells[-1]:
                        cells.pop()
                    chunk.append(cells)
                    held += len(cells)
                    if held > CHUNK_CELLS or len(cells) > MAX_COLUMNS:
                        # Thousands of wide rows would fill the memory.
                        break
        except Exception as error:
            raise refusal_of(source, error) from error
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
