"""The phone rule, outcome by outcome."""

from datetime import date, timedelta
from itertools import product
from random import Random
from time import perf_counter

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from clientlists_desktop.core.cell_text import CellText
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Finding, Reason, Severity
from clientlists_desktop.core.phones.plans import home_plan_of, metadata_of
from clientlists_desktop.core.phones.rule import (
    AddressVerdict,
    PhoneRule,
    TwoWays,
    all_countries,
    country_code_of,
    derive_repair,
)
from clientlists_desktop.core.phones.special_numbers import SPECIAL
from clientlists_desktop.core.phones.syntax import read_odd_syntax, read_syntax
from tests.core.phones.phone_samples import digits_near_plans, valid_number

R = Reason
RULES = {country: PhoneRule(country) for country in (None, "RU", "US", "GB", "DE", "AT", "RS")}


def codes(verdict: AddressVerdict) -> list[Reason]:
    return [finding.code for finding in verdict.findings]


def checked(cell: str, country: str | None = None) -> tuple[str, list[Reason]]:
    verdict = RULES[country].check(cell)
    return verdict.address, codes(verdict)


FAILED_BY_SYNTAX = [
    ("", R.EMPTY),
    ("   ", R.EMPTY),
    ("\u00a0", R.EMPTY),
    ("\u200b\ufeff", R.EMPTY),
    ("7.9123E+10", R.SHORTENED),
    ("7,9123E+10", R.SHORTENED),
    ("7.9123e+10", R.SHORTENED),
    ("7E10", R.SHORTENED),
    ("7.9123Е+10", R.SHORTENED),
    ("31.01.2024", R.DATE),
    ("27.08.1985", R.DATE),
    ("31.01.24", R.DATE),
    ("2024-01-31", R.DATE),
    ("2024/01/31", R.DATE),
    ("1/31/2024", R.DATE),
    ("31/01/2024", R.DATE),
    ("2024-01-31 10:05", R.DATE),
    ("2024-01-31T10:05:07", R.DATE),
    ("31.01.2024 9:30", R.DATE),
    ("12025550147 x123", R.EXTENSION),
    ("12025550147 ext. 123", R.EXTENSION),
    ("12025550147 Ext: #123", R.EXTENSION),
    ("12025550147x1234567", R.EXTENSION),
    ("8 (495) 123-45-67, добавочный № 12", R.EXTENSION),
    ("12025550147;ext=123", R.EXTENSION),
    ("+1 202 555-0147 #12", R.EXTENSION),
    ("8 (495) 123-45-67 доб. 12", R.EXTENSION),
    ("12025550147, 12125550163", R.SEVERAL_NUMBERS),
    ("12025550147; 12125550163", R.SEVERAL_NUMBERS),
    ("12025550147 | 12125550163", R.SEVERAL_NUMBERS),
    ("12025550147/12125550163", R.SEVERAL_NUMBERS),
    ("12025550147\n12125550163", R.SEVERAL_NUMBERS),
    ("12025550147\r\n12125550163", R.SEVERAL_NUMBERS),
    ("12025550147  12125550163", R.SEVERAL_NUMBERS),
    ("+12025550147+12125550163", R.SEVERAL_NUMBERS),
    ("1800FLOWERS", R.LETTERS),
    ("12O25550147", R.LETTERS),
    ("tel:+12025550147", R.LETTERS),
    ("anonymous", R.LETTERS),
    ("12025550147*", R.NOT_A_NUMBER),
    ("12025550147²", R.NOT_A_NUMBER),
    ("1202¹5550147", R.NOT_A_NUMBER),
    ("++12025550147", R.NOT_A_NUMBER),
    ("1+2025550147", R.NOT_A_NUMBER),
    ("-", R.NOT_A_NUMBER),
    ("-79123456789", R.NOT_A_NUMBER),
    ("\u221279123456789", R.NOT_A_NUMBER),
    ("4915112345678.5", R.NOT_A_NUMBER),
    ("4915112345678,5", R.NOT_A_NUMBER),
    ("+4915112345678.05", R.NOT_A_NUMBER),
    ("4915112345678.000", R.NOT_A_NUMBER),
    ("49 30 123456/57", R.NOT_A_NUMBER),
    ("4930123456 / 7", R.NOT_A_NUMBER),
    ("7) 9161234567", R.NOT_A_NUMBER),
    ("1)2125550163", R.NOT_A_NUMBER),
    ("44) 7911 123456", R.NOT_A_NUMBER),
    ("7. 9161234567", R.NOT_A_NUMBER),
    ("+79161234567 10-18", R.TOO_LONG),
    ("79161234567 10-18", R.TOO_LONG),
]


