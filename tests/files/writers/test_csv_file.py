"""CSV files, which have no text cells."""

import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.files.writers import csv_file
from tests.files.made import read

HEADER = ["phone", "name"]
SPLITS = [",", ";", "\t", "|"]
"""What programs split at without being told."""
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def write_csv(path: Path, header, rows, delimiter: str = ",") -> None:
    rows, form = list(rows), csv_file.CsvFormat(delimiter)
    written = list(csv_file.write_csv(path, header, rows, len(rows), form=form))
    assert written == ([len(rows)] if rows else [])


def read_csv(path: Path, delimiter: str = ",") -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=delimiter))


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", "\r=1", "-2+A1", "＝1"])
def test_a_csv_cell_that_excel_would_run_is_quoted(tmp_path, text):
    path = tmp_path / "out.csv"
    write_csv(path, [text, "name"], [["12025550147", text]])
    ((first, _), (_, second)) = read_csv(path)
    assert first == second
    assert first.startswith("'")
    assert first.replace("'", "") == text


@pytest.mark.parametrize(
    "text",
    [
        "+1 (202) 555-0147",
        "-5",
        "12025550147",
        "Ann = Bob",
        "",
        "a,b",
        'say "hi"',
        "a\nb",
        "Anna - Berlin",
        "see @anna",
        "Telegram: @anna",
        "a, -b",
        "tel;+7 900 123-45-67",
        "x;-5",
        "-",
        "x;-",
        '"-\r-',
        ";-\t-",
    ],
)
def test_other_csv_cells_are_left_alone(tmp_path, text):
    path = tmp_path / "out.csv"
    write_csv(path, HEADER, [["12025550147", text], [7, "x"]])
    assert read_csv(path)[1:] == [["12025550147", text], ["7", "x"]]


def test_a_csv_begins_with_a_byte_order_mark_and_reads_back(tmp_path):
    path = tmp_path / "out.csv"
    write_csv(path, HEADER, [["12025550147", "Chloé"]])
    assert path.read_bytes().startswith(b"\xef\xbb\xbfphone,name\r\n")
    whole = read(path)
    assert (whole.table.header, whole.cells) == (HEADER, [["12025550147", "Chloé"]])


def cells_of(path: Path, delimiter: str) -> list[str]:
    """Return all cells as a program reads them that splits at this delimiter."""
    text = path.read_text("utf-8-sig")
    # Unlike the module `csv`, other programs also end a line where a quoted text goes on.
    read_by_lines = [next(csv.reader([line], delimiter=delimiter), []) for line in lines_of(text)]
    whole = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return [cell for row in [*whole, *read_by_lines] for cell in row]


def lines_of(text: str) -> list[str]:
    return text.replace("\r", "\n").split("\n")


def would_run(cell: str, own: str = ",") -> bool:
    """Whether a cell is a formula: a signed number, alone or before our delimiter, is none.

    Nor is what a number is written with, such as "-,": no program computes anything from it.
    """
    start = cell.strip().lstrip('"').strip()
    digits = r'[+\-][\d\s().,:"\-]*'
    return start.startswith(FORMULA) and not re.match(f"{digits}({re.escape(own)}|$)", start)


@pytest.mark.parametrize(
    "text",
    [
        "Anna;=1+1", "Anna\t=1+1", "Anna|=1+1", "Anna\n=1+1", "Anna\r=1+1", "Anna\r\n=1+1",
        "Anna; =1+1;b", 'Anna;"=1+1";b', "a;+7;+cmd|'/C calc'!A0", "x;-1+cmd|A0", "x;@SUM(A1)",
        "x;＝1+1", "\n\n=1+1", 'a\n"=1+1"', "a;;=1", ";=1", " =1+1", '"=1+1"', "a\n;=1", "\u2028=1",
        "Anna,=1+1", "Anna,=cmd|'/C calc'!A0,x", "Anna, @SUM(A1),", "a,+7,+cmd|'/C calc'!A0",
    ],
)  # fmt: skip
@pytest.mark.parametrize("own", SPLITS)
def test_no_program_finds_a_formula_wherever_it_splits(tmp_path, text, own):
    path = tmp_path / "out.csv"
    write_csv(path, [text, "name"], [[text, "x"], ["x", text], [text, text]], own)
    for delimiter in SPLITS:
        found = [c for row in read_csv(path, own) for c in row]
        if delimiter != own:
            found = cells_of(path, delimiter)
        assert [cell for cell in found if would_run(cell, own)] == [], delimiter
    assert [cell.replace("'", "") for row in read_csv(path, own) for cell in row] == [
        cell.replace("'", "") for cell in (text, "name", text, "x", "x", text, text, text)
    ]


