"""A dialog that erases a person everywhere, for a reason."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.do_not_contact.entries import LONGEST_NOTE
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.people.person import matcher_of, person_at
from clientlists_desktop.core.people.records import Forgotten, PersonFound, RunningCampaigns
from clientlists_desktop.operations.people.erasure import forget_person
from clientlists_desktop.texts.people.people import counts_text, erase_question
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.runtime.window_settings import drop_texts
from clientlists_desktop.ui.widgets.controls import tick_box
from clientlists_desktop.ui.widgets.fields import enable_unless
from clientlists_desktop.ui.widgets.labels import field_title, label
from clientlists_desktop.ui.widgets.layouts import column
from clientlists_desktop.ui.widgets.submit_dialog import UnstoppableDialog


class ForgetPersonDialog(UnstoppableDialog):
    """Says what will be erased, asks why, and stays open until it is done.

    Signals:
        forgotten: a Forgotten.
    """

    forgotten = Signal(object)

    def __init__(self, database: DatabaseThread, found: PersonFound, parent: QWidget) -> None:
        super().__init__(parent, "forget")
        self.setObjectName("forgetPersonDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Forget a person"))
        self._database, self._found = database, found
        rest = self.tr(
            "Backups are rewritten. Only a hash stays in the do-not-contact book, so that no file "
            "brings the address back. Files that were saved earlier and proofs of consent are not "
            "changed. This cannot be undone."
        )
        self._reason = QLineEdit()
        self._reason.setObjectName("forgetReason")
        self._reason.setMaxLength(LONGEST_NOTE)
        self._reason.setPlaceholderText(self.tr("The journal keeps it"))
        self._reason.textChanged.connect(self._refresh_state)
        self._keep = tick_box(
            self.tr("Keep results of running campaigns under a made-up name"), "forgetPseudonym"
        )
        self._why = label("", "muted", name="whyOff")
        buttons, self._forget = self.submit_buttons(self.tr("Forget for good"), "forget")
        column(
            label(erase_question(found.address, translate), "section", wraps=True),
            label(counts_text(found, translate), "wrap", name="forgetCounts"),
            label(rest, "muted"),
            8,
            field_title(self.tr("Why"), self._reason, "strong"),
            self._reason,
            self._keep,
            self._why,
            self.refusal,
            self.progress,
            buttons,
            on=self,
            spacing=8,
            margins=24,
        )
        self.set_usual_width(scaled(520))
        self._refresh_state()

    def _refresh_state(self) -> None:
        running = self.is_working()
        why = "" if self._reason.text().strip() else self.tr("Type a reason")
        if running:
            why = self.tr("The person is being erased; then the files are rewritten.")
        enable_unless(why, self._forget, self._why)
        for one in (self._reason, self._keep):
            one.setEnabled(not running)

    def submit(self) -> None:
        """Forget the person in a worker."""
        database, found = self._database, self._found
        keeps = self._keep.isChecked()
        running = RunningCampaigns.PSEUDONYMISE if keeps else RunningCampaigns.ERASE
        job = Job(
            database, partial(forget_person, running=running), database.workspace, found.address,
            found.channel_code, self._reason.text(), database.actor,
        )  # fmt: skip
        self.follow(job, self._on_forgotten)
        self._refresh_state()

    def _on_forgotten(self, done: Forgotten) -> None:
        person = person_at(channel_of(self._found.channel_code), self._found.address)
        drop_texts(matcher_of(person).is_in_name)
        self.accept()
        self.forgotten.emit(done)

    def refused(self, error: Refused) -> None:
        """Show why nobody was forgotten."""
        self._refresh_state()
        super().refused(error)
