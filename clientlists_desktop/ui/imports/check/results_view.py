"""The result of a check: the balance, filters with counts, questions, the rows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.ui.imports.check.balance_view import BalanceView
from clientlists_desktop.ui.imports.check.checked_rows import CheckedRows
from clientlists_desktop.ui.imports.check.notices_card import NoticesCard
from clientlists_desktop.ui.imports.check.questions import CountryQuestion, TwoWaysQuestion
from clientlists_desktop.ui.imports.check.row_filters import RowFilters
from clientlists_desktop.ui.imports.check.row_view import RowView
from clientlists_desktop.ui.imports.edits.draft_editor import DraftEditor
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.widgets.controls import card
from clientlists_desktop.ui.widgets.layouts import column, grow


class ResultsView(QWidget):
    """Puts filters, rows and edits together: they signal up to it, and it calls them.

    Signals:
        changed: the draft after an edit.
    """

    changed = Signal(object)

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._file: CheckedFile | None = None
        self.balance = BalanceView()
        self.country = CountryQuestion()
        self.two_ways = TwoWaysQuestion()
        self.notices = NoticesCard(database)
        self.rows = CheckedRows(database)
        self.editor = DraftEditor(database, self)
        self._filters = RowFilters(self.editor.bar)
        balance_card, inside = card("", 16)
        inside.addWidget(self.balance)
        column(
            balance_card,
            self._filters,
            self.notices,
            self.two_ways,
            self.country,
            self.editor.fix_card,
            self.editor.done_card,
            grow(self.rows),
            on=self,
            spacing=8,
        )
        self._connect()

    def _connect(self) -> None:
        editor, rows = self.editor, self.rows
        self.balance.view_list.clicked.connect(self._view_list)
        self._filters.chosen.connect(self._on_rows_chosen)
        rows.cell_edited.connect(editor.edit_cell)
        rows.fix_wanted.connect(editor.fix_row)
        editor.changed.connect(self._on_edited)
        editor.edited_rows_wanted.connect(lambda: self._filters.choose(RowView(part="edited")))
        editor.fix_card.country_changed.connect(self._try_country)
        editor.bar.remove.connect(self._remove_rows)
        editor.bar.replace.connect(self._replace)
        keys: dict[str, Callable[[], None]] = {
            "F8": partial(rows.go_to_problem, forward=True),
            "Shift+F8": partial(rows.go_to_problem, forward=False),
            "Ctrl+H": self._replace,
            "Ctrl+F": partial(self._filters.search.setFocus, Qt.FocusReason.ShortcutFocusReason),
        }
        for key, run in keys.items():
            QShortcut(QKeySequence(key), self, run)
        delete = QKeySequence(QKeySequence.StandardKey.Delete)
        remove = QShortcut(delete, rows.table, self._remove_rows)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)

    def show_file(self, file: CheckedFile) -> None:
        """Show the result of a check."""
        self._file = file
        self.notices.show_file(file)
        self._filters.begin(file)
        self.editor.open(file)
        self._show_counts(file)
        self._show_columns(file)
        self._ask()
        self.rows.show_filtered(self._filters.shown.filter)

    def _show_counts(self, file: CheckedFile) -> None:
        self.balance.show_balance(file.balance, done=True)
        self._filters.show_counts(file)

    def _show_columns(self, file: CheckedFile) -> None:
        self.rows.show_columns(file, self.editor.fix_card.country)

    def _on_rows_chosen(self, shown: RowView) -> None:
        self.editor.done_card.hide()
        self._ask()
        self.rows.show_filtered(shown.filter)

    def _ask(self) -> None:
        """Ask one question at a time: about the whole file first, then about the rows in view."""
        file, shown = self._file, self._filters.shown
        assert file is not None
        two_ways = self.two_ways.ask(file)
        if not self.country.ask(file) or two_ways or shown.reason or self.editor.steps:
            self.country.hide()
        if self.country.isHidden() and not two_ways:
            self.editor.offer_fixes(file, shown.reason, shown.outcome)
        else:
            self.editor.fix_card.hide()

    def _try_country(self) -> None:
        assert self._file is not None
        self._show_columns(self._file)
        self.editor.try_country()

    def _on_edited(self, file: CheckedFile) -> None:
        """Show the draft after an edit: its rows stay where they are until the filter changes."""
        assert self._file is not None
        has_new_columns = file.columns != self._file.columns
        self._file = file
        self._show_counts(file)
        if has_new_columns:
            self._show_columns(file)
        else:
            self.rows.refresh(file)
        self._ask()
        self.changed.emit(file)

    def _view_list(self) -> None:
        """Show all failed rows, or the duplicates if none failed, and go to the table."""
        assert self._file is not None
        failed = bool(self._file.balance.failed)
        self._filters.choose(RowView(Outcome.FAILED if failed else Outcome.DUPLICATE))
        self.rows.table.setFocus()

    def _remove_rows(self) -> None:
        self.editor.remove_rows(self.rows.selected_positions())

    def _replace(self) -> None:
        self.editor.ask_replacement(self.rows.cell_at_cursor())