_TEXTS = st.text(st.sampled_from("=+-@＝;,|\t\r\n \"'a1"), max_size=12)


@given(
    rows=st.lists(st.tuples(_TEXTS, _TEXTS), min_size=1, max_size=4), own=st.sampled_from(SPLITS)
)
def test_no_texts_make_a_formula_wherever_a_program_splits(rows, own, tmp_path_factory):
    path = tmp_path_factory.mktemp("out") / "out.csv"
    write_csv(path, ["a", "b"], rows, own)
    for delimiter in SPLITS:
        if delimiter == own:
            # It splits as we do, so it knows where our texts begin and end.
            found = [cell for row in read_csv(path, own) for cell in row]
        else:
            found = cells_of(path, delimiter)
        assert [cell for cell in found if would_run(cell, own)] == []


@pytest.mark.parametrize("delimiter", [" ", ":", "^", "~"])
def test_what_calculates_is_guarded_at_delimiters_that_a_person_must_choose(tmp_path, delimiter):
    path = tmp_path / "out.csv"
    write_csv(path, HEADER, [["x", f"Anna{delimiter}=1+1"]])
    assert read_csv(path)[1][1] == f"Anna{delimiter}'=1+1"


def test_no_heading_chooses_the_delimiter(tmp_path):
    path = tmp_path / "out.csv"
    write_csv(path, ["sep=A"], [["xA=1+1"]])
    assert read_csv(path)[0] == ["'sep=A"]


@pytest.mark.parametrize("number", ["-1", "+79120000000", "x;-1", "-", -1])
@pytest.mark.parametrize("text", ["0+cmd|A0", "5*SUM(A1)", "|A0", "(A1)", " 0=A1", "&A1", "%+A1"])
def test_a_comma_between_cells_is_no_decimal_comma_of_a_formula(tmp_path, number, text):
    path = tmp_path / "out.csv"
    write_csv(path, HEADER, [[number, text], ["x", text]])
    assert read_csv(path)[1:] == [[str(number), f"'{text}"], ["x", text]]


@pytest.mark.parametrize("text", ["Anna", "Anna-Maria", "5", "-5", "(202) 555-0147", "", "Лев"])
def test_a_signed_number_changes_no_word_or_number_beside_it(tmp_path, text):
    path = tmp_path / "out.csv"
    write_csv(path, HEADER, [["+79120000000", text]])
    assert read_csv(path)[1:] == [["+79120000000", text]]


@pytest.mark.parametrize("blank", ["\n", "\t", ' "', ";", ":"])
def test_a_cell_of_blanks_takes_no_longer_than_its_length(tmp_path, blank):
    path = tmp_path / "out.csv"
    # The time of each was the square of the length: three minutes in all.
    write_csv(path, HEADER, [[blank * 16_000 + "a=", blank * 16_000 + "=1"]] * 20)
    assert read_csv(path)[1][1].endswith("'=1")


def test_rows_that_differ_from_their_count_leave_no_file(tmp_path):
    path = tmp_path / "out.csv"
    with pytest.raises(RuntimeError, match="differs from the count"):
        list(csv_file.write_csv(path, HEADER, [["1", "x"]], 2))
    assert list(tmp_path.iterdir()) == []


def test_progress_is_the_number_of_rows_written(tmp_path):
    rows = [["12025550147", str(n)] for n in range(4_500)]
    steps = csv_file.write_csv(tmp_path / "out.csv", HEADER, rows, len(rows))
    assert list(steps) == [2_000, 4_000, 4_500]


def test_a_writing_that_is_given_up_leaves_nothing(tmp_path):
    rows = [["12025550147", str(n)] for n in range(4_500)]
    steps = csv_file.write_csv(tmp_path / "out.csv", HEADER, rows, len(rows))
    next(steps)
    steps.close()
    assert list(tmp_path.iterdir()) == []
