"""The two readings of a number: as an international number, and as one of a chosen country.

Each is implemented twice: by phonenumbers (the authority), and by compiled plans that ask the
library only if they are uncertain. Tests check that both agree.
"""

from collections.abc import Callable
from functools import wraps
from typing import Literal, NamedTuple, ParamSpec

import phonenumbers
from phonenumbers import (
    CountryCodeSource,
    NumberParseException,
    PhoneNumberType,
    ValidationResult,
    national_significant_number,
)

from clientlists_desktop.core.phones.plans import (
    LONGEST,
    PLANS,
    SHORTEST,
    HomePlan,
    metadata_of,
)

Parameters = ParamSpec("Parameters")
Misfit = Literal["", "no_such_code", "too_short", "too_long", "local_only", "not_possible"]

_LENGTH_RESULT: dict[int, Misfit] = {
    ValidationResult.TOO_SHORT: "too_short",
    ValidationResult.TOO_LONG: "too_long",
    ValidationResult.IS_POSSIBLE_LOCAL_ONLY: "local_only",
    ValidationResult.INVALID_LENGTH: "not_possible",
    ValidationResult.INVALID_COUNTRY_CODE: "no_such_code",
}
_PARSE_RESULT: dict[int, Misfit] = {
    NumberParseException.INVALID_COUNTRY_CODE: "no_such_code",
    NumberParseException.TOO_SHORT_AFTER_IDD: "too_short",
    NumberParseException.TOO_SHORT_NSN: "too_short",
    NumberParseException.TOO_LONG: "too_long",
}
_MOBILE = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}


class Reading(NamedTuple):
    """What digits mean in one reading.

    Attributes:
        state: `valid` (in an assigned range), `possible` (of the right length), or `no`.
        address: country code and number, digits only; empty for `no`.
        proved: for a valid home reading, whether the way it is written proves it.
        misfit: the reason for `no`.
    """

    state: Literal["valid", "possible", "no"]
    address: str = ""
    proved: bool = False
    misfit: Misfit = ""


def _within_bounds(read: Callable[Parameters, Reading]) -> Callable[Parameters, Reading]:
    """Make a reading fail if its address is too short or too long to be a number."""

    @wraps(read)
    def bounded(*args: Parameters.args, **keywords: Parameters.kwargs) -> Reading:
        reading = read(*args, **keywords)
        if reading.state == "no" or SHORTEST <= len(reading.address) <= LONGEST:
            return reading
        return Reading("no", misfit="too_short" if len(reading.address) < SHORTEST else "too_long")

    return bounded


@_within_bounds
def world_reading(digits: str) -> Reading:
    """Read digits as country code and number; only a national prefix may be dropped."""
    plan = PLANS.of(digits)
    if plan is None:
        return Reading("no", misfit="no_such_code")
    if plan.is_valid(digits):
        return Reading("valid", digits)
    if plan.may_strip.match(digits):
        return world_by_library(digits)
    fit = plan.lengths.classify(len(digits) - len(plan.code))
    if fit == "possible":
        return Reading("possible", digits)
    return Reading("no", misfit=fit)  # type: ignore[arg-type]


@_within_bounds
def world_by_library(digits: str) -> Reading:
    """Do what `world_reading` does with phonenumbers alone."""
    try:
        number = phonenumbers.parse("+" + digits)
    except NumberParseException as error:
        return Reading("no", misfit=_PARSE_RESULT.get(error.error_type, "not_possible"))
    national, code = national_significant_number(number), number.country_code or 0
    address = f"{code}{national}"
    if address == digits:
        if phonenumbers.is_valid_number(number):
            return Reading("valid", address)
        fit = phonenumbers.is_possible_number_with_reason(number)
        if fit == ValidationResult.IS_POSSIBLE:
            return Reading("possible", address)
        return Reading("no", misfit=_LENGTH_RESULT[fit])
    prefix = metadata_of(phonenumbers.region_code_for_country_code(code), code).national_prefix
    if digits == f"{code}{prefix}{national}" and phonenumbers.is_valid_number(number):
        return Reading("valid", address)
    return Reading("no", misfit="not_possible")


_MOST_DIGITS = 17


@_within_bounds
def home_reading(digits: str, home: HomePlan, *, needs_proof: bool = True) -> Reading:
    """Read digits as a number of one country, written without its country code.

    Args:
        needs_proof: whether `proved` is asked for, which the library must sometimes tell.
    """
    if len(digits) > _MOST_DIGITS or home.uncertain.match(digits):
        return home_by_library(digits, home)
    national = digits
    if home.prefix and (match := home.prefix.match(digits)) and match.end():
        if home.rewrites:
            return home_by_library(digits, home)
        rest = digits[match.end() :]
        keeps = home.viable.fullmatch(digits) and not home.viable.fullmatch(rest)
        if not keeps and home.lengths.classify(len(rest)) in ("possible", "too_long"):
            national = rest
    address = home.plan.code + national
    if home.plan.is_valid(address):
        if len(national) < len(digits) or home.regular or digits[0] == "0":
            return Reading("valid", address, proved=True)
        return home_by_library(digits, home) if needs_proof else Reading("valid", address)
    if home.plan.may_strip.match(address):
        return home_by_library(digits, home)
    fit = home.plan.lengths.classify(len(national))
    return Reading("no", misfit="not_possible" if fit == "possible" else fit)  # type: ignore[arg-type]


@_within_bounds
def home_by_library(digits: str, home: HomePlan) -> Reading:
    """Do what `home_reading` does with phonenumbers alone."""
    try:
        number = phonenumbers.parse(digits, home.region, keep_raw_input=True)
    except NumberParseException as error:
        return Reading("no", misfit=_PARSE_RESULT.get(error.error_type, "not_possible"))
    source = number.country_code_source
    if source == CountryCodeSource.FROM_NUMBER_WITHOUT_PLUS_SIGN:
        # It has the country's own code, so this would be the world reading again.
        return Reading("no", misfit="not_possible")
    dialled_out = source == CountryCodeSource.FROM_NUMBER_WITH_IDD
    national = national_significant_number(number)
    address = f"{number.country_code}{national}"
    kept = address if dialled_out else national
    if phonenumbers.is_valid_number(number) and digits.endswith(kept):
        proved = (
            len(kept) < len(digits)
            or digits[0] == "0"
            or home.regular
            or phonenumbers.number_type(number) in _MOBILE
        )
        return Reading("valid", address, proved=proved)
    fit = phonenumbers.is_possible_number_with_reason(number)
    return Reading("no", misfit=_LENGTH_RESULT.get(fit, "not_possible"))
