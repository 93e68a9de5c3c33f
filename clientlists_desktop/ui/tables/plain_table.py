"""A small read-only table of texts."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTableWidget, QTableWidgetItem

from clientlists_desktop.ui.look.theme import ROW_CHECK, scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.tables.column_shares import Chosen, Shares
from clientlists_desktop.ui.tables.row_copies import MOST_ROWS, RowCopies
from clientlists_desktop.ui.tables.table_model import Column
from clientlists_desktop.ui.widgets import messages

_AT_ONCE = 200
"""More than fit on a screen; Qt measures and keeps every row that the table has."""


class PlainTable(QTableWidget):
    """A read-only table; Tab moves on to the next widget.

    Args:
        titles: of the columns; none for a table without a header.

    Signals:
        rows_shown: the range of rows that were just added, for what a cell needs beside its text.
        shared: the columns have other widths.
    """

    rows_shown = Signal(object)
    shared = Signal()

    def __init__(self, name: str, spoken: str, titles: Sequence[str] = ()) -> None:
        super().__init__(0, len(titles))
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setHorizontalHeaderLabels(list(titles))
        self.horizontalHeader().setVisible(bool(titles))
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_CHECK))
        self.setShowGrid(False)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self._columns = [Column(title, str) for title in titles]
        self._shares: Shares | None = None
        self._rows: list[Any] = []
        self._texts: Callable[[Any], Sequence[str]] = tuple
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.copies = RowCopies(self)
        self.copies.cut.connect(lambda text: messages.show_message(self.window(), text, ""))

    def show_texts(
        self, rows: Iterable[Any], texts: Callable[[Any], Sequence[str]] = tuple
    ) -> None:
        """Show these rows instead; the first of them at once, others as they are scrolled to.

        Args:
            texts: returns the texts of a row.
        """
        self._rows, self._texts = list(rows), texts
        self.setRowCount(0)
        self._show_more()

    def share(self, shares: Shares) -> None:
        """Let the columns share the width of the table, whatever it is; call when texts change."""
        self._shares = shares
        shares.share(self, self._columns, Chosen(), None)
        self.shared.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width again."""
        super().resizeEvent(event)
        if self._shares is not None and event.oldSize().width() != event.size().width():
            self.share(self._shares)

    def show_up_to(self, row: int) -> None:
        """Show the rows up to this one, to select it."""
        while self.rowCount() <= row < len(self._rows):
            self._show_more()

    def _show_more(self) -> None:
        shown = self.rowCount()
        more = [self._texts(one) for one in self._rows[shown : shown + _AT_ONCE]]
        self.setRowCount(shown + len(more))
        self.setColumnCount(max([self.columnCount(), *(len(texts) for texts in more)]))
        for row, texts in enumerate(more, shown):
            for column, text in enumerate(texts):
                self.setItem(row, column, QTableWidgetItem(text))
        if more:
            self.rows_shown.emit(range(shown, shown + len(more)))

    def _on_scrolled(self, value: int) -> None:
        if value == self.verticalScrollBar().maximum() and self.rowCount() < len(self._rows):
            self._show_more()

    def setFixedHeight(self, pixels: int) -> None:
        """Be this high; spare height goes elsewhere than to what holds the table."""
        super().setFixedHeight(pixels)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def hold_clients(self, database: DatabaseThread) -> None:
        """Let only accounts that may export lists copy cells; the journal counts the rows."""
        self.copies.hold_clients(database)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy what is selected with Ctrl+C, row by row."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        chosen: dict[int, list[tuple[int, str]]] = {}
        for index in self.selectedIndexes():
            chosen.setdefault(index.row(), []).append((index.column(), str(index.data() or "")))
        rows = [[text for _, text in sorted(chosen[row])] for row in sorted(chosen)][:MOST_ROWS]
        if rows:
            hidden = len(self._rows) - self.rowCount() if len(chosen) == self.rowCount() else 0
            self.copies.copy(len(chosen) + max(0, hidden), rows)
