"""The first start: who are you?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.accounts import Account
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.accounts.sign_in import make_first_account
from clientlists_desktop.ui.accounts.form import Form, name_field
from clientlists_desktop.ui.accounts.password_fields import NewPassword, password_rule
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread

_OF_NAMES = (Refusal.NAME_EMPTY, Refusal.NAME_TOO_LONG)


class FirstAccountDialog(Form):
    """Makes the first account, its owner's.

    Args:
        name: of the system's user, to begin with.

    Signals:
        signed_in: the account.
    """

    signed_in = Signal(object)

    def __init__(self, database: DatabaseThread, name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            database, "firstAccountDialog", self.tr("Who are you?"), self.tr("Start"), parent
        )
        self.tell(
            self.tr(
                "Your name appears on the lists you create, as the person who confirmed "
                "consent. It stays on this computer."
            )
        )
        self._name = name_field("accountName", name)
        self.add(self.tr("Your name"), self._name)
        self._password = NewPassword(self, self.tr("Password (optional)"))
        self.tell(
            self.tr(
                "Without a password, anyone who uses this computer can open Client Lists as "
                "you. You can set a password later."
            )
        )
        self.tell(password_rule())
        self._name.selectAll()

    def take(self) -> None:
        """Make the account."""
        name, password = self._name.text(), self._password.value()
        if password is not None:
            self.do(lambda: make_first_account(name, password), self._made)

    def _made(self, account: Account) -> None:
        self.signed_in.emit(account)
        self.accept()

    def refused(self, error: Refused) -> None:
        """Show why, and go to what is to be mended."""
        super().refused(error)
        wrong = self._name if error.reason in _OF_NAMES else self._password.first
        wrong.setFocus()
        wrong.selectAll()
