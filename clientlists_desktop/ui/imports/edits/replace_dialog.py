"""Finds and replaces a text in one column; the changes are shown before they are made."""

from PySide6.QtWidgets import QLineEdit, QWidget

from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.operations.imports.fixes import find_text, run_to_end
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.plain_table import PlainTable
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import column, form, grow
from clientlists_desktop.ui.widgets.submit_dialog import SubmitDialog

_SHOWN = 50
_SHARES = Shares(1, usual_most=240)


class ReplaceDialog(SubmitDialog):
    """Asks for a column, a text to find and its replacement.

    Attributes:
        found: how many rows will change.
    """

    def __init__(
        self, database: DatabaseThread, file: CheckedFile, chosen: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("replaceDialog")
        self.setWindowTitle(self.tr("Find and replace"))
        self._database, self._file = database, file
        self.found = 0
        self._column = Box("replaceColumn")
        self._column.addItems(list(file.columns))
        self._column.setCurrentIndex(chosen)
        self._find, self._by = QLineEdit(), QLineEdit()
        self._find.setObjectName("replaceFind")
        self._by.setObjectName("replaceBy")
        self._count = label("", "muted", name="replaceCount")
        titles = [self.tr("Before"), self.tr("After")]
        self._rows = PlainTable("replacePreview", self.tr("Cells before and after"), titles)
        self._rows.hold_clients(database)
        self._rows.copies.country = file.choices.country
        buttons, self._replace = self.submit_buttons(self.tr("Replace"), "replaceAll")
        column(
            form(
                (self.tr("Column"), self._column),
                (self.tr("Find"), self._find),
                (self.tr("Replace with"), self._by),
            ),
            self._count,
            grow(self._rows),
            buttons,
            on=self,
            margins=24,
            spacing=12,
        )
        self._column.currentIndexChanged.connect(self._preview)
        self._find.textChanged.connect(self._preview)
        self._by.textChanged.connect(self._preview)
        self.resize(scaled(560), scaled(440))
        self._preview()
        self._find.setFocus()

    @property
    def wanted(self) -> tuple[int, str, str]:
        """Column, text to find, replacement."""
        return self._column.currentIndex(), self._find.text(), self._by.text()

    def _preview(self) -> None:
        self._replace.setEnabled(False)
        self._replace.setText(self.tr("Replace"))
        wanted = self.wanted
        if not self._find.text():
            self._rows.show_texts([])
            self._count.setText(self.tr("The search is case-sensitive."))
            return
        self._count.setText(self.tr("Counting…"))
        file = self._file
        self._database.ask(
            self,
            "found",
            lambda workspace, actor: run_to_end(find_text(workspace, file, *wanted, actor)),
            self._show_found,
        )

    def _show_found(self, found: list[tuple[int, str, str]]) -> None:
        self.found = len(found)
        self._count.setText(self.tr("%Ln row(s) will change", "", len(found)))
        self._replace.setText(self.tr("Replace in %Ln row(s)", "", len(found)))
        self._replace.setEnabled(bool(found))
        self._rows.show_texts((before, after) for _, before, after in found[:_SHOWN])
        self._rows.share(_SHARES)