def test_cells_fail_by_syntax_before_any_digit_is_read():
    wrong = []
    for country, (cell, reason) in product((None, "RU", "DE"), FAILED_BY_SYNTAX):
        if (found := checked(cell, country)) != ("", [reason]):
            wrong.append((country, cell, found))
    assert wrong == []


@pytest.mark.parametrize("cell", ["7.916.123.45.67", "(7) 9161234567", "7(916)1234567"])
def test_a_code_with_its_separators_is_no_place_in_a_list(cell):
    assert checked(cell) == ("79161234567", [R.SEPARATORS])


def test_no_iso_date_of_sixty_years_is_a_number():
    day = date(1950, 1, 1)
    while day < date(2010, 1, 1):
        assert checked(day.isoformat()) == ("", [R.DATE])
        assert checked(f"{day:%d.%m.%Y}", "RU") == ("", [R.DATE])
        day += timedelta(days=37)


def test_a_part_of_fewer_than_seven_digits_isnt_a_second_number():
    assert checked("1/2025550147") == ("12025550147", [R.SEPARATORS])


@pytest.mark.parametrize(
    ("kind", "text", "reason"),
    [
        ("date", "2024-01-31", R.DATE),
        ("number", "12025550147.5", R.NOT_A_NUMBER),
        ("digits", "1234567890123456.0", R.DIGITS_LOST),
        ("boolean", "TRUE", R.LETTERS),
    ],
)
def test_a_cell_that_is_not_text_fails_by_its_type(kind, text, reason):
    assert checked(CellText(text, kind)) == ("", [reason])


def test_a_date_cell_that_reads_as_a_number_stays_a_date():
    cell = CellText("12025550147", "date")
    assert not RULES[None].accepts(cell)
    assert checked(cell) == ("", [R.DATE])


@pytest.mark.parametrize(
    ("cell", "repair"),
    [
        ("12025550147", None),
        (" 12025550147 ", None),
        ("\u00a012025550147", None),
        ("+12025550147", R.PLUS),
        ("0012025550147", R.DOUBLE_ZERO),
        ("00 1 (202) 555-0147", R.DOUBLE_ZERO),
        ("0012025550147.0", R.FLOAT_TAIL),
        ("1202/555-0147", R.SEPARATORS),
        ("12025550147/", R.SEPARATORS),
        ("12025550147.0", R.FLOAT_TAIL),
        ("12025550147,0", R.FLOAT_TAIL),
        ("12025550147.00", R.FLOAT_TAIL),
        ("1 (202) 555-0147", R.SEPARATORS),
        ("1.202.555.0147", R.SEPARATORS),
        ("+1 202 555 0147", R.SEPARATORS),
        ("(+1) 202 555-0147", R.SEPARATORS),
        ("1\u00a0202\u2011555\u20130147", R.SEPARATORS),
        ("'12025550147", R.TEXT_MARK),
        ("１２０２５５５０１４７", R.SEPARATORS),
        ("＋１２０２５５５０１４７", R.SEPARATORS),
        ("١٢٠٢٥٥٥٠١٤٧", R.SEPARATORS),
        ("۱۲۰۲۵۵۵۰۱۴۷", R.SEPARATORS),
        ("\u200f12025550147\u200b", R.SEPARATORS),
    ],
)
def test_writing_is_repaired_and_shown_before_and_after(cell, repair):
    verdict = RULES[None].check(cell)
    assert verdict.address == "12025550147"
    if repair is None:
        assert verdict.findings == ()
    else:
        assert verdict.findings == (Finding(repair, before=cell, after="12025550147"),)
        assert verdict.findings[0].severity is Severity.REPAIRED


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("1, " * 10_600, R.NOT_A_NUMBER),
        ("+" + "1 " * 15_000, R.NOT_A_NUMBER),
        ("1" + "-" * 32_000, R.NOT_A_NUMBER),
        ("12025550147" + " x" * 16_000, R.LETTERS),
        ("a" * 32_000, R.LETTERS),
        ("12025550147; " * 2_500, R.SEVERAL_NUMBERS),
        ("1" * 32_000, R.TOO_LONG),
    ],
)
def test_a_cell_that_is_far_too_long_is_rejected_at_once(cell, reason):
    began = perf_counter()
    assert checked(cell) == ("", [reason])
    assert perf_counter() - began < 1


