"""What is known of cells written alike is what the whole rule finds of each of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.core.cell_text import CellText
from clientlists_desktop.core.phones import AddressVerdict, ColumnJudgement, PhoneRule
from tests.core.phones.test_repair import cells, digits

RULES = [
    PhoneRule(),
    PhoneRule(for_texts=True),
    PhoneRule("RU"),
    PhoneRule("DE", for_texts=True),
    PhoneRule(column=ColumnJudgement(("RU",))),
    PhoneRule("US", column=ColumnJudgement(("*", "US"), is_national=True)),
]
WORDS = st.sampled_from(
    ["не указан", "ext. ", " доб. ", "вн", " и ", ", ", "T", "E+", "e", "#", "'", '="', "«", "1,",
     ".5", ".0", "/", "-", "\n", " 00", "00", "x", "٣", "３", "²", "½", "итого ", "\u200e", "−"]
)  # fmt: skip
NOTES = st.lists(st.one_of(WORDS, digits(), st.text("0123456789", max_size=4)), max_size=5).map(
    "".join
)
DATES = st.from_regex(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}( \d\d:\d\d)?", fullmatch=True)


@st.composite
def alike(draw) -> list[str]:
    """Draw some cells that differ by their digits alone."""
    cell = draw(st.one_of(cells(), digits(), NOTES, DATES, st.text(max_size=12)))
    others = draw(st.lists(st.text("0123456789", min_size=len(cell), max_size=len(cell)),
                           max_size=3))  # fmt: skip
    return [cell, *(_with_digits(cell, other) for other in others)]


def _with_digits(cell: str, other: str) -> str:
    return "".join(
        new if old.isascii() and old.isdigit() else old
        for old, new in zip(cell, other, strict=True)
    )


@given(alike(), st.sampled_from(RULES))
def test_what_is_known_is_what_the_whole_rule_finds(cells, rule):
    for cell in cells:
        if (failure := rule.failure(cell)) is not None:
            assert rule.check(cell) == AddressVerdict("", (failure,))


@pytest.mark.parametrize(
    "cell",
    [
        "12345",
        "99912345678",
        "не указан",
        "",
        "79161234567 и 79161234568",
        "-79161234567",
        "7.9E10",
    ],
)
def test_most_of_what_fails_is_known(cell):
    assert PhoneRule().failure(cell) is not None


@pytest.mark.parametrize(
    "cell",
    ["79161234567", "00", "007916", "31.12.2024", "32.12.2024", "79161234567 доб. 12",
     CellText("2024-12-31", "date")],
)  # fmt: skip
def test_what_digits_decide_is_left_to_the_whole_rule(cell):
    assert PhoneRule().failure(cell) is None


def test_a_number_is_left_to_it_where_a_country_is_chosen_or_waited_for():
    assert PhoneRule("RU").failure("9161234567") is None
    assert PhoneRule(column=ColumnJudgement(("RU",))).failure("9161234567") is None
