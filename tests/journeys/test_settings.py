"""The Settings page: the country of numbers, and the workspace file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from clientlists_desktop import paths
from clientlists_desktop.operations.backups.backup import back_up_daily
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.main_window import MainWindow
from clientlists_desktop.ui.runtime.application import WindowManager
from clientlists_desktop.ui.tables.plain_table import PlainTable
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.widgets import messages
from tests.journeys.driver import Person, write_csv
from tests.people import ANNA


def test_the_country_is_kept_for_checks_and_for_the_next_window(
    person: Person, qtbot: QtBot, tmp_path: Path
) -> None:
    person.click("page-settings")
    person.type_country("settingCountry", "Germany")
    person.click("page-lists")
    person.start(write_csv(tmp_path / "de.csv", [["Phone"], ["030 901820"], ["0151 23456789"]]))
    person.wait_for_result()
    assert person.text("fileFacts").endswith("default country Germany")
    assert [row[2] for row in person.table("checkedRows")] == ["4930901820", "4915123456789"]
    person.click("cancel")
    person.window.close()

    again = MainWindow(person.workspace, ANNA)
    qtbot.addWidget(again)
    again.show()
    later = Person(qtbot, again, person.workspace)
    later.click("page-settings")
    later.until(lambda: later.the("settingCountry", QComboBox).currentText() == "Germany (+49)")
    again.close()


@pytest.fixture
def opened(
    three_lists: object,
    qtbot: QtBot,
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[WindowManager]:
    """The program as it starts: windows that take each other's place."""
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path / "kept")
    windows = WindowManager()
    windows.open(workspace)
    qtbot.waitUntil(lambda: windows.window is not None)
    yield windows
    # The one that is open last; those before it were deleted when the next one took their place.
    assert windows.window is not None
    windows.window.close()
    windows.window.deleteLater()


def person_at(windows: WindowManager, qtbot: QtBot, workspace: Workspace) -> Person:
    assert windows.window is not None
    return Person(qtbot, windows.window, workspace)


def test_a_copy_of_the_workspace_is_saved_and_opened(
    opened: WindowManager,
    qtbot: QtBot,
    workspace: Workspace,
    save_to: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
) -> None:
    person = person_at(opened, qtbot, workspace)
    person.click("page-settings")
    person.reads("workspacePath", str(workspace.path))
    person.click("copyWorkspace")
    copy = save_to / "workspace.sqlite"
    person.reads("toastText", "Saved as workspace.sqlite")
    assert copy.exists()

    monkeypatch.setattr(messages, "ask_workspace", lambda parent: copy)
    before = opened.window
    ended: list[bool] = []
    qapp.lastWindowClosed.connect(lambda: ended.append(True))
    person.click("openWorkspace")
    person.until(lambda: opened.window is not before)
    assert not ended
    later = person_at(opened, qtbot, Workspace(copy))
    later.until(lambda: len(later.list_names()) == 3)
    later.click("page-settings")
    later.reads("workspacePath", str(copy))
    assert paths.default_workspace() == copy
    assert workspace.path.exists()


def test_a_copy_that_is_named_without_an_ending_is_given_one(
    opened: WindowManager,
    qtbot: QtBot,
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    save_to = tmp_path / "saved"
    save_to.mkdir()
    (save_to / "server.key").write_text("theirs")
    answer = (str(save_to / "server"), "")
    monkeypatch.setattr(messages.QFileDialog, "getSaveFileName", lambda *_: answer)
    person = person_at(opened, qtbot, workspace)
    person.click("page-settings")
    person.click("copyWorkspace")
    person.reads("toastText", "Saved as server.sqlite")
    assert (save_to / "server.key").read_text() == "theirs"


def test_the_workspace_moves_with_all_its_lists(
    opened: WindowManager, qtbot: QtBot, workspace: Workspace, save_to: Path
) -> None:
    person = person_at(opened, qtbot, workspace)
    before = opened.window
    person.click("page-settings")
    person.click("moveWorkspace")
    person.until(lambda: opened.window is not before)
    moved = save_to / "workspace.sqlite"
    later = person_at(opened, qtbot, Workspace(moved))
    later.until(lambda: len(later.list_names()) == 3)
    assert moved.exists()
    later.until(lambda: not workspace.path.exists())
    assert paths.default_workspace() == moved


def test_lists_of_a_backup_come_back_beside_those_of_today(
    opened: WindowManager, qtbot: QtBot, workspace: Workspace
) -> None:
    back_up_daily(workspace)
    person = person_at(opened, qtbot, workspace)
    person.click("page-settings")
    backups = person.the("backups", PlainTable)
    person.until(lambda: backups.rowCount() == 1)
    backups.selectRow(0)
    person.click("restoreBackup")
    person.the("backupLists", RowsTable).setFocus()
    person.control(Qt.Key.Key_A)
    person.click("restore")
    person.until(lambda: not person.is_open("restoreDialog"))
    person.until(lambda: person.text("toastText").startswith("3 lists restored: "))
    person.click("toastAction")
    person.until(lambda: len(person.list_names()) == 6)
    assert opened.window is not None
    page = opened.window.lists_page
    person.until(page.selected)
    selected = sorted(one.name for one in page.selected())
    assert selected == ["Subscribers (2)", "Winter (2)", "Клиенты Казань (2)"]


def test_what_is_no_workspace_is_refused_and_the_window_stays(
    opened: WindowManager,
    qtbot: QtBot,
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    person = person_at(opened, qtbot, workspace)
    before = opened.window
    other = tmp_path / "holiday.sqlite"
    other.write_bytes(b"these are no tables" * 20)
    monkeypatch.setattr(messages, "ask_workspace", lambda parent: other)
    person.click("page-settings")
    person.click("openWorkspace")
    person.until(lambda: person.is_open("refusalBox"))
    assert "is not a Client Lists workspace" in str(
        [label.text() for label in QApplication.activeModalWidget().findChildren(QLabel)]
    )
    QApplication.activeModalWidget().close()
    assert opened.window is before
    person.click("page-lists")
    person.until(lambda: len(person.list_names()) == 3)
