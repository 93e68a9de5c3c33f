"""The address by which the book knows a client: one for all forms of a phone number."""

import re
from collections.abc import Collection, Iterator, Sequence

from clientlists_desktop.core.channels import TELEPHONY, Channel
from clientlists_desktop.core.phones import (
    PhoneRule,
    WrittenNumber,
    account_forms,
    current_number,
    home_plan_of,
    is_whole_number,
    national_address,
    read_syntax,
    region_of,
)

PHONE_SPACE = TELEPHONY.kind.value
"""The space that all channels with phone numbers share."""

MAY_HAVE_FORMS = ("52", "54", "55", "22", "80")
"""What a number begins with if it may have another form: few numbers need the slow look."""
FEWEST_DIGITS, _FEWEST_TO_FIND = 7, 3
_LINE_BREAKS = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
_GAP = rf"(?:[^\S{_LINE_BREAKS}]|[()\[\].\-/_*\u2010-\u2015])"
NUMBER_RUN = re.compile(rf"\d(?:{_GAP}{{0,3}}\d){{6,}}")
"""Digits of one line that may be a number, or several, with the usual separators."""
GAP = re.compile(rf"{_GAP}{{1,3}}")
"""What may stand between two groups of the digits of a number."""
_GROUP = re.compile(r"\d+")
_MOST_DIGITS, _LONGEST_RUN = 17, 10_000
_LEGACY = re.compile(r"54\d{12}|(?:22[59]|80\d)\d{8}")


def space_of(channel: Channel) -> str:
    """Return the space in which an address of the channel is unique."""
    return PHONE_SPACE if channel.has_phone_numbers else channel.code


def canonical_address(channel: Channel, address: str) -> str:
    """Return the address that the book holds for one that passed the channel's check."""
    return canonical_number(address) if channel.has_phone_numbers else address


def numbers_in(text: str, rules: Sequence[PhoneRule]) -> set[str]:
    """Return the canonical numbers that a cell may hold, alone or in a text, however written.

    Args:
        rules: with the countries whose numbers may lack the country code.
    """
    if sum(map(str.isdecimal, text)) < FEWEST_DIGITS:
        return set()
    regions = [rule.country for rule in rules if rule.country is not None]
    found = {rule.address_of(text) for rule in rules}
    written = read_syntax(text)
    runs = [(run[0], text[: run.start()].endswith("+")) for run in NUMBER_RUN.finditer(text)]
    if isinstance(written, WrittenNumber):
        runs.append((written.digits, written.explicit))
    for run, has_plus in runs:
        digits = {*digits_of(run)}
        if not _is_of_one(digits, regions, has_plus=has_plus):
            digits |= {*numbers_of(run)}
        found |= digits
        found |= {
            national_address(one, region, proved=False) for region in regions for one in digits
        }
    return {canonical_number(number) for number in found if number}


def _is_of_one(digits: Collection[str], regions: Sequence[str], *, has_plus: bool) -> bool:
    """Whether digits are one number of a country with fixed lengths, which holds no others.

    Whoever looks for others takes several times as long. Without a plus, a figure before a number
    may seem to be the code of a country that nobody chose: `1. 909 223-45-67`.
    """
    return any(
        (is_whole_number(one) and (has_plus or regions == [region_of(one)]))
        or any(home_plan_of(at).regular and national_address(one, at) != "" for at in regions)
        for one in digits
    )


def numbers_of(run: str) -> Iterator[str]:
    """Yield the digits of whatever may be a number in a run: of each group, and of neighbours.

    In a run that is too long for a few numbers, groups stand for themselves.
    """
    groups = [one.span() for one in _GROUP.finditer(run)]
    # Seconds would go into a cell full of other figures.
    reach = _MOST_DIGITS if len(run) <= _LONGEST_RUN else 1
    for first, (start, _) in enumerate(groups):
        count = 0
        for begin, end in groups[first : first + reach]:
            count += end - begin
            if count > _MOST_DIGITS + 1:
                break
            if count >= FEWEST_DIGITS:
                yield from digits_of(run[start:end])


def digits_of(number: str) -> Iterator[str]:
    """Yield the digits of a text that is one number; none if they are too few or too many.

    A bracketed zero is dialled at home only, so there is a form without it.
    """
    for form in (number, number.replace("(0)", "")) if "(0)" in number else (number,):
        digits = "".join(filter(str.isdecimal, form))
        if FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS:
            if not digits.isascii():
                digits = "".join(str(int(one)) for one in digits)
            yield digits.removeprefix("00")


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
