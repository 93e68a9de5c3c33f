"""Draws the cells of tables: a coloured text keeps its colour in a selected row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from clientlists_desktop.ui.look.theme import scaled, tokens
from clientlists_desktop.ui.tables.table_model import UNREAD_ROLE

_BLOCK_HEIGHT, _BLOCK_SHARE, _BLOCK_SIDE = 10, 0.6, 12


class CellDelegate(QStyledItemDelegate):
    """Qt gives the texts of a selected row one colour, whatever their own is.

    A cell that has not been read yet is a grey block.
    """

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Answer Qt."""
        super().initStyleOption(option, index)
        if index.data(UNREAD_ROLE):
            option.text = ""
        tone = index.data(Qt.ItemDataRole.ForegroundRole)
        if tone is not None:
            palette = option.palette
            palette.setBrush(QPalette.ColorRole.HighlightedText, tone)
            option.palette = palette

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Answer Qt."""
        super().paint(painter, option, index)
        if not index.data(UNREAD_ROLE):
            return
        room = QRectF(option.rect).adjusted(scaled(_BLOCK_SIDE), 0, -scaled(_BLOCK_SIDE), 0)
        block = QRectF(0, 0, room.width() * _BLOCK_SHARE, scaled(_BLOCK_HEIGHT))
        block.moveCenter(room.center())
        block.moveLeft(room.left())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().divider))
        painter.drawRoundedRect(block, scaled(3), scaled(3))
        painter.restore()
