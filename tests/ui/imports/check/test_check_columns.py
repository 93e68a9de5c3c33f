"""What a screen reader says of the cells on the Check page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clientlists_desktop.core.findings import Finding, Outcome, Reason
from clientlists_desktop.operations.imports.fixes import RowEditor
from clientlists_desktop.ui.imports.check.check_columns import check_columns
from clientlists_desktop.ui.tables.memory_model import MemoryModel
from tests.ui import made

FAILED, READY = 0, 1
ADDRESS, WRONG, NAME, ACTION = 1, 3, 4, 6
TITLE, NOTE = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole


@pytest.fixture
def model(qapp: QApplication) -> MemoryModel:
    """One failed row and one that is ready."""
    del qapp
    file = made.file()
    short = Finding(Reason.TOO_SHORT, "12025", facts={"digits": 5})
    failed = made.row(1, outcome=Outcome.FAILED, address="", findings=(short,))
    found: MemoryModel = MemoryModel(check_columns(file, RowEditor(file, ""), None))
    found.show([failed, made.row(2)])
    return found


def said(model: MemoryModel, row: int, column: int) -> tuple[str, str]:
    cell = model.index(row, column)
    return cell.data(TITLE), cell.data(NOTE) or ""


def test_a_cell_says_its_column_and_value_what_is_wrong_and_how_it_is_edited(
    model: MemoryModel,
) -> None:
    wrong = model.index(FAILED, WRONG).data(TITLE).removeprefix("What was found: ")
    assert "5 digits" in wrong
    edited = "F2 edits the cell"
    address = "Phone number in the file: 12025550001"
    assert said(model, FAILED, ADDRESS) == (address, f"{wrong}. {edited}")
    assert said(model, FAILED, NAME) == ("Name: Name 1", f"{wrong}. {edited}")
    assert said(model, READY, NAME) == ("Name: Name 2", edited)
    assert said(model, FAILED, WRONG)[1] == ""


def test_the_column_of_actions_has_a_name(model: MemoryModel) -> None:
    assert model.headerData(ACTION, Qt.Orientation.Horizontal, TITLE) == "Action"
    assert model.headerData(ACTION, Qt.Orientation.Horizontal) == ""
    assert said(model, READY, ACTION) == ("Action: Edit", "")
    assert model.headerData(NAME, Qt.Orientation.Horizontal, TITLE) == "Name"
