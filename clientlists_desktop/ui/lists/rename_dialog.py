"""A dialog that asks for a new name for a client list."""

from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.lists.manage import rename_list
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.name_dialog import NameDialog


class RenameDialog(NameDialog):
    """Renames a client list."""

    def __init__(self, database: DatabaseThread, summary: ListSummary, parent: QWidget) -> None:
        super().__init__(
            database,
            translate("RenameDialog", "Name of the list"),
            translate("RenameDialog", "Rename"),
            summary.name,
            lambda workspace, actor, name: rename_list(workspace, summary.id, name, actor),
            parent,
            translate("RenameDialog", "Rename client list"),
        )
        self.setObjectName("renameDialog")
