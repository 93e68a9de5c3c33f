"""Columns that give the country of each number, in the words and letters of many countries."""

import pytest

from clientlists_desktop.core.layouts.country_column import find_country_column
from clientlists_desktop.core.layouts.country_names import read_country

NATIONAL = {"RU": "9161234567", "DE": "15123456789", "FR": "612345678", "UA": "671234567"}


@pytest.mark.parametrize(
    ("cell", "region"),
    [
        ("RUS", "RU"), ("deu", "DE"), ("GBR", "GB"), ("COD", "CD"),
        ("俄罗斯", "RU"), ("美国", "US"), ("ドイツ", "DE"),
        ("Німеччина", "DE"), ("Německo", "DE"), ("Oroszország", "RU"), ("Испания", "ES"),
        ("Côte d’Ivoire", "CI"), ("Мальдивы", "MV"), ("🇩🇪", "DE"), ("+380", "UA"),
        ("Тёркс и Кайкос", "TC"), ("Теркс и Кайкос", "TC"), ("Рэюньён", "RE"), ("Маёта", "YT"),
        ("Islas Vírgenes de EE. UU.", "VI"), ("0049", "DE"),
        ("Narnia", None), ("Moscow", None), ("", None), ("415", None),
    ],
)  # fmt: skip
def test_a_country_is_known_by_its_name_letters_code_and_flag(cell, region):
    assert read_country(cell) == region


@pytest.mark.parametrize(
    ("heading", "codes"),
    [
        ("indicatif", ("7", "49", "33", "380")),
        ("prefijo", ("007", "0049", "0033", "00380")),
        ("vorwahl", ("+7", "+49", "+33", "+380")),
        ("国家代码", ("7", "49", "33", "380")),
        ("国家", ("俄罗斯", "德国", "法国", "乌克兰")),
    ],
)
def test_a_column_of_codes_is_found_under_headings_of_many_languages(heading, codes):
    rows = [[number, code] for number, code in zip(NATIONAL.values(), codes, strict=True)]
    column = find_country_column(["phone", heading], rows)
    assert column is not None
    assert column.index == 1


def test_area_codes_that_are_codes_of_countries_too_are_none():
    """Madrid's 91 is India's code; 7 digits are no number of India."""
    rows = [["2345678", "91"], ["3456789", "93"], ["4567890", "95"]]
    assert find_country_column(["teléfono", "prefijo"], rows) is None
