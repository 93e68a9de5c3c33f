"""Who is signed in, in the side bar, and what they can do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from clientlists_desktop.core.accounts.accounts import Account
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.texts.accounts.accounts import roles_text
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import icon_label, label


class AccountButton(QPushButton):
    """Shows name and roles; a click opens the account's menu.

    Signals:
        password_wanted, lock_wanted, switch_wanted, sign_out_wanted: chosen in the menu.
    """

    password_wanted = Signal()
    lock_wanted = Signal()
    switch_wanted = Signal()
    sign_out_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("accountButton")
        self.setFlat(True)
        self.setAutoDefault(False)
        self._name, self._roles = label(name, "strong", name="accountName"), label("", "caption")
        self._roles.setObjectName("accountRoles")
        self.words = QWidget()
        column = QVBoxLayout(self.words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._name)
        column.addWidget(self._roles)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 4, 4, 4)
        line.setSpacing(12)
        line.addWidget(icon_label(icon("user-circle"), 20))
        line.addWidget(self.words, 1)
        line.addWidget(icon_label(icon("caret-up", "muted"), 16))
        for widget in (self._name, self._roles, self.words):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._account: Account | None = None
        self._alone = True
        self.setAccessibleName(name)
        self.clicked.connect(self._open_menu)

    def show_account(self, account: Account, *, alone: bool) -> None:
        """Show who is signed in.

        Args:
            alone: whether nobody else has an account.
        """
        self._account, self._alone = account, alone
        roles = roles_text(account.roles, translate)
        self._name.setText(account.name)
        self._roles.setText(self._short(account))
        self.setToolTip(f"{account.name}\n{roles}")
        self.setAccessibleName(self.tr("Account: {name}, {roles}").format(
            name=account.name, roles=roles
        ))  # fmt: skip

    def _short(self, account: Account) -> str:
        """Name the roles in one short line."""
        first = roles_text([role for role in Role if role in account.roles][:1], translate)
        more = len(account.roles) - 1
        return first if not more else self.tr("{role} and %Ln more", "", more).format(role=first)

    def menu_of_account(self) -> QMenu:
        """Return what the account can do now; what has no meaning for it is left out."""
        menu = QMenu(self)
        menu.setObjectName("accountMenu")
        account = self._account
        has_password = account is not None and account.has_password
        change = self.tr("Change password…") if has_password else self.tr("Set a password…")
        lines = [("key", change, self.password_wanted)]
        if has_password:
            lines.append(("lock", self.tr("Lock now"), self.lock_wanted))
        if not self._alone:
            lines.append(("users", self.tr("Switch account…"), self.switch_wanted))
        if has_password:
            lines.append(("sign-out", self.tr("Sign out"), self.sign_out_wanted))
        for symbol, text, signal in lines:
            menu.addAction(icon(symbol), text).triggered.connect(signal)
        return menu

    def _open_menu(self) -> None:
        menu = self.menu_of_account()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        above = self.mapToGlobal(self.rect().topLeft())
        above.setY(above.y() - menu.sizeHint().height())
        menu.popup(above)
