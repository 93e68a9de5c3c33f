"""Labels of plain text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from clientlists_desktop.ui.look.plain_text import literal


def label(
    text: str = "", role: str = "", tone: str = "", name: str = "", *, wraps: bool | None = None
) -> QLabel:
    """Return a label with plain text.

    Args:
        role: the look of the text: `title`, `section`, `strong`, `muted`, `caption`, …
        tone: name of its colour.
        wraps: whether it wraps; by default, `muted` and `wrap` do.
    """
    words = QLabel(text)
    words.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        words.setProperty("role", role)
    if tone:
        words.setProperty("tone", tone)
    if name:
        words.setObjectName(name)
    words.setWordWrap(role in ("muted", "wrap") if wraps is None else wraps)
    return words


def field_title(title: str, field: QWidget, role: str = "") -> QLabel:
    """Return the title of a field, which screen readers read with it."""
    words = label(literal(title), role)
    words.setBuddy(field)
    return words
