"""Find and replace in one column: what will change is shown before it does."""

from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.operations.imports.fixes import find_text, run_to_end
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.tables.plain_table import PlainTable
from clientlists_desktop.ui.widgets.controls import Box, dialog_buttons, label

_SHOWN = 50


class ReplaceDialog(QDialog):
    """Chooses a column, a text to find and one to put in its place."""

    def __init__(
        self, database: DatabaseThread, file: CheckedFile, column: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("replaceDialog")
        self.setWindowTitle(self.tr("Find and replace"))
        self._database, self._file = database, file
        self.found = 0
        self._column = Box()
        self._column.setObjectName("replaceColumn")
        self._column.addItems(list(file.columns))
        self._column.setCurrentIndex(column)
        self._find = QLineEdit()
        self._find.setObjectName("replaceFind")
        self._by = QLineEdit()
        self._by.setObjectName("replaceBy")
        form = QFormLayout()
        form.addRow(self.tr("Column"), self._column)
        form.addRow(self.tr("Find"), self._find)
        form.addRow(self.tr("Replace by"), self._by)
        self._count = label("", "muted", name="replaceCount")
        titles = [self.tr("Now"), self.tr("Afterwards")]
        self._rows = PlainTable("replacePreview", self.tr("Cells before and after"), titles)
        self._rows.horizontalHeader().setStretchLastSection(True)
        buttons, self._replace = dialog_buttons(self.tr("Replace"), "replaceAll")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self._count)
        layout.addWidget(self._rows, 1)
        layout.addWidget(buttons)
        self._column.currentIndexChanged.connect(self._preview)
        self._find.textChanged.connect(self._preview)
        self._by.textChanged.connect(self._preview)
        self.resize(scaled(560), scaled(440))
        self._preview()
        self._find.setFocus()

    @property
    def wanted(self) -> tuple[int, str, str]:
        """Column, text to find, text to put in its place."""
        return self._column.currentIndex(), self._find.text(), self._by.text()

    def _preview(self) -> None:
        self._replace.setEnabled(False)
        self._replace.setText(self.tr("Replace"))
        column, find, by = self.wanted
        if not find:
            self._rows.show_texts([])
            self._count.setText(self.tr("Capital and small letters are told apart."))
            return
        self._count.setText(self.tr("Counting…"))
        file, actor = self._file, self._database.actor
        self._database.ask(
            self, "found", lambda: run_to_end(find_text(file, column, find, by, actor)), self._show
        )

    def _show(self, found: list[tuple[int, str, str]]) -> None:
        self.found = len(found)
        self._count.setText(self.tr("%Ln row(s) will change", "", len(found)))
        self._replace.setText(self.tr("Replace in %Ln row(s)", "", len(found)))
        self._replace.setEnabled(bool(found))
        self._rows.show_texts((before, after) for _, before, after in found[:_SHOWN])
        self._rows.resizeColumnToContents(0)
