"""A row that fails for its address alone is stored as the whole validation stores it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.core import priorities, zones
from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.check import row_validator_for
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import QuestionCode
from clientlists_desktop.core.imports.row_validation import RowValidator

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

CHOICES = Choices()


def trimmed(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    return cells


def validator(code: str, choices: Choices = CHOICES) -> RowValidator:
    made = row_validator_for(channel_of(code), COLUMNS, choices, longest=len(COLUMNS))
    # Zones and priorities that were read before.
    made.validate(1, 0, 1, ["79161234567", "", "Europe/Moscow", "1"])
    made.validate(1, 0, 1, ["79161234567", "", "+3", "9"])
    return made


OPT_OUT = Choices().with_answer(QuestionCode.OPT_OUT, "name")
VALIDATORS = [
    validator("telephony"),
    validator("whatsapp"),
    validator("telephony", Choices("RU")),
    validator("telephony", OPT_OUT),
    validator("telegram"),
]


@given(st.sampled_from(VALIDATORS), ROWS.filter(bool))
def test_it_is_the_row_of_the_whole_validation(validator, cells):
    if (found := validator.failed_row(64, 0, 2, cells)) is not None:
        row, findings = validator.validate(64, 0, 2, cells)
        assert found == (row, findings[0].code)
        assert len(findings) == 1


@pytest.mark.parametrize(
    "cells", [["12345"], ["нет", "Ann", "Europe/Moscow", "1"], ["999123456789", "Ann"]]
)
def test_most_rows_that_fail_need_no_more(cells):
    assert VALIDATORS[0].failed_row(64, 0, 2, cells) is not None


@pytest.mark.parametrize(
    "cells",
    [["12", "Total"], ["phone", "name"], ["12345", "Ann", "nowhere"], ["12345", "x" * 40_000],
     ["12345", "a", "", "", "", "more"], [" ", " "], ["79161234567", "Ann"]],
)  # fmt: skip
def test_other_rows_are_left_to_it(cells):
    assert VALIDATORS[0].failed_row(64, 0, 2, cells) is None


def test_so_are_all_where_a_column_may_refuse():
    assert VALIDATORS[3].failed_row(64, 0, 2, ["12345", "stop"]) is None
    assert VALIDATORS[3].validate(64, 0, 2, ["12345", "stop"]).findings[-1].code is Reason.OPTED_OUT
