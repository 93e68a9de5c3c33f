"""The accounts of the workspace, in Settings: for owners."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QWidget,
)

from clientlists_desktop import texts
from clientlists_desktop.core.accounts.accounts import Account, Actor
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.accounts.accounts import (
    remove_account,
    sign_out_everywhere,
    unlock_account,
)
from clientlists_desktop.storage.accounts.accounts import all_accounts
from clientlists_desktop.storage.accounts.tokens import tokens_of
from clientlists_desktop.ui.accounts.account_dialog import AddAccountDialog, RolesDialog
from clientlists_desktop.ui.accounts.change_password_dialog import ResetPasswordDialog
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.theme import ROW_CHECK, scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.plain_table import PlainTable
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.controls import button, card_of, icon_label, label
from clientlists_desktop.ui.widgets.flow_layout import FlowLayout

_MOST_ROWS, _LEAST_WIDTH = 6, 110


@dataclass(frozen=True)
class ShownAccount:
    """A row of the table.

    Attributes:
        stays_on: names of the computers on which it stays signed in.
    """

    account: Account
    stays_on: tuple[str, ...] = ()


class AccountsCard(QFrame):
    """A table of accounts, and what an owner does with them.

    Signals:
        changed: an account is another now, it may be one's own. password_wanted: one's own account
        is to get a password, which has to come first.
    """

    changed = Signal()
    password_wanted = Signal()

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._seen: list[ShownAccount] = []
        titles = (
            self.tr("Name"),
            self.tr("Roles"),
            self.tr("Password"),
            self.tr("Stays signed in on"),
        )
        self._table = PlainTable("accounts", self.tr("Accounts"), titles)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.verticalHeader().setDefaultSectionSize(scaled(ROW_CHECK))
        self._table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._table.setWordWrap(False)
        self._table.horizontalHeader().setMinimumSectionSize(scaled(_LEAST_WIDTH))
        self._table.itemSelectionChanged.connect(self._look)
        self._add = button(self.tr("Add an account…"), "addAccount", "user-plus")
        self._add.clicked.connect(self._add_one)
        self._first = QWidget()
        first = QHBoxLayout(self._first)
        first.setContentsMargins(0, 0, 0, 0)
        self._first_text = label("", "wrap", name="passwordsFirst")
        set_one = button(self.tr("Set a password…"), "setPasswordFirst", kind="strong")
        set_one.clicked.connect(self.password_wanted)
        first.addWidget(icon_label(icon("warning", "warning")))
        first.addWidget(self._first_text, 1)
        first.addWidget(set_one)
        self._roles = self._button(self.tr("Roles…"), "accountRolesChange", self._change_roles)
        self._reset = self._button(
            self.tr("Reset password…"), "resetPassword", self._reset_password
        )
        self._unlock = self._button(self.tr("Unlock"), "unlockAccount", self._unlock_it)
        self._everywhere = self._button(
            self.tr("Sign out everywhere"), "signOutEverywhere", self._sign_out
        )
        self._remove = self._button(self.tr("Remove…"), "removeAccount", self._remove_it)
        inside = card_of(self)
        inside.addWidget(label(self.tr("Accounts"), "section"))
        inside.addWidget(
            label(
                self.tr(
                    "Who works here and what they may do. If there are several people, each needs "
                    "a password. The journal keeps what an account did after it is removed."
                ),
                "muted",
            )
        )
        inside.addWidget(self._first)
        inside.addWidget(self._table)
        line = FlowLayout()
        for made in (
            self._add, self._roles, self._reset, self._unlock, self._everywhere, self._remove
        ):  # fmt: skip
            line.addWidget(made)
        inside.addLayout(line)
        self.show_accounts([])

    def _button(self, text: str, name: str, run: Callable[[ShownAccount], None]) -> QPushButton:
        def run_it() -> None:
            for one in self._chosen():
                run(one)

        made = button(text, name)
        made.clicked.connect(run_it)
        return made

    def refresh(self) -> None:
        """Read the accounts anew."""
        self._database.ask(self, "accounts", _read, self.show_accounts)

    def show_accounts(self, seen: list[ShownAccount]) -> None:
        """Show these accounts; the chosen one stays chosen."""
        chosen = next((one.account.id for one in self._chosen()), None)
        self._seen = seen
        self._table.show_texts(
            (
                one.account.name,
                texts.roles_text(one.account.roles, translate),
                texts.account_state(one.account, translate),
                ", ".join(one.stays_on) or "–",
            )
            for one in seen
        )
        for column in (0, 2, 3):
            self._table.resizeColumnToContents(column)
        for row in range(len(seen)):
            if (item := self._table.item(row, 1)) is not None:
                item.setToolTip(item.text())
        rows = min(_MOST_ROWS, max(1, len(seen)))
        header = self._table.horizontalHeader().sizeHint().height()
        # Where texts are large, it is scrolled sideways.
        bar = self._table.horizontalScrollBar().sizeHint().height()
        self._table.setFixedHeight(header + rows * scaled(ROW_CHECK) + bar)
        ids = [one.account.id for one in seen]
        self._table.selectRow(ids.index(chosen) if chosen in ids else 0)
        self._look()
        ready = all(one.account.has_password for one in seen)
        why = "" if ready else texts.refusal(Refused(Refusal.PASSWORDS_FIRST), translate)
        self._first_text.setText(why)
        self._first.setVisible(not ready)
        self._add.setEnabled(ready)
        self._add.setAccessibleDescription(why)
        self._add.setToolTip(why)

    def _chosen(self) -> list[ShownAccount]:
        """Return the selected account, or nothing."""
        row = self._table.currentRow()
        return self._seen[row : row + 1] if row >= 0 else []

    def _look(self) -> None:
        """Show what can be done with the chosen account."""
        chosen = next(iter(self._chosen()), None)
        for made in (self._roles, self._remove):
            made.setVisible(chosen is not None)
        own = chosen is not None and chosen.account.id == self._database.actor.id
        self._reset.setVisible(chosen is not None and not own)
        self._unlock.setVisible(chosen is not None and chosen.account.failures > 0)
        self._everywhere.setVisible(chosen is not None and bool(chosen.stays_on))

    def _add_one(self) -> None:
        self._open(AddAccountDialog(self._database, self.window()))

    def _change_roles(self, one: ShownAccount) -> None:
        self._open(RolesDialog(self._database, one.account, self.window()))

    def _reset_password(self, one: ShownAccount) -> None:
        self._open(ResetPasswordDialog(self._database, one.account, self.window()))

    def _open(self, dialog: AddAccountDialog | RolesDialog | ResetPasswordDialog) -> None:
        dialog.changed.connect(self._changed)
        dialog.open()

    def _unlock_it(self, one: ShownAccount) -> None:
        self._do(unlock_account, one)

    def _sign_out(self, one: ShownAccount) -> None:
        self._do(sign_out_everywhere, one)

    def _remove_it(self, one: ShownAccount) -> None:
        question = self.tr("Remove the account “{name}”?").format(name=one.account.name)
        detail = self.tr(
            "It can no longer sign in. Its lists and its lines in the journal stay, under its name."
        )
        if messages.confirm(self.window(), question, detail, self.tr("Remove account")):
            self._do(remove_account, one)

    def _do(self, operation: Callable[[int, Actor], None], one: ShownAccount) -> None:
        account_id, actor = one.account.id, self._database.actor
        self._database.do(
            self, lambda: operation(account_id, actor), lambda _: self._changed(), self._refused
        )

    def _changed(self) -> None:
        self.refresh()
        self.changed.emit()

    def _refused(self, error: Refused) -> None:
        messages.tell_refusal(self.window(), error)
        self.refresh()


def _read() -> list[ShownAccount]:
    return [
        ShownAccount(one, tuple(token.made_on for token in tokens_of(one.id)))
        for one in all_accounts()
    ]
