"""The first rows that are shown of a large workbook are those that the check reads."""

import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl
import pytest
import xlwt
from hypothesis import given, settings
from hypothesis import strategies as st

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.layouts.layout_options import DETECT
from clientlists_desktop.files.readers.spreadsheet import open_spreadsheet, sample_sheets
from clientlists_desktop.files.source import read_source
from tests.files.made import tidy
from tests.files.readers.test_other_sources import number_cell, row, text_cell, write_ods

COUNT, LATER = 20, 9_000
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=8)
CELLS = st.one_of(st.none(), st.integers(0, 10**14), TEXTS)
SHEETS = st.lists(st.lists(st.lists(CELLS, max_size=5), max_size=2 * COUNT), min_size=1, max_size=3)
PEOPLE = [[12025550100 + n, f"Client {n}", "Санкт-Петербург"] for n in range(LATER)]


def write_xlsx(path: Path, sheets: list) -> None:
    book = openpyxl.Workbook(write_only=True)
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Sheet {number}")
        for cells in rows:
            # A text that begins with an equals sign would be a formula.
            sheet.append([f" {one}" if isinstance(one, str) else one for one in cells])
    book.save(path)


def write_xls(path: Path, sheets: list) -> None:
    book = xlwt.Workbook()
    for number, rows in enumerate(sheets):
        sheet = book.add_sheet(f"Sheet {number}")
        for place, cells in enumerate(rows):
            for column, value in enumerate(cells):
                if value is not None:
                    sheet.write(place, column, value)
    book.save(str(path))


def write_open_document(path: Path, sheets: list) -> None:
    tables = []
    for number, rows in enumerate(sheets):
        lines = (row(*map(written, cells or [None])) for cells in rows)
        tables.append(f'<table:table table:name="Sheet {number}">{"".join(lines)}</table:table>')
    write_ods(path, "<table:table-row><table:table-cell/></table:table-row>")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    begin, end = (parts["content.xml"].partition("<table:table ")[0],
                  parts["content.xml"].rpartition("</table:table>")[2])  # fmt: skip
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**parts, "content.xml": begin + "".join(tables) + end}.items():
            archive.writestr(name, text)


def written(value: object) -> str:
    if value is None:
        return "<table:table-cell/>"
    return number_cell(value, str(value)) if isinstance(value, int) else text_cell(escape(value))


WRITERS = {".xlsx": write_xlsx, ".xls": write_xls, ".ods": write_open_document}


def first_rows(rows: list[list[str]]) -> list[list[str]]:
    """Return the first rows without blank ones at their end, which some readers leave out."""
    return tidy(list(map(tidy, rows[:COUNT])))


def of_the_check(path: Path) -> list:
    """Return the first rows of each sheet as the check reads them: from the whole file."""
    opened = open_spreadsheet(read_source(path), DETECT)
    return [
        (sheet.name, first_rows([cells for chunk in sheet.chunks for cells in chunk]))
        for sheet in opened.sheets
    ]


def as_shown(path: Path) -> list:
    _, sheets = sample_sheets(read_source(path), DETECT, COUNT)
    return [(sheet.name, first_rows(sheet.rows)) for sheet in sheets]


@pytest.mark.long
@pytest.mark.parametrize("ending", WRITERS)
@settings(max_examples=10, deadline=None)
@given(sheets=SHEETS, long=st.integers(0, 2))
def test_they_are_those_that_the_check_reads(tmp_path_factory, ending, sheets, long):
    sheets[long % len(sheets)] += PEOPLE
    path = tmp_path_factory.mktemp("book") / f"a{ending}"
    WRITERS[ending](path, sheets)
    assert as_shown(path) == of_the_check(path)


@pytest.mark.parametrize("ending", WRITERS)
def test_damage_behind_them_is_found_by_the_check_alone(tmp_path, ending):
    """So it is known that the rest was not read."""
    path = tmp_path / f"a{ending}"
    WRITERS[ending](path, [PEOPLE])
    damage(path)
    ((_, shown),) = as_shown(path)
    assert [[cell.strip() for cell in cells] for cells in shown] == [
        list(map(str, one)) for one in PEOPLE[:COUNT]
    ]
    with pytest.raises(Refused) as refused:
        of_the_check(path)
    assert refused.value.reason is Refusal.DAMAGED


def damage(path: Path) -> None:
    """Break the last row of a workbook."""
    if path.suffix == ".xls":
        data = bytearray(path.read_bytes())
        last = data.rindex(b"\xfd\x00\x0a\x00" + (LATER - 1).to_bytes(2, "little"))
        # The index of a text that the workbook lacks.
        data[last + 10 : last + 14] = b"\xff\xff\xff\x7f"
        path.write_bytes(data)
        return
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name, end = ("content.xml", b"</table:table-row></table:table>")
    if path.suffix == ".xlsx":
        name, end = "xl/worksheets/sheet1.xml", b"</row></sheetData>"
    assert end in parts[name]
    parts[name] = parts[name].replace(end, b"</broken>" + end)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)


def test_an_xls_whose_cells_stand_column_by_column_is_read_to_its_end(tmp_path):
    path = tmp_path / "a.xls"
    write_xls(path, [[[one, one + 1] for one in range(10**12, 10**12 + 300)]])
    path.write_bytes(by_columns(path.read_bytes()))
    rows = of_the_check(path)
    assert as_shown(path) == rows
    assert rows[0][1][1] == [str(10**12 + 1), str(10**12 + 2)]


def by_columns(data: bytes) -> bytes:
    """Return an XLS of numbers whose cells stand one column behind the other.

    Each column's cells take the places of the cells, and nothing else moves.
    """
    cell = re.compile(rb"\x03\x02\x0e\x00(..)(..).{10}", re.DOTALL)
    sorted_cells = iter(sorted((one[2], one[1][::-1], one[0]) for one in cell.finditer(data)))
    return cell.sub(lambda _: next(sorted_cells)[2], data)


@pytest.mark.parametrize("added", ["<!DOCTYPE a>", " " * 30_000_000])
@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_what_is_unsafe_is_not_shown_either(tmp_path, ending, added):
    path = tmp_path / f"a{ending}"
    WRITERS[ending](path, [PEOPLE[:COUNT]])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = "content.xml" if ending == ".ods" else "xl/worksheets/sheet1.xml"
    begin = parts[name].index(b"<office:body>" if ending == ".ods" else b"<sheetData>")
    parts[name] = parts[name][:begin] + added.encode() + parts[name][begin:]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, data in parts.items():
            archive.writestr(part, data)
    with pytest.raises(Refused) as refused:
        as_shown(path)
    assert refused.value.reason is Refusal.UNSAFE
