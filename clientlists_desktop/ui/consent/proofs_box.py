"""The files that prove a consent, as they are chosen; they are read when the list is made."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableWidget, QVBoxLayout, QWidget

from clientlists_desktop.core.consent import MOST_PROOF_BYTES, MOST_PROOFS
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.names import as_text
from clientlists_desktop.operations.consent.proof_files import check_proof
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.look.formatting import size
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.plain_table import PlainTable
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.controls import button, label

_ROWS_SHOWN = 4


class ProofsBox(QWidget):
    """Adds files by dialog, shows them with their size, removes them; what is wrong is said here.

    Signals:
        changed: files were added or removed.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sizes: dict[Path, int] = {}
        title = label(self.tr("Proof files"), "strong")
        rule = label(
            self.tr(
                "Signed forms, screenshots, exports; up to {most} files of {size} MB each."
            ).format(most=MOST_PROOFS, size=MOST_PROOF_BYTES // 2**20),
            "muted",
        )
        self._table = PlainTable(
            "proofFiles", self.tr("Proof files"), (self.tr("File"), self.tr("Size"))
        )
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self._table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._table.itemSelectionChanged.connect(self._look)
        delete = QAction(self._table)
        delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        delete.triggered.connect(self._remove_chosen)
        self._table.addAction(delete)
        self._add = button(self.tr("Add files…"), "addProofs", "paperclip")
        self._add.clicked.connect(lambda: self.add(messages.ask_proofs(self)))
        self._remove = button(self.tr("Remove"), "removeProof", "trash")
        self._remove.clicked.connect(self._remove_chosen)
        line = QHBoxLayout()
        line.addWidget(self._add)
        line.addWidget(self._remove)
        line.addStretch()
        self._wrong = label("", "wrap", "failed", name="proofRefusal")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (title, rule, self._table):
            layout.addWidget(widget)
        layout.addLayout(line)
        layout.addWidget(self._wrong)
        self._show({})

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files that were chosen."""
        return tuple(self._sizes)

    def add(self, paths: list[Path]) -> None:
        """Take files as far as they may be proofs; say what is wrong with the first that may not.

        A file that is there already is not taken twice.
        """
        kept, wrong = dict(self._sizes), ""
        for path in paths:
            try:
                kept[path] = check_proof(path, len({*kept, path}))
            except Refused as error:
                wrong = wrong or refusal_text(error, translate)
        self._show(kept)
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))

    def _remove_chosen(self) -> None:
        chosen = {index.row() for index in self._table.selectedIndexes()}
        left = [one for row, one in enumerate(self._sizes.items()) if row not in chosen]
        self._show(dict(left))

    def _show(self, sizes: dict[Path, int]) -> None:
        self._sizes = sizes
        self._wrong.hide()
        self._table.show_texts((as_text(path.name), size(octets)) for path, octets in sizes.items())
        for row, path in enumerate(sizes):
            # Two files of one name are told apart by their folders.
            if (item := self._table.item(row, 0)) is not None:
                item.setToolTip(as_text(str(path)))
        self._table.setVisible(bool(sizes))
        self._remove.setVisible(bool(sizes))
        height = self._table.verticalHeader().defaultSectionSize()
        shown = min(len(sizes), _ROWS_SHOWN)
        self._table.setFixedHeight(
            self._table.horizontalHeader().sizeHint().height() + shown * height + 2
        )
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        chosen = bool(self._table.selectedIndexes())
        why = "" if chosen else self.tr("Select a file to remove it")
        self._remove.setEnabled(chosen)
        self._remove.setToolTip(why)
        self._remove.setAccessibleDescription(why)
