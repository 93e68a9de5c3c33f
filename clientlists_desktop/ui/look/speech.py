"""What a screen reader says of its own accord, and what it calls the entries of the side bar."""

from functools import cache
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleStateChangeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLineEdit, QWidget

_TAB, _PRESS = "spokenAsTab", "Press"


def announce(source: QWidget, text: str) -> None:
    """Let a screen reader say a text once, wherever its user is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, text))


def describe_field(field: QLineEdit, text: str) -> None:
    """Say what is wrong or right with what a field holds, now and whenever it is read again.

    Args:
        text: "" for nothing to say.
    """
    field.setAccessibleDescription(text)
    if text:
        announce(field, text)


def speak_as_tab(button: QAbstractButton) -> None:
    """Let screen readers call a checkable button a tab that is selected or not.

    To them, Qt calls each checkable button a tick box.
    """
    button.setProperty(_TAB, True)
    button.toggled.connect(lambda _: _tell_selected(button))


@cache
def install_spoken_roles() -> None:
    """Let Qt ask here what a widget is to screen readers; a second call does nothing."""
    QAccessible.installFactory(_interface_of)


class _SpokenTab(QAccessibleWidget):
    """A button that screen readers take for a tab."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.PageTab, button.accessibleName())
        self._button = button

    def state(self) -> QAccessible.State:
        """Answer Qt."""
        state = super().state()
        state.selectable = True
        state.selected = self._button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        """Answer Qt."""
        return [_PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Answer Qt."""
        if name == _PRESS:
            self._button.click()
        else:
            super().doAction(name)


def _interface_of(kind: str, shown: QObject) -> Any:
    del kind
    if isinstance(shown, QAbstractButton) and shown.property(_TAB):
        return _SpokenTab(shown)
    return None


def _tell_selected(button: QAbstractButton) -> None:
    changed = QAccessible.State()
    changed.selected = True
    QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, changed))
