"""The table view that all pages use."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.shortcuts import key_sequence
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.tables.cell_delegate import CellDelegate
from clientlists_desktop.ui.tables.row_copies import MOST_ROWS, RowCopies
from clientlists_desktop.ui.tables.table_model import Column, TableModel

_LEAST_ROWS = 5

__all__ = ["Column", "RowsTable"]


class RowsTable(QTableView):
    """A table of whole rows, all of one height, that are copied with Ctrl+C.

    Signals:
        activated_row: the row that was opened.
        cut: a message about a copy that leaves rows out, or that was refused.
        resized: it has another width, so that its columns are to be fitted again.
    """

    activated_row = Signal(int)
    cut = Signal(str)
    resized = Signal()

    def __init__(
        self, name: str, spoken: str, row_height: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setItemDelegate(CellDelegate(self))
        self.copies = RowCopies(self)
        self.copies.cut.connect(self.cut)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setMinimumSectionSize(scaled(row_height))
        vertical.setDefaultSectionSize(scaled(row_height))
        horizontal = self.horizontalHeader()
        horizontal.setHighlightSections(False)
        horizontal.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        horizontal.setStretchLastSection(True)
        self.doubleClicked.connect(lambda index: self.activated_row.emit(index.row()))

    def keep_rows(self) -> None:
        """Keep the room of some rows, however little the page has; the page scrolls then."""
        row, head = self.verticalHeader().defaultSectionSize(), self.horizontalHeader()
        self.setMinimumHeight(_LEAST_ROWS * row + head.sizeHint().height() + 2 * scaled(4))

    def hold_clients(self, database: DatabaseThread) -> None:
        """Let only accounts that may export lists copy rows; the journal counts what they copy."""
        self.copies.hold_clients(database)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model; the header gets a selection of its own, which stays empty.

        It would ask for the flags of every row to find out whether a whole column is selected.
        """
        super().setModel(model)
        if model is not None:
            self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, model))

    def add_action(
        self,
        text: str,
        icon_name: str,
        key: str,
        run: Callable[[], object],
    ) -> QAction:
        """Add an action with a key that works while the table has the focus."""
        action = QAction(icon(icon_name), text, self)
        action.setShortcut(key_sequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda: run())
        self.addAction(action)
        return action

    def selectRow(self, row: int) -> None:
        """Select this row and no other, whatever keys are held down: Qt's way asks the keyboard."""
        self.select_rows([row])

    def select_rows(self, rows: Sequence[int]) -> None:
        """Select these rows and no others, and scroll to the first."""
        model, chosen = self.model(), QItemSelection()
        for row in rows:
            index = model.index(row, 0)
            chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)
        if rows:
            first = model.index(min(rows), 0)
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.scrollTo(first)

    def go_to(self, row: int) -> None:
        """Let the arrow keys go on at this row, or at the last one, which is not selected."""
        row = min(row, self.model().rowCount() - 1)
        if row >= 0:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.model().index(row, 0), flag)

    def selected_rows(self) -> list[int]:
        """Return the selected rows from top to bottom."""
        return list(self._each_selected())

    def selected_count(self) -> int:
        """Return how many rows are selected."""
        return sum(len(rows) for rows in self._selected_ranges())

    def _each_selected(self) -> Iterator[int]:
        return chain.from_iterable(self._selected_ranges())

    def _selected_ranges(self) -> list[range]:
        # A million selected rows are one range, but their indexes take seconds to make.
        chosen = self.selectionModel().selection().toList() if self.model() is not None else []
        return [
            range(one.top(), one.bottom() + 1)
            for one in sorted(chosen, key=QItemSelectionRange.top)
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the columns be fitted."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.resized.emit()

    def keyPressEvent(self, event: Any) -> None:
        """Copy with Ctrl+C, open with Enter."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
            return
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated_row.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _copy(self) -> None:
        """Put the selected rows on the clipboard, ready to paste into a spreadsheet."""
        model = self.model()
        if not isinstance(model, TableModel):
            return
        if chosen := list(islice(self._each_selected(), MOST_ROWS)):
            header = self.horizontalHeader()
            places = map(header.logicalIndex, range(model.columnCount()))
            shown = [section for section in places if not self.isColumnHidden(section)]
            model.read_texts(chosen, shown, partial(self.copies.copy, self.selected_count()))
