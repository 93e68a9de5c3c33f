"""The GMT_ZONE column: offsets and IANA zone names, in the forms the dialer accepts.

The forms are those of Java's `ZoneId.of`, which the Calls API documents for `gmtZone`.
"""

import re
from dataclasses import dataclass
from datetime import timedelta, timezone, tzinfo
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

from clientlists_desktop.core.zones.zone_forms import plain_form

HEADER = "GMT_ZONE"

_OFFSET = re.compile(
    r"(?:UTC|GMT|UT)?(?P<sign>[+-])(?!(?:\d\d)+\d\Z)(?P<h>\d{1,2})"
    r"(?:(?P<colon>:?)(?P<m>\d{2})(?:(?P=colon)(?P<s>\d{2}))?)?"
)
"""Without colons the digits must come in pairs; otherwise the hours would be a guess."""
_NUMBER = re.compile(r"(?P<sign>-?)(?P<h>\d{1,2})(?:[.,]0)?")
_TIME = re.compile(r"(?P<h>\d{1,2}):(?P<m>\d{2})(?::(?P<s>\d{2}))?")
_MOST_SECONDS = 18 * 3600
_UTC = frozenset({"Z", "UTC", "GMT", "UT"})
# Kept in the zone list for old programs, but people use these names for something else.
_NOT_TRUSTED = frozenset({"EST", "MST", "HST", "localtime", "Factory", "posixrules"})


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone in canonical form: `±hh:mm` (seconds only when not 0) or an IANA name.

    Attributes:
        repaired: whether the text wasn't in an accepted form, but can only mean this zone.
    """

    canonical: str
    repaired: bool = False


def read_zone(cell: str) -> Zone | None:
    """Read a non-empty cell of the zone column; None if it isn't a time zone."""
    zone = _read_accepted(cell)
    if zone is None and (plain := plain_form(cell)) is not None:
        zone = _read_accepted(plain)
        return Zone(zone.canonical, repaired=True) if zone else None
    return zone


def _read_accepted(cell: str) -> Zone | None:
    """Read a form that the dialer accepts, or what Excel makes of one."""
    text = cell.strip()
    if text in _UTC:
        return Zone("+00:00")
    # Excel turns +3 and -5 into numbers, and 03:00 into a time.
    if match := _NUMBER.fullmatch(text):
        offset = _offset(match["sign"] or "+", match["h"], None, None)
        return Zone(offset, repaired=True) if offset else None
    if match := _OFFSET.fullmatch(text):
        offset = _offset(match["sign"], match["h"], match["m"], match["s"])
        return Zone(offset) if offset else None
    if match := _TIME.fullmatch(text):
        offset = _offset("+", match["h"], match["m"], match["s"])
        return Zone(offset, repaired=True) if offset else None
    names = _names()
    name = names.get(text.casefold())
    if name is None:
        folded = text.upper().replace(" ", "")
        if folded != text:
            again = _read_accepted(folded) if not folded.isalpha() or folded in _UTC else None
            return Zone(again.canonical, repaired=True) if again else None
        return None
    return Zone(name, repaired=name != text)


@cache
def zone_info(canonical: str) -> tzinfo:
    """Return a zone in canonical form as a `tzinfo`."""
    if canonical[0] not in "+-":
        return ZoneInfo(canonical)
    hours, minutes, *seconds = map(int, canonical[1:].split(":"))
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds[0] if seconds else 0)
    return timezone(-offset if canonical[0] == "-" else offset)


def _offset(sign: str, hours: str, minutes: str | None, seconds: str | None) -> str | None:
    h, m, s = int(hours), int(minutes or 0), int(seconds or 0)
    if m > 59 or s > 59 or h * 3600 + m * 60 + s > _MOST_SECONDS:
        return None
    sign = sign if h or m or s else "+"
    return f"{sign}{h:02d}:{m:02d}" + (f":{s:02d}" if s else "")


def all_names() -> list[str]:
    """Return every IANA name that is accepted, in alphabetical order."""
    return sorted(_names().values())


@cache
def _names() -> dict[str, str]:
    """Return every trusted IANA name by its casefolded form, from the tzdata package."""
    lines = resources.files("tzdata").joinpath("zones").read_text("ascii").split()
    return {name.casefold(): name for name in lines if name not in _NOT_TRUSTED | _UTC}
