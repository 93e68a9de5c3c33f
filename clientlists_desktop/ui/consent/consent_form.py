"""The form that confirms the consent of a list’s clients, with evidence if there is any."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.consent import MOST_COLLECTED, Confirmation, LegalBasis, Statement
from clientlists_desktop.operations.consent.statements import current_statement
from clientlists_desktop.texts.consent.consent import basis_label
from clientlists_desktop.ui.consent.proofs_box import ProofsBox
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import literal, set_tool_tip
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import language, translate
from clientlists_desktop.ui.widgets.controls import button, tick_box
from clientlists_desktop.ui.widgets.drop_zone import dropped_files, holds_files
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.labels import TickWords, field_title, label
from clientlists_desktop.ui.widgets.layouts import Placed, aligned, column, grow, panel, row
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out


class ConsentForm(QWidget):
    """The current statement with its tick, which is never preset; evidence is folded away.

    Args:
        hint: what is stored with the tick.

    Signals:
        changed: what `why_off` returns may have changed.
        ready: the statement can be read and ticked.
        height_changed: the form needs more room, or less.
    """

    changed = Signal()
    ready = Signal()
    height_changed = Signal()

    def __init__(self, database: DatabaseThread, hint: str) -> None:
        super().__init__()
        self._database = database
        self._shown: Statement | None = None
        self.setAcceptDrops(True)
        self.tick = tick_box("", "consent")
        self.tick.setAccessibleName(self.tr("Consent"))
        self.tick.toggled.connect(self.changed)
        self._statement = TickWords(self.tick, "strong", "consentStatement")
        self._fold = button(self.tr("More evidence"), "moreEvidence", "caret-right", kind="flat")
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._show_more)
        self._summary = label("", "muted", name="evidenceSummary")
        self._more = self._build_more()
        top = Qt.AlignmentFlag.AlignTop
        # The tick brings the space before its words itself.
        column(
            row(aligned(self.tick, top), grow(self._statement), spacing=0),
            label(hint, "muted"),
            row(aligned(self._fold, top), grow(self._summary), Placed(None)),
            self._more,
            on=self,
            spacing=8,
        )
        self._show_more(unfolded=False)

    def _build_more(self) -> QWidget:
        self._basis = Box("legalBasis", self.tr("Legal basis"))
        self._basis.setSizeAdjustPolicy(Box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._basis.setMinimumContentsLength(20)
        for basis in LegalBasis:
            self._basis.addItem(basis_label(basis, translate), basis.value)
        self._basis.currentIndexChanged.connect(self._summarise)
        self._collected = QLineEdit()
        self._collected.setObjectName("howCollected")
        self._collected.setAccessibleName(self.tr("How it was collected"))
        example = self.tr("for example: a form on our site, March 2026")
        self._collected.setPlaceholderText(example)
        set_tool_tip(self._collected, example)
        self._collected.setMaxLength(MOST_COLLECTED)
        self._collected.textChanged.connect(self._summarise)
        self.proofs = ProofsBox()
        self.proofs.changed.connect(self._summarise)
        basis_title = field_title(self.tr("Legal basis"), self._basis, "strong")
        collected_title = field_title(self.tr("How it was collected"), self._collected, "strong")
        inside = column(
            basis_title,
            self._basis,
            scaled(4),
            collected_title,
            self._collected,
            scaled(4),
            self.proofs,
            spacing=8,
        )
        return panel(inside, "evidence")

    def show_channel(self, channel: Channel) -> None:
        """Show the current statement for a channel, not ticked; the evidence stays."""
        self._shown = None
        self._statement.setText(self.tr("Loading the statement…"))
        self.tick.setChecked(False)
        # A statement that is not shown yet cannot be confirmed.
        self.tick.setEnabled(False)
        spoken = language()
        self._database.ask(
            self,
            "statement",
            lambda workspace, actor: current_statement(workspace, spoken, channel, actor),
            self._show_statement,
        )

    def _show_statement(self, statement: Statement) -> None:
        self._shown = statement
        self._statement.setText(literal(statement.wording))
        self.tick.setAccessibleName(statement.wording)
        self.tick.setEnabled(True)
        self.height_changed.emit()
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
        """Return what is missing; empty if nothing is."""
        if self._shown is None:
            return self.tr("Loading the statement…")
        return "" if self.tick.isChecked() else self.tr("Tick the confirmation to continue")

    def _show_more(self, unfolded: bool) -> None:
        self._more.setVisible(unfolded)
        self._fold.setIcon(icon("caret-down" if unfolded else "caret-right", "link"))
        self._summarise()
        tab_as_laid_out(self)
        self.height_changed.emit()

    def _summarise(self) -> None:
        """Sum up the evidence while it is folded away, so that nothing is stored unseen."""
        parts = []
        if self._basis.currentIndex():
            parts.append(self._basis.currentText())
        if collected := self._collected.text().strip():
            parts.append(collected)
        if self.proofs.paths:
            parts.append(self.tr("%Ln proof file(s)", "", len(self.proofs.paths)))
        text = " · ".join(parts) or self.tr("Legal basis, how consent was collected, proof files.")
        self._summary.setText(text)
        self._summary.setVisible(not self._fold.isChecked())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files as proofs."""
        if holds_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add dropped files to the proofs, and show them."""
        if not holds_files(event.mimeData()):
            return
        # The proposed action may be a move, but the file must stay where it is.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._fold.setChecked(True)
        self.proofs.add(dropped_files(event.mimeData()))
