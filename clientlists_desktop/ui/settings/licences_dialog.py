"""The licence texts of the program and of everything it is made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QPlainTextEdit, QWidget

from clientlists_desktop.release import licence_texts
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.widgets.layouts import column, grow, row
from clientlists_desktop.ui.widgets.submit_dialog import SubmitDialog


class LicencesDialog(SubmitDialog):
    """Shows a text for each part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("licencesDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Licences"))
        texts = licence_texts()
        parts = QListWidget()
        parts.setObjectName("licenceParts")
        parts.setAccessibleName(self.tr("Parts"))
        parts.addItems([part or self.tr("Overview") for part in texts])
        parts.setFixedWidth(scaled(220))
        text = QPlainTextEdit()
        text.setObjectName("licenceText")
        text.setAccessibleName(self.tr("Licence"))
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        every = list(texts.values())
        parts.currentRowChanged.connect(lambda at: text.setPlainText(every[at]))
        parts.setCurrentRow(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column(grow(row(parts, grow(text))), buttons, on=self, spacing=12, margins=24)
        self.resize(scaled(860), scaled(560))
