"""The main window shows which workspace is open, and what its tables have to say."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clientlists_desktop import paths
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui import main_window
from clientlists_desktop.ui.main_window import MainWindow
from clientlists_desktop.ui.navigation import SideBarPlace
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
    window.show_page(SideBarPlace.SETTINGS)
    assert window.findChild(QLabel, "workspacePath").text() == str(workspace.path)


def test_a_copy_that_is_cut_is_said_for_each_table_once(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(window.toast, "show_message", lambda text, symbol: said.append(text))
    for place in SideBarPlace:
        window.show_page(place)
    assert window.list_page.table in window.findChildren(RowsTable)
    tables = window.findChildren(RowsTable)
    for table in tables:
        table.cut.emit(table.objectName())
    assert sorted(said) == sorted(table.objectName() for table in tables)
    assert set(said) == {
        "lists", "clients", "projectClients", "campaigns", "campaignClients", "consents", "trash",
        "journal", "doNotContact",
    }  # fmt: skip


@pytest.fixture
def left() -> Path:
    """The folder of a process that is gone, with a pasted table."""
    folder = paths.pasted_folder() / "999999999"
    folder.mkdir(parents=True)
    (folder / "Pasted table.tsv").write_text("Phone\n12025550147\n")
    return folder


def test_the_start_removes_pasted_tables_of_a_process_that_is_gone(
    left: Path, window: MainWindow, qtbot: QtBot
) -> None:
    del window
    qtbot.waitUntil(lambda: not left.exists())


def test_a_page_that_is_first_shown_later_has_what_the_account_may_do(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: window.session.account is not None)
    assert not window.built("settings_page", "trash_page")
    window.show_page(SideBarPlace.SETTINGS)
    (page,) = window.built("settings_page")
    held = window.session.account.permissions
    assert page.accounts.isVisibleTo(page) is (Permission.MANAGE_ACCOUNTS in held)
