"""Adds, corrects and removes single clients in the table of a list."""

from PySide6.QtCore import QObject, Qt, Signal

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.lists.updates import Updated
from clientlists_desktop.operations.imports.readers import rows_at
from clientlists_desktop.operations.lists.client_edits import (
    correct_client,
    remove_client,
    undo_client_edit,
)
from clientlists_desktop.operations.lists.readers import get_list
from clientlists_desktop.operations.lists.versions.restore import restore_version
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.lists.updates import updated_text
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.rows_model import RowsTableModel
from clientlists_desktop.ui.tables.rows_table import RowsTable


class ClientEdits(QObject):
    """Adds the actions for one client to the table of a list, and its row menu.

    Signals:
        changed: the summary of the list after an edit.
        undo_offered: text of a toast, and what undoes the edit when it is given the page of a list.
    """

    changed = Signal(object)
    undo_offered = Signal(str, object)

    def __init__(self, database: DatabaseThread, table: RowsTable) -> None:
        super().__init__(table)
        self._database, self._table = database, table
        add = table.add_action
        self._file: CheckedFile | None = None
        self._add = add(self.tr("Add a client…"), "user-plus", "Ins", self._open_dialog)
        self._correct = add(self.tr("Correct the client"), "pencil-simple", "F2", self._open_editor)
        self._remove = add(self.tr("Remove from the list"), "trash", "Del", self._remove_current)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do with a client."""
        for action in (self._add, self._correct, self._remove):
            action.setVisible(Permission.MAKE_LISTS in held)

    def listen_to(self, model: RowsTableModel, file: CheckedFile) -> None:
        """Follow what is typed into the rows of a list, and which of them is selected."""
        self._file = file
        model.edited.connect(lambda *typed: self._store(file, *typed))
        self._table.selectionModel().selectionChanged.connect(self._show_for_one)
        self._show_for_one()

    def _show_for_one(self) -> None:
        for action in (self._correct, self._remove):
            action.setEnabled(self._table.selected_count() == 1)

    def _open_dialog(self) -> None:
        if self._file is None:
            return
        # Here, because a page is shown sooner without what asks for consent.
        from clientlists_desktop.ui.lists.versions.add_client_dialog import AddClientDialog

        dialog = AddClientDialog(self._database, self._file, self._table.window())
        dialog.added.connect(self._on_added)
        dialog.open()

    def _on_added(self, done: Updated) -> None:
        self.changed.emit(done.list)
        text = updated_text(done.list.name, done.counts, translate)
        self.undo_offered.emit(text, lambda page: page.edits.undo_addition(done))

    def undo_addition(self, done: Updated) -> None:
        """Make the list what it was, unless something came after the addition."""
        database = self._database
        given = database.workspace, done.list.id, done.version - 1, database.actor, done.version
        job = Job(database, restore_version, *given)
        job.succeeded.connect(lambda done: self.changed.emit(done.list))
        job.refused.connect(database.trouble)

    def _open_editor(self) -> None:
        """Edit the cell of the current column, or the address."""
        table, index = self._table, self._table.currentIndex()
        if index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEditable:
            index = index.siblingAtColumn(0)
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            table.setCurrentIndex(index)
            table.edit(index)

    def _store(self, file: CheckedFile, position: int, cell: int, text: str) -> None:
        """Store a cell as it was typed, if the client is right with it."""

        def correct(workspace: Workspace, actor: Actor) -> ListSummary:
            (row,) = rows_at(workspace, actor, file, [position])
            cells = [*row.cells, *[""] * (cell + 1 - len(row.cells))]
            cells[cell] = text
            return correct_client(workspace, file.id, position, cells, actor)

        self._database.do(
            self, correct, lambda after: self._on_edited(after, self.tr("Client corrected"))
        )

    def _remove_current(self) -> None:
        model, index = self._table.model(), self._table.currentIndex()
        if not isinstance(model, RowsTableModel) or not index.isValid():
            return
        position, list_id = model.position(index.row()), model.file_id

        def remove(workspace: Workspace, actor: Actor) -> tuple[ListSummary, int]:
            before = get_list(workspace, actor, list_id).clients
            after = remove_client(workspace, list_id, position, actor)
            return after, before - after.clients

        def say(done: tuple[ListSummary, int]) -> None:
            self._on_edited(done[0], self.tr("Client removed: %Ln row(s)", "", done[1]))

        self._database.do(self, remove, say)

    def _on_edited(self, after: ListSummary, text: str) -> None:
        self.changed.emit(after)
        self.undo_offered.emit(text, lambda page: page.edits.undo(after.id))

    def undo(self, list_id: int) -> None:
        """Undo the last edit of a list."""
        self._database.do(
            self,
            lambda workspace, actor: undo_client_edit(workspace, list_id, actor),
            self.changed.emit,
        )
