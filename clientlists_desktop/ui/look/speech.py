"""What a screen reader says of its own accord."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLineEdit, QWidget


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
