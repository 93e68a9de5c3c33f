"""The dialogs of accounts: fields, one button, and a refusal that a person can act on."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread, Work
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.labels import field_title, label
from clientlists_desktop.ui.widgets.layouts import add, column, grow, panel, scroll_area
from clientlists_desktop.ui.widgets.submit_dialog import SubmitDialog


class Form(SubmitDialog):
    """A small dialog whose primary button does something on the database thread.

    Args:
        action: the text of the button.

    Attributes:
        inside: where the fields go. submit_button: the primary button.
    """

    def __init__(
        self, database: DatabaseThread, name: str, title: str, action: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._database = database
        self._has_fields = False
        self.inside = column(spacing=8)
        self._scroll = scroll_area(panel(self.inside, "formFields"), "formScroll")
        self._refusal = label("", "wrap", "failed", name="formRefusal")
        self._refusal.hide()
        self.buttons, self.submit_button = self.submit_buttons(action, f"{name}Do")
        heading = label(title, "section")
        heading.setWordWrap(True)
        column(
            heading,
            grow(self._scroll),
            self._refusal,
            8,
            self.buttons,
            on=self,
            margins=24,
            spacing=8,
        )
        self.set_usual_width(scaled(440))

    def add(self, title: str, field: QWidget) -> None:
        """Add a field under its title; the first one gets the focus."""
        words = field_title(title, field, "strong")
        field.setAccessibleName(title)
        add(self.inside, 4 if self.inside.count() else None, words, field)
        if not self._has_fields:
            self._has_fields = True
            field.setFocus()

    def add_note(self, text: str) -> None:
        """Add an explanation."""
        self.inside.addWidget(label(text, "muted"))

    def submit(self) -> None:
        """Do what the button says."""
        raise NotImplementedError

    def do(self, work: Work, then: Callable[[Any], None]) -> None:
        """Do something on the database thread, one thing at a time; a refusal is shown."""
        if not self.is_working():
            self.show_error("")
            self.change(self._database, work, then)

    def show_error(self, text: str) -> None:
        """Show why it was not done; the dialog grows with the text."""
        self._refusal.setText(text)
        self._refusal.setVisible(bool(text))
        if self.isVisible():
            self.fit_height()

    def fit_height(self) -> None:
        """Make the dialog as high as its content; where the screen is lower, the fields scroll."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        inner = self.width() - layout.contentsMargins().left() - layout.contentsMargins().right()
        # Leave room for a scroll bar, or showing it would narrow the texts so that they need it.
        inner -= self._scroll.verticalScrollBar().sizeHint().width()
        fields = self.inside.heightForWidth(inner)
        if fields < 0:
            fields = self.inside.sizeHint().height()
        self._scroll.setFixedHeight(0)
        others = layout.heightForWidth(self.width())
        most = self.screen().availableGeometry().height() - others
        least = 2 * self.submit_button.sizeHint().height()
        self._scroll.setMinimumHeight(least)
        self._scroll.setMaximumHeight(max(least, most))
        self.resize(self.width(), others + max(least, min(most, fields)))

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the height: only now is it known where the texts wrap."""
        super().showEvent(event)
        self.fit_height()

    def show_refusal(self, error: Refused) -> None:
        """Show a refusal."""
        self.show_error(refusal_text(error, translate))

    def refused(self, error: Refused) -> None:
        """Show why it was not done."""
        self.show_refusal(error)

    def set_working(self, working: bool) -> None:
        """Turn the button off while something runs."""
        super().set_working(working)
        self.submit_button.setEnabled(not working)

    def reject(self) -> None:
        """Close, but not in the middle of the work."""
        if not self.is_working():
            super().reject()


def select_all(field: QLineEdit) -> None:
    """Go to a field whose text is to be typed again."""
    field.setFocus()
    field.selectAll()
