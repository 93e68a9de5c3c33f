"""How a text file is read: its encoding, beside its first rows."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from clientlists_desktop import sentences
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.previewing import ENCODINGS, Preview, preview_text
from clientlists_desktop.ui.desk import Desk
from clientlists_desktop.ui.import_wizard.file_facts import encoding_name
from clientlists_desktop.ui.parts import label
from clientlists_desktop.ui.theme import scaled
from clientlists_desktop.ui.translation import translate


class EncodingDialog(QDialog):
    """Chooses an encoding by eye; the rows are read anew from the file's own bytes."""

    def __init__(self, desk: Desk, path: Path, encoding: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("encodingDialog")
        self.setWindowTitle(self.tr("Encoding of the file"))
        self._desk, self._path = desk, path
        self._box = QComboBox()
        self._box.setObjectName("encoding")
        self._box.setAccessibleName(self.tr("Encoding"))
        known = dict.fromkeys([encoding, *ENCODINGS])
        for name in known:
            self._box.addItem(encoding_name(name), name)
        self._box.currentIndexChanged.connect(self._preview)
        self._rows = QTableWidget()
        self._rows.setObjectName("encodingPreview")
        self._rows.setAccessibleName(self.tr("First rows of the file"))
        self._rows.horizontalHeader().hide()
        self._rows.verticalHeader().hide()
        self._rows.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._wrong = label("", "wrap", "failed", name="encodingRefusal")
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._use = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._use.setObjectName("useEncoding")
        self._use.setText(self.tr("Read it so"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        line = QHBoxLayout()
        line.addWidget(label(self.tr("Encoding")))
        line.addWidget(self._box, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(
            label(self.tr("Choose the encoding in which the names below read right."), "muted")
        )
        layout.addLayout(line)
        layout.addWidget(self._rows, 1)
        layout.addWidget(self._wrong)
        layout.addWidget(self._buttons)
        self.resize(scaled(640), scaled(420))
        self._preview()

    @property
    def encoding(self) -> str:
        """The chosen encoding, by Python's name."""
        return str(self._box.currentData())

    def _preview(self) -> None:
        path, encoding = self._path, self.encoding
        self._desk.ask(
            self, "preview", lambda: preview_text(path, encoding), self._show, self._refuse
        )

    def _show(self, preview: Preview) -> None:
        self._wrong.setText("")
        self._use.setEnabled(True)
        self._rows.setRowCount(len(preview.rows))
        self._rows.setColumnCount(max((len(cells) for cells in preview.rows), default=0))
        for r, cells in enumerate(preview.rows):
            for c, cell in enumerate(cells):
                item = QTableWidgetItem(cell)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self._rows.setItem(r, c, item)

    def _refuse(self, error: Refused) -> None:
        self._rows.setRowCount(0)
        self._wrong.setText(sentences.refusal(error, translate))
        self._use.setEnabled(False)
