"""Files out: XLSX streamed row by row, CSV, each whole or not at all."""

import contextlib
import csv
import io
import os
import re
import zipfile
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import IO

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.xml_text import escape, escape_codes, without_illegal

MOST_ROWS = 1_048_576
_ROWS_AT_ONCE = 2_000
_FORMULA_START = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_NUMBER_LIKE = re.compile(r"[+\-]?[\d\s().,:\-]+")
_DISK_FULL = 28
_MARK = "FFFFD9A0"

Cell = str | int
Notes = Sequence[tuple[str, str]]


class Marked(str):
    """A text whose cell is coloured, also when it is empty."""

    __slots__ = ()


@dataclass(frozen=True)
class SheetLayout:
    """What helps a person who fills a workbook in, by index of the column.

    Attributes:
        closed: the values that a column may hold, offered as a list.
        wide: columns of whole sentences.
    """

    closed: Mapping[int, Sequence[str]] = field(default_factory=dict)
    wide: Sequence[int] = ()


_PLAIN = SheetLayout()


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Write a file beside `path` and put it in place when it is whole, or leave nothing."""
    part = path.with_name(path.name + ".part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0),
                         0o600)  # fmt: skip
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        full = error.errno == _DISK_FULL
        reason = Refusal.DISK_FULL if full else Refusal.NOT_WRITABLE
        seen = os.strerror(error.errno) if error.errno else ""
        raise Refused(reason, file=str(path), seen=seen) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def write_xlsx(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    count: int,
    sheet_name: str,
    notes: tuple[str, Notes] | None = None,
    layout: SheetLayout = _PLAIN,
) -> Generator[int, None, int]:
    """Write a workbook; yields rows written, returns characters replaced because XML forbids them.

    Every text is a text cell, so nothing in it is ever a formula or turns into a number. Rows
    beyond what a sheet holds go on in a next sheet under the same header.

    Args:
        count: how many rows there will be.
        notes: title and (heading, text) lines of a further sheet.
    """
    on_a_sheet = MOST_ROWS - 1
    sheets = max(1, -(-count // on_a_sheet))
    package, text_style, mark_style = _package(header, sheets, sheet_name, notes, layout)
    body = _Body(len(header), text_style, mark_style)
    source = iter(rows)
    written = 0
    with (
        replacing(path) as file,
        zipfile.ZipFile(package) as parts,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive,
    ):
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
                while row <= MOST_ROWS:
                    several = list(islice(source, min(_ROWS_AT_ONCE, MOST_ROWS - row + 1)))
                    if not several:
                        break
                    sheet.write(body.rows(several, row).encode())
                    row += len(several)
                    written += len(several)
                    yield written
                sheet.write(b"</sheetData>" + after)
        if written != count or next(source, None) is not None:
            # More or fewer rows than there are: no file is better than one that lost some.
            raise RuntimeError("the rows of a workbook were not as many as counted")
    return body.replaced


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write UTF-8 with a mark, so that Excel reads it; a text that Excel would run is quoted.

    Unlike a workbook a CSV has no text cells, so an apostrophe goes before what looks like a
    formula. Numbers with a sign are left alone.
    """
    with replacing(path) as file:
        text = io.TextIOWrapper(file, "utf-8-sig", newline="")
        writer = csv.writer(text)
        writer.writerow([_not_a_formula(cell) for cell in header])
        writer.writerows([_not_a_formula(cell) for cell in row] for row in rows)
        text.flush()
        text.detach()


def _not_a_formula(cell: Cell) -> Cell:
    if (
        isinstance(cell, str)
        and cell.startswith(_FORMULA_START)
        and not (_NUMBER_LIKE.fullmatch(cell))
    ):
        return "'" + cell
    return cell


def _package(
    header: Sequence[str],
    sheets: int,
    sheet_name: str,
    notes: tuple[str, Notes] | None,
    layout: SheetLayout,
) -> tuple[io.BytesIO, int, int]:
    """Let openpyxl make everything but the rows; returns the package and the styles of texts."""
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
            # No hard stop: a program may hold the text 1 in a text cell for another value than 1.
            offered = DataValidation("list", f'"{",".join(values)}"', allow_blank=True,
                                     showErrorMessage=True, errorStyle="warning")  # fmt: skip
            offered.add(f"{letter}2:{letter}{MOST_ROWS}")
            sheet.data_validations.append(offered)
        mark = _text_cell(sheet, "", bold=False)
        mark.fill = PatternFill("solid", fgColor=_MARK)
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
    book.save(package)
    package.seek(0)
    return package, style, mark_style


def _text_cell(sheet: object, text: str, *, bold: bool) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, escape_codes(without_illegal(text)[0]))
    cell.data_type = "s"
    cell.number_format = "@"
    if bold:
        cell.font = Font(bold=True)
    return cell


class _Body:
    """Makes the XML of rows."""

    def __init__(self, columns: int, style: int, mark_style: int) -> None:
        self._letters = [get_column_letter(index) for index in range(1, columns + 1)]
        self._style, self._mark_style = style, mark_style
        self.replaced = 0

    def rows(self, rows: Sequence[Sequence[Cell]], first: int) -> str:
        pieces: list[str] = []
        add = pieces.append
        plain, marked = self._style, self._mark_style
        for number, cells in enumerate(rows, start=first):
            add(f'<row r="{number}">')
            for letter, cell in zip(self._letters, cells, strict=False):
                style = plain
                if type(cell) is Marked:
                    style = marked
                    if not cell:
                        add(f'<c r="{letter}{number}" s="{style}"/>')
                if cell == "":
                    continue
                if isinstance(cell, int):
                    add(f'<c r="{letter}{number}"><v>{cell}</v></c>')
                    continue
                text, replaced = escape(cell)
                self.replaced += replaced
                outer = cell[0].isspace() or cell[-1].isspace() or "\n" in cell
                space = ' xml:space="preserve"' if outer else ""
                add(
                    f'<c r="{letter}{number}" s="{style}" t="inlineStr">'
                    f"<is><t{space}>{text}</t></is></c>"
                )
            add("</row>")
        return "".join(pieces)
