"""Renames, refreshes and downloads lists, wherever they are shown."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.lists.readers import get_list
from clientlists_desktop.ui.clients.list_dialog import RefreshDialog
from clientlists_desktop.ui.export_dialogs import download_list, download_lists, download_report
from clientlists_desktop.ui.lists.list_page import ListPage
from clientlists_desktop.ui.lists.lists_page import ListsPage
from clientlists_desktop.ui.lists.recipes.combine_dialog import CombineDialog
from clientlists_desktop.ui.lists.recipes.parts_dialogs import SampleDialog, SplitDialog
from clientlists_desktop.ui.lists.recipes.recipe_dialog import RecipeDialog
from clientlists_desktop.ui.lists.rename_dialog import RenameDialog
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread


class ListActions(QObject):
    """Opens the dialogs for lists.

    Signals:
        changed: a list has another name. renamed: its summary.
        made: the summary of a list that was refreshed, and what to say of it.
        several_made: the summaries of lists that were made from others.
        saved: an Exported.
    """

    changed = Signal()
    renamed = Signal(object)
    made = Signal(object, str)
    several_made = Signal(object)
    saved = Signal(object)

    def __init__(self, database: DatabaseThread, window: QWidget) -> None:
        super().__init__(window)
        self._database, self._window = database, window

    def listen_to(self, all_lists: ListsPage, one: ListPage) -> None:
        """Do what the pages of lists ask for."""
        one.refreshed.connect(self._refresh)
        one.report.connect(
            lambda file: download_report(self._window, self._database, file, self.saved.emit)
        )
        all_lists.combined.connect(self._combine)
        all_lists.split.connect(partial(self._make, SplitDialog))
        all_lists.sampled.connect(partial(self._make, SampleDialog))
        for signals in (all_lists, one):
            signals.renamed.connect(self._rename)
            signals.downloaded.connect(self._download)

    def _refresh(self, summary: ListSummary) -> None:
        dialog = RefreshDialog(self._database, summary, self._window)
        text = self.tr("List “{name}” refreshed")
        dialog.made.connect(lambda made: self.made.emit(made, text))
        dialog.open()

    def _combine(self, summaries: list[ListSummary]) -> None:
        if len(summaries) > 1:
            self._make(CombineDialog, summaries)

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

    def _rename(self, summary: ListSummary) -> None:
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

    def _download(self, summaries: list[ListSummary]) -> None:
        if len(summaries) == 1:
            download_list(self._window, self._database, summaries[0], self.saved.emit)
        elif summaries:
            download_lists(self._window, self._database, summaries, self.saved.emit)
