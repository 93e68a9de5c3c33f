"""A text for support, and the button that copies exactly this text."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.layouts import STRETCH, column, row

_LOWEST = 150


class DetailsBox(QWidget):
    """Shows a text that can be read and copied, but not changed."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._field = QPlainTextEdit(text)
        self._field.setObjectName("supportDetails")
        self._field.setAccessibleName(translate("DetailsBox", "Details for support"))
        self._field.setReadOnly(True)
        self._field.setTabChangesFocus(True)
        self._field.setMinimumHeight(scaled(_LOWEST))
        self._copy = button("", "copyDetails", "copy")
        self._copy.clicked.connect(self._copy_text)
        self.show_text(text)
        column(self._field, row(self._copy, STRETCH), on=self, spacing=8)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._field.setPlainText(text)
        self._copy.setText(translate("DetailsBox", "Copy details for support"))

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._field.toPlainText())
        self._copy.setText(translate("DetailsBox", "Copied"))
