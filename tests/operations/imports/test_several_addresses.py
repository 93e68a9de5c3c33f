"""Files with several columns of addresses: the next one where one is empty, or a row for each."""

import pytest

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import LEAVE_OUT, QuestionCode
from clientlists_desktop.operations.imports.readers import every_row
from clientlists_desktop.operations.lists.creation import create_list
from tests.operations.helpers import check, write, write_sheets
from tests.people import AGREED, MAKER

C = QuestionCode
BITRIX = [
    ("ID", "Имя", "Рабочий телефон", "Мобильный телефон", "Домашний телефон"),
    ("1", "Анна", "+7 495 737-42-55", "+7 935 807-12-34", ""),
    ("2", "Борис", "+7 495 737-42-56", "нет", ""),
    ("3", "Вера", "", "", "+7 495 737-42-57"),
    ("4", "Глеб", "+7 935 807 12 35", "8 (935) 807-12-35", ""),
    ("5", "Дина", "", "", ""),
]
OUTLOOK = [
    ("Name", "Business Phone", "Home Phone"),
    ("Ann", "(212) 736-5000", ""),
    ("Bob", "", "+1 415 986 1234"),
]


def read(workspace, path, columns, country="RU", **more):
    choices = Choices().with_answer(C.ADDRESS, columns).with_answer(C.COUNTRY, country)
    for code, value in more.items():
        choices = choices.with_answer(C[code], value)
    return check(workspace, path, choices=choices)


def rows_of(workspace, file):
    return [
        (row.number, row.outcome, row.address, *row.cells[1:2])
        for row in every_row(workspace, MAKER, file)
    ]


def test_the_next_column_is_taken_where_one_is_empty_or_fails(workspace, tmp_path):
    path = write(tmp_path / "a.csv", BITRIX)
    file = read(workspace, path, "D;C;Домашний телефон")
    assert (file.facts.address_column, file.questions) == (3, ())
    assert file.columns[:4] == ("Address", "Taken from", "Мобильный телефон", "ID")
    assert rows_of(workspace, file) == [
        (2, Outcome.READY, "79358071234", "Мобильный телефон"),
        (3, Outcome.READY, "74957374256", "Рабочий телефон"),
        (4, Outcome.READY, "74957374257", "Домашний телефон"),
        (5, Outcome.READY, "79358071235", "Мобильный телефон"),
        (6, Outcome.FAILED, "", ""),
    ]
    assert create_list(workspace, file.id, "Made", AGREED, MAKER).clients == 4


def test_a_numbered_second_column_is_a_choice_too(workspace, tmp_path):
    table = [("+49 151 23456789", ""), ("", "+49 151 23456780")]
    (question,) = check(
        workspace, write(tmp_path / "a.csv", [("phone", "phone2"), *table])
    ).questions
    assert (question.code, question.answers[2].value) == (C.ADDRESS, "A;B")


def test_each_number_is_a_row_and_none_is_there_twice(workspace, tmp_path):
    path = write_sheets(tmp_path / "a.xlsx", {"One": BITRIX, "Two": BITRIX[:2]})
    file = read(workspace, path, "each:D;C;E", country="none")
    balance = file.balance
    assert (balance.read, balance.added) == (6, 4)
    assert (balance.ready, balance.failed, balance.duplicate) == (5, 3, 2)
    found = [row for row in rows_of(workspace, file) if row[1] is Outcome.READY]
    assert [row[2][-4:] for row in found] == ["1234", "4255", "4256", "4257", "1235"]
    assert create_list(workspace, file.id, "Made", AGREED, MAKER).clients == 5


@pytest.mark.parametrize(("columns", "ready"), [("B", 1), ("B;C", 2), ("Home Phone;b", 2)])
def test_what_was_chosen_is_followed_for_another_program_s_export(
    workspace, tmp_path, columns, ready
):
    file = read(workspace, write(tmp_path / "a.csv", OUTLOOK), columns, country="US")
    assert (file.balance.read, file.balance.ready) == (2, ready)


def test_a_file_without_a_header_names_the_columns_by_letters(workspace, tmp_path):
    table = [("+79358071234", "Ann", "+74957374255"), ("", "Bob", "+74957374256")]
    file = read(workspace, write(tmp_path / "a.csv", table), "A;C")
    assert [row[2:] for row in rows_of(workspace, file)] == [
        ("79358071234", "A"),
        ("74957374256", "C"),
    ]


def test_a_blank_row_and_hidden_rows_stay_what_they_are(workspace, tmp_path):
    table = [*BITRIX[:3], (), *BITRIX[3:4]]
    file = read(workspace, write(tmp_path / "a.csv", table), "D;C;E", HIDDEN=LEAVE_OUT)
    assert (file.balance.blank, file.balance.ready) == (1, 3)


def test_a_full_first_choice_is_offered_last(workspace, tmp_path):
    phones = [("Ann", "+442079460201", "+447911123451"), ("Bob", "+442079460202", "")]
    path = write(tmp_path / "a.csv", [("Name", "Office phone", "Mobile"), *phones])
    (question,) = check(workspace, path).questions
    assert [one.value for one in question.answers] == ["B", "C", "C;B", "each:C;B"]
    file = check(workspace, path, choices=Choices().with_answer(C.ADDRESS, "C;B"))
    found = [row.address for row in every_row(workspace, MAKER, file)]
    assert found == ["447911123451", "442079460202"]
