"""Calling windows: until when a client may be called, by their own clock."""

from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache

from phonenumbers import PhoneNumber, parse
from phonenumbers.phonenumberutil import NumberParseException

from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.zones import zone_info

_UNKNOWN = "Etc/Unknown"
_DAYS = 8


class CallingWindows:
    """Finds the end of each client's current or next calling window.

    Args:
        now: in this computer's time zone, with that zone.
    """

    def __init__(self, settings: CallSettings, now: datetime) -> None:
        self._settings, self._now = settings, now
        self._ends: dict[str, int] = {}

    def end(self, zone: str | None, address: str) -> int:
        """Return when a client's window closes, in seconds since 1970.

        If the client has no zone, the phone number decides. If the number may be in several zones,
        the window that closes first counts, so that a guess never makes a call too late.
        """
        if not self._settings.local_time:
            return self._end_in("")
        if zone:
            return self._end_in(zone)
        return min(map(self._end_in, zones_of_number(address) or ("",)))

    def _end_in(self, zone: str) -> int:
        if zone not in self._ends:
            known: tzinfo | None = zone_info(zone) if zone else None
            self._ends[zone] = self._find_end(self._now.astimezone(known) if known else self._now)
        return self._ends[zone]

    def _find_end(self, now: datetime) -> int:
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        for day in range(_DAYS):
            # Adding days to a local midnight keeps the wall-clock time when the clocks change.
            begun = midnight + timedelta(days=day)
            end = begun + timedelta(minutes=self._settings.closes)
            if begun.weekday() in self._settings.weekdays and end > now:
                return int(end.astimezone(UTC).timestamp())
        raise AssertionError("a campaign has weekdays")


@lru_cache(maxsize=65_536)
def zones_of_number(address: str) -> tuple[str, ...]:
    """Return the time zones that a phone number may be in; empty if unknown."""
    # Here, because only a campaign asks for the zones of numbers, and their table is large.
    from phonenumbers.timezone import time_zones_for_number

    try:
        number: PhoneNumber = parse("+" + address)
    except NumberParseException:
        return ()
    found = tuple(time_zones_for_number(number))
    return () if _UNKNOWN in found else found
