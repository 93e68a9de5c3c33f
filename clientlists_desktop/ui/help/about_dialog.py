"""What the program is, what it is made of, and what support needs to know."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QPlainTextEdit, QWidget

from clientlists_desktop import __version__
from clientlists_desktop.ui.help.licences import Part, parts
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.support_details import details_text, program_details
from clientlists_desktop.ui.widgets.details_box import DetailsBox
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import column, grow, row
from clientlists_desktop.ui.widgets.submit_dialog import SubmitDialog

_ROW = 30


class AboutDialog(SubmitDialog):
    """Shows the version, details that can be copied, and the licence of every part."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setWindowTitle(self.tr("About Client Lists"))
        self._parts = parts()
        self._list = QListWidget()
        self._list.setObjectName("licences")
        self._list.setAccessibleName(self.tr("Parts of the program and their licences"))
        self._text = QPlainTextEdit()
        self._text.setObjectName("licenceText")
        self._text.setAccessibleName(self.tr("Text of the licence"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        for part in self._parts:
            self._list.addItem(self._line(part))
            self._list.item(self._list.count() - 1).setSizeHint(QSize(0, scaled(_ROW)))
        self._list.currentRowChanged.connect(self._show_licence)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setObjectName("closeAbout")
        buttons.rejected.connect(self.reject)
        column(
            label(self.tr("Client Lists {version}").format(version=__version__), "title"),
            label(
                self.tr("Turns spreadsheets into client lists that campaigns can trust."), "wrap"
            ),
            DetailsBox(details_text(program_details())),
            label(self.tr("It is made of these parts, each under its own licence:"), "section"),
            grow(row(grow(self._list, 2), grow(self._text, 3), spacing=8)),
            buttons,
            on=self,
            spacing=12,
            margins=24,
        )
        self.resize(scaled(780), scaled(620))
        self._list.setCurrentRow(0)

    def _line(self, part: Part) -> str:
        licence = part.licence or self.tr("see its text")
        return f"{part.name} {part.version}".strip() + f" · {licence}"

    def _show_licence(self, at: int) -> None:
        part = self._parts[at]
        missing = self.tr("This package brings no text. Its licence is {licence}.")
        self._text.setPlainText(part.text or missing.format(licence=part.licence))
