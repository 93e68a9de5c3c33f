"""Columns of a table that stay in view while the others are scrolled."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from clientlists_desktop.ui.tables.cell_delegate import CellDelegate


class PinnedColumns(QTableView):
    """Shows some columns of a table over it, at one side, as soon as they would be out of sight.

    Args:
        table: shows the same rows; its model, selection and widths are followed.
        at_right: whether the columns stay at the right side.
        clicked: runs when one of their cells is clicked.

    Signals:
        menu_wanted: the place on the screen where the menu of the header was asked for.
    """

    menu_wanted = Signal(QPoint)

    def __init__(
        self, table: QTableView, clicked: Callable[[QModelIndex], object], *, at_right: bool = False
    ) -> None:
        super().__init__(table)
        self._table, self._at_right = table, at_right
        self._sections: Sequence[int] = ()
        self.setItemDelegate(CellDelegate(self))
        self.setObjectName("pinnedRight" if at_right else "pinnedLeft")
        self.setProperty("pinned", "right" if at_right else "left")
        self.setAccessibleName(table.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(table.selectionBehavior())
        self.setSelectionMode(table.selectionMode())
        self.setIconSize(table.iconSize())
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setVerticalScrollMode(table.verticalScrollMode())
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(table.horizontalHeader().defaultAlignment())
        header.setHighlightSections(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda place: self.menu_wanted.emit(header.viewport().mapToGlobal(place))
        )
        self.clicked.connect(clicked)
        # Its own scroll bar follows both ways: the wheel also turns over these columns.
        bars = (table.verticalScrollBar(), self.verticalScrollBar())
        bars[0].valueChanged.connect(bars[1].setValue)
        bars[1].valueChanged.connect(bars[0].setValue)
        # The table lays itself out after it says that something changed.
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._place)
        table.horizontalScrollBar().valueChanged.connect(self._place)
        table.horizontalScrollBar().rangeChanged.connect(lambda: self._later.start())
        table.horizontalHeader().sectionResized.connect(lambda: self._later.start())
        table.viewport().installEventFilter(self)
        self.hide()

    def follow(self) -> None:
        """Show the model that the table has now, with the same columns."""
        self.pin(self._sections)

    def pin(self, sections: Sequence[int]) -> None:
        """Keep these columns in view, of the model that the table has now."""
        model = self._table.model()
        self._sections = sections
        self.setModel(model)
        self.setSelectionModel(self._table.selectionModel())
        height = self._table.verticalHeader().defaultSectionSize()
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        header = self.horizontalHeader()
        for section in range(model.columnCount() if model is not None else 0):
            self.setColumnHidden(section, section not in sections)
        # The model may have fewer columns than the one before.
        for place, section in enumerate(one for one in sections if one < header.count()):
            header.moveSection(header.visualIndex(section), place)
        self._later.start()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Leave the scrolling to the table."""
        del index, hint

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the table."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._later.start()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Lie over the table's own columns where these are scrolled away."""
        table, bar = self._table, self._table.horizontalScrollBar()
        scrolled = bar.value() < bar.maximum() if self._at_right else bar.value() > bar.minimum()
        if not self._sections or not scrolled:
            self.hide()
            return
        width = 0
        for section in self._sections:
            self.setColumnWidth(section, table.columnWidth(section))
            width += table.columnWidth(section)
        view, header = table.viewport().geometry(), table.horizontalHeader()
        self.horizontalHeader().setFixedHeight(header.height())
        left = view.right() + 1 - width if self._at_right else view.left()
        self.setGeometry(left, header.y(), width, header.height() + view.height())
        self.verticalScrollBar().setRange(0, table.verticalScrollBar().maximum())
        self.verticalScrollBar().setValue(table.verticalScrollBar().value())
        self.show()
        self.raise_()
