"""Every status and move, the limits of settings, and the words for results."""

from datetime import UTC, datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.core.campaigns.calling_windows import CallingWindows, zones_of_number
from clientlists_desktop.core.campaigns.result_columns import (
    ResultColumn,
    read_seconds,
    result_columns,
)
from clientlists_desktop.core.campaigns.results import (
    CALL_RESULTS,
    TEXT_RESULTS,
    Result,
    read_result,
)
from clientlists_desktop.core.campaigns.settings import CallSettings, TextSettings
from clientlists_desktop.core.campaigns.statuses import (
    ALLOWED_ACTIONS,
    TRANSITIONS,
    CampaignAction,
    Move,
    Status,
    target_of,
)
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.zones.zones import read_zone

S, M = Status, Move
ALLOWED = {
    (S.DRAFT, M.PLAN): S.PLANNED,
    (S.DRAFT, M.START): S.IN_PROGRESS,
    (S.DRAFT, M.DELETE): S.DELETED,
    (S.PLANNED, M.UNPLAN): S.DRAFT,
    (S.PLANNED, M.START): S.IN_PROGRESS,
    (S.PLANNED, M.DELETE): S.DELETED,
    (S.IN_PROGRESS, M.SUSPEND): S.SUSPENDED,
    (S.IN_PROGRESS, M.FINISH): S.FINISHED,
    (S.IN_PROGRESS, M.STOP): S.FINISHED,
    (S.IN_PROGRESS, M.DELETE): S.DELETED,
    (S.SUSPENDED, M.RESUME): S.IN_PROGRESS,
    (S.SUSPENDED, M.STOP): S.FINISHED,
    (S.SUSPENDED, M.DELETE): S.DELETED,
    (S.FINISHED, M.DELETE): S.DELETED,
}


def test_every_status_and_move():
    wrong = []
    for status, move, started in product(Status, Move, (False, True)):
        expected = ALLOWED.get((status, move))
        if (status, move) == (S.DELETED, M.RESTORE):
            expected = S.FINISHED if started else S.DRAFT
        if (target := target_of(status, move, started=started)) is not expected:
            wrong.append((status, move, started, target))
    assert wrong == []


def test_every_status_is_reached_and_every_move_leads_somewhere():
    assert {transition.to for transition in TRANSITIONS} == set(Status)
    assert {transition.move for transition in TRANSITIONS} == set(Move)
    assert set(ALLOWED_ACTIONS) == set(Status)
    assert {transition.status for transition in TRANSITIONS} == set(Status)


def test_the_actions_that_each_status_allows():
    assert {status for status in Status if CampaignAction.EXPORT in ALLOWED_ACTIONS[status]} == {
        S.IN_PROGRESS
    }
    assert {status for status in Status if CampaignAction.EDIT in ALLOWED_ACTIONS[status]} == {
        S.DRAFT,
        S.PLANNED,
    }
    assert {status for status in Status if CampaignAction.REPORT in ALLOWED_ACTIONS[status]} == {
        S.IN_PROGRESS, S.SUSPENDED, S.FINISHED,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        (CallSettings(lines=0), Refusal.OUT_OF_RANGE),
        (CallSettings(attempts=51, most_attempts=51), Refusal.OUT_OF_RANGE),
        (CallSettings(attempts=4, most_attempts=3), Refusal.OUT_OF_RANGE),
        (CallSettings(retry_minutes=0), Refusal.OUT_OF_RANGE),
        (CallSettings(weekdays=()), Refusal.NO_WEEKDAY),
        (CallSettings(opens=600, closes=600), Refusal.HOURS_REVERSED),
        (TextSettings(delay_ms=60_001), Refusal.OUT_OF_RANGE),
        (TextSettings(threads=11), Refusal.OUT_OF_RANGE),
        (TextSettings(threads=0), Refusal.OUT_OF_RANGE),
    ],
)
def test_settings_outside_the_platforms_limits_are_refused(settings, reason):
    with pytest.raises(Refused) as refused:
        settings.check()
    assert refused.value.reason is reason


def test_settings_within_the_limits_pass():
    CallSettings().check()
    CallSettings(lines=1, attempts=50, most_attempts=50, opens=0, closes=1440).check()
    TextSettings(60_000, 10).check()


