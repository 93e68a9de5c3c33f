"""The parts of the program are those that are installed, each with its licence."""

import re
from importlib.metadata import distribution, requires
from pathlib import Path

import pytest
from PySide6.QtWidgets import QListWidget, QPlainTextEdit
from pytestqt.qtbot import QtBot

from clientlists_desktop import __version__, paths
from clientlists_desktop.ui.help.about_dialog import AboutDialog
from clientlists_desktop.ui.help.licences import Part, parts


def test_every_package_that_is_needed_is_named_with_its_version_and_licence() -> None:
    found = {re.sub("[-_.]+", "-", part.name).casefold(): part for part in parts()}
    wanted = [re.split(r"[^\w.-]", text)[0] for text in requires("clientlists-desktop") or []
              if "extra" not in text]  # fmt: skip
    assert len(wanted) > 10
    for name in wanted:
        part = found[re.sub("[-_.]+", "-", name).casefold()]
        assert part.version == distribution(name).version
        assert part.licence or part.text
    assert found["client lists"].version == __version__
    assert "MIT License" in found["client lists"].text


def test_an_installed_program_shows_the_texts_of_its_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = tmp_path / "INDEX.txt"
    index.write_text("The parts\n\npeewee 4.5: MIT (peewee/)\n", "utf-8")
    (tmp_path / "peewee").mkdir()
    (tmp_path / "peewee" / "LICENSE").write_text("Free.\n", "utf-8")
    monkeypatch.setattr(paths, "resource", lambda name: tmp_path / Path(name).name)
    assert parts() == [Part("peewee 4.5", "", "MIT", "Free.")]


def test_the_dialog_shows_the_text_of_the_part_that_is_chosen(qtbot: QtBot) -> None:
    dialog = AboutDialog(None)
    qtbot.addWidget(dialog)
    names = dialog.findChild(QListWidget, "licences")
    text = dialog.findChild(QPlainTextEdit, "licenceText")
    rows = {names.item(at).text().split(" ")[0]: at for at in range(names.count())}
    names.setCurrentRow(rows["keyring"])
    assert "Permission is hereby granted" in text.toPlainText()
    names.setCurrentRow(rows["PySide6_Essentials"])
    assert "LGPL-3.0" in text.toPlainText()
    details = dialog.findChild(QPlainTextEdit, "supportDetails").toPlainText()
    assert f"program: {__version__}" in details
