"""Informal names of time zones, and the zones that they may mean.

These are only suggestions: an abbreviation means different zones in different countries, so a
person confirms each name once before any row is changed.
"""

from functools import cache

from clientlists_desktop.core.zones.zones import all_names

_ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    "msk": ("Europe/Moscow",),
    "мск": ("Europe/Moscow",),
    "москва": ("Europe/Moscow",),
    "московское время": ("Europe/Moscow",),
    "спб": ("Europe/Moscow",),
    "санкт-петербург": ("Europe/Moscow",),
    "калининград": ("Europe/Kaliningrad",),
    "самара": ("Europe/Samara",),
    "екатеринбург": ("Asia/Yekaterinburg",),
    "екб": ("Asia/Yekaterinburg",),
    "омск": ("Asia/Omsk",),
    "новосибирск": ("Asia/Novosibirsk",),
    "красноярск": ("Asia/Krasnoyarsk",),
    "иркутск": ("Asia/Irkutsk",),
    "якутск": ("Asia/Yakutsk",),
    "владивосток": ("Asia/Vladivostok",),
    "магадан": ("Asia/Magadan",),
    "камчатка": ("Asia/Kamchatka",),
    "минск": ("Europe/Minsk",),
    "киев": ("Europe/Kyiv",),
    "алматы": ("Asia/Almaty",),
    "ташкент": ("Asia/Tashkent",),
    "est": ("America/New_York", "-05:00"),
    "edt": ("America/New_York", "-04:00"),
    "et": ("America/New_York",),
    "eastern": ("America/New_York",),
    "cst": ("America/Chicago", "-06:00", "Asia/Shanghai"),
    "cdt": ("America/Chicago", "-05:00"),
    "ct": ("America/Chicago",),
    "central": ("America/Chicago",),
    "mst": ("America/Denver", "America/Phoenix", "-07:00"),
    "mdt": ("America/Denver", "-06:00"),
    "mt": ("America/Denver",),
    "mountain": ("America/Denver",),
    "pst": ("America/Los_Angeles", "-08:00"),
    "pdt": ("America/Los_Angeles", "-07:00"),
    "pt": ("America/Los_Angeles",),
    "pacific": ("America/Los_Angeles",),
    "hst": ("Pacific/Honolulu", "-10:00"),
    "akst": ("America/Anchorage", "-09:00"),
    "cet": ("Europe/Berlin", "+01:00"),
    "cest": ("Europe/Berlin", "+02:00"),
    "eet": ("Europe/Kyiv", "+02:00"),
    "bst": ("Europe/London", "+01:00", "Asia/Dhaka"),
    "ist": ("Asia/Kolkata", "+05:30", "Asia/Jerusalem", "Europe/Dublin"),
    "jst": ("Asia/Tokyo", "+09:00"),
    "aest": ("Australia/Sydney", "+10:00"),
}


def zones_meant(text: str) -> tuple[str, ...]:
    """Return the zones that a text may mean, likeliest first; empty if unknown."""
    wanted = text.strip().casefold()
    return _ABBREVIATIONS.get(wanted) or _cities().get(wanted.replace("_", " "), ())


@cache
def _cities() -> dict[str, tuple[str, ...]]:
    """Return the zones by the city in their name."""
    cities: dict[str, tuple[str, ...]] = {}
    for name in all_names():
        area, _, city = name.rpartition("/")
        if area:
            key = city.replace("_", " ").casefold()
            cities[key] = (*cities.get(key, ()), name)
    return cities
