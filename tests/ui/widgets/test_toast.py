"""The toast: Undo runs once; it hides after a while, unless mouse or focus keep it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clientlists_desktop.ui.widgets import toast as toasts
from clientlists_desktop.ui.widgets.toast import Toast

LEFT = Qt.MouseButton.LeftButton
SHORT_MS = 60


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    QVBoxLayout(made).addWidget(QPushButton("Elsewhere"), 0, Qt.AlignmentFlag.AlignTop)
    made.resize(800, 500)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitActive(made)
    return made


@pytest.fixture
def toast(window: QWidget) -> Toast:
    return Toast(window)


@pytest.fixture
def brief_toast(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> Toast:
    """A toast that hides almost at once."""
    monkeypatch.setattr(toasts, "_SHOWN_MS", SHORT_MS)
    return Toast(window)


def button(toast: Toast, name: str) -> QPushButton:
    return toast.findChild(QPushButton, name)


def enter(toast: Toast) -> None:
    place = QPointF(toast.rect().center())
    QApplication.sendEvent(toast, QEnterEvent(place, place, place))


def leave(toast: Toast) -> None:
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))


def elsewhere(toast: Toast) -> QPushButton:
    return toast.parentWidget().findChild(QPushButton, "", Qt.FindDirectChildrenOnly)


def test_hidden_until_it_shows_something(toast: Toast) -> None:
    assert toast.isHidden()


def test_undo_runs_once_and_the_toast_goes(toast: Toast, qtbot: QtBot) -> None:
    runs: list[int] = []
    toast.show_message("List “Winter” deleted", "trash", "Undo", lambda: runs.append(1))
    undo = button(toast, "toastAction")
    assert undo.text() == "Undo"
    qtbot.mouseClick(undo, LEFT)
    assert runs == [1]
    assert toast.isHidden()
    undo.click()
    assert runs == [1]


def test_undo_by_keyboard(toast: Toast, qtbot: QtBot) -> None:
    runs: list[int] = []
    toast.show_message("List “Winter” deleted", "trash", "Undo", lambda: runs.append(1))
    button(toast, "toastAction").setFocus()
    qtbot.keyClick(button(toast, "toastAction"), Qt.Key.Key_Space)
    assert runs == [1]


def test_a_later_message_takes_the_undo_of_the_earlier_away(toast: Toast) -> None:
    runs: list[str] = []
    toast.show_message("First", "trash", "Undo", lambda: runs.append("first"))
    toast.show_message("Second", "trash", "Undo", lambda: runs.append("second"))
    button(toast, "toastAction").click()
    button(toast, "toastAction").click()
    assert runs == ["second"]
    toast.show_message("Third", "trash", "Undo", lambda: runs.append("third"))
    toast.show_message("Fourth", "check-circle")
    assert not button(toast, "toastAction").isVisible()
    button(toast, "toastAction").click()
    assert runs == ["second"]


def test_what_undo_reports_is_shown(toast: Toast) -> None:
    toast.show_message(
        "Gone", "trash", "Undo", lambda: toast.show_message("Back", "arrow-u-up-left")
    )
    button(toast, "toastAction").click()
    assert toast.isVisible()
    assert toast.findChild(QLabel, "toastText").text() == "Back"


def test_closed_by_hand_it_undoes_nothing(toast: Toast, qtbot: QtBot) -> None:
    runs: list[int] = []
    toast.show_message("Gone", "trash", "Undo", lambda: runs.append(1))
    qtbot.mouseClick(button(toast, "toastClose"), LEFT)
    assert toast.isHidden()
    assert runs == []


def test_it_stays_ten_seconds(toast: Toast, monkeypatch: pytest.MonkeyPatch) -> None:
    assert toasts._SHOWN_MS == 10_000


def test_it_disappears(brief_toast: Toast, qtbot: QtBot) -> None:
    brief_toast.show_message("Saved", "check-circle")
    assert brief_toast.isVisible()
    qtbot.waitUntil(brief_toast.isHidden, timeout=5_000)


def test_the_mouse_over_it_keeps_it(brief_toast: Toast, qtbot: QtBot) -> None:
    brief_toast.show_message("Saved", "check-circle")
    enter(brief_toast)
    qtbot.wait(3 * SHORT_MS)
    assert brief_toast.isVisible()
    leave(brief_toast)
    qtbot.waitUntil(brief_toast.isHidden, timeout=5_000)


def test_the_focus_on_it_keeps_it(brief_toast: Toast, qtbot: QtBot) -> None:
    brief_toast.show_message("Gone", "trash", "Undo", lambda: None)
    button(brief_toast, "toastAction").setFocus()
    qtbot.wait(3 * SHORT_MS)
    assert brief_toast.isVisible()
    elsewhere(brief_toast).setFocus()
    qtbot.waitUntil(brief_toast.isHidden, timeout=5_000)


def test_the_focus_keeps_it_while_the_mouse_passes_over(brief_toast: Toast, qtbot: QtBot) -> None:
    brief_toast.show_message("Gone", "trash", "Undo", lambda: None)
    button(brief_toast, "toastAction").setFocus()
    enter(brief_toast)
    leave(brief_toast)
    qtbot.wait(3 * SHORT_MS)
    assert brief_toast.isVisible()


def test_the_mouse_keeps_it_while_the_focus_passes_through(
    brief_toast: Toast, qtbot: QtBot
) -> None:
    brief_toast.show_message("Gone", "trash", "Undo", lambda: None)
    enter(brief_toast)
    button(brief_toast, "toastAction").setFocus()
    elsewhere(brief_toast).setFocus()
    qtbot.wait(3 * SHORT_MS)
    assert brief_toast.isVisible()


def test_it_stays_at_the_bottom_when_the_window_grows(toast: Toast, qtbot: QtBot) -> None:
    toast.show_message("Saved", "check-circle")
    window = toast.parentWidget()
    for width, height in ((1000, 700), (600, 400)):
        window.resize(width, height)
        qtbot.waitUntil(lambda height=height: toast.geometry().bottom() + 25 == height)
        assert abs(toast.geometry().center().x() - QPoint(width // 2, 0).x()) <= 1


def test_a_text_wider_than_the_window_wraps(window: QWidget, toast: Toast) -> None:
    toast.show_message("What was done, and with what. " * 10, "check-circle")
    text = toast.findChild(QLabel, "toastText")
    assert window.rect().contains(toast.geometry())
    assert text.height() >= text.heightForWidth(text.width()) > 2 * text.fontMetrics().height()
    toast.show_message("Done", "check-circle")
    assert toast.width() < window.width() // 2
