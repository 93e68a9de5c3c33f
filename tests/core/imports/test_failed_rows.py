"""A row that fails for its address alone is stored as the whole validation stores it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.core import priorities, zones
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.row_validation import RowValidator, TableShape
from clientlists_desktop.core.layouts import opt_out_column
from clientlists_desktop.core.phones import PhoneRule

COLUMNS = ("phone", "name", zones.HEADER, priorities.HEADER, "2024")
ADDRESSES = st.one_of(
    st.text("0123456789", max_size=13),
    st.sampled_from(["", " ", "нет", "phone", "2024", "итого: 5", "12 и 13", "79161234567"]),
    st.text(max_size=6),
)
ROWS = st.tuples(
    ADDRESSES,
    st.sampled_from(["", "Ann", "Total", "name", "stop", "x" * 40_000]),
    st.sampled_from(["", " ", "Europe/Moscow", "+3", "nowhere", zones.HEADER]),
    st.sampled_from(["", "1", "9", "high", priorities.HEADER]),
    st.sampled_from(["", "5", "2024", " "]),
    st.sampled_from(["", "more"]),
).map(lambda cells: trimmed(list(cells)))


def trimmed(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    return cells


class Unknowing(PhoneRule):
    """The rule without what is known of cells written alike."""

    def failure(self, cell: str) -> None:
        del cell


def validators(
    rule: type[PhoneRule], country: str | None, *, for_texts: bool, may_refuse: bool
) -> RowValidator:
    opt_out = [opt_out_column(1, "stop", must_agree=False)] if may_refuse else []
    made = RowValidator(
        rule(country, for_texts=for_texts), 2, 3, opt_out=opt_out, shape=TableShape(COLUMNS, 5)
    )
    # Zones and priorities that were read before.
    made.validate(1, 0, 1, ["79161234567", "", "Europe/Moscow", "1"])
    made.validate(1, 0, 1, ["79161234567", "", "+3", "9"])
    return made


PAIRS = [
    tuple(
        validators(rule, country, for_texts=for_texts, may_refuse=may_refuse)
        for rule in (PhoneRule, Unknowing)
    )
    for country in (None, "RU")
    for for_texts in (False, True)
    for may_refuse in (False, True)
]


@given(st.sampled_from(PAIRS), ROWS.filter(bool))
def test_it_is_the_row_of_the_whole_validation(pair, cells):
    knowing, unknowing = pair
    assert knowing.validate(64, 0, 2, cells) == unknowing.validate(64, 0, 2, cells)


@pytest.mark.parametrize(
    ("cells", "reasons"),
    [
        (["12345"], [Reason.TOO_SHORT]),
        (["нет", "Ann", "Europe/Moscow", "1"], [Reason.LETTERS]),
        (["12", "Total"], [Reason.TOTAL_ROW]),
        (["phone", "name"], [Reason.HEADER_ROW]),
        (["12345", "Ann", "nowhere"], [Reason.TOO_SHORT, Reason.BAD_ZONE]),
        (["12345", "x" * 40_000], [Reason.TOO_SHORT, Reason.CELL_TOO_LONG]),
        (["нет", "a", "", "", "", "more"], [Reason.LETTERS]),
    ],
)
def test_what_else_is_wrong_is_found(cells, reasons):
    row, findings = PAIRS[0][0].validate(64, 0, 2, cells)
    assert [found.code for found in findings] == reasons
    assert row.reason == reasons[0].value


@pytest.mark.parametrize(
    "word",
    ["Total", "Итого по Москве", "Zwischensumme", "Anzahl: 5", "Gesamt", "Total général",
     "Sous-total", "Genel Toplam", "Toplam", "Razem", "Celkem", "Összesen", "Разом", "Totale",
     "Somme", "合计", "Total general", "Suma: 5", "Total $ 500", "Razem (2)", "Count of clients",
     "Sum 12", "Итого Москва", "Grand total Tver", "Total."],
)  # fmt: skip
def test_a_total_is_known_in_many_languages(word):
    _, findings = PAIRS[0][0].validate(64, 0, 2, [word, "50"])
    assert [found.code for found in findings] == [Reason.TOTAL_ROW]


@pytest.mark.parametrize("word", ["Summer Anna", "Totally", "Counter", "Разомов"])
def test_a_name_that_begins_like_a_total_is_none(word):
    _, findings = PAIRS[0][0].validate(64, 0, 2, ["", word])
    assert [found.code for found in findings] == [Reason.EMPTY]


@pytest.mark.parametrize(
    "name",
    ["Soma Kovács", "Soma, Kovács", "Count Basie", "Suma SA", "Totale Luca", "Sum Ting",
     "Total Energies", "Somme Anna", "Razem Anna"],
)  # fmt: skip
@pytest.mark.parametrize(("number", "reason"), [("12345", Reason.TOO_SHORT), ("", Reason.EMPTY)])
def test_a_name_that_holds_a_word_of_totals_is_none(name, number, reason):
    _, findings = PAIRS[0][0].validate(64, 0, 2, [number, name])
    assert [found.code for found in findings] == [reason]
