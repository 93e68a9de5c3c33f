"""Numbers of former plans become current ones, if only one current number is possible."""

import pytest

from clientlists_desktop.core.phones import current_number


@pytest.mark.parametrize(
    ("legacy", "current"),
    [
        ("22507123456", "2250707123456"),
        ("+225 47 12 34 56", "2250747123456"),
        ("22505123456", "2250505123456"),
        ("22501123456", "2250101123456"),
        ("22520123456", None),
        ("80671234567", "380671234567"),
        ("8 050 123-45-67", "380501234567"),
        ("80291234567", "375291234567"),
        ("80441234567", None),
        ("8067123456", None),
        ("5215512345678", "525512345678"),
        ("551187654321", "5511987654321"),
        ("22995123456", "2290195123456"),
        ("54111523456789", "5491123456789"),
        ("+8 916 123-45-67", "79161234567"),
        ("+0 7 916 123-45-67", "79161234567"),
        ("+00 44 20 7946 0018", "442079460018"),
        ("+0 171 1234567", None),
        ("+06 12 34 56 78", None),
        ("8 916 123-45-67", None),
    ],
)
def test_a_legacy_number_becomes_the_current_one(legacy, current):
    assert current_number(legacy) == current


@pytest.mark.parametrize(
    ("country", "legacy", "current"),
    [
        ("AR", "011 15-7277-0157", "5491172770157"),
        ("AR", "(0351) 15 234-5678", "5493512345678"),
        ("AR", "11 15 7277 0157", "5491172770157"),
        ("AR", "15 7277 0157", None),
        ("MX", "044 55 1234 5678", "525512345678"),
        ("MX", "01 (55) 1234-5678", "525512345678"),
        ("BR", "(11) 8765-4321", "5511987654321"),
        ("BR", "011 8765-4321", "5511987654321"),
        ("BR", "0 15 11 8765-4321", "5511987654321"),
        ("BR", "(11) 3765-4321", "551137654321"),
        ("BR", "+11 8765-4321", None),
        ("ES", "011 15-7277-0157", None),
        (None, "044 55 1234 5678", None),
    ],
)
def test_a_number_as_it_was_dialled_at_home_becomes_the_current_one(country, legacy, current):
    assert current_number(legacy, country) == current
