"""How a text file is read: its encoding, beside its first rows."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from clientlists_desktop import sentences
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.previewing import ENCODINGS, Preview, preview_text
from clientlists_desktop.ui.desk import Desk
from clientlists_desktop.ui.import_wizard.file_facts import encoding_name
from clientlists_desktop.ui.parts import dialog_buttons, label
from clientlists_desktop.ui.plain_table import PlainTable
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
        self._rows = PlainTable("encodingPreview", self.tr("First rows of the file"))
        self._wrong = label("", "wrap", "failed", name="encodingRefusal")
        buttons, self._use = dialog_buttons(self.tr("Read it so"), "useEncoding")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
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
        layout.addWidget(buttons)
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
        self._rows.setColumnCount(0)
        self._rows.show_texts(preview.rows)

    def _refuse(self, error: Refused) -> None:
        self._rows.show_texts([])
        self._wrong.setText(sentences.refusal(error, translate))
        self._use.setEnabled(False)
