"""What the page of clients shows while there are none: what to do first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import ANY
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.texts.accounts.accounts import why_not_permitted
from clientlists_desktop.ui.export_dialogs import save_clients_sample_as
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.navigation import EVERYTHING
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button, icon_label, label


class NoClients(QWidget):
    """Invites to make a project, or to take the first clients in.

    Signals:
        first_step: the one that comes first now. try_wanted: made-up clients.
    """

    first_step = Signal()
    try_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "section", name="noClients")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text = label(
            self.tr(
                "Clients are those that a project’s bot talked to. They come from a file, like the "
                "one that Analytics > Clients gives, and become lists by a filter."
            ),
            "muted",
        )
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._first = button("", "firstStep", "plus", kind="primary")
        self._first.clicked.connect(self.first_step)
        self._try_it = button(self.tr("Try with made-up clients"), "tryClients", "users")
        self._try_it.clicked.connect(self.try_wanted)
        sample = button(self.tr("Download a sample…"), "clientsSample", "download-simple")
        sample.clicked.connect(lambda: save_clients_sample_as(self, ANY, ".xlsx", either=True))
        line = QHBoxLayout()
        line.addStretch()
        for made in (self._first, self._try_it, sample):
            line.addWidget(made)
        line.addStretch()
        layout = QVBoxLayout(self)
        layout.addStretch()
        layout.addWidget(icon_label(icon("users", "link"), 40), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._title)
        layout.addWidget(text)
        layout.addSpacing(8)
        layout.addLayout(line)
        self._why = label("", "muted", name="whyNoClients")
        self._why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._why)
        layout.addStretch()
        self._held = EVERYTHING
        self._project: Project | None = None
        self.show_project(None)

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show the steps that an account with these permissions may take, or who takes them."""
        self._held = held
        project = self._project
        needed = Permission.MANAGE_PROJECTS if project is None else Permission.CHANGE_CLIENTS
        may = needed in held
        self._first.setVisible(may)
        self._try_it.setVisible(may and Permission.CHANGE_CLIENTS in held)
        self._why.setVisible(not may)
        self._why.setText(why_not_permitted(needed, translate))

    def show_project(self, project: Project | None) -> None:
        """Say what comes first: a project, or clients for it."""
        self._project = project
        self.show_permitted(self._held)
        if project is None:
            self._title.setText(self.tr("Make a project for your bot first"))
            self._first.setText(self.tr("New project…"))
        else:
            text = self.tr("No clients in “{name}” yet").format(name=project.name)
            self._title.setText(text)
            self._first.setText(self.tr("Add clients from a file…"))
