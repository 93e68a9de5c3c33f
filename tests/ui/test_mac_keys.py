"""The keys of a Mac: its keyboard has no Insert and no Delete, and ⌘H hides the program."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clientlists_desktop import systems
from clientlists_desktop.texts.translation import english
from clientlists_desktop.ui.help.help_pages import page_source
from clientlists_desktop.ui.help.shortcuts import SHORTCUTS, shortcut_groups
from clientlists_desktop.ui.lists.lists_page import ListsPage
from clientlists_desktop.ui.look.shortcuts import key_sequence, keys_text
from tests.ui.help.test_help_window import keys_of
from tests.ui.places import Builder

Place = Callable[[Builder], QWidget]


@pytest.fixture(autouse=True)
def _mac(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(systems, "has_mac_keyboard", lambda: True)


@pytest.mark.parametrize(
    ("place", "page"),
    [
        (Builder.lists, "lists"), (Builder.opened_list, "list"), (Builder.checked, "check"),
        (Builder.evidence, "consent"), (Builder.trash, "trash"),
    ],
)  # fmt: skip
def test_a_page_has_only_keys_that_a_mac_has(place: Place, page: str, builder: Builder) -> None:
    has = keys_of(place(builder).window())
    assert has & {"Del", "Ins", "Ctrl+H"} == set()
    deleting = {key_sequence(keys).toString() for keys, _ in SHORTCUTS[page] if keys == "Del"}
    assert deleting <= has


def test_the_key_that_is_called_delete_deletes(builder: Builder, qtbot: QtBot) -> None:
    page = builder.lists()
    assert isinstance(page, ListsPage)
    page.window().activateWindow()
    page.table.setFocus()
    qtbot.waitUntil(page.table.hasFocus)
    page.table.selectRow(0)
    with qtbot.waitSignal(page.deleted):
        qtbot.keyClick(page.table, Qt.Key.Key_Backspace)


def test_the_help_names_the_keys_of_a_mac() -> None:
    titles = {page: page for page in SHORTCUTS}
    named = {keys for _, group in shortcut_groups(english, titles) for keys, _ in group}
    assert {"Backspace", keys_text("Ctrl+Alt+F"), keys_text("Ctrl+Shift+N")} <= named
    for language in ("en", "ru"):
        page = page_source("list", language)
        assert f"**{keys_text('Ins')}**" in page
        assert "**Delete**" not in page
    standard = QKeySequence(QKeySequence.StandardKey.HelpContents)
    assert f"**{standard.toString(QKeySequence.SequenceFormat.NativeText)}**" in page_source(
        "start", "en"
    )
