"""What a person does with records of consent in the window: look, save as PDF, save proofs."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.consent import ConsentRecord, Proof
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.permissions import Permission
from clientlists_desktop.operations.consent_exporting import save_proof, save_sheet
from clientlists_desktop.operations.exporting import Exported
from clientlists_desktop.operations.permits import require
from clientlists_desktop.storage import consents
from clientlists_desktop.ui import messages
from clientlists_desktop.ui.consent.consent_pdf import draw_sheet
from clientlists_desktop.ui.consent.consents_page import ConsentsPage
from clientlists_desktop.ui.consent.record_page import RecordPage
from clientlists_desktop.ui.desk import Desk
from clientlists_desktop.ui.saving import safe_file_name
from clientlists_desktop.ui.translation import translate


class Consenting(QObject):
    """Stands between the pages of consent and what they do.

    Signals:
        opened: a record is to be shown. left: all of them are. saved: an Exported.
    """

    opened = Signal()
    left = Signal()
    saved = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.all = ConsentsPage(desk)
        self.one = RecordPage()
        self.all.opened.connect(lambda record: self.open(record.id))
        self.one.left.connect(self.left)
        self.one.sheet_wanted.connect(self._save_sheet)
        self.one.proof_wanted.connect(self._save_proof)

    def open(self, consent_id: int) -> None:
        """Show a record as it is now."""
        actor = self._desk.actor

        def read() -> ConsentRecord:
            require(actor, Permission.VIEW_CONSENT)
            return consents.get_consent(consent_id)

        self._desk.ask(self, "record", read, self._show, self._trouble)

    def _show(self, record: ConsentRecord) -> None:
        self.one.show_record(record)
        self.opened.emit()

    def _save_sheet(self, record: ConsentRecord) -> None:
        title = self.tr("Save the evidence as PDF")
        name = safe_file_name(record.list_name) + translate("Saving", " - consent") + ".pdf"
        kinds = translate("File", "PDF document") + " (*.pdf)"
        target = messages.ask_save_file(self._window, title, name, kinds)
        if target is None:
            return
        if target.suffix.lower() != ".pdf":
            target = target.with_name(target.name + ".pdf")
        actor = self._desk.actor
        sheet = draw_sheet(record, actor.name).content
        self._desk.do(
            self,
            lambda: save_sheet(record.id, sheet, target, actor, overwrite=True),
            lambda _: self.saved.emit(Exported(target, record.clients)),
            self._trouble,
        )

    def _save_proof(self, proof: Proof) -> None:
        title = self.tr("Save “{name}”").format(name=proof.name)
        ending = Path(proof.name).suffix
        name = safe_file_name(Path(proof.name).stem) + ending
        kinds = translate("File", "All files") + " (*)"
        target = messages.ask_save_file(self._window, title, name, kinds)
        if target is None:
            return
        if ending and target.suffix.lower() != ending.lower():
            target = target.with_name(target.name + ending)
        actor = self._desk.actor
        self._desk.do(
            self,
            lambda: save_proof(proof.id, target, actor, overwrite=True),
            lambda _: self.saved.emit(Exported(target, 0)),
            self._trouble,
        )

    def _trouble(self, error: Refused) -> None:
        messages.tell_refusal(self._window, error)
