"""The wizard: channel, file, check, consent and name; it ends in the new list, opened."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget, QWizard

from clientlists_desktop.core.channels import ANY, channel_of
from clientlists_desktop.core.clients.clients import ClientsAdded, Project
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.clients.client_import import add_clients
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.settings import keep_last_channels
from clientlists_desktop.storage.locks import Owner
from clientlists_desktop.ui.imports.channel_page import ChannelPage
from clientlists_desktop.ui.imports.check.check_page import CheckPage
from clientlists_desktop.ui.imports.consent_page import ConsentPage
from clientlists_desktop.ui.imports.file_page import FilePage
from clientlists_desktop.ui.imports.wizard_page import PageId, WizardPage
from clientlists_desktop.ui.imports.wizard_state import WizardState
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.controls import set_property
from clientlists_desktop.ui.widgets.drop_zone import dropped_file, holds_files
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out
from clientlists_desktop.ui.widgets.toast import Toast

_CHANNELS_KEPT = 3


class ImportWizard(QWizard):
    """Makes one client list from one file.

    Args:
        path: a file that was dropped on the window; the File page starts with it.
        kept: a draft to go on with; the wizard opens on its Check page.
        project: take the rows into it as clients, instead of making a list.

    Signals:
        created: the summary of the new list. added: what came of a file of clients.
    """

    created = Signal(object)
    added = Signal(object)

    def __init__(
        self,
        database: DatabaseThread,
        country: str | None,
        last_channels: tuple[str, ...],
        path: Path | None,
        parent: QWidget | None,
        kept: CheckedFile | None = None,
        project: Project | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("importWizard")
        self.setWindowTitle(
            self.tr("Create client list")
            if project is None
            else self.tr("Add clients to {project}").format(project=project.name)
        )
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage, False)
        self.setOption(QWizard.WizardOption.NoDefaultButton, False)
        self.setAcceptDrops(True)
        self.setSizeGripEnabled(True)
        self._owner = Owner(database.workspace)
        self._database = database
        self._creating = False
        self._new_list = WizardState(
            database, self._owner, project, choices=Choices(country=country)
        )
        self._new_list.last_channels = last_channels
        if project is not None:
            self._new_list.channel = ANY
        elif last_channels:
            self._new_list.channel = channel_of(last_channels[0])
        self.file_page = FilePage(self._new_list)
        self.check_page = CheckPage(self._new_list)
        if project is None:
            self.consent_page = ConsentPage(self._new_list)
        self.setPage(PageId.CHANNEL, ChannelPage(self._new_list))
        self.setPage(PageId.FILE, self.file_page)
        self.setPage(PageId.CHECK, self.check_page)
        if project is None:
            self.setPage(PageId.CONSENT, self.consent_page)
        kinds = QWizard.WizardButton
        self.setButtonLayout(
            [
                kinds.CancelButton,
                kinds.Stretch,
                kinds.BackButton,
                kinds.NextButton,
                kinds.FinishButton,
            ]
        )
        for kind, name in (
            (kinds.CancelButton, "cancel"),
            (kinds.BackButton, "back"),
            (kinds.NextButton, "next"),
            (kinds.FinishButton, "finish"),
        ):
            made = self.button(kind)
            made.setObjectName(name)
            made.style().unpolish(made)
            made.style().polish(made)
        self.setButtonText(kinds.CancelButton, self.tr("Cancel"))
        self.setButtonText(kinds.BackButton, self.tr("&Back"))
        self.toast = Toast(self)
        for page_id in self.pageIds():
            tab_as_laid_out(self.page(page_id))
        self.currentIdChanged.connect(self._turned)
        if path is not None:
            self.file_page.choose(path)
        if kept is not None:
            self._new_list.channel = kept.channel
            self._new_list.path = Path(kept.path)
            self._new_list.kept = kept
            self.restart()
            while self.currentId() < PageId.CHECK:
                self.next()

    def refused(self, error: Refused) -> None:
        """Say on the File page why the file cannot be read; on another page in a message."""
        self.file_page.show_refusal(error)
        if self.currentId() != PageId.FILE:
            messages.tell_refusal(self, error)

    def _turned(self, page_id: int) -> None:
        """Set buttons and focus for the page that is shown."""
        page = self.page(page_id)
        if not isinstance(page, WizardPage):
            return
        page.refresh()
        # One filled button a page: on the File page it is "Choose a file" until one is chosen.
        needs_file = page_id == PageId.FILE and self._new_list.path is None
        for kind in (QWizard.WizardButton.NextButton, QWizard.WizardButton.FinishButton):
            set_property(self.button(kind), "primary", not needs_file or None)
        if (focus := page.first_focus()) is not None:
            if page_id == PageId.FILE and self._new_list.path is not None:
                focus = self.button(QWizard.WizardButton.NextButton)
            focus.setFocus()

    def accept(self) -> None:
        """Make the list, or take the clients in; the wizard closes when that is done."""
        checked = self._new_list.checked
        if self._new_list.project is not None:
            self._take_in()
            return
        if checked is None or self._creating or not self.consent_page.isComplete():
            return
        self._creating = True
        name, consent = self._new_list.name, self.consent_page.confirmation
        actor, code = self._database.actor, self._new_list.channel.code
        used = [code, *(other for other in self._new_list.last_channels if other != code)]

        def make() -> ListSummary:
            made = create_list(checked.id, name, consent, actor)
            keep_last_channels(",".join(used[:_CHANNELS_KEPT]), actor)
            return made

        self._database.do(self, make, self._made, self._not_made)

    def _take_in(self) -> None:
        checked, project = self._new_list.checked, self._new_list.project
        if checked is None or self._creating or not self.check_page.isComplete():
            return
        assert project is not None
        self._creating = True
        self.button(QWizard.WizardButton.FinishButton).setEnabled(False)
        database = self._database
        job = Job(database, add_clients, database.workspace, checked.id, project.id, database.actor)
        job.succeeded.connect(self._taken_in)
        job.refused.connect(self._not_made)

    def _taken_in(self, added: ClientsAdded) -> None:
        self._new_list.checked = None
        super().accept()
        self.added.emit(added)

    def _made(self, summary: ListSummary) -> None:
        self._new_list.checked = None
        super().accept()
        self.created.emit(summary)

    def _not_made(self, error: Refused) -> None:
        self._creating = False
        self.button(QWizard.WizardButton.FinishButton).setEnabled(True)
        if error.reason is Refusal.NAME_TAKEN:
            self.consent_page.name_taken(error)
        else:
            messages.tell_refusal(self, error)

    def reject(self) -> None:
        """Leave nothing of the list that was being made."""
        if self._creating:
            return
        keep = False
        if self.check_page.is_edited and self._new_list.project is not None:
            if not messages.confirm(
                self,
                self.tr("Discard your edits?"),
                self.tr("The file itself is not changed."),
                self.tr("Discard"),
            ):
                return
        elif self.check_page.is_edited:
            answer = messages.ask_keep(
                self,
                self.tr("Keep your edits?"),
                self.tr(
                    "If you keep the draft, you can continue it later from the Client lists page."
                ),
                self.tr("Keep"),
                self.tr("Discard"),
            )
            if answer is None:
                return
            keep = answer
        self.check_page.drop(keep=keep)
        super().reject()

    def leave(self) -> None:
        """Close because the program ends: what was checked is kept, to be continued."""
        if not self._creating:
            self.check_page.drop(keep=True)
            super().reject()

    def done(self, result: int) -> None:
        """Give up what is left of drafts."""
        self._owner.release()
        super().done(result)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file on the first two pages."""
        early = self.currentId() in (PageId.CHANNEL, PageId.FILE)
        if early and holds_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take a dropped file."""
        if not holds_files(event.mimeData()):
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        try:
            self.file_page.choose(dropped_file(event.mimeData()))
        except Refused as error:
            self.refused(error)
