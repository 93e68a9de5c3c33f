"""The table of checked rows: its main columns stay in view, and its editors open in view."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.ui.imports.check.check_columns import FOUND, STEADY
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.tables.column_menu import is_dragged
from clientlists_desktop.ui.tables.pinned_columns import PinnedColumns
from clientlists_desktop.ui.tables.rows_model import RowsTableModel
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.tables.table_model import Column

_ICON, _MEASURED, _MOST, _WIDENED, _SQUEEZED = 22, 60, 200, 64, 4
_PADDING, _SPARE = 22, 4
"""Beside a text: what the style takes, in pixels of any screen, and what is left free."""
_LEAST_FOUND = 100
"""Pixels at 13 px text in which a few words of what was found can be read."""
_STEADY_SHARE = 0.7
"""The columns that stay in view leave the others so much of the width at least: the rest of 1."""


class CheckedTable(RowsTable):
    """A table whose first columns, and the last one, stay in view when it is scrolled sideways.

    Signals:
        act_clicked: a row whose action was clicked.
    """

    act_clicked = Signal(int)

    def __init__(self, name: str, spoken: str, row_height: int) -> None:
        super().__init__(name, spoken, row_height)
        self._columns: Sequence[Column] = ()
        self._dragged: dict[str, int] = {}
        self.horizontalHeader().sectionResized.connect(self._on_resized)
        self.setIconSize(QSize(scaled(16), scaled(16)))
        self._left = PinnedColumns(self, self._on_clicked)
        self._right = PinnedColumns(self, self._on_clicked, at_right=True)
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

    def fit_columns(self, columns: Sequence[Column]) -> None:
        """Make each column as wide as what it holds in the rows in view, within its limit."""
        self._columns = columns
        widths = [self._width_of(section, column) for section, column in enumerate(columns)]
        self._fit_found(widths)
        self.setColumnHidden(FOUND, not widths[FOUND])
        free = self.viewport().width() - sum(widths)
        if len(widths) > 1 and free >= -_SQUEEZED * len(widths):
            more = min(scaled(_WIDENED), free // len(widths))
            widths = [width + more for width in widths[:-1]] + [widths[-1]]
        for section, width in enumerate(widths):
            self.setColumnWidth(section, self._dragged.get(columns[section].name, width))
        self._pin()

    def _on_resized(self, section: int, before: int, width: int) -> None:
        """Keep a width that a person chose."""
        del before
        if width and section < len(self._columns) and is_dragged(self.horizontalHeader()):
            self._dragged[self._columns[section].name] = width

    def _fit_found(self, widths: list[int]) -> None:
        """Give what was found the room that is left; the column goes if it could not be read."""
        room = self.viewport().width() - sum(widths[:FOUND]) - widths[-1]
        wanted, least = widths[FOUND], scaled(_LEAST_FOUND)
        widths[FOUND] = min(wanted, room) if room >= min(wanted, least) else 0
        if not widths[FOUND] and 0 < room < least:
            # A sliver of the next column would say nothing either.
            widths[FOUND - 1] += room

    def _width_of(self, section: int, column: Column) -> int:
        model = self.model()
        font = self.font()
        font.setBold(bool(column.bold))
        metrics = QFontMetrics(font)
        first = max(0, self.rowAt(0))
        rows = range(first, min(model.rowCount(), first + _MEASURED))
        texts = [str(model.index(row, section).data() or "") for row in rows]
        icon = scaled(_ICON) if column.icon is not None else 0
        widest = max(
            map(metrics.horizontalAdvance, sorted(texts, key=len)[-8:] + list(column.words)),
            default=0,
        )
        title = metrics.horizontalAdvance(column.title)
        most = scaled(column.most or _MOST)
        return min(max(widest + icon, title), most) + _PADDING + scaled(_SPARE)

    def _pin(self) -> None:
        """Let as many of the first columns stay in view as leave room for others."""
        if self.model() is None or not self._columns:
            return
        room, steady = self.viewport().width() * _STEADY_SHARE, 0
        while steady < STEADY and room >= self.columnWidth(steady):
            room -= self.columnWidth(steady)
            steady += 1
        self._left.pin([one for one in range(steady) if not self.isColumnHidden(one)])
        self._right.pin([len(self._columns) - 1])
        self._steady = steady

    _steady = 0

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
        if column < self._steady or column == len(self._columns) - 1:
            bar.setValue(before)
            return
        covered = sum(self.columnWidth(section) for section in range(self._steady))
        left = self.columnViewportPosition(column)
        if bar.value() and left < covered:
            bar.setValue(bar.value() - (covered - left))

    def edit_in_view(self, index: QModelIndex) -> None:
        """Edit a cell, or the address instead of a fixed cell, after scrolling it into view."""
        model = self.model()
        if not isinstance(model, RowsTableModel) or not index.isValid():
            return
        if not model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            index = model.index(index.row(), 1)
        if not model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return
        self.setCurrentIndex(index)
        self.scrollTo(index)
        if index.column() < self._steady:
            # The editor opens in the table itself, not in the columns that lie over it.
            self.horizontalScrollBar().setValue(0)
        self.edit(index)

    def keyPressEvent(self, event: Any) -> None:
        """Edit with F2, and a failed row with Enter; elsewhere Enter is the wizard's."""
        is_editing = self.state() is QAbstractItemView.State.EditingState
        if not is_editing and event.key() == Qt.Key.Key_F2:
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
        if index.column() == len(self._columns) - 1 and index.data():
            self.act_clicked.emit(index.row())
