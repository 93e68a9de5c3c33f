"""The first rows of a channel's sample file."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.operations.sample_files import sample_client_rows, sample_rows
from clientlists_desktop.texts.channels import address_name
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.plain_table import PlainTable

_ROWS = 3
_HIDDEN_FIRST = (3, 2, 1)
"""Columns that any file may have; the address and the columns for campaigns always show."""


class SampleTable(PlainTable):
    """A table to look at; where there is no room, columns are hidden, so that it never scrolls."""

    def __init__(self, channel: Channel, *, clients: bool = False) -> None:
        if clients:
            header, rows = sample_client_rows(channel.code)
        else:
            header, rows = sample_rows(channel.code, address_name(channel, translate))
        self._hidden_first = tuple(range(len(header) - 1, 2, -1)) if clients else _HIDDEN_FIRST
        super().__init__("sampleTable", translate("Sample", "Example of a file"), header)
        self.show_texts(rows[:_ROWS])
        self.verticalHeader().setDefaultSectionSize(scaled(34))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setSelectionMode(PlainTable.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(scaled(34) * (_ROWS + 1) + 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the columns that do not fit."""
        super().resizeEvent(event)
        header = self.horizontalHeader()
        for column in self._hidden_first:
            self.setColumnHidden(column, False)
        for column in self._hidden_first:
            if header.length() <= self.viewport().width():
                return
            self.setColumnHidden(column, True)
