"""Text files whose delimiter or quotes are unusual: read by what fits, and asked about."""

import pytest

from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import QuestionCode
from clientlists_desktop.core.layouts.layout_options import ALIGNED, BACKSLASH, DOUBLED
from clientlists_desktop.operations.imports.profiles import ProfileUse, save_answers
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.storage.imports import rows
from tests.operations.helpers import check
from tests.people import AGREED, MAKER

C = QuestionCode
MYSQL = 'phone,name\n12025550140,"Lee, \\"Bob\\", Jr"\n12025550141,Ann\n'


def text_file(tmp_path, text):
    path = tmp_path / "a.csv"
    path.write_text(text, encoding="utf-8")
    return path


def cells_of(workspace, file):
    return [row.cells for row in rows.every_row(workspace, file)]


@pytest.mark.parametrize(
    ("text", "names", "asked"),
    [
        (MYSQL, ['Lee, "Bob", Jr', "Ann"], [(False, BACKSLASH, 2)]),
        (
            'phone,name\n12025550140,"\\"A\\", B"\n12025550141,C\n',
            ['"A", B', "C"],
            [(False, BACKSLASH, 2)],
        ),
        ('phone,name\n12025550140,"C:\\"\n12025550141,D\n', ["C:\\", "D"], []),
        ('phone,name\n12025550140,"5\\"" a"\n12025550141,D\n', ['5\\" a', "D"], []),
        ('phone,name\n12025550140,5\\" pipe\n12025550141,D\n', ['5\\" pipe', "D"], []),
    ],
)
def test_quotes_after_a_backslash_are_read_where_nothing_else_fits_and_asked_about(
    workspace, tmp_path, text, names, asked
):
    file = check(workspace, text_file(tmp_path, text))
    assert [cells[1] for cells in cells_of(workspace, file)] == names
    found = [(one.vital, one.preset.value, one.facts["row"]) for one in file.questions]
    assert found == asked
    assert all(one.code is C.QUOTES for one in file.questions)


def test_the_answer_about_quotes_shows_both_readings_and_can_be_taken_back(workspace, tmp_path):
    path = text_file(tmp_path, MYSQL)
    (question,) = check(workspace, path).questions
    assert [answer.facts["sample"] for answer in question.answers] == [
        'Lee, "Bob", Jr', 'Lee, \\Bob\\"',
    ]  # fmt: skip
    doubled = check(workspace, path, choices=Choices().with_answer(C.QUOTES, DOUBLED))
    assert doubled.questions == ()
    assert cells_of(workspace, doubled)[0][1] == 'Lee, \\Bob\\"'
    again = check(workspace, path, choices=doubled.choices.without_answer(C.QUOTES))
    assert again.facts.questions == (question,)


def test_quotes_that_may_move_cells_must_be_answered(workspace, tmp_path):
    text = 'phone,name,city\n12025550140,"Bob \\",Jr",Ely\n12025550141,Ann,Ely\n'
    path = text_file(tmp_path, text)
    (question,) = check(workspace, path).questions
    assert (question.code, question.vital, question.preset) == (C.QUOTES, True, None)
    chosen = [check(workspace, path, choices=Choices().with_answer(C.QUOTES, answer))
              for answer in (DOUBLED, BACKSLASH)]  # fmt: skip
    assert [file.questions for file in chosen] == [(), ()]
    assert [cells_of(workspace, file)[0][1:] for file in chosen] == [
        ("Bob \\", 'Jr"', "Ely"), ('Bob ",Jr', "Ely"),
    ]  # fmt: skip


@pytest.mark.parametrize("mark", "^~¦§")
def test_an_odd_delimiter_is_used_and_asked_about(workspace, tmp_path, mark):
    path = text_file(tmp_path, "phone^name\n12025550140^Lee, Bob\n".replace("^", mark))
    file = check(workspace, path)
    assert (file.columns, file.facts.delimiter, file.balance.ready) == (("phone", "name"), mark, 1)
    (question,) = file.questions
    assert (question.code, question.vital, question.preset.value) == (C.DELIMITER, False, mark)
    assert question.answers[0].facts["sample"] == "12025550140 | Lee, Bob"
    chosen = check(workspace, path, choices=Choices().with_answer(C.DELIMITER, mark))
    assert (chosen.questions, chosen.balance) == ((), file.balance)
    other = Choices().with_answer(C.DELIMITER, question.answers[1].value)
    assert len(check(workspace, path, choices=other).columns) == 2
    made = create_list(workspace, chosen.id, "Spring", AGREED, MAKER)
    save_answers(workspace, made.id, MAKER)
    next_file = check(workspace, path, memory=ProfileUse(recall=True))
    assert (next_file.questions, next_file.facts.delimiter) == ((), mark)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_usual_delimiter_is_not_asked_about(workspace, tmp_path, delimiter):
    text = "phone^name\n12025550140^Bob~Lee\n".replace("^", delimiter)
    assert check(workspace, text_file(tmp_path, text)).questions == ()


