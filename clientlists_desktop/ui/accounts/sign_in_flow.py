"""The way into a workspace: who are you?"""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.accounts import NOBODY, Account
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.names import name_key
from clientlists_desktop.operations.accounts.sign_in import EntryState, read_entry_state, resume
from clientlists_desktop.operations.accounts.system_user import system_actor
from clientlists_desktop.storage.accounts.accounts import all_accounts
from clientlists_desktop.ui.accounts.first_account_dialog import FirstAccountDialog
from clientlists_desktop.ui.accounts.sign_in_dialog import SignInDialog
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread


@dataclass(frozen=True)
class _Seen:
    door: EntryState
    names: list[str]
    system_user: str


class SignInFlow(QObject):
    """Lets somebody in: without a question, by the first account's dialog or by signing in.

    It works at a desk of its own: a keyring may ask a person first, and a hash takes its time.

    Args:
        window: what the dialogs stand before; None before there is one.
        asks: ask also whom the door would let in.

    Signals:
        asking: a dialog is on screen. One of these follows, and the desk is at rest by then:
        entered: with the account. left: nobody wanted in. refused: why the workspace cannot be
        opened.
    """

    asking = Signal()
    entered = Signal(object)
    left = Signal()
    refused = Signal(object)

    def __init__(
        self, workspace: Path, window: QWidget | None = None, *, asks: bool = False
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self._window, self._asks = window, asks
        # Kept here: a dialog without a window before it belongs to nobody else.
        self._dialog: FirstAccountDialog | SignInDialog | None = None
        self._database = DatabaseThread(workspace, NOBODY, self)
        self._database.trouble.connect(self._refuse)
        self._database.do(self, partial(_look, asks=self._asks), self._at_door)

    def _at_door(self, seen: _Seen) -> None:
        account = seen.door.account
        if account is not None and not self._asks:
            self._enter(account)
            return
        dialog: FirstAccountDialog | SignInDialog
        if seen.door.is_new:
            dialog = FirstAccountDialog(self._database, seen.system_user, self._window)
        else:
            dialog = SignInDialog(
                self._database, seen.names, can_stay=seen.door.can_stay, parent=self._window
            )
        dialog.signed_in.connect(self._enter)
        dialog.rejected.connect(self._leave)
        self._dialog = dialog
        dialog.open()
        self.asking.emit()

    def _enter(self, account: Account) -> None:
        self._database.stop()
        self.entered.emit(account)

    def _leave(self) -> None:
        self._database.stop()
        self.left.emit()

    def _refuse(self, error: Refused) -> None:
        self._database.stop()
        self.refused.emit(error)


def _look(*, asks: bool) -> _Seen:
    user = system_actor()
    names = [one.name for one in all_accounts()]
    likeliest = sorted(names, key=lambda name: name_key(name) != name_key(user))
    door = read_entry_state()
    if door.account is not None and not asks:
        resume(door.account)
    return _Seen(door, likeliest, user)
