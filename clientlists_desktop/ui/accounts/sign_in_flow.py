"""The way from starting the program to a signed-in account."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.accounts import NOBODY, Account, Actor
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.names import name_key
from clientlists_desktop.operations.accounts.sign_in import EntryState, read_entry_state, resume
from clientlists_desktop.operations.accounts.system_user import system_actor
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.accounts.first_account_dialog import FirstAccountDialog
from clientlists_desktop.ui.accounts.sign_in_dialog import SignInDialog
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread


@dataclass(frozen=True)
class _Start:
    """What has to be known before anybody is asked."""

    entry: EntryState
    names: list[str]
    system_user: str


class SignInFlow(QObject):
    """Lets somebody sign in: without a question, by the first account's dialog, or by password.

    It has a database thread of its own: a keyring may ask a person first, and hashing takes time.

    Args:
        window: the parent of the dialogs; None before there is one.
        always_ask: ask even somebody who stays signed in.

    Signals:
        asking: a dialog is on screen. One of these follows, after the database thread stopped:
        signed_in: the account. left: nobody signed in. refused: why the workspace cannot be
        opened.
    """

    asking = Signal()
    signed_in = Signal(object)
    left = Signal()
    refused = Signal(object)

    def __init__(
        self, workspace: Workspace, window: QWidget | None = None, *, always_ask: bool = False
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self._window, self._always_asks = window, always_ask
        # A dialog without a parent would be destroyed if nothing kept it.
        self._dialog: FirstAccountDialog | SignInDialog | None = None
        self._database = DatabaseThread(workspace, NOBODY, self)
        self._database.trouble.connect(self._on_refused)
        self._database.do(self, partial(_prepare, always_ask=always_ask), self._start)

    def _start(self, start: _Start) -> None:
        account = start.entry.account
        if account is not None and not self._always_asks:
            self._on_signed_in(account)
            return
        dialog: FirstAccountDialog | SignInDialog
        if start.entry.is_new:
            dialog = FirstAccountDialog(self._database, start.system_user, self._window)
        else:
            dialog = SignInDialog(
                self._database, start.names, can_stay=start.entry.can_stay, parent=self._window
            )
        dialog.signed_in.connect(self._on_signed_in)
        dialog.rejected.connect(self._on_left)
        self._dialog = dialog
        dialog.open()
        self.asking.emit()

    def _on_signed_in(self, account: Account) -> None:
        self._database.stop()
        self.signed_in.emit(account)

    def _on_left(self) -> None:
        self._database.stop()
        self.left.emit()

    def _on_refused(self, error: Refused) -> None:
        self._database.stop()
        self.refused.emit(error)


def _prepare(workspace: Workspace, actor: Actor, *, always_ask: bool) -> _Start:
    del actor
    user = system_actor()
    entry = read_entry_state(workspace)
    likeliest = sorted(entry.names, key=lambda name: name_key(name) != name_key(user))
    if entry.account is not None and not always_ask:
        resume(workspace, entry.account)
    return _Start(entry, likeliest, user)