@pytest.mark.parametrize("zeros", [".0", ",0", ".00", ",00"])
def test_a_decimal_tail_is_never_read_as_more_digits(zeros):
    assert checked("4930123456" + zeros) == ("4930123456", [R.FLOAT_TAIL])


@pytest.mark.parametrize(
    ("cell", "address", "found"),
    [
        ("+12025550147", "12025550147", [R.PLUS]),
        ("+12671234567", "12671234567", [R.UNLIKELY, R.PLUS]),
        ("+1267123456", "", [R.TOO_SHORT]),
        ("+126712345678", "", [R.TOO_LONG]),
        ("+99912345678", "", [R.NO_SUCH_COUNTRY_CODE]),
        ("+31012024", "", [R.NOT_POSSIBLE]),
        ("+123", "", [R.TOO_SHORT]),
        ("+84951234567", "84951234567", [R.PLUS]),
        ("0084951234567", "84951234567", [R.DOUBLE_ZERO]),
    ],
)
@pytest.mark.parametrize("country", [None, "RU"])
def test_an_explicit_number_is_ready_unlikely_or_failed(cell, address, found, country):
    assert checked(cell, country) == (address, found)


@pytest.mark.parametrize(
    ("cell", "address", "found"),
    [
        ("12671234567", "12671234567", [R.UNLIKELY]),
        ("84951234567", "84951234567", []),
        ("8 (495) 123-45-67", "", [R.NO_COUNTRY_CODE]),
        ("8-499-123-45-67", "", [R.NO_COUNTRY_CODE]),
        ("(202) 555-0147", "", [R.NO_COUNTRY_CODE]),
        ("(495) 123-45-67", "", [R.NO_COUNTRY_CODE]),
        ("02071838750", "", [R.NO_COUNTRY_CODE]),
        ("(44) 2071838750", "442071838750", [R.SEPARATORS]),
        ("44 (0) 20 7183 8750", "442071838750", [R.NATIONAL_PREFIX]),
        ("44-020-7183-8750", "442071838750", [R.NATIONAL_PREFIX]),
        ("4402071838750", "", [R.NOT_POSSIBLE]),
        ("4402071838750.0", "", [R.NOT_POSSIBLE]),
        ("440 2071838750", "", [R.NOT_POSSIBLE]),
        ("9505645851", "", [R.NOT_POSSIBLE]),
        ("+4402071838750", "442071838750", [R.NATIONAL_PREFIX]),
        ("004402071838750", "442071838750", [R.NATIONAL_PREFIX]),
        ("490000", "", [R.TOO_SHORT]),
        ("+490000", "", [R.TOO_SHORT]),
        ("49115", "", [R.TOO_SHORT]),
        ("31012024", "", [R.NOT_POSSIBLE]),
        ("20240131", "", [R.TOO_SHORT]),
        ("67218758", "", [R.NOT_POSSIBLE]),
        ("88005553535", "", [R.NOT_POSSIBLE]),
        ("5215512345678", "", [R.TOO_LONG]),
        ("22912345678", "", [R.TOO_SHORT]),
        ("1234567890123456", "", [R.TOO_LONG]),
    ],
)
def test_without_a_country_nothing_is_read_as_national(cell, address, found):
    assert checked(cell) == (address, found)


