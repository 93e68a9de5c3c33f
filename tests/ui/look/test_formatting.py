"""Times as the person's language writes them."""

from datetime import UTC, datetime

import pytest

from clientlists_desktop.ui.look.formatting import length, moment, size


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "–"), (52, "52 s"), (60, "1 min 0 s"), (128, "2 min 8 s"), (765_600, "212 h 40 min")],
)
def test_a_duration_begins_with_what_it_has(qapp, seconds: int, text: str) -> None:
    assert length(seconds) == text


def test_today_is_capitalised_only_where_it_begins(qapp) -> None:
    now = datetime.now(UTC).isoformat()
    assert moment(now).startswith("Today, ")
    assert moment(now, within=True).startswith("today, ")
    assert moment("2025-03-02T12:00:00+00:00", within=True) == "2 Mar 2025"


@pytest.mark.parametrize(
    ("octets", "text"),
    [(1, "1 byte"), (16, "16 bytes"), (1023, "1,023 bytes"), (1_468_007, "1.4 MB")],
)
def test_a_size_is_in_the_largest_unit_it_fills(qapp, octets: int, text: str) -> None:
    assert size(octets).replace("\xa0", " ") == text
