"""The rows of a checked file, which can be edited where they are."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.row_filter import Positions, RowFilter
from clientlists_desktop.operations.imports.fixes import RowEditor
from clientlists_desktop.operations.imports.readers import next_problem, positions
from clientlists_desktop.ui.imports.check.check_columns import ACT_TITLE, check_columns
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.theme import ROW_CHECK, scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.tables.rows_table import RowsTable, RowsTableModel
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, column, grow, row

_ROWS_IN_VIEW = 5


class CheckedRows(QWidget):
    """A table of the rows, and which of them are in view.

    Signals:
        cell_edited: position, cell and new text. fix_wanted: an Edit, and the row's position.
    """

    cell_edited = Signal(int, int, str)
    fix_wanted = Signal(object, int)

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._file: CheckedFile | None = None
        self._country = ""
        self._reading = False
        self._model: RowsTableModel | None = None
        self.table = RowsTable("checkedRows", self.tr("Rows of the file"), ROW_CHECK)
        self.table.hold_clients(self._database)
        self.table.setMinimumHeight(scaled(ROW_CHECK) * (_ROWS_IN_VIEW + 1) + 8)
        self.table.verticalScrollBar().valueChanged.connect(self._show_range)
        self.table.viewport().installEventFilter(self)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.table.doubleClicked.connect(self.table.edit)
        self.table.clicked.connect(self._on_clicked)
        self._range = label("", "caption", name="rowsInView")
        keys = self.tr("F2 edits a cell   F8 next problem   Ctrl+Z undo   Ctrl+H replace")
        bottom = row(self._range, scaled(24), label(keys, "caption", name="keys"), STRETCH)
        column(grow(self.table), bottom, on=self, spacing=8)

    def show_columns(self, file: CheckedFile, country: str) -> None:
        """Show the columns anew; one of them shows what a fix would make of each row.

        Args:
            country: whose numbers are tried; "" for none.
        """
        self._file, self._country = file, country
        columns = check_columns(file, RowEditor(file, country))
        old = self._model
        self._model = RowsTableModel(self._database, file, columns, self)
        self._model.edited.connect(self.cell_edited)
        self.table.setModel(self._model)
        self.table.set_widths(columns)
        if old is not None:
            self._model.show(old.positions)
            old.deleteLater()

    def refresh(self, file: CheckedFile) -> None:
        """Show the same rows after an edit."""
        self._file = file
        if self._model is not None:
            self._model.refresh(file)

    def show_filtered(self, chosen: RowFilter) -> None:
        """Read and show the rows that a filter finds."""
        file = self._file
        assert file is not None
        self._reading = True
        self._show_range()
        self._database.ask(
            self,
            "check rows",
            lambda workspace, actor: positions(workspace, actor, file, chosen),
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
        self._database.ask(
            self,
            "problem",
            lambda workspace, actor: next_problem(
                workspace, actor, file, shown, position, forward=forward
            ),
            self._go_to,
        )

    def _go_to(self, index: int | None) -> None:
        if index is None or self._model is None:
            return
        self.table.setFocus()
        column = max(1, self.table.currentIndex().column())
        self.table.setCurrentIndex(self._model.index(index, column))

    def _on_clicked(self, index: QModelIndex) -> None:
        """Fix the row, or edit its first cell: the column without a title was clicked."""
        model, file = self._model, self._file
        if model is None or file is None:
            return
        title = model.headerData(index.column(), Qt.Orientation.Horizontal)
        clicked = model.row(index.row())
        if title != ACT_TITLE or clicked is None or not index.data():
            return
        found = RowEditor(file, self._country).edit_of(clicked)
        if clicked.outcome is Outcome.FAILED and found is not None:
            self.fix_wanted.emit(found[0], clicked.position)
            return
        cell = model.index(index.row(), 1)
        self.table.setCurrentIndex(cell)
        self.table.edit(cell)

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
        """Count the rows in view again when the table is resized."""
        if event.type() == QEvent.Type.Resize:
            self._show_range()
        return super().eventFilter(watched, event)
