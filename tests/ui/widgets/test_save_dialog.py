"""Where a file is written that a person names: never over another one without a question."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from clientlists_desktop.ui.widgets import messages

KINDS = {".xlsx": "Excel workbook", ".csv": "CSV file"}
Answer = Callable[[QDialog], None]


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    return shown


def answer_in_turn(*answers: Answer) -> None:
    """Let each dialog that opens be answered by the next of these."""
    waiting = list(answers)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and waiting:
            waiting.pop(0)(dialog)
        if waiting:
            QTimer.singleShot(20, answer)

    QTimer.singleShot(0, answer)


def name_it(path: Path, kind: str = "") -> Answer:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        if kind:
            dialog.selectNameFilter(next(one for one in dialog.nameFilters() if kind in one))
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        field.setText(str(path))
        dialog.accept()

    return answer


def press(name: str) -> Answer:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        assert "clients.xlsx" in dialog.text()
        next(one for one in dialog.buttons() if one.objectName() == name).click()

    return answer


def ask(page: QWidget) -> Path | None:
    return messages.ask_save_file(page, "Save", "clients.xlsx", KINDS)


@pytest.mark.parametrize(
    ("typed", "kind", "written"),
    [
        ("clients", "", "clients.xlsx"),
        ("clients", ".csv", "clients.csv"),
        ("clients.csv", "", "clients.csv"),
        ("clients.CSV", "", "clients.CSV"),
        ("clients 31.10", "", "clients 31.10.xlsx"),
    ],
)
def test_a_name_gets_the_ending_of_the_kind_that_is_chosen(
    page: QWidget, tmp_path: Path, typed: str, kind: str, written: str
) -> None:
    answer_in_turn(name_it(tmp_path / typed, kind))
    assert ask(page) == tmp_path / written


def test_a_file_whose_name_is_completed_is_replaced_only_after_a_question(
    page: QWidget, tmp_path: Path
) -> None:
    (tmp_path / "clients.xlsx").write_text("mine")
    typed = name_it(tmp_path / "clients")
    answer_in_turn(typed, press("cancelDialog"), name_it(tmp_path / "others"))
    assert ask(page) == tmp_path / "others.xlsx"
    answer_in_turn(typed, press("confirm"))
    assert ask(page) == tmp_path / "clients.xlsx"
