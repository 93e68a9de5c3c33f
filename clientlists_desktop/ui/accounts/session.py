"""Who sits at a window: what they may do now, locking, leaving."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.accounts import Account
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.accounts.sign_in import sign_out
from clientlists_desktop.storage import settings
from clientlists_desktop.storage.accounts.accounts import all_accounts, get_account
from clientlists_desktop.ui.accounts.account_button import AccountButton
from clientlists_desktop.ui.accounts.change_password_dialog import ChangePasswordDialog
from clientlists_desktop.ui.accounts.idle_watch import IdleWatch
from clientlists_desktop.ui.accounts.lock import Lock
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.widgets import messages


@dataclass(frozen=True)
class _Now:
    account: Account
    alone: bool
    idle_minutes: int


class Session(QObject):
    """Reads the account that is signed in, fresh each time, and does what its menu offers.

    Attributes:
        account, idle_minutes: as they were read last; None and 0 before that.

    Signals:
        account_read: the account. switch_wanted: somebody else is to sign in. signed_out: this one
        is; the window has to go. quit_wanted: the program is to end. told: text and icon of a
        toast.
    """

    account_read = Signal(object)
    switch_wanted = Signal()
    signed_out = Signal()
    quit_wanted = Signal()
    told = Signal(str, str)

    def __init__(self, database: DatabaseThread, window: QWidget, shown: AccountButton) -> None:
        super().__init__(window)
        self.account: Account | None = None
        self.idle_minutes = 0
        self._database, self._window, self._shown = database, window, shown
        self._alone, self._is_leaving = True, False
        self._idleness = IdleWatch(self)
        self._idleness.passed.connect(self.lock)
        self.screen = Lock(database, window)
        self.screen.other_wanted.connect(self.switch_wanted)
        self.screen.quit_wanted.connect(self.quit_wanted)
        shown.password_wanted.connect(self.change_password)
        shown.lock_wanted.connect(self.lock)
        shown.switch_wanted.connect(self.switch_wanted)
        shown.sign_out_wanted.connect(self.sign_out)

    def refresh(self) -> None:
        """Read anew who is signed in and what they may do."""
        actor = self._database.actor
        self._database.ask(self, "account", lambda: _read(actor.id), self._show, self.refuse)

    def _show(self, now: _Now) -> None:
        self.account, self._alone = now.account, now.alone
        self.idle_minutes = now.idle_minutes
        self._shown.show_account(now.account, alone=now.alone)
        self._idleness.watch(now.idle_minutes if now.account.has_password else 0)
        self.account_read.emit(now.account)

    def refuse(self, error: Refused) -> None:
        """Say why something was refused; an account that is gone is signed out."""
        if error.reason is not Refusal.NO_SUCH_ACCOUNT:
            messages.tell_refusal(self._window, error)
        elif not self._is_leaving:
            self._is_leaving = True
            messages.tell_refusal(self._window, error, self.sign_out)

    def lock(self) -> None:
        """Ask for the password before anything else; who has none cannot lock."""
        if self.account is not None and self.account.has_password:
            self.screen.lock(self.account)

    def sign_out(self) -> None:
        """Sign out, and leave."""
        actor = self._database.actor
        self._database.do(self, lambda: sign_out(actor), lambda _: self.signed_out.emit())

    def stop(self) -> None:
        """Watch no longer."""
        self._idleness.watch(0)

    def change_password(self) -> None:
        """Ask for another password."""
        account = self.account
        if account is not None:
            dialog = ChangePasswordDialog(self._database, account, self._window, alone=self._alone)
            dialog.changed.connect(self._changed)
            dialog.open()

    def _changed(self) -> None:
        self.refresh()
        self.told.emit(self.tr("Password changed"), "key")


def _read(account_id: int) -> _Now:
    minutes = settings.get_setting(settings.IDLE_MINUTES) or "0"
    return _Now(get_account(account_id), len(all_accounts()) == 1, int(minutes))
