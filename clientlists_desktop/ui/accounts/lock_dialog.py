"""The dialog that unlocks a window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.accounts import Account
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.accounts.sign_in import confirm_password
from clientlists_desktop.ui.accounts.form import Form, select_all
from clientlists_desktop.ui.accounts.password_fields import PasswordField, wrong_password
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.layouts import add, aligned, column


class LockDialog(Form):
    """Asks for the password of the account that is signed in; nothing else closes it.

    Signals:
        unlocked: the password was right. other_wanted: somebody else wants to sign in.
        quit_wanted: the program is to end.
    """

    unlocked = Signal()
    other_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, database: DatabaseThread, account: Account, parent: QWidget) -> None:
        super().__init__(database, "lockDialog", self.tr("Locked"), self.tr("Unlock"), parent)
        self.add_note(
            self.tr("“{name}” is signed in. Unfinished work is kept.").format(name=account.name)
        )
        self._password = PasswordField("unlockPassword")
        self.add(self.tr("Password"), self._password)
        other = button(self.tr("Sign in as someone else…"), "otherAccount", kind="flat")
        other.clicked.connect(self.other_wanted)
        end = button(self.tr("Quit"), "quitLocked", kind="flat")
        end.clicked.connect(self.quit_wanted)
        left = Qt.AlignmentFlag.AlignLeft
        add(self.inside, 4, column(aligned(other, left), aligned(end, left), spacing=0))
        self.buttons.button(self.buttons.StandardButton.Cancel).hide()

    def submit(self) -> None:
        """Check the password."""
        password = self._password.text()
        self.do(
            lambda workspace, actor: confirm_password(workspace, actor, password),
            lambda _: self._on_confirmed(),
        )

    def _on_confirmed(self) -> None:
        self.unlocked.emit()
        self.accept()

    def show_refusal(self, error: Refused) -> None:
        """Show why."""
        self.show_error(wrong_password(error))
        select_all(self._password)

    def reject(self) -> None:
        """Stay open: Esc and the close button must not unlock the window."""
