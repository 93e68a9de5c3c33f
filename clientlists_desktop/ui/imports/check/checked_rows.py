"""The rows of a checked file, which can be edited where they are."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.edits import Edit
from clientlists_desktop.core.imports.row_filter import Positions
from clientlists_desktop.operations.imports.fixes import RowEditor
from clientlists_desktop.operations.imports.readers import next_problem, positions
from clientlists_desktop.ui.imports.check.check_columns import check_columns
from clientlists_desktop.ui.imports.check.checked_fit import CheckedFit
from clientlists_desktop.ui.imports.check.checked_table import CheckedTable
from clientlists_desktop.ui.imports.filters.row_view import RowView
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.shortcuts import keys_text
from clientlists_desktop.ui.look.theme import ROW_CHECK, scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.tables.rows_model import RowsTableModel
from clientlists_desktop.ui.tables.rows_table import Column
from clientlists_desktop.ui.widgets.controls import set_property
from clientlists_desktop.ui.widgets.labels import ElidedLabel
from clientlists_desktop.ui.widgets.layouts import column, grow

_ROW_COMPACT, _LEAST_ROWS = 23, 2
_BETWEEN = " · "
_FIT = CheckedFit()
_AT_TOP = QAbstractItemView.ScrollHint.PositionAtTop


class CheckedRows(QWidget):
    """A table of the rows, and which of them are in view.

    Attributes:
        range: a label for the foot of the page: the rows in view, and the keys as far as there is
            room.

    Signals:
        cell_edited: position, cell and new text. fix_wanted: an Edit, and the row's position.
    """

    cell_edited = Signal(int, int, str)
    fix_wanted = Signal(object, int)

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._file: CheckedFile | None = None
        self._country, self._offered = "", tuple[Edit, ...]()
        self._view = RowView()
        self._reading = self._compact = False
        self._columns: list[Column] = []
        self._model: RowsTableModel | None = None
        self.table = CheckedTable("checkedRows", self.tr("Rows of the file"), ROW_CHECK)
        self.table.hold_clients(self._database)
        self.table.setMinimumHeight(scaled(_ROW_COMPACT) * (_LEAST_ROWS + 1))
        self.table.setMinimumWidth(scaled(120))
        self.table.verticalScrollBar().valueChanged.connect(self._show_range)
        self.table.viewport().installEventFilter(self)
        self.table.act_clicked.connect(self._on_act)
        self.table.columns.changed.connect(self._show_range)
        self.range = ElidedLabel("", "caption", "rowsInView", cut_at=_BETWEEN, rest="")
        self._keys = self.tr(
            "{edit} edit · {next} next problem · {undo} undo · {search} search"
        ).format(
            edit=keys_text("F2"),
            next=keys_text("F8"),
            undo=keys_text("Ctrl+Z"),
            search=keys_text("Ctrl+F"),
        )
        column(grow(self.table), on=self)

    @property
    def is_reading(self) -> bool:
        """Whether the rows that a filter finds aren't known yet."""
        return self._reading

    def set_compact(self, *, compact: bool) -> None:
        """Use lower rows and shorter titles, so that more is in view."""
        self._compact = compact
        self.table.set_row_height(_ROW_COMPACT if compact else ROW_CHECK)
        set_property(self.table.horizontalHeader(), "compact", compact or None)
        if self._model is not None:
            self._show_columns()

    def open(self, file: CheckedFile) -> None:
        """Begin with another draft."""
        self._file, old = file, self._model
        self._reading = True
        self._show_range()
        self._columns = self._new_columns()
        self.table.copies.country = file.choices.country
        self._model = RowsTableModel(self._database, file, self._columns, self)
        self._model.edited.connect(self.cell_edited)
        self.table.setModel(self._model)
        self.table.columns.show_columns(self._columns, _FIT, file.channel.code)
        if old is not None:
            old.deleteLater()

    def open_again(self, file: CheckedFile) -> None:
        """Show the same rows of another draft of the same file, at the same place."""
        shown, current = self._model, self.table.currentIndex()
        top, place = self.table.rowAt(0), (current.row(), current.column())
        positions = shown.positions if shown is not None else range(0)
        self.open(file)
        self._show_rows(positions)
        assert self._model is not None
        self.table.setCurrentIndex(self._model.index(*place))
        self.table.scrollTo(self._model.index(top, place[1]), _AT_TOP)

    def show_fixes(self, file: CheckedFile, country: str, offered: tuple[Edit, ...]) -> None:
        """Show in a column what the fix on offer would make of each row.

        Args:
            country: whose numbers are tried; "" for none.
            offered: the edits on offer for all rows of their reasons.
        """
        same = (self._country, self._offered) == (country, offered) and self._file is file
        self._file, self._country, self._offered = file, country, offered
        if not same:
            self._show_columns()

    def refresh(self, file: CheckedFile) -> None:
        """Show the same rows after an edit."""
        assert self._file is not None
        has_new_columns = file.columns != self._file.columns
        self._file = file
        self.table.copies.country = file.choices.country
        if self._model is not None:
            self._show_columns()
            self._model.refresh(file)
            if has_new_columns:
                self.table.columns.show_columns(self._columns, _FIT, file.channel.code)

    def _new_columns(self) -> list[Column]:
        assert self._file is not None
        return check_columns(self._file, self._editor(), self._view.outcome, compact=self._compact)

    def _editor(self) -> RowEditor:
        assert self._file is not None
        return RowEditor(self._file, self._country, self._offered)

    def _show_columns(self) -> None:
        self._columns = self._new_columns()
        if self._model is not None:
            self._model.replace_columns(self._columns)
            self.table.columns.rename_columns(self._columns)

    def show_filtered(self, view: RowView) -> None:
        """Read and show the rows that a filter finds."""
        file = self._file
        assert file is not None
        self._view = view
        self._show_columns()
        self._reading = True
        self._show_range()
        self._database.ask(
            self,
            "check rows",
            lambda workspace, actor: positions(workspace, actor, file, view.filter),
            self._show_rows,
        )

    def selected_positions(self) -> list[int]:
        """Return the positions of the selected rows."""
        model = self._model
        if model is None:
            return []
        return [model.position(index) for index in self.table.selected_rows()]

    def cell_at_cursor(self) -> int:
        """Return the cell of the file that the cursor is in; 0 if it is in none."""
        current, model = self.table.currentIndex(), self._model
        cell = model.cell_of(current.column()) if model is not None and current.isValid() else None
        return cell or 0

    def go_to_problem(self, *, forward: bool) -> None:
        """Go to the next row that failed, is a duplicate or has a warning."""
        model, file = self._model, self._file
        if model is None or file is None or not model.rowCount():
            return
        current = self.table.currentIndex()
        position = model.position(current.row()) if current.isValid() else 0
        shown = model.positions
        self.table.hold_edits()
        self._database.ask(
            self,
            "problem",
            lambda workspace, actor: next_problem(
                workspace, actor, file, shown, position, forward=forward
            ),
            self._go_to,
            self._on_problem_refused,
        )

    def _on_problem_refused(self, error: Refused) -> None:
        self.table.release_edits()
        self._database.trouble.emit(error)

    def _go_to(self, index: int | None) -> None:
        if index is not None and self._model is not None:
            self.table.setFocus()
            section = max(1, self.table.currentIndex().column())
            self.table.setCurrentIndex(self._model.index(index, section))
            self.table.scrollTo(self._model.index(index, section))
        self.table.release_edits()

    def _on_act(self, row: int) -> None:
        """Fix the row, or edit its address: its action was clicked."""
        model = self._model
        clicked = model.row(row) if model is not None else None
        if model is None or clicked is None:
            return
        found = self._editor().edit_of(clicked)
        if clicked.outcome is Outcome.FAILED and found is not None:
            self.fix_wanted.emit(found[0], clicked.position)
        else:
            self.table.edit_in_view(model.index(row, 1))

    def _show_rows(self, positions: Positions) -> None:
        assert self._model is not None
        self._reading = False
        self._model.show(positions)
        self.table.scrollToTop()
        if len(positions):
            self.table.setCurrentIndex(self._model.index(0, 0))
        self.table.columns.fit()
        self._show_range()

    def _show_range(self) -> None:
        count = self._model.rowCount() if self._model is not None else 0
        if self._reading:
            self.range.setText("")
            return
        hidden = self.table.columns.hidden_count
        columns = [self.tr("%n column(s) hidden", "", hidden)] if hidden else []
        if not count:
            self.range.setText(_BETWEEN.join([self.tr("No rows"), *columns]))
            return
        first = self.table.rowAt(0) + 1
        last = self.table.rowAt(self.table.viewport().height() - 1) + 1 or count
        rows = self.tr("Rows {first}–{last} of {count}").format(
            first=number(first), last=number(last), count=number(count)
        )
        self.range.setText(_BETWEEN.join([rows, *columns, self._keys]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count the rows in view again when the table is resized."""
        if isinstance(event, QResizeEvent):
            self._show_range()
        return super().eventFilter(watched, event)
