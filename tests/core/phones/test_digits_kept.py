"""No digit is ever removed or inserted unless it is shown before → after, and provable."""

from functools import cache
from random import Random

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from phonenumbers import NumberParseException, PhoneNumberFormat

from clientlists_desktop.core.findings import Severity
from clientlists_desktop.core.phones.column_judgement import ColumnJudgement
from clientlists_desktop.core.phones.plans import metadata_of
from clientlists_desktop.core.phones.rule import PhoneRule, TwoWays, all_countries
from clientlists_desktop.core.phones.syntax import WrittenNumber, read_syntax
from tests.core.phones.phone_samples import valid_number

_COUNTRIES = all_countries()


def writings(region: str, digits: str) -> dict[str, str]:
    """Return the ways in which people write a number of a country, with and without its code."""
    number = phonenumbers.parse(f"+{digits}")
    national = phonenumbers.national_significant_number(number)
    code = str(number.country_code)
    prefix = metadata_of(region, int(code)).national_prefix or ""
    spoken = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    return {
        "whole": digits,
        "plus": f"+{digits}",
        "double zero": f"00{digits}",
        "spaced": phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL),
        "bare": national,
        "dialled": prefix + national,
        "national": spoken,
        "code and bare prefix": f"{code}{prefix}{national}",
        "code and prefix apart": f"{code} {prefix} {national}",
        "plus and prefix": f"+{code}{prefix}{national}",
        "prefix in brackets": f"+{code} ({prefix}) {national}",
        "code in brackets": f"({code}) {national}",
        "decimal": f"{digits}.0",
    }


def violation(cell: str, rule: PhoneRule) -> str:
    """Return what a verdict does to digits without showing it or without a proof; "" if nothing."""
    verdict = rule.check(cell)
    written = read_syntax(cell)
    if not verdict.address or not isinstance(written, WrittenNumber):
        return ""
    shown = [one for one in verdict.findings if one.severity is Severity.REPAIRED]
    if verdict.address != cell and [(one.before, one.after) for one in shown] != [
        (cell, verdict.address)
    ]:
        return f"{cell} → {verdict.address}, unseen"
    if written.digits == verdict.address:
        return ""
    if rule.country is None:
        is_told = written.explicit or cell != written.digits
        proof = parsed(f"+{written.digits}", None) if is_told else ""
    else:
        typed = f"+{written.digits}" if written.explicit else written.digits
        # Ukraine dialled 8 before the 0.
        proof = {parsed(typed, rule.country), parsed(typed.removeprefix("8"), rule.country)}
        proof.add(parsed(f"+{written.digits}", None) if cell != written.digits else "")
    return "" if verdict.address in proof else f"{cell} → {verdict.address}, unproved"


def parsed(text: str, region: str | None) -> str:
    """Return the number that the library reads in a text; "" if it reads none."""
    try:
        number = phonenumbers.parse(text, region)
    except NumberParseException:
        return ""
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)[1:]


@cache
def rules_with(country: str) -> list[PhoneRule]:
    """Return the rules of a file for which somebody chose a country."""
    return [
        PhoneRule(country, two_ways, column=ColumnJudgement(is_national=is_national))
        for two_ways in TwoWays
        for is_national in (False, True)
    ]


def violations(region: str, other: str, random: Random) -> list[str]:
    """Return those of a number in all writings: without a country, with its own and another."""
    cells = writings(region, valid_number(random, region)).values()
    rules = [PhoneRule(), PhoneRule(for_texts=True), *rules_with(region), *rules_with(other)]
    return [found for cell in cells for rule in rules if (found := violation(cell, rule))]


@settings(max_examples=20)
@given(
    st.sampled_from(("RU", "UA", "US", "DE", "GB", "BR", "CN", "IT")),
    st.sampled_from(("RU", "IN", "MX", "AT", "HU")),
    st.randoms(use_true_random=False),
)
def test_no_digit_changes_unseen_or_unproved(region, other, random):
    assert violations(region, other, random) == []


@pytest.mark.long
def test_in_all_countries_no_digit_changes_unseen_or_unproved():
    random = Random(6)
    found = []
    for region in _COUNTRIES:
        other = random.choice(_COUNTRIES)
        for _ in range(10):
            found += violations(region, other, random)
    assert found == []


def test_bare_digits_are_kept_or_fail_without_a_country():
    random = Random(5)
    for region in _COUNTRIES:
        for cell in writings(region, valid_number(random, region)).values():
            if cell.isdigit() and not cell.startswith("00"):
                assert PhoneRule().check(cell).address in ("", cell), region
