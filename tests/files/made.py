"""Files written as people's programs would write them, and their rows when read."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
import xlwt

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.layouts.layout_options import DetectedLayout, LayoutOptions
from clientlists_desktop.files.encodings import Encoding
from clientlists_desktop.files.readers.table import FileTable, open_table
from clientlists_desktop.files.source import read_source
from clientlists_desktop.files.writers.xlsx import write_xlsx

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET, TEXTS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"


@dataclass
class Whole:
    """A file read to its end: the table, and (sheet, row number, cells) of each row."""

    table: FileTable
    rows: list[tuple[int, int, list[str]]]

    @property
    def cells(self) -> list[list[str]]:
        return [cells for _, _, cells in self.rows]

    @property
    def encoding(self) -> Encoding:
        assert self.table.file.text is not None
        return self.table.file.text.encoding

    @property
    def numbers(self) -> list[int]:
        return [number for _, number, _ in self.rows]


def tidy(cells: Sequence[str]) -> list[str]:
    """Return cells without trailing blanks, which no engine keeps reliably."""
    kept = list(cells)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def begins_with_letters(cell: str) -> bool:
    """Whether a first cell is taken for a heading here."""
    return not any(character.isdigit() for character in cell)


@dataclass
class FirstCell:
    """Takes the first row for the header if its first cell is a heading."""

    is_heading: Callable[[str], bool]

    def detect(self, sheet: str, rows: Sequence[list[str]], first: int) -> DetectedLayout:
        return DetectedLayout(0 if self.is_heading(rows[0][0]) else None)


def read(
    path: Path,
    *,
    header: Callable[[str], bool] = begins_with_letters,
    encoding: str | None = None,
    careful: bool = False,
) -> Whole:
    source = read_source(path)
    table = open_table(source, FirstCell(header), LayoutOptions(encoding), careful=careful)
    rows = [
        (batch.sheet, number, tidy(cells))
        for batch in table.batches
        for number, cells in batch.rows
    ]
    return Whole(table, rows)


def refusal(path: Path, **options: object) -> Refused:
    """Return why a file is refused; fails when it is read."""
    with pytest.raises(Refused) as refused:
        read(path, **options)
    assert refused.value.facts["file"] == path.name
    return refused.value


def write_bytes(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def write_book(
    path: Path, sheets: Mapping[str, Sequence[Sequence[object]]], hidden: Sequence[str] = ()
) -> Path:
    """Write a workbook with openpyxl, row by row."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        if name in hidden:
            sheet.sheet_state = "hidden"
    # Excel opens a book at a visible sheet.
    book.active = next((i for i, s in enumerate(book) if s.sheet_state == "visible"), 0)
    book.save(path)
    return path


def write_old_book(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """Write an XLS workbook (BIFF 8) with xlwt."""
    book = xlwt.Workbook()
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if value is not None:
                    sheet.write(r, c, value)
    book.save(str(path))
    return path


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write_parts(path: Path, parts: Mapping[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def write_sheet_xml(
    path: Path, rows: str, dimension: str = "", parts: Mapping[str, bytes | str] | None = None
) -> Path:
    """Write a workbook whose one sheet holds these rows of XML."""
    buffer = io.BytesIO()
    openpyxl.Workbook().save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        made: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    declared = f'<dimension ref="{dimension}"/>' if dimension else ""
    made["xl/worksheets/sheet1.xml"] = (
        f'<worksheet xmlns="{MAIN}">{declared}<sheetData>{rows}</sheetData></worksheet>'
    )
    return write_parts(path, {**made, **(parts or {})})


def with_shared_texts(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return the book with its texts in a part of their own, as Excel writes them."""
    texts: list[bytes] = []

    def share(match: re.Match[bytes]) -> bytes:
        texts.append(match[1])
        return b't="s"><v>%d</v>' % (len(texts) - 1)

    made = dict(parts)
    made[SHEET] = re.sub(rb't="inlineStr"><is>(.*?)</is>', share, made[SHEET], flags=re.DOTALL)
    made[TEXTS] = b'<sst xmlns="%s">%s</sst>' % (
        MAIN.encode(),
        b"".join(b"<si>%s</si>" % text for text in texts),
    )
    relations = "xl/_rels/workbook.xml.rels"
    made[relations] = made[relations].replace(
        b"</Relationships>",
        b'<Relationship Id="rIdT" Type="%s/sharedStrings" Target="sharedStrings.xml"/>'
        b"</Relationships>" % OFFICE,
    )
    made["[Content_Types].xml"] = made["[Content_Types].xml"].replace(
        b"</Types>",
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.'
        b'openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    )
    return made


def text_cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def text_row(number: int, *texts: str) -> str:
    cells = "".join(text_cell(f"{chr(65 + i)}{number}", text) for i, text in enumerate(texts))
    return f'<row r="{number}">{cells}</row>'


def write_clients(
    path: Path, header: list[str], rows: list[list[str | int]], **options: object
) -> int:
    """Write a workbook to its end and return how many characters were replaced."""
    steps = write_xlsx(path, header, rows, len(rows), "Clients", **options)
    written = 0
    while True:
        try:
            written = next(steps)
        except StopIteration as done:
            assert written == len(rows)
            return done.value
