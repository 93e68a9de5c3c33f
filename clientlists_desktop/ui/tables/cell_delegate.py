"""Draws the cells of tables: a coloured text keeps its colour in a selected row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem


class CellDelegate(QStyledItemDelegate):
    """Qt gives the texts of a selected row one colour, whatever their own is."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Answer Qt."""
        super().initStyleOption(option, index)
        tone = index.data(Qt.ItemDataRole.ForegroundRole)
        if tone is not None:
            palette = option.palette
            palette.setBrush(QPalette.ColorRole.HighlightedText, tone)
            option.palette = palette
