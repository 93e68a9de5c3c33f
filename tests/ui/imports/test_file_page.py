"""The File page: the first rows of the file, files of before, and the clipboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from clientlists_desktop import paths
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.imports.preview import Preview, SheetSample
from clientlists_desktop.ui.imports.sources.file_preview import FilePreview
from clientlists_desktop.ui.imports.wizard_page import PageId
from clientlists_desktop.ui.runtime.window_settings import window_settings
from tests.ui import made
from tests.ui.places import Builder
from tests.ui.runtime.fake_job import FakeJob

ROWS = [["Phone", "Name"], ["12025550147", "Юлия"]]


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    qapp.clipboard().clear()
    yield
    qapp.clipboard().clear()


def test_the_first_rows_are_shown_as_soon_as_a_file_is_chosen(builder: Builder) -> None:
    wizard = builder.file_chosen()
    preview = wizard.findChild(FilePreview)
    builder.qtbot.waitUntil(lambda: preview._job is not None)
    assert preview.isHidden()
    preview._job.succeeded.emit(Preview("spring.csv", "utf-8", ",", (SheetSample("", True, ROWS),)))
    assert preview.isVisible()
    assert [preview.item(row, 1).text() for row in range(2)] == ["Name", "Юлия"]
    assert preview.horizontalHeaderItem(1).text() == "B"
    wizard.file_page.choose(builder.folder)
    assert preview.isHidden()


def test_a_file_that_cannot_be_read_is_said_before_its_check(builder: Builder) -> None:
    wizard = builder.file_chosen()
    preview = wizard.findChild(FilePreview)
    builder.qtbot.waitUntil(lambda: preview._job is not None)
    preview._job.refused.emit(Refused(Refusal.PASSWORD))
    assert wizard.findChild(QLabel, "refusal").isVisible()


def test_no_rows_are_read_of_a_file_that_goes_on_to_its_check(builder: Builder) -> None:
    file = builder.folder / "spring.csv"
    file.write_text("Phone\n12025550147\n")
    wizard = builder.file_page()
    wizard.pick_file(file)
    builder.qtbot.wait(1)
    assert wizard.currentId() == PageId.CHECK
    assert wizard.findChild(FilePreview)._job is None


def test_a_checked_file_is_offered_again(builder: Builder) -> None:
    wizard = builder.file_page()
    assert not wizard.findChild(QPushButton, "recentFiles").isVisible()
    file = builder.folder / "spring.csv"
    file.write_text("Phone\n12025550147\n")
    wizard.pick_file(file)
    FakeJob.started[-1].succeeded.emit(made.file())
    wizard.back()
    recent = wizard.findChild(QPushButton, "recentFiles")
    assert recent.isVisible()
    (action,) = recent.menu().actions()
    assert action.text().startswith("spring.csv")
    file.unlink()
    recent.show_files()
    assert not recent.isVisible()


@pytest.mark.parametrize("where", ["pasteTable", "page", "filePath"])
def test_a_pasted_table_is_checked_and_leaves_nothing(builder: Builder, where: str) -> None:
    QApplication.clipboard().setText("Phone\tName\n12025550147\tAnn\n")
    wizard = builder.file_page()
    wizard.activateWindow()
    builder.qtbot.waitUntil(wizard.isActiveWindow)
    if where == "pasteTable":
        wizard.findChild(QPushButton, where).click()
    else:
        field = wizard.findChild(QLineEdit if where == "filePath" else QPushButton,
                                 where if where == "filePath" else "chooseFile")  # fmt: skip
        field.setFocus()
        builder.qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert wizard.currentId() == PageId.CHECK
    path: Path = FakeJob.started[-1].args[1]
    assert path.read_text("utf-8-sig") == "Phone\tName\n12025550147\tAnn\n"
    FakeJob.started[-1].succeeded.emit(made.file())
    wizard.reject()
    assert not list(paths.pasted_folder().rglob("*.tsv"))
    assert not window_settings().allKeys()


def test_a_clipboard_without_a_table_is_refused_in_words(builder: Builder) -> None:
    wizard = builder.file_page()
    for data in (QMimeData(), QMimeData()):
        data.setText("12025550147")
        QApplication.clipboard().setMimeData(data)
        wizard.findChild(QPushButton, "pasteTable").click()
        assert "holds no table" in wizard.findChild(QLabel, "refusal").text()
    assert wizard.currentId() == PageId.FILE
