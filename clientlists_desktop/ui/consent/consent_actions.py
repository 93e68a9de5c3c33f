"""Does what the pages of consent ask for: opens records, saves PDFs and proofs."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.consent import ConsentRecord, Proof
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.names import safe_file_name
from clientlists_desktop.operations.consent.consent_export import save_proof, save_sheet
from clientlists_desktop.operations.consent.readers import get_consent
from clientlists_desktop.operations.runtime.authorization import authorize
from clientlists_desktop.operations.table_export import Exported
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.consent.consent_pdf import draw_sheet
from clientlists_desktop.ui.consent.consent_record_page import ConsentRecordPage
from clientlists_desktop.ui.consent.consents_page import ConsentsPage
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets import messages


class ConsentActions(QObject):
    """Connects the pages of consent with their operations.

    Signals:
        opened: show the page of one record. left: show the page of all of them.
        saved: an Exported.
    """

    opened = Signal()
    left = Signal()
    saved = Signal(object)

    def __init__(self, database: DatabaseThread, window: QWidget) -> None:
        super().__init__(window)
        self._database, self._window = database, window
        self.all = ConsentsPage(database)
        self.one = ConsentRecordPage()
        self.all.opened.connect(lambda record: self.open([record.id]))
        self.one.left.connect(self.left)
        self.one.sheet_wanted.connect(self._save_sheet)
        self.one.proof_wanted.connect(self._save_proof)

    def open(self, consent_ids: Sequence[int]) -> None:
        """Show the current state of a record, or of all that a list has."""

        def read(workspace: Workspace, actor: Actor) -> list[ConsentRecord]:
            authorize(workspace, actor, Permission.VIEW_CONSENT)
            return [get_consent(workspace, actor, consent_id) for consent_id in consent_ids]

        self._database.ask(self, "record", read, self._show_records, self._show_refusal)

    def _show_records(self, records: list[ConsentRecord]) -> None:
        self.one.show_records(records)
        self.opened.emit()

    def _save_sheet(self, record: ConsentRecord) -> None:
        title = self.tr("Save the evidence as PDF")
        name = safe_file_name(record.list_name) + translate("Saving", " - consent") + ".pdf"
        kinds = {".pdf": translate("File", "PDF document")}
        target = messages.ask_save_file(self._window, title, name, kinds)
        if target is None:
            return
        sheet = draw_sheet(record, self._database.actor.name).content
        self._database.do(
            self,
            lambda workspace, actor: save_sheet(
                workspace, record.id, sheet, target, actor, overwrite=target.exists()
            ),
            lambda missing: self.saved.emit(Exported(target, record.clients, unjournaled=missing)),
            self._show_refusal,
        )

    def _save_proof(self, proof: Proof) -> None:
        title = self.tr("Save “{name}”").format(name=proof.name)
        suffix = Path(proof.name).suffix
        name = safe_file_name(Path(proof.name).stem) + suffix
        kinds = {suffix.lower(): translate("File", "Proof")}
        target = messages.ask_save_file(self._window, title, name, kinds)
        if target is None:
            return
        self._database.do(
            self,
            lambda workspace, actor: save_proof(
                workspace, proof.id, target, actor, overwrite=target.exists()
            ),
            lambda missing: self.saved.emit(Exported(target, 0, unjournaled=missing)),
            self._show_refusal,
        )

    def _show_refusal(self, error: Refused) -> None:
        messages.show_refusal(self._window, error)
