"""F1 and the window of the help, by keyboard alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from clientlists_desktop.ui.help.help_key import the_help
from clientlists_desktop.ui.help.help_pages import FIRST, PAGES
from clientlists_desktop.ui.help.help_window import HelpWindow
from clientlists_desktop.ui.help.shortcuts import EVERYWHERE, HELP, SHORTCUTS, TABLES
from tests.ui.campaign_places import draft_campaign, used_numbers
from tests.ui.places import Builder
from tests.ui.survey import keys_of


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[HelpWindow]:
    """The help, open on its first page."""
    the_help().show(FIRST)
    window = the_help().window
    assert window is not None
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    the_help().forget()


def keys_said(*pages: str) -> set[str]:
    return {QKeySequence(keys).toString() for page in pages for keys, _ in SHORTCUTS.get(page, ())}


PLACES = {
    "lists": [Builder.lists],
    "list": [Builder.opened_list],
    "file": [Builder.file_page],
    "check": [Builder.checked],
    "consent": [Builder.evidence, Builder.record],
    "trash": [Builder.trash],
    "campaigns": [draft_campaign, used_numbers],
    HELP: [Builder.help],
}


def test_every_key_of_that_page_is_one_of_an_action(builder: Builder) -> None:
    for page, places in PLACES.items():
        keys = [keys_of(place(builder).window()) for place in places]
        # Tables know F2 and Return themselves.
        assert keys_said(page) - set().union(*keys, {"F2", "Return"}) == set(), page


def test_every_key_of_an_action_is_on_that_page(builder: Builder) -> None:
    everywhere = keys_said(EVERYWHERE, TABLES)
    for page, places in PLACES.items():
        for place in places:
            found = {key for key in keys_of(place(builder).window()) if "Alt+" not in key}
            assert found - keys_said(page) - everywhere == set(), page


def test_f1_opens_the_page_about_what_is_shown(builder: Builder, qtbot: QtBot) -> None:
    for place, page in ((Builder.rename, "lists"), (Builder.checked, "check")):
        window = place(builder).window()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_F1)
        shown = the_help().window
        assert shown is not None
        assert (shown.isVisible(), shown.page) == (True, page)
        the_help().forget()


def test_contents_links_and_back_lead_through_the_pages(shown: HelpWindow, qtbot: QtBot) -> None:
    shown.contents.setFocus()
    qtbot.keyClick(shown.contents, Qt.Key.Key_Down)
    assert shown.page == PAGES[1]
    shown.text.anchorClicked.emit(QUrl("check.md"))
    assert shown.page == "check"
    assert "F8" in shown.text.toPlainText()
    assert shown.contents.currentRow() == PAGES.index("check")
    qtbot.keyClick(shown.text, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shown.page == PAGES[1]


def test_a_search_goes_from_match_to_match_and_says_when_there_is_none(
    shown: HelpWindow, qtbot: QtBot
) -> None:
    shown.show_page("reasons")
    field, said = shown.findChild(QLineEdit, "helpSearch"), shown.findChild(QLabel, "helpFound")
    qtbot.keyClick(shown.text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert field.hasFocus()
    qtbot.keyClicks(field, "excel")
    first = shown.text.textCursor()
    assert first.selectedText().casefold() == "excel"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert shown.text.textCursor().position() > first.position()
    qtbot.keyClicks(field, "xyz")
    assert said.text() == "Not in this page"


def test_escape_closes_it_and_it_has_one_window(shown: HelpWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(shown.text, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    the_help().show("check")
    assert the_help().window is shown
    assert shown.isVisible()


def test_all_of_it_has_a_name_for_screen_readers(shown: HelpWindow) -> None:
    assert shown.text.accessibleName() == "First steps"
    assert shown.contents.accessibleName() == "Contents"
