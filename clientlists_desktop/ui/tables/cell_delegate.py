"""Draws the cells of tables: colours stay in a selected row, an icon stays at its number."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clientlists_desktop.ui.look.theme import scaled

_BESIDE = 8
"""Pixels at 13 px text between an icon and the text that it belongs to."""


class CellDelegate(QStyledItemDelegate):
    """Mends two habits of Qt.

    The texts of a selected row get one colour, whatever their own is. The icon of a text at the
    right stays at the left, as if it belonged to the column before.
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

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Answer Qt."""
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        if cell.icon.isNull() or not cell.displayAlignment & Qt.AlignmentFlag.AlignRight:
            super().paint(painter, option, index)
            return
        # A copy: what the option returns is its own icon.
        symbol, cell.icon = QIcon(cell.icon), QIcon()
        cell.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        style = cell.widget.style() if cell.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        part = QStyle.SubElement.SE_ItemViewItemText
        room = style.subElementRect(part, cell, cell.widget)
        text = style.itemTextRect(
            cell.fontMetrics, room, int(cell.displayAlignment), True, cell.text
        )
        place = QRect(0, 0, cell.decorationSize.width(), cell.decorationSize.height())
        place.moveCenter(room.center())
        place.moveRight(text.left() - scaled(_BESIDE))
        symbol.paint(painter, place)
