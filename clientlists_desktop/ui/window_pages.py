"""The pages of the main window, and what leads from one to another."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import TELEPHONY
from clientlists_desktop.core.do_not_contact.entries import Addition
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.do_not_contact.do_not_contact import addition_text
from clientlists_desktop.ui.accounts.session import Session
from clientlists_desktop.ui.do_not_contact.list_counts import ListCounts
from clientlists_desktop.ui.lists.lists_page import ListsPage
from clientlists_desktop.ui.navigation import ShowsPermitted, SideBarPlace, side_bar_entries
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.side_bar import SideBar
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.widgets.layouts import grow, panel, row
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out
from clientlists_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from clientlists_desktop.ui.campaigns.campaign_actions import CampaignActions
    from clientlists_desktop.ui.clients.clients_page import ClientsPage
    from clientlists_desktop.ui.consent.consent_actions import ConsentActions
    from clientlists_desktop.ui.do_not_contact.do_not_contact_page import DoNotContactPage
    from clientlists_desktop.ui.imports.wizard_launcher import WizardLauncher
    from clientlists_desktop.ui.journal.journal_page import JournalPage
    from clientlists_desktop.ui.lists.list_actions import ListActions
    from clientlists_desktop.ui.lists.list_deletion import ListDeletion
    from clientlists_desktop.ui.lists.list_page import ListPage
    from clientlists_desktop.ui.settings.settings_page import SettingsPage
    from clientlists_desktop.ui.settings.workspace_actions import WorkspaceActions
    from clientlists_desktop.ui.trash.trash_page import TrashPage


W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True)
class _Page:
    """A page of the side bar: what to read again, and what to focus, when it is shown."""

    widget: QWidget
    refresh: Callable[[], None] | None = None
    focus: QWidget | None = None


class WindowPages(QMainWindow):
    """Shows one page at a time.

    A page, and what works for it, is imported and built when it is first needed, so that the start
    pays only for what it shows.

    Signals:
        changed: what all pages show is to be read again. settings_read: the WorkspaceSettings.
        saved: an Exported. created: the summary of a new list.
        made: the summary of a list that was refreshed, and what to say of it.
        several_made: the summaries of lists that were made from others.
        list_renamed, list_edited: its summary. lists_restored: their summaries.
        lists_gone: their IDs.
        undo_offered: the attribute that undoes it, the text of a toast, and what it is told to do.
        workspace_wanted: open another workspace in place of this one.
        workspace_moved: a MovedWorkspace, to be opened.
        language_chosen: another language is to be shown.
    """

    changed = Signal()
    settings_read = Signal(object)
    saved = Signal(object)
    created = Signal(object)
    made = Signal(object, str)
    several_made = Signal(object)
    list_renamed = Signal(object)
    list_edited = Signal(object)
    lists_restored = Signal(object)
    lists_gone = Signal(object)
    undo_offered = Signal(str, str, object)
    workspace_wanted = Signal(object)
    workspace_moved = Signal(object)
    language_chosen = Signal()

    def __init__(self, workspace: Workspace, actor: Actor) -> None:
        super().__init__()
        self._place: SideBarPlace | None = None
        self.database = DatabaseThread(workspace, actor, self)
        self.lists_page = ListsPage()
        self.list_counts = ListCounts(self.database, self.lists_page)
        self._stack = QStackedWidget()
        # Nothing is shown before it is known what the account may see.
        self._stack.addWidget(QWidget())
        self._entries = side_bar_entries()
        self._side_bar = SideBar(self._entries, actor.name)
        self._side_bar.chosen.connect(self.show_page)
        self._side_bar.show_permitted(frozenset())
        self.session = Session(self.database, self, self._side_bar.account)
        self.setCentralWidget(panel(row(self._side_bar, grow(self._stack), spacing=0)))
        self.toast = Toast(self)
        self._add_page(self.lists_page)
        self._connect_lists_page()

    def show_page(self, place: SideBarPlace) -> None:
        """Show a page of the side bar."""
        page = self._page_at(place)
        self.session.refresh()
        self._show(page.widget, place)
        if page.refresh is not None:
            page.refresh()
        if page.focus is not None:
            page.focus.setFocus()

    def _show(self, widget: QWidget, place: SideBarPlace) -> None:
        """Show a widget, with the entry of the side bar that it belongs to."""
        self._place = place
        self._stack.setCurrentWidget(widget)
        self._side_bar.choose(place)

    def open_list(self, summary: ListSummary) -> None:
        """Show one list."""
        self.list_page.open(summary)
        self._show(self.list_page, SideBarPlace.LISTS)
        self.list_page.table.setFocus()

    def _create_from(self, path: Path) -> None:
        self.wizard_launcher.create_list(path, self.lists_page.first_channel)

    def built(self, *names: str) -> list[Any]:
        """Return those of the attributes with these names that are built by now.

        The others read what they show when they are built.
        """
        return [vars(self)[name] for name in names if name in vars(self)]

    def _page_at(self, place: SideBarPlace) -> _Page:
        match place:
            case SideBarPlace.LISTS:
                return _Page(self.lists_page, self.list_counts.check, self.lists_page.table)
            case SideBarPlace.CLIENTS:
                return _Page(self.clients_page, self.clients_page.refresh)
            case SideBarPlace.CAMPAIGNS:
                campaigns = self.campaign_actions.all
                return _Page(campaigns, campaigns.refresh, campaigns.table)
            case SideBarPlace.DO_NOT_CONTACT:
                book = self.do_not_contact_page
                return _Page(book, book.refresh, book.table)
            case SideBarPlace.CONSENT:
                consents = self.consent_actions.all
                return _Page(consents, consents.refresh, consents.table)
            case SideBarPlace.TRASH:
                return _Page(self.trash_page, self.trash_page.refresh, self.trash_page.table)
            case SideBarPlace.JOURNAL:
                return _Page(self.journal_page, self.journal_page.refresh, self.journal_page.table)
            case SideBarPlace.SETTINGS:
                return _Page(self.settings_page, self.settings_page.refresh)

    def _add_page(self, page: W) -> W:
        """Add a page to those that the window can show, with all that every page has."""
        self._stack.addWidget(page)
        for table in page.findChildren(RowsTable):
            table.cut.connect(lambda text: self.toast.show_message(text, "warning"))
        tab_as_laid_out(self)
        if self.session.account is not None and isinstance(page, ShowsPermitted):
            page.show_permitted(self.session.account.permissions)
        return page

    def _connect_lists_page(self) -> None:
        page = self.lists_page
        page.drop_refused.connect(self.session.show_refusal)
        page.opened.connect(self.open_list)
        page.deleted.connect(lambda summaries: self.list_deletion.ask(summaries))
        page.renamed.connect(lambda summary: self.list_actions.rename(summary))
        page.downloaded.connect(lambda summaries: self.list_actions.download(summaries))
        page.combined.connect(lambda summaries: self.list_actions.combine(summaries))
        page.split.connect(lambda summary: self.list_actions.split(summary))
        page.sampled.connect(lambda summary: self.list_actions.sample(summary))
        page.create_wanted.connect(lambda: self.wizard_launcher.create_list())
        page.create_from.connect(self._create_from)
        page.sample_wanted.connect(
            lambda: self.wizard_launcher.try_sample(page.first_channel or TELEPHONY)
        )
        page.ended.erase_wanted.connect(lambda lists: self.list_deletion.erase_ended(lists))
        page.drafts.go_on.connect(
            lambda draft, listed: self.wizard_launcher.continue_draft(draft, listed)
        )
        page.drafts.discard.connect(lambda draft: self.wizard_launcher.discard(draft))

    @cached_property
    def list_page(self) -> "ListPage":
        """The page of one list."""
        from clientlists_desktop.ui.lists.list_page import ListPage

        page = ListPage(self.database)
        page.left.connect(lambda: self.show_page(SideBarPlace.LISTS))
        page.consent_wanted.connect(lambda records: self.consent_actions.open(records))
        page.campaign_wanted.connect(lambda summary: self.campaign_actions.create_with(summary))
        page.deleted.connect(self.list_deletion.ask)
        page.renamed.connect(self.list_actions.rename)
        page.downloaded.connect(self.list_actions.download)
        page.refreshed.connect(self.list_actions.refresh)
        page.update_wanted.connect(lambda summary: self.wizard_launcher.update_list(summary))
        page.versions_wanted.connect(self.list_actions.show_versions)
        page.report.connect(self.list_actions.save_report)
        page.end.changed.connect(self.changed)
        page.export_wanted.connect(self.list_actions.export)
        page.edits.changed.connect(self.list_edited)
        page.edits.undo_offered.connect(
            lambda text, undo: self.undo_offered.emit("list_page", text, undo)
        )
        return self._add_page(page)

    @cached_property
    def list_actions(self) -> "ListActions":
        """What renames, refreshes and downloads lists."""
        from clientlists_desktop.ui.lists.list_actions import ListActions

        actions = ListActions(self.database, self)
        actions.changed.connect(self.changed)
        actions.renamed.connect(self.list_renamed)
        actions.edited.connect(self.list_edited)
        actions.made.connect(self.made)
        actions.several_made.connect(self.several_made)
        actions.message.connect(self.toast.show_message)
        actions.saved.connect(self.saved)
        actions.undo_offered.connect(
            lambda text, undo: self.undo_offered.emit("list_actions", text, undo)
        )
        return actions

    @cached_property
    def list_deletion(self) -> "ListDeletion":
        """What deletes, restores and erases lists."""
        from clientlists_desktop.ui.lists.list_deletion import ListDeletion

        deletion = ListDeletion(self.database, self)
        deletion.changed.connect(self.lists_gone)
        deletion.message.connect(self.toast.show_message)
        deletion.undo_offered.connect(
            lambda text, undo: self.undo_offered.emit("list_deletion", text, undo)
        )
        return deletion

    @cached_property
    def wizard_launcher(self) -> "WizardLauncher":
        """What opens the wizard."""
        from clientlists_desktop.ui.imports.wizard_launcher import WizardLauncher

        launcher = WizardLauncher(self.database, self)
        launcher.created.connect(self.created)
        launcher.added.connect(lambda added: self.clients_page.show_added(added))
        launcher.updated.connect(lambda done: self.list_actions.show_updated(done))
        launcher.blocked.connect(self._show_blocked)
        launcher.settings_read.connect(self.settings_read)
        launcher.changed.connect(self.changed)
        launcher.trouble.connect(self.session.show_refusal)
        return launcher

    def _show_blocked(self, done: Addition) -> None:
        """Say what became of the addresses of a file, and show them."""
        self.toast.show_message(addition_text(done, translate), "check-circle")
        self.do_not_contact_page.refresh()

    @cached_property
    def clients_page(self) -> "ClientsPage":
        """The page of the clients of a project."""
        from clientlists_desktop.ui.clients.clients_page import ClientsPage

        page = ClientsPage(self.database)
        page.deleted.connect(self.list_deletion.project_deleted)
        page.import_wanted.connect(self.wizard_launcher.add_clients)
        page.list_made.connect(self.created)
        page.person_wanted.connect(self.find_person)
        return self._add_page(page)

    def find_person(self) -> None:
        """Open the dialog that finds a person in everything."""
        from clientlists_desktop.ui.people.find_person_dialog import FindPersonDialog

        account = self.session.account
        held = account.permissions if account is not None else frozenset[Permission]()
        dialog = FindPersonDialog(self.database, held, self)
        dialog.forgotten.connect(self.changed)
        dialog.open()

    @cached_property
    def campaign_actions(self) -> "CampaignActions":
        """The pages of campaigns, and what they do."""
        from clientlists_desktop.ui.campaigns.campaign_actions import CampaignActions

        campaigns = CampaignActions(self.database, self)
        campaigns.opened.connect(lambda: self._show(campaigns.one, SideBarPlace.CAMPAIGNS))
        campaigns.left.connect(lambda: self.show_page(SideBarPlace.CAMPAIGNS))
        campaigns.message.connect(self.toast.show_message)
        campaigns.saved.connect(self.saved)
        campaigns.undo_offered.connect(
            lambda text, undo: self.undo_offered.emit("campaign_actions", text, undo)
        )
        self._add_page(campaigns.all)
        self._add_page(campaigns.one)
        return campaigns

    @cached_property
    def consent_actions(self) -> "ConsentActions":
        """The pages of consent, and what they do."""
        from clientlists_desktop.ui.consent.consent_actions import ConsentActions

        consents = ConsentActions(self.database, self)
        consents.opened.connect(lambda: self._show(consents.one, SideBarPlace.CONSENT))
        consents.left.connect(lambda: self.show_page(SideBarPlace.CONSENT))
        consents.saved.connect(self.saved)
        self._add_page(consents.all)
        self._add_page(consents.one)
        return consents

    @cached_property
    def trash_page(self) -> "TrashPage":
        """The page of deleted lists."""
        from clientlists_desktop.ui.trash.trash_page import TrashPage

        page = TrashPage(self.database)
        page.restored.connect(self.list_deletion.restore)
        page.erased.connect(self.list_deletion.erase)
        return self._add_page(page)

    @cached_property
    def journal_page(self) -> "JournalPage":
        """The page of what was done."""
        from clientlists_desktop.ui.journal.journal_page import JournalPage

        page = JournalPage(self.database)
        page.saved.connect(self.saved)
        return self._add_page(page)

    @cached_property
    def do_not_contact_page(self) -> "DoNotContactPage":
        """The page of those whom nobody may contact."""
        from clientlists_desktop.ui.do_not_contact.do_not_contact_page import DoNotContactPage

        page = DoNotContactPage(self.database)
        page.saved.connect(self.saved)
        page.message.connect(self.toast.show_message)
        page.file_wanted.connect(lambda: self.wizard_launcher.fill_book())
        return self._add_page(page)

    @cached_property
    def settings_page(self) -> "SettingsPage":
        """The page of settings."""
        from clientlists_desktop.ui.settings.settings_page import SettingsPage

        page = SettingsPage(self.database)
        self.workspace_actions.listen_to(page.workspace, page.backups)
        page.backups.lists_restored.connect(self.lists_restored)
        page.accounts.changed.connect(self.changed)
        page.accounts.password_wanted.connect(self.session.change_password)
        page.lock.changed.connect(self.session.refresh)
        page.lock.show_minutes(self.session.idle_minutes)
        page.appearance.language_chosen.connect(self.language_chosen)
        return self._add_page(page)

    @cached_property
    def workspace_actions(self) -> "WorkspaceActions":
        """What opens, copies and moves workspaces."""
        from clientlists_desktop.ui.settings.workspace_actions import WorkspaceActions

        workspaces = WorkspaceActions(self.database, self)
        workspaces.saved.connect(self.saved)
        workspaces.wanted.connect(self.workspace_wanted)
        workspaces.moved.connect(self.workspace_moved)
        return workspaces
