"""The dialog that asks how a list is exported."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clientlists_desktop.operations.lists.list_export import CsvFormat
from clientlists_desktop.ui.lists.export_dialog import ExportChoice, ExportDialog
from clientlists_desktop.ui.runtime.window_settings import window_settings

COLUMNS = ("Phone", "Name", "City")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def dialog(window: QWidget) -> ExportDialog:
    return opened(window)


def opened(window: QWidget, columns: tuple[str, ...] = COLUMNS) -> ExportDialog:
    dialog = ExportDialog(columns, window)
    dialog.show()
    return dialog


def box(dialog: ExportDialog, name: str) -> QComboBox:
    return dialog.findChild(QComboBox, name)


def pick(dialog: ExportDialog, name: str, data: str) -> None:
    box(dialog, name).setCurrentIndex(box(dialog, name).findData(data))


def press(dialog: ExportDialog, name: str) -> None:
    dialog.findChild(QPushButton, name).click()


def columns_of(dialog: ExportDialog) -> QListWidget:
    return dialog.findChild(QListWidget, "exportColumns")


def test_at_first_it_is_the_whole_list_as_a_workbook(dialog: ExportDialog) -> None:
    assert dialog.choice == ExportChoice(".xlsx", CsvFormat(), COLUMNS)
    assert not box(dialog, "exportDelimiter").isEnabled()
    pick(dialog, "exportKind", ".csv")
    assert box(dialog, "exportDelimiter").isEnabled()
    assert dialog.choice.form == CsvFormat(",", "utf-8-sig")


def test_what_is_chosen_is_chosen_for_the_next_list_too(
    window: QWidget, dialog: ExportDialog
) -> None:
    """A column that the last list lacked comes after the others."""
    pick(dialog, "exportKind", ".csv")
    pick(dialog, "exportDelimiter", ";")
    pick(dialog, "exportEncoding", "cp1251")
    columns_of(dialog).setCurrentRow(2)
    press(dialog, "columnUp")
    press(dialog, "columnUp")
    columns_of(dialog).item(2).setCheckState(Qt.CheckState.Unchecked)
    chosen = ExportChoice(".csv", CsvFormat(";", "cp1251"), ("City", "Phone"))
    assert dialog.choice == chosen
    press(dialog, "export")
    assert opened(window).choice == chosen
    other = opened(window, ("Phone", "Street", "City")).choice
    assert other.columns == ("City", "Phone", "Street")


def test_nothing_is_remembered_of_a_cancelled_export(window: QWidget, dialog: ExportDialog) -> None:
    pick(dialog, "exportKind", ".csv")
    dialog.reject()
    assert opened(window).choice.suffix == ".xlsx"


def test_a_file_has_at_least_one_column(dialog: ExportDialog) -> None:
    for at in range(3):
        columns_of(dialog).item(at).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.findChild(QPushButton, "export").isEnabled()


def test_settings_from_elsewhere_do_no_harm(window: QWidget) -> None:
    for kept in ("no JSON", "[1]", '{"suffix": ".exe", "order": ["x"]}', '{"order": 5}'):
        window_settings().setValue("export", kept)
        assert opened(window).choice == ExportChoice(".xlsx", CsvFormat(), COLUMNS)


def test_rows_are_as_high_as_their_ticks(dialog: ExportDialog) -> None:
    columns = columns_of(dialog)
    assert columns.visualItemRect(columns.item(0)).height() >= 18


def test_blocked_clients_are_kept_for_a_reason_only(window: QWidget) -> None:
    """Nothing of it is offered where nobody is blocked, and nothing remembered."""
    assert not opened(window).findChild(QCheckBox, "keepBlocked").isVisible()
    dialog = ExportDialog(COLUMNS, window, blocked=3)
    dialog.show()
    tick = dialog.findChild(QCheckBox, "keepBlocked")
    assert tick.text() == "Keep 3 clients who must not be contacted"
    assert not tick.isChecked()
    assert dialog.choice.keep_blocked is None
    tick.setChecked(True)
    export = dialog.findChild(QPushButton, "export")
    assert not export.isEnabled()
    dialog.findChild(QLineEdit, "keepReason").setText("They asked for a call on Monday")
    assert export.isEnabled()
    assert dialog.choice.keep_blocked == "They asked for a call on Monday"
    dialog.submit()
    assert ExportDialog(COLUMNS, window, blocked=3).choice.keep_blocked is None
