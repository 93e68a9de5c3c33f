"""What Excel hides is read, counted and named: hidden and filtered rows, hidden columns."""

import io
import zipfile

import openpyxl
import pytest
import xlwt

from tests.files.made import read, text_row, write_book, write_sheet_xml

HEADER = ["phone", "name", "state"]
PEOPLE = [[f"1202555014{n}", name, "x"] for n, name in enumerate(("Ann", "Bob", "Cy", "Di"))]
ENGINES = pytest.mark.parametrize("careful", [False, True], ids=["fast", "careful"])


@ENGINES
def test_rows_that_a_filter_hides_are_counted(tmp_path, careful):
    book = openpyxl.Workbook()
    for row in (HEADER, *PEOPLE, [None, None, None]):
        book.active.append(row)
    book.active.auto_filter.ref = "A1:C5"
    for number in (3, 4, 6, 9):
        book.active.row_dimensions[number].hidden = True
    book.active.column_dimensions["C"].hidden = True
    book.save(tmp_path / "a.xlsx")
    whole = read(tmp_path / "a.xlsx", careful=careful)
    assert whole.cells == PEOPLE
    assert whole.table.hidden_rows == 2
    assert whole.table.hidden_columns == ("state",)


def test_what_has_no_height_or_width_is_hidden(tmp_path):
    rows = "".join(text_row(n, *row) for n, row in enumerate((HEADER, *PEOPLE), start=1))
    rows = rows.replace('<row r="3"', '<row r="3" ht="0" customHeight="1"')
    rows = rows.replace('<row r="4"', '<row r="4" ht="0.75" customHeight="1"')
    path = write_sheet_xml(tmp_path / "a.xlsx", rows)
    with zipfile.ZipFile(path) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    with zipfile.ZipFile(path, "w") as made:
        for name, data in parts.items():
            cols = b'<cols><col min="2" max="2" width="0" customWidth="1"/></cols><sheetData>'
            made.writestr(name, data.replace(b"<sheetData>", cols))
    whole = read(path)
    assert whole.table.hidden_rows == 1
    assert whole.table.hidden_columns == ("name",)


@pytest.mark.parametrize("value", ['"1"', "'1'", '"true"'])
def test_rows_without_numbers_are_counted(tmp_path, value):
    rows = "".join(text_row(n, row[0]).replace(f' r="{n}"', "").replace(f' r="A{n}"', "")
                   for n, row in enumerate(PEOPLE, start=1))  # fmt: skip
    second = rows.replace("<row>", f"<row hidden={value}>", 2).replace(
        "<row hidden", "<row  hidden"
    )
    whole = read(write_sheet_xml(tmp_path / "a.xlsx", second))
    assert whole.table.notes[0].hidden_rows == {1, 2}


def test_a_row_that_says_it_is_not_hidden_is_not(tmp_path):
    row = text_row(1, "12025550147").replace("<row", '<row hidden="0"')
    cell = text_row(2, 'hidden="1"')
    whole = read(write_sheet_xml(tmp_path / "a.xlsx", row + cell.replace('"1"', "&quot;1&quot;")))
    assert whole.table.hidden_rows == 0


@pytest.mark.long
def test_many_hidden_rows_are_found_across_the_pieces_of_the_scan(tmp_path):
    rows = "".join(
        text_row(n, f"1202555{n:04d}", "x" * 300).replace(
            "<row", '<row hidden="1"' if n % 2 else "<row"
        )
        for n in range(1, 9_001)
    )
    whole = read(write_sheet_xml(tmp_path / "a.xlsx", rows))
    assert whole.table.hidden_rows == 4_500


def test_hidden_rows_and_columns_of_an_old_workbook_are_counted(tmp_path):
    book = xlwt.Workbook()
    sheet = book.add_sheet("S")
    for r, row in enumerate([HEADER, *PEOPLE]):
        for c, value in enumerate(row):
            sheet.write(r, c, value)
    sheet.row(2).hidden = True
    sheet.row(4).height, sheet.row(4).height_mismatch = 0, True
    sheet.col(1).hidden = True
    sheet.col(2).width = 0
    book.save(str(tmp_path / "a.xls"))
    whole = read(tmp_path / "a.xls")
    assert whole.cells == PEOPLE
    assert (whole.table.hidden_rows, whole.table.hidden_columns) == (2, ("name", "state"))


def test_a_sheet_that_hides_nothing_says_so(tmp_path):
    whole = read(write_book(tmp_path / "a.xlsx", {"S": [HEADER, *PEOPLE]}))
    assert (whole.table.hidden_rows, whole.table.hidden_columns) == (0, ())


@ENGINES
def test_numbers_are_read_as_their_format_shows_them(tmp_path, careful):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(HEADER)
    formats = ['"+7"0000000000', "(000) 000-0000", "00000000000", "0", "General"]
    for number, code in enumerate(formats, start=2):
        sheet.cell(number, 1, 9161234567).number_format = code
        sheet.cell(number, 3, 123).number_format = "00000"
    book.save(tmp_path / "a.xlsx")
    whole = read(tmp_path / "a.xlsx", careful=careful)
    assert [cells[0] for cells in whole.cells] == [
        "+79161234567", "(916) 123-4567", "09161234567", "9161234567", "9161234567",
    ]  # fmt: skip
    assert {cells[2] for cells in whole.cells} == {"00123"}
    assert whole.table.shown_digits == 2


def test_numbers_in_an_old_workbook_are_read_as_their_format_shows_them(tmp_path):
    book = xlwt.Workbook()
    sheet = book.add_sheet("S")
    sheet.write(0, 0, "phone")
    for row, code in enumerate(['"+7"0000000000', "0000000000000", "0"], start=1):
        sheet.write(row, 0, 9161234567, xlwt.easyxf(num_format_str=code))
    book.save(str(tmp_path / "a.xls"))
    whole = read(tmp_path / "a.xls")
    assert whole.cells == [["+79161234567"], ["0009161234567"], ["9161234567"]]
    assert whole.table.shown_digits == 2


def test_formatted_cells_without_places_are_read_too(tmp_path):
    book = openpyxl.Workbook()
    for row in ([9161234567], [9161234568]):
        book.active.append(row)
        book.active.cell(book.active.max_row, 1).number_format = '"+7"0000000000'
    buffer = io.BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(tmp_path / "a.xlsx", "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if "worksheets/" in name:
                for place in (b' r="A1"', b' r="A2"', b' r="1"', b' r="2"'):
                    data = data.replace(place, b"")
            new.writestr(name, data)
    assert read(tmp_path / "a.xlsx").cells == [["+79161234567"], ["+79161234568"]]


@pytest.mark.parametrize("columns_before", [0, 2])
def test_formats_hold_where_the_table_begins_further_right_and_below(tmp_path, columns_before):
    book = openpyxl.Workbook()
    for row in (4, 5, 9):
        cell = book.active.cell(row, 1 + columns_before, 9161234567)
        cell.number_format = '"+7"0000000000'
    book.save(tmp_path / "a.xlsx")
    filled = [cells for cells in read(tmp_path / "a.xlsx", header=lambda _: False).cells if cells]
    assert filled == [[""] * columns_before + ["+79161234567"]] * 3
