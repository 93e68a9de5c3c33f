"""The import wizard: channel, file, check, consent and name."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QWidget, QWizard

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.channels import ANY, channel_of
from clientlists_desktop.core.clients.clients import ClientsAdded, Project
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.clients.client_import import add_clients
from clientlists_desktop.operations.imports.drafts import Owner
from clientlists_desktop.operations.imports.profiles import save_answers
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.settings import keep_last_channels
from clientlists_desktop.storage.workspace import Workspace
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
    """Creates one client list from one file.

    Args:
        path: a file that was dropped on the window; the File page starts with it.
        kept: a draft to continue; the wizard opens on its Check page.
        project: add the rows to it as clients, instead of creating a list.

    Signals:
        created: the summary of the new list. added: a ClientsAdded.
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
        self._submitting = False
        self._state = WizardState(database, self._owner, project, choices=Choices(country=country))
        self._state.last_channels = last_channels
        if project is not None:
            self._state.channel = ANY
        elif last_channels:
            self._state.channel = channel_of(last_channels[0])
        self.file_page = FilePage(self._state)
        self.check_page = CheckPage(self._state)
        self.setPage(PageId.CHANNEL, ChannelPage(self._state))
        self.setPage(PageId.FILE, self.file_page)
        self.setPage(PageId.CHECK, self.check_page)
        if project is None:
            self.consent_page = ConsentPage(self._state)
            self.setPage(PageId.CONSENT, self.consent_page)
        self._set_up_buttons()
        # Qt hides and shows the parent of its buttons whenever it updates them, and the focus would
        # go to what stays visible outside of it.
        cancel = self.button(QWizard.WizardButton.CancelButton)
        self.toast = Toast(cancel.parentWidget() or self, cancel)
        for page_id in self.pageIds():
            tab_as_laid_out(self.page(page_id))
        self.currentIdChanged.connect(self._on_page_changed)
        if path is not None:
            self.file_page.choose(path)
        if kept is not None:
            self._continue(kept)

    def _set_up_buttons(self) -> None:
        kinds = QWizard.WizardButton
        names = {
            kinds.CancelButton: "cancel",
            kinds.BackButton: "back",
            kinds.NextButton: "next",
            kinds.FinishButton: "finish",
        }
        cancel, *others = names
        self.setButtonLayout([cancel, kinds.Stretch, *others])
        for kind, name in names.items():
            made = self.button(kind)
            made.setObjectName(name)
            made.style().unpolish(made)
            made.style().polish(made)
        self.setButtonText(kinds.CancelButton, self.tr("Cancel"))
        self.setButtonText(kinds.BackButton, self.tr("&Back"))

    def _continue(self, kept: CheckedFile) -> None:
        """Go to the Check page with a kept draft."""
        self._state.channel = kept.channel
        self._state.path = Path(kept.path)
        self._state.kept = kept
        self.restart()
        while self.currentId() < PageId.CHECK:
            self.next()

    def refused(self, error: Refused) -> None:
        """Say why the file cannot be read: on the File page, and on another page in a message."""
        self.file_page.show_refusal(error)
        if self.currentId() != PageId.FILE:
            messages.show_refusal(self, error)

    def _on_page_changed(self, page_id: int) -> None:
        """Set buttons and focus for the page that is shown."""
        page = self.page(page_id)
        if not isinstance(page, WizardPage):
            return
        page.refresh()
        # A page has one primary button: on the File page it is "Choose a file" until one is chosen.
        needs_file = page_id == PageId.FILE and self._state.path is None
        for kind in (QWizard.WizardButton.NextButton, QWizard.WizardButton.FinishButton):
            set_property(self.button(kind), "primary", not needs_file or None)
        if (focus := page.first_focus()) is not None:
            if page_id == PageId.FILE and self._state.path is not None:
                focus = self.button(QWizard.WizardButton.NextButton)
            # The page holds the focus for what is off until it has been read.
            (focus if focus.isEnabled() else page).setFocus()

    def accept(self) -> None:
        """Create the list, or add the clients; the wizard closes when that is done."""
        checked = self._state.checked
        if self._state.project is not None:
            self._add_clients()
            return
        if checked is None or self._submitting or not self.consent_page.isComplete():
            return
        self._submitting = True
        name, consent = self._state.name, self.consent_page.confirmation
        code = self._state.channel.code
        used = [code, *(other for other in self._state.last_channels if other != code)]

        def create(workspace: Workspace, actor: Actor) -> ListSummary:
            summary = create_list(workspace, checked.id, name, consent, actor)
            save_answers(workspace, checked.id, actor)
            keep_last_channels(workspace, ",".join(used[:_CHANNELS_KEPT]), actor)
            return summary

        self._database.do(self, create, self._on_created, self._on_refused)

    def _add_clients(self) -> None:
        checked, project = self._state.checked, self._state.project
        if checked is None or self._submitting or not self.check_page.isComplete():
            return
        assert project is not None
        self._submitting = True
        self.button(QWizard.WizardButton.FinishButton).setEnabled(False)
        database = self._database
        job = Job(database, add_clients, database.workspace, checked.id, project.id, database.actor)
        job.succeeded.connect(self._on_added)
        job.refused.connect(self._on_refused)

    def _on_added(self, added: ClientsAdded) -> None:
        self._state.checked = None
        super().accept()
        self.added.emit(added)

    def _on_created(self, summary: ListSummary) -> None:
        self._state.checked = None
        super().accept()
        self.created.emit(summary)

    def _on_refused(self, error: Refused) -> None:
        self._submitting = False
        self.button(QWizard.WizardButton.FinishButton).setEnabled(True)
        if error.reason is Refusal.NAME_TAKEN:
            self.consent_page.show_name_taken()
        else:
            messages.show_refusal(self, error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc clear a search before it closes anything."""
        on_check = self.currentPage() is self.check_page
        if event.key() == Qt.Key.Key_Escape and on_check and self.check_page.clear_search():
            event.accept()
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Discard the draft; ask first if there is more than a glance's work in it."""
        if self._submitting:
            return
        keep = False
        if self.check_page.has_work and self._state.project is not None:
            if not messages.confirm(
                self,
                self.tr("Discard your work on this file?"),
                self.tr("The file itself is not changed."),
                self.tr("Discard"),
            ):
                return
        elif self.check_page.has_work:
            answer = messages.ask_keep(
                self,
                self.tr("Keep your work on this file?"),
                self.tr(
                    "If you keep the draft, you can continue it later from the Client lists page."
                ),
                self.tr("Keep"),
                self.tr("Discard"),
                self.tr("Go on"),
            )
            if answer is None:
                return
            keep = answer
        self.check_page.drop(keep=keep)
        super().reject()

    def close_with_window(self) -> None:
        """Close because the window closes; a checked draft is kept to be continued."""
        if not self._submitting:
            self.check_page.drop(keep=True)
            super().reject()

    def done(self, result: int) -> None:
        """Release the lock on drafts."""
        self._owner.release()
        super().done(result)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept a file on the first two pages."""
        early = self.currentId() in (PageId.CHANNEL, PageId.FILE)
        if early and holds_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Choose a dropped file."""
        if not holds_files(event.mimeData()):
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        try:
            self.file_page.choose(dropped_file(event.mimeData()))
        except Refused as error:
            self.refused(error)
