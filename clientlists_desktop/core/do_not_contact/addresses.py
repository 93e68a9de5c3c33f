"""The address by which the book knows a client: one for all forms of a phone number."""

import re
from collections.abc import Iterator, Sequence

from clientlists_desktop.core.channels import TELEPHONY, Channel
from clientlists_desktop.core.phones import (
    PhoneRule,
    WrittenNumber,
    account_forms,
    current_number,
    home_plan_of,
    main_region,
    national_address,
    read_syntax,
)
from clientlists_desktop.core.phones.plans import PLANS

PHONE_SPACE = TELEPHONY.kind.value
"""The space that all channels with phone numbers share."""

MAY_HAVE_FORMS = ("52", "54", "55", "22", "80")
"""What a number begins with if it may have another form: few numbers need the slow look."""
FEWEST_DIGITS, _FEWEST_TO_FIND = 7, 3
NUMBER_RUN = re.compile(r"[0-9](?:[ \u00a0().\-/\u2010-\u2015]{0,3}[0-9]){6,}")
"""Digits within a text that may be one number, with the usual separators."""
DIGITS = re.compile(r"[0-9]{7,}")
_MOST_DIGITS = 17
_LEGACY = re.compile(r"54\d{12}|(?:22[59]|80\d)\d{8}")


def space_of(channel: Channel) -> str:
    """Return the space in which an address of the channel is unique."""
    return PHONE_SPACE if channel.has_phone_numbers else channel.code


def canonical_address(channel: Channel, address: str) -> str:
    """Return the address that the book holds for one that passed the channel's check."""
    return canonical_number(address) if channel.has_phone_numbers else address


def home_of(number: str) -> str | None:
    """Return the main region of a number's country code; None for what is no number."""
    plan = PLANS.of(number)
    return None if plan is None else main_region(plan.code)


def numbers_in(text: str, rules: Sequence[PhoneRule]) -> set[str]:
    """Return the canonical numbers that a cell may hold, alone or in a text, however written.

    Args:
        rules: with the countries whose numbers may lack the country code.
    """
    if sum(map(str.isdigit, text)) < FEWEST_DIGITS:
        return set()
    written = read_syntax(text)
    digits = {written.digits} if isinstance(written, WrittenNumber) else set[str]()
    for run in NUMBER_RUN.findall(text):
        digits |= {*numbers_of(run)}
    found = set(digits)
    for rule in rules:
        found.add(rule.address_of(text))
        if rule.country is not None:
            found |= {national_address(one, rule.country, proved=False) for one in digits}
    return {canonical_number(number) for number in found if number}


def numbers_of(run: str) -> Iterator[str]:
    """Yield the digits of a run that may be one number, or several with blanks between."""
    digits = "".join(filter(str.isdigit, run))
    if len(digits) <= _MOST_DIGITS:
        yield digits.removeprefix("00")
    for one in DIGITS.findall(run):
        if one != digits:
            yield one.removeprefix("00")


def digits_to_find(text: str, country: str | None) -> set[str]:
    """Return the digits by which a number, or a part of one, is found that somebody searches for.

    Args:
        country: region of numbers without a country code, whose national prefix is left out.
    """
    digits = "".join(letter for letter in text if letter.isdigit() and letter.isascii())
    if len(digits) < _FEWEST_TO_FIND or any(letter.isalpha() for letter in text):
        return set()
    found = {digits, digits.removeprefix("00")}
    if country is not None:
        prefix = home_plan_of(country).prefix
        match = prefix.match(digits) if prefix is not None else None
        rest = digits[match.end() :] if match is not None else ""
        found |= {rest, canonical_number(national_address(digits, country, proved=False))}
    return {one for one in found if len(one) >= _FEWEST_TO_FIND}


def canonical_number(number: str) -> str:
    """Return one number for all forms that reach the same line: legacy, current, messengers'."""
    if not number.startswith(MAY_HAVE_FORMS):
        return number
    if _LEGACY.fullmatch(number):
        number = current_number(number) or number
    return account_forms(number)[0]
