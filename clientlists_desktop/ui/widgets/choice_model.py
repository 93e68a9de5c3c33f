"""The choices of a box: a text is made only when it is drawn, however many there are."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

_TEXT = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


class ChoiceModel(QAbstractListModel):
    """Things to choose from.

    Args:
        text_of: the text of a thing.
        value_of: what stands for a thing that is chosen.
        icon_of: the icon of a thing; None if none has one.
    """

    def __init__(
        self,
        things: Sequence[Any],
        text_of: Callable[[Any], str],
        value_of: Callable[[Any], object],
        icon_of: Callable[[Any], QIcon] | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._things = things
        self._text_of, self._value_of, self._icon_of = text_of, value_of, icon_of

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Answer Qt: how many choices there are."""
        return 0 if parent.isValid() else len(self._things)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Answer Qt: the text, icon or value of a choice."""
        if role in _TEXT:
            return self._text_of(self._things[index.row()])
        if role == Qt.ItemDataRole.UserRole:
            return self._value_of(self._things[index.row()])
        if role == Qt.ItemDataRole.DecorationRole and self._icon_of is not None:
            return self._icon_of(self._things[index.row()])
        return None
