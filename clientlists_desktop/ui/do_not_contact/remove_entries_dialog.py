"""A dialog that removes entries from the do-not-contact book, for a reason."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from clientlists_desktop.core.do_not_contact.entries import LONGEST_NOTE, Entry
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.do_not_contact.entries import remove_entries
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.fields import enable_unless
from clientlists_desktop.ui.widgets.labels import field_title, label
from clientlists_desktop.ui.widgets.layouts import column
from clientlists_desktop.ui.widgets.submit_dialog import SubmitDialog


class RemoveEntriesDialog(SubmitDialog):
    """Asks why these addresses may be contacted again.

    Signals:
        removed: how many were.
    """

    removed = Signal(int)

    def __init__(self, database: DatabaseThread, ids: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("removeEntriesDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Remove from “Do not contact”"))
        self._database, self._ids = database, list(ids)
        self._reason = QLineEdit()
        self._reason.setObjectName("removalReason")
        self._reason.setMaxLength(LONGEST_NOTE)
        self._reason.textChanged.connect(self._refresh_state)
        title = field_title(self.tr("Why"), self._reason, "strong")
        self._refusal = label("", "wrap", "failed", name="removalRefusal")
        self._refusal.hide()
        self._why = label("", "muted", name="whyOff")
        buttons, self._remove = self.submit_buttons(self.tr("Remove"), "removeEntries")
        question = self.tr("Let %Ln client(s) be contacted again?", "", len(self._ids))
        column(
            label(question, "section", wraps=True),
            label(self.tr("The journal and the history keep who removed them, and why."), "muted"),
            title,
            self._reason,
            self._refusal,
            self._why,
            buttons,
            on=self,
            spacing=8,
            margins=24,
        )
        self.set_usual_width(scaled(460))
        self._refresh_state()

    def _refresh_state(self) -> None:
        why = "" if self._reason.text().strip() else self.tr("Type a reason")
        enable_unless(why, self._remove, self._why)

    def submit(self) -> None:
        """Remove them."""
        ids, reason = self._ids, self._reason.text()
        self.change(
            self._database,
            lambda workspace, actor: remove_entries(workspace, ids, reason, actor),
            self._on_removed,
        )

    def _on_removed(self, gone: list[Entry]) -> None:
        self.accept()
        self.removed.emit(len(gone))

    def refused(self, error: Refused) -> None:
        """Show why they were not removed."""
        self._refusal.setText(refusal_text(error, translate))
        self._refusal.show()
