"""Every value that is read from a cell is within bounds, or none: no text ends a verb."""

import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from itertools import product
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clientlists_desktop.core.campaigns.result_columns import MOST_SECONDS, read_seconds
from clientlists_desktop.core.campaigns.results import read_result
from clientlists_desktop.core.imports.row_keys import read_key
from clientlists_desktop.core.layouts.client_columns import (
    read_channel,
    read_count,
    read_moment,
    read_yes_no,
)
from clientlists_desktop.core.moments import EARLIEST, LATEST, in_zone, midnight
from clientlists_desktop.core.priorities import read_priority
from clientlists_desktop.core.zones import read_zone, zone_info
from clientlists_desktop.files.workbooks.cell_values import typed_cell_text

ZONES = ["UTC", "Etc/GMT+12", "Pacific/Kiritimati", "Europe/Moscow", "America/New_York"]

digits = st.text(st.sampled_from("0123456789٣७²½"), max_size=6)
numbers = st.one_of(
    digits, st.integers().map(str), st.floats().map(str), st.just("9" * 6_000),
    st.sampled_from(["1e6", "1e999", "nan", "inf", "-inf", "1_000", "0x10", "+1", "-0", "1,5"]),
)  # fmt: skip
signs = st.sampled_from(["+", "-", ":", ".", " ", "T", "Z", "-12:00", "+99:99", "/", "\xa0", ""])
cells = st.one_of(
    st.text(),
    st.lists(st.one_of(numbers, signs), max_size=12).map("".join),
    st.builds(
        "{:04}-{:02}-{:02} {:02}:{:02}:{:02} {}".format,
        st.sampled_from([0, 1, 2, 1900, 1969, 1970, 2026, 9998, 9999]),
        st.sampled_from([0, 1, 2, 12, 13]), st.sampled_from([0, 1, 28, 29, 30, 31, 32]),
        st.integers(0, 24), st.integers(0, 60), st.integers(0, 60),
        st.sampled_from(["", "Z", "+00:00", "-12:00", "+14:00", "-18:00", "+18:01", "+99:99"]),
    ),
)  # fmt: skip

READERS: list[tuple[Callable[[str], Any], Callable[[Any], bool]]] = [
    (read_moment, lambda value: EARLIEST <= value <= LATEST),
    (read_count, lambda value: 0 <= value < 1 << 31),
    (read_seconds, lambda value: 0 <= value <= MOST_SECONDS),
    (read_key, lambda value: 0 < value.draft < 10**15 > value.position > 0),
    (read_zone, lambda value: zone_info(value.canonical) is not None),
    (read_priority, lambda value: 1 <= value <= 5),
    (read_yes_no, lambda value: isinstance(value, bool)),
    (read_channel, lambda value: value.code != "any"),
    (lambda cell: read_result(cell, is_call=True), bool),
    (lambda cell: read_result(cell, is_call=False), bool),
]


@pytest.mark.parametrize(("read", "is_within"), READERS)
@given(cell=cells)
@example(cell="9999-12-31 23:59:59 -12:00")
@example(cell="0001-01-01 00:00:00 +14:00")
@example(cell="0001-01-01")
@example(cell="9999-12-31")
@example(cell="1e6:1e6:1e6")
@example(cell="9" * 6_000)
@example(cell="+" + "9" * 6_000)
@example(cell="9" * 6_000 + ".aaaaaaaa.1")
def test_a_cell_is_read_as_a_value_within_bounds_or_not_at_all(
    read: Callable[[str], Any], is_within: Callable[[Any], bool], cell: str
) -> None:
    value = read(cell)
    assert value is None or is_within(value)


@pytest.fixture(params=ZONES)
def zone(request: pytest.FixtureRequest) -> Iterator[str]:
    """This computer's time zone."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    if hasattr(time, "tzset"):
        time.tzset()
    yield request.param
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    if hasattr(time, "tzset"):
        time.tzset()


MOMENTS = [
    0, -1, EARLIEST, LATEST, EARLIEST - 1, LATEST + 1, -(1 << 62), 1 << 62, 253_402_343_999,
]  # fmt: skip


def test_any_stored_moment_can_be_shown_anywhere(zone: str) -> None:
    """Earlier versions let moments beyond the edge of the calendar in."""
    for name, moment in product([None, *ZONES, "+18:00", "-18:00"], MOMENTS):
        shown = in_zone(moment, zone_info(name) if name else None)
        assert shown.tzinfo is not None, (name, moment)
        assert shown.isoformat(" "), (name, moment)
        if EARLIEST <= moment <= LATEST:
            assert int(shown.timestamp()) == moment, name


@pytest.mark.parametrize("day", [date.min, date(1, 1, 2), date(1970, 1, 1), date.max])
def test_any_day_has_a_midnight(zone: str, day: date) -> None:
    utc = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    assert abs(midnight(day) - utc) <= 24 * 3600


def test_a_moment_reads_as_it_did() -> None:
    assert read_moment("2026-10-31 21:14:00 +03:00") == 1_793_470_440
    assert read_moment("1900-01-01 00:00:00 Z") == -2_208_988_800
    assert read_seconds("1:01:01") == 3_661


@given(st.one_of(st.integers(), st.floats(), st.just(10**400), st.just(-(10**400))))
def test_any_number_of_a_workbook_has_a_text(value: float) -> None:
    assert typed_cell_text(value)
