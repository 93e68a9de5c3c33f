"""The deleted lists as a table shows them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from clientlists_desktop.core.lists.trash import TrashedList
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.lists.trash import erased_when
from clientlists_desktop.ui.look.formatting import moment, number
from clientlists_desktop.ui.look.icons import channel_icon
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.table_model import TableModel
from clientlists_desktop.ui.widgets.controls import label

Index = QModelIndex | QPersistentModelIndex

NAME, CHANNEL, CLIENTS, DELETED_BY, DELETED_ON, ERASED = range(6)


class TrashTableModel(TableModel):
    """The lists in the trash, what was deleted last first; all in memory, they are few."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[TrashedList] = []

    def set_lists(self, lists: Sequence[TrashedList]) -> None:
        """Show other lists."""
        self.beginResetModel()
        self._shown = list(lists)
        self.endResetModel()

    def trashed(self, row: int) -> TrashedList:
        """Return the list in a row."""
        return self._shown[row]

    def row_of(self, list_id: int) -> int | None:
        """Return the row of a list, if it is shown."""
        return next((r for r, one in enumerate(self._shown) if one.id == list_id), None)

    @property
    def clients(self) -> int:
        """How many clients the lists have together."""
        return sum(one.clients for one in self._shown)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Answer Qt."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Answer Qt."""
        return 0 if parent.isValid() else ERASED + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Answer Qt."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == CLIENTS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Name"), self.tr("Channel"), self.tr("Clients"), self.tr("Deleted by"),
            self.tr("Deleted on"), self.tr("Erased"),
        )[section]  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer Qt."""
        if not index.isValid():
            return None
        one, column = self._shown[index.row()], index.column()
        text = self._text(one, column)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(column, Qt.Orientation.Horizontal)}: {text}"
        if role == Qt.ItemDataRole.DecorationRole and column == CHANNEL:
            return channel_icon(one.channel)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == CLIENTS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.FontRole and column == NAME:
            font = label().font()
            font.setBold(True)
            return font
        return None

    def _text(self, one: TrashedList, column: int) -> str:
        return (
            one.name,
            channel_name(one.channel, translate),
            number(one.clients),
            one.deleted_by,
            moment(one.deleted_at),
            erased_when(one, translate),
        )[column]
