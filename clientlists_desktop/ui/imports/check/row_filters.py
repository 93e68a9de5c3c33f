"""The filters of the Check page: a chip for each outcome and each reason, and a search."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from clientlists_desktop.core.findings import Outcome, Severity
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.texts.imports.findings import reason_label
from clientlists_desktop.ui.imports.check.row_view import RowView
from clientlists_desktop.ui.look.icons import icon, outcome_icon
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.chips import Chip, Chips
from clientlists_desktop.ui.widgets.layouts import STRETCH, aligned, column, grow, row

_TYPING_MS = 200


class RowFilters(QWidget):
    """Which rows are shown; the largest trouble comes first.

    Args:
        beside: a widget to stand beside the search.

    Attributes:
        shown: what is chosen.

    Signals:
        chosen: a RowView.
    """

    chosen = Signal(object)

    def __init__(self, beside: QWidget) -> None:
        super().__init__()
        self.shown = RowView()
        self._file: CheckedFile | None = None
        self._outcomes = Chips("outcomes", self.tr("Show rows by outcome"))
        self._outcomes.chosen.connect(self.choose)
        self._reasons = Chips("reasons", self.tr("Show rows by reason"))
        self._reasons.chosen.connect(self.choose)
        self.search = QLineEdit()
        self.search.setObjectName("searchRows")
        self.search.setPlaceholderText(self.tr("Search the rows"))
        self.search.setAccessibleName(self.tr("Search the rows"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(scaled(220))
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self.search.textChanged.connect(lambda: self._typing.start())
        self._typing.timeout.connect(lambda: self.choose(self.shown))
        top = Qt.AlignmentFlag.AlignTop
        tools = row(
            grow(self._reasons),
            STRETCH,
            aligned(self.search, top),
            aligned(beside, top),
            spacing=8,
        )
        column(self._outcomes, tools, on=self, spacing=8)

    def begin(self, file: CheckedFile) -> None:
        """Choose the rows of a new check that a person wants to see first."""
        with QSignalBlocker(self.search):
            self.search.clear()
        self.shown = RowView()
        if file.balance.failed:
            self.shown = RowView(Outcome.FAILED)
        elif file.balance.duplicate:
            self.shown = RowView(Outcome.DUPLICATE)

    def choose(self, view: RowView) -> None:
        """Choose these rows, among those that the search finds."""
        self.shown = replace(view, search=self.search.text().strip())
        self._outcomes.choose(self._without_reason)
        self._show_reasons()
        self.chosen.emit(self.shown)

    def show_counts(self, file: CheckedFile) -> None:
        """Show the chips with the counts of a draft."""
        self._file = file
        if self.shown.reason is not None and not file.balance.reasons.get(self.shown.reason):
            self.shown = replace(self.shown, reason=None)
        self._outcomes.show_chips("", self._outcome_chips(file), self._without_reason)
        self._show_reasons()

    @property
    def _without_reason(self) -> RowView:
        """The chosen outcome, as its chip is called."""
        return RowView(self.shown.outcome, self.shown.part)

    def _outcome_chips(self, file: CheckedFile) -> list[Chip | str]:
        balance = file.balance
        words = {
            Outcome.READY: self.tr("Ready"),
            Outcome.FAILED: self.tr("Failed"),
            Outcome.DUPLICATE: self.tr("Duplicates"),
            Outcome.BLANK: self.tr("Blank"),
        }
        if balance.removed:
            words[Outcome.REMOVED] = self.tr("Removed")
        chips: list[Chip | str] = [Chip(RowView(), self.tr("All rows"), balance.rows)]
        chips += [
            Chip(RowView(outcome), word, balance.of(outcome), outcome_icon(outcome))
            for outcome, word in words.items()
        ]
        if balance.warned or balance.repaired:
            warning, wrench = icon("warning", "warning"), icon("wrench", "repaired")
            chips += [
                self.tr("of the ready"),
                Chip(RowView(part="warned"), self.tr("Warnings"), balance.warned, warning),
                Chip(RowView(part="repaired"), self.tr("Repaired"), balance.repaired, wrench),
            ]
        return chips

    def _show_reasons(self) -> None:
        """Show the reasons of the failed rows, or of the warnings."""
        shown, file = self.shown, self._file
        assert file is not None
        if shown.outcome is Outcome.FAILED:
            lead, severity = self.tr("Why they failed"), Severity.FAILED
        elif shown.part == "warned":
            lead, severity = self.tr("Kinds of warnings"), Severity.WARNING
        else:
            self._reasons.hide()
            return
        chips: list[Chip | str] = [
            Chip(
                RowView(shown.outcome, shown.part, reason),
                reason_label(reason, translate),
                count,
            )
            for reason, count in file.balance.by_severity(severity).items()
        ]
        self._reasons.show_chips(lead, chips, replace(shown, search=""))
        self._reasons.setVisible(bool(chips))
