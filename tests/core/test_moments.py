"""Moments on clocks and in zones that are not as usual."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from clientlists_desktop.core.moments import in_zone, local_time

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)


@pytest.fixture(params=["XXX-24", "XXX+24"])
def _no_zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the computer be in a zone that Python refuses."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system's zone is not set by a variable")
    with monkeypatch.context() as patch:
        patch.setitem(os.environ, "TZ", request.param)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("_no_zone")
def test_a_clock_in_an_impossible_zone_shows_utc() -> None:
    assert local_time(NOON) == NOON
    assert local_time(NOON).utcoffset() == timedelta(0)
    assert local_time(NOON.replace(tzinfo=None)) == NOON
    assert in_zone(0) == datetime(1970, 1, 1, tzinfo=UTC)


def test_a_moment_without_a_zone_is_this_computers() -> None:
    moment = local_time(NOON.replace(tzinfo=None))
    assert moment.replace(tzinfo=None) == NOON.replace(tzinfo=None)
    assert moment.utcoffset() is not None
