"""The campaigns of the workspace as a table shows them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.campaigns.statuses import Status
from clientlists_desktop.texts.campaigns.campaigns import campaign_status_label
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.ui.campaigns.status_pill import ICONS
from clientlists_desktop.ui.look.formatting import moment, number
from clientlists_desktop.ui.look.icons import channel_icon, icon
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.table_model import TableModel
from clientlists_desktop.ui.widgets.controls import label

Index = QModelIndex | QPersistentModelIndex

NAME, STATUS, CHANNEL, SOURCE, CLIENTS, USED, PROJECT, MADE_ON = range(8)


class CampaignsTableModel(TableModel):
    """The campaigns that pass the search, newest first; all in memory, they are few."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[Campaign] = []
        self._shown: list[Campaign] = []
        self._search = ""
        self._status: Status | None = None

    def set_campaigns(self, campaigns: Sequence[Campaign]) -> None:
        """Show other campaigns."""
        self._all = list(campaigns)
        self._refresh()

    def filter(self, search: str, status: Status | None) -> None:
        """Show only campaigns whose texts hold the search, and of one status."""
        self._search, self._status = search.strip().casefold(), status
        self._refresh()

    def campaign(self, row: int) -> Campaign:
        """Return the campaign in a row."""
        return self._shown[row]

    @property
    def total(self) -> int:
        """How many campaigns there are, shown or not."""
        return len(self._all)

    def _refresh(self) -> None:
        self.beginResetModel()
        self._shown = [
            one
            for one in self._all
            if self._status in (None, one.status)
            and self._search in f"{one.name}\n{one.project_name}\n{one.list_name}".casefold()
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Answer Qt."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Answer Qt."""
        return 0 if parent.isValid() else MADE_ON + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Answer Qt."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Name"), self.tr("Status"), self.tr("Channel"), self.tr("Clients from"),
            self.tr("Clients"), self.tr("Used"), self.tr("Project"), self.tr("Made on"),
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
        if role == Qt.ItemDataRole.DecorationRole:
            if column == STATUS:
                return icon(*ICONS[one.status])
            return channel_icon(one.channel) if column == CHANNEL else None
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (CLIENTS, USED):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.FontRole and column == NAME:
            font = label().font()
            font.setBold(True)
            return font
        return None

    def _text(self, one: Campaign, column: int) -> str:
        return (
            one.name,
            campaign_status_label(one.status, translate),
            channel_name(one.channel, translate),
            one.list_name or self.tr("All clients"),
            number(one.clients) if one.started_at else "–",
            number(one.totals.used) if one.started_at else "–",
            one.project_name,
            moment(one.made_at),
        )[column]