def test_columns_aligned_by_blanks_are_read_and_asked_about(workspace, tmp_path):
    lines = [f"{name:<14}{phone:<18}{city}" for name, phone, city in
             (("Name", "Phone", "City"), ("Anna Petrova", "+7 916 234-56-78", "Tver"),
              ("Bo", "+79162345679", ""))]  # fmt: skip
    path = text_file(tmp_path, "\n".join(lines))
    file = check(workspace, path)
    assert (file.columns, file.facts.delimiter) == (("Phone", "Name", "City"), ALIGNED)
    assert cells_of(workspace, file) == [
        ("+7 916 234-56-78", "Anna Petrova", "Tver"), ("+79162345679", "Bo"),
    ]  # fmt: skip
    (question,) = file.questions
    assert (question.code, question.vital, question.preset.value) == (C.DELIMITER, False, ALIGNED)
    chosen = check(workspace, path, choices=Choices().with_answer(C.DELIMITER, ALIGNED))
    assert (chosen.questions, chosen.balance) == ((), file.balance)
    whole = check(workspace, path, choices=Choices().with_answer(C.DELIMITER, ","))
    assert (whole.questions, len(whole.columns)) == ((), 1)
    made = create_list(workspace, chosen.id, "Spring", AGREED, MAKER)
    save_answers(workspace, made.id, MAKER)
    again = check(workspace, path, memory=ProfileUse(recall=True))
    assert (again.questions, again.facts.delimiter) == ((), ALIGNED)


def test_a_value_that_reaches_into_the_next_column_is_not_cut(workspace, tmp_path):
    lines = [f"79162{number:06}    Anna" for number in range(300)]
    lines += ["7916234567890123 Boris", '79162345678    "Clara"']
    file = check(workspace, text_file(tmp_path, "\n".join(lines)))
    assert (file.balance.ready, file.balance.failed) == (301, 1)
    assert cells_of(workspace, file)[-2:] == [
        ("7916234567890123 Boris",), ("79162345678", '"Clara"'),
    ]  # fmt: skip


def test_words_apart_by_blanks_are_no_columns(workspace, tmp_path):
    text = "79162345678 Anna\n79162345679 Bob\n79162345670 Clara\n"
    file = check(workspace, text_file(tmp_path, text))
    assert (len(file.columns), file.questions) == (1, ())


def test_the_parts_of_numbers_are_no_columns(workspace, tmp_path):
    text = "+7  916  234 56 78\n+7  916  234 56 79\n"
    file = check(workspace, text_file(tmp_path, text))
    assert (file.balance.ready, file.questions) == (2, ())


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ('"phone,name"\n"79162345678,""Lee, Ann"""\n', ("79162345678", "Lee, Ann")),
        ('"phone;name"\r\n"79162345678;Ann"\r\n\r\n', ("79162345678", "Ann")),
    ],
)
def test_lines_in_quotes_are_records(workspace, tmp_path, text, cells):
    path = text_file(tmp_path, text)
    file = check(workspace, path)
    assert (file.columns, file.balance.ready) == (("phone", "name"), 1)
    assert cells_of(workspace, file)[0] == cells
    assert [one.code for one in file.facts.notices] == ["quoted_lines"]
    chosen = Choices().with_answer(C.DELIMITER, file.facts.delimiter)
    assert check(workspace, path, choices=chosen).balance == file.balance


@pytest.mark.parametrize(
    "text", ['"phone"\n"79162345678"\n', '"phone","name"\n"79162345678","A"\n']
)
def test_quoted_cells_are_no_quoted_lines(workspace, tmp_path, text):
    file = check(workspace, text_file(tmp_path, text))
    assert (file.balance.ready, file.facts.notices) == (1, ())


@pytest.mark.parametrize(
    ("text", "numbers", "names"),
    [
        ("phone:name\n79161234568:Anna\n79162345678:Boris\n", (1, 0), ["Anna", "Boris"]),
        ("79161234568:Anna:vip\n79162345678:Boris:vip\n", (0, 0), ["Anna", "Boris"]),
        (
            "Анна Иванова: +7 916 123-45-68\nБорис: +7 916 234-56-78\n",
            (0, 1),
            ["Анна Иванова", "Борис"],
        ),
        ("Anna:79161234568\n\nBoris:79162345678\n", (0, 1), ["Anna", "Boris"]),
    ],
)
def test_colons_delimit_numbers_and_names(workspace, tmp_path, text, numbers, names):
    file = check(workspace, text_file(tmp_path, text))
    assert (file.balance.ready, file.balance.failed) == (2, 0)
    assert (file.facts.delimiter, file.facts.address_column) == (":", numbers[1])
    assert (file.facts.header_row is not None) == bool(numbers[0])
    assert [cells[1] for cells in cells_of(workspace, file) if cells] == names
    (question,) = file.questions
    assert (question.code, question.preset.value) == (C.DELIMITER, ":")


@pytest.mark.parametrize(
    "text",
    [
        "Phone: 79161234568\nPhone: 79162345678\n",
        "79161234568 10:30 Anna\n79162345678 11:00 Boris\n",
        "+7 916 123-45-68 ::: +7 495 234-56-79\n+7 916 123-45-69 ::: +7 495 234-56-78\n",
        "https://wa.me/79161234568\nhttps://wa.me/79162345678\n",
        "phone,call\n79161234568,10:30\n79162345678,a:b\n",
    ],
    ids=["labels", "times", "several numbers", "links", "commas"],
)
def test_other_colons_delimit_nothing(workspace, tmp_path, text):
    assert check(workspace, text_file(tmp_path, text)).facts.delimiter != ":"