@pytest.mark.parametrize(
    ("word", "result"),
    [
        ("longCallWithResult", Result.WITH_RESULT),
        ("longCallWithNoResult", Result.WITHOUT_RESULT),
        ("noAnswer", Result.NO_ANSWER),
        ("BUSY", Result.NO_ANSWER),
        ("NO_ANSWER", Result.NO_ANSWER),
        ("nonexistentNumber", Result.NONEXISTENT),
        ("technicalError", Result.TECHNICAL_ERROR),
        ("cancelledByUser", Result.CANCELED),
        ("canceled", Result.CANCELED),
        ("notDone", Result.CANCELED),
        ("inProcess", Result.AGAIN),
        ("onRetry", Result.AGAIN),
        ("planned", Result.PLANNED),
        ("Нет ответа", Result.NO_ANSWER),
        ("unknown", None),
        ("delivered", None),
        ("", None),
    ],
)
def test_the_platforms_words_of_calls(word, result):
    assert read_result(word, is_call=True) is result


@pytest.mark.parametrize(
    ("word", "result"),
    [
        ("SENT", Result.SENT),
        ("DELIVERED", Result.DELIVERED),
        ("READ", Result.READ),
        ("NOT_SENT", Result.NOT_SENT),
        ("FAILED", Result.NOT_SENT),
        ("TOO_MANY_REQUESTS", Result.NOT_SENT),
        ("NOT_DELIVERED", Result.NOT_DELIVERED),
        ("INIT", Result.PLANNED),
        ("POSTPONED", Result.AGAIN),
        ("CANCELED", Result.CANCELED),
        ("Прочитано", Result.READ),
        ("longCallWithResult", None),
    ],
)
def test_the_platforms_words_of_texts(word, result):
    assert read_result(word, is_call=False) is result


def test_every_result_can_be_read_back_by_its_own_code():
    for results, is_call in ((CALL_RESULTS, True), (TEXT_RESULTS, False)):
        for result in results:
            assert read_result(result.value, is_call=is_call) is result


@pytest.mark.parametrize(
    ("cell", "seconds"),
    [("", 0), ("65", 65), ("1:05", 65), ("1:01:05", 3665), ("12,4", 12), ("x", None),
     ("1:2:3:4", None), ("-5", None)],
)  # fmt: skip
def test_durations(cell, seconds):
    assert read_seconds(cell) == seconds


def test_columns_of_reports_are_found_by_name_but_never_the_first():
    found = result_columns(["Status", "Phone", "Call status", "Attempts", "Статус"])
    assert found == {ResultColumn.RESULT: (2,), ResultColumn.ATTEMPTS: (3,)}


NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)  # A Wednesday.


def at(day: int, hour: int) -> int:
    return int(datetime(2026, 11, day, hour, tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("zone", "end"),
    [
        ("+00:00", at(25, 20)),
        ("Europe/London", at(25, 20)),
        ("+05:00", at(25, 15)),
        ("-05:00", at(26, 1)),
        ("+10:00", at(26, 10)),
        ("Asia/Vladivostok", at(26, 10)),
    ],
)
def test_the_window_that_is_open_or_opens_next(zone, end):
    windows = CallingWindows(CallSettings(), NOON)
    assert windows.end(zone, "12025550147") == end


def test_weekends_are_skipped():
    friday_night = datetime(2026, 11, 27, 21, tzinfo=UTC)
    windows = CallingWindows(CallSettings(), friday_night)
    assert windows.end("+00:00", "") == at(30, 20)


def test_without_local_time_everybody_has_the_window_of_this_computer():
    windows = CallingWindows(CallSettings(local_time=False), NOON)
    assert {windows.end(zone, "") for zone in ("+10:00", "-05:00", None)} == {at(25, 20)}


def test_a_client_without_a_zone_has_that_of_the_number_and_in_doubt_the_first_to_close():
    windows = CallingWindows(CallSettings(), NOON)
    assert zones_of_number("12025550147") == ("America/New_York",)
    assert windows.end(None, "12025550147") == at(26, 1)
    several = zones_of_number("79123456789")
    assert len(several) > 1
    assert windows.end(None, "79123456789") == min(windows.end(z, "") for z in several)
    assert windows.end(None, "no number") == at(25, 20)


@given(
    st.integers(0, 1439),
    st.integers(1, 1440),
    st.sets(st.integers(0, 6), min_size=1),
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),
    st.sampled_from(["+03:00", "-11:30", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"]),
)
def test_a_window_ends_later_than_now_and_within_eight_days(opens, closes, days, moment, zone):
    if opens >= closes:
        return
    assert read_zone(zone) is not None
    settings = CallSettings(opens=opens, closes=closes, weekdays=tuple(sorted(days)))
    now = moment.replace(tzinfo=UTC)
    end = CallingWindows(settings, now).end(zone, "")
    assert 0 < end - now.timestamp() <= 8 * 24 * 3600 + 3600
