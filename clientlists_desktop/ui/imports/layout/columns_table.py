"""The table of a file's columns: which are read, and under which names."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from clientlists_desktop.core import priorities
from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.layouts.column_letters import column_letter
from clientlists_desktop.core.layouts.column_synonyms import ColumnMeaning, meaning_of
from clientlists_desktop.core.layouts.layout_options import DetectedLayout
from clientlists_desktop.core.zones import zones
from clientlists_desktop.texts.channels import address_name
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.plain_table import PlainTable

_READ, _NAME, _MEANING, _EXAMPLES = range(4)
_EXAMPLES_SHOWN = 3
_LONGEST = 80


def _recognised(index: int, name: str, found: DetectedLayout, channel: Channel) -> str:
    """Return what a column is recognised as; "" if it is not recognised."""
    if index == found.address:
        return address_name(channel, translate)
    if (read_as := found.names.get(index)) and (name.strip(), read_as) in found.read_as:
        return read_as
    if channel.is_telephony and name.strip().upper() in (zones.HEADER, priorities.HEADER):
        return name.strip().upper()
    meanings: dict[ColumnMeaning | None, str] = {
        ColumnMeaning.FIRST_NAME: translate("Columns", "First name"),
        ColumnMeaning.LAST_NAME: translate("Columns", "Last name"),
        ColumnMeaning.CITY: translate("Columns", "City"),
    }
    return meanings.get(meaning_of(name, channel), "")


class ColumnsTable(PlainTable):
    """A row for each column: a tick, its name in the list, what it holds, examples.

    Signals:
        changed: a person changed a tick or a name.
    """

    changed = Signal()

    def __init__(self) -> None:
        titles = [
            translate("Columns", "Read"),
            translate("Columns", "Name in the list"),
            translate("Columns", "Recognised as"),
            translate("Columns", "Examples"),
        ]
        super().__init__("columnsTable", translate("Columns", "Columns of the file"), titles)
        self.setEditTriggers(
            QTableWidget.EditTrigger.DoubleClicked
            | QTableWidget.EditTrigger.EditKeyPressed
            | QTableWidget.EditTrigger.AnyKeyPressed
        )
        header = self.horizontalHeader()
        header.setSectionResizeMode(_READ, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_MEANING, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.names: tuple[tuple[int, str], ...] = ()
        self.left_out: tuple[int, ...] = ()
        self._shown_names: list[str] = []
        self.itemChanged.connect(self._on_item_changed)

    def show_columns(
        self,
        names: Sequence[str],
        rows: Sequence[Sequence[str]],
        found: DetectedLayout,
        left_out: Collection[int],
        channel: Channel,
    ) -> None:
        """Show the columns of a file, in its order.

        Args:
            names: the headings in the file.
            rows: the rows below them.
        """
        self.blockSignals(True)
        self._shown_names = [
            found.names.get(index, name.strip()) for index, name in enumerate(names)
        ]
        self.setRowCount(len(names))
        for index, name in enumerate(self._shown_names):
            read = QTableWidgetItem(column_letter(index))
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            if index != found.address:
                # A list needs its addresses.
                flags |= Qt.ItemFlag.ItemIsUserCheckable
            read.setFlags(flags)
            is_read = index not in left_out
            read.setCheckState(Qt.CheckState.Checked if is_read else Qt.CheckState.Unchecked)
            self.setItem(index, _READ, read)
            self.setItem(index, _NAME, QTableWidgetItem(name))
            cells = [row[index].strip() for row in rows if len(row) > index and row[index].strip()]
            examples = ", ".join(list(dict.fromkeys(cells))[:_EXAMPLES_SHOWN])
            for column, text in (
                (_MEANING, _recognised(index, names[index], found, channel)),
                (_EXAMPLES, examples[:_LONGEST]),
            ):
                shown = QTableWidgetItem(text)
                shown.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.setItem(index, column, shown)
        self.names = tuple(
            (index, name)
            for index, name in sorted(found.names.items())
            if (names[index].strip(), name) not in found.read_as
        )
        self.left_out = tuple(sorted(left_out))
        self.blockSignals(False)

    def _on_item_changed(self, item: QTableWidgetItem) -> None:
        index, text = item.row(), item.text().strip()
        if item.column() == _NAME and text != self._shown_names[index]:
            names = {**dict(self.names), index: text}
            self.names = tuple((column, name) for column, name in sorted(names.items()) if name)
        elif item.column() == _READ:
            left_out = set(self.left_out) - {index}
            if item.checkState() is not Qt.CheckState.Checked:
                left_out.add(index)
            self.left_out = tuple(sorted(left_out))
        self.changed.emit()
