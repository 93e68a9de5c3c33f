"""The version, the way to others, and the licences of all parts."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from clientlists_desktop import RELEASED, __version__, release
from clientlists_desktop.ui.settings.about_card import AboutCard

PAGE = "https://releases.example/client-lists"


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Resources as a build with a page of releases has them."""
    (tmp_path / "release.json").write_text(json.dumps({"releases_page": PAGE}))
    for part in ("xlrd", "system/zlib1g"):
        (tmp_path / "licences" / part).mkdir(parents=True)
        (tmp_path / "licences" / part / "LICENSE").write_text(f"The licence of {part}")
    (tmp_path / "licences" / "INDEX.txt").write_text("All parts")
    monkeypatch.setattr(release, "resource", lambda name: tmp_path / name)
    return tmp_path


def card(qtbot: QtBot) -> AboutCard:
    made = AboutCard()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_version_and_its_date_are_shown(qtbot: QtBot) -> None:
    text = card(qtbot).findChild(QLabel, "version").text()
    assert __version__ in text
    assert RELEASED[:4] in text


def test_updates_are_looked_for_in_the_browser_and_only_when_asked(
    qtbot: QtBot, bundled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    button = card(qtbot).findChild(QPushButton, "checkForUpdates")
    assert opened == []
    button.click()
    assert opened == [QUrl(PAGE)]


def test_whoever_publishes_nothing_offers_no_updates(qtbot: QtBot) -> None:
    assert not card(qtbot).findChild(QPushButton, "checkForUpdates").isVisible()


def test_each_bundled_part_shows_its_licence(qtbot: QtBot, bundled: Path) -> None:
    made = card(qtbot)
    made.findChild(QPushButton, "showLicences").click()
    dialog = made.findChild(QDialog, "licencesDialog")
    parts, text = dialog.findChild(QListWidget), dialog.findChild(QPlainTextEdit)
    names = [parts.item(at).text() for at in range(parts.count())]
    assert names == ["Overview", "system/zlib1g", "xlrd"]
    assert text.toPlainText() == "All parts"
    parts.setCurrentRow(2)
    assert text.toPlainText() == "The licence of xlrd"
    dialog.reject()


def test_without_a_bundle_the_licences_are_those_of_the_packages() -> None:
    texts = release.licence_texts()
    assert "MIT License" in texts["clientlists-desktop"]
    assert "Apache License" in texts["phonenumbers"]
