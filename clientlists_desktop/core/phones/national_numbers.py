"""Numbers without a country code: which countries they may be from.

One number alone never tells: bare Moscow mobiles read as Indian, Iranian and Philippine ones. So
countries are ranked by how many numbers of a whole column they explain.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import phonenumbers
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

from clientlists_desktop.core.cell_text import CellText
from clientlists_desktop.core.phones.line_facts import LineKind, number_facts
from clientlists_desktop.core.phones.plans import (
    PLANS,
    SHORTEST,
    home_plan_of,
    metadata_of,
)
from clientlists_desktop.core.phones.readings import Reading, home_reading, world_reading
from clientlists_desktop.core.phones.syntax import WrittenNumber, read_syntax

LARGE_COUNTRIES = (
    "RU",
    "US",
    "DE",
    "GB",
    "FR",
    "IN",
    "BR",
    "TR",
    "ES",
    "IT",
    "UA",
    "PL",
    "MX",
    "CN",
)
"""Tried if nothing else hints at a country: many lists come from these."""

_PREFILTERED = 40
_MISSES = 0.3
_LONGEST_WITH_PREFIX = 17
_LINES = (LineKind.FIXED, LineKind.MOBILE, LineKind.FIXED_OR_MOBILE)


class BareNumber(NamedTuple):
    """A number written without a plus or 00, and how it reads as an international one.

    Attributes:
        world: None if the writing rules that reading out.
        code: the calling code that it would have.
    """

    digits: str
    world: Reading | None
    code: str

    @property
    def is_valid(self) -> bool:
        """Whether it is in an assigned range as it is written."""
        return self.world is not None and self.world.state == "valid"


def bare_number(cell: str) -> BareNumber | None:
    """Read a cell as a number without a plus; None if it is none, or has a plus or 00."""
    if isinstance(cell, CellText):
        return None
    written = read_syntax(cell)
    if not isinstance(written, WrittenNumber) or written.explicit:
        return None
    digits = written.digits
    if not SHORTEST - 1 <= len(digits) <= _LONGEST_WITH_PREFIX or len(set(digits)) < 2:
        return None
    plan = PLANS.of(digits)
    code = plan.code if plan is not None else ""
    is_cut = plan is None or len(code) in written.excluded_code_lengths
    return BareNumber(digits, None if is_cut else world_reading(digits), code)


def national_address(digits: str, region: str, *, proved: bool = True) -> str:
    """Return the address that digits have as a number of a region; "" if they are none of its.

    A whole number of the region is read as it stands, though nearly any digits are valid national
    ones of Germany, those of its own whole numbers among them.

    Args:
        proved: only if the writing proves it, which in plans without fixed lengths few do.
    """
    home = home_plan_of(region)
    if digits.startswith(home.plan.code) and world_reading(digits).state == "valid":
        return ""
    reading = home_reading(digits, home, needs_proof=proved)
    is_its = reading.state == "valid" and (reading.proved or not proved)
    return reading.address if is_its and reading.address.startswith(home.plan.code) else ""


def main_region(code: str) -> str | None:
    """Return the main region of a calling code (`7` → `RU`); None for codes without one."""
    region = phonenumbers.region_code_for_country_code(int(code)) if code else ""
    return region if region in phonenumbers.SUPPORTED_REGIONS else None


def region_of(number: str) -> str | None:
    """Return the main region of a number's country code; None for what begins with none."""
    plan = PLANS.of(number)
    return None if plan is None else main_region(plan.code)


def is_whole_number(digits: str) -> bool:
    """Whether digits are a line of a country whose numbers have one length, so that none is cut."""
    plan, region = PLANS.of(digits), region_of(digits)
    if plan is None or region is None or plan.ordinary.fullmatch(digits) is None:
        return False
    return home_plan_of(region).regular


def count_national(
    numbers: Sequence[str], regions: Iterable[str], *, proved: bool = True, lines: bool = False
) -> dict[str, int]:
    """Return for each region how many of these digits are its national numbers.

    Args:
        lines: only landlines and mobiles, not the voicemails and services of Czechia.
    """
    return {
        region: sum(
            bool(address := national_address(digits, region, proved=proved))
            and (not lines or number_facts(address).kind in _LINES)
            for digits in numbers
        )
        for region in dict.fromkeys(regions)
    }


def possible_regions(numbers: Sequence[str]) -> Iterator[str]:
    """Yield the main regions whose numbers look like most of these digits.

    Only lengths and first digits are compared, by expressions that are cheap to compile.
    """
    sample = numbers[:: max(1, len(numbers) // _PREFILTERED)]
    for code, (region, *_) in COUNTRY_CODE_TO_REGION_CODE.items():
        if region in phonenumbers.SUPPORTED_REGIONS:
            form = _national_form(region, code)
            misses = 0
            for digits in sample:
                misses += form.fullmatch(digits) is None
                if misses > _MISSES * len(sample):
                    break
            else:
                yield region


@cache
def _national_form(region: str, code: int) -> re.Pattern[str]:
    """Compile what national numbers of a region look like, with or without their prefix."""
    metadata = metadata_of(region, code)
    prefix = metadata.national_prefix_for_parsing
    form = metadata.general_desc.national_number_pattern
    start = f"(?:{prefix})?" if prefix else ""
    return re.compile(f"{start}(?:{form})", re.ASCII)
