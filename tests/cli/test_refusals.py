"""What the command line says when it cannot do what was asked."""

import json

import openpyxl
import pytest

from clientlists_desktop.cli import main
from clientlists_desktop.cli.exit_codes import Exit


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
    assert status == Exit.REFUSED
    assert json.loads(printed)["refused"] == {
        "reason": "no_rows", "file": "a.xlsx", "unread_sheets": [{"name": "Data", "rows": 3}]
    }  # fmt: skip
    assert "Sheet “Data” with 3 rows was not read." in said


@pytest.fixture
def clients(tmp_path):
    path = tmp_path / "clients.csv"
    path.write_text("Phone,Name\n12025550147,Ann\nnone,Bob\n")
    return path


@pytest.mark.parametrize("name", ["r.txt", "r", "r.xls"])
def test_a_report_with_an_ending_of_something_else_is_refused(run, clients, tmp_path, name):
    report = tmp_path / name
    status, _, said = run("check", clients, "--channel", "telephony", "--report", report)
    assert status == Exit.REFUSED
    assert "must end in “.xlsx / .csv”" in said
    assert not report.exists()


def test_a_download_under_the_name_of_a_text_file_is_refused(run, clients, tmp_path):
    run("create", clients, "--channel", "telephony", "--name", "A", "--consent", "They agreed.")
    status, _, said = run("export", "A", tmp_path / "out.csv")
    assert (status, (tmp_path / "out.csv").exists()) == (Exit.REFUSED, False)
    assert "must end in “.xlsx”" in said


def test_a_folder_that_is_not_there_is_said_in_words(run, clients, tmp_path):
    report = tmp_path / "nowhere" / "r.xlsx"
    status, _, said = run("check", clients, "--channel", "telephony", "--report", report)
    assert status == Exit.REFUSED
    assert "cannot be written: No such file or directory." in said


def test_a_report_never_replaces_the_file_that_was_checked(run, clients):
    before = clients.read_bytes()
    status, _, said = run(
        "check", clients, "--channel", "telephony", "--report", clients, "--force"
    )
    assert (status, clients.read_bytes()) == (Exit.REFUSED, before)
    assert "was not replaced" in said


@pytest.mark.parametrize("link", [False, True])
def test_a_download_never_replaces_the_workspace(capsys, clients, tmp_path, link):
    workspace = tmp_path / "w.xlsx"
    run = ["--workspace", str(workspace)]
    made = [*run, "create", str(clients), "--channel", "telephony"]
    assert main([*made, "--name", "A", "--consent", "They agreed."]) == 0
    target = workspace
    if link:
        target = tmp_path / "link.xlsx"
        target.hardlink_to(workspace)
    assert main([*run, "export", "A", str(target), "--force"]) == Exit.REFUSED
    assert main([*run, "show", "A"]) == 0
    assert "was not replaced" in capsys.readouterr().err


def test_a_cell_far_to_the_right_is_named(run, tmp_path):
    book = openpyxl.Workbook()
    book.active["A1"] = "12025550147"
    book.active["XFD1"] = "x"
    book.save(tmp_path / "a.xlsx")
    status, _, said = run("check", tmp_path / "a.xlsx", "--channel", "telephony")
    assert status == Exit.REFUSED
    assert "cell XFD1" in said
