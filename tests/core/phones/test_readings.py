"""The compiled readings agree with phonenumbers on every number that is tried."""

from random import Random

import pytest

from clientlists_desktop.core.phones.plans import home_plan_of
from clientlists_desktop.core.phones.readings import (
    Reading,
    home_by_library,
    home_reading,
    world_by_library,
    world_reading,
)
from clientlists_desktop.core.phones.rule import all_countries
from tests.core.phones.phone_samples import digits_near_plans

IRREGULAR = {"AT", "CN", "DE", "FI", "ID", "IT", "PL", "RO", "RS"}


def test_fixed_lines_of_211_of_245_regions_differ_by_at_most_one_digit():
    regular = {region for region in all_countries() if home_plan_of(region).regular}
    assert len(all_countries()) == 245
    assert len(regular) == 211
    assert not regular & IRREGULAR


def same_for_the_world(compiled: Reading, library: Reading, digits: str) -> bool:
    if compiled.state == library.state == "no":
        # Below seven digits a number is too short whatever the library calls it.
        return len(digits) < 7 or compiled.misfit == library.misfit
    return compiled == library


def same_at_home(compiled: Reading, library: Reading) -> bool:
    if compiled.state == library.state == "no":
        # The rule only asks whether a local number lacks its area code.
        return (compiled.misfit == "local_only") == (library.misfit == "local_only")
    return compiled == library


def find_differences(samples: int, seed: int) -> list[tuple[object, ...]]:
    random = Random(seed)
    regions = all_countries()
    differences: list[tuple[object, ...]] = []
    for _ in range(samples):
        digits, region = digits_near_plans(random)
        compiled, library = world_reading(digits), world_by_library(digits)
        if not same_for_the_world(compiled, library, digits):
            differences.append((digits, compiled, library))
        country = random.choice((region, region, random.choice(regions)))
        home = home_plan_of(country)
        compiled, library = home_reading(digits, home), home_by_library(digits, home)
        unproved = home_reading(digits, home, needs_proof=False)
        same_unproved = (unproved.state, unproved.address) == (library.state, library.address)
        if not (same_at_home(compiled, library) and same_unproved):
            differences.append((country, digits, compiled, library))
    return differences


@pytest.mark.long
def test_compiled_readings_equal_the_library_s():
    assert find_differences(20_000, seed=20_260_731) == []


@pytest.mark.long
def test_compiled_readings_equal_the_library_s_in_a_million_samples():
    assert find_differences(1_000_000, seed=4_711) == []


@pytest.mark.parametrize(
    ("digits", "state", "address", "misfit"),
    [
        ("12025550147", "valid", "12025550147", ""),
        ("442071838750", "valid", "442071838750", ""),
        ("4402071838750", "valid", "442071838750", ""),
        ("12671234567", "possible", "12671234567", ""),
        ("31012024", "no", "", "not_possible"),
        ("67218758", "no", "", "not_possible"),
        ("88005553535", "no", "", "not_possible"),
        ("54111523456789", "no", "", "not_possible"),
        ("5215512345678", "no", "", "too_long"),
        ("99912345678", "no", "", "no_such_code"),
        ("02071838750", "no", "", "no_such_code"),
    ],
)
def test_world_reading_drops_nothing_but_a_national_prefix(digits, state, address, misfit):
    for reading in (world_reading(digits), world_by_library(digits)):
        assert (reading.state, reading.address, reading.misfit) == (state, address, misfit)


@pytest.mark.parametrize(
    ("region", "digits", "address", "proved"),
    [
        ("RU", "89123456789", "79123456789", True),
        ("RU", "9123456789", "79123456789", True),
        ("RU", "81012025550147", "12025550147", True),
        ("US", "2025550147", "12025550147", True),
        ("US", "011442071838750", "442071838750", True),
        ("GB", "02071838750", "442071838750", True),
        ("GB", "2071838750", "442071838750", True),
        ("DE", "03012345678", "493012345678", True),
        ("DE", "15112345678", "4915112345678", True),
        ("DE", "3012345678", "493012345678", False),
    ],
)
def test_home_reading_is_proved_by_prefix_mobile_or_a_regular_plan(region, digits, address, proved):
    home = home_plan_of(region)
    expected = Reading("valid", address, proved=proved)
    assert home_reading(digits, home) == expected
    assert home_by_library(digits, home) == expected


@pytest.mark.parametrize(("region", "digits"), [("US", "5550147"), ("RU", "1234567")])
def test_a_local_number_lacks_its_area_code(region, digits):
    assert home_reading(digits, home_plan_of(region)).misfit == "local_only"
