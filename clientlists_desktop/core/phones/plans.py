"""Numbering plans, compiled to expressions from the metadata of phonenumbers.

The library takes 25 to 40 µs for a number, these expressions well under 1 µs, and lists hold a
million. It remains the only authority: every answer given here follows from its metadata, and it is
asked whenever it might strip or rewrite a national prefix.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import phonenumbers
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

phonenumbers.enable_pattern_cache()

# Any kind proves a number valid; most numbers of a list are of the first two.
_KINDS = (
    "mobile",
    "fixed_line",
    "toll_free",
    "voip",
    "premium_rate",
    "shared_cost",
    "personal_number",
    "pager",
    "uan",
    "voicemail",
)
_ORDINARY = ("mobile", "fixed_line", "voip", "personal_number", "uan")
_NEVER = "(?!)"
SHORTEST, LONGEST = 7, 15
"""How many digits an address has. Some plans allow fewer or more, but no client has such a number:
Austria, Germany and Iran know valid ones of four digits."""
_WHOLE = rf"(?=\d{{{SHORTEST},{LONGEST}}}\Z)"


@dataclass(frozen=True, slots=True)
class Lengths:
    """How long a national number may be, by the rules of `is_possible_number_with_reason`."""

    possible: tuple[int, ...]
    local_only: frozenset[int]

    def classify(self, length: int) -> str:
        """Return `possible`, `local_only`, `too_short`, `too_long` or `not_possible`."""
        if length in self.local_only:
            return "local_only"
        if length in self.possible:
            return "possible"
        if not self.possible or self.possible[0] == -1:
            return "not_possible"
        if length < self.possible[0]:
            return "too_short"
        if length > self.possible[-1]:
            return "too_long"
        return "not_possible"


@dataclass(frozen=True)
class Plan:
    """The numbering plan of one calling code.

    Attributes:
        regions: which share the code, the main one first.
        ordinary: matches the valid numbers that people have: no premium-rate or toll-free ones.
        may_strip: matches numbers from which the library might strip a national prefix.
    """

    code: str
    regions: tuple[str, ...]
    ordinary: re.Pattern[str]
    may_strip: re.Pattern[str]
    lengths: Lengths

    def is_valid(self, digits: str) -> bool:
        """Whether the library finds a whole number (code included) valid and doesn't change it."""
        return (self.ordinary.fullmatch(digits) or self._accept.fullmatch(digits)) is not None

    @cached_property
    def _accept(self) -> re.Pattern[str]:
        # Compiled when it is needed: in most files few numbers are not ordinary ones.
        any_kind = _valid_in_any(self.regions, int(self.code), _KINDS)
        return re.compile(f"{_start(self.regions, int(self.code))}(?:{any_kind})", re.ASCII)


@dataclass(frozen=True, slots=True)
class HomePlan:
    """How one region writes its own numbers, without a country code.

    Attributes:
        uncertain: matches numbers that only the library can read (dial-out prefix, own code).
        prefix: the national prefix; None if the region has none.
        rewrites: whether the prefix rule may rewrite digits; if so, the library must read any match
            of `prefix`.
        viable: the pattern of any national number.
        regular: whether fixed lines differ by at most one digit in length, so that a valid reading
            is proof enough.
    """

    region: str
    plan: Plan
    uncertain: re.Pattern[str]
    prefix: re.Pattern[str] | None
    rewrites: bool
    viable: re.Pattern[str]
    lengths: Lengths
    regular: bool


def metadata_of(region: str, code: int) -> Any:
    """Return the library's metadata of a region, or of a calling code without one."""
    return PhoneMetadata.metadata_for_region_or_calling_code(code, region)


@cache
def plan_of_code(code: int) -> Plan:
    """Compile the plan of a calling code, which takes a few milliseconds once."""
    regions = COUNTRY_CODE_TO_REGION_CODE[code]
    main = metadata_of(regions[0], code)
    prefix = main.national_prefix_for_parsing
    may_strip = f"{code}(?:{prefix})" if prefix else _NEVER
    return Plan(
        str(code),
        tuple(regions),
        _only(_ORDINARY, _start(regions, code), regions, code),
        re.compile(may_strip, re.ASCII),
        _lengths(main.general_desc),
    )


@cache
def mobile_pattern(code: str) -> re.Pattern[str]:
    """Compile what may receive texts: mobiles, and all numbers where lines are numbered alike."""
    regions = COUNTRY_CODE_TO_REGION_CODE[int(code)]
    return _only(("mobile",), _start(regions, int(code)), regions, int(code))


