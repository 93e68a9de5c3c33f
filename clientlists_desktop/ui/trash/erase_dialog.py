"""A dialog that erases a deleted list for good once its name is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists.trash import Erased, TrashedList
from clientlists_desktop.operations.lists.purge import erase_list
from clientlists_desktop.texts.lists.trash import kept_after_erasing
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.labels import field_title, label
from clientlists_desktop.ui.widgets.layouts import column
from clientlists_desktop.ui.widgets.submit_dialog import UnstoppableDialog


class EraseDialog(UnstoppableDialog):
    """Asks for the list’s name, then stays open until the list is erased.

    Signals:
        erased: an Erased. gone: the list is no longer in the trash.
    """

    erased = Signal(object)
    gone = Signal()

    def __init__(self, database: DatabaseThread, one: TrashedList, parent: QWidget) -> None:
        super().__init__(parent, "erase")
        self.setObjectName("eraseDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Erase client list"))
        self._database, self._one = database, one
        question = self.tr("Erase “{name}” with %Ln client(s) for good?", "", one.clients)
        what = self.tr(
            "Its rows, all edits to them and any drafts of the same file are erased too. This "
            "cannot be undone."
        )
        self._name = QLineEdit()
        self._name.setObjectName("eraseName")
        self._name.textChanged.connect(self._refresh_state)
        name_title = field_title(self.tr("Name of the list"), self._name, "strong")
        self._why = label("", "muted", name="whyOff")
        buttons, self._erase = self.submit_buttons(self.tr("Erase for good"), "erase")
        column(
            label(question.format(name=one.name), "section", wraps=True),
            label(what, "wrap"),
            label(kept_after_erasing(translate), "muted"),
            8,
            name_title,
            self._name,
            self._why,
            self.refusal,
            self.progress,
            buttons,
            on=self,
            spacing=8,
            margins=24,
        )
        self.set_usual_width(scaled(480))
        self._refresh_state()

    def _refresh_state(self) -> None:
        """Turn the button on once the name is typed; say what is missing until then."""
        fits = self._name.text().strip() == self._one.name
        running = self.is_working()
        why = "" if fits else self.tr("Type “{name}” to erase it").format(name=self._one.name)
        if running:
            why = self.tr("The rows are deleted, then the file is rewritten.")
        self._why.setText(why)
        self._erase.setEnabled(fits and not running)
        self._erase.setAccessibleDescription(why)
        self._name.setEnabled(not running)

    def submit(self) -> None:
        """Erase the list in a worker."""
        database = self._database
        typed = self._name.text()
        job = Job(database, erase_list, database.workspace, self._one.id, typed, database.actor)
        self.follow(job, self._on_erased)
        self._refresh_state()

    def _on_erased(self, erased: Erased) -> None:
        self.accept()
        self.erased.emit(erased)

    def refused(self, error: Refused) -> None:
        """Show why it was not erased."""
        self._refresh_state()
        super().refused(error)
        if error.reason is Refusal.NOT_IN_TRASH:
            self.gone.emit()
