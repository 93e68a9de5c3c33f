"""What Excel shows of a number that has a format of its own."""

import pytest

from clientlists_desktop.files.workbooks.number_formats import read_format

SHOWN = [
    ('"+7"0000000000', 9161234567, "+79161234567"),
    ('"+7 ("000") "000-00-00', 9161234567, "+7 (916) 123-45-67"),
    ("00000000000", 2025550149, "02025550149"),
    ("0000000000", 612345678, "0612345678"),
    (r"0\-000\-000\-0000", 12025550147, "1-202-555-0147"),
    (r"\+0", 79161234567, "+79161234567"),
    ("(000) 000-0000", 2025550147, "(202) 555-0147"),
    ("(000) 000-0000", 12025550147, "(1202) 555-0147"),
    ("[<=9999999]###-####;(###) ###-####", 2025550150, "(202) 555-0150"),
    ("[<=9999999]###-####;(###) ###-####", 5550150, "555-0150"),
    ('"+"General', 79161234567, "+79161234567"),
    ("[$+7-419]0000000000", 9161234567, "+79161234567"),
    ("[Red]00000;[Blue]-00000", 1234, "01234"),
    ('"+7"0000000000;;"none"', 9161234567, "+79161234567"),
    ('"8"@', "9161234567", "89161234567"),
    ("0000000", 0, "0000000"),
    ("+7 (000) 000-00-00", 9161234567, "+7 (916) 123-45-67"),
    ("8(000)000-00-00", 9161234567, "8(916)123-45-67"),
    ("+380000000000", 671234567, "+380671234567"),
]
UNTOUCHED = [
    "0", "General", "@", "#,##0", "0.00", "0%", "yyyy-mm-dd", "[h]:mm", '#,##0" ₽"', "0E+00",
    "dd.mm.yyyy", '0" pcs"', "", ";;;", '"$"#,##0.00', "# ?/8",
]  # fmt: skip


@pytest.mark.parametrize(("code", "value", "shown"), SHOWN)
def test_a_format_that_adds_digits_shows_what_excel_shows(code, value, shown):
    found = read_format(code)
    assert found is not None
    assert found.show(value) == shown


@pytest.mark.parametrize("code", UNTOUCHED)
def test_every_other_format_leaves_the_cell_as_it_is(code):
    assert read_format(code) is None


@pytest.mark.parametrize("value", [1.5, -9161234567, 10**15, True, None, "text", ""])
def test_only_whole_positive_numbers_that_kept_their_digits_are_shown(value):
    found = read_format('"+7"0000000000')
    assert found is not None
    assert found.show(value) is None
