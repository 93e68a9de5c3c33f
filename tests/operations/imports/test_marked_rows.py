"""Rows that somebody struck through, or refused in a comment: read and asked about, or left out."""

import re
import zipfile

import openpyxl
import pytest
import xlwt
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import LEAVE_OUT, READ, QuestionCode
from clientlists_desktop.operations.lists.creation import create_list
from tests.files.made import parts_of, with_shared_texts, write_parts
from tests.operations.helpers import check
from tests.people import AGREED, MAKER

LEFT_OUT = Choices().with_answer(QuestionCode.MARKED, LEAVE_OUT)
ROWS = [("Phone", "Name"), *[(f"1202555014{n}", "Ann") for n in range(5)]]
STRUCK = Font(strike=True)


def struck_xlsx(path, *places):
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    for place in places:
        book.active[place].font = STRUCK
    book.save(path)
    return path


def struck_text_xlsx(path, *places, shared, strike=True):
    """Make a workbook in which a part of some texts is struck, not their cells."""
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    for place in places:
        text = str(book.active[place].value)
        struck = TextBlock(InlineFont(strike=strike), text[:5])
        book.active[place].value = CellRichText(struck, text[5:])
    book.save(path)
    return write_parts(path, with_shared_texts(parts_of(path))) if shared else path


def struck_xls(path, *rows):
    book = xlwt.Workbook()
    sheet = book.add_sheet("Clients")
    struck = xlwt.easyxf("font: struck_out on")
    for number, row in enumerate(ROWS, start=1):
        for column, cell in enumerate(row):
            sheet.write(number - 1, column, cell, struck if number in rows else xlwt.XFStyle())
    book.save(str(path))
    return path


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (lambda path: struck_xlsx(path, "A3", "B3", "A5"), "a.xlsx"),
        (lambda path: struck_text_xlsx(path, "A3", "A5", shared=True), "a.xlsx"),
        (lambda path: struck_text_xlsx(path, "A3", "A5", shared=False), "a.xlsx"),
        (lambda path: struck_xls(path, 3, 5), "a.xls"),
    ],
    ids=["XLSX", "shared text", "text of a cell", "XLS"],
)
@pytest.mark.parametrize("careful", [False, True], ids=["fast", "careful"])
def test_struck_rows_are_read_and_asked_about_or_left_out(workspace, tmp_path, make, name, careful):
    path = make(tmp_path / name)
    file = check(workspace, path, careful=careful)
    assert file.balance.ready == 5
    (question,) = file.questions
    assert (question.code, question.vital, question.rows) == (QuestionCode.MARKED, True, 2)
    assert [answer.value for answer in question.answers] == [LEAVE_OUT, READ]
    with pytest.raises(Refused):
        create_list(workspace, file.id, "Spring", AGREED, MAKER)
    left_out = check(workspace, path, choices=LEFT_OUT, careful=careful)
    assert (left_out.questions, left_out.balance.ready) == ((), 3)
    assert left_out.balance.reasons == {Reason.MARKED_ROW: 2}


def test_struck_cells_that_do_not_say_where_they_stand_mark_their_row(workspace, tmp_path):
    path = struck_xlsx(tmp_path / "a.xlsx", "A3", "B3", "A5")
    with zipfile.ZipFile(path) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    with zipfile.ZipFile(path, "w") as made:
        for name, data in parts.items():
            bare = re.sub(rb' r="[A-Z]?[0-9]+"', b"", data) if "sheet1" in name else data
            made.writestr(name, bare)
    (question,) = check(workspace, path).questions
    assert (question.code, question.rows) == (QuestionCode.MARKED, 2)


@pytest.mark.parametrize("shared", [True, False])
def test_a_text_whose_font_is_said_not_to_strike_marks_no_client(workspace, tmp_path, shared):
    path = struck_text_xlsx(tmp_path / "a.xlsx", "A3", shared=shared, strike=False)
    assert b'strike val="0"' in b"".join(parts_of(path).values())
    assert check(workspace, path).questions == ()


@pytest.mark.parametrize("places", [("A1", "B1"), ("A9", "C3")], ids=["header", "empty cells"])
def test_a_struck_header_or_empty_cell_marks_no_client(workspace, tmp_path, places):
    assert check(workspace, struck_xlsx(tmp_path / "a.xlsx", *places)).questions == ()


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Anna:\nпросил больше не звонить", 1),
        ("[Threaded comment]\n\nYour version of Excel…\n\nComment:\n    do not call", 1),
        ("не звонить до 10", 0),
        ("VIP", 0),
    ],
)
@pytest.mark.parametrize("cell", ["A3", "B3"])
def test_a_comment_that_refuses_marks_its_row(workspace, tmp_path, text, marked, cell):
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    book.active[cell].comment = Comment(text, "Anna")
    book.save(tmp_path / "a.xlsx")
    file = check(workspace, tmp_path / "a.xlsx")
    asked = [(one.code, one.rows) for one in file.questions]
    assert asked == [(QuestionCode.MARKED, 1)] * marked
    left_out = check(workspace, tmp_path / "a.xlsx", choices=LEFT_OUT)
    assert left_out.balance.ready == 5 - marked


def test_a_row_that_is_hidden_and_struck_fails_once(workspace, tmp_path):
    path = struck_xlsx(tmp_path / "a.xlsx", "A3", "A4")
    book = openpyxl.load_workbook(path)
    book.active.row_dimensions[3].hidden = True
    book.save(path)
    choices = LEFT_OUT.with_answer(QuestionCode.HIDDEN, LEAVE_OUT)
    file = check(workspace, path, choices=choices)
    assert file.balance.ready == 3
    assert file.balance.reasons == {Reason.HIDDEN_ROW: 1, Reason.MARKED_ROW: 1}
