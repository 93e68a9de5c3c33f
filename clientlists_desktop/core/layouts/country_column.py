"""A column that gives the country of each row's number: its name, its letters or its code."""

import re
from collections.abc import Sequence

from clientlists_desktop.core.layouts.country_names import read_country
from clientlists_desktop.core.phones import ColumnJudgement, PhoneRule, TwoWays

_CODE_HEADINGS = frozenset(
    {
        "code", "dial code", "dialing code", "dialling code", "phone code", "prefix",
        "calling code", "region code", "код", "телефонный код", "код телефона", "префикс",
    }
)  # fmt: skip
_COUNTRY_WORD = re.compile(
    r"\b(?:country|nationality|citizenship|стран[аы]|стране|гражданств[оа]|land|länder|staat|"
    r"país|pais|pays|paese|nazione|ülke|ulke|kraj|země|ország|maa|negara|країна)\b|国家|国籍|国"
)
_EXPLICIT = re.compile(r"\+\d{1,3}", re.ASCII)
"""A calling code needs no heading."""
_LEAST_READ = 0.9


class CountryColumn:
    """Reads the number of a row as one of the country that another cell of the row gives."""

    def __init__(self, index: int) -> None:
        self.index = index
        self._rules: dict[str, PhoneRule | None] = {}

    def rule_for(self, cells: Sequence[str]) -> PhoneRule | None:
        """Return the rule for a row; None if its cell names no country."""
        cell = cells[self.index].strip() if self.index < len(cells) else ""
        if cell not in self._rules:
            region = read_country(cell) if cell else None
            self._rules[cell] = region and PhoneRule(
                region, TwoWays.COUNTRY, column=ColumnJudgement(is_national=True)
            )  # type: ignore[assignment]
        return self._rules[cell]


def find_country_column(
    headings: Sequence[str], rows: Sequence[Sequence[str]]
) -> CountryColumn | None:
    """Return the column that gives the countries of numbers that have no code; None if none does.

    Args:
        headings: simplified names of all columns, the address first.
        rows: a sample of the rows.
    """
    for index, heading in enumerate(headings):
        if not index:
            continue
        cells = [row[index] for row in rows if index < len(row) and row[index].strip()]
        is_named = heading in _CODE_HEADINGS or _COUNTRY_WORD.search(heading) is not None
        if not is_named and not all(_EXPLICIT.fullmatch(cell.strip()) for cell in cells):
            continue
        read = sum(read_country(cell) is not None for cell in cells)
        if cells and read >= _LEAST_READ * len(cells):
            return CountryColumn(index)
    return None


def is_needed(column: CountryColumn, rows: Sequence[Sequence[str]]) -> bool:
    """Whether some number reads otherwise with the country of its row."""
    plain = PhoneRule()
    for row in rows:
        rule = column.rule_for(row) if row else None
        address = rule.address_of(row[0]) if rule is not None else ""
        if address and address != plain.address_of(row[0]):
            return True
    return False
