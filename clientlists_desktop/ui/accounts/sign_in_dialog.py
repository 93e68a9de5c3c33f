"""Signing in: a name, a password, and whether to be asked again."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from clientlists_desktop import texts
from clientlists_desktop.core.accounts.accounts import Account
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.names import MOST_NAME_CHARACTERS
from clientlists_desktop.operations.accounts.sign_in import sign_in
from clientlists_desktop.ui.accounts.form import Form
from clientlists_desktop.ui.accounts.password_fields import PasswordField
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import Box

_WAITING = (Refusal.WAIT, Refusal.ACCOUNT_LOCKED)


class SignInDialog(Form):
    """Asks until name and password fit, or nobody wants in.

    Args:
        names: of all accounts, the likeliest first; another one can be typed.
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
        self._name = Box()
        self._name.setObjectName("signInName")
        self._name.setEditable(True)
        self._name.setInsertPolicy(Box.InsertPolicy.NoInsert)
        self._name.addItems(list(names))
        field = self._name.lineEdit()
        assert field is not None
        field.setMaxLength(MOST_NAME_CHARACTERS)
        self._password = PasswordField("signInPassword")
        self._stay = QCheckBox(self.tr("Stay signed in on this computer"))
        self._stay.setObjectName("staySignedIn")
        self._stay.setEnabled(can_stay)
        self.add(self.tr("Name"), self._name)
        self.add(self.tr("Password"), self._password)
        self.inside.addSpacing(4)
        self.inside.addWidget(self._stay)
        why = self.tr(
            "This system has no keyring to keep you signed in, so you will be asked for "
            "the password at each start."
        )
        if not can_stay:
            self.tell(why)
            self._stay.setAccessibleDescription(why)
            self._stay.setToolTip(why)
        self._left = 0
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count_down)
        self._waits: Refused | None = None
        self._password.setFocus()

    def take(self) -> None:
        """Sign in."""
        name, password, stay = self._name.currentText(), self._password.text(), self._is_staying()
        self._second.stop()
        self.do(lambda: sign_in(name, password, stay=stay), self._signed_in)

    def _is_staying(self) -> bool:
        return self._stay.isEnabled() and self._stay.isChecked()

    def _signed_in(self, account: Account) -> None:
        self.signed_in.emit(account)
        self.accept()

    def refused(self, error: Refused) -> None:
        """Show why; what was typed wrong is typed anew."""
        super().refused(error)
        self._password.setFocus()
        self._password.selectAll()
        if error.reason in _WAITING:
            self._waits, self._left = error, int(error.facts["seen"])
            self._second.start()

    def _count_down(self) -> None:
        """Show how long it still takes; after that, nothing stands in the way."""
        self._left -= 1
        if self._left > 0 and self._waits is not None:
            left = Refused(self._waits.reason, seen=self._left)
            self.say(texts.refusal(left, translate))
        else:
            self._second.stop()
            self.say("")
