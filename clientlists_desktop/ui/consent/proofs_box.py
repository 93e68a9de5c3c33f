"""Chooses the files that prove a consent; they are read when the list is created."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QTableWidget, QWidget

from clientlists_desktop.core.consent import MOST_PROOF_BYTES, MOST_PROOFS
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.names import as_text
from clientlists_desktop.operations.consent.proof_files import check_proof
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.look.formatting import size
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.look.shortcuts import key_sequence
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.plain_table import PlainTable
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, column, row
from clientlists_desktop.ui.widgets.tab_order import take_focus_from

_ROWS_SHOWN = 4


class ProofsBox(QWidget):
    """The chosen files with their sizes, buttons to add and remove them, and refusals.

    Signals:
        changed: files were added or removed.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sizes: dict[Path, int] = {}
        rule = self.tr(
            "Signed forms, screenshots, exports; up to {most} files of {size} MB each."
        ).format(most=MOST_PROOFS, size=MOST_PROOF_BYTES // 2**20)
        self._table = self._build_table()
        self._add = button(self.tr("Add files…"), "addProofs", "paperclip")
        self._add.clicked.connect(lambda: self.add(messages.ask_proofs(self)))
        self._remove = button(self.tr("Remove"), "removeProof", "trash")
        self._remove.clicked.connect(self._remove_chosen)
        self._refusal = label("", "wrap", "failed", name="proofRefusal")
        column(
            label(self.tr("Proof files"), "strong"),
            label(rule, "muted"),
            self._table,
            row(self._add, self._remove, STRETCH),
            self._refusal,
            on=self,
            spacing=8,
        )
        self._show({})

    def _build_table(self) -> PlainTable:
        table = PlainTable("proofFiles", self.tr("Proof files"), (self.tr("File"), self.tr("Size")))
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.itemSelectionChanged.connect(self._refresh_state)
        delete = QAction(table)
        delete.setShortcut(key_sequence("Del"))
        delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        delete.triggered.connect(self._remove_chosen)
        table.addAction(delete)
        return table

    @property
    def paths(self) -> tuple[Path, ...]:
        """The chosen files."""
        return tuple(self._sizes)

    def add(self, paths: list[Path]) -> None:
        """Add the files that may be proofs, each once; say why the first of the others may not."""
        kept, refusal = dict(self._sizes), ""
        for path in paths:
            try:
                kept[path] = check_proof(path, len({*kept, path}))
            except Refused as error:
                refusal = refusal or refusal_text(error, translate)
        self._show(kept)
        self._refusal.setText(refusal)
        self._refusal.setVisible(bool(refusal))

    def _remove_chosen(self) -> None:
        chosen = {index.row() for index in self._table.selectedIndexes()}
        left = [one for row, one in enumerate(self._sizes.items()) if row not in chosen]
        self._show(dict(left))

    def _show(self, sizes: dict[Path, int]) -> None:
        self._sizes = sizes
        self._refusal.hide()
        self._table.show_texts((as_text(path.name), size(octets)) for path, octets in sizes.items())
        for line, path in enumerate(sizes):
            # The folder tells two files with the same name apart.
            if (item := self._table.item(line, 0)) is not None:
                set_tool_tip(item, as_text(str(path)))
        self._table.setVisible(bool(sizes))
        height = self._table.verticalHeader().defaultSectionSize()
        shown = min(len(sizes), _ROWS_SHOWN)
        self._table.setFixedHeight(
            self._table.horizontalHeader().sizeHint().height() + shown * height + 2
        )
        self._refresh_state()
        self.changed.emit()

    def _refresh_state(self) -> None:
        is_chosen = bool(self._table.selectedIndexes())
        if not is_chosen:
            take_focus_from([self._remove], self._table if self._sizes else self._add)
        self._remove.setVisible(is_chosen)
