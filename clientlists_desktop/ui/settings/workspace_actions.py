"""The workspace file: opening another, saving a copy, moving it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.lists.list_export import Exported
from clientlists_desktop.operations.workspaces import save_copy
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.settings.workspace_card import WorkspaceCard
from clientlists_desktop.ui.widgets import messages


class WorkspaceActions(QObject):
    """Does what the card of the workspace asks for.

    Signals:
        wanted: another workspace is to be opened in place of this one.
        moved: so is the copy of this one, and the old file is to go.
        saved: an Exported.
    """

    wanted = Signal(object)
    moved = Signal(object, object)
    saved = Signal(object)

    def __init__(self, database: DatabaseThread, window: QWidget) -> None:
        super().__init__(window)
        self._database, self._window = database, window

    def listen_to(self, card: WorkspaceCard) -> None:
        """Do what this card asks for."""
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
        target = messages.ask_save_file(self._window, title, database.workspace.name, "*.sqlite")
        if target is not None:
            database.do(
                self,
                lambda: save_copy(target, database.actor),
                lambda _: self.saved.emit(Exported(target, 0)),
                self._trouble,
            )

    def _move(self) -> None:
        folder = messages.ask_folder(self._window, self.tr("New folder of the workspace"))
        if folder is None:
            return
        database, old = self._database, self._database.workspace
        target = folder / old.name
        database.do(
            self,
            lambda: save_copy(target, database.actor),
            lambda _: self.moved.emit(old, target),
            self._trouble,
        )

    def _trouble(self, error: Refused) -> None:
        messages.tell_refusal(self._window, error)
