"""A file over the main window: the whole window says what becomes of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui import main_window
from clientlists_desktop.ui.main_window import MainWindow
from tests.people import ANNA, new_workspace
from tests.ui.dragging import drag_away, drag_over, files
from tests.ui.places import LISTS
from tests.ui.runtime.fake_job import FakeJob


@pytest.fixture
def window(
    qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The real window, full of lists."""
    monkeypatch.setattr(main_window, "Job", FakeJob)
    made = MainWindow(new_workspace(workspace.path, ANNA), ANNA)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.session.account is not None)
    qtbot.waitUntil(made.lists_page.isVisible)
    made.lists_page.show_lists(LISTS)
    yield made
    made.close()


def test_a_file_over_the_window_is_named_and_its_use_is_said(
    window: MainWindow, tmp_path: Path
) -> None:
    words, name = window.findChild(QLabel, "dropWords"), window.findChild(QLabel, "droppedFile")
    assert not words.isVisible()
    assert drag_over(window, files(tmp_path / "весна 1%.csv"))
    assert words.isVisible()
    assert words.text() == "Drop to make a list"
    assert name.text() == "весна 1%.csv"
    assert words.parentWidget().size() == window.size()
    drag_away(window)
    assert not words.isVisible()


def test_the_window_is_never_larger_than_the_screen(window: MainWindow) -> None:
    room = window.screen().availableGeometry()
    assert room.width() >= window.width()
    assert room.height() >= window.height()


def test_the_window_comes_back_where_it_was(
    window: MainWindow, qtbot: QtBot, workspace: Workspace
) -> None:
    window.setGeometry(31, 47, 740, 500)
    window.close()
    again = MainWindow(workspace, ANNA)
    qtbot.addWidget(again)
    assert again.geometry().getRect() == (31, 47, 740, 500)
    again.close()
