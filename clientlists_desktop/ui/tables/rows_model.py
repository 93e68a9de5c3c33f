"""The model of the rows of a draft or a list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.rows import CheckedRow
from clientlists_desktop.operations.imports.readers import rows_at
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.tables.paged_model import PagedModel
from clientlists_desktop.ui.tables.table_model import Column, Index, Texts


class RowsTableModel(PagedModel):
    """The rows of a draft or a list.

    Signals:
        edited: position, cell and new text, as typed.
    """

    edited = Signal(int, int, str)

    def __init__(
        self,
        database: DatabaseThread,
        file: CheckedFile,
        columns: Sequence[Column],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(database, self._read_rows, columns, parent)
        self._file = file

    def refresh(self, file: CheckedFile) -> None:
        """Read the rows again after the draft was edited."""
        self._file = file
        self.reload()

    def _read_rows(
        self, workspace: Workspace, actor: Actor, wanted: Sequence[int]
    ) -> list[CheckedRow]:
        return rows_at(workspace, actor, self._file, wanted)

    def _texts_of(self, rows: Sequence[CheckedRow], columns: Sequence[Column]) -> Texts:
        """Return the texts of rows; none of those who must not be contacted, however written."""
        return [
            [] if _is_blocked(row) else texts
            for row, texts in zip(rows, super()._texts_of(rows, columns), strict=True)
        ]

    @property
    def file_id(self) -> int:
        """ID of the draft or list."""
        return self._file.id

    def cell_of(self, section: int) -> int | None:
        """Return which cell of a row a column edits; None if it is read-only."""
        return self._columns[section].cell

    def editable_text(self, column: Column, row: CheckedRow) -> str:
        """Return the cell as it stands in the file."""
        cell = column.cell
        return row.cells[cell] if cell is not None and cell < len(row.cells) else ""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Answer Qt: cells of the file can be edited, except in removed rows."""
        flags = super().flags(index)
        if not index.isValid() or self._columns[index.column()].cell is None:
            return flags
        row = self.row(index.row())
        if row is None or row.outcome is Outcome.REMOVED:
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Announce what was typed; the row changes once it has been validated."""
        cell = self._columns[index.column()].cell
        if role != Qt.ItemDataRole.EditRole or cell is None:
            return False
        if value != self.data(index, Qt.ItemDataRole.EditRole):
            self.edited.emit(self._positions[index.row()], cell, str(value))
        return True


def _is_blocked(row: CheckedRow) -> bool:
    return any(finding.code is Reason.DO_NOT_CONTACT for finding in row.findings)
