"""`check --report`: the failed and duplicate rows as a file."""

import csv

import openpyxl
import pytest

from tests.cli.helpers import CLEAN, HEADER
from tests.operations.helpers import write, write_sheets

ROWS = (
    (*HEADER, "GMT_ZONE"),
    ("12025550147", "Maria", "Boston", ""),
    ("letters", "=1+1", "Томск", "Mars"),
    ("12025550147", "Maria", "Boston", ""),
    ("", "", "", ""),
    ("7.9123E+10", "Лев", "", ""),
)
REPORTED = [
    ["Row", "Outcome", "Reason", *HEADER, "GMT_ZONE"],
    [
        3,
        "failed",
        "Letters instead of a number: use digits only; GMT_ZONE: “Mars” is not a time zone; write "
        "+03:00 or Europe/Moscow",
        "letters",
        "=1+1",
        "Томск",
        "Mars",
    ],
    [4, "duplicate", "Duplicate of row 2", "12025550147", "Maria", "Boston"],
    [
        6,
        "failed",
        "Cut by Excel: the last digits are gone; copy them from the source",
        "7.9123E+10",
        "Лев",
    ],
]


@pytest.fixture
def report(run, tmp_path):
    """Check rows and save the report beside them."""

    def save(name, *options, rows=ROWS):
        path = write(tmp_path / "clients.csv", rows)
        return run("check", path, "--channel", "telephony", "--report", tmp_path / name, *options)

    return save


def lines_of(path):
    """Return the rows of a workbook without trailing blanks."""
    lines = []
    for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True):
        cells = ["" if cell is None else cell for cell in row]
        while cells and cells[-1] == "":
            cells.pop()
        lines.append(cells)
    return lines


def test_a_workbook_holds_rows_reasons_and_the_original_cells(report, tmp_path):
    assert report("out.xlsx").status == 1
    assert lines_of(tmp_path / "out.xlsx") == REPORTED


def test_a_csv_holds_the_same_and_runs_nothing_in_a_spreadsheet(report, tmp_path):
    assert report("out.csv").status == 1
    data = (tmp_path / "out.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(data.decode("utf-8-sig").splitlines()))
    expected = [[str(cell) for cell in line] for line in REPORTED]
    expected[1][4] = "'=1+1"
    assert lines == expected


def test_the_report_changes_nothing_of_what_is_printed(report, run, tmp_path):
    with_report = report("out.xlsx", "--rows")
    without = run("check", tmp_path / "clients.csv", "--channel", "telephony", "--rows")
    assert with_report == without
    assert with_report.lines[-1]["failed"] == 2


def test_a_report_of_nothing_left_out_holds_its_header_only(report, tmp_path):
    assert report("out.xlsx", rows=CLEAN).status == 0
    assert lines_of(tmp_path / "out.xlsx") == [["Row", "Outcome", "Reason", *HEADER]]


def test_an_existing_report_is_replaced_only_by_force(report, workspace, tmp_path):
    target = tmp_path / "out.xlsx"
    target.write_text("mine")
    refused = report("out.xlsx", "--json")
    assert refused.status == 3
    assert refused.json == {"refused": {"reason": "file_exists", "file": str(target)}}
    assert str(target) in refused.err
    assert target.read_text() == "mine"
    # Refused before the check, not after it.
    assert not workspace.exists()
    assert report("out.xlsx", "--force").status == 1
    assert lines_of(target) == REPORTED


def test_a_report_of_several_sheets_names_the_sheet_of_the_first_row(run, tmp_path):
    maria, lev = ("12025550147", "Maria"), ("12025550162", "Лев")
    path = write_sheets(
        tmp_path / "clients.xlsx",
        {"First": [HEADER, maria], "More": [HEADER, lev, maria, lev]},
    )
    target = tmp_path / "out.xlsx"
    run("check", path, "--channel", "telephony", "--report", target)
    header, *lines = lines_of(target)
    assert header == ["Sheet", "Row", "Outcome", "Reason", *HEADER]
    assert [line[:3] for line in lines] == [["More", 3, "duplicate"], ["More", 4, "duplicate"]]
    # Both are "row 2", but of two sheets: the one of another sheet has to be named as such, and the
    # one of the same sheet must not.
    of_another_sheet, of_the_same = (line[3] for line in lines)
    assert of_the_same == "Duplicate of row 2"
    assert of_another_sheet.startswith("Duplicate of row 2 on ")


@pytest.fixture
def clients(tmp_path):
    path = tmp_path / "clients.csv"
    path.write_text("Phone,Name\n12025550147,Ann\nnone,Bob\n")
    return path


@pytest.mark.parametrize("name", ["r.txt", "r", "r.xls"])
def test_a_report_with_an_ending_of_something_else_is_refused(run, clients, tmp_path, name):
    report = tmp_path / name
    ran = run("check", clients, "--channel", "telephony", "--report", report)
    assert ran.status == 3
    assert "must end in “.xlsx/.csv”" in ran.err
    assert not report.exists()


def test_a_missing_folder_is_refused_with_a_sentence(run, clients, tmp_path):
    report = tmp_path / "nowhere" / "r.xlsx"
    ran = run("check", clients, "--channel", "telephony", "--report", report)
    assert ran.status == 3
    assert "cannot be written: No such file or directory." in ran.err


def test_a_report_never_replaces_the_file_that_was_checked(run, clients):
    before = clients.read_bytes()
    ran = run("check", clients, "--channel", "telephony", "--report", clients, "--force")
    assert (ran.status, clients.read_bytes()) == (3, before)
    assert "was not replaced" in ran.err
