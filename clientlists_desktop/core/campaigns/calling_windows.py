"""When clients may be called: the end of the window that is open for them, or opens next."""

from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache

from phonenumbers import PhoneNumber, parse
from phonenumbers.phonenumberutil import NumberParseException
from phonenumbers.timezone import time_zones_for_number

from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.zones import zone_info

_UNKNOWN = "Etc/Unknown"
_DAYS = 8


class CallingWindows:
    """Tells the end of each client's calling window, seen from one moment.

    Args:
        now: with its zone, which is that of this computer.
    """

    def __init__(self, settings: CallSettings, now: datetime) -> None:
        self._settings, self._now = settings, now
        self._ends: dict[str, int] = {}

    def end(self, zone: str | None, address: str) -> int:
        """Return seconds since 1970 at which the window of a client closes.

        Without a zone the phone number tells it. Where a number may be in several, the window that
        closes first counts: nobody is called late for a guess.
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
            # Days are counted on the calendar, so that a change of the clocks moves no window.
            begun = midnight + timedelta(days=day)
            end = begun + timedelta(minutes=self._settings.closes)
            if begun.weekday() in self._settings.weekdays and end > now:
                return int(end.astimezone(UTC).timestamp())
        raise AssertionError("a campaign has weekdays")


@lru_cache(maxsize=65_536)
def zones_of_number(address: str) -> tuple[str, ...]:
    """Return the time zones that a phone number may be in; none when nothing tells."""
    try:
        number: PhoneNumber = parse("+" + address)
    except NumberParseException:
        return ()
    found = tuple(time_zones_for_number(number))
    return () if _UNKNOWN in found else found
