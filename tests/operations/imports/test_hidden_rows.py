"""Rows that Excel hides: read and said, or left out with a reason of their own."""

import openpyxl
import pytest

from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.layouts import HiddenRows, LayoutOptions
from tests.operations.helpers import check

LEFT_OUT = Choices(layout_options=LayoutOptions(hidden=HiddenRows.LEAVE_OUT))


@pytest.fixture
def path(tmp_path):
    book = openpyxl.Workbook()
    for row in (
        ["phone", "state"],
        ["12025550140", "active"],
        ["12025550141", "refused"],
        [],
        ["12025550142", "do not call"],
        ["12025550143", "active"],
        ["12025550141", "refused"],
    ):
        book.active.append(row)
    for number in (3, 4, 5):
        book.active.row_dimensions[number].hidden = True
    book.save(tmp_path / "a.xlsx")
    return tmp_path / "a.xlsx"


def test_hidden_rows_are_read_and_said(workspace, path):
    file = check(workspace, path)
    assert (file.balance.ready, file.balance.duplicate) == (4, 1)
    assert ("hidden_rows", {"count": 2}) in [(n.code, n.facts) for n in file.facts.notices]


def test_hidden_rows_that_are_left_out_fail_and_balance(workspace, path):
    file = check(workspace, path, choices=LEFT_OUT)
    balance = file.balance
    # The shown row 7 repeats a hidden one, which nobody calls: it isn't a duplicate.
    assert (balance.read, balance.ready, balance.failed, balance.duplicate, balance.blank) == (
        6, 3, 2, 0, 1,
    )  # fmt: skip
    assert balance.reasons[Reason.HIDDEN_ROW] == 2
    assert not [notice for notice in file.facts.notices if notice.code == "hidden_rows"]
    assert file.choices.layout_options.hidden is HiddenRows.LEAVE_OUT


def test_what_was_chosen_does_not_matter_where_nothing_is_hidden(workspace, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("phone\n12025550140\n")
    assert check(workspace, path, choices=LEFT_OUT).balance.ready == 1
