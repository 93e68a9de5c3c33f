"""A small read-only table whose rows are all set at once."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem


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

    def show_texts(self, rows: Iterable[Sequence[str]]) -> None:
        """Show these rows instead."""
        shown = list(rows)
        self.setRowCount(len(shown))
        self.setColumnCount(max([self.columnCount(), *(len(texts) for texts in shown)]))
        for row, texts in enumerate(shown):
            for column, text in enumerate(texts):
                self.setItem(row, column, QTableWidgetItem(text))
