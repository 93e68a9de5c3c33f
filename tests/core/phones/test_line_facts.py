"""The facts of numbers are those that the library finds, in every region."""

import random

import pytest
from phonenumbers import (
    SUPPORTED_REGIONS,
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    PhoneNumberType,
    example_number_for_type,
    format_number,
    number_type,
    parse,
    region_code_for_number,
)
from phonenumbers.timezone import time_zones_for_number

from clientlists_desktop.core.phones import LineKind, number_facts

KINDS = {
    PhoneNumberType.MOBILE: LineKind.MOBILE,
    PhoneNumberType.FIXED_LINE: LineKind.FIXED,
    PhoneNumberType.FIXED_LINE_OR_MOBILE: LineKind.FIXED_OR_MOBILE,
    PhoneNumberType.TOLL_FREE: LineKind.TOLL_FREE,
    PhoneNumberType.PREMIUM_RATE: LineKind.PREMIUM,
    PhoneNumberType.VOIP: LineKind.VOIP,
    PhoneNumberType.UNKNOWN: LineKind.UNKNOWN,
}


def numbers_near_examples(of_each: int) -> list[str]:
    """Return numbers of every region and kind, some of them valid in no country."""
    chance = random.Random(14)
    found = []
    for region in sorted(SUPPORTED_REGIONS):
        for kind in (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE, PhoneNumberType.VOIP):
            example = example_number_for_type(region, kind)
            if example is None:
                continue
            digits = format_number(example, PhoneNumberFormat.E164)[1:]
            for _ in range(of_each):
                kept = len(digits) - chance.randrange(1, 7)
                tail = "".join(chance.choice("0123456789") for _ in digits[kept:])
                found.append(digits[:kept] + tail)
    return found


def by_the_library(number: PhoneNumber) -> tuple[str, LineKind, tuple[str, ...]]:
    kind = KINDS.get(number_type(number), LineKind.OTHER)
    zones = tuple(time_zones_for_number(number))
    return region_code_for_number(number) or "", kind, () if "Etc/Unknown" in zones else zones


def differing(addresses: list[str]) -> tuple[int, list[str]]:
    compared, wrong = 0, []
    for address in addresses:
        try:
            number = parse("+" + address)
        except NumberParseException:
            continue
        if format_number(number, PhoneNumberFormat.E164) != "+" + address:
            continue
        compared += 1
        if by_the_library(number) != tuple(number_facts(address)):
            wrong.append(address)
    return compared, wrong


def test_facts_are_those_of_the_library() -> None:
    compared, wrong = differing(random.Random(7).sample(numbers_near_examples(1), 120))
    assert compared > 80
    assert wrong == []


@pytest.mark.long
def test_facts_are_those_of_the_library_in_every_region() -> None:
    compared, wrong = differing(numbers_near_examples(12))
    assert compared > 5_000
    assert wrong == []


def test_what_cannot_be_told_is_unknown() -> None:
    assert number_facts("99912345678") == ("", LineKind.UNKNOWN, ())
    assert number_facts("") == ("", LineKind.UNKNOWN, ())


def test_a_russian_mobile_number_may_be_in_many_zones_and_a_line_in_new_york_in_one() -> None:
    assert len(number_facts("79161234567").zones) > 5
    assert number_facts("12125550147").zones == ("America/New_York",)
