"""Windows' names of time zones: they can only mean one zone each.

Source: the Unicode CLDR, supplemental data "windowsZones", the zone that stands for each name in
the whole world. Those that are mere offsets have none here.
"""

_ZONES = {
    "afghanistan": "Asia/Kabul", "alaskan": "America/Anchorage", "alberta": "America/Edmonton",
    "aleutian": "America/Adak", "altai": "Asia/Barnaul", "arab": "Asia/Riyadh",
    "arabian": "Asia/Dubai", "arabic": "Asia/Baghdad",
    "argentina": "America/Argentina/Buenos_Aires", "astrakhan": "Europe/Astrakhan",
    "atlantic": "America/Halifax", "aus central": "Australia/Darwin",
    "aus central w.": "Australia/Eucla", "aus eastern": "Australia/Sydney",
    "azerbaijan": "Asia/Baku", "azores": "Atlantic/Azores", "bahia": "America/Bahia",
    "bangladesh": "Asia/Dhaka", "belarus": "Europe/Minsk", "bougainville": "Pacific/Bougainville",
    "british columbia": "America/Vancouver", "canada central": "America/Regina",
    "cape verde": "Atlantic/Cape_Verde", "caucasus": "Asia/Yerevan",
    "cen. australia": "Australia/Adelaide", "central": "America/Chicago",
    "central (mexico)": "America/Mexico_City", "central america": "America/Guatemala",
    "central asia": "Asia/Bishkek", "central brazilian": "America/Cuiaba",
    "central europe": "Europe/Budapest", "central european": "Europe/Warsaw",
    "central pacific": "Pacific/Guadalcanal", "chatham islands": "Pacific/Chatham",
    "china": "Asia/Shanghai", "cuba": "America/Havana", "e. africa": "Africa/Nairobi",
    "e. australia": "Australia/Brisbane", "e. europe": "Europe/Chisinau",
    "e. south america": "America/Sao_Paulo", "easter island": "Pacific/Easter",
    "eastern": "America/New_York", "eastern (mexico)": "America/Cancun", "egypt": "Africa/Cairo",
    "ekaterinburg": "Asia/Yekaterinburg", "fiji": "Pacific/Fiji", "fle": "Europe/Kyiv",
    "georgian": "Asia/Tbilisi", "gmt": "Europe/London", "greenland": "America/Nuuk",
    "greenwich": "Atlantic/Reykjavik", "gtb": "Europe/Bucharest",
    "haiti": "America/Port-au-Prince", "hawaiian": "Pacific/Honolulu", "india": "Asia/Kolkata",
    "iran": "Asia/Tehran", "israel": "Asia/Jerusalem", "jordan": "Asia/Amman",
    "kaliningrad": "Europe/Kaliningrad", "korea": "Asia/Seoul", "libya": "Africa/Tripoli",
    "line islands": "Pacific/Kiritimati", "lord howe": "Australia/Lord_Howe",
    "magadan": "Asia/Magadan", "magallanes": "America/Punta_Arenas",
    "manitoba": "America/Winnipeg", "marquesas": "Pacific/Marquesas",
    "mauritius": "Indian/Mauritius", "middle east": "Asia/Beirut",
    "montevideo": "America/Montevideo", "morocco": "Africa/Casablanca", "moscow": "Europe/Moscow",
    "mountain": "America/Denver", "mountain (mexico)": "America/Mazatlan",
    "myanmar": "Asia/Yangon", "n. central asia": "Asia/Novosibirsk", "namibia": "Africa/Windhoek",
    "nepal": "Asia/Kathmandu", "new zealand": "Pacific/Auckland",
    "newfoundland": "America/St_Johns", "norfolk": "Pacific/Norfolk",
    "north asia": "Asia/Krasnoyarsk", "north asia east": "Asia/Irkutsk",
    "north korea": "Asia/Pyongyang", "omsk": "Asia/Omsk", "pacific": "America/Los_Angeles",
    "pacific (mexico)": "America/Tijuana", "pacific sa": "America/Santiago",
    "pakistan": "Asia/Karachi", "paraguay": "America/Asuncion", "qyzylorda": "Asia/Qyzylorda",
    "romance": "Europe/Paris", "russia time zone 10": "Asia/Srednekolymsk",
    "russia time zone 11": "Asia/Kamchatka", "russia time zone 3": "Europe/Samara",
    "russian": "Europe/Moscow", "sa eastern": "America/Cayenne", "sa pacific": "America/Bogota",
    "sa western": "America/La_Paz", "saint pierre": "America/Miquelon",
    "sakhalin": "Asia/Sakhalin", "samoa": "Pacific/Apia", "sao tome": "Africa/Sao_Tome",
    "saratov": "Europe/Saratov", "se asia": "Asia/Bangkok", "singapore": "Asia/Singapore",
    "south africa": "Africa/Johannesburg", "south sudan": "Africa/Juba",
    "sri lanka": "Asia/Colombo", "sudan": "Africa/Khartoum", "syria": "Asia/Damascus",
    "taipei": "Asia/Taipei", "tasmania": "Australia/Hobart", "tocantins": "America/Araguaina",
    "tokyo": "Asia/Tokyo", "tomsk": "Asia/Tomsk", "tonga": "Pacific/Tongatapu",
    "transbaikal": "Asia/Chita", "turkey": "Europe/Istanbul",
    "turks and caicos": "America/Grand_Turk", "ulaanbaatar": "Asia/Ulaanbaatar",
    "us eastern": "America/Indiana/Indianapolis", "us mountain": "America/Phoenix",
    "venezuela": "America/Caracas", "vladivostok": "Asia/Vladivostok",
    "volgograd": "Europe/Volgograd", "w. australia": "Australia/Perth",
    "w. central africa": "Africa/Lagos", "w. europe": "Europe/Berlin", "w. mongolia": "Asia/Hovd",
    "west asia": "Asia/Tashkent", "west bank": "Asia/Hebron",
    "west pacific": "Pacific/Port_Moresby", "yakutsk": "Asia/Yakutsk",
    "yukon": "America/Whitehorse",
}  # fmt: skip
"""By the name without "Standard Time"; "moscow" is how people write "Russian"."""
_TIMES = (" standard time", " daylight time")
_WITHOUT_TIME = "russia time zone "


def windows_zone(text: str) -> str | None:
    """Return the zone that a name of Windows means; None if it is none of these."""
    folded = text.strip().casefold()
    for time in _TIMES:
        if time in folded:
            return _ZONES.get(folded.replace(time, "", 1))
    return _ZONES.get(folded) if folded.startswith(_WITHOUT_TIME) else None
