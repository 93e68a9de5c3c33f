"""The button in the side bar that shows who is signed in, with the account's menu."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from clientlists_desktop.core.accounts.accounts import Account
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.texts.accounts.accounts import roles_text
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import icon_label
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import column, grow, panel, row


class AccountButton(QPushButton):
    """Shows name and roles; a click opens the account's menu.

    Attributes:
        words: what is hidden where the window is narrow.

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
        self._name = label(name, "strong", name="accountName")
        self._roles = label("", "caption", name="accountRoles")
        self.words = panel(column(self._name, self._roles, spacing=0))
        row(
            icon_label(icon("user-circle"), 20),
            grow(self.words),
            icon_label(icon("caret-up", "muted"), 16),
            on=self,
            margins=(8, 4, 4, 4),
            spacing=12,
        )
        for widget in (self._name, self._roles, self.words):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._account: Account | None = None
        self._is_alone = True
        self.setAccessibleName(name)
        self.clicked.connect(self._open_menu)

    def show_account(self, account: Account, *, alone: bool) -> None:
        """Show who is signed in.

        Args:
            alone: whether nobody else has an account.
        """
        self._account, self._is_alone = account, alone
        roles = roles_text(account.roles, translate)
        self._name.setText(account.name)
        self._roles.setText(self._short_roles(account))
        set_tool_tip(self, f"{account.name}\n{roles}")
        self.setAccessibleName(self.tr("Account: {name}, {roles}").format(
            name=account.name, roles=roles
        ))  # fmt: skip

    def _short_roles(self, account: Account) -> str:
        """Name the roles in one short line."""
        first = roles_text([role for role in Role if role in account.roles][:1], translate)
        more = len(account.roles) - 1
        return first if not more else self.tr("{role} and %Ln more", "", more).format(role=first)

    def menu_of_account(self) -> QMenu:
        """Return a menu of what the account can do now."""
        menu = QMenu(self)
        menu.setObjectName("accountMenu")
        account = self._account
        has_password = account is not None and account.has_password
        change = self.tr("Change password…") if has_password else self.tr("Set a password…")
        actions = [("key", change, self.password_wanted)]
        if has_password:
            actions.append(("lock", self.tr("Lock now"), self.lock_wanted))
        if not self._is_alone:
            actions.append(("users", self.tr("Switch account…"), self.switch_wanted))
        if has_password:
            actions.append(("sign-out", self.tr("Sign out"), self.sign_out_wanted))
        for symbol, text, signal in actions:
            menu.addAction(icon(symbol), text).triggered.connect(signal)
        return menu

    def _open_menu(self) -> None:
        menu = self.menu_of_account()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        above = self.mapToGlobal(self.rect().topLeft())
        above.setY(above.y() - menu.sizeHint().height())
        menu.popup(above)
