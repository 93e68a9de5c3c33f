"""Forms of time zones that the dialer doesn't accept, but that can only mean one zone.

Russians count from Moscow; Windows, Outlook and Exchange write names and labels of their own.
"""

import re

from clientlists_desktop.core.zones.windows_zones import windows_zone

_FROM_MOSCOW = re.compile(r"(?:мск|msk)\s*(?:(?P<sign>[+-])\s*(?P<h>\d{1,2}))?", re.IGNORECASE)
_MOSCOW = 3
_HOURS = re.compile(r"(?P<offset>[+-]\s*\d{1,2})\s*(?:ч|час|часа|часов|h|hrs?|hours?)\.?")
_LABEL = re.compile(r"\((?:UTC|GMT)(?P<offset>[+-]\d{1,2}:\d{2})?\)\s*(?P<rest>.*)", re.IGNORECASE)

_LABELS = {
    "eastern time": "America/New_York", "central time": "America/Chicago",
    "mountain time": "America/Denver", "pacific time": "America/Los_Angeles",
    "alaska": "America/Anchorage", "atlantic time": "America/Halifax", "dublin": "Europe/London",
    "lisbon": "Europe/Lisbon", "amsterdam": "Europe/Berlin", "berlin": "Europe/Berlin",
    "paris": "Europe/Paris", "madrid": "Europe/Madrid", "belgrade": "Europe/Belgrade",
    "warsaw": "Europe/Warsaw", "athens": "Europe/Athens", "bucharest": "Europe/Bucharest",
    "helsinki": "Europe/Kyiv", "kyiv": "Europe/Kyiv", "jerusalem": "Asia/Jerusalem",
    "cairo": "Africa/Cairo", "canberra": "Australia/Sydney", "sydney": "Australia/Sydney",
}  # fmt: skip
"""Places with a summer time, in which the offset of the label holds for half of the year only."""


def plain_form(text: str) -> str | None:
    """Return what the dialer accepts for a text that can only mean it; None for other texts."""
    folded = text.strip().casefold()
    if match := _FROM_MOSCOW.fullmatch(folded):
        if match["h"] is None:
            return "Europe/Moscow"
        ahead = int(match["sign"] + match["h"]) + _MOSCOW
        return f"{ahead:+03d}:00"
    if match := _HOURS.fullmatch(folded):
        return match["offset"].replace(" ", "")
    if match := _LABEL.fullmatch(text.strip()):
        rest = match["rest"].casefold()
        place = next((zone for place, zone in _LABELS.items() if place in rest), None)
        return place or match["offset"] or "UTC"
    return windows_zone(text)
