"""Renames, refreshes and downloads lists, goes back to their versions, makes others of them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.lists.updates import Updated
from clientlists_desktop.core.lists.versions import RestoredVersion
from clientlists_desktop.operations.accounts.readers import own_account
from clientlists_desktop.operations.do_not_contact.readers import count_blocked_of_list
from clientlists_desktop.operations.lists.readers import get_list
from clientlists_desktop.operations.lists.versions.restore import restore_version
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.do_not_contact.do_not_contact import left_out_text
from clientlists_desktop.texts.lists.updates import updated_text
from clientlists_desktop.ui.clients.list_dialog import RefreshDialog
from clientlists_desktop.ui.export_dialogs import download_list, download_lists, download_report
from clientlists_desktop.ui.lists.export_dialog import ExportDialog
from clientlists_desktop.ui.lists.recipes.combine_dialog import CombineDialog
from clientlists_desktop.ui.lists.recipes.parts_dialogs import SampleDialog, SplitDialog
from clientlists_desktop.ui.lists.recipes.recipe_dialog import RecipeDialog
from clientlists_desktop.ui.lists.rename_dialog import RenameDialog
from clientlists_desktop.ui.lists.versions.versions_dialog import VersionsDialog
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate


class ListActions(QObject):
    """Opens the dialogs for lists.

    Signals:
        changed: a list has another name. renamed: its summary.
        edited: the summary of a list with other clients.
        made: the summary of a list that was refreshed, and what to say of it.
        several_made: the summaries of lists that were made from others.
        saved: an Exported. message: a text and the name of an icon.
        undo_offered: text of a toast, and what undoes an update when it is given this object.
    """

    changed = Signal()
    renamed = Signal(object)
    edited = Signal(object)
    made = Signal(object, str)
    several_made = Signal(object)
    saved = Signal(object)
    message = Signal(str, str)
    undo_offered = Signal(str, object)

    def __init__(self, database: DatabaseThread, window: QWidget) -> None:
        super().__init__(window)
        self._database, self._window = database, window

    def save_report(self, file: CheckedFile) -> None:
        """Save the report of the rows that a list left out."""
        download_report(self._window, self._database, file, self.saved.emit)

    def refresh(self, summary: ListSummary) -> None:
        """Make a list of a project's clients again, after asking."""
        dialog = RefreshDialog(self._database, summary, self._window)
        text = self.tr("List “{name}” refreshed")
        dialog.made.connect(lambda made: self.made.emit(made, text))
        dialog.open()

    def show_versions(self, summary: ListSummary) -> None:
        """Show the versions of a list, to go back to one."""
        dialog = VersionsDialog(self._database, summary, self._window)
        dialog.restored.connect(self._on_restored)
        dialog.open()

    def show_updated(self, done: Updated) -> None:
        """Show a list that a file has updated, and offer the way back."""
        self.edited.emit(done.list)
        text = updated_text(done.list.name, done.counts, translate)
        self.undo_offered.emit(text, lambda actions: actions.undo_update(done))

    def undo_update(self, done: Updated) -> None:
        """Make a list what it was before an update, unless something came after that."""
        database = self._database
        given = database.workspace, done.list.id, done.version - 1, database.actor, done.version
        job = Job(database, restore_version, *given)
        job.succeeded.connect(self._on_restored)
        job.refused.connect(database.trouble)

    def _on_restored(self, done: RestoredVersion) -> None:
        self.edited.emit(done.list)
        if left_out := left_out_text(done.blocked, translate):
            self.message.emit(left_out, "prohibit")

    def combine(self, summaries: list[ListSummary]) -> None:
        """Make one list of several, or of one by a filter, after asking how."""
        self._make(CombineDialog, summaries)

    def split(self, summary: ListSummary) -> None:
        """Make several lists of one, after asking how."""
        self._make(SplitDialog, summary)

    def sample(self, summary: ListSummary) -> None:
        """Draw clients of a list, after asking how many."""
        self._make(SampleDialog, summary)

    def _make(self, kind: Callable[..., RecipeDialog], chosen: object) -> None:
        """Open a dialog that makes lists from one or several others."""
        dialog = kind(self._database, chosen, self._window)
        dialog.made.connect(self._on_lists_made)
        dialog.open()

    def _on_lists_made(self, made: list[ListSummary]) -> None:
        if len(made) == 1:
            self.made.emit(made[0], self.tr("List “{name}” created"))
        else:
            self.several_made.emit(made)

    def rename(self, summary: ListSummary) -> None:
        """Ask for another name."""
        dialog = RenameDialog(self._database, summary, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._on_renamed(summary.id))
        dialog.open()

    def _on_renamed(self, list_id: int) -> None:
        self.changed.emit()
        self._database.ask(
            self,
            "renamed",
            lambda workspace, actor: get_list(workspace, actor, list_id),
            self.renamed.emit,
        )

    def export(self, summary: ListSummary, file: CheckedFile) -> None:
        """Save one list as the person chooses; an owner may keep the blocked clients in it."""

        def read(workspace: Workspace, actor: Actor) -> int:
            if not own_account(workspace, actor).may(Permission.KEEP_BLOCKED):
                return 0
            return count_blocked_of_list(workspace, actor, summary.id)

        self._database.ask(
            self, "blocked", read, lambda blocked: self._open_export(summary, file, blocked)
        )

    def _open_export(self, summary: ListSummary, file: CheckedFile, blocked: int) -> None:
        dialog = ExportDialog(file.columns, self._window, blocked)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def export() -> None:
            chosen = dialog.choice
            form = {
                "columns": chosen.columns,
                "form": chosen.form,
                "keep_blocked": chosen.keep_blocked,
            }
            done = self.saved.emit
            download_list(self._window, self._database, summary, done, chosen.suffix, form)

        dialog.accepted.connect(export)
        dialog.open()

    def download(self, summaries: list[ListSummary]) -> None:
        """Save one list, or several."""
        if len(summaries) == 1:
            download_list(self._window, self._database, summaries[0], self.saved.emit)
        elif summaries:
            download_lists(self._window, self._database, summaries, self.saved.emit)
