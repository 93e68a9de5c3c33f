"""One person is one entry, in whatever form their number comes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.do_not_contact.addresses import (
    canonical_address,
    canonical_number,
    numbers_in,
    space_of,
)
from clientlists_desktop.core.do_not_contact.entries import scope_of, scopes_for
from clientlists_desktop.core.phones import PhoneRule, account_forms, current_number

PHONES = PhoneRule()
FINNISH = "358401234567"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("5215512345678", "525512345678"),  # Mexico, before 2019
        ("541151234567", "5491151234567"),  # Argentina, as messengers know it
        ("54111551234567", "5491151234567"),  # Argentina, as it is dialled at home
        ("551187654321", "5511987654321"),  # Brazil, before 2012
        ("22997123456", "2290197123456"),  # Benin, before 2024
        ("22507123456", "2250707123456"),  # Ivory Coast, before 2021
    ],
)
def test_old_and_new_forms_of_a_number_are_one(old, new):
    assert canonical_number(old) == canonical_number(new)


@pytest.mark.parametrize("written", ["00358401234567", "+358 40 1234567", "358401234567"])
def test_ways_to_write_a_number_are_one(written):
    assert canonical_number(PHONES.check(written).address) == FINNISH


_NUMBERS = st.one_of(
    st.from_regex(r"[1-9][0-9]{7,14}", fullmatch=True),
    st.from_regex(r"(52|54|55|225|229|80)[0-9]{8,12}", fullmatch=True),
)


@given(_NUMBERS)
def test_what_reaches_the_same_account_is_canonically_equal(number):
    canonical = canonical_number(number)
    assert canonical_number(canonical) == canonical
    assert {canonical_number(form) for form in account_forms(canonical)} == {canonical}


@given(_NUMBERS)
def test_a_legacy_number_is_its_current_one(number):
    current = current_number(number)
    # A number that is valid as it stands is nobody's old one.
    if current is not None and not PHONES.accepts(number):
        assert canonical_number(number) == canonical_number(current)


RU = "79161234567"


@pytest.mark.parametrize(
    "text",
    [
        "8 916 123-45-67 / 8 916 765-43-21", "8 916 765 43 21 8 916 123 45 67",
        "8 (916) 123-45-67 2", "+7 916 123-45-67 (5)", "10.05 8 916 123 45 67",
        "8(916)123-45-67 12.05.2026", "тел ８９１６１２３４５６７", "8_916_123_45_67",
        "+7 [916] 123 45 67", f"{'12 ' * 400}{RU}", "8*916*1234567", "8\t916\t123 45 67",
    ],
)  # fmt: skip
def test_a_number_is_found_among_other_digits_of_a_cell(text):
    assert RU in numbers_in(text, [PhoneRule("RU")])
    assert RU not in numbers_in(text.replace("67", "68").replace("６７", "６８"), [PhoneRule("RU")])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("office +44 (0)20 7946 0018", "442079460018"),
        ("Mob.: +43 (0) 664 / 123 45 67", "436641234567"),
        ("+44 (0)20 7946 0018", "442079460018"),
    ],
)
def test_a_bracketed_zero_is_none_of_a_number_in_a_text(text, number):
    assert number in numbers_in(text, [])


def test_channels_with_phone_numbers_share_a_space_and_no_others_do():
    telephony, whatsapp, telegram = map(channel_of, ("telephony", "whatsapp", "telegram"))
    assert space_of(telephony) == space_of(whatsapp) == "phone"
    assert space_of(telegram) == "telegram"
    assert canonical_address(whatsapp, "5215512345678") == "525512345678"
    assert canonical_address(telegram, "5215512345678") == "5215512345678"


def test_scopes_that_mean_the_same_have_one_name():
    telephony, whatsapp, telegram = map(channel_of, ("telephony", "whatsapp", "telegram"))
    assert scope_of(whatsapp, "Telephony") == scope_of(telephony, "calls") == "calls"
    assert scope_of(telephony, "whatsapp") == "whatsapp"
    assert scope_of(telegram, "texts") == scope_of(telegram, "telegram") == "all"
    assert scope_of(telegram, "calls") is None
    assert scope_of(telephony, "telegram") is None
    assert scope_of(telephony, "fax") is None
    assert set(scopes_for(whatsapp)) == {"all", "texts", "whatsapp"}


@pytest.mark.parametrize("text", ["1. 909 223-45-67", "№1 (909) 223-45-67", "1/909 223-45-67"])
def test_a_figure_before_a_number_is_no_country_code_that_hides_it(text):
    assert "79092234567" in numbers_in(text, [PhoneRule("RU")])


@pytest.mark.parametrize("between", ["\n", "\r\n", " ", "_", "; "])
def test_every_number_of_a_long_note_is_found(between):
    numbers = [f"8 916 123-{one // 100:02d}-{one % 100:02d}" for one in range(400)]
    found = numbers_in(between.join(numbers), [PhoneRule("RU")])
    assert {f"7916123{one:04d}" for one in range(400)} <= found
