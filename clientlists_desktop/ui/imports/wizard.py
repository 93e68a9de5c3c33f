"""The import wizard: channel, file, check, consent and name."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget, QWizard

from clientlists_desktop import paths
from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.channels import ANY, Channel, channel_of
from clientlists_desktop.core.clients.clients import Project
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
from clientlists_desktop.ui.export_dialogs import saved_as
from clientlists_desktop.ui.help.help_key import open_help_with_keys
from clientlists_desktop.ui.imports.book_page import BookPage
from clientlists_desktop.ui.imports.channel_page import ChannelPage
from clientlists_desktop.ui.imports.check.check_page import CheckPage
from clientlists_desktop.ui.imports.consent_page import ConsentPage
from clientlists_desktop.ui.imports.file_page import FilePage
from clientlists_desktop.ui.imports.sources.recent_files import remember_file
from clientlists_desktop.ui.imports.update.update_page import UpdatePage
from clientlists_desktop.ui.imports.wizard_page import PageId, WizardPage, pages_of
from clientlists_desktop.ui.imports.wizard_state import WizardState
from clientlists_desktop.ui.look.plain_text import literal
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.drop_zone import dropped_file, holds_files
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out
from clientlists_desktop.ui.widgets.toast import Toast

_CHANNELS_KEPT = 3


class ImportWizard(QWizard):
    """Creates one client list from one file, or does something else with its rows.

    Args:
        path: a file that was dropped on the window; the wizard opens with its check.
        kept: a draft to continue; the wizard opens on its Check page.
        project: add the rows to it as clients, instead of creating a list.
        channel: of the new list; None for the one used last. It is asked for only before any
            was used.
        listed: update this list, instead of creating one.
        for_book: add the addresses to the do-not-contact book, instead of creating a list.

    Signals:
        created: the summary of the new list. added: a ClientsAdded. updated: an Updated.
        blocked: an Addition.
    """

    created = Signal(object)
    added = Signal(object)
    updated = Signal(object)
    blocked = Signal(object)

    def __init__(
        self,
        database: DatabaseThread,
        country: str | None,
        last_channels: tuple[str, ...],
        path: Path | None,
        parent: QWidget | None,
        kept: CheckedFile | None = None,
        project: Project | None = None,
        channel: Channel | None = None,
        listed: ListSummary | None = None,
        for_book: bool = False,
    ) -> None:
        super().__init__(parent)
        self._owner = Owner(database.workspace)
        self._database = database
        self._submitting = False
        usual = Choices(country=country, updates=None if listed is None else listed.id)
        self._state = WizardState(database, self._owner, project, listed, for_book, usual=usual)
        self._set_up_frame()
        self._state.last_channels = last_channels
        if project is not None:
            self._state.channel = ANY
        elif listed is not None:
            self._state.channel = listed.channel
        elif channel is not None:
            self._state.channel = channel
        elif last_channels:
            self._state.channel = channel_of(last_channels[0])
        self._set_up_pages()
        self._set_up_buttons()
        open_help_with_keys(self)
        # Qt hides and shows the parent of its buttons whenever it updates them, and the focus would
        # go to what stays visible outside of it.
        cancel = self.button(QWizard.WizardButton.CancelButton)
        self.toast = Toast(cancel.parentWidget() or self, cancel)
        for page_id in self.pageIds():
            tab_as_laid_out(self.page(page_id))
        self.currentIdChanged.connect(self._on_page_changed)
        if path is not None:
            is_chosen = self.file_page.choose(path)
            is_told = channel is not None or bool(last_channels) or not self._state.makes_list
            following = PageId.CHECK if is_told else PageId.CHANNEL
            self._open_at(following if is_chosen else PageId.FILE)
        elif kept is not None:
            self._continue(kept)
        elif last_channels and self._state.makes_list:
            self._open_at(PageId.FILE)

    def _set_up_pages(self) -> None:
        state = self._state
        self.file_page = FilePage(state)
        self.file_page.picked.connect(self.pick_file)
        self.check_page = CheckPage(state)
        self.check_page.check.checked.connect(self._remember_file)
        pages: dict[PageId, WizardPage] = {
            PageId.FILE: self.file_page,
            PageId.CHECK: self.check_page,
        }
        wanted = pages_of(state)
        if PageId.CHANNEL in wanted:
            pages[PageId.CHANNEL] = ChannelPage(state)
        if PageId.CONSENT in wanted:
            self.consent_page = ConsentPage(state)
            self.check_page.results.changed.connect(lambda _: self.consent_page.show_edited())
            pages[PageId.CONSENT] = self.consent_page
        if PageId.UPDATE in wanted:
            self.update_page = UpdatePage(state)
            self.update_page.updated.connect(lambda done: self._end(self.updated, done))
            self.update_page.refused.connect(self._on_refused)
            pages[PageId.UPDATE] = self.update_page
        if PageId.BOOK in wanted:
            self.book_page = BookPage(state)
            self.book_page.added.connect(lambda done: self._end(self.blocked, done))
            self.book_page.refused.connect(self._on_refused)
            pages[PageId.BOOK] = self.book_page
        for page_id in wanted:
            pages[page_id].sample_saved.connect(self._offer_sample)
            self.setPage(page_id, pages[page_id])

    def _set_up_frame(self) -> None:
        self.setObjectName("importWizard")
        self.setWindowTitle(literal(self._title()))
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage, False)
        self.setOption(QWizard.WizardOption.NoDefaultButton, False)
        self.setAcceptDrops(True)
        self.setSizeGripEnabled(True)

    def _title(self) -> str:
        project, listed = self._state.project, self._state.listed
        if listed is not None:
            return self.tr("Update “{name}” from a file").format(name=listed.name)
        if self._state.for_book:
            return self.tr("Add to “Do not contact” from a file")
        if project is not None:
            return self.tr("Add clients to {project}").format(project=project.name)
        return self.tr("Create client list")

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
        self._put_beside_buttons()
        for kind, name in names.items():
            made = self.button(kind)
            made.setObjectName(name)
            made.style().unpolish(made)
            made.style().polish(made)
        self.setButtonText(kinds.CancelButton, self.tr("Cancel"))
        self.setButtonText(kinds.BackButton, self.tr("&Back"))

    def _put_beside_buttons(self) -> None:
        """Put what pages say beside the buttons into their row, which Qt does not name."""
        cancel = self.button(QWizard.WizardButton.CancelButton)
        line = next(one for one in self.findChildren(QHBoxLayout) if one.indexOf(cancel) >= 0)
        after = line.indexOf(cancel) + 1
        # The stretch only takes what such a part leaves.
        line.setStretch(after, 0)
        for page in map(self.page, self.pageIds()):
            if isinstance(page, WizardPage) and page.beside_buttons is not None:
                line.insertWidget(after, page.beside_buttons, 1)
                page.beside_buttons.hide()

    def _continue(self, kept: CheckedFile) -> None:
        """Go to the Check page with a kept draft."""
        self._state.channel = kept.channel
        self._state.path = Path(kept.path)
        self._state.kept = kept
        self._open_at(PageId.CHECK)

    def _open_at(self, page_id: PageId) -> None:
        """Begin with a page; Back leads to those before it."""
        self.restart()
        self._go_to(page_id)

    def _go_to(self, page_id: PageId) -> None:
        """Go on to a later page."""
        while self.currentId() < page_id:
            self.next()

    def pick_file(self, path: Path) -> None:
        """Check a file that a person chose; the File page says if it cannot be read."""
        self._go_to(PageId.CHECK if self.file_page.choose(path) else PageId.FILE)

    def _remember_file(self, checked: CheckedFile) -> None:
        """Offer the file again next time; what was pasted is no file of the person's."""
        path = Path(checked.path) if checked.path else self._state.path
        if path is not None and paths.pasted_folder() not in path.parents:
            remember_file(self._database.actor.id, path)

    def _offer_sample(self, path: Path) -> None:
        """Say where a sample was saved, and offer to go on with it."""
        go_on = (
            self.tr("Make a list from it")
            if self._state.project is None
            else self.tr("Add its clients")
        )
        self.toast.show_message(saved_as(path), "check-circle", go_on, lambda: self.pick_file(path))

    def refused(self, error: Refused) -> None:
        """Say why the file cannot be read: on the File page, and on another page in a message."""
        self.file_page.show_refusal(error)
        if self.currentId() != PageId.FILE:
            messages.show_refusal(self, error)

    def _on_page_changed(self, page_id: int) -> None:
        """Set buttons and focus for the page that is shown; what was said on another goes."""
        self.toast.hide()
        for other in map(self.page, self.pageIds()):
            if isinstance(other, WizardPage) and other.beside_buttons is not None:
                other.beside_buttons.setVisible(other is self.currentPage())
        page = self.page(page_id)
        if not isinstance(page, WizardPage):
            return
        page.refresh()
        if (focus := page.first_focus()) is not None:
            if page_id == PageId.FILE and self._state.path is not None:
                focus = self.button(QWizard.WizardButton.NextButton)
            # The page holds the focus for what is off until it has been read.
            (focus if focus.isEnabled() else page).setFocus()

    def accept(self) -> None:
        """Do what the file is for; the wizard closes when that is done."""
        if self._state.project is not None:
            self._add_clients()
        elif self._state.makes_list:
            self._create_list()
        else:
            self._submit(self.book_page if self._state.for_book else self.update_page)

    def _create_list(self) -> None:
        checked = self._state.checked
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

        self._database.do(
            self, create, lambda made: self._end(self.created, made), self._on_refused
        )

    def _add_clients(self) -> None:
        checked, project = self._state.checked, self._state.project
        if checked is None or self._submitting or not self.check_page.isComplete():
            return
        assert project is not None
        self._submitting = True
        self.button(QWizard.WizardButton.FinishButton).setEnabled(False)
        database = self._database
        job = Job(database, add_clients, database.workspace, checked.id, project.id, database.actor)
        job.succeeded.connect(lambda done: self._end(self.added, done))
        job.refused.connect(self._on_refused)

    def _submit(self, page: UpdatePage | BookPage) -> None:
        if self._state.checked is None or self._submitting or not page.isComplete():
            return
        self._submitting = True
        self.button(QWizard.WizardButton.FinishButton).setEnabled(False)
        page.submit()

    def _end(self, done: SignalInstance, what: object) -> None:
        """Close, and say what was done; the draft is used up."""
        self._state.checked = None
        super().accept()
        done.emit(what)

    def _on_refused(self, error: Refused) -> None:
        self._submitting = False
        self.button(QWizard.WizardButton.FinishButton).setEnabled(True)
        if error.reason is Refusal.NAME_TAKEN:
            self.consent_page.show_name_taken()
        elif error.reason is Refusal.UPDATE_OUTDATED:
            self.update_page.compare_again()
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
        if self.check_page.has_work and not self._state.is_of_lists:
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
        """Stop what compares, release the lock on drafts, and delete what was pasted."""
        if self._state.listed is not None:
            self.update_page.stop()
        self._owner.release()
        self.file_page.pasted.discard()
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
            path = dropped_file(event.mimeData())
        except Refused as error:
            self.refused(error)
            return
        self.pick_file(path)
