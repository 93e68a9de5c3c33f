"""What a number tells of its client: country, kind of line, time zones.

The library takes 30 to 90 µs for a number, and a list holds a million. The expressions of its own
metadata answer the same in a few µs; the rules they are tried by are those of `number_type` and
`time_zones_for_number`.
"""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, is_number_type_geographical
from phonenumbers.phonenumberutil import PhoneNumberType

from clientlists_desktop.core.phones.plans import PLANS, described, metadata_of

_UNKNOWN_ZONE, _NO_COUNTRY = "Etc/Unknown", "001"


class LineKind(StrEnum):
    """What kind of line a number is, as far as its digits tell."""

    MOBILE = "mobile"
    FIXED = "fixed"
    FIXED_OR_MOBILE = "fixed_or_mobile"
    TOLL_FREE = "toll_free"
    PREMIUM = "premium"
    VOIP = "voip"
    OTHER = "other"
    UNKNOWN = "unknown"


class NumberFacts(NamedTuple):
    """What is known of a number.

    Attributes:
        region: two letters, `001` for numbers of no country; "" if unknown.
        zones: every time zone it may be in; none if unknown.
    """

    region: str
    kind: LineKind
    zones: tuple[str, ...]


def codes_untold(addresses: Iterable[str]) -> list[str]:
    """Return the country codes of the numbers that may be a mobile as well as a landline."""
    may_be_either = (one for one in addresses if number_facts(one).kind is LineKind.FIXED_OR_MOBILE)
    plans = (PLANS.of(address) for address in may_be_either)
    return sorted({plan.code for plan in plans if plan is not None}, key=int)


UNKNOWN = NumberFacts("", LineKind.UNKNOWN, ())

# In the order in which the library asks; each may be the answer by itself.
_SPECIAL = (
    ("premium_rate", LineKind.PREMIUM),
    ("toll_free", LineKind.TOLL_FREE),
    ("shared_cost", LineKind.OTHER),
    ("voip", LineKind.VOIP),
    ("personal_number", LineKind.OTHER),
    ("pager", LineKind.OTHER),
    ("uan", LineKind.OTHER),
    ("voicemail", LineKind.OTHER),
)
_TYPES = {
    LineKind.FIXED: PhoneNumberType.FIXED_LINE,
    LineKind.FIXED_OR_MOBILE: PhoneNumberType.FIXED_LINE_OR_MOBILE,
    LineKind.MOBILE: PhoneNumberType.MOBILE,
}


class _Region(NamedTuple):
    """How the numbers of one region are told apart.

    Attributes:
        leading: the first digits that belong to it alone; None if only its patterns tell.
    """

    name: str
    leading: re.Pattern[str] | None
    general: re.Pattern[str]
    special: tuple[tuple[re.Pattern[str], LineKind], ...]
    fixed: re.Pattern[str]
    mobile: re.Pattern[str]

    def kind(self, national: str) -> LineKind:
        """Return the kind of line of a national number."""
        if not self.general.match(national):
            return LineKind.UNKNOWN
        for pattern, kind in self.special:
            if pattern.match(national):
                return kind
        fixed, mobile = self.fixed.match(national), self.mobile.match(national)
        if fixed:
            return LineKind.FIXED_OR_MOBILE if mobile else LineKind.FIXED
        return LineKind.MOBILE if mobile else LineKind.UNKNOWN


def number_facts(address: str) -> NumberFacts:
    """Return what the digits of an address tell."""
    plan = PLANS.of(address)
    if plan is None:
        return UNKNOWN
    national = address[len(plan.code) :]
    regions = _regions(int(plan.code))
    for region in regions:
        if region.leading is not None and not region.leading.match(national):
            continue
        kind = region.kind(national)
        if kind is not LineKind.UNKNOWN:
            return NumberFacts(region.name, kind, _zones(address, plan.code, region.name, kind))
        if region.leading is not None or len(regions) == 1:
            return NumberFacts(region.name, kind, ())
    return UNKNOWN


@cache
def _regions(code: int) -> tuple[_Region, ...]:
    names = COUNTRY_CODE_TO_REGION_CODE[code]
    found = ((name, metadata_of(name, code)) for name in names)
    return tuple(_region(name, data, len(names) > 1) for name, data in found if data is not None)


def _region(name: str, metadata: Any, is_one_of_several: bool) -> _Region:
    def compiled(description: Any) -> re.Pattern[str]:
        return re.compile(described(description), re.ASCII)

    leading = metadata.leading_digits if is_one_of_several else None
    kinds = ((getattr(metadata, field), kind) for field, kind in _SPECIAL)
    has_pattern = [(found, kind) for found, kind in kinds if found is not None]
    return _Region(
        name,
        re.compile(leading, re.ASCII) if leading else None,
        compiled(metadata.general_desc),
        tuple((compiled(found), kind) for found, kind in has_pattern),
        compiled(metadata.fixed_line),
        compiled(metadata.mobile),
    )


def _zones(address: str, code: str, region: str, kind: LineKind) -> tuple[str, ...]:
    zones, longest = _zone_table()
    if region == _NO_COUNTRY or not _is_geographical(kind, int(code)):
        return _known(zones.get(code, ()))
    for length in range(min(longest, len(address)), 0, -1):
        if (found := zones.get(address[:length])) is not None:
            return _known(found)
    return ()


@cache
def _zone_table() -> tuple[Mapping[str, tuple[str, ...]], int]:
    # Here, because the table is large and only what looks into a list needs it.
    from phonenumbers.tzdata import TIMEZONE_DATA, TIMEZONE_LONGEST_PREFIX

    return TIMEZONE_DATA, TIMEZONE_LONGEST_PREFIX


@cache
def _is_geographical(kind: LineKind, code: int) -> bool:
    number_type = _TYPES.get(kind)
    return number_type is not None and bool(is_number_type_geographical(number_type, code))


def _known(zones: tuple[str, ...]) -> tuple[str, ...]:
    return () if _UNKNOWN_ZONE in zones else zones
