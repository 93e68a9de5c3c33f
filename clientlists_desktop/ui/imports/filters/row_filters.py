"""The filters of the Check page: the balance, the reasons and the search choose what is shown."""

from dataclasses import replace

from PySide6.QtCore import QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy

from clientlists_desktop.core.findings import Outcome, Reason, Severity
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.texts.imports.findings import reason_label
from clientlists_desktop.ui.imports.filters.balance_bar import BalanceLine
from clientlists_desktop.ui.imports.filters.balance_filter import BalanceFilter
from clientlists_desktop.ui.imports.filters.filter_boxes import FilterBoxes
from clientlists_desktop.ui.imports.filters.reason_bar import ReasonBar, ReasonChip
from clientlists_desktop.ui.imports.filters.row_view import RowView
from clientlists_desktop.ui.look.shortcuts import with_keys
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.search_field import search_field

_TYPING_MS = 200


class RowFilters(QObject):
    """Which rows are shown.

    Attributes:
        shown: what is chosen.
        balance, reasons: choose an outcome and a reason. line, boxes: the same for large text.
        search: finds among the rows that these choose.

    Signals:
        chosen: a RowView.
    """

    chosen = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown = RowView()
        self._file: CheckedFile | None = None
        self.balance, self.reasons = BalanceFilter(), ReasonBar()
        self.line, self.boxes = BalanceLine(), FilterBoxes()
        for filters in (self.balance, self.reasons, self.boxes):
            filters.chosen.connect(self.choose)
        self.search = search_field("searchRows", self.tr("Search these rows"))
        self.search.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self.search.textChanged.connect(lambda: self._typing.start())
        self._typing.timeout.connect(lambda: self.choose(self.shown))

    def set_compact(self, *, compact: bool) -> None:
        """Leave out the keys of the search: beside large text it is there once they are pressed."""
        spoken = self.search.accessibleName()
        self.search.setPlaceholderText(spoken if compact else with_keys(spoken, "Ctrl+F"))
        self.search.updateGeometry()

    def begin(self, file: CheckedFile, fixable: Reason | None) -> None:
        """Choose the rows of a new check that a person wants to see first.

        Args:
            fixable: the largest reason with a sure fix.
        """
        with QSignalBlocker(self.search):
            self.search.clear()
        if fixable is not None:
            self.shown = RowView(Outcome.FAILED, reason=fixable)
        elif file.balance.failed:
            self.shown = RowView(Outcome.FAILED)
        else:
            self.shown = RowView(Outcome.READY)

    def choose(self, view: RowView) -> None:
        """Choose these rows, among those that the search finds."""
        self.shown = replace(view, search=self.search.text().strip())
        self._show_choice()
        self.chosen.emit(self.shown)

    def clear_search(self) -> bool:
        """Show the rows without the search; returns whether there was one."""
        if not self.search.text():
            return False
        self.search.clear()
        self._typing.stop()
        self.choose(self.shown)
        return True

    def show_counts(self, file: CheckedFile) -> None:
        """Show the counts after an edit; an emptied reason is no longer chosen."""
        self._file = file
        if self.shown.reason is not None and not file.balance.reasons.get(self.shown.reason):
            self.shown = replace(self.shown, reason=None)
        self.balance.show_balance(file.balance)
        self.line.show_balance(file.balance)
        self._show_choice()

    def _show_choice(self) -> None:
        assert self._file is not None
        self.balance.choose(self.shown)
        everything = RowView(self.shown.outcome, self.shown.part)
        chips = self._reasons(self._file.balance)
        picked = replace(self.shown, search="")
        self.reasons.show_chips(chips, everything, picked)
        self.boxes.show_choices(self._file.balance, chips, everything, picked)

    def _reasons(self, balance: Balance) -> list[ReasonChip]:
        """Return the reasons of the rows that are chosen."""
        shown = self.shown
        severity = {
            Outcome.FAILED: Severity.FAILED,
            Outcome.DUPLICATE: Severity.DUPLICATE,
        }.get(shown.outcome) if shown.outcome is not None else None  # fmt: skip
        if shown.part == "warned":
            severity = Severity.WARNING
        if severity is None:
            return []
        return [
            ReasonChip(
                RowView(shown.outcome, shown.part, reason), reason_label(reason, translate), count
            )
            for reason, count in balance.by_severity(severity).items()
        ]
