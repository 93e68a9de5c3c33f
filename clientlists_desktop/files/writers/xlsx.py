"""Writes XLSX workbooks, streamed row by row into a package that openpyxl made."""

import contextlib
import io
import re
import zipfile
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clientlists_desktop.files.writers.cells import Cell, Marked
from clientlists_desktop.files.writers.target_file import replace_file
from clientlists_desktop.files.xml_text import escape, escape_codes, is_plain, without_illegal

if TYPE_CHECKING:
    from openpyxl.cell import WriteOnlyCell

MAX_ROWS = 1_048_576
_ROWS_AT_ONCE = 2_000
_MARK_COLOR = "FFFFD9A0"

Notes = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class SheetLayout:
    """Help for a person who fills in a workbook, by index of the column.

    Attributes:
        closed: the values that a column may hold, offered as a list.
        wide: columns that hold whole sentences.
    """

    closed: Mapping[int, Sequence[str]] = field(default_factory=dict)
    wide: Sequence[int] = ()


_PLAIN = SheetLayout()


def write_xlsx(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    count: int,
    sheet_name: str,
    notes: tuple[str, Notes] | None = None,
    layout: SheetLayout = _PLAIN,
    before_visible: Callable[[], None] | None = None,
    *,
    overwrite: bool = True,
) -> Generator[int, None, int]:
    """Write a workbook; yields rows written, returns characters replaced because XML forbids them.

    Every text becomes a text cell, never a formula or a number. Rows that don't fit on a sheet
    continue on the next one under the same header.

    Args:
        count: how many rows there are.
        notes: title and (heading, text) lines of a further sheet.
        before_visible: called when all is on the disk; if it raises, there is no file.
        overwrite: whether a file that is there by then may be replaced.
    """
    on_a_sheet = MAX_ROWS - 1
    sheets = max(1, -(-count // on_a_sheet))
    source = iter(rows)
    written = 0
    with contextlib.ExitStack() as stack:
        file = stack.enter_context(replace_file(path, before_visible, overwrite=overwrite))
        # Inside, because openpyxl writes temporary files, whose disk may be full as well.
        package, text_style, mark_style = _make_package(header, sheets, sheet_name, notes, layout)
        encoder = _RowEncoder(len(header), text_style, mark_style)
        parts = stack.enter_context(zipfile.ZipFile(package))
        archive = stack.enter_context(_Archive(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6))
        for part in parts.infolist():
            content = parts.read(part)
            match = re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", part.filename)
            if match is None or int(match[1]) > sheets:
                archive.writestr(part.filename, content)
                continue
            before, after = content.split(b"</sheetData>")
            with archive.open(part.filename, "w", force_zip64=True) as sheet:
                sheet.write(before)
                row = 2
                while row <= MAX_ROWS:
                    several = list(islice(source, min(_ROWS_AT_ONCE, MAX_ROWS - row + 1)))
                    if not several:
                        break
                    sheet.write(encoder.encode(several, row).encode())
                    row += len(several)
                    written += len(several)
                    yield written
                sheet.write(b"</sheetData>" + after)
        if written != count or next(source, None) is not None:
            # No file is better than one that lost rows.
            raise RuntimeError("the number of rows to write differs from the count")
    return encoder.replaced


class _Archive(zipfile.ZipFile):
    """An archive without moments: it knows none before 1980, where a clock that was reset is."""

    def writestr(
        self, zinfo_or_arcname: str | zipfile.ZipInfo, data: Any, *args: Any, **options: Any
    ) -> None:
        with self.open(zinfo_or_arcname, "w") as part:
            part.write(data.encode() if isinstance(data, str) else data)


def _make_package(
    header: Sequence[str],
    sheets: int,
    sheet_name: str,
    notes: tuple[str, Notes] | None,
    layout: SheetLayout,
) -> tuple[io.BytesIO, int, int]:
    """Let openpyxl make all but the rows; returns the package, the text style, the marked style."""
    # Here, because a page that only offers an export needs no openpyxl.
    import openpyxl
    from openpyxl.styles import PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.writer.excel import ExcelWriter

    book = openpyxl.Workbook(write_only=True)
    style = mark_style = 0
    for number in range(1, sheets + 1):
        sheet = book.create_sheet(sheet_name if number == 1 else f"{sheet_name} {number}")
        sheet.freeze_panes = "A2"
        for index, name in enumerate(header, start=1):
            column = sheet.column_dimensions[get_column_letter(index)]
            wide = index - 1 in layout.wide
            column.width = 60 if wide else min(40, max(14, len(name) + 4))
            column.number_format = "@"
            style = column.style_id
        for index, values in layout.closed.items():
            letter = get_column_letter(index + 1)
            # A warning, not an error: programs may not accept the text "1" as the offered value 1.
            offered = DataValidation("list", f'"{",".join(values)}"', allow_blank=True,
                                     showErrorMessage=True, errorStyle="warning")  # fmt: skip
            offered.add(f"{letter}2:{letter}{MAX_ROWS}")
            sheet.data_validations.append(offered)
        mark = _text_cell(sheet, "", bold=False)
        mark.fill = PatternFill("solid", fgColor=_MARK_COLOR)
        mark_style = mark.style_id
        sheet.append([_text_cell(sheet, name, bold=True) for name in header])
    if notes is not None:
        title, lines = notes
        sheet = book.create_sheet(title)
        sheet.column_dimensions["A"].width = 24
        sheet.column_dimensions["B"].width = 90
        for heading, text in lines:
            cells = [_text_cell(sheet, heading, bold=True), _text_cell(sheet, text, bold=False)]
            sheet.append(cells)
    package = io.BytesIO()
    # `Workbook.save` would leave the archive open if the folder for temporary files is full, and
    # Python would complain of it later.
    with _Archive(package, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as archive:
        ExcelWriter(book, archive).save()
    package.seek(0)
    return package, style, mark_style


def _text_cell(sheet: object, text: str, *, bold: bool) -> "WriteOnlyCell":
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    cell = WriteOnlyCell(sheet, escape_codes(without_illegal(text)[0]))
    cell.data_type = "s"
    cell.number_format = "@"
    if bold:
        cell.font = Font(bold=True)
    return cell


class _RowEncoder:
    """Encodes rows as XML. The texts are joined by hand: openpyxl costs 60 µs a row."""

    def __init__(self, columns: int, style: int, mark_style: int) -> None:
        from openpyxl.utils import get_column_letter

        self._starts = [f'<c r="{get_column_letter(index)}' for index in range(1, columns + 1)]
        self._style, self._mark_style = style, mark_style
        self.replaced = 0

    def encode(self, rows: Sequence[Sequence[Cell]], first: int) -> str:
        pieces: list[str] = []
        add = pieces.append
        middle = f'" s="{self._style}" t="inlineStr"><is><t>'
        for number, cells in enumerate(rows, start=first):
            add(f'<row r="{number}">')
            for start, cell in zip(self._starts, cells, strict=False):
                if type(cell) is not str or not is_plain(cell):
                    add(self._encode_odd(f"{start}{number}", cell))
                elif cell:
                    add(f"{start}{number}{middle}{cell}</t></is></c>")
            add("</row>")
        return "".join(pieces)

    def _encode_odd(self, start: str, cell: Cell) -> str:
        """Encode a cell that is no text, is marked, or can't be written as it stands."""
        style = self._mark_style if type(cell) is Marked else self._style
        if isinstance(cell, int):
            return f'{start}"><v>{cell}</v></c>'
        if not cell:
            return f'{start}" s="{style}"/>' if type(cell) is Marked else ""
        text, replaced = escape(cell)
        self.replaced += replaced
        outer = cell[0].isspace() or cell[-1].isspace() or "\n" in cell
        space = ' xml:space="preserve"' if outer else ""
        return f'{start}" s="{style}" t="inlineStr"><is><t{space}>{text}</t></is></c>'