@pytest.mark.parametrize(
    ("country", "cell", "address", "found"),
    [
        # The world reading is valid and of the country itself.
        ("RU", "79123456789", "79123456789", []),
        ("US", "12025550147", "12025550147", []),
        ("DE", "4930123456", "4930123456", []),
        # The world reading is valid, the home reading proved and a different number.
        ("RU", "84951234567", "", [R.TWO_READINGS]),
        ("RU", "9512345678", "", [R.TWO_READINGS]),
        ("US", "2486412345", "", [R.TWO_READINGS]),
        # The world reading is valid, the home reading valid but not proved.
        ("DE", "68631434", "68631434", [R.ALSO_READS]),
        ("AT", "59322123456", "59322123456", [R.ALSO_READS]),
        # The world reading is valid, the digits are a local number of the country.
        ("US", "9745991", "", [R.AREA_CODE_MISSING]),
        ("RU", "4012345", "", [R.AREA_CODE_MISSING]),
        ("EG", "7673664", "", [R.AREA_CODE_MISSING]),
        # The world reading is valid and there is no other reading.
        ("RU", "442071838750", "442071838750", []),
        ("GB", "44 (0) 20 7183 8750", "442071838750", [R.NATIONAL_PREFIX]),
        # The world reading is not valid, the home reading proved.
        ("RU", "8 (495) 123-45-67", "74951234567", [R.COUNTRY_READ]),
        ("RU", "8-499-123-45-67", "74991234567", [R.COUNTRY_READ]),
        ("RU", "8 (912) 345-67-89", "79123456789", [R.COUNTRY_READ]),
        ("RU", "9123456789", "79123456789", [R.COUNTRY_READ]),
        ("RU", "(495) 123-45-67", "74951234567", [R.COUNTRY_READ]),
        ("RU", "81012025550147", "12025550147", [R.COUNTRY_READ]),
        ("RU", "810 1 202 555 0147", "12025550147", [R.COUNTRY_READ]),
        ("US", "(202) 555-0147", "12025550147", [R.COUNTRY_READ]),
        ("US", "2025550147", "12025550147", [R.COUNTRY_READ]),
        ("US", "011 44 20 7183 8750", "442071838750", [R.COUNTRY_READ]),
        ("GB", "020 7183 8750", "442071838750", [R.COUNTRY_READ]),
        ("GB", "2071838750", "442071838750", [R.COUNTRY_READ]),
        ("DE", "0151 12345678", "4915112345678", [R.COUNTRY_READ]),
        ("DE", "15112345678", "4915112345678", [R.COUNTRY_READ]),
        # The country's own code, cut as people there cut it; and its old prefix 8-0.
        ("UA", "38 (067) 123-45-67", "380671234567", [R.SEPARATORS]),
        ("UA", "38-050-345-67-89", "380503456789", [R.SEPARATORS]),
        ("UA", "80671234568", "380671234568", [R.COUNTRY_READ]),
        ("UA", "8 (067) 123-45-68", "380671234568", [R.COUNTRY_READ]),
        ("RU", "38 (067) 123-45-67", "", [R.NOT_POSSIBLE]),
        # The world reading is only possible.
        ("DE", "900012345", "900012345", [R.UNLIKELY]),
        ("US", "12671234567", "12671234567", [R.UNLIKELY]),
        # An explicit number is never read as national.
        ("RU", "+84951234567", "84951234567", [R.PLUS]),
        # Neither reading is possible: the closest reason.
        ("US", "5550147", "", [R.AREA_CODE_MISSING]),
        ("RU", "80012346", "", [R.TOO_SHORT]),
        ("RU", "99912345678", "", [R.NOT_POSSIBLE]),
    ],
)
def test_with_a_country_the_table_of_outcomes_holds(country, cell, address, found):
    verdict = PhoneRule(country).check(cell)
    assert (verdict.address, codes(verdict)) == (address, found)


