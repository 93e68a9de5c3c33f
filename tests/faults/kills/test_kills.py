"""Sixty processes are killed; nothing is lost, half done or left."""

import os

import pytest

from tests.faults.kills import kills, programs
from tests.faults.kills.scenarios import SCENARIOS
from tests.faults.report import Plan, report_of
from tests.faults.stage import Stage

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL and no fork")


@pytest.mark.long
@posix
def test_nothing_is_lost_half_done_or_left_by_a_killed_process(tmp_path):
    report = report_of(kills.trials, Plan(tmp_path, count=60))
    assert report.problems == []
    assert report.tried == 60


@pytest.mark.long
@posix
def test_nor_by_a_killed_program_or_worker(tmp_path):
    report = report_of(programs.trials, Plan(tmp_path, count=len(programs.PROGRAMS)))
    assert report.problems == []


@pytest.mark.long
@posix
def test_the_steps_of_sqlite_itself_are_counted(tmp_path):
    rename = next(one for one in SCENARIOS if one.name == "rename")
    steps = kills.prepare(rename, Stage(tmp_path)).steps
    assert {"sql commit", "sqlite unlink", "os.replace"} <= set(steps)
    assert any(name.startswith(("sqlite write", "sqlite pwrite")) for name in steps)
