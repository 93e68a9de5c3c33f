"""Light, dark and the system's colours, at once and again at the next start."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clientlists_desktop import paths
from clientlists_desktop.ui.look.chosen_theme import Theme, chosen_theme, follow_theme
from clientlists_desktop.ui.look.theme import DARK, LIGHT, apply_theme, tokens
from clientlists_desktop.ui.settings.appearance_card import AppearanceCard


@pytest.fixture(autouse=True)
def _kept_apart(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[None]:
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    yield
    qapp.styleHints().unsetColorScheme()
    apply_theme(qapp, Qt.ColorScheme.Light)


def choose(card: AppearanceCard, theme: Theme) -> None:
    card.theme.setCurrentIndex(card.theme.findData(theme))


def test_colours_change_at_once_and_are_kept(qtbot: QtBot, qapp: QApplication) -> None:
    card = AppearanceCard()
    qtbot.addWidget(card)
    assert card.theme.currentData() == Theme.SYSTEM
    choose(card, Theme.DARK)
    assert tokens() is DARK
    assert "#23262B" in qapp.styleSheet()
    choose(card, Theme.LIGHT)
    assert tokens() is LIGHT
    assert chosen_theme() is Theme.LIGHT
    again = AppearanceCard()
    qtbot.addWidget(again)
    assert again.theme.currentData() == Theme.LIGHT


@pytest.mark.long
def test_the_system_does_not_change_what_was_chosen(qtbot: QtBot, qapp: QApplication) -> None:
    paths.remember_theme(Theme.DARK)
    follow_theme(qapp)
    assert tokens() is DARK
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert tokens() is DARK
    card = AppearanceCard()
    qtbot.addWidget(card)
    choose(card, Theme.SYSTEM)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert tokens() is LIGHT


def test_a_note_that_nobody_wrote_means_the_system(tmp_path: Path) -> None:
    (tmp_path / "theme.txt").write_text("purple")
    assert chosen_theme() is Theme.SYSTEM