@cache
def home_plan_of(region: str) -> HomePlan:
    """Compile how a region writes its own numbers."""
    code = phonenumbers.country_code_for_region(region)
    metadata = metadata_of(region, code)
    dial_out = metadata.international_prefix
    uncertain = f"{code}|(?:{dial_out})" if dial_out else str(code)
    prefix = metadata.national_prefix_for_parsing
    fixed = metadata.fixed_line
    fixed_lengths = (
        fixed.possible_length if fixed else ()
    ) or metadata.general_desc.possible_length
    known = [length for length in fixed_lengths if length > 0]
    return HomePlan(
        region=region,
        plan=plan_of_code(code),
        uncertain=re.compile(uncertain, re.ASCII),
        prefix=re.compile(prefix, re.ASCII) if prefix else None,
        rewrites=bool(metadata.national_prefix_transform_rule),
        viable=re.compile(metadata.general_desc.national_number_pattern, re.ASCII),
        lengths=_lengths(metadata.general_desc),
        regular=not known or max(known) - min(known) <= 1,
    )


class PlanTable(dict[str, Plan | None]):
    """Plans by the first one, two or three digits; None if these aren't a calling code."""

    def __missing__(self, start: str) -> Plan | None:
        code = int(start) if start.isascii() and start.isdigit() and start[0] != "0" else -1
        found = plan_of_code(code) if code in COUNTRY_CODE_TO_REGION_CODE else None
        self[start] = found
        return found

    def of(self, digits: str) -> Plan | None:
        """Return the plan that a number with country code belongs to."""
        return self[digits[:1]] or self[digits[:2]] or self[digits[:3]]


PLANS = PlanTable()


def _start(regions: Sequence[str], code: int) -> str:
    """Return what the expressions of a plan begin with: the length, the code, no prefix."""
    main = metadata_of(regions[0], code)
    lengths = [len(str(code)) + length for length in main.general_desc.possible_length]
    whole = "" if all(SHORTEST <= length <= LONGEST for length in lengths) else _WHOLE
    return f"{whole}{code}{_kept_whole(main)}"


def _only(kinds: Sequence[str], start: str, regions: Sequence[str], code: int) -> re.Pattern[str]:
    """Compile numbers that people have; what is of several kinds counts as the special one."""
    ordinary = f"(?:{_valid_in_any(regions, code, kinds)})"
    expression = re.compile(start + ordinary, re.ASCII)
    special = [kind for kind in _KINDS if kind not in _ORDINARY]
    overlap = any(
        expression.fullmatch(f"{code}{getattr(metadata, kind).example_number}")
        for region in regions
        if (metadata := metadata_of(region, code)) is not None
        for kind in special
        if getattr(metadata, kind) is not None
    )
    if not overlap:
        return expression
    # The test costs some time for each number, so only the few plans that need it have it.
    is_special = _valid_in_any(regions, code, special)
    return re.compile(f"{start}(?!{is_special}){ordinary}", re.ASCII)


def _valid_in_any(regions: Sequence[str], code: int, kinds: Sequence[str]) -> str:
    choices: list[str] = []
    before: list[str] = []
    for region in regions:
        metadata = metadata_of(region, code)
        if metadata is None:
            continue
        guard = "".join(before)
        if len(regions) > 1 and metadata.leading_digits:
            leading = metadata.leading_digits
            choices.append(f"{guard}(?={leading}){_valid_in(metadata, kinds)}")
            before.append(f"(?!{leading})")
        else:
            choices.append(guard + _valid_in(metadata, kinds))
    return "|".join(choices)


def _valid_in(metadata: Any, kinds: Sequence[str]) -> str:
    general = metadata.general_desc
    given = [described(getattr(metadata, kind), general.possible_length) for kind in kinds]
    any_kind = "|".join(kind for kind in given if kind != _NEVER) or _NEVER
    return f"(?={described(general)})(?:{any_kind})"


def described(description: Any, tested: Sequence[int] = ()) -> str:
    """Return an expression that does what `_is_number_matching_desc` does: lengths and pattern.

    Args:
        tested: lengths of which one is known to match already.
    """
    if description is None or not description.national_number_pattern:
        return _NEVER
    possible = description.possible_length
    length = "|".join(rf"\d{{{length}}}\Z" for length in possible if length > 0)
    if possible and not length:
        return _NEVER
    if tested and set(tested) <= set(possible):
        length = ""
    lookahead = f"(?={length})" if length else ""
    return rf"{lookahead}(?:{description.national_number_pattern})\Z"


def _kept_whole(metadata: Any) -> str:
    """Return an expression that matches where the library leaves the national number whole."""
    prefix = metadata.national_prefix_for_parsing
    if not prefix:
        return ""
    whole = f"(?!{prefix})"
    if metadata.national_prefix_transform_rule:
        return whole
    viable = rf"(?:{metadata.general_desc.national_number_pattern})\Z"
    return f"(?:{whole}|(?={viable})(?!(?:{prefix}){viable}))"


def _lengths(description: Any) -> Lengths:
    return Lengths(
        tuple(description.possible_length), frozenset(description.possible_length_local_only)
    )
