import csv
from collections.abc import Sequence

import openpyxl
import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Finding
from clientlists_desktop.operations.imports.rejects_report import ReportWords, save_report
from tests.operations.helpers import HEADER, check, finish, write, write_sheets
from tests.people import MAKER


def describe(finding: Finding, columns: Sequence[str]) -> str:
    place = columns[int(finding.facts.get("column", 0))]
    return f"{place}: {finding.code} {finding.facts.get('row', '')}".strip()


WORDS = ReportWords(
    row="Row",
    sheet="Sheet",
    outcome="Outcome",
    reason="Reason",
    failed="failed",
    duplicate="duplicate",
    sheet_name="Left out",
    describe=describe,
)
ROWS = (
    (*HEADER, "GMT_ZONE"),
    ("12025550147", "Maria", "Boston", ""),
    ("8 (912) 345-67-89", "Ольга", "", ""),
    ("12025550147", "Maria", "Boston", ""),
    ("", "", "", ""),
    ("not known", "=1+1", "Томск", "Mars"),
)
REPORTED = [
    [3, "failed", "Phone: no_country_code", "8 (912) 345-67-89", "Ольга"],
    [4, "duplicate", "Phone: same_as 2", "12025550147", "Maria", "Boston"],
    [6, "failed", "Phone: letters; GMT_ZONE: bad_zone", "not known", "=1+1", "Томск", "Mars"],
]
REPORT_HEADER = ["Row", "Outcome", "Reason", *HEADER, "GMT_ZONE"]


def without_trailing_blanks(cells):
    kept = ["" if cell is None else cell for cell in cells]
    while kept and kept[-1] == "":
        kept.pop()
    return kept


@pytest.fixture
def draft(workspace, tmp_path):
    return check(workspace, write(tmp_path / "clients.csv", ROWS))


def save(workspace, draft, target, **options):
    return finish(save_report(workspace, draft.id, target, WORDS, MAKER, **options))


def test_a_workbook_holds_row_outcome_reason_and_the_original_cells(workspace, draft, tmp_path):
    saved = save(workspace, draft, tmp_path / "report.xlsx")
    assert (saved.clients, saved.path) == (3, tmp_path / "report.xlsx")
    sheet = openpyxl.load_workbook(saved.path).active
    assert sheet.title == "Left out"
    header, *lines = (without_trailing_blanks(row) for row in sheet.iter_rows(values_only=True))
    assert header == REPORT_HEADER
    assert lines == REPORTED
    assert sheet["E4"].data_type == "s"


def test_a_csv_holds_the_same_and_runs_nothing_in_a_spreadsheet(workspace, draft, tmp_path):
    saved = save(workspace, draft, tmp_path / "report.CSV")
    assert saved.path.read_bytes().startswith(b"\xef\xbb\xbf")
    with saved.path.open(encoding="utf-8-sig", newline="") as file:
        header, *lines = csv.reader(file)
    assert header == REPORT_HEADER
    expected = [[str(cell) for cell in line] for line in REPORTED]
    expected[2][4] = "'=1+1"
    assert lines == expected


def test_a_report_names_the_sheet_where_several_were_read(workspace, tmp_path):
    path = write_sheets(
        tmp_path / "clients.xlsx",
        {
            "First": [HEADER, ("12025550147",)],
            "Second": [HEADER, ("12025550147",), ("letters",)],
        },
    )
    saved = save(workspace, check(workspace, path), tmp_path / "report.xlsx")
    sheet = openpyxl.load_workbook(saved.path).active
    assert [row[:5] for row in sheet.iter_rows(values_only=True)] == [
        ("Sheet", "Row", "Outcome", "Reason", "Phone"),
        ("Second", 2, "duplicate", "Phone: same_as 2", "12025550147"),
        ("Second", 3, "failed", "Phone: letters", "letters"),
    ]


def test_the_files_columns_are_distinct_from_those_of_the_report(workspace, tmp_path):
    path = write(tmp_path / "clients.csv", [("Phone", "Reason", "Row"), ("letters", "a", "b")])
    saved = save(workspace, check(workspace, path), tmp_path / "report.xlsx")
    header, line = openpyxl.load_workbook(saved.path).active.iter_rows(values_only=True)
    assert header == ("Row", "Outcome", "Reason", "Phone", "Reason (2)", "Row (2)")
    assert line == (2, "failed", "Phone: letters", "letters", "a", "b")


@pytest.mark.parametrize("name", ["report.xlsx", "report.csv"])
def test_a_report_replaces_a_file_only_when_that_was_agreed(workspace, draft, tmp_path, name):
    target = tmp_path / name
    target.write_text("mine")
    with pytest.raises(Refused) as refused:
        save(workspace, draft, target)
    assert refused.value.reason is Refusal.FILE_EXISTS
    assert target.read_text() == "mine"
    save(workspace, draft, target, overwrite=True)
    assert target.stat().st_size > 100
    assert list(tmp_path.glob("*.part")) == []


@pytest.mark.parametrize("name", ["report.xlsx", "report.csv"])
def test_a_report_that_is_cancelled_leaves_nothing(workspace, draft, tmp_path, name):
    target = tmp_path / "saved" / name
    target.parent.mkdir()
    steps = save_report(workspace, draft.id, target, WORDS, MAKER)
    assert next(steps).rows > 0
    assert len(list(target.parent.iterdir())) == 1
    steps.close()
    assert list(target.parent.iterdir()) == []


def test_a_report_of_a_file_without_faults_holds_its_header_only(workspace, tmp_path):
    file = check(workspace, write(tmp_path / "clients.csv", ROWS[:2]))
    saved = save(workspace, file, tmp_path / "report.xlsx")
    assert saved.clients == 0
    (header,) = openpyxl.load_workbook(saved.path).active.iter_rows(values_only=True)
    assert list(header) == REPORT_HEADER


def test_a_cancelled_report_leaves_nothing(workspace, draft, tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    work = save_report(workspace, draft.id, folder / "report.xlsx", WORDS, MAKER)
    next(work)
    work.close()
    assert list(folder.iterdir()) == []
