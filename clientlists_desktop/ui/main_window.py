"""The main window: a side bar and the page that it shows."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from clientlists_desktop import texts
from clientlists_desktop.core.accounts.accounts import Account, Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import TELEPHONY
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.lists.list_export import Exported
from clientlists_desktop.operations.lists.purge import Started, tidy_and_erase
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.ui.accounts.session import Session
from clientlists_desktop.ui.campaigns.campaign_actions import CampaignActions
from clientlists_desktop.ui.clients.clients_page import ClientsPage
from clientlists_desktop.ui.clients.list_dialog import RefreshDialog
from clientlists_desktop.ui.consent.consent_actions import ConsentActions
from clientlists_desktop.ui.export_dialogs import (
    ask_and_save_sample,
    download_list,
    download_lists,
    download_report,
    show_in_folder,
)
from clientlists_desktop.ui.imports.wizard_launcher import Settings, WizardLauncher, read_settings
from clientlists_desktop.ui.journal.journal_page import JournalPage
from clientlists_desktop.ui.lists.list_deletion import ListDeletion
from clientlists_desktop.ui.lists.list_page import ListPage
from clientlists_desktop.ui.lists.lists_page import ListsPage
from clientlists_desktop.ui.lists.rename_dialog import RenameDialog
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.navigation import Entry, Place, ShowsPermitted
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.settings.settings_page import SettingsPage
from clientlists_desktop.ui.settings.workspace_actions import WorkspaceActions
from clientlists_desktop.ui.side_bar import SideBar
from clientlists_desktop.ui.trash.trash_page import TrashPage
from clientlists_desktop.ui.widgets.drop_zone import dropped_file, holds_files
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out
from clientlists_desktop.ui.widgets.toast import Toast

_NARROW = 1080


class MainWindow(QMainWindow):
    """Client lists and Settings; further pages come with their nouns.

    Signals:
        workspace_wanted: another workspace is to be opened in place of this window's.
        workspace_moved: so is the copy of this one, and the old file is to go.
        switch_wanted: somebody else is to sign in in place of this window's account.
        signed_out: this window's account is, and the window has to go.
    """

    workspace_wanted = Signal(object)
    workspace_moved = Signal(object, object)
    switch_wanted = Signal()
    signed_out = Signal()

    def __init__(self, workspace: Path, actor: Actor) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(self.tr("Client Lists"))
        self.setAcceptDrops(True)
        self._workspace, self._started = workspace, drafts.now()
        self._place: Place | None = None
        self._undo: list[Callable[[], None]] = []
        self.database = DatabaseThread(workspace, actor, self)
        self.database.trouble.connect(self._trouble)
        self.lists_page = ListsPage()
        self.list_page = ListPage(self.database)
        self.settings_page = SettingsPage(self.database)
        self.clients_page = ClientsPage(self.database)
        self.importing = WizardLauncher(self.database, self)
        self.campaigning = CampaignActions(self.database, self)
        self.consenting = ConsentActions(self.database, self)
        self.journal_page = JournalPage(self.database)
        self.deleting = ListDeletion(self.database, self)
        self.trash_page = TrashPage(self.database)
        self.workspaces = WorkspaceActions(self.database, self)
        self._pages: dict[Place, QWidget] = {
            Place.LISTS: self.lists_page,
            Place.CLIENTS: self.clients_page,
            Place.CAMPAIGNS: self.campaigning.all,
            Place.CONSENT: self.consenting.all,
            Place.TRASH: self.trash_page,
            Place.JOURNAL: self.journal_page,
            Place.SETTINGS: self.settings_page,
        }
        self._stack = QStackedWidget()
        # Nothing is shown before it is known what the account may see.
        self._stack.addWidget(QWidget())
        for page in (
            *self._pages.values(),
            self.list_page,
            self.campaigning.one,
            self.consenting.one,
        ):
            self._stack.addWidget(page)
        self._side = SideBar(self._entries(), actor.name)
        self._side.show_workspace(self._workspace_name(), str(workspace))
        self._side.chosen.connect(self._turn)
        self._side.show_permitted(frozenset())
        self.presence = Session(self.database, self, self._side.account)
        central = QWidget()
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._stack, 1)
        self.setCentralWidget(central)
        self.toast = Toast(self)
        tab_as_laid_out(self)
        self._connect()
        self.resize(scaled(1200), scaled(780))
        self.setMinimumSize(720, 480)
        self.refresh()
        QTimer.singleShot(0, self._tidy)

    def _entries(self) -> list[Entry]:
        """Return the side bar's entries, each with what shows it."""
        may = Permission
        return [
            Entry(Place.LISTS, "list-bullets", self.tr("Client lists"), (may.VIEW_LISTS,)),
            Entry(
                Place.CLIENTS,
                "users",
                self.tr("Clients"),
                (may.VIEW_CLIENTS, may.MANAGE_PROJECTS),
            ),
            Entry(Place.CAMPAIGNS, "megaphone", self.tr("Campaigns"), (may.VIEW_CAMPAIGNS,)),
            Entry(Place.CONSENT, "shield-check", self.tr("Consent"), (may.VIEW_CONSENT,)),
            Entry(Place.TRASH, "trash", self.tr("Trash"), (may.DELETE_LISTS, may.ERASE_LISTS)),
            Entry(Place.JOURNAL, "notebook", self.tr("Journal"), (may.VIEW_JOURNAL,)),
            Entry(Place.SETTINGS, "gear-six", self.tr("Settings")),
        ]

    def _workspace_name(self) -> str:
        plain = self._workspace.name == "workspace.sqlite"
        return self.tr("Main workspace") if plain else self._workspace.stem

    def _connect(self) -> None:
        page = self.lists_page
        page.create_wanted.connect(self.importing.create_list)
        page.create_from.connect(self.importing.create_list)
        page.drop_refused.connect(self._trouble)
        page.sample.connect(lambda: ask_and_save_sample(self, TELEPHONY))
        page.opened.connect(self.open_list)
        page.drafts.go_on.connect(self.importing.go_on)
        page.drafts.discard.connect(self.importing.discard)
        self.importing.created.connect(self._created)
        self.importing.added.connect(self.clients_page.show_added)
        self.importing.settings_read.connect(self._show_settings)
        self.importing.changed.connect(self.refresh)
        self.importing.trouble.connect(self._trouble)
        for table in (
            page.table,
            self.list_page.table,
            self.clients_page.table,
            self.campaigning.all.table,
            self.campaigning.one.table,
            self.consenting.all.table,
            self.trash_page.table,
            self.journal_page.table,
        ):
            table.cut.connect(lambda text: self.toast.tell(text, "warning"))
        self.list_page.left.connect(lambda: self._turn(Place.LISTS))
        self.list_page.refreshed.connect(self._refresh_list)
        self.clients_page.import_wanted.connect(self.importing.add_clients)
        self.clients_page.list_made.connect(self._created)
        self.clients_page.deleted.connect(self.deleting.project_deleted)
        self.deleting.changed.connect(self._gone)
        self.deleting.told.connect(self.toast.tell)
        self.deleting.undone_by.connect(self._offer_undo)
        self.trash_page.restored.connect(self.deleting.restore)
        self.trash_page.erased.connect(self.deleting.erase)
        self.campaigning.opened.connect(lambda: self._show(self.campaigning.one, Place.CAMPAIGNS))
        self.campaigning.left.connect(lambda: self._turn(Place.CAMPAIGNS))
        self.campaigning.told.connect(self.toast.tell)
        self.campaigning.saved.connect(self._saved)
        self.campaigning.undone_by.connect(self._offer_undo)
        self.list_page.consent_wanted.connect(self.consenting.open)
        self.consenting.opened.connect(lambda: self._show(self.consenting.one, Place.CONSENT))
        self.consenting.left.connect(lambda: self._turn(Place.CONSENT))
        self.consenting.saved.connect(self._saved)
        self.list_page.report.connect(
            lambda file: download_report(self, self.database, file, self._saved)
        )
        for signals in (page, self.list_page):
            signals.renamed.connect(self._rename)
            signals.downloaded.connect(self._download)
            signals.deleted.connect(self.deleting.ask)
        self.journal_page.saved.connect(self._saved)
        self.workspaces.listen_to(self.settings_page.workspace)
        self.workspaces.saved.connect(self._saved)
        self.workspaces.wanted.connect(self.workspace_wanted)
        self.workspaces.moved.connect(self.workspace_moved)
        self.settings_page.accounts.changed.connect(self.refresh)
        self.settings_page.accounts.password_wanted.connect(self.presence.change_password)
        self.settings_page.lock.changed.connect(self.presence.refresh)
        self.presence.account_read.connect(self._show_account)
        self.presence.told.connect(self.toast.tell)
        self.presence.switch_wanted.connect(self.switch_wanted)
        self.presence.signed_out.connect(self.signed_out)
        self.presence.quit_wanted.connect(self.close)
        self._new = self._key(QKeySequence.StandardKey.New, self.importing.create_list)
        self._key(QKeySequence.StandardKey.Undo, self._undo_last)

    def _key(self, key: QKeySequence.StandardKey, run: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: run())
        self.addAction(action)
        return action

    def refresh(self) -> None:
        """Read anew what the account may do, lists and settings."""
        self.presence.refresh()
        self.database.ask(self, "lists", lists.all_lists, self.lists_page.show_lists)
        self.database.ask(self, "drafts", drafts.kept_drafts, self.lists_page.drafts.show_drafts)
        self.database.ask(self, "settings", read_settings, self._show_settings)
        self.clients_page.refresh()
        self.campaigning.refresh()
        self.trash_page.refresh()

    def _show_settings(self, found: Settings) -> None:
        country, _ = found
        self.settings_page.country.show_country(country)

    @property
    def _held(self) -> frozenset[Permission]:
        """What the account may do, as it was read last."""
        account = self.presence.account
        return account.permissions if account is not None else frozenset()

    def _show_account(self, account: Account) -> None:
        """Show what the account may see; the page that it may see no more gives way."""
        held = account.permissions
        self._side.show_permitted(held)
        self._new.setEnabled(Permission.MAKE_LISTS in held)
        for page in (*self._pages.values(), self.list_page, self.campaigning.one):
            if isinstance(page, ShowsPermitted):
                page.show_permitted(held)
        self.settings_page.lock.show_minutes(self.presence.idle_minutes)
        allowed = [entry.place for entry in self._entries() if entry.is_for(held)]
        if self._place not in allowed:
            self._turn(allowed[0])

    def _tidy(self) -> None:
        """Drop in a worker what earlier windows left behind, and what rested long enough."""
        job = Job(self, tidy_and_erase, self._workspace, self._started)
        job.refused.connect(self._trouble)
        job.succeeded.connect(self._tidied)

    def _tidied(self, found: Started) -> None:
        """Say what could not be erased, and that an older copy took the place of this workspace."""
        self.deleting.tell_unclean(found.erased)
        self.trash_page.refresh()
        if found.restored is not None:
            first, *_ = texts.verdict_sentences(found.restored, translate)
            self.toast.tell(
                first, "warning", self.tr("Open the journal"), lambda: self._turn(Place.JOURNAL)
            )

    def _turn(self, place: Place) -> None:
        self._place = place
        self.presence.refresh()
        self._stack.setCurrentWidget(self._pages[place])
        self._side.choose(place)
        if place is Place.LISTS:
            self.lists_page.table.setFocus()
        elif place is Place.CLIENTS:
            self.clients_page.refresh()
        elif place is Place.CAMPAIGNS:
            self.campaigning.all.refresh()
            self.campaigning.all.table.setFocus()
        elif place is Place.CONSENT:
            self.consenting.all.refresh()
            self.consenting.all.table.setFocus()
        elif place is Place.TRASH:
            self.trash_page.refresh()
            self.trash_page.table.setFocus()
        elif place is Place.SETTINGS:
            self.settings_page.statements.refresh()
            self.settings_page.trash.refresh()
        elif place is Place.JOURNAL:
            self.journal_page.refresh()
            self.journal_page.table.setFocus()

    def _show(self, widget: QWidget, place: Place) -> None:
        """Show what has no entry of its own in the side bar, under the one it belongs to."""
        self._place = place
        self._stack.setCurrentWidget(widget)
        self._side.choose(place)

    def _refresh_list(self, summary: ListSummary) -> None:
        dialog = RefreshDialog(self.database, summary, self)
        dialog.made.connect(self._refreshed)
        dialog.open()

    def _refreshed(self, summary: ListSummary) -> None:
        self.refresh()
        self.open_list(summary)
        text = self.tr("List “{name}” refreshed").format(name=summary.name)
        self.toast.tell(text, "check-circle")

    def _created(self, summary: ListSummary) -> None:
        self.refresh()
        self.open_list(summary)
        text = self.tr("List “{name}” created").format(name=summary.name)
        self.toast.tell(text, "check-circle")

    def open_list(self, summary: ListSummary) -> None:
        """Show one list."""
        self.list_page.open(summary)
        self._show(self.list_page, Place.LISTS)
        self.list_page.table.setFocus()

    def _rename(self, summary: ListSummary) -> None:
        dialog = RenameDialog(self.database, summary, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._renamed(summary.id))
        dialog.open()

    def _renamed(self, list_id: int) -> None:
        self.refresh()
        if self.list_page.summary is not None and self.list_page.summary.id == list_id:
            self.database.ask(
                self, "renamed", lambda: lists.get_list(list_id), self.list_page.show_summary
            )

    def _download(self, summaries: list[ListSummary]) -> None:
        if len(summaries) == 1:
            download_list(self, self.database, summaries[0], self._saved)
        elif summaries:
            download_lists(self, self.database, summaries, self._saved)

    def _saved(self, done: Exported) -> None:
        text = self.tr("Saved as {name}").format(name=done.path.name)
        if done.replaced:
            text += " " + self.tr("(%Ln character(s) that a workbook cannot hold were replaced)", "",
                                  done.replaced)  # fmt: skip
        if done.too_big:
            text += ". " + texts.too_big(translate)
        self.toast.tell(
            text, "check-circle", self.tr("Show in folder"), lambda: show_in_folder(done.path)
        )

    def _gone(self, list_ids: frozenset[int]) -> None:
        """Show what is left; the page of a list that is gone gives way to all lists."""
        shown = self.list_page.summary
        if self._stack.currentWidget() is self.list_page and shown and shown.id in list_ids:
            self._turn(Place.LISTS)
        self.refresh()

    def _offer_undo(self, text: str, undo: Callable[[], None]) -> None:
        """Say what was deleted, and let it be brought back: here and with Ctrl+Z."""
        self._undo.append(undo)
        self.toast.tell(text, "trash", self.tr("Undo (Ctrl+Z)"), self._undo_last)

    def _undo_last(self) -> None:
        """Bring back what was deleted last."""
        if self._undo:
            self.toast.hide()
            self._undo.pop()()

    def _trouble(self, error: Refused) -> None:
        self.presence.refuse(error)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a dropped spreadsheet anywhere, from who may make lists."""
        if Permission.MAKE_LISTS in self._held and holds_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Begin a list from a dropped file."""
        if Permission.MAKE_LISTS not in self._held or not holds_files(event.mimeData()):
            return
        event.acceptProposedAction()
        try:
            self.importing.create_list(dropped_file(event.mimeData()))
        except Refused as error:
            self._trouble(error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the page where the window is narrow."""
        super().resizeEvent(event)
        self._side.set_narrow(narrow=self.width() < scaled(_NARROW))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing running and nothing half-made."""
        self.importing.leave()
        for job in [*self.findChildren(Job), *self.database.findChildren(Job)]:
            job.stop()
        self.presence.stop()
        self.database.stop()
        super().closeEvent(event)
