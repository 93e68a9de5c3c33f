"""The fields of forms: boxes of choices, lines of text, and buttons that say why they are off."""

from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QListView

from clientlists_desktop.core.names import MOST_NAME_CHARACTERS
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.look.shortcuts import with_keys


class Box(QComboBox):
    """A box of choices that ignores the wheel: the wheel scrolls the page behind it."""

    def __init__(self, name: str = "", spoken: str = "", *, fits_contents: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        if fits_contents:
            self.setSizeAdjustPolicy(Box.SizeAdjustPolicy.AdjustToContents)

    def showPopup(self) -> None:
        """Open without measuring the height of every choice."""
        choices = self.view()
        if isinstance(choices, QListView):
            choices.setUniformItemSizes(True)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


def name_field(name: str, text: str = "", spoken: str = "") -> QLineEdit:
    """Return a field for the name of something, as long as names may be."""
    field = QLineEdit(text)
    field.setObjectName(name)
    field.setAccessibleName(spoken)
    field.setMaxLength(MOST_NAME_CHARACTERS)
    return field


def search_field(name: str, spoken: str) -> QLineEdit:
    """Return a field that searches a table as a person types; Ctrl+F goes to it."""
    field = QLineEdit()
    field.setObjectName(name)
    field.setPlaceholderText(with_keys(spoken, QKeySequence.StandardKey.Find))
    field.setAccessibleName(spoken)
    field.setClearButtonEnabled(True)
    magnifier = icon("magnifying-glass", "muted")
    field.addAction(magnifier, QLineEdit.ActionPosition.LeadingPosition)
    return field


def enable_unless(why_not: str, button: QAbstractButton, shown: QLabel | None = None) -> None:
    """Turn a button off for a reason, or on if the reason is empty.

    Args:
        shown: a label that shows the reason and hides without one.
    """
    button.setEnabled(not why_not)
    set_tool_tip(button, why_not)
    button.setAccessibleDescription(why_not)
    if shown is not None:
        shown.setText(why_not)
        shown.setVisible(bool(why_not))
