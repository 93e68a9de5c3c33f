"""Asks for another name of a list."""

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.names import MOST_NAME_CHARACTERS
from clientlists_desktop.operations.lists.manage import rename_list
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import dialog_buttons, label


class RenameDialog(QDialog):
    """Closes when the list is renamed; a name that is taken is said and can be changed."""

    def __init__(self, database: DatabaseThread, summary: ListSummary, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("renameDialog")
        self.setWindowTitle(self.tr("Rename client list"))
        self._database, self._summary = database, summary
        self._name = QLineEdit(summary.name)
        self._name.setObjectName("newName")
        self._name.setMaxLength(MOST_NAME_CHARACTERS)
        self._name.selectAll()
        self._wrong = label("", "wrap", "failed", name="renameRefusal")
        buttons, _ = dialog_buttons(self.tr("Rename"), "rename")
        buttons.accepted.connect(self._rename)
        buttons.rejected.connect(self.reject)
        title = label(self.tr("Name of the list"), "strong")
        title.setBuddy(self._name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        for widget in (title, self._name, self._wrong, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(scaled(420))

    def _rename(self) -> None:
        list_id, name, actor = self._summary.id, self._name.text(), self._database.actor
        self._database.do(
            self, lambda: rename_list(list_id, name, actor), lambda _: self.accept(), self._refused
        )

    def _refused(self, error: Refused) -> None:
        self._wrong.setText(refusal_text(error, translate))
        self._name.setFocus()
