"""Dialogs that add an account, and that change its roles."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.accounts import Account
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.accounts.accounts import add_account, change_roles
from clientlists_desktop.texts.accounts.accounts import role_label, role_permissions, role_summary
from clientlists_desktop.ui.accounts.form import Form
from clientlists_desktop.ui.accounts.password_fields import NewPassword, password_rule
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import tick_box
from clientlists_desktop.ui.widgets.fields import name_field
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add, column

_OF_NAMES = (Refusal.NAME_EMPTY, Refusal.NAME_TOO_LONG, Refusal.ACCOUNT_NAME_TAKEN)


class RoleTicks(QWidget):
    """A tick for each role, with a line that says what it is for."""

    def __init__(self, held: Collection[Role] = ()) -> None:
        super().__init__()
        layout = column(on=self, margins=(0, 0, 8, 0), spacing=0)
        self._ticks = {}
        for role in Role:
            tick = tick_box(role_label(role, translate), f"role-{role.value}")
            tick.setChecked(role in held)
            permits = translate("Role", "Can {what}.").format(
                what=role_permissions(role, translate)
            )
            set_tool_tip(tick, permits)
            tick.setAccessibleDescription(permits)
            words = label(role_summary(role, translate), "muted")
            words.setContentsMargins(scaled(30), 0, 0, scaled(6))
            add(layout, tick, words)
            self._ticks[role] = tick

    def roles(self) -> frozenset[Role]:
        """Return the roles that are ticked."""
        return frozenset(role for role, tick in self._ticks.items() if tick.isChecked())


class AddAccountDialog(Form):
    """Adds an account for somebody else.

    Signals:
        changed: it was added.
    """

    changed = Signal()

    def __init__(self, database: DatabaseThread, parent: QWidget) -> None:
        super().__init__(
            database, "addAccountDialog", self.tr("Add an account"), self.tr("Add account"), parent
        )
        self._name = name_field("accountName")
        self.add(self.tr("Name"), self._name)
        self._password = NewPassword(self, self.tr("First password"))
        self.add_note(password_rule())
        self._roles = RoleTicks()
        add(self.inside, label(self.tr("Roles"), "strong"), self._roles)
        self.set_usual_width(scaled(520))

    def submit(self) -> None:
        """Add the account."""
        name, password = self._name.text(), self._password.value()
        roles = self._roles.roles()
        if password is not None:
            self.do(
                lambda workspace, actor: add_account(workspace, name, password, roles, actor),
                lambda _: self._on_done(),
            )

    def _on_done(self) -> None:
        self.changed.emit()
        self.accept()

    def show_refusal(self, error: Refused) -> None:
        """Show why, and go to the field that is wrong."""
        super().show_refusal(error)
        if error.reason in _OF_NAMES:
            self._name.setFocus()
        elif error.reason is not Refusal.NO_ROLE:
            self._password.first.setFocus()


class RolesDialog(Form):
    """Changes the roles of an account.

    Signals:
        changed: the roles were changed.
    """

    changed = Signal()

    def __init__(self, database: DatabaseThread, account: Account, parent: QWidget) -> None:
        title = self.tr("Roles of “{name}”").format(name=account.name)
        super().__init__(database, "rolesDialog", title, self.tr("Change roles"), parent)
        self._account_id = account.id
        self._roles = RoleTicks(account.roles)
        self.inside.addWidget(self._roles)
        self.set_usual_width(scaled(520))

    def submit(self) -> None:
        """Change the roles."""
        account_id, roles = self._account_id, self._roles.roles()
        self.do(
            lambda workspace, actor: change_roles(workspace, account_id, roles, actor),
            lambda _: self._on_done(),
        )

    def _on_done(self) -> None:
        self.changed.emit()
        self.accept()
