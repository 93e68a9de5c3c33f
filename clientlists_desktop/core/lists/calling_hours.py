"""When the clients of a list can be called: their time zones at a moment, and hour by hour."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from clientlists_desktop.core.zones import zone_info

HOURS = 24

Zones = Mapping[tuple[str, ...], int]
"""Clients by the time zones that they may be in."""


@dataclass(frozen=True)
class Offsets:
    """Clients by the difference of their clock to UTC.

    Attributes:
        known: minutes east of UTC, clients, and the time zone that most of them are in; from west
            to east.
        several: clients whose possible zones differ.
        unknown: clients of whom no zone is known.
    """

    known: tuple[tuple[int, int, str], ...]
    several: int
    unknown: int


@dataclass(frozen=True)
class Hour:
    """One hour of this computer's clock.

    Attributes:
        sure: clients whose clock is within the calling hours in every zone they may be in.
        depends: clients of whom that is so in some of their zones only.
    """

    begins: datetime
    sure: int
    depends: int


def offsets_at(zones: Zones, moment: datetime) -> Offsets:
    """Return which clocks the clients go by at a moment."""
    named: dict[int, Counter[str]] = {}
    several = unknown = 0
    for names, clients in zones.items():
        found = {_offset(name, moment) for name in names}
        if len(found) == 1:
            named.setdefault(found.pop(), Counter())[names[0]] += clients
        elif found:
            several += clients
        else:
            unknown += clients
    known = (
        (minutes, counts.total(), counts.most_common(1)[0][0]) for minutes, counts in named.items()
    )
    return Offsets(tuple(sorted(known)), several, unknown)


def calling_hours(
    zones: Zones, now: datetime, opens: int, closes: int, hours: int = HOURS
) -> list[Hour]:
    """Return this hour and the next ones, each with the clients who can be called at its moment.

    The first is judged by `now` itself, the others by their beginning.

    Args:
        now: with a time zone, in which the hours begin.
        opens, closes: minutes since midnight by the clients' clocks.
    """
    full = now.replace(minute=0, second=0, microsecond=0)
    moments = [now, *(full + timedelta(hours=ahead) for ahead in range(1, hours))]
    return [_hour(zones, moment, opens, closes) for moment in moments]


def _hour(zones: Zones, moment: datetime, opens: int, closes: int) -> Hour:
    @cache
    def is_open(zone: str) -> bool:
        local = moment.astimezone(zone_info(zone))
        return opens <= 60 * local.hour + local.minute < closes

    sure = depends = 0
    for names, clients in zones.items():
        answers = {is_open(name) for name in names}
        if answers == {True}:
            sure += clients
        elif True in answers:
            depends += clients
    return Hour(moment.replace(minute=0, second=0, microsecond=0), sure, depends)


def _offset(zone: str, moment: datetime) -> int:
    offset = moment.astimezone(zone_info(zone)).utcoffset()
    assert offset is not None
    return int(offset.total_seconds()) // 60
