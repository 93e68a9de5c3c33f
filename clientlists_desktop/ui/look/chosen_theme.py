"""The colours that a person chose: light, dark, or the system's."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from clientlists_desktop import paths
from clientlists_desktop.ui.look.theme import apply_theme


class Theme(StrEnum):
    """What can be chosen. The values are kept in a note."""

    SYSTEM = ""
    LIGHT = "light"
    DARK = "dark"


_SCHEMES = {Theme.LIGHT: Qt.ColorScheme.Light, Theme.DARK: Qt.ColorScheme.Dark}


def chosen_theme() -> Theme:
    """Return what was chosen; the system's if nothing was."""
    kept = paths.remembered_theme()
    return Theme(kept) if kept in {*Theme} else Theme.SYSTEM


def follow_theme(application: QApplication, scheme: Qt.ColorScheme | None = None) -> None:
    """Show the colours that were chosen, and the system's whenever they change and are wanted.

    Args:
        scheme: shown whatever was chosen.
    """
    hints, chosen = application.styleHints(), _SCHEMES.get(chosen_theme())
    if scheme is None and chosen is not None:
        hints.setColorScheme(chosen)
    shown = chosen if scheme is None else scheme
    apply_theme(application, hints.colorScheme() if shown is None else shown)

    def follow(changed: Qt.ColorScheme) -> None:
        apply_theme(application, _SCHEMES.get(chosen_theme(), changed))

    hints.colorSchemeChanged.connect(follow)


def choose_theme(theme: Theme) -> None:
    """Keep a choice and show it at once; Refused if it can't be kept."""
    paths.remember_theme(theme)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    hints = application.styleHints()
    # The system draws the frames of windows, in the same colours.
    if theme is Theme.SYSTEM:
        hints.unsetColorScheme()
        application.setPalette(QPalette())
    else:
        hints.setColorScheme(_SCHEMES[theme])
    apply_theme(application, _SCHEMES.get(theme, hints.colorScheme()))
