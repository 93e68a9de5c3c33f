"""The main window shows which workspace is open, and what its tables have to say."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui import main_window
from clientlists_desktop.ui.main_window import MainWindow
from clientlists_desktop.ui.tables.rows_table import RowsTable
from tests.people import ANNA, new_workspace
from tests.ui.runtime.fake_job import FakeJob


@pytest.fixture
def window(
    qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The real window on a new workspace."""
    monkeypatch.setattr(main_window, "Job", FakeJob)
    made = MainWindow(new_workspace(workspace.path, ANNA), ANNA)
    qtbot.addWidget(made)
    yield made
    made.close()


def test_the_name_of_the_workspace_tells_where_its_file_lies(
    window: MainWindow, workspace: Workspace
) -> None:
    name = window.findChild(QLabel, "workspaceName")
    assert (name.text(), name.toolTip()) == ("Main workspace", str(workspace.path))
    assert window.findChild(QLabel, "workspacePath").text() == str(workspace.path)


def test_a_copy_that_is_cut_is_said_for_each_table_once(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(window.toast, "show_message", lambda text, symbol: said.append(text))
    tables = window.findChildren(RowsTable)
    for table in tables:
        table.cut.emit(table.objectName())
    assert sorted(said) == sorted(table.objectName() for table in tables)
    assert set(said) == {
        "lists", "clients", "projectClients", "campaigns", "campaignClients", "consents", "trash",
        "journal", "doNotContact",
    }  # fmt: skip
