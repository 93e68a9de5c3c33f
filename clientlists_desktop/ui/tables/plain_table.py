"""A small read-only table whose rows are all set at once."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QTableWidget, QTableWidgetItem

from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.tables.row_copies import MOST_ROWS, RowCopies
from clientlists_desktop.ui.widgets import messages


class PlainTable(QTableWidget):
    """A read-only table; Tab moves on to the next widget.

    Args:
        titles: of the columns; none for a table without a header.
    """

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
        self.setShowGrid(False)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.copies = RowCopies(self)
        self.copies.cut.connect(lambda text: messages.show_message(self.window(), text, ""))

    def show_texts(self, rows: Iterable[Sequence[str]]) -> None:
        """Show these rows instead."""
        shown = list(rows)
        self.setRowCount(len(shown))
        self.setColumnCount(max([self.columnCount(), *(len(texts) for texts in shown)]))
        for row, texts in enumerate(shown):
            for column, text in enumerate(texts):
                self.setItem(row, column, QTableWidgetItem(text))

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
            self.copies.copy(len(chosen), rows)
