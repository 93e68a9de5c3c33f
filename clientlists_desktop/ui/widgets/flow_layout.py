"""Layouts that wrap where there is no room: rows of controls, cards, parts side by side."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QLayout, QLayoutItem, QWidget

QWIDGETSIZE_MAX = (1 << 24) - 1
"""What Qt calls no limit; PySide does not export it."""


class FlowLayout(QLayout):
    """Lays widgets out from left to right, in as many rows as needed, as text wraps.

    Args:
        centred: whether each row stands in the middle.
        between_rows: pixels between rows; None for as many as between widgets.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        spacing: int = 8,
        *,
        centred: bool = False,
        between_rows: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._centred = centred
        self._between_rows = spacing if between_rows is None else between_rows
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Answer Qt."""
        self._items.append(item)

    def count(self) -> int:
        """Answer Qt."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Answer Qt."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Answer Qt."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Answer Qt."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Answer Qt."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Answer Qt."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Answer Qt."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Answer Qt: the size of all in one row, so that a neighbour does not make them wrap."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Answer Qt."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        rows = self._rows(rect.width())
        for items in rows:
            most = QSize(rect.width(), QWIDGETSIZE_MAX)
            hints = [item.sizeHint().boundedTo(most) for item in items]
            width = sum(hint.width() for hint in hints) + self.spacing() * (len(hints) - 1)
            x = rect.x() + (max(0, rect.width() - width) // 2 if self._centred else 0)
            for item, hint in zip(items, hints, strict=True):
                if move:
                    item.setGeometry(QRect(QPoint(x, y), hint))
                x += hint.width() + self.spacing()
            y += max(hint.height() for hint in hints) + self._between_rows
        return y - rect.y() - (self._between_rows if rows else 0)

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """Break the widgets that are shown into rows of a width at most."""
        rows: list[list[QLayoutItem]] = []
        taken = 0
        for item in self._items:
            if item.isEmpty():
                continue
            needed = item.sizeHint().width()
            if rows and taken + needed <= width:
                rows[-1].append(item)
            else:
                rows.append([item])
                taken = 0
            taken += needed + self.spacing()
        return rows


def flow(*widgets: QWidget, spacing: int = 8, centred: bool = False) -> QWidget:
    """Return a row of widgets that wraps where it has no room."""
    around = QWidget()
    layout = FlowLayout(around, spacing, centred=centred)
    for widget in widgets:
        layout.addWidget(widget)
    return around


class CardGrid(QWidget):
    """Cards in one row, or in several of equal columns if there is no room."""

    def __init__(self, cards: Sequence[QWidget], spacing: int = 16) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(spacing)
        self._cards = cards
        self._choices = sorted({len(cards), min(3, len(cards)), min(2, len(cards))}, reverse=True)
        self._columns = 0
        self._arrange(len(cards))

    def fit(self) -> None:
        """Put the cards in as many columns as fit; to be called when their texts change."""
        fitting = (columns for columns in self._choices if self._needed(columns) <= self.width())
        self._arrange(next(fitting, self._choices[-1]))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for place, frame in enumerate(self._cards):
            self._grid.addWidget(frame, place // columns, place % columns)
            self._grid.setColumnStretch(place % columns, 1)

    def _needed(self, columns: int) -> int:
        """Return the width that so many columns need; in several rows, all are equally wide."""
        widths = [card.minimumSizeHint().width() for card in self._cards]
        width = sum(widths) if columns == len(widths) else columns * max(widths)
        return width + (columns - 1) * self._grid.spacing()

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: the cards fit in several rows, so the page may be narrower than one row."""
        return QSize(self._needed(self._choices[-1]), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Answer Qt."""
        super().resizeEvent(event)
        self.fit()


class SideBySide(QWidget):
    """Two parts beside each other, or one below the other where they have no room.

    A part that wraps stands beside the other only in a single row.

    Args:
        shares: how the parts share the room beside each other.
    """

    def __init__(
        self, left: QWidget, right: QWidget, shares: tuple[int, int] = (1, 1), spacing: int = 16
    ) -> None:
        super().__init__()
        self._parts = left, right
        self._shares = shares
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(spacing)
        for part, share in zip(self._parts, shares, strict=True):
            self._line.addWidget(part, share)

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: the width of the wider part is enough."""
        return QSize(max(self._widths()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Answer Qt."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Answer Qt: parts that are shown or change need other widths."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _widths(self) -> list[int]:
        """Return the least widths of the parts."""
        return [
            part.minimumSizeHint().expandedTo(part.minimumSize()).width() for part in self._parts
        ]

    def _widths_beside(self) -> list[int]:
        """Return the widths that the parts need beside each other."""
        return [
            part.sizeHint().width() if _wraps(part) else least
            for part, least in zip(self._parts, self._widths(), strict=True)
        ]

    def _fit(self) -> None:
        """Put the parts beside each other if that fits."""
        fits = sum(self._widths_beside()) + self._line.spacing() <= self.width()
        directions = QBoxLayout.Direction
        direction = directions.LeftToRight if fits else directions.TopToBottom
        if direction is self._line.direction():
            return
        self._line.setDirection(direction)
        for part, share in zip(self._parts, self._shares, strict=True):
            self._line.setStretchFactor(part, share if fits else 0)
        self.updateGeometry()


def _wraps(part: QWidget) -> bool:
    """Whether a part breaks into several lines where it has no room."""
    is_text = isinstance(part, QLabel) and part.wordWrap()
    return is_text or isinstance(part.layout(), FlowLayout)
