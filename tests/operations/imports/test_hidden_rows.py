"""Rows that Excel hides: read and said, or left out with a reason of their own."""

import openpyxl
import pytest

from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import LEAVE_OUT, READ, QuestionCode
from tests.operations.helpers import check

LEFT_OUT = Choices().with_answer(QuestionCode.HIDDEN, LEAVE_OUT)


@pytest.fixture
def path(tmp_path):
    book = openpyxl.Workbook()
    for row in (
        ["phone", "state"],
        ["12025550140", "active"],
        ["12025550141", "refused"],
        [],
        ["12025550142", "do not call"],
        ["12025550143", "active"],
        ["12025550141", "refused"],
    ):
        book.active.append(row)
    for number in (3, 4, 5):
        book.active.row_dimensions[number].hidden = True
    book.save(tmp_path / "a.xlsx")
    return tmp_path / "a.xlsx"


def test_hidden_rows_are_read_and_asked_about(workspace, path):
    file = check(workspace, path)
    assert (file.balance.ready, file.balance.duplicate) == (4, 1)
    (question,) = [one for one in file.questions if one.code is QuestionCode.HIDDEN]
    assert (question.vital, question.rows) == (True, 2)
    assert [answer.value for answer in question.answers] == [LEAVE_OUT, READ]


def test_hidden_rows_that_are_left_out_fail_and_balance(workspace, path):
    file = check(workspace, path, choices=LEFT_OUT)
    balance = file.balance
    # The shown row 7 repeats a hidden one, which nobody calls: it isn't a duplicate.
    assert (balance.read, balance.ready, balance.failed, balance.duplicate, balance.blank) == (
        6, 3, 2, 0, 1,
    )  # fmt: skip
    assert balance.reasons[Reason.HIDDEN_ROW] == 2
    assert not [one for one in file.questions if one.code is QuestionCode.HIDDEN]


def test_what_was_chosen_does_not_matter_where_nothing_is_hidden(workspace, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("phone\n12025550140\n")
    assert check(workspace, path, choices=LEFT_OUT).balance.ready == 1


def test_a_guessed_encoding_is_asked_about_with_a_cell_that_tells(workspace, tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("phone,name\n12025550140,Šimon\n12025550141,Ann\n".encode("iso8859_2"))
    file = check(workspace, path)
    (question,) = [one for one in file.questions if one.code is QuestionCode.ENCODING]
    assert (question.vital, question.facts["row"]) == (False, 2)
    samples = {answer.value: answer.facts["sample"] for answer in question.answers}
    assert len(set(samples.values())) == 2
    chosen = Choices().with_answer(QuestionCode.ENCODING, "iso8859-2")
    again = check(workspace, path, choices=chosen)
    assert (again.facts.encoding, again.facts.encoding_guessed) == ("iso8859-2", False)
    assert not again.questions
