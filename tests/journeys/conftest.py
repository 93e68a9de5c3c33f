from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.settings import keep_last_channels
from clientlists_desktop.storage.accounts.accounts import all_accounts
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.main_window import MainWindow
from clientlists_desktop.ui.runtime.application import WindowManager
from clientlists_desktop.ui.runtime.window_settings import window_settings
from clientlists_desktop.ui.widgets import messages
from tests.journeys.at_start import PersonAtStart, Start
from tests.journeys.driver import Person, write_csv
from tests.people import ANNA, sign_up


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every journey as long: each of them opens the real window and waits for workers."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.long)


def finish(work: Iterator[object]) -> Any:
    """Run a generator to its end; returns its result."""
    while True:
        try:
            next(work)
        except StopIteration as done:
            return done.value


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """The workspace of the test, which nothing has opened yet."""
    (tmp_path / "data").mkdir()
    return Workspace(tmp_path / "data" / "workspace.sqlite")


@pytest.fixture
def three_lists(workspace: Workspace, tmp_path: Path) -> list[str]:
    """Three lists in the workspace, made before the window opens; returns their names."""
    phones = [["12025550100", "Ann"], ["12025550101", "Bo"], ["12025550102", "Di"]]
    sign_up(workspace, ANNA)
    made = {
        "Клиенты Казань": ("telephony", [["79123456789", "Юлия"]]),
        "Winter": ("telephony", phones),
        "Subscribers": ("telegram", [["5120004417", "Ann"], ["5120004418", "Bo"]]),
    }
    for name, (channel, rows) in made.items():
        file = write_csv(tmp_path / f"{channel} {len(rows)}.csv", [["Address", "Name"], *rows])
        work = import_file(workspace, file, channel, Choices(), ANNA)
        checked = finish(work)
        create_list(workspace, checked.id, name, Confirmation("They agreed."), ANNA)
    keep_last_channels(workspace, "telephony,telegram", ANNA)
    workspace.close()
    return list(made)


@pytest.fixture
def person(qtbot: QtBot, workspace: Workspace) -> Iterator[Person]:
    """A person before the real window on a new workspace, or on the one that a fixture made."""
    if not all_accounts(workspace):
        sign_up(workspace, ANNA)
    workspace.close()
    # What another person chose last would be offered to this one.
    window_settings().clear()
    window = MainWindow(workspace, ANNA)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitActive(window)
    qtbot.waitUntil(lambda: window.session.account is not None)
    yield Person(qtbot, window, workspace)
    window.close()


@pytest.fixture
def save_to(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """The system's file dialogs answer with this folder and the name that is proposed."""
    folder = tmp_path / "saved"
    folder.mkdir()

    def ask(parent: object, title: str, name: str, kinds: str) -> Path:
        del parent, title, kinds
        return folder / name

    monkeypatch.setattr(messages, "ask_save_file", ask)
    monkeypatch.setattr(messages, "ask_folder", lambda parent, title: folder)
    return folder


@pytest.fixture
def questions(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every question is answered with yes; returns what was asked."""
    asked: list[str] = []

    def confirm(parent: object, question: str, detail: str, action: str) -> bool:
        del parent
        asked.append(f"{question}\n{detail}\n{action}")
        return True

    monkeypatch.setattr(messages, "confirm", confirm)
    return asked


@pytest.fixture
def start(qtbot: QtBot, workspace: Workspace) -> Iterator[Start]:
    """Start the program on the workspace."""
    started: list[WindowManager] = []

    def begin() -> PersonAtStart:
        windows = WindowManager()
        windows.open(Workspace(workspace.path))
        started.append(windows)
        return PersonAtStart(qtbot, windows, workspace)

    yield begin
    for windows in started:
        dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]
        for widget in dialogs:
            if widget.isVisible() and widget.objectName() != "lockDialog":
                widget.reject()
        if windows.window is not None:
            windows.window.close()
            windows.window.deleteLater()
