"""Opens another workspace, saves a copy of this one, or moves it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.table_export import Exported
from clientlists_desktop.operations.workspaces import move_workspace, save_copy
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.settings.backups_card import BackupsCard
from clientlists_desktop.ui.settings.workspace_card import WorkspaceCard
from clientlists_desktop.ui.widgets import messages


class WorkspaceActions(QObject):
    """Does what the workspace card asks for.

    Signals:
        wanted: another workspace should be opened in place of this one.
        moved: the new file, which should be opened, and a Refused if the old one is still there.
        saved: an Exported.
    """

    wanted = Signal(object)
    moved = Signal(object, object)
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
        target = messages.ask_save_file(
            self._window, title, database.workspace.path.name, "*.sqlite"
        )
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
        self._database.do(
            self,
            lambda workspace, actor: move_workspace(workspace, target, actor),
            lambda stays: self.moved.emit(target, stays),
            self._show_refusal,
        )

    def _show_refusal(self, error: Refused) -> None:
        messages.show_refusal(self._window, error)
