"""The shortcut for numbers written in a usual way finds what the whole rule finds."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.core.cell_text import CellText
from clientlists_desktop.core.findings import Finding, Reason
from clientlists_desktop.core.phones import AddressVerdict, ColumnJudgement, PhoneRule, TwoWays

REGIONS = ["RU", "US", "GB", "DE", "IT", "AR", "BR", "MX", "UA", "KZ", "JP", "FR", "ES", "BJ"]
RULES = [
    PhoneRule(country, two_ways, column=ColumnJudgement(awaited, is_national))
    for country in (None, *REGIONS)
    for two_ways, awaited, is_national in (
        (TwoWays.FAIL, (), False),
        (TwoWays.WRITTEN, ("RU",), False),
        (TwoWays.COUNTRY, ("*", "US"), True),
    )
]


@st.composite
def digits(draw) -> str:
    """Draw digits that are nearly a number: of a real one, mostly, with or without its code."""
    example = phonenumbers.example_number(draw(st.sampled_from(REGIONS)))
    national = phonenumbers.national_significant_number(example)
    kept = draw(st.integers(0, len(national)))
    more = draw(st.text("0123456789", min_size=0, max_size=len(national) - kept + 1))
    start = draw(st.sampled_from(["", "0", "8", "00", "1", "80", str(example.country_code)]))
    return start + national[:kept] + more


@st.composite
def cells(draw) -> str:
    """Draw digits with separators anywhere, as people and programs write them."""
    number = draw(digits())
    cell = draw(st.sampled_from(["", "", "+", "(", "+(", " ", "'", "00"]))
    for digit in number:
        separators = ["", "", "", "", "", " ", "-", "(", ")", ") ", " (", ".", "/", "\u00a0"]
        cell += digit + draw(st.sampled_from(separators))
    return cell + draw(st.sampled_from(["", "", " ", ".0", "x"]))


@given(st.one_of(cells(), digits()), st.sampled_from(RULES))
def test_the_shortcut_finds_what_the_whole_rule_finds(cell, rule):
    if (found := rule.repair(cell)) is not None:
        address, reason = found
        repair = () if reason is None else (Finding(reason, before=cell, after=address),)
        assert rule.check(cell) == AddressVerdict(address, repair)


@pytest.mark.parametrize(
    ("cell", "country", "address", "reason"),
    [
        ("+79161234567", None, "79161234567", Reason.PLUS),
        ("+7 (916) 123-45-67", None, "79161234567", Reason.SEPARATORS),
        ("7-916-123-4567", "RU", "79161234567", Reason.SEPARATORS),
        ("007 916 123 4567", None, "79161234567", Reason.DOUBLE_ZERO),
        ("8 (916) 123-45-67", "RU", "79161234567", Reason.COUNTRY_READ),
        ("89161234567", "RU", "79161234567", Reason.COUNTRY_READ),
        (" 79161234567 ", None, "79161234567", None),
    ],
)
def test_the_usual_ways_to_write_a_number_need_no_more_than_the_shortcut(
    cell, country, address, reason
):
    assert PhoneRule(country).repair(cell) == (address, reason)


@pytest.mark.parametrize(
    "cell",
    [
        "+1 (900) 555-12-34",
        "+7 916 000-00-00",
        "",
        "31-12-2024",
        "8 (916) 123-45-67",
        CellText("79161234567", "number"),
        "7 916",
        "abc",
    ],
)
def test_the_shortcut_leaves_the_rest_to_the_whole_rule(cell):
    assert PhoneRule().repair(cell) is None
