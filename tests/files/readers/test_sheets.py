"""Which sheets of a workbook are read, and where their rows and columns stand."""

import openpyxl
import pytest

from tests.files.made import read, text_cell, text_row, write_book, write_old_book, write_sheet_xml

HEADER = ["phone", "name"]
ANN, BOB = ["12025550147", "Ann"], ["12025550163", "Bob"]
ENGINES = pytest.mark.parametrize("careful", [False, True], ids=["fast", "careful"])


@ENGINES
def test_the_first_visible_sheet_that_holds_anything_is_read(tmp_path, careful):
    sheets = {"Hidden": [HEADER, BOB, BOB], "Empty": [], "People": [HEADER, ANN], "Notes": [["x"]]}
    path = write_book(tmp_path / "a.xlsx", sheets, hidden=["Hidden"])
    whole = read(path, careful=careful)
    assert whole.table.sheets == ["People"]
    assert whole.rows == [(0, 2, ANN)]
    assert whole.table.unread == {"Hidden": 3, "Notes": 1}


@ENGINES
def test_following_sheets_with_the_same_header_are_read_on(tmp_path, careful):
    sheets = {
        "One": [HEADER, ANN],
        "Between": [["something", "else"], ["1"], [], ["2"]],
        "Two": [[], ["phone ", " name", ""], BOB, [], ANN],
        "Hidden": [HEADER, BOB],
    }
    path = write_book(tmp_path / "a.xlsx", sheets, hidden=["Hidden"])
    whole = read(path, careful=careful)
    assert whole.table.sheets == ["One", "Two"]
    assert whole.rows == [(0, 2, ANN), (1, 3, BOB), (1, 4, []), (1, 5, ANN)]
    assert whole.table.unread == {"Between": 4, "Hidden": 2}


@ENGINES
def test_without_a_header_no_other_sheet_is_read(tmp_path, careful):
    path = write_book(tmp_path / "a.xlsx", {"One": [ANN], "Two": [ANN, BOB]})
    whole = read(path, careful=careful)
    assert (whole.rows, whole.table.unread) == ([(0, 1, ANN)], {"Two": 2})


@ENGINES
def test_only_hidden_sheets_are_named_and_none_is_read(tmp_path, careful):
    path = write_book(tmp_path / "a.xlsx", {"Empty": [], "H": [HEADER, ANN]}, hidden=["H"])
    whole = read(path, careful=careful)
    assert (whole.rows, whole.table.sheets, whole.table.unread) == ([], [], {"H": 2})


@ENGINES
def test_a_sheet_with_a_title_alone_is_passed_for_one_with_rows(tmp_path, careful):
    sheets = {"How to": [["How to fill this"]], "H": [HEADER, BOB], "Data": [HEADER, ANN, BOB]}
    whole = read(write_book(tmp_path / "a.xlsx", sheets, hidden=["H"]), careful=careful)
    assert (whole.table.sheets, whole.table.header) == (["Data"], HEADER)
    assert whole.rows == [(0, 2, ANN), (0, 3, BOB)]
    assert whole.table.unread == {"How to": 1, "H": 2}


@ENGINES
def test_a_header_far_above_its_rows_is_one(tmp_path, careful):
    far = f'<row r="4100">{text_cell("A4100", ANN[0])}</row>'
    path = write_sheet_xml(tmp_path / "a.xlsx", text_row(1, *HEADER) + far)
    whole = read(path, careful=careful)
    assert whole.table.header == HEADER
    assert (4100, [ANN[0]]) in [(number, cells) for _, number, cells in whole.rows]


@ENGINES
def test_where_no_sheet_has_rows_the_first_one_gives_the_header(tmp_path, careful):
    sheets = {"One": [[], HEADER], "Two": [["Notes"]], "H": [HEADER, ANN]}
    whole = read(write_book(tmp_path / "a.xlsx", sheets, hidden=["H"]), careful=careful)
    assert (whole.table.sheets, whole.table.header, whole.table.header_row) == (["One"], HEADER, 2)
    assert (whole.rows, whole.table.unread) == ([], {"Two": 1, "H": 2})


