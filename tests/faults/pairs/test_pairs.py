"""Two processes at work in one workspace disturb neither each other nor the data."""

import os

import pytest

from tests.faults.pairs import pairs, side_by_side
from tests.faults.report import Plan, report_of

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(os.name == "nt", reason="Windows has no fork"),
]


def test_two_operations_that_meet_end_as_if_one_came_after_the_other(tmp_path):
    report = report_of(pairs.trials, Plan(tmp_path, count=15))
    assert report.problems == []
    assert report.tried == 15


def test_window_and_command_line_side_by_side_lose_nothing(tmp_path):
    report = report_of(side_by_side.trials, Plan(tmp_path, count=20))
    assert report.problems == []
    assert report.tried == 2 * 20 + 1
