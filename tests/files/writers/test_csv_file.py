"""CSV files, which have no text cells."""

import csv
from pathlib import Path

import pytest

from clientlists_desktop.files.writers.csv_file import write_csv
from tests.files.made import read

HEADER = ["phone", "name"]


def read_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", "\r=1", "-2+A1", "＝1"])
def test_a_csv_cell_that_excel_would_run_is_quoted(tmp_path, text):
    path = tmp_path / "out.csv"
    write_csv(path, [text, "name"], [["12025550147", text]])
    assert read_csv(path) == [["'" + text, "name"], ["12025550147", "'" + text]]


@pytest.mark.parametrize(
    "text", ["+1 (202) 555-0147", "-5", "12025550147", "Ann = Bob", "", "a,b", 'say "hi"', "a\nb"]
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
