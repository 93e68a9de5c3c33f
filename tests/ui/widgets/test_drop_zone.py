"""The drop zone accepts one file, and says why it accepts nothing else."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget, QWizard
from pytestqt.qtbot import QtBot

from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.imports.check import draft_check
from clientlists_desktop.ui.imports.wizard import ImportWizard
from clientlists_desktop.ui.imports.wizard_page import PageId
from clientlists_desktop.ui.lists.empty_state import EmptyState
from clientlists_desktop.ui.main_window import MainWindow
from clientlists_desktop.ui.widgets.drop_zone import DropZone
from tests.people import ANNA, new_workspace
from tests.ui.dragging import drag_away, drag_over, drop, files
from tests.ui.runtime.fake_job import FakeJob
from tests.ui.runtime.held_database_thread import HeldDatabaseThread

pytestmark = pytest.mark.long


@pytest.fixture
def spring(tmp_path: Path) -> Path:
    file = tmp_path / "весна 1%.csv"
    file.write_text("Phone\n12025550147\n", "utf-8")
    return file


@pytest.fixture
def autumn(tmp_path: Path) -> Path:
    file = tmp_path / "autumn.csv"
    file.write_text("Phone\n12025550148\n", "utf-8")
    return file


@pytest.fixture(params=[DropZone, EmptyState])
def zone(request: pytest.FixtureRequest, qtbot: QtBot) -> DropZone:
    made = request.param()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def wizard(held: HeldDatabaseThread, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ImportWizard:
    """The wizard on its File page."""
    monkeypatch.setattr(draft_check, "Job", FakeJob)
    made = ImportWizard(held, None, (), None, None)
    made.resize(1200, 780)
    qtbot.addWidget(made)
    made.show()
    made.next()
    assert made.currentId() == PageId.FILE
    return made


def text(wizard: ImportWizard, name: str) -> str:
    """Return the text of a label; empty if it is hidden."""
    label = wizard.findChild(QLabel, name)
    return label.text() if label.isVisible() else ""


def can_go_on(wizard: ImportWizard) -> bool:
    return wizard.button(QWizard.WizardButton.NextButton).isEnabled()


def test_a_file_is_taken(zone: DropZone, spring: Path, qtbot: QtBot) -> None:
    assert drag_over(zone, files(spring))
    with qtbot.waitSignal(zone.dropped) as dropped:
        drop(zone, files(spring))
    assert dropped.args == [spring]


def test_the_zone_shows_that_a_file_is_over_it(zone: DropZone, spring: Path) -> None:
    assert not zone.property("over")
    drag_over(zone, files(spring))
    assert zone.property("over")
    drag_away(zone)
    assert not zone.property("over")
    drop(zone, files(spring))
    assert not zone.property("over")


def test_what_is_no_file_is_not_taken(zone: DropZone, qtbot: QtBot) -> None:
    words, page = QMimeData(), QMimeData()
    words.setText("12025550147")
    page.setUrls([QUrl("https://example.org/clients.csv")])
    for data in (words, page):
        assert not drag_over(zone, data)
        assert not zone.property("over")
        with qtbot.assertNotEmitted(zone.dropped):
            drop(zone, data)


def is_checked(wizard: ImportWizard, name: str) -> bool:
    return wizard.currentId() == PageId.CHECK and text(wizard, "fileName") == name


def test_a_dropped_file_is_checked_at_once(wizard: ImportWizard, spring: Path) -> None:
    drop(wizard.findChild(QWidget, "dropZone"), files(spring))
    assert is_checked(wizard, "весна 1%.csv")
    wizard.back()
    assert text(wizard, "chosenFile") == "весна 1%.csv"
    assert can_go_on(wizard)


@pytest.mark.parametrize("page", [PageId.CHANNEL, PageId.FILE])
def test_a_file_dropped_on_the_wizard_beside_the_zone_is_checked_at_once(
    wizard: ImportWizard, spring: Path, page: PageId
) -> None:
    if page is PageId.CHANNEL:
        wizard.back()
    drop(wizard, files(spring))
    assert is_checked(wizard, "весна 1%.csv")


def test_a_folder_is_refused_in_words(wizard: ImportWizard, tmp_path: Path) -> None:
    folder = tmp_path / "clients"
    folder.mkdir()
    drop(wizard.findChild(QWidget, "dropZone"), files(folder))
    assert text(wizard, "refusal") == "“clients” is not a file. Choose a spreadsheet."
    assert text(wizard, "chosenFile") == "Drop the file here"
    assert not can_go_on(wizard)


def test_a_folder_after_a_file_leaves_no_file_chosen(
    wizard: ImportWizard, spring: Path, tmp_path: Path
) -> None:
    zone = wizard.findChild(QWidget, "dropZone")
    drop(zone, files(spring))
    wizard.back()
    drop(zone, files(tmp_path))
    assert text(wizard, "refusal")
    assert text(wizard, "chosenFile") == "Drop the file here"
    assert not can_go_on(wizard)


@pytest.mark.parametrize("place", ["dropZone", "importWizard"])
def test_two_files_are_refused_in_words(
    wizard: ImportWizard, spring: Path, autumn: Path, place: str
) -> None:
    widget = wizard if place == "importWizard" else wizard.findChild(QWidget, place)
    drop(widget, files(spring, autumn))
    assert text(wizard, "chosenFile") == "Drop the file here"
    assert "one file" in text(wizard, "refusal")
    assert not can_go_on(wizard)


def test_two_files_on_the_channel_page_are_refused_in_words(
    wizard: ImportWizard, spring: Path, autumn: Path
) -> None:
    wizard.back()
    drop(wizard, files(spring, autumn))
    box = wizard.findChild(QMessageBox, "refusalBox")
    assert box.isVisible()
    assert "one file" in box.text()
    wizard.next()
    assert not can_go_on(wizard)


@pytest.mark.parametrize("empty", [True, False], ids=["empty workspace", "lists"])
def test_two_files_on_the_window_are_refused_in_words(
    workspace: Workspace, qtbot: QtBot, spring: Path, autumn: Path, empty: bool
) -> None:
    window = MainWindow(new_workspace(workspace.path, ANNA), ANNA)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.lists_page.isVisible)
    place = window.findChild(EmptyState) if empty else window
    drop(place, files(spring, autumn))
    box = window.findChild(QMessageBox, "refusalBox")
    assert box.isVisible()
    assert "one file" in box.text()
    assert window.findChild(ImportWizard) is None
    window.close()


def test_a_refusal_goes_when_a_file_is_taken(
    wizard: ImportWizard, spring: Path, tmp_path: Path
) -> None:
    zone = wizard.findChild(QWidget, "dropZone")
    drop(zone, files(tmp_path))
    drop(zone, files(spring))
    wizard.back()
    assert text(wizard, "refusal") == ""
    assert can_go_on(wizard)
