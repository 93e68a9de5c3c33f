"""The DIALER_PRIORITY column: whole numbers from 1, the highest, to 5."""

import pytest

from clientlists_desktop.core.priorities import read_priority


@pytest.mark.parametrize(
    ("cell", "priority"),
    [("1", 1), ("5", 5), (" 3 ", 3), ("1.0", 1), ("2,0", 2), ("4.00", 4), ("05", 5)],
)
def test_one_to_five_are_priorities(cell, priority):
    assert read_priority(cell) == priority


@pytest.mark.parametrize(
    "cell",
    ["0", "6", "-1", "+1", "1.5", "1,5", "high", "", "1 2", "٣", "³", "1e0", "TRUE", "1" * 5000],
)
def test_anything_else_is_none(cell):
    assert read_priority(cell) is None
