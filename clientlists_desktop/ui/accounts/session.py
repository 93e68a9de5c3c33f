"""The session of the account that is signed in: its permissions, locking, signing out."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.accounts import Account, Actor
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.accounts.readers import own_account, works_alone
from clientlists_desktop.operations.accounts.sign_in import sign_out
from clientlists_desktop.operations.settings import read_settings
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.accounts.account_button import AccountButton
from clientlists_desktop.ui.accounts.idle_watch import IdleWatch
from clientlists_desktop.ui.accounts.lock import Lock
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.widgets import messages


@dataclass(frozen=True)
class _State:
    account: Account
    is_alone: bool
    idle_minutes: int


class Session(QObject):
    """Reads the account again and again, and does what its menu offers.

    Attributes:
        account, idle_minutes: as they were read last; None and 0 before that.

    Signals:
        account_read: the account. switch_wanted: somebody else wants to sign in.
        signed_out: the window has to go. quit_wanted: the program is to end.
        message: text and icon of a toast. damaged: the workspace is, which is told once.
    """

    account_read = Signal(object)
    switch_wanted = Signal()
    signed_out = Signal()
    quit_wanted = Signal()
    message = Signal(str, str)
    damaged = Signal()

    def __init__(self, database: DatabaseThread, window: QWidget, button: AccountButton) -> None:
        super().__init__(window)
        self.account: Account | None = None
        self.idle_minutes = 0
        self._database, self._window, self._button = database, window, button
        self._is_alone, self._is_leaving, self._is_damaged = True, False, False
        self._idle_watch = IdleWatch(self)
        self._idle_watch.passed.connect(self.lock)
        self._lock = Lock(database, window)
        self._lock.other_wanted.connect(self.switch_wanted)
        self._lock.quit_wanted.connect(self.quit_wanted)
        button.password_wanted.connect(self.change_password)
        button.lock_wanted.connect(self.lock)
        button.switch_wanted.connect(self.switch_wanted)
        button.sign_out_wanted.connect(self.sign_out)

    def refresh(self) -> None:
        """Read again who is signed in and what they may do."""
        self._database.ask(self, "account", _read, self._show, self.show_refusal)

    def _show(self, state: _State) -> None:
        self.account, self._is_alone = state.account, state.is_alone
        self.idle_minutes = state.idle_minutes
        self._button.show_account(state.account, alone=state.is_alone)
        self._idle_watch.watch(state.idle_minutes if state.account.has_password else 0)
        self.account_read.emit(state.account)

    def show_refusal(self, error: Refused) -> None:
        """Say why something was refused; an account that is gone is signed out."""
        # Here, because the start needs no recovery.
        from clientlists_desktop.operations.backups.recovery import DAMAGE

        if error.reason in DAMAGE and not self._is_damaged:
            self._is_damaged = True
            self.damaged.emit()
        elif error.reason is not Refusal.NO_SUCH_ACCOUNT:
            messages.show_refusal(self._window, error)
        elif not self._is_leaving:
            self._is_leaving = True
            messages.show_refusal(self._window, error, self.sign_out)

    def lock(self) -> None:
        """Lock the window; an account without a password cannot be locked."""
        if self.account is not None and self.account.has_password:
            self._lock.lock(self.account)

    def sign_out(self) -> None:
        """Sign out."""
        self._database.do(self, sign_out, lambda _: self.signed_out.emit())

    def stop(self) -> None:
        """Stop watching for idleness."""
        self._idle_watch.watch(0)

    def change_password(self) -> None:
        """Open the dialog that changes the password."""
        account = self.account
        if account is not None:
            from clientlists_desktop.ui.accounts.change_password_dialog import ChangePasswordDialog

            dialog = ChangePasswordDialog(
                self._database, account, self._window, alone=self._is_alone
            )
            dialog.changed.connect(self._on_password_changed)
            dialog.open()

    def _on_password_changed(self) -> None:
        self.refresh()
        self.message.emit(self.tr("Password changed"), "key")


def _read(workspace: Workspace, actor: Actor) -> _State:
    return _State(
        own_account(workspace, actor),
        works_alone(workspace, actor),
        read_settings(workspace, actor).idle_minutes,
    )
