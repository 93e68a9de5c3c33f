"""How long a deleted list rests, whatever the clock does."""

from datetime import UTC, datetime, timedelta

import pytest

from clientlists_desktop.core.lists.trash import TrashedList, clock_stable_since, retention_end

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def at(days: float) -> datetime:
    return NOON + days * DAY


def said(days: float) -> str:
    return at(days).isoformat(timespec="seconds")


@pytest.mark.parametrize(
    ("lines", "now", "since"),
    [
        # Nothing but the moment itself is known of a journal without a line.
        ([], 0, 0),
        ([0], 0, 0),
        ([0, 1, 2], 40, 0),
        ([0], 366, 0),
        # Corrected a little, as all clocks are.
        ([0, -0.01, 5], 5, 0),
        # Ten years ahead, or back: nothing is sure just now.
        ([0, 1], 3650, None),
        ([0, 1], -3650, None),
        ([0, 1], 0.99, None),
        # Lines were written meanwhile: from then on the clock goes steadily again.
        ([0, 1, 3650], 3650, 3650),
        ([0, 1, 3650, 3651], 3660, 3650),
        ([0, 1, 3650, 2], 3, 2),
        ([0, -3650, 2], 3, 2),
        # Not used for longer than a year.
        ([0, 400], 401, 400),
    ],
)
def test_the_clock_is_trusted_from_its_last_jump_on(lines, now, since):
    found = clock_stable_since([said(line) for line in lines], at(now))
    assert found == (None if since is None else at(since))


@pytest.mark.parametrize("wrong", ["", "yesterday", "\ufffd12", "2026-13-01T00:00:00+00:00"])
def test_a_line_whose_moment_was_changed_into_none_is_passed_over(wrong):
    assert clock_stable_since([said(0), wrong, said(1)], at(2)) == at(0)
    assert clock_stable_since([wrong], at(2)) == at(2)


@pytest.mark.parametrize(
    ("deleted", "steady", "now", "ends", "left"),
    [
        (0, -9, 0, 30, 30),
        (0, -9, 0.5, 30, 30),
        (0, -9, 18, 30, 12),
        (0, -9, 29.99, 30, 1),
        (0, -9, 30, 30, 0),
        (0, -9, 300, 30, 0),
        # It rests anew from a jump of the clock.
        (0, 20, 40, 50, 10),
        (0, 20, 50, 50, 0),
        # A clock that cannot be trusted erases nothing.
        (0, None, 3650, 30, None),
        # Deleted in the future: that is no age.
        (3650, -9, 40, 3680, 3640),
    ],
)
def test_a_list_rests_its_days(deleted, steady, now, ends, left):
    trusted = None if steady is None else at(steady)
    assert retention_end(said(deleted), 30, trusted, at(now)) == (said(ends), left)


@pytest.mark.parametrize(("left", "is_due"), [(0, True), (1, False), (None, False)])
def test_a_list_is_due_when_no_day_is_left(left, is_due):
    one = TrashedList(1, "Spring", "telephony", 2, "Ann", "Bo", said(0), said(30), left)
    assert one.is_due is is_due
    assert one.channel.code == "telephony"
