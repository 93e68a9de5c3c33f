"""What the dialogs of accounts have in common: fields, one button, a refusal that can be mended."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.names import MOST_NAME_CHARACTERS
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import dialog_buttons, label


class Form(QDialog):
    """A small dialog whose one filled button has something done at the desk.

    Args:
        action: what the button says.

    Attributes:
        inside: where the fields go.
    """

    def __init__(
        self, database: DatabaseThread, name: str, title: str, action: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._database = database
        self._working = self._has_fields = False
        self._fields = QWidget()
        self._fields.setObjectName("formFields")
        self.inside = QVBoxLayout(self._fields)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(8)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("formScroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._fields)
        self._wrong = label("", "wrap", "failed", name="formRefusal")
        self._wrong.hide()
        self.buttons, self.doing = dialog_buttons(action, f"{name}Do")
        self.buttons.accepted.connect(self.take)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        heading = label(title, "section")
        heading.setWordWrap(True)
        layout.addWidget(heading)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._wrong)
        layout.addSpacing(8)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(scaled(440))

    def add(self, title: str, field: QWidget) -> None:
        """Add a field under its title; the first one has the focus first."""
        words = label(title, "strong")
        words.setBuddy(field)
        field.setAccessibleName(title)
        if self.inside.count():
            self.inside.addSpacing(4)
        self.inside.addWidget(words)
        self.inside.addWidget(field)
        if not self._has_fields:
            self._has_fields = True
            field.setFocus()

    def tell(self, text: str) -> QWidget:
        """Add an explanation."""
        made = label(text, "muted")
        self.inside.addWidget(made)
        return made

    def take(self) -> None:
        """Do what the button says; each dialog its own."""
        raise NotImplementedError

    def do(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Have something done at the desk, once at a time; a refusal is shown."""
        if self._working:
            return
        self._set_working(working=True)
        self.say("")

        def done(result: Any) -> None:
            self._set_working(working=False)
            then(result)

        self._database.do(self, work, done, self._refuse)

    def say(self, text: str) -> None:
        """Show why it was not done; the dialog grows with the text."""
        self._wrong.setText(text)
        self._wrong.setVisible(bool(text))
        if self.isVisible():
            self._grow()

    def _grow(self) -> None:
        """Be as high as all of it; where the screen is lower, the fields scroll."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        inner = self.width() - layout.contentsMargins().left() - layout.contentsMargins().right()
        # As narrow as beside a scroll bar, or the bar itself makes the texts need it.
        inner -= self._scroll.verticalScrollBar().sizeHint().width()
        fields = self.inside.heightForWidth(inner)
        if fields < 0:
            fields = self.inside.sizeHint().height()
        self._scroll.setFixedHeight(0)
        others = layout.heightForWidth(self.width())
        most = self.screen().availableGeometry().height() - others
        self._scroll.setFixedHeight(max(self._doing_height(), min(most, fields)))
        self.resize(self.width(), layout.heightForWidth(self.width()))

    def _doing_height(self) -> int:
        return 2 * self.doing.sizeHint().height()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the texts need, not as high as they were guessed to need."""
        super().showEvent(event)
        self._grow()

    def refused(self, error: Refused) -> None:
        """Show a refusal."""
        self.say(refusal_text(error, translate))

    def _refuse(self, error: Refused) -> None:
        self._set_working(working=False)
        self.refused(error)

    def _set_working(self, *, working: bool) -> None:
        self._working = working
        self.doing.setEnabled(not working)

    def reject(self) -> None:
        """Close; but not while what was asked for is being done."""
        if not self._working:
            super().reject()


def name_field(name: str, text: str = "") -> QLineEdit:
    """Return a field for the name of an account."""
    made = QLineEdit(text)
    made.setObjectName(name)
    made.setMaxLength(MOST_NAME_CHARACTERS)
    return made
