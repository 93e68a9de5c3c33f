"""The table of checked rows: its main columns stay in view, and its editors open in view."""

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.ui.imports.check.check_columns import STEADY
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.tables.column_menu import ColumnMenu
from clientlists_desktop.ui.tables.pinned_columns import PinnedColumns
from clientlists_desktop.ui.tables.rows_model import RowsTableModel
from clientlists_desktop.ui.tables.rows_table import RowsTable

_STEADY_SHARE = 0.7
"""The columns that stay in view leave the others so much of the width at least: the rest of 1."""


class CheckedTable(RowsTable):
    """A table whose first columns, and the last one, stay in view when it is scrolled sideways.

    Attributes:
        columns: the menu of its header.

    Signals:
        act_clicked: a row whose action was clicked.
    """

    act_clicked = Signal(int)

    def __init__(self, name: str, spoken: str, row_height: int) -> None:
        super().__init__(name, spoken, row_height)
        self.columns = ColumnMenu(self)
        self.columns.changed.connect(self._pin_later)
        self._steady: list[int] = []
        self._is_held = self._edits_then = False
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._pin)
        self.horizontalHeader().sectionResized.connect(self._pin_later)
        self.setIconSize(QSize(scaled(16), scaled(16)))
        self._left = PinnedColumns(self, self._on_clicked)
        self._right = PinnedColumns(self, self._on_clicked, at_right=True)
        for one in (self._left, self._right):
            one.menu_wanted.connect(self.columns.show_menu)
        self._left.doubleClicked.connect(self.edit_in_view)
        self.doubleClicked.connect(self.edit_in_view)
        self.clicked.connect(self._on_clicked)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model, also in the pinned columns, which share the table's selection."""
        super().setModel(model)
        self._left.follow()
        self._right.follow()

    def set_row_height(self, pixels: int) -> None:
        """Give all rows another height."""
        vertical = self.verticalHeader()
        vertical.setMinimumSectionSize(scaled(pixels))
        vertical.setDefaultSectionSize(scaled(pixels))
        self._pin()

    def _pin_later(self) -> None:
        # Widths change one after the other.
        self._later.start()

    def _pin(self) -> None:
        """Let as many of the first columns stay in view as leave room for others."""
        if self.model() is None:
            return
        header = self.horizontalHeader()
        room, self._steady = self.viewport().width() * _STEADY_SHARE, []
        for section in map(header.logicalIndex, range(header.count())):
            room -= self.columnWidth(section)
            if section >= STEADY or room < 0:
                break
            self._steady.append(section)
        self._left.pin([one for one in self._steady if not self.isColumnHidden(one)])
        self._right.pin([header.count() - 1])

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll a cell into view; one that stays in view anyway moves nothing sideways."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        column = index.column()
        if column in self._steady or column == self.horizontalHeader().count() - 1:
            bar.setValue(before)
            return
        last = self.horizontalHeader().count() - 1
        beyond = self.viewport().width() - self.columnWidth(last)
        left = self.columnViewportPosition(column)
        right = left + self.columnWidth(column)
        if right > beyond:
            bar.setValue(bar.value() + right - beyond)
        covered = sum(map(self.columnWidth, self._steady))
        left = self.columnViewportPosition(column)
        if bar.value() and left < covered:
            bar.setValue(bar.value() - (covered - left))

    def edit_in_view(self, index: QModelIndex) -> None:
        """Edit a cell, or the address instead of a fixed cell, after scrolling it into view."""
        model = self.model()
        if not isinstance(model, RowsTableModel) or not index.isValid():
            return
        is_editable = model.flags(index) & Qt.ItemFlag.ItemIsEditable
        if not is_editable or self.isColumnHidden(index.column()):
            index = model.index(index.row(), 1)
        if not model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return
        self.setCurrentIndex(index)
        self.scrollTo(index)
        if index.column() in self._steady:
            # The editor opens in the table itself, not in the columns that lie over it.
            self.horizontalScrollBar().setValue(0)
        self.edit(index)

    def hold_edits(self) -> None:
        """Let F2 wait for the row that is looked for."""
        self._is_held = True

    def release_edits(self) -> None:
        """Edit the row that was found, if F2 was pressed meanwhile."""
        wanted, self._is_held, self._edits_then = self._edits_then, False, False
        if wanted:
            self.edit_in_view(self.currentIndex())

    def keyPressEvent(self, event: Any) -> None:
        """Edit with F2, and a failed row with Enter; elsewhere Enter is the wizard's."""
        is_editing = self.state() is QAbstractItemView.State.EditingState
        if not is_editing and event.key() == Qt.Key.Key_F2:
            if self._is_held:
                self._edits_then = True
            else:
                self.edit_in_view(self.currentIndex())
        elif not is_editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() or not self._is_failed(self.currentIndex()):
                event.ignore()
            else:
                self.edit_in_view(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _is_failed(self, index: QModelIndex) -> bool:
        model = self.model()
        if not isinstance(model, RowsTableModel) or not index.isValid():
            return False
        row = model.row(index.row())
        return row is not None and row.outcome is Outcome.FAILED

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == self.horizontalHeader().count() - 1 and index.data():
            self.act_clicked.emit(index.row())