def test_two_readings_are_both_shown_and_answered_for_the_file():
    facts = {"written": "84951234567", "country": "74951234567", "region": "RU"}
    asked = PhoneRule("RU").check("84951234567")
    assert asked == AddressVerdict(
        "", (Finding(R.TWO_READINGS, before="84951234567", facts=facts),)
    )
    assert PhoneRule("RU", TwoWays.WRITTEN).check("84951234567") == AddressVerdict("84951234567")
    as_country = PhoneRule("RU", TwoWays.COUNTRY).check("84951234567")
    repair = Finding(R.COUNTRY_READ, before="84951234567", after="74951234567")
    assert as_country == AddressVerdict("74951234567", (repair,))


def test_a_second_reading_that_is_not_proved_is_a_warning():
    verdict = PhoneRule("AT").check("59322123456")
    (warning,) = verdict.findings
    assert warning.after == "4359322123456"
    assert warning.facts["region"] == "AT"


@pytest.mark.parametrize("two_ways", list(TwoWays))
@pytest.mark.parametrize(("cell", "found"), [("12671234567", [R.UNLIKELY]), ("4915112345678", [])])
def test_documentation_numbers_never_change_whatever_the_country(cell, found, two_ways):
    for country in all_countries():
        verdict = PhoneRule(country, two_ways).check(cell)
        assert (country, verdict.address, codes(verdict)) == (country, cell, found)


@pytest.mark.parametrize(
    ("cell", "address", "found"),
    [
        ("5215512345678", "5215512345678", [R.UNLIKELY]),
        ("+5215512345678", "5215512345678", [R.UNLIKELY, R.PLUS]),
        ("88005553535", "88005553535", [R.UNLIKELY]),
        ("12025550147", "12025550147", []),
        ("99912345678", "", [R.NO_SUCH_COUNTRY_CODE]),
        ("123456", "", [R.TOO_SHORT]),
        ("5215512345678901", "", [R.TOO_LONG]),
    ],
)
def test_messengers_keep_legacy_numbers_with_a_warning(cell, address, found):
    verdict = PhoneRule(for_texts=True).check(cell)
    assert (verdict.address, codes(verdict)) == (address, found)


def test_a_legacy_mexican_number_is_kept_with_mexico_chosen_too():
    verdict = PhoneRule("MX", for_texts=True).check("5215512345678")
    assert (verdict.address, codes(verdict)) == ("5215512345678", [R.UNLIKELY])


@pytest.mark.parametrize("region", ["XX", "ru", "", "7"])
def test_an_unknown_country_is_refused(region):
    with pytest.raises(Refused) as refused:
        PhoneRule(region)
    assert refused.value.reason is Refusal.UNKNOWN_COUNTRY
    assert refused.value.facts["seen"] == region


def test_calling_codes_of_countries():
    assert [country_code_of(region) for region in ("RU", "KZ", "US", "DE")] == ["7", "7", "1", "49"]


def test_international_numbers_of_a_country_never_change_in_it():
    random = Random(71)
    for country in all_countries():
        rule = PhoneRule(country)
        for _ in range(4):
            digits = valid_number(random, country)
            verdict = rule.check(digits)
            assert (country, verdict.address) == (country, digits)
            assert {finding.code for finding in verdict.findings} <= SPECIAL


def test_international_numbers_of_others_never_change_in_any_country():
    random = Random(72)
    for country in all_countries():
        rule = PhoneRule(country)
        for _ in range(12):
            digits = valid_number(random, random.choice(all_countries()))
            address = rule.check(digits).address
            assert (country, address) in {(country, digits), (country, "")}
            assert rule.check("+" + digits).address == digits


