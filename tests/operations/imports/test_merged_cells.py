"""Cells that a spreadsheet merges across rows: asked about, filled with their value or left."""

import openpyxl
import pytest
import xlwt

from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import FILL, LEAVE, QuestionCode
from clientlists_desktop.operations.imports.profiles import ProfileUse, save_answers
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.storage.imports import drafts, rows
from tests.operations.helpers import check
from tests.people import AGREED, MAKER

C = QuestionCode
HEADER = ("Phone", "Name", "City")
ANNA, BORIS, CLARA = "12025550140", "12025550141", "12025550142"
TABLE = [(ANNA, "Anna", "Tver"), (BORIS, "", ""), (CLARA, "Clara", "Tula")]
FILLED = Choices().with_answer(C.MERGED, FILL)


def book_with(path, table, merged, header=HEADER):
    """Write a workbook with merged cells: (first row, last row, first column, last column)."""
    if path.suffix == ".xls":
        old = xlwt.Workbook()
        page = old.add_sheet("Clients")
        inside = {
            (row, column)
            for top, bottom, left, right in merged
            for row in range(top, bottom + 1)
            for column in range(left, right + 1)
        }
        for number, row in enumerate((header, *table), start=1):
            for column, cell in enumerate(row):
                if (number, column) not in inside:
                    page.write(number - 1, column, cell)
        for top, bottom, left, right in merged:
            value = (header, *table)[top - 1][left]
            page.write_merge(top - 1, bottom - 1, left, right, value)
        old.save(path)
        return path
    book = openpyxl.Workbook()
    for row in (header, *table):
        book.active.append(row)
    for top, bottom, left, right in merged:
        book.active.merge_cells(
            start_row=top, end_row=bottom, start_column=left + 1, end_column=right + 1
        )
    book.save(path)
    return path


def asked(file):
    return [question for question in file.questions if question.code is C.MERGED]


def cells_of(workspace, file):
    return [row.cells for row in rows.every_row(workspace, file)]


@pytest.mark.parametrize("name", ["a.xlsx", "a.xls"])
@pytest.mark.parametrize("careful", [False, True])
def test_merged_cells_are_asked_about_filled_or_left(workspace, tmp_path, name, careful):
    path = book_with(tmp_path / name, TABLE, [(2, 3, 1, 1), (2, 3, 2, 2)])
    file = check(workspace, path, careful=careful)
    (question,) = asked(file)
    assert (question.vital, question.rows) == (False, 1)
    assert [answer.value for answer in question.answers] == [FILL, LEAVE]
    assert (question.facts["row"], question.facts["columns"]) == (3, "Name, City")
    assert question.answers[0].facts["sample"] == "Anna"
    assert cells_of(workspace, file)[1] == (BORIS,)
    filled = check(workspace, path, choices=FILLED, careful=careful)
    assert not asked(filled)
    assert cells_of(workspace, filled)[1] == (BORIS, "Anna", "Tver")
    left = check(workspace, path, choices=filled.choices.with_answer(C.MERGED, LEAVE))
    assert (asked(left), cells_of(workspace, left)) == ([], cells_of(workspace, file))
    undone = check(workspace, path, choices=filled.choices.without_answer(C.MERGED))
    assert undone.facts.questions == file.facts.questions


def test_the_answer_is_kept_with_the_list_and_for_the_next_file(workspace, tmp_path):
    path = book_with(tmp_path / "a.xlsx", TABLE, [(2, 3, 1, 1)])
    made = create_list(
        workspace, check(workspace, path, choices=FILLED).id, "Spring", AGREED, MAKER
    )
    assert drafts.get_checked_file(workspace, made.id).choices.answers == ((C.MERGED, FILL),)
    save_answers(workspace, made.id, MAKER)
    again = check(workspace, path, memory=ProfileUse(recall=True))
    assert cells_of(workspace, again)[1] == (BORIS, "Anna")


@pytest.mark.parametrize(
    ("header", "merged"),
    [(HEADER, (2, 3, 0, 0)), (("Phone", "Name", "Do not call"), (2, 3, 2, 2))],
)
def test_what_may_call_or_lose_somebody_is_vital(workspace, tmp_path, header, merged):
    table = [(ANNA, "Anna", "yes"), (BORIS, "Boris", ""), (CLARA, "Clara", "")]
    path = book_with(tmp_path / "a.xlsx", table, [merged], header)
    (question,) = asked(check(workspace, path))
    assert (question.vital, question.rows) == (True, 1)


def test_a_filled_refusal_leaves_its_client_out(workspace, tmp_path):
    header = ("Phone", "Name", "Do not call")
    table = [(ANNA, "Anna", "yes"), (BORIS, "Boris", ""), (CLARA, "Clara", "")]
    path = book_with(tmp_path / "a.xlsx", table, [(2, 3, 2, 2)], header)
    file = check(workspace, path, choices=FILLED.with_answer(C.OPT_OUT, "Do not call"))
    assert (file.balance.ready, file.balance.failed) == (1, 2)


@pytest.mark.parametrize(
    ("table", "merged"),
    [
        (TABLE, (1, 2, 1, 1)),  # from the header down
        (TABLE, (3, 4, 1, 1)),  # nothing to fill with
        (TABLE, (2, 2, 1, 2)),  # in one row
        ([(ANNA, "Anna", "Tver"), ("", "", ""), (CLARA, "Clara", "")], (2, 3, 1, 1)),  # blank row
        (TABLE, (4, 900, 1, 1)),  # below the last row
    ],
)
def test_nothing_is_asked_where_nothing_could_be_filled(workspace, tmp_path, table, merged):
    path = book_with(tmp_path / "a.xlsx", table, [merged])
    file = check(workspace, path)
    assert not asked(file)
    assert check(workspace, path, choices=FILLED).balance == file.balance


def test_a_value_reaches_all_rows_of_a_long_run_in_any_order_of_columns(workspace, tmp_path):
    table = [("Tver" if not row else "", "Anna", f"1202555{row:04}") for row in range(4_500)]
    header = ("City", "Name", "Phone")
    path = book_with(tmp_path / "a.xlsx", table, [(2, 4_501, 0, 0)], header)
    (question,) = asked(check(workspace, path))
    assert question.rows == 4_499
    filled = check(workspace, path, choices=FILLED)
    assert {cells[1] for cells in cells_of(workspace, filled)} == {"Tver"}
