"""The main window: a side bar and the page that it shows."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeySequence,
    QResizeEvent,
)

from clientlists_desktop import paths
from clientlists_desktop.core.accounts.accounts import Account, Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.moments import now
from clientlists_desktop.operations.settings import WorkspaceSettings, read_settings
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.help.help_key import open_help_with_keys, show_help_about, the_help
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.navigation import ShowsPermitted, SideBarPlace
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import add_shortcut
from clientlists_desktop.ui.window_drop import WindowDrop
from clientlists_desktop.ui.window_pages import WindowPages
from clientlists_desktop.ui.window_place import WindowPlace

if TYPE_CHECKING:
    from clientlists_desktop.operations.lists.purge import CleanUp
    from clientlists_desktop.operations.table_export import Exported

NARROW = 1080

Undo = tuple[str, Callable[[Any], None]]
"""The name of what undoes a deletion in a window, and what it is told to do."""


class MainWindow(WindowPages):
    """Connects the pages with what they ask for.

    Attributes:
        undo: what restores each deletion, the last one at the end.

    Signals:
        switch_wanted: somebody else wants to sign in.
        signed_out: the account is signed out, and the window has to go.
    """

    switch_wanted = Signal()
    signed_out = Signal()

    def __init__(self, workspace: Workspace, actor: Actor) -> None:
        super().__init__(workspace, actor)
        self.setObjectName("mainWindow")
        self.setWindowTitle(self.tr("Client Lists"))
        self._workspace, self._started = workspace, now()
        self.undo: list[Undo] = []
        self._side_bar.show_workspace(self._workspace_name(), str(workspace.path))
        self._connect_window()
        WindowPlace(self)
        self.refresh()
        QTimer.singleShot(0, self._clean_up)

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
        drop = WindowDrop(self, self._may_create_lists)
        drop.dropped.connect(self._create_from)
        drop.refused.connect(session.show_refusal)
        keys = QKeySequence.StandardKey
        self._new = add_shortcut(self, keys.New, lambda: self.wizard_launcher.create_list())
        add_shortcut(self, keys.Undo, self._undo_last)
        self._find = add_shortcut(self, "Ctrl+Shift+F", self.find_person)
        open_help_with_keys(self)
        self._side_bar.help_wanted.connect(lambda: show_help_about(self))
        the_help().workspace = self._workspace.path
        self.changed.connect(self.refresh)
        self.settings_read.connect(self._show_settings)
        self.saved.connect(self._show_saved)
        self.created.connect(self._on_created)
        self.made.connect(self._show_made)
        self.several_made.connect(self._show_several_made)
        self.list_renamed.connect(self._show_renamed)
        self.list_edited.connect(self._show_edited)
        self.lists_restored.connect(self._show_restored)
        self.lists_gone.connect(self._on_lists_gone)
        self.undo_offered.connect(self._offer_undo)

    def resume(self) -> None:
        """Go on after the database thread was stopped, which dropped what was asked for."""
        self.database.resume()
        self.refresh()

    def refresh(self) -> None:
        """Read again what the account may do, the lists and the settings."""
        self.session.refresh()
        self.list_counts.refresh()
        self.lists_page.drafts.refresh(self.database)
        self.lists_page.ended.refresh(self.database)
        self.database.ask(self, "settings", read_settings, self._show_settings)
        for part in self.built("clients_page", "campaign_actions", "trash_page"):
            part.refresh()

    def _show_settings(self, found: WorkspaceSettings) -> None:
        self.lists_page.show_last_channels(found.last_channels)
        for page in self.built("settings_page"):
            page.country.show_country(found.country)

    def _may_create_lists(self) -> bool:
        account = self.session.account
        return account is not None and Permission.MAKE_LISTS in account.permissions

    def _show_account(self, account: Account) -> None:
        """Show what the account may see, in place of a page that it may no longer see."""
        held = account.permissions
        self._side_bar.show_permitted(held)
        self._new.setEnabled(Permission.MAKE_LISTS in held)
        self._find.setEnabled(Permission.FIND_PEOPLE in held)
        for place in range(self._stack.count()):
            widget = self._stack.widget(place)
            if isinstance(widget, ShowsPermitted):
                widget.show_permitted(held)
        for page in self.built("settings_page"):
            page.lock.show_minutes(self.session.idle_minutes)
        allowed = [entry.place for entry in self._entries if entry.is_for(held)]
        if self._place not in allowed:
            self.show_page(allowed[0])

    def _clean_up(self) -> None:
        """Remove what earlier windows left behind, and in a worker what is in the workspace."""
        # Here, after the first paint.
        from clientlists_desktop.operations.lists.purge import clean_up_at_start
        from clientlists_desktop.operations.pasted_tables import discard_stale_tables

        discard_stale_tables(paths.pasted_folder())
        job = Job(self, clean_up_at_start, self._workspace, self._started)
        job.refused.connect(self.session.show_refusal)
        job.succeeded.connect(self._on_cleaned_up)

    def _on_cleaned_up(self, found: "CleanUp") -> None:
        """Report what could not be done, and that an older copy replaced this workspace."""
        self.list_deletion.show_cleaned_up(found)
        for page in self.built("trash_page"):
            page.refresh()
        if found.restored is not None:
            from clientlists_desktop.texts.journal.verdicts import verdict_sentences

            first, *_ = verdict_sentences(found.restored, translate)
            self.toast.show_message(
                first,
                "warning",
                self.tr("Open the journal"),
                lambda: self.show_page(SideBarPlace.JOURNAL),
            )

    def _on_created(self, summary: ListSummary) -> None:
        self._show_made(summary, self.tr("List “{name}” created"))

    def _show_made(self, summary: ListSummary, text: str) -> None:
        self.refresh()
        self.open_list(summary)
        self.list_page.next_steps.offer()
        self.toast.show_message(text.format(name=summary.name), "check-circle")

    def _show_renamed(self, summary: ListSummary) -> None:
        for page in self.built("list_page"):
            if page.summary is not None and page.summary.id == summary.id:
                page.show_summary(summary)

    def _show_saved(self, done: "Exported") -> None:
        from clientlists_desktop.ui.export_dialogs import saved_text, show_in_folder

        action = self.tr("Show in folder")
        self.toast.show_message(
            saved_text(done), "check-circle", action, lambda: show_in_folder(done.path)
        )

    def _show_restored(self, lists: list[ListSummary]) -> None:
        """Say which lists came back, and lead to them."""
        from clientlists_desktop.texts.backups import restored_lists_text

        self.refresh()
        ids = [one.id for one in lists]
        text, action = restored_lists_text(lists, translate), self.tr("Show in the table")
        self.toast.show_message(text, "check-circle", action, lambda: self._show_lists(ids))

    def _show_several_made(self, lists: list[ListSummary]) -> None:
        self.toast.show_message(self.tr("%Ln list(s) created", "", len(lists)), "check-circle")
        self._show_lists([one.id for one in lists])

    def _show_lists(self, ids: list[int]) -> None:
        self.show_page(SideBarPlace.LISTS)
        self.list_counts.refresh(reveal=ids)

    def _show_edited(self, summary: ListSummary) -> None:
        self.list_page.show_edited(summary)
        self.refresh()

    def _on_lists_gone(self, list_ids: frozenset[int]) -> None:
        """Show the lists that are left, in place of one that is gone."""
        for page in self.built("list_page"):
            summary = page.summary
            if summary and summary.id in list_ids and self._stack.currentWidget() is page:
                self.show_page(SideBarPlace.LISTS)
        self.refresh()

    def _offer_undo(self, owner: str, text: str, undo: Callable[[Any], None]) -> None:
        """Say what was changed, and let it be undone, here and with Ctrl+Z."""
        self.undo.append((owner, undo))
        self.toast.offer_undo(text, "check-circle", self._undo_last)

    def _undo_last(self) -> None:
        """Undo what was changed last."""
        if self.undo:
            self.toast.hide()
            owner, undo = self.undo.pop()
            undo(getattr(self, owner))

    def is_working(self) -> bool:
        """Whether something runs that ends with the window."""
        jobs = [*self.findChildren(Job), *self.database.findChildren(Job)]
        has_wizard = any(one.wizard is not None for one in self.built("wizard_launcher"))
        return has_wizard or any(job.is_running for job in jobs)

    def continue_from(self, old: "MainWindow") -> None:
        """Take the place of a window of the same account, which chose another language."""
        self.restoreGeometry(old.saveGeometry())
        self.undo = old.undo
        for page in old.built("clients_page"):
            self.clients_page.continue_from(page)
        self.show_page(SideBarPlace.SETTINGS)
        self.settings_page.appearance.language.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the side bar with the window."""
        super().resizeEvent(event)
        self._side_bar.set_narrow(narrow=self.width() < scaled(NARROW))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs, so that nothing half-made is left."""
        for launcher in self.built("wizard_launcher"):
            launcher.close()
        for job in [*self.findChildren(Job), *self.database.findChildren(Job)]:
            job.stop()
        self.session.stop()
        self.database.stop()
        the_help().forget()
        super().closeEvent(event)
