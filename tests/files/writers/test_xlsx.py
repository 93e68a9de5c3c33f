"""Workbooks hold text cells only, which read back exactly as they were written."""

import gc
import sys
import time
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.writers import xlsx
from clientlists_desktop.files.writers.xlsx import write_xlsx
from tests.files.made import parts_of, read, write_clients
from tests.operations.lists.test_purge import no_space_beyond

HEADER = ["phone", "name"]


def read_back(path: Path, *, careful: bool = False) -> list[list[str]]:
    whole = read(path, header=lambda cell: True, careful=careful)
    return [whole.table.header or [], *whole.cells]


DANGEROUS = [
    "=1+1", "=cmd|'/c calc'!A1", "+1 202 555 0147", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1",
    "#N/A", "#REF!", "TRUE", "1E5", "007", "12025550147", "1234567890123456789", "2024-01-31",
    "a&b<c>d\"e'f", "]]>", "<!--x-->", " outer ", "\ttab", "line\nline", "_x0041_", "_x000D_",
    "_x005F_", "_x005F_x0041_", "_x000D\r", "_", "a\rb", "a\r\nb", "Привет", "😀", "\u2028",
]  # fmt: skip


@pytest.mark.parametrize("careful", [False, True], ids=["fast", "careful"])
def test_texts_are_read_back_unchanged(tmp_path, careful):
    path = tmp_path / "out.xlsx"
    assert write_clients(path, HEADER, [["12025550147", text] for text in DANGEROUS]) == 0
    expected = [HEADER, *(["12025550147", text] for text in DANGEROUS)]
    assert read_back(path, careful=careful) == expected


def test_every_text_is_a_text_cell_and_none_is_a_formula(tmp_path):
    path = tmp_path / "out.xlsx"
    write_clients(path, DANGEROUS, [list(DANGEROUS)])
    cells = [cell for row in openpyxl.load_workbook(path).active.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}
    sheet = parts_of(path)["xl/worksheets/sheet1.xml"]
    assert b"<f>" not in sheet
    assert b"<v>" not in sheet


@pytest.mark.parametrize("careful", [False, True], ids=["fast", "careful"])
def test_headings_are_read_back_unchanged(tmp_path, careful):
    path = tmp_path / "out.xlsx"
    write_clients(path, DANGEROUS, [["x"]])
    assert read_back(path, careful=careful)[0] == DANGEROUS


def test_row_numbers_are_number_cells(tmp_path):
    path = tmp_path / "out.xlsx"
    write_clients(path, ["row", "cell"], [[12, "12"]])
    cells = next(openpyxl.load_workbook(path).active.iter_rows(min_row=2))
    assert [(cell.value, cell.data_type) for cell in cells] == [(12, "n"), ("12", "s")]


@pytest.mark.parametrize(
    ("text", "seen", "count"),
    [
        ("a\x00b", "a\ufffdb", 1),
        ("\x01\x0b\x1f", "\ufffd\ufffd\ufffd", 3),
        ("\ufffe\uffff", "\ufffd\ufffd", 2),
        ("\ud800x", "\ufffdx", 1),
        ("a\tb\nc\rd", "a\tb\nc\rd", 0),
        ("\x7f\x85", "\x7f\x85", 0),
    ],
)
def test_characters_no_workbook_can_hold_are_replaced_and_counted(tmp_path, text, seen, count):
    path = tmp_path / "out.xlsx"
    assert write_clients(path, HEADER, [["12025550147", text], ["12025550163", "fine"]]) == count
    for careful in (False, True):
        assert read_back(path, careful=careful)[1] == ["12025550147", seen]


_TEXTS = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"),
        st.sampled_from("_x000D5Ff\r\n\t&<> "),
    ),
    max_size=20,
)


