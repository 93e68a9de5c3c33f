"""How long the trash keeps a list, even if the clock is changed."""

from datetime import UTC, datetime, timedelta

import pytest

from clientlists_desktop.core.lists.trash import ClockHistory, TrashedList, retention_end

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def at(days: float) -> datetime:
    return NOON + days * DAY


def text(days: float) -> str:
    return at(days).isoformat(timespec="seconds")


def history_of(lines) -> ClockHistory:
    history = ClockHistory()
    for line in lines:
        history.add(line)
    return history


@pytest.mark.parametrize(
    ("lines", "now", "since"),
    [
        # Without lines in the journal only the current time is known.
        ([], 0, 0),
        ([0], 0, 0),
        ([0, 1, 2], 40, 0),
        ([0], 366, 0),
        # Small corrections are normal.
        ([0, -0.01, 5], 5, 0),
        # Ten years ahead, or back: the clock can't be trusted now.
        ([0, 1], 3650, None),
        ([0, 1], -3650, None),
        ([0, 1], 0.99, None),
        # Lines were written since: from then on the clock is stable again.
        ([0, 1, 3650], 3650, 3650),
        ([0, 1, 3650, 3651], 3660, 3650),
        ([0, 1, 3650, 2], 3, 2),
        ([0, -3650, 2], 3, 2),
        # Not used for more than a year.
        ([0, 400], 401, 400),
    ],
)
def test_the_clock_is_trusted_from_its_last_jump_on(lines, now, since):
    found = history_of(text(line) for line in lines).stable_since(at(now))
    assert found == (None if since is None else at(since))


@pytest.mark.parametrize("wrong", ["", "yesterday", "\ufffd12", "2026-13-01T00:00:00+00:00"])
def test_a_line_with_an_invalid_time_is_skipped(wrong):
    assert history_of([text(0), wrong, text(1)]).stable_since(at(2)) == at(0)
    assert history_of([wrong]).stable_since(at(2)) == at(2)


@pytest.mark.parametrize(
    ("deleted", "stable", "now", "ends", "left"),
    [
        (0, -9, 0, 30, 30),
        (0, -9, 0.5, 30, 30),
        (0, -9, 18, 30, 12),
        (0, -9, 29.99, 30, 1),
        (0, -9, 30, 30, 0),
        (0, -9, 300, 30, 0),
        # The days count again from a jump of the clock.
        (0, 20, 40, 50, 10),
        (0, 20, 50, 50, 0),
        # An untrusted clock erases nothing.
        (0, None, 3650, 30, None),
        # Deleted in the future: no day has passed.
        (3650, -9, 40, 3680, 3640),
    ],
)
def test_a_list_is_kept_for_its_days(deleted, stable, now, ends, left):
    trusted = None if stable is None else at(stable)
    assert retention_end(text(deleted), 30, trusted, at(now)) == (text(ends), left)


@pytest.mark.parametrize(("left", "is_due"), [(0, True), (1, False), (None, False)])
def test_a_list_is_due_when_no_day_is_left(left, is_due):
    one = TrashedList(1, "Spring", "telephony", 2, "Ann", "Bo", text(0), text(30), left)
    assert one.is_due is is_due
    assert one.channel.code == "telephony"
