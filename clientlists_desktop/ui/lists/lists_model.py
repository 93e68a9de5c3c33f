"""The lists of the workspace as a table shows them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.lists.lists import list_source
from clientlists_desktop.ui.look.formatting import moment, number
from clientlists_desktop.ui.look.icons import channel_icon, icon
from clientlists_desktop.ui.look.theme import tokens
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.table_model import TableModel
from clientlists_desktop.ui.widgets.controls import label

Index = QModelIndex | QPersistentModelIndex

NAME, CHANNEL, CLIENTS, WARNINGS, SOURCE, MADE_BY, MADE_ON, DOWNLOAD, MENU = range(9)


class ListsTableModel(TableModel):
    """The lists that pass the search, in the order wanted; all in memory, they are few."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[ListSummary] = []
        self._shown: list[ListSummary] = []
        self._search = ""
        self._channel: str | None = None
        self._column, self._order = MADE_ON, Qt.SortOrder.DescendingOrder

    def set_lists(self, lists: Sequence[ListSummary]) -> None:
        """Show other lists."""
        self._all = list(lists)
        self._refresh()

    def filter(self, search: str, channel: str | None) -> None:
        """Show only lists whose texts hold the search, in any script, and of one channel."""
        self._search, self._channel = search.strip().casefold(), channel
        self._refresh()

    def summary(self, row: int) -> ListSummary:
        """Return the list in a row."""
        return self._shown[row]

    def row_of(self, list_id: int) -> int | None:
        """Return the row of a list, if it is shown."""
        return next((r for r, one in enumerate(self._shown) if one.id == list_id), None)

    @property
    def total(self) -> int:
        """How many lists there are, shown or not."""
        return len(self._all)

    @property
    def shown_clients(self) -> int:
        """How many clients the shown lists have together."""
        return sum(one.clients for one in self._shown)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Answer Qt."""
        if column < DOWNLOAD:
            self._column, self._order = column, order
            self._refresh()

    def _refresh(self) -> None:
        self.beginResetModel()
        shown = [
            one
            for one in self._all
            if (self._channel is None or one.channel_code == self._channel)
            and self._search in self._haystack(one)
        ]
        descending = self._order is Qt.SortOrder.DescendingOrder
        self._shown = sorted(shown, key=self._key, reverse=descending)
        self.endResetModel()

    def _haystack(self, one: ListSummary) -> str:
        channel = channel_name(one.channel, translate)
        return "\n".join((one.name, channel, list_source(one, translate), one.made_by)).casefold()

    def _key(self, one: ListSummary) -> tuple[Any, ...]:
        keys: dict[int, Any] = {
            NAME: one.name.casefold(),
            CHANNEL: channel_name(one.channel, translate).casefold(),
            CLIENTS: one.clients,
            WARNINGS: one.warned,
            SOURCE: list_source(one, translate).casefold(),
            MADE_BY: one.made_by.casefold(),
            MADE_ON: one.made_at,
        }
        return (keys[self._column], one.id)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Answer Qt."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Answer Qt."""
        return 0 if parent.isValid() else MENU + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Answer Qt."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (CLIENTS, WARNINGS):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Name"), self.tr("Channel"), self.tr("Clients"), self.tr("Warnings"),
            self.tr("Source"), self.tr("Made by"), self.tr("Made on"), "", "",
        )[section]  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer Qt."""
        if not index.isValid():
            return None
        one, column = self._shown[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(one, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if column in (DOWNLOAD, MENU):
                return self._action(column)
            return (
                f"{self.headerData(column, Qt.Orientation.Horizontal)}: {self._text(one, column)}"
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._action(column) if column in (DOWNLOAD, MENU) else self._text(one, column)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(one, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (CLIENTS, WARNINGS):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ForegroundRole and column == WARNINGS and one.warned:
            return QBrush(QColor(tokens().warning))
        if role == Qt.ItemDataRole.FontRole and column == NAME:
            font = label().font()
            font.setBold(True)
            return font
        return None

    def _text(self, one: ListSummary, column: int) -> str:
        if column in (DOWNLOAD, MENU):
            return ""
        return (
            one.name,
            channel_name(one.channel, translate),
            number(one.clients),
            number(one.warned) if one.warned else "–",
            list_source(one, translate),
            one.made_by,
            moment(one.made_at),
        )[column]

    def _action(self, column: int) -> str:
        return self.tr("Download as XLSX") if column == DOWNLOAD else self.tr("More actions")

    def _icon(self, one: ListSummary, column: int) -> Any:
        if column == CHANNEL:
            return channel_icon(one.channel)
        if column == WARNINGS and one.warned:
            return icon("warning", "warning")
        if column == SOURCE:
            return icon("users" if one.is_from_clients else "file-text", "muted")
        if column == DOWNLOAD:
            return icon("download-simple", "link")
        return icon("dots-three-bold") if column == MENU else None
