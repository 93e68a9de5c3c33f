"""A field that searches what a page shows."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.shortcuts import with_keys
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import icon_label
from clientlists_desktop.ui.widgets.fields import IconField, side_button

_BESIDE_SEARCH = 84
"""Pixels at 13 px text: two icons with their margins."""


class SearchField(IconField):
    """A field that is wide enough for the words in it before something is typed.

    Esc clears it before it does anything else.
    """

    def __init__(self) -> None:
        super().__init__()
        self.put(icon_label(icon("magnifying-glass", "muted")), Qt.AlignmentFlag.AlignLeft)
        clear = side_button("clearText", "x", translate("Search", "Clear search"))
        clear.clicked.connect(self.clear)
        self.put(clear, Qt.AlignmentFlag.AlignRight)
        clear.hide()
        self.textChanged.connect(lambda text: clear.setVisible(bool(text)))

    def event(self, event: QEvent) -> bool:
        """Answer Qt: while there is text, Esc is the field's, whatever it is a shortcut for."""
        is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_key and self.text() and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Qt."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: the words, the magnifier and the cross that clears the search."""
        self.ensurePolished()
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(words + scaled(_BESIDE_SEARCH), super().minimumSizeHint().height())


def search_field(name: str, spoken: str, keys: str = "Ctrl+F") -> QLineEdit:
    """Return a field that searches a table as a person types.

    Args:
        keys: what the page goes to it with; "" for none.
    """
    field = SearchField()
    field.setObjectName(name)
    field.setPlaceholderText(with_keys(spoken, keys) if keys else spoken)
    field.setAccessibleName(spoken)
    return field
