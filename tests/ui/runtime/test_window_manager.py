"""The window and other starts of the program: files handed over, workspaces open elsewhere."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from clientlists_desktop import paths
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.accounts.sign_in import make_first_account
from clientlists_desktop.operations.workspaces import move_workspace
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.runtime import single_instance, window_manager
from clientlists_desktop.ui.runtime.application import Application
from clientlists_desktop.ui.runtime.single_instance import SingleInstance, Start, Wish
from clientlists_desktop.ui.runtime.window_manager import WindowManager
from clientlists_desktop.ui.settings import workspace_actions
from clientlists_desktop.ui.settings.workspace_actions import MovedWorkspace
from tests.operations.helpers import write
from tests.windows_files import stays_open

pytestmark = pytest.mark.skipif(sys.platform == "darwin", reason="its temporary paths are too long")


@pytest.fixture(autouse=True)
def _apart(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    with tempfile.TemporaryDirectory(prefix="cl") as folder:
        monkeypatch.setattr(paths, "runtime_folder", lambda: Path(folder))
        monkeypatch.setattr(paths, "data_folder", lambda: tmp_path / "kept")
        monkeypatch.setattr(single_instance, "_PATIENCE", 0.3)
        yield


def make_workspace(path: Path) -> Workspace:
    workspace = Workspace(path)
    make_first_account(workspace, "Anna", "")
    workspace.close()
    return workspace


def held(workspace: Path) -> SingleInstance:
    made = SingleInstance(workspace)
    assert made.take_or_hand_over() is Start.FIRST
    return made


def is_free(workspace: Path) -> bool:
    one = SingleInstance(workspace)
    start = one.take_or_hand_over()
    one.release()
    return start is Start.FIRST


Open = Callable[..., WindowManager]


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[Open]:
    """Open a window that holds its workspace."""
    opened: list[WindowManager] = []

    def open_manager(
        workspace: Workspace, wish: Wish | None = None, notice: str = ""
    ) -> WindowManager:
        manager = WindowManager()
        manager.open(workspace, held(workspace.path), wish, notice)
        opened.append(manager)
        qtbot.waitUntil(
            lambda: manager.window is not None and manager.window.session.account is not None
        )
        return manager

    yield open_manager
    for manager in opened:
        assert manager.window is not None
        assert manager._instance is not None
        manager.window.close()
        manager.window.deleteLater()
        manager._instance.release()


def wizard_of(manager: WindowManager) -> object:
    assert manager.window is not None
    return manager.window.wizard_launcher.wizard


def test_a_file_of_the_command_line_is_imported(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    file = write(tmp_path / "clients.csv", [("Phone",), ("12025550147",)])
    manager = open_window(make_workspace(tmp_path / "a.sqlite"), Wish(file))
    qtbot.waitUntil(lambda: wizard_of(manager) is not None)


def test_a_file_that_macos_opens_with_the_program_is_imported(
    open_window: Open, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    file = write(tmp_path / "clients.csv", [("Phone",), ("12025550147",)])
    manager = open_window(make_workspace(tmp_path / "a.sqlite"))
    assert isinstance(qapp, Application)
    qapp.file_opened.connect(manager.open_file)
    # A link of the web is no file.
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl("https://example.org/clients.csv")))
    QApplication.processEvents()
    assert wizard_of(manager) is None
    QApplication.sendEvent(qapp, QFileOpenEvent(str(file)))
    qtbot.waitUntil(lambda: wizard_of(manager) is not None)
    qapp.file_opened.disconnect(manager.open_file)


def test_a_start_that_wants_a_new_list_gets_the_wizard(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    manager = open_window(make_workspace(tmp_path / "a.sqlite"))
    assert manager._instance is not None
    manager._instance.wanted.emit(Wish(new_list=True))
    qtbot.waitUntil(lambda: wizard_of(manager) is not None)


@pytest.mark.long
def test_a_file_handed_over_waits_for_dialogs_to_be_closed(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    manager = open_window(make_workspace(tmp_path / "a.sqlite"))
    assert manager.window is not None
    dialog = QDialog(manager.window)
    dialog.open()
    assert manager._instance is not None
    file = write(tmp_path / "clients.csv", [("Phone",), ("12025550147",)])
    manager._instance.wanted.emit(Wish(file))
    qtbot.wait(2 * window_manager._BETWEEN_TRIES_MS)
    assert wizard_of(manager) is None
    dialog.close()
    qtbot.waitUntil(lambda: wizard_of(manager) is not None)


def test_a_minimized_window_is_shown_again(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    manager = open_window(make_workspace(tmp_path / "a.sqlite"))
    assert manager.window is not None
    manager.window.showMinimized()
    assert manager._instance is not None
    manager._instance.wanted.emit(Wish())
    assert not manager.window.isMinimized()
    assert wizard_of(manager) is None


def test_who_may_make_no_lists_is_told_so(
    open_window: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[Refusal] = []
    monkeypatch.setattr(
        window_manager.messages, "show_refusal", lambda _, error: refused.append(error.reason)
    )
    manager = open_window(make_workspace(tmp_path / "a.sqlite"))
    assert manager.window is not None
    session = manager.window.session
    assert session.account is not None
    session.account = replace(session.account, roles=frozenset({Role.LINGUIST}))
    manager._on_wanted(tmp_path / "clients.csv")
    assert refused == [Refusal.NOT_PERMITTED]
    assert wizard_of(manager) is None


@stays_open
def test_the_lock_moves_with_the_workspace(
    open_window: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Refusal] = []
    monkeypatch.setattr(
        window_manager.messages, "show_refusal", lambda _, error: told.append(error.reason)
    )
    workspace = make_workspace(tmp_path / "a.sqlite")
    manager = open_window(workspace)
    before = manager.window
    assert before is not None
    target = tmp_path / "b.sqlite"
    assert move_workspace(workspace, target, before.database.actor) is None
    stays = Refused(Refusal.OLD_FILE_STAYS, file="a.sqlite")
    before.workspace_moved.emit(MovedWorkspace(target, stays, held(target)))
    assert manager.window is not None
    assert manager.window is not before
    qtbot.waitUntil(lambda: manager.window.session.account is not None)
    assert manager.window.database.workspace.path == target
    assert is_free(workspace.path)
    assert not is_free(target)
    assert told == [Refusal.OLD_FILE_STAYS]
    assert paths.default_workspace() == target


@pytest.mark.long
def test_nothing_moves_to_a_place_that_another_process_holds(
    open_window: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manager = open_window(make_workspace(tmp_path / "a.sqlite"))
    window = manager.window
    assert window is not None
    (tmp_path / "there").mkdir()
    other = held(tmp_path / "there" / "a.sqlite")
    monkeypatch.setattr(workspace_actions.messages, "ask_folder", lambda *_: tmp_path / "there")
    window.settings_page.workspace.move_wanted.emit()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    box = QApplication.activeModalWidget()
    assert "“a.sqlite” is already open in another window" in box.text()
    box.close()
    window.database.do(window, lambda *_: None, lambda _: None)
    window.database.stop()
    window.database.resume()
    assert (tmp_path / "a.sqlite").exists()
    assert manager.window is window
    other.release()


def test_a_move_that_is_refused_lets_its_place_go(
    open_window: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manager = open_window(make_workspace(tmp_path / "a.sqlite"))
    assert manager.window is not None
    target = tmp_path / "there" / "a.sqlite"
    target.parent.mkdir()
    target.write_bytes(b"somebody else's")
    monkeypatch.setattr(workspace_actions.messages, "ask_folder", lambda *_: target.parent)
    manager.window.settings_page.workspace.move_wanted.emit()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    QApplication.activeModalWidget().close()
    assert is_free(target)
    assert target.read_bytes() == b"somebody else's"


def test_a_notice_is_shown_once_in_the_window(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    manager = open_window(make_workspace(tmp_path / "a.sqlite"), None, "A word")
    assert manager.window is not None
    assert manager.window.toast._text.text() == "A word"
    assert manager._notice == ""


def test_a_window_holds_the_workspace_that_it_shows_and_no_other(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = (make_workspace(tmp_path / name) for name in ("a.sqlite", "b.sqlite"))
    manager = open_window(first)
    before = manager.window
    assert before is not None
    before.workspace_wanted.emit(second.path)
    qtbot.waitUntil(lambda: manager.window is not before)
    assert is_free(first.path)
    assert not is_free(second.path)
    assert paths.default_workspace() == second.path
    qtbot.waitUntil(lambda: manager.window.session.account is not None)


@pytest.mark.long
def test_a_workspace_open_elsewhere_is_not_opened_twice(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = (make_workspace(tmp_path / name) for name in ("a.sqlite", "b.sqlite"))
    other = held(second.path)
    manager = open_window(first)
    before = manager.window
    assert before is not None
    before.workspace_wanted.emit(second.path)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    box = QApplication.activeModalWidget()
    assert "“b.sqlite” is already open in another window" in box.text()
    box.close()
    assert manager.window is before
    other.release()


def test_a_workspace_that_is_refused_is_let_go(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "holiday.sqlite"
    other.write_bytes(b"these are no tables" * 20)
    first = make_workspace(tmp_path / "a.sqlite")
    manager = open_window(first)
    assert manager.window is not None
    manager.window.workspace_wanted.emit(other)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    QApplication.activeModalWidget().close()
    assert is_free(other)
    assert not is_free(first.path)


def test_what_was_asked_for_before_a_refused_workspace_is_asked_again(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "holiday.sqlite"
    other.write_bytes(b"these are no tables" * 20)
    manager = open_window(make_workspace(tmp_path / "a.sqlite"))
    assert manager.window is not None
    session = manager.window.session
    # As if the person were faster than the first answer.
    session.account = None
    session.refresh()
    manager.window.workspace_wanted.emit(other)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    QApplication.activeModalWidget().close()
    qtbot.waitUntil(lambda: session.account is not None)