@given(rows=st.lists(st.tuples(_TEXTS, _TEXTS), min_size=1, max_size=5))
def test_any_texts_are_read_back_by_every_reader(rows, tmp_path_factory):
    path = tmp_path_factory.mktemp("out") / "out.xlsx"
    # The last row holds something, since trailing blank rows are no rows.
    table = [["1", *row] for row in rows]
    assert write_clients(path, ["a", "b", "c"], table) == 0
    expected = [list(row) for row in table]
    for row in expected:
        while not row[-1]:
            row.pop()
    for careful in (False, True):
        assert read_back(path, careful=careful)[1:] == expected
    own = openpyxl.load_workbook(path).active
    assert own.max_row == len(table) + 1


def test_a_file_without_rows_has_its_headings(tmp_path):
    path = tmp_path / "out.xlsx"
    write_clients(path, HEADER, [])
    assert read_back(path) == [HEADER]


def test_rows_beyond_a_sheet_continue_under_the_same_header_and_are_read_back(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(xlsx, "MAX_ROWS", 5)
    path = tmp_path / "out.xlsx"
    rows = [[f"1202555010{n}", f"Name {n}"] for n in range(10)]
    write_clients(path, HEADER, rows)
    book = openpyxl.load_workbook(path)
    assert [(sheet.title, sheet.max_row) for sheet in book] == [
        ("Clients", 5), ("Clients 2", 5), ("Clients 3", 3),
    ]  # fmt: skip
    for careful in (False, True):
        whole = read(path, careful=careful)
        assert whole.cells == rows
        assert [sheet for sheet, _, _ in whole.rows] == [0] * 4 + [1] * 4 + [2] * 2
        assert whole.table.unread == {}


@pytest.mark.parametrize("count", [4, 8])
def test_a_full_last_sheet_is_followed_by_none(tmp_path, monkeypatch, count):
    monkeypatch.setattr(xlsx, "MAX_ROWS", 5)
    path = tmp_path / "out.xlsx"
    write_clients(path, HEADER, [[str(n), "x"] for n in range(count)])
    assert len(openpyxl.load_workbook(path).sheetnames) == count // 4


def test_notes_are_on_a_separate_sheet_that_is_not_read_as_clients(tmp_path):
    path = tmp_path / "out.xlsx"
    notes = ("How to fill", [("phone", "With country code"), ("name", "=any")])
    write_clients(path, HEADER, [["12025550147", "Ann"]], notes=notes)
    whole = read(path)
    assert whole.cells == [["12025550147", "Ann"]]
    assert whole.table.unread == {"How to fill": 2}


def test_progress_is_the_number_of_rows_written(tmp_path):
    rows = [["12025550147", str(n)] for n in range(4_500)]
    steps = list(write_xlsx(tmp_path / "out.xlsx", HEADER, rows, len(rows), "Clients"))
    assert steps == sorted(steps)
    assert steps[-1] == 4_500


def test_a_header_of_300_columns_has_their_letters(tmp_path):
    path = tmp_path / "out.xlsx"
    names = [f"c{n}" for n in range(300)]
    write_clients(path, names, [names])
    sheet = openpyxl.load_workbook(path).active
    assert [cell.value for cell in sheet[2]] == names
    assert sheet["KN2"].value == "c299"


@pytest.mark.skipif(sys.platform == "win32", reason="no process has such a limit there")
def test_a_full_folder_for_temporary_files_is_refused_as_a_full_disk(tmp_path):
    # Whatever is left open, Python complains of when it is collected, and fails this test.
    with no_space_beyond(0), pytest.raises(Refused) as refused:
        list(write_xlsx(tmp_path / "out.xlsx", HEADER, [], 0, "Clients"))
    assert refused.value.reason is Refusal.DISK_FULL
    del refused
    gc.collect()
    assert list(tmp_path.iterdir()) == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("seconds", [-(10**9), 0, 5 * 10**9])
def test_a_clock_that_no_archive_knows_is_no_fault(tmp_path, monkeypatch, seconds):
    path = tmp_path / "out.xlsx"
    monkeypatch.setattr(time, "time", lambda: float(seconds))
    write_clients(path, HEADER, [["12025550147", "Ann"]])
    assert read_back(path) == [HEADER, ["12025550147", "Ann"]]
