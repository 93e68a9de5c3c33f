"""Draws the cells of tables: colours of selected rows, icons beside numbers, rows to come.

It fills their editors, too.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clientlists_desktop.ui.look.theme import scaled, tokens
from clientlists_desktop.ui.tables.table_model import UNREAD_ROLE

_BESIDE = 8
"""Pixels at 13 px text between an icon and the text that it belongs to."""
_IS_FILLED = "filled"
_BLOCK_HEIGHT, _BLOCK_SHARE, _BLOCK_SIDE = 10, 0.6, 12


class CellDelegate(QStyledItemDelegate):
    """Mends two habits of Qt.

    The texts of a selected row get one colour, whatever their own is. The icon of a text at the
    right stays at the left, as if it belonged to the column before.

    A cell that has not been read yet is a grey block.
    """

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

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Fill an editor once: Qt would do it again over what a person types when rows are read."""
        if not editor.property(_IS_FILLED):
            editor.setProperty(_IS_FILLED, True)
            super().setEditorData(editor, index)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Answer Qt."""
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        if unread := bool(index.data(UNREAD_ROLE)):
            cell.text = ""
        # A copy: what the option returns is its own icon.
        symbol = QIcon(cell.icon)
        moved = bool(cell.displayAlignment & Qt.AlignmentFlag.AlignRight) and not symbol.isNull()
        if moved:
            cell.icon = QIcon()
            cell.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        style = cell.widget.style() if cell.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        if moved:
            _draw_beside_text(symbol, cell, painter, style)
        if unread:
            _draw_block(painter, option.rect)


def _draw_beside_text(
    symbol: QIcon, cell: QStyleOptionViewItem, painter: QPainter, style: QStyle
) -> None:
    room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, cell, cell.widget)
    text = style.itemTextRect(cell.fontMetrics, room, int(cell.displayAlignment), True, cell.text)
    place = QRect(0, 0, cell.decorationSize.width(), cell.decorationSize.height())
    place.moveCenter(room.center())
    place.moveRight(text.left() - scaled(_BESIDE))
    symbol.paint(painter, place)


def _draw_block(painter: QPainter, cell: QRect) -> None:
    room = QRectF(cell).adjusted(scaled(_BLOCK_SIDE), 0, -scaled(_BLOCK_SIDE), 0)
    block = QRectF(0, 0, room.width() * _BLOCK_SHARE, scaled(_BLOCK_HEIGHT))
    block.moveCenter(room.center())
    block.moveLeft(room.left())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().divider))
    painter.drawRoundedRect(block, scaled(3), scaled(3))
    painter.restore()
