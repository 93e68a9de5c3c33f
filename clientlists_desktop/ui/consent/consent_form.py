"""What confirms the consent of the clients of a list: a tick, and evidence for whoever has it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.consent import MOST_COLLECTED, Confirmation, LegalBasis, Statement
from clientlists_desktop.operations.consent.statements import current_statement
from clientlists_desktop.texts.consent.consent import basis_label
from clientlists_desktop.ui.consent.proofs_box import ProofsBox
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import language, translate
from clientlists_desktop.ui.widgets.controls import Box, button, label
from clientlists_desktop.ui.widgets.drop_zone import dropped_files, holds_files
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out


class ConsentForm(QWidget):
    """The statement of now with its tick, which is never preset; all else is folded away.

    Args:
        hint: what is kept with the tick.

    Signals:
        changed: whether something is missing may be otherwise now. ready: the statement can be read
        and ticked. unfolded: it needs more room.
    """

    changed = Signal()
    ready = Signal()
    unfolded = Signal()

    def __init__(self, database: DatabaseThread, hint: str) -> None:
        super().__init__()
        self._database = database
        self._shown: Statement | None = None
        self.setAcceptDrops(True)
        self.tick = QCheckBox()
        self.tick.setObjectName("consent")
        self.tick.setAccessibleName(self.tr("Consent"))
        self.tick.toggled.connect(self.changed)
        self._statement = label("", "strong", name="consentStatement")
        self._statement.setWordWrap(True)
        self._statement.setBuddy(self.tick)
        line = QHBoxLayout()
        # The tick brings the gap to its words itself.
        line.setSpacing(0)
        line.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._statement, 1)
        self._fold = button(self.tr("More evidence"), "moreEvidence", "caret-right", kind="flat")
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._folded)
        self._summary = label("", "muted", name="evidenceSummary")
        folding = QHBoxLayout()
        folding.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignTop)
        folding.addWidget(self._summary, 1)
        folding.addStretch()
        self._more = self._build_more()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(line)
        layout.addWidget(label(hint, "muted"))
        layout.addLayout(folding)
        layout.addWidget(self._more)
        self._folded(unfolded=False)

    def _build_more(self) -> QWidget:
        self._basis = Box()
        self._basis.setObjectName("legalBasis")
        self._basis.setAccessibleName(self.tr("Legal basis"))
        self._basis.setSizeAdjustPolicy(Box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._basis.setMinimumContentsLength(20)
        for basis in LegalBasis:
            self._basis.addItem(basis_label(basis, translate), basis.value)
        self._basis.currentIndexChanged.connect(self._summarise)
        self._collected = QLineEdit()
        self._collected.setObjectName("howCollected")
        self._collected.setAccessibleName(self.tr("How it was collected"))
        self._collected.setPlaceholderText(self.tr("for example: form on our site, March 2026"))
        self._collected.setMaxLength(MOST_COLLECTED)
        self._collected.textChanged.connect(self._summarise)
        self.proofs = ProofsBox()
        self.proofs.changed.connect(self._summarise)
        more = QWidget()
        more.setObjectName("evidence")
        inside = QVBoxLayout(more)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        for text, field in (
            (self.tr("Legal basis"), self._basis),
            (self.tr("How it was collected"), self._collected),
        ):
            title = label(text, "strong")
            title.setBuddy(field)
            inside.addWidget(title)
            inside.addWidget(field)
            inside.addSpacing(scaled(4))
        inside.addWidget(self.proofs)
        return more

    def show_channel(self, channel: Channel) -> None:
        """Show the statement of now for a channel, not ticked; what was filled in stays."""
        self._shown = None
        self._statement.setText("")
        self.tick.setChecked(False)
        # What cannot be read yet cannot be confirmed.
        self.tick.setEnabled(False)
        spoken = language()
        self._database.ask(
            self, "statement", lambda: current_statement(spoken, channel), self._show_statement
        )

    def _show_statement(self, statement: Statement) -> None:
        self._shown = statement
        self._statement.setText(statement.wording)
        self.tick.setAccessibleName(statement.wording)
        self.tick.setEnabled(True)
        self.changed.emit()
        self.ready.emit()

    @property
    def confirmation(self) -> Confirmation:
        """What a person has confirmed."""
        assert self._shown is not None, "asked before it was complete"
        return Confirmation(
            self._shown.wording,
            self._shown.language,
            self._shown.version,
            LegalBasis(self._basis.currentData()),
            self._collected.text(),
            self.proofs.paths,
        )

    def why_off(self) -> str:
        """Say what is missing."""
        if self._shown is None:
            return self.tr("Reading the statement…")
        return "" if self.tick.isChecked() else self.tr("Tick the confirmation to go on")

    def _folded(self, unfolded: bool) -> None:
        self._more.setVisible(unfolded)
        self._fold.setIcon(icon("caret-down" if unfolded else "caret-right", "link"))
        self._summarise()
        tab_as_laid_out(self)
        self.unfolded.emit()

    def _summarise(self) -> None:
        """Say beside the folded part what it holds, so that nothing is given unseen."""
        parts = []
        if self._basis.currentIndex():
            parts.append(self._basis.currentText())
        if collected := self._collected.text().strip():
            parts.append(collected)
        if self.proofs.paths:
            parts.append(self.tr("%Ln proof file(s)", "", len(self.proofs.paths)))
        text = " · ".join(parts) or self.tr("Legal basis, how it was collected, proof files.")
        self._summary.setText(text)
        self._summary.setVisible(not self._fold.isChecked())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files as proofs."""
        if holds_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the files that were dropped to the proofs, and show them."""
        if not holds_files(event.mimeData()):
            return
        # The file stays where it is: what is proposed may be a move.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._fold.setChecked(True)
        self.proofs.add(dropped_files(event.mimeData()))
