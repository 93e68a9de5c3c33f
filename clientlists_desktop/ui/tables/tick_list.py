"""A list of things to tick: a row is made only when it is drawn, however many there are."""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView

from clientlists_desktop.ui.look.theme import scaled, tokens
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.table_model import Index, one_line

_CHECK = Qt.ItemDataRole.CheckStateRole
_INSET = (8, 8, -8, -8)


class TickList(QListView):
    """Things with a box to tick each.

    Args:
        text_of: the text of a thing.
        nothing: what stands there if there are no things.

    Attributes:
        words: what stands there instead of things.

    Signals:
        changed: something was ticked, or no longer is.
    """

    changed = Signal()

    def __init__(self, name: str, spoken: str, text_of: Callable[[Any], str], nothing: str) -> None:
        super().__init__()
        self._nothing = nothing
        self.words = translate("TickList", "Loading…")
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        # Or the height of every row is measured.
        self.setUniformItemSizes(True)
        self._model = _TickModel(text_of)
        self._model.dataChanged.connect(self.changed)
        self.setModel(self._model)

    def show_things(self, things: Sequence[Any], ticked: Collection[int]) -> None:
        """Show other things.

        Args:
            ticked: the IDs of those that are ticked.
        """
        self.words = "" if things else self._nothing
        self.setAccessibleDescription(self.words)
        self._model.show(things, ticked)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say why there is nothing to tick."""
        super().paintEvent(event)
        if not self.words:
            return
        with QPainter(self.viewport()) as painter:
            painter.setPen(QColor(tokens().muted))
            room = self.viewport().rect().adjusted(*(scaled(side) for side in _INSET))
            painter.drawText(room, int(Qt.TextFlag.TextWordWrap), self.words)

    @property
    def ticked(self) -> list[int]:
        """The IDs of the things that are ticked, in order."""
        return sorted(self._model.ticked)

    def tick(self, chosen: Callable[[Any], bool]) -> None:
        """Tick all things of a kind as well."""
        self._model.tick({one.id for one in self._model.things if chosen(one)})


class _TickModel(QAbstractListModel):
    def __init__(self, text_of: Callable[[Any], str]) -> None:
        super().__init__()
        self._text_of = text_of
        self.things: Sequence[Any] = ()
        self.ticked: set[int] = set()

    def show(self, things: Sequence[Any], ticked: Collection[int]) -> None:
        self.beginResetModel()
        self.things = things
        self.ticked = {one.id for one in things} & set(ticked)
        self.endResetModel()

    def tick(self, more: set[int]) -> None:
        if more - self.ticked:
            self.ticked |= more
            self.dataChanged.emit(self.index(0), self.index(len(self.things) - 1), [_CHECK])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Answer Qt."""
        return 0 if parent.isValid() else len(self.things)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer Qt."""
        if not index.isValid():
            return None
        one = self.things[index.row()]
        if role == _CHECK:
            return Qt.CheckState.Checked if one.id in self.ticked else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return one_line(self._text_of(one))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Answer Qt."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a thing, or tick it no longer."""
        if role != _CHECK:
            return False
        one = self.things[index.row()].id
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self.ticked.add(one)
        else:
            self.ticked.discard(one)
        self.dataChanged.emit(index, index, [role])
        return True
