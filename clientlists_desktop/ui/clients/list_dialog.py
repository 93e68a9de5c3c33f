"""Creates a list of a project's clients, and refreshes one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.channels import Channel, channel_of
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.core.clients.filters import ClientFilter, MatchCounts
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.lists.from_clients import (
    RefreshCounts,
    create_list_of_clients,
    refresh_list,
    what_changes,
)
from clientlists_desktop.texts.channels import address_name, channel_name
from clientlists_desktop.texts.clients.clients import filter_parts, no_client_matches
from clientlists_desktop.texts.do_not_contact.do_not_contact import left_out_text
from clientlists_desktop.texts.lists.lists import list_source
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.consent.consent_form import ConsentForm
from clientlists_desktop.ui.look.formatting import date_text, number
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.fields import enable_unless, name_field
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, column
from clientlists_desktop.ui.widgets.submit_dialog import ScrollingDialog


def column_words(channel: Channel) -> tuple[str, ...]:
    """Return the headings of a list's own columns."""
    return (
        address_name(channel, translate),
        translate("Clients", "First name"),
        translate("Clients", "Last name"),
        translate("Clients", "Username"),
    )


class ConsentDialog(ScrollingDialog):
    """A dialog with a statement to be ticked, and a button that says why it is off.

    Signals:
        made: the summary of the list.
    """

    made = Signal(object)

    def __init__(self, database: DatabaseThread, channel: Channel, parent: QWidget) -> None:
        super().__init__(parent, margins=(24, 24, 24, 12))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.database, self.channel = database, channel
        self._title = label("", "section")
        add(self.inside, self._title)
        self.form = ConsentForm(
            database,
            self.tr("Your name, the time and this wording are stored with the list as proof."),
        )
        self.form.changed.connect(self.refresh_button)
        self.form.height_changed.connect(self.fit_height)
        self.form.show_channel(channel)
        self._refusal = label("", "wrap", "failed", name="listRefusal")
        self._refusal.hide()
        self._why_off = label("", "muted", name="whyOff")
        self._buttons, self._submit_button = self.submit_buttons("", "makeList")
        self.setSizeGripEnabled(True)

    def finish_layout(self, title: str, action: str) -> None:
        """Name the dialog and its button, and add what comes below."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self._submit_button.setText(action)
        add(self.inside, self.form, self._refusal, STRETCH)
        foot = column(self._why_off, self._buttons, margins=(24, 0, 24, 24), spacing=12)
        self.refresh_button()
        self.lay_out(foot, scaled(560))

    def why_off(self) -> str:
        """Return what is missing."""
        return self.form.why_off()

    def refresh_button(self) -> None:
        """Turn the button on or off, and show why it is off."""
        enable_unless(self.why_off(), self._submit_button, self._why_off)
        if self.is_working():
            self._submit_button.setEnabled(False)

    def start_job(self) -> Job:
        """Start what the button does."""
        raise NotImplementedError

    def submit(self) -> None:
        """Start the job, if nothing is missing."""
        if not self.why_off():
            self.follow(self.start_job(), self._on_made)
            self.refresh_button()

    def _on_made(self, summary: ListSummary) -> None:
        self.made.emit(summary)
        self.accept()

    def refused(self, error: Refused) -> None:
        """Say why it was refused."""
        self._refusal.setText(refusal_text(error, translate))
        self.reveal(self._refusal)
        self.refresh_button()


class ClientListDialog(ConsentDialog):
    """Creates a list of the clients that a filter finds."""

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
        self._name = name_field("listName", spoken=self.tr("Name of the list"))
        self._name.textChanged.connect(self.refresh_button)
        self._counts = label(
            self.tr("{channel}: {clients} of the {found} clients found.").format(
                channel=channel_name(channel, translate),
                clients=number(clients),
                found=number(found.total),
            )
            + (" " + self.tr("Left out: %Ln blocked client(s).", "", found.blocked)
               if found.blocked else ""),
            "wrap",
            name="listCounts",
        )  # fmt: skip
        title = label(self.tr("Name of the list"), "strong")
        add(self.inside, self._counts, title, self._name)
        self.finish_layout(
            self.tr("Create client list"), self.tr("Create list with %Ln client(s)", "", clients)
        )
        self._name.setFocus()

    def why_off(self) -> str:
        """Return what is missing, one thing at a time."""
        if not self._clients:
            return no_client_matches(translate)
        if not self._name.text().strip():
            return self.tr("Type a name")
        return super().why_off()

    def start_job(self) -> Job:
        """Create the list in a worker."""
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


class RefreshDialog(ConsentDialog):
    """Refreshes a list; what this adds and removes is shown before it is done."""

    def __init__(self, database: DatabaseThread, summary: ListSummary, parent: QWidget) -> None:
        super().__init__(database, summary.channel, parent)
        self.setObjectName("refreshDialog")
        self._summary = summary
        self._change: RefreshCounts | None = None
        self._counts = label(self.tr("Comparing…"), "wrap", name="refreshCounts")
        chosen = summary.client_filter
        assert chosen is not None
        parts = " · ".join(filter_parts(chosen, translate, date_text).values())
        source = label(list_source(summary, translate), "strong")
        add(self.inside, source, label(parts, "muted", name="refreshFilter"), self._counts)
        title = self.tr("Refresh “{name}”").format(name=summary.name)
        self.finish_layout(title, self.tr("Refresh list"))
        job = Job(database, what_changes, database.workspace, summary.id, database.actor)
        job.succeeded.connect(self._show_change)
        job.refused.connect(self.refused)

    def _show_change(self, change: RefreshCounts) -> None:
        self._change = change
        lines = [
            self.tr("%Ln client(s) will be added", "", change.added),
            self.tr("%Ln client(s) will be removed", "", change.removed),
            self.tr("%Ln client(s) stay, with up-to-date details", "", change.kept),
        ]
        if change.blocked:
            lines.append(self.tr("Left out: %Ln blocked client(s)", "", change.blocked))
        if left_out := left_out_text(change.do_not_contact, translate):
            lines.append(left_out)
        self._counts.setText("\n".join(lines))
        self.refresh_button()
        self.fit_height()

    def why_off(self) -> str:
        """Return what is missing, one thing at a time."""
        if self._change is None:
            return self.tr("Comparing the filter with the list")
        if not self._change.clients:
            return self.tr("The filter no longer matches anyone, so the list would be empty")
        return super().why_off()

    def start_job(self) -> Job:
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
