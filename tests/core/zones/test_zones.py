"""The GMT_ZONE column: the documented forms, what Excel turns them into, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.core.zones.zones import Zone, read_zone


@pytest.mark.parametrize(
    ("cell", "canonical"),
    [
        ("Z", "+00:00"),
        ("UTC", "+00:00"),
        ("GMT", "+00:00"),
        ("UT", "+00:00"),
        ("+3", "+03:00"),
        ("+03", "+03:00"),
        ("+0330", "+03:30"),
        ("+03:30", "+03:30"),
        ("-05:00", "-05:00"),
        ("+033015", "+03:30:15"),
        ("+03:30:15", "+03:30:15"),
        ("+03:00:00", "+03:00"),
        ("GMT-05:00", "-05:00"),
        ("GMT-5", "-05:00"),
        ("UTC+3", "+03:00"),
        ("UT+0330", "+03:30"),
        ("+18:00", "+18:00"),
        ("-18:00", "-18:00"),
        ("-00:00", "+00:00"),
        (" +03:00 ", "+03:00"),
        ("Europe/Moscow", "Europe/Moscow"),
        ("America/New_York", "America/New_York"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("Asia/Kolkata", "Asia/Kolkata"),
        ("Etc/GMT+3", "Etc/GMT+3"),
    ],
)
def test_documented_forms_have_one_canonical_form(cell, canonical):
    assert read_zone(cell) == Zone(canonical)


@pytest.mark.parametrize(
    ("cell", "canonical"),
    [
        ("3", "+03:00"),
        ("3.0", "+03:00"),
        ("3,0", "+03:00"),
        ("-5", "-05:00"),
        ("-10", "-10:00"),
        ("-5.0", "-05:00"),
        ("0", "+00:00"),
        ("03:00", "+03:00"),
        ("03:00:00", "+03:00"),
        ("3:30", "+03:30"),
        ("utc", "+00:00"),
        ("gmt+3", "+03:00"),
        ("GMT +3", "+03:00"),
        ("europe/moscow", "Europe/Moscow"),
        ("EUROPE/MOSCOW", "Europe/Moscow"),
    ],
)
def test_what_can_mean_only_one_zone_is_repaired(cell, canonical):
    assert read_zone(cell) == Zone(canonical, repaired=True)


@pytest.mark.parametrize(
    "cell",
    [
        "Moscow",
        "Mars/Olympus",
        "EST",
        "MST",
        "HST",
        "est",
        "localtime",
        "Factory",
        "posixrules",
        "+18:01",
        "-19",
        "+24:00",
        "19",
        "+03:60",
        "+03:00:60",
        "+3:3",
        "+330",
        "+12345",
        "GMT-12345",
        "-19.0",
        "+0330:15",
        "+03:3015",
        "3.5",
        "+",
        "GMT+",
        "++3",
        "2024-01-31",
        "1.5E+1",
        "-",
        "Europe/",
        "/Moscow",
        "../etc/passwd",
    ],
)
def test_anything_else_is_not_a_zone(cell):
    assert read_zone(cell) is None


@given(
    sign=st.sampled_from("+-"),
    hours=st.integers(0, 30),
    minutes=st.integers(0, 70),
    seconds=st.none() | st.integers(0, 70),
    prefix=st.sampled_from(["", "UTC", "GMT", "UT"]),
    colon=st.sampled_from(["", ":"]),
)
def test_offsets_reach_from_minus_to_plus_eighteen_hours(
    sign, hours, minutes, seconds, prefix, colon
):
    cell = f"{prefix}{sign}{hours:02d}{colon}{minutes:02d}"
    cell += "" if seconds is None else f"{colon}{seconds:02d}"
    total = hours * 3600 + minutes * 60 + (seconds or 0)
    zone = read_zone(cell)
    if minutes > 59 or (seconds or 0) > 59 or total > 18 * 3600:
        assert zone is None
        return
    expected = f"{sign if total else '+'}{hours:02d}:{minutes:02d}"
    assert zone == Zone(expected + (f":{seconds:02d}" if seconds else ""))
    assert read_zone(zone.canonical) == zone


@given(st.text(max_size=12))
def test_no_text_breaks_it_and_canonical_forms_stay(cell):
    zone = read_zone(cell)
    if zone is not None:
        assert read_zone(zone.canonical) == Zone(zone.canonical)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("МСК", "Europe/Moscow"),
        ("msk", "Europe/Moscow"),
        ("МСК+2", "+05:00"),
        ("мск -1", "+02:00"),
        ("MSK+9", "+12:00"),
        ("+3 часа", "+03:00"),
        ("-5 hours", "-05:00"),
        ("GMT +7", "+07:00"),
        ("(UTC+03:00) Москва, Санкт-Петербург", "+03:00"),
        ("(UTC) Coordinated Universal Time", "+00:00"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("(GMT+01:00) Amsterdam, Berlin, Rome", "Europe/Berlin"),
        ("Moscow Standard Time", "Europe/Moscow"),
        ("Russia Time Zone 3", "Europe/Samara"),
        ("Central Standard Time (Mexico)", "America/Mexico_City"),
        ("Central Asia Standard Time", "Asia/Bishkek"),
        ("Volgograd Standard Time", "Europe/Volgograd"),
        ("pacific daylight time", "America/Los_Angeles"),
    ],
)
def test_what_can_only_mean_one_zone_is_repaired(text, canonical):
    assert read_zone(text) == Zone(canonical, repaired=True)


@pytest.mark.parametrize(
    "text", ["Москва", "EST", "МСК+", "МСК+20", "Mars Standard Time", "(UTC+3"]
)
def test_what_may_mean_several_zones_or_none_is_not(text):
    assert read_zone(text) is None
