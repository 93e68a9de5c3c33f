"""Texts from outside, shown as they are: names and cells are no markup and hold no mnemonic.

Qt guesses whether a tool tip is rich text, which may load a picture, and underlines what follows an
ampersand on buttons, in menus and in the titles of fields.
"""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as Texts


class HasToolTip(Protocol):
    """A widget, an action or an item of a table."""

    def setToolTip(self, text: str, /) -> None:
        """Set a text that Qt takes for markup if it looks like it."""


def tool_tip(text: str) -> str:
    """Return a text as a tool tip that shows all of its characters."""
    if not Texts.mightBeRichText(text):
        return text
    # Escaped; as markup, but with spaces at which long texts wrap.
    return Texts.convertFromPlainText(text, Qt.WhiteSpaceMode.WhiteSpaceNormal)


def set_tool_tip(shown: HasToolTip, text: str) -> None:
    """Give something a tool tip of plain text."""
    shown.setToolTip(tool_tip(text))


def literal(text: str) -> str:
    """Return a text for a button, a menu or the title of a field, which read `&` as a mnemonic."""
    return text.replace("&", "&&")
