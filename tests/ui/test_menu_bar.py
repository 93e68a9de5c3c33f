"""The menu bar of macOS; here it is a bar in the window, with the same entries."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from clientlists_desktop import systems
from clientlists_desktop.texts.translation import english
from clientlists_desktop.ui.help.shortcuts import SHORTCUTS, shortcut_groups
from clientlists_desktop.ui.main_window import MainWindow
from clientlists_desktop.ui.menu_bar import add_menu_bar
from clientlists_desktop.ui.runtime.window_manager import WindowManager
from tests.people import MAKER, new_workspace


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(new_workspace(tmp_path / "workspace.sqlite"), MAKER)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def entries(window: MainWindow) -> dict[str, QAction]:
    menus = [action.menu() for action in window.menuBar().actions()]
    return {action.text(): action for menu in menus for action in menu.actions()}


def test_the_system_gets_what_it_expects_of_a_program(window: MainWindow, qtbot: QtBot) -> None:
    add_menu_bar(window)
    found = entries(window)
    roles = QAction.MenuRole
    assert found["About Client Lists"].menuRole() is roles.AboutRole
    assert found["Settings…"].menuRole() is roles.PreferencesRole
    assert found["Quit"].menuRole() is roles.QuitRole
    # Nothing is published from a clone.
    assert list(found) == [
        "About Client Lists", "Settings…", "Quit", "Find a person…", "Close", "Minimize", "Zoom",
        "Client Lists Help", "Licences",
    ]  # fmt: skip
    found["Find a person…"].trigger()
    dialog = window.findChild(QDialog, "findPersonDialog")
    assert dialog.isVisible()
    dialog.reject()
    found["Settings…"].trigger()
    assert window.settings_page.isVisible()
    found["Licences"].trigger()
    dialog = window.findChild(QDialog, "licencesDialog")
    assert dialog.isVisible()
    dialog.reject()
    found["Quit"].trigger()
    assert not window.isVisible()


def test_the_help_names_the_keys_of_the_bar_where_there_is_one(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles = {page: page for page in SHORTCUTS}
    groups = dict(shortcut_groups(english, titles))
    assert "In the menu bar" not in groups
    monkeypatch.setattr(systems, "has_menu_bar", lambda: True)
    groups = dict(shortcut_groups(english, titles))
    add_menu_bar(window)
    keys = {one.shortcut().toString() for one in entries(window).values()} - {""}
    assert {key for key, _ in groups["In the menu bar"]} == keys


@pytest.mark.parametrize("has_one", [True, False])
def test_there_is_a_bar_only_where_the_system_has_one(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_one: bool
) -> None:
    monkeypatch.setattr(systems, "has_menu_bar", lambda: has_one)
    manager = WindowManager()
    manager.open(new_workspace(tmp_path / "workspace.sqlite"))
    qtbot.waitUntil(lambda: manager.window is not None)
    assert manager.window is not None
    assert bool(entries(manager.window)) is has_one
    manager.window.close()
    manager.window.deleteLater()
