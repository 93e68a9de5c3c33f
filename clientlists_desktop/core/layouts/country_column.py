"""A column that gives the country of each row's number: its name, its letters or its code."""

import re
from collections.abc import Sequence

from clientlists_desktop.core.layouts.country_names import read_country
from clientlists_desktop.core.phones import ColumnJudgement, PhoneRule, TwoWays

_CODE_HEADINGS = frozenset(
    {
        "dial code", "dialing code", "dialling code", "phone code", "prefix",
        "calling code", "region code", "code", "isd", "isd code", "intl code", "international code",
        "код", "телефонный код", "код телефона", "префикс", "vorwahl", "landesvorwahl",
        "ländervorwahl", "ländercode", "indicatif", "indicatif pays", "indicatif téléphonique",
        "code pays", "prefijo", "prefijo internacional", "prefisso", "prefisso internazionale",
        "indicativo", "ddi", "kierunkowy", "numer kierunkowy", "prefiks", "alan kodu", "landcode",
        "landnummer", "předvolba", "区号", "国家代码", "国码", "國碼",
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
        filled = [row for row in rows if index < len(row) and row[index].strip()]
        cells = [row[index].strip() for row in filled]
        column = CountryColumn(index)
        if _COUNTRY_WORD.search(heading) or all(map(_EXPLICIT.fullmatch, cells)):
            read = sum(read_country(cell) is not None for cell in cells)
        elif heading in _CODE_HEADINGS:
            read = sum(_is_whole(column, row) for row in filled)
        else:
            continue
        if cells and read >= _LEAST_READ * len(cells):
            return column
    return None


def _is_whole(column: CountryColumn, row: Sequence[str]) -> bool:
    """Whether a row has a number of the country whose code it gives.

    Under the same headings stand area codes, which many countries have as their own.
    """
    rule = column.rule_for(row)
    return rule is not None and rule.address_of(row[0]) != ""


def is_needed(column: CountryColumn, rows: Sequence[Sequence[str]]) -> bool:
    """Whether some number reads otherwise with the country of its row."""
    plain = PhoneRule()
    for row in rows:
        rule = column.rule_for(row) if row else None
        address = rule.address_of(row[0]) if rule is not None else ""
        if address and address != plain.address_of(row[0]):
            return True
    return False
