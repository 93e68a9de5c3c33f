"""What the page of clients shows while there are none: what to do first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import ANY
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.texts.accounts.accounts import why_not_permitted
from clientlists_desktop.ui.export_dialogs import save_clients_sample_as
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.navigation import EVERYTHING
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button, icon_label
from clientlists_desktop.ui.widgets.flow_layout import flow
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, aligned, column

_MARGIN = 9


class EmptyClients(QWidget):
    """Invites a person to create a project, or to add the first clients to it.

    Signals:
        first_step: the step that comes first now. sample_wanted: add sample clients.
    """

    first_step = Signal()
    sample_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = _centred("", "section", "noClients")
        text = _centred(
            self.tr(
                "Clients are the people a project’s bot has talked to. Add them from a file, such "
                "as an export from Analytics > Clients, then filter them to create lists."
            ),
            "muted",
        )
        self._first = button("", "firstStep", "plus", kind="primary")
        self._first.clicked.connect(self.first_step)
        self._sample = button(self.tr("Try with sample clients"), "tryClients", "users")
        self._sample.clicked.connect(self.sample_wanted)
        download = button(self.tr("Download a sample…"), "clientsSample", "download-simple")
        download.clicked.connect(
            lambda: save_clients_sample_as(self, ANY, ".xlsx", lambda _: None, either=True)
        )
        self._why_not = _centred("", "muted", "whyNoClients")
        column(
            STRETCH,
            aligned(icon_label(icon("users", "link"), 40), Qt.AlignmentFlag.AlignHCenter),
            self._title,
            text,
            8,
            flow(self._first, self._sample, download, centred=True),
            self._why_not,
            STRETCH,
            on=self,
            margins=_MARGIN,
        )
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
        self._sample.setVisible(may and Permission.CHANGE_CLIENTS in held)
        self._why_not.setVisible(not may)
        self._why_not.setText(why_not_permitted(needed, translate))

    def show_project(self, project: Project | None) -> None:
        """Show what comes first: a project, or clients for it."""
        self._project = project
        self.show_permitted(self._held)
        if project is None:
            self._title.setText(self.tr("Create a project for your bot first"))
            self._first.setText(self.tr("New project…"))
        else:
            text = self.tr("No clients in “{name}” yet").format(name=project.name)
            self._title.setText(text)
            self._first.setText(self.tr("Add clients from a file…"))


def _centred(text: str, role: str, name: str = "") -> QLabel:
    made = label(text, role, name=name)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
