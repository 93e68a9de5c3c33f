"""The workspace file, in Settings."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.ui.widgets.controls import button, card_of, label


class WorkspaceCard(QFrame):
    """Shows where the workspace lies, and opens, copies or moves it.

    Signals:
        open_wanted, copy_wanted, move_wanted: by the person.
    """

    open_wanted = Signal()
    copy_wanted = Signal()
    move_wanted = Signal()

    def __init__(self, workspace: Path) -> None:
        super().__init__()
        inside = card_of(self)
        inside.addWidget(label(self.tr("Workspace"), "section"))
        inside.addWidget(
            label(
                self.tr(
                    "All lists lie in one file on this computer. Whoever can read the disk can "
                    "read it: roles and passwords do not protect the file. Use disk encryption."
                ),
                "muted",
            )
        )
        inside.addWidget(label(str(workspace), "wrap", name="workspacePath"))
        self._copying = []
        line = QHBoxLayout()
        for text, name, signal in (
            (self.tr("Open another…"), "openWorkspace", self.open_wanted),
            (self.tr("Save a copy…"), "copyWorkspace", self.copy_wanted),
            (self.tr("Move…"), "moveWorkspace", self.move_wanted),
        ):
            made = button(text, name)
            made.clicked.connect(signal)
            line.addWidget(made)
            if signal is not self.open_wanted:
                self._copying.append(made)
        line.addStretch()
        inside.addLayout(line)

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do with the file."""
        for made in self._copying:
            made.setVisible(Permission.COPY_WORKSPACE in held)
