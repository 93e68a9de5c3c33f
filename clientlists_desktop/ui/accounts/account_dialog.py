"""Adding an account, and changing what it may do."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from clientlists_desktop import texts
from clientlists_desktop.core.accounts.accounts import Account
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.accounts.accounts import add_account, change_roles
from clientlists_desktop.ui.accounts.form import Form, name_field
from clientlists_desktop.ui.accounts.password_fields import NewPassword, password_rule
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import label

_OF_NAMES = (Refusal.NAME_EMPTY, Refusal.NAME_TOO_LONG, Refusal.ACCOUNT_NAME_TAKEN)


class RoleTicks(QWidget):
    """All roles, each with a line that says what it is for."""

    def __init__(self, held: Collection[Role] = ()) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(0)
        self._ticks = {}
        for role in Role:
            tick = QCheckBox(texts.role_label(role, translate))
            tick.setObjectName(f"role-{role.value}")
            tick.setChecked(role in held)
            permits = translate("Role", "Can {what}.").format(
                what=texts.role_permits(role, translate)
            )
            tick.setToolTip(permits)
            tick.setAccessibleDescription(permits)
            words = label(texts.role_summary(role, translate), "muted")
            words.setContentsMargins(scaled(30), 0, 0, scaled(6))
            column.addWidget(tick)
            column.addWidget(words)
            self._ticks[role] = tick

    def roles(self) -> frozenset[Role]:
        """Return the ticked ones."""
        return frozenset(role for role, tick in self._ticks.items() if tick.isChecked())


class AddAccountDialog(Form):
    """Makes an account for somebody else.

    Signals:
        changed: it was made.
    """

    changed = Signal()

    def __init__(self, database: DatabaseThread, parent: QWidget) -> None:
        super().__init__(
            database, "addAccountDialog", self.tr("Add an account"), self.tr("Add account"), parent
        )
        self._name = name_field("accountName")
        self.add(self.tr("Name"), self._name)
        self._password = NewPassword(self, self.tr("First password"))
        self.tell(password_rule())
        self.inside.addWidget(label(self.tr("Roles"), "strong"))
        self._roles = RoleTicks()
        self.inside.addWidget(self._roles)
        self.setMinimumWidth(scaled(520))

    def take(self) -> None:
        """Make it."""
        name, password = self._name.text(), self._password.value()
        roles, actor = self._roles.roles(), self._database.actor
        if password is not None:
            self.do(lambda: add_account(name, password, roles, actor), lambda _: self._done())

    def _done(self) -> None:
        self.changed.emit()
        self.accept()

    def refused(self, error: Refused) -> None:
        """Show why, and go to what is to be mended."""
        super().refused(error)
        if error.reason in _OF_NAMES:
            self._name.setFocus()
        elif error.reason is not Refusal.NO_ROLE:
            self._password.first.setFocus()


class RolesDialog(Form):
    """Changes the roles of an account.

    Signals:
        changed: they were.
    """

    changed = Signal()

    def __init__(self, database: DatabaseThread, account: Account, parent: QWidget) -> None:
        title = self.tr("Roles of “{name}”").format(name=account.name)
        super().__init__(database, "rolesDialog", title, self.tr("Change roles"), parent)
        self._account_id = account.id
        self._roles = RoleTicks(account.roles)
        self.inside.addWidget(self._roles)
        self.setMinimumWidth(scaled(520))

    def take(self) -> None:
        """Change them."""
        account_id, roles, actor = self._account_id, self._roles.roles(), self._database.actor
        self.do(lambda: change_roles(account_id, roles, actor), lambda _: self._done())

    def _done(self) -> None:
        self.changed.emit()
        self.accept()
