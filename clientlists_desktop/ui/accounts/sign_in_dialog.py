"""The dialog that signs somebody in."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.accounts import Account
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.names import MOST_NAME_CHARACTERS
from clientlists_desktop.operations.accounts.sign_in import sign_in
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.accounts.form import Form, select_all
from clientlists_desktop.ui.accounts.password_fields import PasswordField
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import tick_box
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.layouts import add

_WAITING = (Refusal.WAIT, Refusal.ACCOUNT_LOCKED)


class SignInDialog(Form):
    """Asks for name and password until they are right, or the person gives up.

    Args:
        names: the names of all accounts, the likeliest first; another one can be typed.
        can_stay: whether this system can keep somebody signed in.

    Signals:
        signed_in: the account.
    """

    signed_in = Signal(object)

    def __init__(
        self,
        database: DatabaseThread,
        names: Sequence[str],
        *,
        can_stay: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(database, "signInDialog", self.tr("Sign in"), self.tr("Sign in"), parent)
        self._name = Box("signInName")
        self._name.setEditable(True)
        self._name.setInsertPolicy(Box.InsertPolicy.NoInsert)
        self._name.show_choices(list(names), str, str)
        field = self._name.lineEdit()
        assert field is not None
        field.setMaxLength(MOST_NAME_CHARACTERS)
        self._password = PasswordField("signInPassword")
        self._stay = tick_box(self.tr("Stay signed in on this computer"), "staySignedIn")
        self._stay.setEnabled(can_stay)
        self.add(self.tr("Name"), self._name)
        self.add(self.tr("Password"), self._password)
        add(self.inside, 4, self._stay)
        why = self.tr(
            "This system has no keyring to keep you signed in, so you will be asked for "
            "the password at each start."
        )
        if not can_stay:
            self.add_note(why)
            self._stay.setAccessibleDescription(why)
            set_tool_tip(self._stay, why)
        self._countdown = QTimer(self, interval=1000)
        self._countdown.timeout.connect(self._count_down)
        self._seconds_left = 0
        self._wait: Refused | None = None
        self._password.setFocus()

    def submit(self) -> None:
        """Sign in."""
        name, password = self._name.currentText(), self._password.text()
        stay = self._stay.isEnabled() and self._stay.isChecked()
        self._countdown.stop()
        self.do(
            lambda workspace, actor: sign_in(workspace, name, password, stay=stay),
            self._on_signed_in,
        )

    def _on_signed_in(self, account: Account) -> None:
        self.signed_in.emit(account)
        self.accept()

    def show_refusal(self, error: Refused) -> None:
        """Show why, and let the password be typed again."""
        super().show_refusal(error)
        select_all(self._password)
        if error.reason in _WAITING:
            self._wait, self._seconds_left = error, int(error.facts["seen"])
            self._countdown.start()

    def _count_down(self) -> None:
        """Show how many seconds are left until the next try."""
        self._seconds_left -= 1
        if self._seconds_left > 0 and self._wait is not None:
            left = Refused(self._wait.reason, seen=self._seconds_left)
            self.show_error(refusal_text(left, translate))
        else:
            self._countdown.stop()
            self.show_error("")
