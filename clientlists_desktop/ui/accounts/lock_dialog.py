"""What a locked window asks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clientlists_desktop.core.accounts.accounts import Account
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.accounts.sign_in import confirm_password
from clientlists_desktop.ui.accounts.form import Form
from clientlists_desktop.ui.accounts.password_fields import PasswordField, wrong_password
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.widgets.controls import button


class LockDialog(Form):
    """Asks for the password of the account that is signed in; nothing else closes it.

    Signals:
        unlocked: it was right. other_wanted: somebody else is to sign in. quit_wanted: the program
        is to end.
    """

    unlocked = Signal()
    other_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, database: DatabaseThread, account: Account, parent: QWidget) -> None:
        super().__init__(database, "lockDialog", self.tr("Locked"), self.tr("Unlock"), parent)
        self.tell(
            self.tr("“{name}” is signed in. Unfinished work is kept.").format(name=account.name)
        )
        self._password = PasswordField("unlockPassword")
        self.add(self.tr("Password"), self._password)
        other = button(self.tr("Sign in as someone else…"), "otherAccount", kind="flat")
        other.clicked.connect(self.other_wanted)
        end = button(self.tr("Quit"), "quitLocked", kind="flat")
        end.clicked.connect(self.quit_wanted)
        others = QVBoxLayout()
        others.setSpacing(0)
        for made in (other, end):
            others.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        self.inside.addSpacing(4)
        self.inside.addLayout(others)
        self.buttons.button(self.buttons.StandardButton.Cancel).hide()

    def take(self) -> None:
        """Compare the password."""
        password, actor = self._password.text(), self._database.actor
        self.do(lambda: confirm_password(actor, password), lambda _: self._right())

    def _right(self) -> None:
        self.unlocked.emit()
        self.accept()

    def refused(self, error: Refused) -> None:
        """Show why."""
        self.say(wrong_password(error))
        self._password.setFocus()
        self._password.selectAll()

    def reject(self) -> None:
        """Stay: Esc and the window's cross open nothing."""
