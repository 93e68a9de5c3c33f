"""What is said of failed rows and refusals: what was seen, what is expected, what to do."""

import pytest

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.checking import Checker, Choices
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.phones import TwoWays
from clientlists_desktop.core.rows import decode_row
from clientlists_desktop.sentences import describe, english, refusal

PHONE = "12025550147"
COLUMNS = ["Phone", "GMT_ZONE", "DIALER_PRIORITY"]


def said_of(cells: list[str], channel: str = "telephony", choices: Choices | None = None) -> str:
    """Return what is said of the first finding of a failed row."""
    kind = channel_of(channel)
    checker = Checker(kind, COLUMNS, choices or Choices())
    (stored,) = checker.check(0, [(2, cells)])
    row = decode_row(stored, kind.has_phone_numbers, checker.zone_column)
    assert row.outcome is Outcome.FAILED
    return describe(row.findings[0], COLUMNS, english)


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("12O25550147", "Letters in the number: “O” at place 3; write digits only"),
        ("unknown", "Letters, no number: write digits only"),
        ("-79123456789", "Not a number: write country code and number, digits only"),
        ("+123", "Too short: 3 digits; write country code and whole number"),
        ("+126712345678", "Too long: 12 digits; leave out the extra ones"),
        ("0171 1234567", "No country code: write it first, or choose the country"),
        ("+31012024", "8 digits that make no number of their country; check them"),
        ("7.9E+10", "Cut by Excel: the last digits are gone; take them from the source"),
        ("31.01.2024", "A date, not a phone number; format the column as text and type it anew"),
        (f"{PHONE} x12", "Extension 12 after the number; give it a column of its own"),
        (f"{PHONE}; 79123456789", "2 numbers in one cell; give each a row of its own"),
    ],
)
def test_a_failed_number_is_told_with_what_to_do(cell, sentence):
    assert said_of([cell]) == sentence


def test_other_failed_cells_are_told_with_what_to_do():
    assert said_of(["", "+3"]) == "Empty: the first column must hold the number or ID"
    assert said_of(["a b"], "slack") == "Space inside the ID, at place 2; remove it"
    assert said_of(["a\x07b"], "slack") == "Invisible character U+0007 at place 2; remove it"
    too_long = "Column “Phone” holds 40000 characters, a cell holds 32767; shorten it"
    assert said_of(["1" * 40_000]) == too_long
    zone = "GMT_ZONE: “Mars” is no time zone, write +03:00 or Europe/Moscow"
    assert said_of([PHONE, "Mars"]) == zone


def test_numbers_of_a_chosen_country_are_told_with_what_to_do():
    missing = "Area code missing: write country code, area code and number"
    assert said_of(["2555014"], choices=Choices("US")) == missing
    both = said_of(["84951234567"], choices=Choices("RU", TwoWays.FAIL))
    assert both == (
        "Two readings: 84951234567 as written, 74951234567 as a number of RU; choose one"
    )


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (1, "1 row of “a.csv” failed, so no list was made."),
        (1200, "1,200 rows of “a.csv” failed, so no list was made."),
    ],
)
def test_failed_rows_are_counted_in_the_right_form(count, sentence):
    assert refusal(Refused(Refusal.SOME_FAILED, file="a.csv", seen=count), english) == sentence


def test_a_heading_that_is_too_long_is_named_with_its_place():
    error = Refused(
        Refusal.HEADING_TOO_LONG, file="a.csv", row=1, column=2, seen=40_000, expected=32_767
    )
    assert refusal(error, english) == (
        "“a.csv”, row 1, column 2: a column's name has 40,000 characters; at most 32,767 are "
        "possible. Shorten it and try again."
    )
