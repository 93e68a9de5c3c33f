"""The result of a check: the balance, filters with counts, questions, the rows."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clientlists_desktop import sentences
from clientlists_desktop.core.findings import Outcome, Reason, Severity
from clientlists_desktop.core.lists import CheckedFile, ListSummary, Positions, RowFilter
from clientlists_desktop.core.rows import SPACING, CheckedRow
from clientlists_desktop.storage import lists, rows
from clientlists_desktop.ui.balance_view import BalanceView
from clientlists_desktop.ui.chips import Chip, Chips
from clientlists_desktop.ui.desk import Desk
from clientlists_desktop.ui.icons import icon, outcome_icon
from clientlists_desktop.ui.import_wizard.check_columns import check_columns
from clientlists_desktop.ui.import_wizard.file_facts import encoding_name
from clientlists_desktop.ui.import_wizard.questions import CountryQuestion, TwoWaysQuestion
from clientlists_desktop.ui.numbers import number
from clientlists_desktop.ui.parts import card, label
from clientlists_desktop.ui.rows_table import RowsTableModel, Table
from clientlists_desktop.ui.theme import ROW_CHECK, scaled
from clientlists_desktop.ui.translation import translate

_ROWS_IN_VIEW = 5
_LOOKED_AT = 200


@dataclass(frozen=True)
class Shown:
    """Which rows the chips show."""

    outcome: Outcome | None = None
    part: str = ""
    reason: Reason | None = None

    @property
    def filter(self) -> RowFilter:
        """The same as a filter of rows."""
        return RowFilter(
            outcome=self.outcome,
            reason=self.reason,
            warned=self.part == "warned",
            repaired=self.part == "repaired",
        )


class ResultsView(QWidget):
    """What became of the rows, largest trouble first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._file: CheckedFile | None = None
        self._shown = Shown()
        self._reading = False
        self._model: RowsTableModel | None = None
        self.balance = BalanceView()
        self.balance.view_list.clicked.connect(self._view_list)
        self._outcomes = Chips("outcomes", self.tr("Show rows by what became of them"))
        self._outcomes.chosen.connect(self._choose)
        self._reasons = Chips("reasons", self.tr("Show rows by reason"))
        self._reasons.chosen.connect(self._choose)
        self.country = CountryQuestion()
        self.two_ways = TwoWaysQuestion()
        self._notices_card, self._notices = card("amber", 12)
        self.table = Table("checkedRows", self.tr("Rows of the file"), ROW_CHECK)
        self.table.setMinimumHeight(scaled(ROW_CHECK) * (_ROWS_IN_VIEW + 1) + 8)
        self.table.verticalScrollBar().valueChanged.connect(self._show_range)
        self.table.viewport().installEventFilter(self)
        self._range = label("", "caption", name="rowsInView")
        sum_card, inside = card("", 16)
        inside.addWidget(self.balance)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (
            sum_card, self._outcomes, self._reasons, self._notices_card, self.two_ways,
            self.country,
        ):  # fmt: skip
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._range)

    def show_file(self, file: CheckedFile) -> None:
        """Show the result of a check."""
        self._file = file
        self.balance.show_balance(file.balance, done=True)
        self._show_notices(file)
        asks = self.two_ways.ask(file)
        self.country.ask(file)
        if asks:
            # One question at a time: the second one would change the first.
            self.country.hide()
        columns = check_columns(file)
        old = self._model
        self._model = RowsTableModel(self._desk, file, columns, self)
        self.table.setModel(self._model)
        self.table.set_widths(columns)
        if old is not None:
            old.deleteLater()
        self._shown = self._first_shown(file)
        self._show_outcomes(file)
        self._read()
        self._desk.ask(
            self, "same file", lambda: lists.lists_from_file(file.source.sha256), self._same_file
        )

    def _first_shown(self, file: CheckedFile) -> Shown:
        if file.balance.failed:
            return Shown(Outcome.FAILED)
        return Shown(Outcome.DUPLICATE) if file.balance.duplicate else Shown()

    def _show_outcomes(self, file: CheckedFile) -> None:
        balance = file.balance
        words = {
            Outcome.READY: self.tr("Ready"),
            Outcome.FAILED: self.tr("Failed"),
            Outcome.DUPLICATE: self.tr("Duplicates"),
            Outcome.BLANK: self.tr("Blank"),
        }
        chips: list[Chip | str] = [Chip(Shown(), self.tr("All rows"), balance.read)]
        chips += [
            Chip(Shown(outcome), words[outcome], balance.of(outcome), outcome_icon(outcome))
            for outcome in Outcome
        ]
        if balance.warned or balance.repaired:
            chips.append(self.tr("of the ready"))
            warnings, repaired = Shown(part="warned"), Shown(part="repaired")
            chips.append(
                Chip(warnings, self.tr("Warnings"), balance.warned, icon("warning", "warning"))
            )
            chips.append(
                Chip(repaired, self.tr("Repaired"), balance.repaired, icon("wrench", "repaired"))
            )
        whole = Shown(self._shown.outcome, self._shown.part)
        self._outcomes.show_chips("", chips, whole)
        self._show_reasons(file)

    def _show_reasons(self, file: CheckedFile) -> None:
        """Show why rows failed, or what the warnings are, where there is more than one reason."""
        shown = self._shown
        if shown.outcome is Outcome.FAILED:
            lead, severity = self.tr("Why they failed"), Severity.FAILED
        elif shown.part == "warned":
            lead, severity = self.tr("Kinds of warnings"), Severity.WARNING
        else:
            self._reasons.hide()
            return
        counts = file.balance.by_severity(severity)
        chips: list[Chip | str] = [
            Chip(
                Shown(shown.outcome, shown.part, reason),
                sentences.reason_label(reason, translate),
                count,
            )
            for reason, count in counts.items()
        ]
        self._reasons.show_chips(lead, chips, shown)
        self._reasons.setVisible(bool(chips))

    def _choose(self, shown: Shown) -> None:
        assert self._file is not None
        self._shown = shown
        self._outcomes.choose(Shown(shown.outcome, shown.part))
        self._show_reasons(self._file)
        self._read()

    def _view_list(self) -> None:
        """Show all failed rows (or duplicates where none failed) and go to the table."""
        assert self._file is not None
        failed = bool(self._file.balance.failed)
        self._choose(Shown(Outcome.FAILED if failed else Outcome.DUPLICATE))
        self.table.setFocus()

    def _read(self) -> None:
        file, chosen = self._file, self._shown.filter
        assert file is not None
        self._reading = True
        self._show_range()
        self._desk.ask(self, "check rows", lambda: rows.positions(file, chosen), self._show_rows)

    def _show_rows(self, positions: Positions) -> None:
        assert self._model is not None
        self._reading = False
        self._model.show(positions)
        self.table.scrollToTop()
        if len(positions):
            self.table.setCurrentIndex(self._model.index(0, 0))
        self._show_range()

    def _show_range(self) -> None:
        count = self._model.rowCount() if self._model is not None else 0
        if self._reading:
            self._range.clear()
            return
        if not count:
            self._range.setText(self.tr("No rows"))
            return
        first = self.table.rowAt(0) + 1
        last = self.table.rowAt(self.table.viewport().height() - 1) + 1 or count
        self._range.setText(
            self.tr("Rows {first}–{last} of {count}").format(
                first=number(first), last=number(last), count=number(count)
            )
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the range of rows in view true."""
        if event.type() == QEvent.Type.Resize:
            self._show_range()
        return super().eventFilter(watched, event)

    def _show_notices(self, file: CheckedFile) -> None:
        while (item := self._notices.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        texts = [sentences.notice(found, translate) for found in file.facts.notices]
        texts += [
            sentences.unread_sheet(name, count, translate)
            for name, count in file.facts.unread.items()
        ]
        for text in texts:
            self._notices.addWidget(label(text, "wrap", name="notice"))
        self._notices_card.setVisible(bool(texts))
        if file.facts.encoding_guessed:
            first = range(SPACING, SPACING * (_LOOKED_AT + 1), SPACING)
            self._desk.ask(
                self,
                "guess",
                lambda: rows.rows_at(file, first),
                lambda found: self._guessed(file, found),
            )

    def _guessed(self, file: CheckedFile, first: list[CheckedRow]) -> None:
        """Show a row that would read wrong in another encoding, for a person to judge."""
        telling = next((row for row in first if not "".join(row.cells).isascii()), None)
        if self._file is not file or telling is None:
            return
        text = self.tr("The encoding is a guess: {encoding}. Does this read right? {cells}").format(
            encoding=encoding_name(file.facts.encoding or ""),
            cells=" · ".join(cell for cell in telling.cells if cell)[:160],
        )
        self._notices.addWidget(label(text, "wrap", name="guessedEncoding"))
        self._notices_card.show()

    def _same_file(self, found: list[ListSummary]) -> None:
        if not found:
            return
        text = self.tr("This very file was imported before: “{name}”.").format(name=found[0].name)
        self._notices.addWidget(label(text, "wrap", name="sameFile"))
        self._notices_card.show()
