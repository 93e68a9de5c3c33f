"""The card in Settings for the workspace file."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.ui.widgets.controls import button, card_of
from clientlists_desktop.ui.widgets.flow_layout import flow
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add


class WorkspaceCard(QFrame):
    """Shows where the workspace is; opens, copies or moves it.

    Signals:
        open_wanted, copy_wanted, move_wanted: the person asked for it.
    """

    open_wanted = Signal()
    copy_wanted = Signal()
    move_wanted = Signal()

    def __init__(self, workspace: Path) -> None:
        super().__init__()
        text = self.tr(
            "All lists are kept in one file on this computer. Anyone who can read the disk can "
            "read it: roles and passwords do not protect the file. Use disk encryption."
        )
        inside = card_of(self, title=self.tr("Workspace"), text=text)
        opening = button(self.tr("Open another…"), "openWorkspace")
        opening.clicked.connect(self.open_wanted)
        copying = button(self.tr("Save a copy…"), "copyWorkspace")
        copying.clicked.connect(self.copy_wanted)
        moving = button(self.tr("Move…"), "moveWorkspace")
        moving.clicked.connect(self.move_wanted)
        self._copying = (copying, moving)
        add(
            inside,
            label(str(workspace), "wrap", name="workspacePath"),
            flow(opening, *self._copying),
        )

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do with the file."""
        for one in self._copying:
            one.setVisible(Permission.COPY_WORKSPACE in held)
