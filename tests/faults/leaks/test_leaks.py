"""No client gets out, and no role sees or does what it may not."""

import pytest

from clientlists_desktop.cli.main import build_parser
from clientlists_desktop.core.accounts.permissions import Role
from tests.cli.test_terminal import leaves
from tests.faults.leaks import canaries, pages, roles
from tests.faults.report import Plan, report_of


def test_it_is_known_who_may_give_each_command():
    assert set(leaves(build_parser())) == set(roles.VERBS) | roles.FOR_EVERYBODY


@pytest.mark.long
def test_each_role_gives_the_commands_that_it_may_and_no_other(tmp_path):
    report = report_of(roles.trials, Plan(tmp_path, count=len(Role)))
    assert report.problems == []
    assert report.tried == len(Role) * len(roles.VERBS)


@pytest.mark.long
@pytest.mark.usefixtures("qapp")
def test_no_page_of_the_window_shows_a_role_what_it_may_not_see(tmp_path):
    report = report_of(pages.trials, Plan(tmp_path, count=len(Role)))
    assert report.problems == []


@pytest.mark.long
def test_no_client_is_in_any_file_or_line_but_those_that_are_for_them(tmp_path):
    assert report_of(canaries.trials, Plan(tmp_path, count=1)).problems == []
