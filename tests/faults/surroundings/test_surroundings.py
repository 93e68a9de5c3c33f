"""Full disks, odd places and odd clocks: what is refused is said, and nothing is lost or half."""

import pytest

from tests.faults.report import Plan, report_of
from tests.faults.surroundings import clocks, disk_space, places, slow_files
from tests.faults.surroundings.prepared import create, prepare


@pytest.mark.parametrize("change", [places.remove, places.replace_by_rubbish])
def test_a_file_that_changes_under_an_open_workspace_is_refused(tmp_path, change):
    template = prepare(tmp_path / "template", clients=20)
    assert places.changed_while_open(template, tmp_path / "tried", create, change) == ""


# A writer of openpyxl that could not end its file complains once more when it is collected.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.long
def test_a_full_disk_loses_nothing_whatever_its_size(tmp_path):
    report = report_of(disk_space.trials, Plan(tmp_path, count=200))
    assert report.problems == []
    assert report.tried >= 45


@pytest.mark.long
def test_everything_works_in_odd_places_or_is_refused(tmp_path):
    report = report_of(places.trials, Plan(tmp_path, count=3))
    assert report.problems == []


@pytest.mark.long
def test_everything_works_with_odd_clocks_zones_and_languages(tmp_path):
    report = report_of(clocks.trials, Plan(tmp_path, count=2))
    assert report.problems == []


@pytest.mark.long
def test_everything_works_with_slow_files_and_the_window_does_not_wait(tmp_path):
    report = report_of(slow_files.trials, Plan(tmp_path, count=1))
    assert report.problems == []
