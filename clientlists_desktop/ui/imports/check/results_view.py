"""The result of a check: the balance, filters with counts, questions, the rows."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from clientlists_desktop.core.findings import Outcome, Severity
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.row_filter import Positions
from clientlists_desktop.core.imports.rows import SPACING, CheckedRow
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.imports.fixes import RowEditor
from clientlists_desktop.storage.imports import rows
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.texts.imports.findings import reason_label
from clientlists_desktop.texts.imports.notices import notice_text, unread_sheet_notice
from clientlists_desktop.ui.imports.check.balance_view import BalanceView
from clientlists_desktop.ui.imports.check.check_columns import check_columns
from clientlists_desktop.ui.imports.check.questions import CountryQuestion, TwoWaysQuestion
from clientlists_desktop.ui.imports.check.row_view import RowView
from clientlists_desktop.ui.imports.edits.edit_panel import EditPanel
from clientlists_desktop.ui.imports.layout.layout_line import encoding_name
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.icons import icon, outcome_icon
from clientlists_desktop.ui.look.theme import ROW_CHECK, scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.rows_table import RowsTable, RowsTableModel
from clientlists_desktop.ui.widgets.chips import Chip, Chips
from clientlists_desktop.ui.widgets.controls import button, card, label
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out

_ROWS_IN_VIEW = 5
_LOOKED_AT = 200
_TYPING_MS = 200


class ResultsView(QWidget):
    """What became of the rows, largest trouble first, and what can be made of them.

    Signals:
        changed: the draft after a mend.
    """

    changed = Signal(object)

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._file: CheckedFile | None = None
        self._shown = RowView()
        self._reading = False
        self._model: RowsTableModel | None = None
        self.balance = BalanceView()
        self.balance.view_list.clicked.connect(self._view_list)
        self._outcomes = Chips("outcomes", self.tr("Show rows by what became of them"))
        self._outcomes.chosen.connect(self._choose)
        self._reasons = Chips("reasons", self.tr("Show rows by reason"))
        self._reasons.chosen.connect(self._choose)
        self.search = QLineEdit()
        self.search.setObjectName("searchRows")
        self.search.setPlaceholderText(self.tr("Search the rows"))
        self.search.setAccessibleName(self.tr("Search the rows"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(scaled(220))
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self.search.textChanged.connect(lambda: self._typing.start())
        self._typing.timeout.connect(lambda: self._choose(self._shown))
        self.country = CountryQuestion()
        self.two_ways = TwoWaysQuestion()
        self._notices_card, self._notices = card("amber", 12)
        self.table = RowsTable("checkedRows", self.tr("Rows of the file"), ROW_CHECK)
        self.table.setMinimumHeight(scaled(ROW_CHECK) * (_ROWS_IN_VIEW + 1) + 8)
        self.table.verticalScrollBar().valueChanged.connect(self._show_range)
        self.table.viewport().installEventFilter(self)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.table.doubleClicked.connect(self.table.edit)
        self.repairs = EditPanel(database, self)
        self.repairs.changed.connect(self._edited)
        self._range = label("", "caption", name="rowsInView")
        keys = self.tr("F2 edits a cell   F8 next problem   Ctrl+Z undo   Ctrl+H replace")
        self._keys = label(keys, "caption", name="keys")
        bottom = QHBoxLayout()
        bottom.addWidget(self._range)
        bottom.addSpacing(scaled(24))
        bottom.addWidget(self._keys)
        bottom.addStretch()
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self._reasons, 1)
        tools.addStretch()
        for tool in (self.search, self.repairs.bar):
            tools.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
        sum_card, inside = card("", 16)
        inside.addWidget(self.balance)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(sum_card)
        layout.addWidget(self._outcomes)
        layout.addLayout(tools)
        for widget in (
            self._notices_card, self.two_ways, self.country, self.repairs.fix_card,
            self.repairs.done,
        ):  # fmt: skip
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addLayout(bottom)

    @property
    def file(self) -> CheckedFile | None:
        """The draft that is shown."""
        return self._file

    @property
    def model(self) -> RowsTableModel | None:
        """The rows that are shown."""
        return self._model

    def show_file(self, file: CheckedFile) -> None:
        """Show the result of a check."""
        self._file = file
        self._show_notices(file)
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._shown = self._first_shown(file)
        self.repairs.open(file)
        self._show_balance(file)
        self.show_table()
        self._ask()
        self._read()
        self._database.ask(
            self, "same file", lambda: lists.lists_from_file(file.source.sha256), self._same_file
        )

    def _show_balance(self, file: CheckedFile) -> None:
        self.balance.show_balance(file.balance, done=True)
        self._show_outcomes(file)

    def show_table(self) -> None:
        """Make the columns anew: they tell what a mend would make of each row."""
        file = self._file
        assert file is not None
        columns = check_columns(file, RowEditor(file, self.repairs.fix_card.country))
        old = self._model
        self._model = RowsTableModel(self._database, file, columns, self)
        self._model.edited.connect(
            lambda position, cell, text: self.repairs.edit_cell(position, cell, text)
        )
        self.table.setModel(self._model)
        self.table.set_widths(columns)
        if old is not None:
            self._model.show(old.positions)
            old.deleteLater()

    def _first_shown(self, file: CheckedFile) -> RowView:
        if file.balance.failed:
            return RowView(Outcome.FAILED)
        return RowView(Outcome.DUPLICATE) if file.balance.duplicate else RowView()

    def _show_outcomes(self, file: CheckedFile) -> None:
        balance = file.balance
        words = {
            Outcome.READY: self.tr("Ready"),
            Outcome.FAILED: self.tr("Failed"),
            Outcome.DUPLICATE: self.tr("Duplicates"),
            Outcome.BLANK: self.tr("Blank"),
            Outcome.REMOVED: self.tr("Removed"),
        }
        chips: list[Chip | str] = [Chip(RowView(), self.tr("All rows"), balance.rows)]
        chips += [
            Chip(RowView(outcome), words[outcome], balance.of(outcome), outcome_icon(outcome))
            for outcome in Outcome
        ]
        if not balance.removed:
            chips.pop()
        if balance.warned or balance.repaired:
            chips.append(self.tr("of the ready"))
            warnings, repaired = RowView(part="warned"), RowView(part="repaired")
            chips.append(
                Chip(warnings, self.tr("Warnings"), balance.warned, icon("warning", "warning"))
            )
            chips.append(
                Chip(repaired, self.tr("Repaired"), balance.repaired, icon("wrench", "repaired"))
            )
        self._outcomes.show_chips("", chips, self._whole)
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
                RowView(shown.outcome, shown.part, reason),
                reason_label(reason, translate),
                count,
            )
            for reason, count in counts.items()
        ]
        self._reasons.show_chips(lead, chips, replace(shown, search=""))
        self._reasons.setVisible(bool(chips))

    def _choose(self, shown: RowView) -> None:
        assert self._file is not None
        self._shown = replace(shown, search=self.search.text().strip())
        self.repairs.done.hide()
        self._outcomes.choose(self._whole)
        self._show_reasons(self._file)
        self._ask()
        self._read()

    def choose(self, shown: RowView) -> None:
        """Show these rows."""
        self._choose(shown)

    def _ask(self) -> None:
        """Ask one question at a time: about the whole file first, then about the rows in view."""
        file = self._file
        assert file is not None
        asks = self.two_ways.ask(file)
        if not self.country.ask(file) or asks or self._shown.reason or self.repairs.steps:
            self.country.hide()
        if self.country.isHidden() and not asks:
            self.repairs.offer(file, self._shown.reason, self._shown.outcome)
        else:
            self.repairs.fix_card.hide()

    def _edited(self, file: CheckedFile) -> None:
        """Show a draft after a mend: its rows stay where they are until the filter changes."""
        assert self._file is not None
        grown = file.columns != self._file.columns
        self._file = file
        if self._shown.reason is not None and not file.balance.reasons.get(self._shown.reason):
            self._shown = replace(self._shown, reason=None)
        self._show_balance(file)
        if grown:
            self.show_table()
        elif self._model is not None:
            self._model.refresh(file)
        self._ask()
        self.changed.emit(file)

    @property
    def _whole(self) -> RowView:
        """What the chips of outcomes show, without reason and search."""
        return RowView(self._shown.outcome, self._shown.part)

    def _view_list(self) -> None:
        """Show all failed rows (or duplicates where none failed) and go to the table."""
        assert self._file is not None
        failed = bool(self._file.balance.failed)
        self._choose(RowView(Outcome.FAILED if failed else Outcome.DUPLICATE))
        self.table.setFocus()

    def _read(self) -> None:
        file, chosen = self._file, self._shown.filter
        assert file is not None
        self._reading = True
        self._show_range()
        self._database.ask(
            self, "check rows", lambda: rows.positions(file, chosen), self._show_rows
        )

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
        said = [notice_text(found, translate) for found in file.facts.notices]
        said += [
            unread_sheet_notice(name, count, translate) for name, count in file.facts.unread.items()
        ]
        for text in said:
            self._notices.addWidget(label(text, "wrap", name="notice"))
        self._notices_card.setVisible(bool(said))
        if file.facts.encoding_guessed:
            first = range(SPACING, SPACING * (_LOOKED_AT + 1), SPACING)
            self._database.ask(
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

    def ask_about_change(self, check: Callable[[], None]) -> None:
        """Say that the file holds other bytes now, and offer to check it."""
        text = self.tr("The file has changed since it was checked. These are its rows of then.")
        self._notices.addWidget(label(text, "wrap", name="fileChanged"))
        anew = button(self.tr("Check the file as it is now"), "checkAnew")
        anew.clicked.connect(check)
        self._notices.addWidget(anew, 0, Qt.AlignmentFlag.AlignLeft)
        self._notices_card.show()
        tab_as_laid_out(self)
