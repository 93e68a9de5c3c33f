"""The records of consent as a table shows them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.consent import ConsentRecord, ListState
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.consent.consent import (
    basis_name,
    confirmed_by,
    language_name,
    list_state_label,
)
from clientlists_desktop.ui.look.formatting import moment, number
from clientlists_desktop.ui.look.icons import channel_icon
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.table_model import TableModel
from clientlists_desktop.ui.widgets.controls import label

Index = QModelIndex | QPersistentModelIndex

LIST, CHANNEL, CLIENTS, BY, WHEN, BASIS, VERSION, PROOFS, SOURCE = range(9)


class ConsentsTableModel(TableModel):
    """The records that pass the search, newest first; all in memory, they are few."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[ConsentRecord] = []
        self._shown: list[ConsentRecord] = []
        self._search = ""

    def set_records(self, records: Sequence[ConsentRecord]) -> None:
        """Show other records."""
        self._all = list(records)
        self._refresh()

    def filter(self, search: str) -> None:
        """Show only records whose names and texts hold the search."""
        self._search = search.strip().casefold()
        self._refresh()

    def record(self, row: int) -> ConsentRecord:
        """Return the record in a row."""
        return self._shown[row]

    def _refresh(self) -> None:
        self.beginResetModel()
        self._shown = [one for one in self._all if self._search in _searched(one)]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Answer Qt."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Answer Qt."""
        return 0 if parent.isValid() else SOURCE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Answer Qt."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Client list"), self.tr("Channel"), self.tr("Clients"),
            self.tr("Confirmed by"), self.tr("When"), self.tr("Legal basis"), self.tr("Version"),
            self.tr("Proofs"), self.tr("Source"),
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
            return channel_icon(channel_of(one.channel_code))
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (CLIENTS, PROOFS):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.FontRole and column == LIST:
            font = label().font()
            font.setBold(True)
            return font
        return None

    def _text(self, one: ConsentRecord, column: int) -> str:
        return (
            _list_name(one),
            channel_name(channel_of(one.channel_code), translate),
            number(one.clients),
            confirmed_by(one, translate),
            moment(one.confirmed_at),
            basis_name(one.basis, translate),
            self._version(one),
            number(len(one.proofs)),
            one.source_name,
        )[column]

    def _version(self, one: ConsentRecord) -> str:
        if one.version is None:
            return self.tr("own wording")
        return f"{one.version}, {language_name(one.language, translate)}"


def _list_name(one: ConsentRecord) -> str:
    if one.list_state is ListState.STANDS:
        return one.list_name
    return f"{one.list_name} ({list_state_label(one.list_state, translate)})"


def _searched(one: ConsentRecord) -> str:
    parts = (one.list_name, one.actor, one.source_name, one.wording, one.collected)
    return "\n".join(parts).casefold()
