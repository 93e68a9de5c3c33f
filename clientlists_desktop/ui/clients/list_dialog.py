"""Asks for name and consent of a list of clients, or shows what a refresh of one would change."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from clientlists_desktop.core.channels import Channel, channel_of
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.core.clients.filters import ClientFilter, MatchCounts
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.names import MOST_NAME_CHARACTERS
from clientlists_desktop.operations.lists.from_clients import (
    Difference,
    create_list_of_clients,
    refresh_list,
    what_changes,
)
from clientlists_desktop.texts.channels import address_name, channel_name
from clientlists_desktop.texts.clients.clients import filter_parts
from clientlists_desktop.texts.lists.lists import list_source
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.consent.consent_form import ConsentForm
from clientlists_desktop.ui.look.formatting import date_text, number
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import dialog_buttons, label
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out

_SHARE_OF_SCREEN = 0.9


def column_words(channel: Channel) -> tuple[str, ...]:
    """Return the headings of a list's own columns."""
    return (
        address_name(channel, translate),
        translate("Clients", "First name"),
        translate("Clients", "Last name"),
        translate("Clients", "Username"),
    )


class _ConsentDialog(QDialog):
    """What both have: a statement to be ticked, a button that says why it is off.

    Signals:
        made: the summary of the list.
    """

    made = Signal(object)

    def __init__(self, database: DatabaseThread, channel: Channel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.database, self.channel = database, channel
        content = QWidget()
        self.inside = QVBoxLayout(content)
        self.inside.setContentsMargins(24, 24, 24, 12)
        self.inside.setSpacing(12)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("listDialogScroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        self._title = label("", "section")
        self.inside.addWidget(self._title)
        self.form = ConsentForm(
            database,
            self.tr("Your name, the time and this wording are stored with the list as proof."),
        )
        self.form.changed.connect(self.look)
        self.form.unfolded.connect(self.make_room)
        self.form.show_channel(channel)
        self._wrong = label("", "wrap", "failed", name="listRefusal")
        self._wrong.hide()
        self._why = label("", "muted", name="whyOff")
        self._box, self._doing = dialog_buttons("", "makeList")
        self._box.accepted.connect(self._make)
        self._box.rejected.connect(self.reject)
        self._job: Job | None = None
        self.setMinimumWidth(scaled(480))
        self.setSizeGripEnabled(True)

    def finish_layout(self, title: str, action: str) -> None:
        """Name the dialog and its button, and add what stands below."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self._doing.setText(action)
        self.inside.addWidget(self.form)
        self.inside.addWidget(self._wrong)
        self.inside.addStretch()
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 0, 24, 24)
        foot.setSpacing(12)
        foot.addWidget(self._why)
        foot.addWidget(self._box)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(12)
        around.addWidget(self._scroll, 1)
        around.addLayout(foot)
        self.look()
        tab_as_laid_out(self)
        self.resize(scaled(560), 0)
        self.make_room()

    def make_room(self) -> None:
        """Be as high as what is inside, as far as the screen is; beyond that it scrolls."""
        around = self.layout()
        if around is None:
            return
        self.inside.activate()
        needed = self.inside.totalHeightForWidth(self.width())
        rest = around.sizeHint().height() - self._scroll.sizeHint().height()
        most = round(self.screen().availableGeometry().height() * _SHARE_OF_SCREEN)
        self.resize(self.width(), min(needed + rest, most))

    def why_off(self) -> str:
        """Say what is missing."""
        return self.form.why_off()

    def look(self) -> None:
        """Show anew whether the button is on, and why not."""
        why = self.why_off()
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._doing.setEnabled(not why and self._job is None)
        self._doing.setToolTip(why)
        self._doing.setAccessibleDescription(why)

    def work(self) -> Job:
        """Begin what the button does."""
        raise NotImplementedError

    def _make(self) -> None:
        if self._job is not None or self.why_off():
            return
        self._job = self.work()
        self._job.succeeded.connect(self._made)
        self._job.refused.connect(self._refused)
        self.look()

    def _made(self, summary: ListSummary) -> None:
        self.made.emit(summary)
        self.accept()

    def _refused(self, error: Refused) -> None:
        self._job = None
        self._wrong.setText(refusal_text(error, translate))
        self._wrong.show()
        self.make_room()
        self.look()


class ClientListDialog(_ConsentDialog):
    """Makes a list of the clients that a filter finds."""

    def __init__(
        self,
        database: DatabaseThread,
        project: Project,
        chosen: ClientFilter,
        found: MatchCounts,
        parent: QWidget,
    ) -> None:
        channel = channel_of(chosen.only_channel or "")
        clients = found.total - found.blocked
        super().__init__(database, channel, parent)
        self.setObjectName("clientListDialog")
        self._project, self._chosen = project, chosen
        self._clients = clients
        self._name = QLineEdit()
        self._name.setObjectName("listName")
        self._name.setAccessibleName(self.tr("Name of the list"))
        self._name.setMaxLength(MOST_NAME_CHARACTERS)
        self._name.textChanged.connect(self.look)
        self._counts = label(
            self.tr("{channel}: {clients} of {found} clients found.").format(
                channel=channel_name(channel, translate),
                clients=number(clients),
                found=number(found.total),
            )
            + (" " + self.tr("Left out: %Ln blocked client(s).", "", found.blocked)
               if found.blocked else ""),
            "wrap",
            name="listCounts",
        )  # fmt: skip
        self.inside.addWidget(self._counts)
        self.inside.addWidget(label(self.tr("Name of the list"), "strong"))
        self.inside.addWidget(self._name)
        self.finish_layout(
            self.tr("Create client list"), self.tr("Create list with %Ln client(s)", "", clients)
        )
        self._name.setFocus()

    def why_off(self) -> str:
        """Say what is missing, one thing at a time."""
        if not self._clients:
            return self.tr("The filter finds nobody who is not blocked")
        if not self._name.text().strip():
            return self.tr("Type a name")
        return super().why_off()

    def work(self) -> Job:
        """Make the list in a worker."""
        return Job(
            self.database,
            create_list_of_clients,
            self.database.workspace,
            self._project.id,
            self._chosen,
            self._name.text(),
            self.form.confirmation,
            self.database.actor,
            column_words(self.channel),
        )


class RefreshDialog(_ConsentDialog):
    """Shows what a refresh would add and remove, before it is done."""

    def __init__(self, database: DatabaseThread, summary: ListSummary, parent: QWidget) -> None:
        super().__init__(database, summary.channel, parent)
        self.setObjectName("refreshDialog")
        self._summary = summary
        self._change: Difference | None = None
        self._said = label(self.tr("Comparing…"), "wrap", name="refreshCounts")
        chosen = summary.client_filter
        assert chosen is not None
        parts = " · ".join(filter_parts(chosen, translate, date_text).values())
        self.inside.addWidget(label(list_source(summary, translate), "strong"))
        self.inside.addWidget(label(parts, "muted", name="refreshFilter"))
        self.inside.addWidget(self._said)
        title = self.tr("Refresh “{name}”").format(name=summary.name)
        self.finish_layout(title, self.tr("Refresh list"))
        job = Job(database, what_changes, database.workspace, summary.id, database.actor)
        job.succeeded.connect(self._compared)
        job.refused.connect(self._refused)

    def _compared(self, change: Difference) -> None:
        self._change = change
        lines = [
            self.tr("%Ln client(s) would be added", "", change.added),
            self.tr("%Ln client(s) would be removed", "", change.removed),
            self.tr("%Ln client(s) stay, with their fields of now", "", change.kept),
        ]
        if change.blocked:
            lines.append(self.tr("Left out: %Ln blocked client(s)", "", change.blocked))
        self._said.setText("\n".join(lines))
        self.look()
        self.make_room()

    def why_off(self) -> str:
        """Say what is missing, one thing at a time."""
        if self._change is None:
            return self.tr("The filter is being compared with the list")
        if not self._change.clients:
            return self.tr("The filter finds nobody any more: the list would be empty")
        return super().why_off()

    def work(self) -> Job:
        """Refresh the list in a worker."""
        return Job(
            self.database,
            refresh_list,
            self.database.workspace,
            self._summary.id,
            self.form.confirmation,
            self.database.actor,
            column_words(self.channel),
        )
