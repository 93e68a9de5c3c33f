"""One record of consent: the whole evidence, as a regulator would ask for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from clientlists_desktop.core.consent import ConsentRecord
from clientlists_desktop.texts.consent.consent import Part, evidence_parts, proof_size
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button, card, icon_label, label
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out

_LABELS = 130


class ConsentRecordPage(QWidget):
    """The evidence in cards, its proofs, and the way to a PDF.

    Signals:
        left: back to all records. sheet_wanted: the record. proof_wanted: a Proof.
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
        self._crumb.setWordWrap(False)
        crumbs = QHBoxLayout()
        crumbs.addWidget(back)
        crumbs.addWidget(icon_label(icon("caret-right", "muted"), 12))
        crumbs.addWidget(self._crumb, 1)
        self._title = label("", "title", name="recordTitle")
        self._title.setWordWrap(True)
        save = button(self.tr("Save as PDF…"), "saveSheet", "file-pdf", kind="primary")
        save.clicked.connect(lambda: self.sheet_wanted.emit(self.record))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(save, 0, Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("recordScroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(10)
        layout.addLayout(crumbs)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)
        for keys, run in (
            ("Ctrl+S", lambda: self.sheet_wanted.emit(self.record)),
            ("Esc", self.left.emit),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(run)
            self.addAction(action)

    def show_record(self, record: ConsentRecord) -> None:
        """Show another record."""
        self.record = record
        title = self.tr("Consent of “{name}”").format(name=record.list_name)
        self._crumb.setText(record.list_name)
        self._title.setText(title)
        inside = QWidget()
        inside.setObjectName("windowPage")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in evidence_parts(record, translate, number):
            column.addWidget(_card_of_part(part))
        column.addWidget(self._card_of_proofs(record))
        column.addStretch()
        # The old inside goes with its scroll area's next one.
        self._scroll.setWidget(inside)
        tab_as_laid_out(self)

    def _card_of_proofs(self, record: ConsentRecord) -> QFrame:
        frame, layout = card("", 16)
        layout.addWidget(label(self.tr("Proof files"), "section"))
        if not record.proofs:
            layout.addWidget(label(self.tr("None were added."), "muted", name="noProofs"))
        for proof in record.proofs:
            line = QHBoxLayout()
            line.setSpacing(12)
            words = QVBoxLayout()
            words.setSpacing(0)
            name = label(proof.name, "strong", name=f"proofName-{proof.id}")
            _let_wrap(name)
            said = proof_size(proof.size, translate, number)
            digest = label(f"{said} · SHA-256 {_grouped(proof.sha256)}", "caption")
            digest.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            _let_wrap(digest)
            words.addWidget(name)
            words.addWidget(digest)
            save = button(self.tr("Save…"), f"saveProof-{proof.id}", "download-simple")
            save.setAccessibleName(self.tr("Save {name}").format(name=proof.name))
            save.clicked.connect(lambda _=False, proof=proof: self.proof_wanted.emit(proof))
            line.addLayout(words, 1)
            line.addWidget(save, 0, Qt.AlignmentFlag.AlignTop)
            layout.addLayout(line)
        return frame


def _card_of_part(part: Part) -> QFrame:
    frame, layout = card("", 16)
    layout.addWidget(label(part.title, "section"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, scaled(_LABELS))
    grid.setColumnStretch(1, 1)
    for row, fact in enumerate(part.facts):
        name = label(fact.label, "muted")
        name.setWordWrap(False)
        value = label(_grouped(fact.value) if fact.is_code else fact.value, "wrap")
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        _let_wrap(value)
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(value, row, 1)
    layout.addLayout(grid)
    return frame


def _let_wrap(words: QWidget) -> None:
    """Let a label be narrower than its longest word: a name may be one word of 255 letters."""
    words.setProperty("wordWrap", True)
    words.setMinimumWidth(1)
    words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)


def _grouped(digest: str) -> str:
    """Write a hash in groups of eight, so that it can be compared by eye and wraps."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