def without_national_prefix(digits: str, address: str) -> bool:
    """Whether only the national prefix right after the country code is gone."""
    for length in (1, 2, 3):
        code, rest = digits[:length], digits[length:]
        if address.startswith(code) and rest.endswith(address[length:]):
            dropped = rest[: len(rest) - len(address) + length]
            regions = [r for r in all_countries() if country_code_of(r) == code]
            if any(dropped == metadata_of(r, int(code)).national_prefix for r in regions):
                return True
    return False


def test_every_address_is_the_digits_or_less_a_prefix_or_the_country_s_code_and_number():
    random = Random(73)
    for _ in range(6_000):
        digits, region = digits_near_plans(random)
        country = random.choice((None, region, region, random.choice(all_countries())))
        address = PhoneRule(country).check(digits).address
        if address in ("", digits):
            continue
        dropped_00 = digits.startswith("00") and address == digits[2:]
        national = country is not None and digits.endswith(
            address.removeprefix(country_code_of(country))
        )
        dialled_out = (
            country is not None
            and digits.endswith(address)
            and home_plan_of(country).uncertain.match(digits) is not None
        )
        case = (country, digits, address)
        assert (
            dropped_00
            or national
            or dialled_out
            or without_national_prefix(digits.removeprefix("00"), address)
        ), case


def test_a_number_read_as_the_country_s_stays_as_it_is_in_the_next_check():
    random = Random(74)
    seen = 0
    for _ in range(4_000):
        digits, country = digits_near_plans(random)
        rule = PhoneRule(country)
        verdict = rule.check(digits)
        if verdict.address.startswith(country_code_of(country)) and verdict.address != digits:
            again = rule.check(verdict.address)
            assert again.address == verdict.address, (country, digits)
            seen += 1
    assert seen > 500


def test_what_is_certainly_ready_is_ready_unchanged_and_without_findings():
    random = Random(75)
    accepted = 0
    for _ in range(12_600):
        digits, region = digits_near_plans(random)
        rule = PhoneRule(random.choice((None, region, random.choice(all_countries()))))
        if rule.accepts(digits):
            accepted += 1
            assert rule.check(digits) == AddressVerdict(digits), (rule.country, digits)
    assert accepted > 1_500


@pytest.mark.parametrize(
    "text", ["", "+12025550147", " 12025550147", "12025550147\n", "١٢٠٢٥٥٥٠١٤٧", "1202555014７"]
)
def test_nothing_but_ascii_digits_is_certainly_ready(text):
    assert not RULES[None].accepts(text)


_WRITING = st.text("0123456789+()-. /x\u00a0", max_size=24)


@given(cell=_WRITING, country=st.sampled_from(sorted(RULES, key=str)))
def test_any_writing_gets_one_verdict_whose_repair_is_derived_again(cell, country):
    verdict = RULES[country].check(cell)
    repairs = [f for f in verdict.findings if f.severity is Severity.REPAIRED]
    if not verdict.address:
        assert len(verdict.findings) == 1
        assert verdict.findings[0].severity is Severity.FAILED
        return
    assert verdict.address.isascii()
    assert verdict.address.isdigit()
    assert 7 <= len(verdict.address) <= 15
    assert repairs == [repair for repair in [derive_repair(cell, verdict.address)] if repair]
    assert bool(repairs) == (cell.strip() != verdict.address)


@given(cell=st.text(max_size=30), country=st.sampled_from(sorted(RULES, key=str)))
def test_no_text_at_all_breaks_the_rule(cell, country):
    verdict = RULES[country].check(cell)
    assert bool(verdict.address) != any(f.severity is Severity.FAILED for f in verdict.findings)


@given(st.from_regex(r"[+(0-9][0-9() -]{8,30}", fullmatch=True))
def test_the_shortcut_for_ordinary_cells_gives_the_same_result(text):
    text = text.strip()
    assume(text)
    assert read_syntax(text) == read_odd_syntax(text, text)
