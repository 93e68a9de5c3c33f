"""What happens to errors that nothing caught: refusals are words, bugs are reported."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clientlists_desktop import log, paths
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.ui.runtime import application
from clientlists_desktop.ui.runtime.crash_dialog import CrashDialog
from clientlists_desktop.ui.widgets import messages


@pytest.fixture
def exits(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The statuses that the program wanted to end with."""
    wanted: list[int] = []
    monkeypatch.setattr(QApplication, "exit", staticmethod(wanted.append))
    return wanted


@pytest.fixture
def log_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.LOG_VARIABLE, str(tmp_path / "log"))
    log.start(log.Program.WINDOW)
    return log.path()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def handle(error: Exception) -> None:
    try:
        raise error
    except Exception as raised:
        application._handle_bug(type(raised), raised, raised.__traceback__)


def refusal_boxes() -> list[QMessageBox]:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox)]
    return [one for one in found if one.isVisible()]


def test_a_refusal_is_shown_as_words_and_the_program_goes_on(
    window: QWidget, exits: list[int], log_file: Path
) -> None:
    error = Refused(Refusal.DISK_FULL, file="clients of Ann.xlsx")
    for _ in range(5):
        handle(error)
    (box,) = refusal_boxes()
    assert "There is no space left for “clients of Ann.xlsx”" in box.text()
    assert exits == []
    box.close()
    text = log_file.read_text("utf-8")
    assert "refused reason=disk_full" in text
    assert "fault" not in text
    assert "Ann" not in text


def test_a_refusal_without_a_window_is_said_and_ends_the_program(
    qtbot: QtBot, exits: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(messages, "show_fatal", said.append)
    handle(Refused(Refusal.WORKSPACE_DAMAGED, file="a.sqlite"))
    assert "is damaged" in said[0]
    assert exits == [3]


def test_a_bug_is_told_with_what_is_safe_and_copied_as_it_is_shown(
    window: QWidget, exits: list[int], log_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: dict[str, str] = {}

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CrashDialog)
        seen["words"] = "\n".join(one.text() for one in dialog.findChildren(QLabel))
        field = dialog.findChild(QPlainTextEdit, "supportDetails")
        assert field.isReadOnly()
        seen["details"] = field.toPlainText()
        dialog.findChild(QPushButton, "copyDetails").click()
        handle(ZeroDivisionError("another one meanwhile"))
        dialog.findChild(QPushButton, "closeProgram").click()

    QTimer.singleShot(0, look)
    handle(KeyError("Ann 12025550147"))
    assert exits == [1]
    assert "Your lists are safe" in seen["words"]
    assert str(log_file) in seen["words"]
    assert "KeyError\n  tests/ui/runtime/test_crash.py:" in seen["details"]
    assert "qt: 6." in seen["details"]
    assert QGuiApplication.clipboard().text() == seen["details"]
    text = log_file.read_text("utf-8")
    assert "fault KeyError" in text
    assert "fault ZeroDivisionError" in text
    everything = text + seen["words"] + seen["details"] + capsys.readouterr().err
    assert "12025550147" not in everything
    assert "Ann" not in everything


def test_ctrl_c_ends_the_program(exits: list[int]) -> None:
    with pytest.raises(SystemExit) as end:
        application._handle_bug(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert end.value.code == 130
    assert sys.excepthook is not application._handle_bug
