"""Another language, at once: everything is shown anew, and nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from clientlists_desktop import paths
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.operations.lists.readers import all_lists
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.help.help_key import the_help
from clientlists_desktop.ui.main_window import MainWindow
from clientlists_desktop.ui.navigation import SideBarPlace
from clientlists_desktop.ui.runtime import window_manager
from clientlists_desktop.ui.runtime.languages import use_language
from clientlists_desktop.ui.runtime.window_manager import WindowManager
from tests.operations.helpers import make_list, write
from tests.people import MAKER, new_workspace

pytestmark = pytest.mark.long


@pytest.fixture
def manager(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[WindowManager]:
    """A window on a workspace with one list."""
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path / "kept")
    monkeypatch.setattr(window_manager, "_BETWEEN_TRIES_MS", 0)
    before = QLocale()
    workspace = new_workspace(tmp_path / "workspace.sqlite")
    make_list(workspace, write(tmp_path / "spring.csv", [("Phone",), ("12025550147",)]), "Spring")
    workspace.close()
    made = WindowManager()
    made.open(Workspace(workspace.path))
    qtbot.waitUntil(lambda: made.window is not None)
    yield made
    assert made.window is not None
    made.window.close()
    made.window.deleteLater()
    QLocale.setDefault(before)
    use_language(qapp, "en")


def title(window: MainWindow) -> str:
    return window.settings_page.findChild(QLabel, "pageTitle").text()


def choose(manager: WindowManager, qtbot: QtBot, code: str) -> MainWindow:
    """Choose a language in Settings; returns the window that takes the place of this one."""
    old = manager.window
    assert old is not None
    old.show_page(SideBarPlace.SETTINGS)
    qtbot.waitUntil(lambda: not old.is_working())
    box = old.settings_page.appearance.language
    box.setCurrentIndex(box.findData(code))
    qtbot.waitUntil(lambda: manager.window is not old)
    assert manager.window is not None
    return manager.window


def test_every_page_speaks_it_at_once_and_back(manager: WindowManager, qtbot: QtBot) -> None:
    window = choose(manager, qtbot, "ru")
    assert title(window) == "Настройки"
    assert window.findChild(QToolButton, "page-lists").text() == "Списки клиентов"
    assert window.settings_page.isVisible()
    assert window.settings_page.appearance.language.currentData() == "ru"
    assert QLocale().language() is QLocale.Language.Russian
    qtbot.waitUntil(lambda: window.lists_page.model.rowCount() == 1)
    assert title(choose(manager, qtbot, "en")) == "Settings"


def test_what_was_deleted_before_can_be_brought_back(manager: WindowManager, qtbot: QtBot) -> None:
    old = manager.window
    assert old is not None
    workspace = Workspace(old.database.workspace.path)
    (listed,) = all_lists(workspace, MAKER)
    delete_list(workspace, listed.id, MAKER)
    old.list_deletion._on_deleted([listed], 1)
    window = choose(manager, qtbot, "ru")
    window._undo_last()
    qtbot.waitUntil(lambda: window.lists_page.model.rowCount() == 1)
    assert [one.name for one in all_lists(workspace, MAKER)] == ["Spring"]
    workspace.close()


def test_the_help_of_the_other_language_goes(manager: WindowManager, qtbot: QtBot) -> None:
    the_help().show("check")
    choose(manager, qtbot, "ru")
    assert the_help().window is None
    the_help().show("check")
    shown = the_help().window
    assert shown is not None
    assert "Шаг 3" in shown.text.toPlainText()


def test_it_waits_while_something_runs(
    manager: WindowManager, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = manager.window
    assert old is not None
    old.show_page(SideBarPlace.SETTINGS)
    runs = [True]
    monkeypatch.setattr(old, "is_working", lambda: runs[0])
    card = old.settings_page.appearance
    card.language.setCurrentIndex(card.language.findData("ru"))
    said = card.findChild(QLabel, "languageLater")
    qtbot.waitUntil(said.isVisible)
    assert manager.window is old
    runs.clear()
    runs.append(False)
    qtbot.waitUntil(lambda: manager.window is not old)
