"""The primary button of a page takes Enter as soon as it can be pressed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget

from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.ui.imports.wizard_page import PageId
from clientlists_desktop.ui.widgets import messages
from tests.ui import made
from tests.ui.places import Builder
from tests.ui.runtime.held_database_thread import CHANGE

ENTER = Qt.Key.Key_Return


def press_enter(builder: Builder, window: QWidget) -> None:
    window.activateWindow()
    builder.qtbot.waitUntil(window.isActiveWindow)
    builder.qtbot.keyClick(QApplication.focusWidget() or window, ENTER)


def test_on_the_page_of_an_empty_workspace(builder: Builder) -> None:
    page = builder.no_lists()
    with builder.qtbot.waitSignal(page.create_wanted):
        press_enter(builder, page)


def test_on_the_file_page_before_a_file_is_chosen(
    builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QWidget] = []
    monkeypatch.setattr(messages, "ask_open_file", asked.append)
    wizard = builder.file_page()
    press_enter(builder, wizard)
    assert asked == [wizard.file_page]


def test_on_the_file_page_with_a_file(builder: Builder) -> None:
    wizard = builder.file_chosen()
    press_enter(builder, wizard)
    assert wizard.currentId() == PageId.CHECK


def test_on_the_check_page_of_a_file_without_a_failed_row(builder: Builder) -> None:
    wizard = builder.checked(made.file(Balance(ready=3)))
    press_enter(builder, wizard)
    assert wizard.currentId() == PageId.CONSENT


def test_on_the_consent_page_a_click_on_the_sentence_ticks_and_enter_creates(
    builder: Builder,
) -> None:
    wizard = builder.consent()
    builder.qtbot.waitUntil(lambda: any(q.key == "name" for q in builder.database.questions))
    builder.database.answer("name", True)
    tick, words = (
        wizard.findChild(QCheckBox, "consent"),
        wizard.findChild(QLabel, "consentStatement"),
    )
    builder.qtbot.mouseClick(words, Qt.MouseButton.LeftButton)
    assert tick.isChecked()
    builder.qtbot.mouseClick(words, Qt.MouseButton.LeftButton)
    assert not tick.isChecked()
    builder.qtbot.mouseClick(words, Qt.MouseButton.LeftButton)
    before = builder.database.asked.count(CHANGE)
    press_enter(builder, wizard)
    assert builder.database.asked.count(CHANGE) == before + 1


def test_a_sentence_cannot_be_ticked_before_it_is_shown(builder: Builder) -> None:
    wizard = builder.checked()
    wizard.next()
    words = wizard.findChild(QLabel, "consentStatement")
    builder.qtbot.mouseClick(words, Qt.MouseButton.LeftButton)
    assert not wizard.findChild(QCheckBox, "consent").isChecked()


@pytest.mark.parametrize("place", [Builder.wizard, Builder.file_chosen, Builder.checked])
def test_one_button_of_the_wizard_is_filled(builder: Builder, place) -> None:
    wizard = place(builder)
    filled = [
        one.objectName()
        for one in wizard.findChildren(QPushButton)
        if one.isVisible() and one.property("primary") and one.isEnabled()
    ]
    assert filled == ["next"]
