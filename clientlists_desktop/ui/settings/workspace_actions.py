"""Opens another workspace, saves a copy of this one, or moves it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.table_export import Exported
from clientlists_desktop.operations.workspaces import move_workspace, save_copy
from clientlists_desktop.texts.workspace_refusals import not_answered_text
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.single_instance import SingleInstance, Start
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.settings.backups_card import BackupsCard
from clientlists_desktop.ui.settings.workspace_card import WorkspaceCard
from clientlists_desktop.ui.widgets import messages

_PATIENCE = 2.0
"""Seconds in which the window waits for another one to answer."""


@dataclass(frozen=True)
class MovedWorkspace:
    """A workspace in its new place.

    Attributes:
        stays: what kept the old file from being deleted, if anything did.
        instance: holds the new place.
    """

    path: Path
    stays: Refused | None
    instance: SingleInstance


class WorkspaceActions(QObject):
    """Does what the workspace card asks for.

    Signals:
        wanted: another workspace should be opened in place of this one.
        moved: a MovedWorkspace, which should be opened.
        saved: an Exported.
    """

    wanted = Signal(object)
    moved = Signal(object)
    saved = Signal(object)

    def __init__(self, database: DatabaseThread, window: QWidget) -> None:
        super().__init__(window)
        self._database, self._window = database, window

    def listen_to(self, card: WorkspaceCard, backups: BackupsCard) -> None:
        """Do what the cards ask for."""
        # Others may have had accounts then, so somebody signs in anew.
        backups.restored.connect(self.wanted)
        card.open_wanted.connect(self._open)
        card.copy_wanted.connect(self._copy)
        card.move_wanted.connect(self._move)

    def _open(self) -> None:
        path = messages.ask_workspace(self._window)
        if path is not None:
            self.wanted.emit(path)

    def _copy(self) -> None:
        database = self._database
        title = self.tr("Save a copy of the workspace")
        # “server” alone would need the names of a server's own files, such as its key.
        kinds = {".sqlite": translate("File", "Workspaces")}
        name = database.workspace.path.name
        target = messages.ask_save_file(self._window, title, name, kinds)
        if target is not None:
            database.do(
                self,
                lambda workspace, actor: save_copy(workspace, target, actor),
                lambda _: self.saved.emit(Exported(target, 0)),
                self._show_refusal,
            )

    def _move(self) -> None:
        folder = messages.ask_folder(self._window, self.tr("New workspace folder"))
        if folder is None:
            return
        target = folder / self._database.workspace.path.name
        # Held before there is anything to open, so that no other window can open it first.
        instance = SingleInstance(target, self)
        if instance.take_or_hand_over(patience=_PATIENCE) is not Start.FIRST:
            messages.show_message(self._window, not_answered_text(target, translate), "")
            return
        self._database.do(
            self,
            lambda workspace, actor: move_workspace(workspace, target, actor),
            lambda stays: self.moved.emit(MovedWorkspace(target, stays, instance)),
            lambda error: self._show_not_moved(error, instance),
        )

    def _show_not_moved(self, error: Refused, instance: SingleInstance) -> None:
        instance.release()
        self._show_refusal(error)

    def _show_refusal(self, error: Refused) -> None:
        messages.show_refusal(self._window, error)
