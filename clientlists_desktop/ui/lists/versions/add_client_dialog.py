"""Adds one client to a list, with a consent of their own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.lists.updates import Updated
from clientlists_desktop.operations.lists.client_edits import add_client
from clientlists_desktop.texts.channels import address_name
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.consent.consent_form import ConsentForm
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.fields import enable_unless
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add, column, form
from clientlists_desktop.ui.widgets.submit_dialog import ScrollingDialog


class AddClientDialog(ScrollingDialog):
    """Asks for the address and the other columns of a list, and for the consent.

    Signals:
        added: what was done, as Updated.
    """

    added = Signal(object)

    def __init__(self, database: DatabaseThread, file: CheckedFile, parent: QWidget) -> None:
        super().__init__(parent, margins=(24, 24, 24, 0))
        self.setObjectName("addClientDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Add a client")
        self.setWindowTitle(title)
        self._database, self._list_id = database, file.id
        names = [address_name(file.channel, translate), *file.columns[1:]]
        self._fields = [QLineEdit() for _ in names]
        for at, (name, field) in enumerate(zip(names, self._fields, strict=True)):
            field.setObjectName(f"newClient{at}")
            field.setAccessibleName(name)
            field.textChanged.connect(self._refresh_state)
        rows = [(name, field) for name, field in zip(names, self._fields, strict=True)]
        self._form = ConsentForm(
            database,
            self.tr(
                "Nobody is added without a consent. Your name, the time and this wording are kept "
                "as its proof."
            ),
        )
        self._form.changed.connect(self._refresh_state)
        self._form.height_changed.connect(self.fit_height)
        self._refusal = label("", "wrap", "failed", name="addClientRefusal")
        self._refusal.hide()
        self._why_off = label("", "muted", name="whyOff")
        buttons, self._add = self.submit_buttons(self.tr("Add client"), "addClient")
        add(self.inside, label(title, "section"), form(*rows, spacing=(16, 10)), self._form)
        add(self.inside, self._refusal)
        foot = column(self._why_off, buttons, margins=(24, 0, 24, 24), spacing=12)
        self.lay_out(foot, scaled(520))
        self._form.show_channel(file.channel)
        self._refresh_state()
        self._fields[0].setFocus()

    def _refresh_state(self) -> None:
        why = self._form.why_off()
        if not self._fields[0].text().strip():
            why = self.tr("Type whom to add")
        enable_unless(why, self._add, self._why_off)
        if self.is_working():
            self._add.setEnabled(False)

    def submit(self) -> None:
        """Add the client in a worker, which compares the list with its digests first."""
        if not self._add.isEnabled():
            return
        self._refusal.hide()
        cells = [field.text() for field in self._fields]
        consent, database = self._form.confirmation, self._database
        given = database.workspace, self._list_id, cells, consent
        self.follow(Job(database, add_client, *given, database.actor), self._on_added)
        self._refresh_state()

    def _on_added(self, done: Updated) -> None:
        self.accept()
        self.added.emit(done)

    def refused(self, error: Refused) -> None:
        """Say why nobody was added; what was typed stays."""
        self._refusal.setText(refusal_text(error, translate))
        self.reveal(self._refusal)
        self._refresh_state()
