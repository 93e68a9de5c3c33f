"""Another password: one's own, or that of somebody who forgot it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.accounts import LEAST_PASSWORD, Account
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.accounts.accounts import reset_password
from clientlists_desktop.operations.accounts.sign_in import change_password
from clientlists_desktop.ui.accounts.form import Form
from clientlists_desktop.ui.accounts.password_fields import (
    NewPassword,
    PasswordField,
    password_rule,
    wrong_password,
)
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread

_OF_THE_OLD = (Refusal.WRONG_SIGN_IN, Refusal.WAIT, Refusal.ACCOUNT_LOCKED)


class ChangePasswordDialog(Form):
    """Changes the password of the account that is signed in; who is alone may go without.

    Args:
        alone: whether nobody else has an account.

    Signals:
        changed: it was.
    """

    changed = Signal()

    def __init__(
        self, database: DatabaseThread, account: Account, parent: QWidget, *, alone: bool
    ) -> None:
        title = self.tr("Change password") if account.has_password else self.tr("Set a password")
        super().__init__(database, "changePasswordDialog", title, title, parent)
        self._account = account
        self._old = PasswordField("oldPassword")
        if account.has_password:
            self.add(self.tr("Current password"), self._old)
        self._new = NewPassword(self, self.tr("New password"))
        if account.has_password and alone:
            self.tell(
                self.tr(
                    "Leave both empty to remove the password. Anyone who uses this computer can "
                    "then open Client Lists as you."
                )
            )
        self.tell(password_rule())
        self.tell(
            self.tr("Every computer where you stay signed in will ask for the new password.")
            if account.has_password
            else self.tr("You will be asked for it each time the program starts.")
        )

    def take(self) -> None:
        """Change it."""
        old, new = self._old.text(), self._new.value()
        if new is None:
            return
        if not new and not self._account.has_password:
            self.refused(Refused(Refusal.PASSWORD_TOO_SHORT, seen=0, expected=LEAST_PASSWORD))
            return
        actor = self._database.actor
        self.do(lambda: change_password(actor, old, new), lambda _: self._done())

    def _done(self) -> None:
        self.changed.emit()
        self.accept()

    def refused(self, error: Refused) -> None:
        """Show why, and go to the password that is wrong."""
        self.say(wrong_password(error))
        wrong = self._old if error.reason in _OF_THE_OLD else self._new.first
        wrong.setFocus()
        wrong.selectAll()


class ResetPasswordDialog(Form):
    """Gives another account a password.

    Signals:
        changed: it was.
    """

    changed = Signal()

    def __init__(self, database: DatabaseThread, account: Account, parent: QWidget) -> None:
        title = self.tr("New password for “{name}”").format(name=account.name)
        super().__init__(database, "resetPasswordDialog", title, self.tr("Reset password"), parent)
        self._account_id = account.id
        self._new = NewPassword(self, self.tr("New password"))
        self.tell(password_rule())
        self.tell(
            self.tr(
                "Give it to the person, who can change it after signing in. This also unlocks "
                "the account."
            )
        )

    def take(self) -> None:
        """Give it."""
        account_id, new, actor = self._account_id, self._new.value(), self._database.actor
        if new is not None:
            self.do(lambda: reset_password(account_id, new, actor), lambda _: self._done())

    def _done(self) -> None:
        self.changed.emit()
        self.accept()
