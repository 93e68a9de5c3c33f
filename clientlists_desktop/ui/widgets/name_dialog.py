"""Asks for a name, and closes when it was taken; a refusal is said and can be mended."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.names import MOST_NAME_CHARACTERS
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import dialog_buttons, label


class NameDialog(QDialog):
    """One field and one button.

    Args:
        work: what is done with the name, at the desk.

    Signals:
        done: what came of it.
    """

    done_with = Signal(object)

    def __init__(
        self,
        database: DatabaseThread,
        title: str,
        action: str,
        name: str,
        work: Callable[[str], Any],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("nameDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._database, self._work = database, work
        self._name = QLineEdit(name)
        self._name.setObjectName("newName")
        self._name.setAccessibleName(title)
        self._name.setMaxLength(MOST_NAME_CHARACTERS)
        self._name.selectAll()
        self._wrong = label("", "wrap", "failed", name="nameRefusal")
        buttons, _ = dialog_buttons(action, "takeName")
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        for widget in (label(title, "strong"), self._name, self._wrong, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(scaled(420))

    def _take(self) -> None:
        name, work = self._name.text(), self._work
        self._database.do(self, lambda: work(name), self._taken, self._refused)

    def _taken(self, result: Any) -> None:
        self.done_with.emit(result)
        self.accept()

    def _refused(self, error: Refused) -> None:
        self._wrong.setText(refusal_text(error, translate))
        self._name.setFocus()
