from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.window_settings import window_settings
from tests.people import ANNA
from tests.ui.campaign_places import CAMPAIGN_PLACES
from tests.ui.places import EVERYWHERE, Builder, name_of
from tests.ui.runtime.held_database_thread import HeldDatabaseThread
from tests.ui.survey import Survey, survey_of


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace that no file exists of yet."""
    return Workspace(tmp_path / "workspace.sqlite")


@pytest.fixture
def held(qapp: QApplication, workspace: Workspace) -> HeldDatabaseThread:
    """A database thread that answers when the test says so."""
    del qapp
    return HeldDatabaseThread(workspace)


@pytest.fixture
def database(qapp: QApplication, workspace: Workspace) -> Iterator[DatabaseThread]:
    """The real database thread on a new workspace."""
    del qapp
    made = DatabaseThread(workspace, ANNA)
    yield made
    made.stop()


@pytest.fixture
def builder(
    qtbot: QtBot, held: HeldDatabaseThread, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Builder:
    """Builds every page and dialog."""
    return Builder(qtbot, held, monkeypatch, tmp_path)


@pytest.fixture(params=[*EVERYWHERE, *CAMPAIGN_PLACES], ids=name_of)
def surveyed(request: pytest.FixtureRequest) -> Survey:
    """Every page, wizard page and dialog, looked over."""
    return survey_of(request, request.param)


@pytest.fixture(autouse=True)
def nothing_remembered(qapp: QApplication, data_home: None) -> None:
    """Let each test begin with a window that remembers no file, width or place."""
    del qapp, data_home
    window_settings().clear()


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Delete the widgets of a test before the next one: themes and key presses cost less so."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
