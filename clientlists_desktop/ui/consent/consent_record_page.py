"""The page of one consent record, with all the evidence a regulator would ask for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from clientlists_desktop.core.consent import ConsentRecord
from clientlists_desktop.texts.consent.consent import Part, basis_name, evidence_parts, proof_size
from clientlists_desktop.ui.look.formatting import moment, number
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import add_shortcut, breadcrumb, button, card
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import (
    STRETCH,
    add,
    aligned,
    column,
    grow,
    panel,
    row,
    scroll_area,
)
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out

_LABELS = 130


class ConsentRecordPage(QWidget):
    """The evidence and its proofs in cards, which can be saved as a PDF.

    Signals:
        left: back to all records. sheet_wanted: the record to save as a PDF.
        proof_wanted: the Proof to save.
    """

    left = Signal()
    sheet_wanted = Signal(object)
    proof_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("windowPage")
        self.record: ConsentRecord | None = None
        back = button(self.tr("Consent"), "backToConsents", kind="flat")
        back.clicked.connect(self.left)
        self._crumb = label("", "muted")
        self._title = label("", "title", name="recordTitle", wraps=True)
        save = button(self.tr("Save as PDF…"), "saveSheet", "file-pdf", kind="primary")
        save.clicked.connect(lambda: self.sheet_wanted.emit(self.record))
        self._scroll = scroll_area(name="recordScroll")
        self._records: list[ConsentRecord] = []
        self._choice = Box("recordChoice", self.tr("Record of consent"))
        self._choice.activated.connect(lambda at: self.show_record(self._records[at]))
        several = self.tr(
            "The list was made from others. The consent of each is kept as it was confirmed."
        )
        self._several = panel(column(label(several, "muted"), self._choice, spacing=8))
        self._several.hide()
        column(
            breadcrumb(back, self._crumb),
            row(grow(self._title), aligned(save, Qt.AlignmentFlag.AlignTop)),
            self._several,
            grow(self._scroll),
            on=self,
            spacing=10,
            margins=(24, 16, 24, 16),
        )
        add_shortcut(self, "Ctrl+S", lambda: self.sheet_wanted.emit(self.record))
        add_shortcut(self, "Esc", self.left.emit)

    def show_records(self, records: Sequence[ConsentRecord]) -> None:
        """Show the evidence of a list: one record, or each of several by itself.

        What differs between records is not merged: which client each belongs to only they say.
        """
        self._records = list(records)
        blocked = self._choice.blockSignals(True)
        self._choice.show_choices(range(len(records)), self._record_text, lambda at: at)
        self._choice.blockSignals(blocked)
        self._several.setVisible(len(records) > 1)
        self.show_record(records[0])

    def _record_text(self, at: int) -> str:
        record = self._records[at]
        text = self.tr("{number} of {count}: “{name}”, {basis}, {moment}")
        return text.format(
            number=number(at + 1),
            count=number(len(self._records)),
            name=record.list_name,
            basis=basis_name(record.basis, translate),
            moment=moment(record.confirmed_at, within=True),
        )

    def show_record(self, record: ConsentRecord) -> None:
        """Show another record."""
        self.record = record
        title = self.tr("Consent of “{name}”").format(name=record.list_name)
        self._crumb.setText(record.list_name)
        self._title.setText(title)
        cards = [_card_of_part(part) for part in evidence_parts(record, translate, number)]
        inside = column(*cards, self._card_of_proofs(record), STRETCH, spacing=16)
        # The scroll area deletes the widget it held before.
        self._scroll.setWidget(panel(inside, "windowPage"))
        tab_as_laid_out(self)

    def _card_of_proofs(self, record: ConsentRecord) -> QFrame:
        frame, inside = card(margin=16, title=self.tr("Proof files"))
        if not record.proofs:
            add(inside, label(self.tr("None were added."), "muted", name="noProofs"))
        for proof in record.proofs:
            name = label(proof.name, "strong", name=f"proofName-{proof.id}")
            size = proof_size(proof.size, translate, number)
            digest = label(f"{size} · SHA-256 {_grouped(proof.sha256)}", "caption")
            digest.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            for one in (name, digest):
                _let_wrap(one)
            save = button(self.tr("Save…"), f"saveProof-{proof.id}", "download-simple")
            save.setAccessibleName(self.tr("Save {name}").format(name=proof.name))
            save.clicked.connect(lambda _=False, proof=proof: self.proof_wanted.emit(proof))
            words = column(name, digest, spacing=0)
            add(inside, row(grow(words), aligned(save, Qt.AlignmentFlag.AlignTop), spacing=12))
        return frame


def _card_of_part(part: Part) -> QFrame:
    frame, inside = card(margin=16, title=part.title)
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, scaled(_LABELS))
    grid.setColumnStretch(1, 1)
    for line, fact in enumerate(part.facts):
        name = label(fact.label, "muted", wraps=False)
        value = label(_grouped(fact.value) if fact.is_code else fact.value, "wrap")
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        _let_wrap(value)
        grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(value, line, 1)
    add(inside, grid)
    return frame


def _let_wrap(words: QWidget) -> None:
    """Let a label be narrower than its longest word: a file name may be one word of 255 letters."""
    words.setProperty("wordWrap", True)
    words.setMinimumWidth(1)
    words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)


def _grouped(digest: str) -> str:
    """Write a hash in groups of eight, to be compared by eye and wrapped."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
