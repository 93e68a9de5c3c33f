"""Dialogs that change one's own password, and that reset somebody else's."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.accounts import LEAST_PASSWORD, Account
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.accounts.accounts import reset_password
from clientlists_desktop.operations.accounts.sign_in import change_password
from clientlists_desktop.ui.accounts.form import Form, select_all
from clientlists_desktop.ui.accounts.password_fields import (
    NewPassword,
    PasswordField,
    password_rule,
    wrong_password,
)
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread

_OF_THE_OLD = (Refusal.WRONG_SIGN_IN, Refusal.WAIT, Refusal.ACCOUNT_LOCKED)


class ChangePasswordDialog(Form):
    """Changes the password of the account that is signed in.

    Args:
        alone: whether nobody else has an account; then the password may be removed.

    Signals:
        changed: the password was changed.
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
            self.add_note(
                self.tr(
                    "Leave both empty to remove the password. Anyone who uses this computer can "
                    "then open Client Lists as you."
                )
            )
        self.add_note(password_rule())
        self.add_note(
            self.tr("Every computer where you stay signed in will ask for the new password.")
            if account.has_password
            else self.tr("You will be asked for it each time the program starts.")
        )

    def submit(self) -> None:
        """Change the password."""
        old, new = self._old.text(), self._new.value()
        if new is None:
            return
        if not new and not self._account.has_password:
            self.show_refusal(Refused(Refusal.PASSWORD_TOO_SHORT, seen=0, expected=LEAST_PASSWORD))
            return
        self.do(
            lambda workspace, actor: change_password(workspace, actor, old, new),
            lambda _: self._on_done(),
        )

    def _on_done(self) -> None:
        self.changed.emit()
        self.accept()

    def show_refusal(self, error: Refused) -> None:
        """Show why, and go to the password that is wrong."""
        self.show_error(wrong_password(error))
        select_all(self._old if error.reason in _OF_THE_OLD else self._new.first)


class ResetPasswordDialog(Form):
    """Sets another account's password.

    Signals:
        changed: the password was set.
    """

    changed = Signal()

    def __init__(self, database: DatabaseThread, account: Account, parent: QWidget) -> None:
        title = self.tr("New password for “{name}”").format(name=account.name)
        super().__init__(database, "resetPasswordDialog", title, self.tr("Reset password"), parent)
        self._account_id = account.id
        self._new = NewPassword(self, self.tr("New password"))
        self.add_note(password_rule())
        self.add_note(
            self.tr(
                "Give it to the person, who can change it after signing in. This also unlocks "
                "the account."
            )
        )

    def submit(self) -> None:
        """Set the password."""
        account_id, new = self._account_id, self._new.value()
        if new is not None:
            self.do(
                lambda workspace, actor: reset_password(workspace, account_id, new, actor),
                lambda _: self._on_done(),
            )

    def _on_done(self) -> None:
        self.changed.emit()
        self.accept()
