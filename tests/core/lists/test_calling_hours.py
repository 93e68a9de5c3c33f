"""Who can be called hour by hour, and what is not known of it."""

from datetime import UTC, datetime, timedelta, timezone

from clientlists_desktop.core.lists.calling_hours import Offsets, calling_hours, offsets_at

MOSCOW, OMSK, NOWHERE = "Europe/Moscow", "Asia/Omsk", ()
ZONES = {(MOSCOW,): 4, ("+03:00",): 1, (OMSK,): 2, (MOSCOW, OMSK): 8, NOWHERE: 16}
NOON = datetime(2026, 7, 1, 12, tzinfo=UTC)


def test_each_client_is_counted_once() -> None:
    assert offsets_at(ZONES, NOON) == Offsets(((180, 5, MOSCOW), (360, 2, OMSK)), 8, 16)


def test_zones_that_show_the_same_time_are_one() -> None:
    found = offsets_at({("Europe/Berlin", "Europe/Paris"): 3}, NOON)
    assert found == Offsets(((120, 3, "Europe/Berlin"),), 0, 0)


def test_what_depends_on_the_zone_is_told_from_what_is_sure() -> None:
    hours = calling_hours(ZONES, NOON, 10 * 60, 20 * 60)
    assert len(hours) == 24
    by_utc = {hour.begins.hour: (hour.sure, hour.depends) for hour in hours}
    # Moscow is open from 7 to 17 UTC, Omsk from 4 to 14.
    assert [by_utc[at] for at in (3, 4, 7, 13, 14, 16, 17)] == [
        (0, 0), (2, 8), (15, 0), (15, 0), (5, 8), (5, 8), (0, 0),
    ]  # fmt: skip


def test_now_is_judged_by_its_minute_and_hours_begin_by_this_clock() -> None:
    now = datetime(2026, 7, 1, 20, 20, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    first, second = calling_hours({(MOSCOW,): 1}, now, 0, 17 * 60 + 55, hours=2)
    assert (first.sure, first.begins.hour, second.begins.hour) == (1, 20, 21)
    # 21:00 in India is 18:30 in Moscow.
    assert second.sure == 0
