"""Made-up numbers near those that numbering plans know: the library's examples, changed."""

from functools import cache
from random import Random

import phonenumbers
from phonenumbers import PhoneNumberType

from clientlists_desktop.core.phones.plans import metadata_of
from clientlists_desktop.core.phones.rule import all_countries

_KINDS = [PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, *range(2, 11)]
_DIAL_OUT = ("00", "011", "810", "0011")


@cache
def examples(region: str) -> tuple[tuple[str, str], ...]:
    """Return (country code, national number) of each kind that the region has an example of."""
    found = []
    for kind in _KINDS:
        number = phonenumbers.example_number_for_type(region, kind)
        if number is not None:
            national = phonenumbers.national_significant_number(number)
            found.append((str(number.country_code), national))
    return tuple(dict.fromkeys(found))


def digits_near_plans(random: Random) -> tuple[str, str]:
    """Return digits in one of the ways people write them, and the region they were made for."""
    region = random.choice(all_countries())
    code, example = random.choice(examples(region))
    national = list(example)
    for _ in range(random.choice((0, 0, 1, 2, 4))):
        national[random.randrange(len(national))] = random.choice("0123456789")
    if random.random() < 0.1 and len(national) > 3:
        national.pop()
    if random.random() < 0.1:
        national.append(random.choice("0123456789"))
    number = "".join(national)
    prefix = metadata_of(region, int(code)).national_prefix or ""
    anything = "".join(random.choice("0123456789") for _ in range(random.randint(5, 15)))
    forms = (
        code + number,
        code + number,
        number,
        prefix + number,
        code + prefix + number,
        random.choice(_DIAL_OUT) + code + number,
        anything,
    )
    return random.choice(forms), region


def valid_number(random: Random, region: str) -> str:
    """Return the digits of a valid international number of a region."""
    while True:
        code, example = random.choice(examples(region))
        tail = "".join(random.choice("0123456789") for _ in range(random.choice((0, 2, 3, 4))))
        national = example[: len(example) - len(tail)] + tail
        number = phonenumbers.parse(f"+{code}{national}")
        digits = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)[1:]
        is_whole = digits == code + national and 7 <= len(digits) <= 15
        if is_whole and phonenumbers.is_valid_number(number):
            return digits