def test_sheets_of_an_old_workbook_follow_the_same_rules(tmp_path):
    sheets = {"Empty": [], "One": [[], HEADER, ANN], "Else": [["x"]], "Two": [HEADER, BOB]}
    whole = read(write_old_book(tmp_path / "a.xls", sheets))
    assert whole.table.sheets == ["One", "Two"]
    assert whole.rows == [(0, 3, ANN), (1, 2, BOB)]
    assert whole.table.unread == {"Else": 1}


@ENGINES
def test_column_b_never_slides_into_a(tmp_path, careful):
    rows = [[None, "phone"], [None, "12025550147"], [None, 12025550163]]
    whole = read(write_book(tmp_path / "a.xlsx", {"S": rows}), careful=careful)
    assert whole.cells == [["", "12025550147"], ["", "12025550163"]]


def test_column_b_never_slides_into_a_in_an_old_workbook(tmp_path):
    rows = [[None, "phone"], [None, "12025550147"], [None, 12025550163]]
    whole = read(write_old_book(tmp_path / "a.xls", {"S": rows}))
    assert whole.cells == [["", "12025550147"], ["", "12025550163"]]


@ENGINES
def test_rows_have_the_numbers_that_excel_shows(tmp_path, careful):
    book = openpyxl.Workbook()
    for place, value in {"A3": "phone", "A5": ANN[0], "B9": "only a name", "A11": BOB[0]}.items():
        book.active[place] = value
    book.save(tmp_path / "a.xlsx")
    whole = read(tmp_path / "a.xlsx", careful=careful)
    assert whole.table.header_row == 3
    assert whole.numbers == list(range(4, 12))
    filled = {number: cells for _, number, cells in whole.rows if cells}
    assert filled == {5: [ANN[0]], 9: ["", "only a name"], 11: [BOB[0]]}


@ENGINES
def test_trailing_blank_rows_and_columns_are_no_rows(tmp_path, careful):
    rows = [HEADER, ANN, ["", " "], [None, "\u00a0", ""], ["\u200b"]]
    whole = read(write_book(tmp_path / "a.xlsx", {"S": rows}), careful=careful)
    assert whole.rows == [(0, 2, ANN)]


@ENGINES
def test_cells_without_places_stand_in_order(tmp_path, careful):
    row = "<row><c><v>12025550147</v></c><c/><c><v>7</v></c></row>"
    whole = read(write_sheet_xml(tmp_path / "a.xlsx", row), careful=careful)
    assert whole.rows == [(0, 1, ["12025550147", "", "7"])]


@ENGINES
def test_merged_cells_give_their_value_once(tmp_path, careful):
    book = openpyxl.Workbook()
    book.active.append(["12025550147", "Ann"])
    book.active.append([None, "Bob"])
    book.active.merge_cells("A1:A2")
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx", careful=careful).cells == [ANN, ["", "Bob"]]


@ENGINES
def test_hidden_rows_are_rows_and_are_named(tmp_path, careful):
    book = openpyxl.Workbook()
    for row in (ANN, BOB):
        book.active.append(row)
    book.active.row_dimensions[1].hidden = True
    book.save(tmp_path / "a.xlsx")
    whole = read(tmp_path / "a.xlsx", careful=careful)
    assert whole.cells == [ANN, BOB]
    assert (whole.table.notes[0].hidden_rows, whole.table.hidden_rows) == ({1}, 1)


@ENGINES
def test_many_rows_are_numbered_through(tmp_path, careful):
    row = "".join(
        f'<row r="{n}">{text_cell(f"A{n}", f"1202555{n % 10_000:04d}")}</row>'
        for n in range(1, 9_002)
    )
    whole = read(write_sheet_xml(tmp_path / "a.xlsx", row), careful=careful)
    assert whole.numbers == list(range(1, 9_002))
