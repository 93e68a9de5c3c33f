"""The dialog of the first start, which makes the first account."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.accounts import Account
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.accounts.sign_in import make_first_account
from clientlists_desktop.ui.accounts.form import Form, select_all
from clientlists_desktop.ui.accounts.password_fields import NewPassword, password_rule
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.fields import name_field

_OF_NAMES = (Refusal.NAME_EMPTY, Refusal.NAME_TOO_LONG)


class FirstAccountDialog(Form):
    """Makes the first account, which owns the workspace.

    Args:
        name: the name to suggest.

    Signals:
        signed_in: the account.
    """

    signed_in = Signal(object)

    def __init__(self, database: DatabaseThread, name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            database, "firstAccountDialog", self.tr("Who are you?"), self.tr("Start"), parent
        )
        self._password: NewPassword | None = None
        self.add_note(
            self.tr(
                "Your name appears on the lists you create, as the person who confirmed "
                "consent. It stays on this computer."
            )
        )
        self._name = name_field("accountName", name)
        self.add(self.tr("Your name"), self._name)
        self.add_note(
            self.tr(
                "Without a password, anyone who uses this computer can open Client Lists as "
                "you. You can set a password later."
            )
        )
        fold = button(self.tr("Set a password now"), "setPasswordNow", kind="flat")
        fold.clicked.connect(self._ask_password)
        self._fold = fold
        self.inside.addWidget(fold, 0, Qt.AlignmentFlag.AlignLeft)
        self._name.selectAll()
        if name:
            self.submit_button.setFocus()

    def _ask_password(self) -> None:
        """Unfold the fields of the password."""
        self._fold.hide()
        self._password = NewPassword(self, self.tr("Password (optional)"))
        self.add_note(password_rule())
        self.fit_height()
        self._password.first.setFocus()

    def submit(self) -> None:
        """Make the account."""
        name = self._name.text()
        password = "" if self._password is None else self._password.value()
        if password is not None:
            self.do(
                lambda workspace, actor: make_first_account(workspace, name, password),
                self._on_made,
            )

    def _on_made(self, account: Account) -> None:
        self.signed_in.emit(account)
        self.accept()

    def show_refusal(self, error: Refused) -> None:
        """Show why, and go to the field that is wrong."""
        super().show_refusal(error)
        password = self._password.first if self._password is not None else self._name
        select_all(self._name if error.reason in _OF_NAMES else password)
