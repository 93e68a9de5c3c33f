"""The main window: a side bar and the page that it shows."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from clientlists_desktop.core.accounts.accounts import Account, Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import TELEPHONY
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.moments import now
from clientlists_desktop.operations.lists.purge import CleanUp, clean_up_at_start
from clientlists_desktop.operations.lists.readers import all_lists
from clientlists_desktop.operations.runtime.authorization import if_permitted
from clientlists_desktop.operations.settings import WorkspaceSettings, read_settings
from clientlists_desktop.operations.table_export import Exported
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.backups import restored_lists_text
from clientlists_desktop.texts.journal.verdicts import verdict_sentences
from clientlists_desktop.ui.accounts.session import Session
from clientlists_desktop.ui.campaigns.campaign_actions import CampaignActions
from clientlists_desktop.ui.clients.clients_page import ClientsPage
from clientlists_desktop.ui.consent.consent_actions import ConsentActions
from clientlists_desktop.ui.export_dialogs import saved_text, show_in_folder
from clientlists_desktop.ui.help.help_key import open_help_with_keys, the_help
from clientlists_desktop.ui.help.help_pages import page_for
from clientlists_desktop.ui.imports.wizard_launcher import WizardLauncher
from clientlists_desktop.ui.journal.journal_page import JournalPage
from clientlists_desktop.ui.lists.list_actions import ListActions
from clientlists_desktop.ui.lists.list_deletion import ListDeletion
from clientlists_desktop.ui.lists.list_page import ListPage
from clientlists_desktop.ui.lists.lists_page import ListsPage
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.navigation import Place, ShowsPermitted, side_bar_entries
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.settings.settings_page import SettingsPage
from clientlists_desktop.ui.settings.workspace_actions import WorkspaceActions
from clientlists_desktop.ui.side_bar import SideBar
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.trash.trash_page import TrashPage
from clientlists_desktop.ui.widgets.controls import add_shortcut
from clientlists_desktop.ui.widgets.layouts import grow, panel, row
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out
from clientlists_desktop.ui.widgets.toast import Toast
from clientlists_desktop.ui.window_drop import WindowDrop
from clientlists_desktop.ui.window_place import WindowPlace

_NARROW = 1080

Undo = tuple[str, Callable[[Any], None]]
"""The name of what undoes a deletion in a window, and what it is told to do."""


@dataclass(frozen=True)
class _Page:
    """A page of the side bar: what to read again, and what to focus, when it is shown."""

    widget: QWidget
    refresh: Callable[[], None] | None = None
    focus: QWidget | None = None


class MainWindow(QMainWindow):
    """Connects the pages with what they ask for.

    Attributes:
        undo: what restores each deletion, the last one at the end.

    Signals:
        workspace_wanted: open another workspace in place of this one.
        workspace_moved: a MovedWorkspace, to be opened.
        switch_wanted: somebody else wants to sign in.
        signed_out: the account is signed out, and the window has to go.
        language_chosen: another language is to be shown.
    """

    workspace_wanted = Signal(object)
    workspace_moved = Signal(object)
    switch_wanted = Signal()
    signed_out = Signal()
    language_chosen = Signal()

    def __init__(self, workspace: Workspace, actor: Actor) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(self.tr("Client Lists"))
        self._workspace, self._started = workspace, now()
        self._place: Place | None = None
        self.undo: list[Undo] = []
        self.database = DatabaseThread(workspace, actor, self)
        self.wizard_launcher = WizardLauncher(self.database, self)
        self.list_deletion = ListDeletion(self.database, self)
        self.workspace_actions = WorkspaceActions(self.database, self)
        self.campaign_actions = CampaignActions(self.database, self)
        self.consent_actions = ConsentActions(self.database, self)
        self.lists_page = ListsPage()
        self.list_page = ListPage(self.database)
        self.clients_page = ClientsPage(self.database)
        self.journal_page = JournalPage(self.database)
        self.trash_page = TrashPage(self.database)
        self.settings_page = SettingsPage(self.database)
        self._pages = self._make_pages()
        self._stack = QStackedWidget()
        # Nothing is shown before it is known what the account may see.
        self._stack.addWidget(QWidget())
        opened = (self.list_page, self.campaign_actions.one, self.consent_actions.one)
        for widget in (*(page.widget for page in self._pages.values()), *opened):
            self._stack.addWidget(widget)
        self._entries = side_bar_entries()
        self._side_bar = SideBar(self._entries, actor.name)
        self._side_bar.show_workspace(self._workspace_name(), str(workspace.path))
        self._side_bar.chosen.connect(self.show_page)
        self._side_bar.show_permitted(frozenset())
        self.session = Session(self.database, self, self._side_bar.account)
        self.setCentralWidget(panel(row(self._side_bar, grow(self._stack), spacing=0)))
        self.toast = Toast(self)
        tab_as_laid_out(self)
        self._connect_window()
        self._connect_lists()
        self._connect_imports()
        self._connect_campaigns_and_consent()
        self._connect_settings()
        WindowPlace(self)
        self.refresh()
        QTimer.singleShot(0, self._clean_up)

    def _make_pages(self) -> dict[Place, _Page]:
        campaigns, consents = self.campaign_actions.all, self.consent_actions.all
        settings, trash, journal = self.settings_page, self.trash_page, self.journal_page

        def refresh_settings() -> None:
            settings.statements.refresh()
            settings.trash.refresh()

        return {
            Place.LISTS: _Page(self.lists_page, None, self.lists_page.table),
            Place.CLIENTS: _Page(self.clients_page, self.clients_page.refresh),
            Place.CAMPAIGNS: _Page(campaigns, campaigns.refresh, campaigns.table),
            Place.CONSENT: _Page(consents, consents.refresh, consents.table),
            Place.TRASH: _Page(trash, trash.refresh, trash.table),
            Place.JOURNAL: _Page(journal, journal.refresh, journal.table),
            Place.SETTINGS: _Page(settings, refresh_settings),
        }

    def _workspace_name(self) -> str:
        is_main = self._workspace.path.name == "workspace.sqlite"
        return self.tr("Main workspace") if is_main else self._workspace.path.stem

    def _connect_window(self) -> None:
        session = self.session
        self.database.trouble.connect(session.show_refusal)
        session.account_read.connect(self._show_account)
        session.message.connect(self.toast.show_message)
        session.switch_wanted.connect(self.switch_wanted)
        session.signed_out.connect(self.signed_out)
        session.quit_wanted.connect(self.close)
        for table in self.findChildren(RowsTable):
            table.cut.connect(lambda text: self.toast.show_message(text, "warning"))
        drop = WindowDrop(self, self._may_create_lists)
        drop.dropped.connect(self._create_from)
        drop.refused.connect(session.show_refusal)
        keys, launcher = QKeySequence.StandardKey, self.wizard_launcher
        self._new = add_shortcut(self, keys.New, launcher.create_list)
        add_shortcut(self, keys.Undo, self._undo_last)
        open_help_with_keys(self)
        self._side_bar.help_wanted.connect(lambda: the_help().show(page_for(self)))
        the_help().workspace = self._workspace.path

    def _connect_lists(self) -> None:
        page, one, deletion = self.lists_page, self.list_page, self.list_deletion
        page.drop_refused.connect(self.session.show_refusal)
        page.opened.connect(self.open_list)
        one.left.connect(lambda: self.show_page(Place.LISTS))
        one.consent_wanted.connect(self.consent_actions.open)
        one.campaign_wanted.connect(self.campaign_actions.create_with)
        for signals in (page, one):
            signals.deleted.connect(deletion.ask)
        actions = ListActions(self.database, self)
        actions.listen_to(page, one)
        actions.changed.connect(self.refresh)
        actions.renamed.connect(self._show_renamed)
        actions.made.connect(self._show_made)
        actions.several_made.connect(self._show_several_made)
        actions.saved.connect(self._show_saved)
        deletion.changed.connect(self._on_lists_gone)
        deletion.message.connect(self.toast.show_message)
        deletion.undo_offered.connect(partial(self._offer_undo, "list_deletion"))
        self.trash_page.restored.connect(deletion.restore)
        self.trash_page.erased.connect(deletion.erase)
        self.clients_page.deleted.connect(deletion.project_deleted)

    def _connect_imports(self) -> None:
        launcher, page = self.wizard_launcher, self.lists_page
        page.create_wanted.connect(lambda: launcher.create_list())
        page.create_from.connect(self._create_from)
        page.sample_wanted.connect(lambda: launcher.try_sample(page.first_channel or TELEPHONY))
        page.drafts.go_on.connect(launcher.continue_draft)
        page.drafts.discard.connect(launcher.discard)
        self.clients_page.import_wanted.connect(launcher.add_clients)
        self.clients_page.list_made.connect(self._on_created)
        launcher.created.connect(self._on_created)
        launcher.added.connect(self.clients_page.show_added)
        launcher.settings_read.connect(self._show_settings)
        launcher.changed.connect(self.refresh)
        launcher.trouble.connect(self.session.show_refusal)

    def _connect_campaigns_and_consent(self) -> None:
        campaigns, consents = self.campaign_actions, self.consent_actions
        campaigns.opened.connect(lambda: self._show(campaigns.one, Place.CAMPAIGNS))
        campaigns.left.connect(lambda: self.show_page(Place.CAMPAIGNS))
        campaigns.message.connect(self.toast.show_message)
        campaigns.saved.connect(self._show_saved)
        campaigns.undo_offered.connect(partial(self._offer_undo, "campaign_actions"))
        consents.opened.connect(lambda: self._show(consents.one, Place.CONSENT))
        consents.left.connect(lambda: self.show_page(Place.CONSENT))
        consents.saved.connect(self._show_saved)

    def _connect_settings(self) -> None:
        settings, workspaces = self.settings_page, self.workspace_actions
        workspaces.listen_to(settings.workspace, settings.backups)
        workspaces.saved.connect(self._show_saved)
        settings.backups.lists_restored.connect(self._show_restored)
        workspaces.wanted.connect(self.workspace_wanted)
        workspaces.moved.connect(self.workspace_moved)
        settings.accounts.changed.connect(self.refresh)
        settings.accounts.password_wanted.connect(self.session.change_password)
        settings.lock.changed.connect(self.session.refresh)
        settings.appearance.language_chosen.connect(self.language_chosen)
        self.journal_page.saved.connect(self._show_saved)

    def refresh(self) -> None:
        """Read again what the account may do, the lists and the settings."""
        self.session.refresh()
        self.database.ask(self, "lists", if_permitted(all_lists), self.lists_page.show_lists)
        self.lists_page.drafts.refresh(self.database)
        self.database.ask(self, "settings", read_settings, self._show_settings)
        self.clients_page.refresh()
        self.campaign_actions.refresh()
        self.trash_page.refresh()

    def _create_from(self, path: Path) -> None:
        self.wizard_launcher.create_list(path, self.lists_page.first_channel)

    def _show_settings(self, found: WorkspaceSettings) -> None:
        self.lists_page.show_last_channels(found.last_channels)
        self.settings_page.country.show_country(found.country)

    def _may_create_lists(self) -> bool:
        account = self.session.account
        return account is not None and Permission.MAKE_LISTS in account.permissions

    def _show_account(self, account: Account) -> None:
        """Show what the account may see, in place of a page that it may no longer see."""
        held = account.permissions
        self._side_bar.show_permitted(held)
        self._new.setEnabled(Permission.MAKE_LISTS in held)
        pages = [page.widget for page in self._pages.values()]
        for widget in (*pages, self.list_page, self.campaign_actions.one):
            if isinstance(widget, ShowsPermitted):
                widget.show_permitted(held)
        self.settings_page.lock.show_minutes(self.session.idle_minutes)
        allowed = [entry.place for entry in self._entries if entry.is_for(held)]
        if self._place not in allowed:
            self.show_page(allowed[0])

    def _clean_up(self) -> None:
        """Remove in a worker what earlier windows left behind, and erase old trash."""
        job = Job(self, clean_up_at_start, self._workspace, self._started)
        job.refused.connect(self.session.show_refusal)
        job.succeeded.connect(self._on_cleaned_up)

    def _on_cleaned_up(self, found: CleanUp) -> None:
        """Report what could not be done, and that an older copy replaced this workspace."""
        self.list_deletion.show_cleaned_up(found)
        self.trash_page.refresh()
        if found.restored is not None:
            first, *_ = verdict_sentences(found.restored, translate)
            self.toast.show_message(
                first, "warning", self.tr("Open the journal"), lambda: self.show_page(Place.JOURNAL)
            )

    def show_page(self, place: Place) -> None:
        """Show a page of the side bar."""
        page = self._pages[place]
        self.session.refresh()
        self._show(page.widget, place)
        if page.refresh is not None:
            page.refresh()
        if page.focus is not None:
            page.focus.setFocus()

    def _show(self, widget: QWidget, place: Place) -> None:
        """Show a widget, with the entry of the side bar that it belongs to."""
        self._place = place
        self._stack.setCurrentWidget(widget)
        self._side_bar.choose(place)

    def _on_created(self, summary: ListSummary) -> None:
        self._show_made(summary, self.tr("List “{name}” created"))

    def _show_made(self, summary: ListSummary, text: str) -> None:
        self.refresh()
        self.open_list(summary)
        self.list_page.next_steps.offer()
        self.toast.show_message(text.format(name=summary.name), "check-circle")

    def open_list(self, summary: ListSummary) -> None:
        """Show one list."""
        self.list_page.open(summary)
        self._show(self.list_page, Place.LISTS)
        self.list_page.table.setFocus()

    def _show_renamed(self, summary: ListSummary) -> None:
        if self.list_page.summary is not None and self.list_page.summary.id == summary.id:
            self.list_page.show_summary(summary)

    def _show_saved(self, done: Exported) -> None:
        action = self.tr("Show in folder")
        self.toast.show_message(
            saved_text(done), "check-circle", action, lambda: show_in_folder(done.path)
        )

    def _show_restored(self, lists: list[ListSummary]) -> None:
        """Say which lists came back, and lead to them."""
        self.refresh()
        ids = [one.id for one in lists]
        text, action = restored_lists_text(lists, translate), self.tr("Show in the table")
        self.toast.show_message(text, "check-circle", action, lambda: self._show_lists(ids))

    def _show_several_made(self, lists: list[ListSummary]) -> None:
        self.toast.show_message(self.tr("%Ln list(s) created", "", len(lists)), "check-circle")
        self._show_lists([one.id for one in lists])

    def _show_lists(self, ids: list[int]) -> None:
        self.show_page(Place.LISTS)
        show = self.lists_page.show_lists
        self.database.ask(self, "lists", all_lists, lambda found: show(found, reveal=ids))

    def _on_lists_gone(self, list_ids: frozenset[int]) -> None:
        """Show the lists that are left, in place of one that is gone."""
        shown = self.list_page.summary
        if self._stack.currentWidget() is self.list_page and shown and shown.id in list_ids:
            self.show_page(Place.LISTS)
        self.refresh()

    def _offer_undo(self, owner: str, text: str, undo: Callable[[Any], None]) -> None:
        """Say what was deleted, and let it be restored, here and with Ctrl+Z."""
        self.undo.append((owner, undo))
        self.toast.offer_undo(text, "trash", self._undo_last)

    def _undo_last(self) -> None:
        """Restore what was deleted last."""
        if self.undo:
            self.toast.hide()
            owner, undo = self.undo.pop()
            undo(getattr(self, owner))

    def is_working(self) -> bool:
        """Whether something runs that ends with the window."""
        jobs = [*self.findChildren(Job), *self.database.findChildren(Job)]
        return self.wizard_launcher.wizard is not None or any(job.is_running for job in jobs)

    def continue_from(self, old: "MainWindow") -> None:
        """Take the place of a window of the same account, which chose another language."""
        self.restoreGeometry(old.saveGeometry())
        self.undo = old.undo
        self.clients_page.continue_from(old.clients_page)
        self.show_page(Place.SETTINGS)
        self.settings_page.appearance.language.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the side bar with the window."""
        super().resizeEvent(event)
        self._side_bar.set_narrow(narrow=self.width() < scaled(_NARROW))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs, so that nothing half-made is left."""
        self.wizard_launcher.close()
        for job in [*self.findChildren(Job), *self.database.findChildren(Job)]:
            job.stop()
        self.session.stop()
        self.database.stop()
        the_help().forget()
        super().closeEvent(event)
