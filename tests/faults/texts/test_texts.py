"""A thousand nasty texts in every file and line: all are equal or counted, and nothing runs."""

import pytest

from tests.faults.report import Plan, report_of
from tests.faults.texts import files, named_files, printed, sheets
from tests.faults.texts.nasty_texts import nasty_texts


def test_there_are_a_thousand():
    assert len(nasty_texts()) >= 1_000


def test_no_terminal_obeys_a_printed_line(tmp_path):
    report = report_of(printed.trials, Plan(tmp_path, count=20))
    assert report.problems == []
    assert report.tried == 60


@pytest.mark.long
def test_no_terminal_obeys_any_of_them(tmp_path):
    assert report_of(printed.trials, Plan(tmp_path, count=2_000)).problems == []


@pytest.mark.long
def test_every_file_holds_them_as_texts(tmp_path):
    assert report_of(files.trials, Plan(tmp_path, count=2_000)).problems == []


@pytest.mark.long
@pytest.mark.usefixtures("qapp")
def test_answers_consents_and_copied_rows_hold_them_as_texts(tmp_path):
    assert report_of(sheets.trials, Plan(tmp_path, count=2_000)).problems == []


@pytest.mark.long
def test_files_and_sheets_may_have_any_name(tmp_path):
    assert report_of(named_files.trials, Plan(tmp_path, count=80)).problems == []
