"""What the command line says when it cannot do what was asked."""

import json

import openpyxl
import pytest

from clientlists_desktop.cli.main import REFUSED, main


@pytest.fixture
def run(tmp_path, capsys):
    """Run one verb on a workspace of its own; returns (status, printed, said on stderr)."""

    def run_verb(*arguments):
        status = main(["--workspace", str(tmp_path / "w.sqlite"), *map(str, arguments)])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run_verb


def test_a_workbook_without_rows_names_the_sheets_that_were_not_read(run, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Phone"])
    hidden = book.create_sheet("Data")
    for cell in ("Phone", "12025550147", "12025550163"):
        hidden.append([cell])
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    command = ("check", tmp_path / "a.xlsx", "--channel", "telephony", "--json")
    status, printed, said = run(*command)
    assert status == REFUSED
    assert json.loads(printed)["refused"] == {
        "reason": "no_rows", "file": "a.xlsx", "unread_sheets": [{"name": "Data", "rows": 3}]
    }  # fmt: skip
    assert "Sheet “Data” with 3 rows was not read." in said
