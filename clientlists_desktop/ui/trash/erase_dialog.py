"""Asks for the name of a list before it is erased for good, and stays until that is done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists.trash import Erased, TrashedList
from clientlists_desktop.operations.lists.purge import erase_list
from clientlists_desktop.texts.lists.trash import kept_after_erasing
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import dialog_buttons, label


class EraseDialog(QDialog):
    """The button works once the name is typed as it is.

    Signals:
        erased: an Erased. gone: the list is not in the trash any more.
    """

    erased = Signal(object)
    gone = Signal()

    def __init__(self, database: DatabaseThread, one: TrashedList, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("eraseDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Erase client list"))
        self._database, self._one = database, one
        self._job: Job | None = None
        question = self.tr("Erase “{name}” with %Ln client(s) for good?", "", one.clients)
        title = label(question.format(name=one.name), "section")
        title.setWordWrap(True)
        what = self.tr(
            "Its rows, all that was mended in them and drafts of the same file go with it. Nobody "
            "can bring them back."
        )
        asked = label(self.tr("Name of the list"), "strong")
        self._name = QLineEdit()
        self._name.setObjectName("eraseName")
        self._name.textChanged.connect(self._look)
        asked.setBuddy(self._name)
        self._why = label("", "muted", name="whyOff")
        self._wrong = label("", "wrap", "failed", name="eraseRefusal")
        self._wrong.hide()
        self._bar = QProgressBar()
        self._bar.setObjectName("eraseProgress")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.hide()
        self._buttons, self._erase = dialog_buttons(self.tr("Erase for good"), "erase")
        self._buttons.accepted.connect(self._run)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addWidget(label(what, "wrap"))
        layout.addWidget(label(kept_after_erasing(translate), "muted"))
        layout.addSpacing(8)
        for widget in (asked, self._name, self._why, self._wrong, self._bar, self._buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(scaled(480))
        self._look()

    def _look(self) -> None:
        """Let it be erased when the name is there, saying why not."""
        fits = self._name.text().strip() == self._one.name
        running = self._job is not None
        why = "" if fits else self.tr("Type “{name}” to erase it").format(name=self._one.name)
        if running:
            why = self.tr("The rows are deleted, then the file is written anew.")
        self._why.setText(why)
        self._erase.setEnabled(fits and not running)
        self._erase.setAccessibleDescription(why)
        self._name.setEnabled(not running)
        self._bar.setVisible(running)
        self._buttons.button(self._buttons.StandardButton.Cancel).setEnabled(not running)

    def _run(self) -> None:
        database = self._database
        typed = self._name.text()
        job = Job(database, erase_list, database.workspace, self._one.id, typed, database.actor)
        job.succeeded.connect(self._done)
        job.refused.connect(self._refused)
        self._job = job
        self._wrong.hide()
        self._look()

    def _done(self, erased: Erased) -> None:
        self._job = None
        self.accept()
        self.erased.emit(erased)

    def _refused(self, error: Refused) -> None:
        self._job = None
        self._look()
        self._wrong.setText(refusal_text(error, translate))
        self._wrong.show()
        if error.reason is Refusal.NOT_IN_TRASH:
            self.gone.emit()

    def reject(self) -> None:
        """Stay while it runs: it cannot be taken back."""
        if self._job is None:
            super().reject()
