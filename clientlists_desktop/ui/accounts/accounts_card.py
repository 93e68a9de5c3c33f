"""The card in Settings where owners manage the accounts of the workspace."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QPushButton

from clientlists_desktop.core.accounts.accounts import Account, Actor
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.accounts.accounts import (
    remove_account,
    sign_out_everywhere,
    unlock_account,
)
from clientlists_desktop.operations.accounts.readers import all_accounts, tokens_of
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.accounts.accounts import (
    account_state,
    remove_account_question,
    roles_text,
)
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.accounts.account_dialog import AddAccountDialog, RolesDialog
from clientlists_desktop.ui.accounts.change_password_dialog import ResetPasswordDialog
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.look.theme import ROW_CARD, scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.plain_table import PlainTable
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.controls import button, card_of, icon_label
from clientlists_desktop.ui.widgets.fields import enable_unless
from clientlists_desktop.ui.widgets.flow_layout import FlowLayout
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import grow, panel, row
from clientlists_desktop.ui.widgets.tab_order import take_focus_from

_MOST_ROWS = 6
_ROLES, _STAYS = 1, 3
"""Columns; the second one makes room for the first where it has nothing to say."""


@dataclass(frozen=True)
class AccountRow:
    """A row of the table.

    Attributes:
        stays_on: names of the computers on which the account stays signed in.
    """

    account: Account
    stays_on: tuple[str, ...] = ()


class AccountsCard(QFrame):
    """A table of accounts, with buttons for what an owner may do with them.

    Signals:
        changed: an account changed, perhaps one's own. password_wanted: one's own account needs a
        password before others can be added.
    """

    changed = Signal()
    password_wanted = Signal()

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._accounts: list[AccountRow] = []
        titles = (
            self.tr("Name"),
            self.tr("Roles"),
            self.tr("Password"),
            self.tr("Stays signed in on"),
        )
        self._table = PlainTable("accounts", self.tr("Accounts"), titles)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.verticalHeader().setDefaultSectionSize(scaled(ROW_CARD))
        self._table.setWordWrap(False)
        self._table.itemSelectionChanged.connect(self._refresh_buttons)
        self._table.rows_shown.connect(self._on_rows_shown)
        self._add = button(self.tr("Add an account…"), "addAccount", "user-plus")
        self._add.clicked.connect(self._add_account)
        self._first_text = label("", "wrap", name="passwordsFirst")
        set_one = button(self.tr("Set a password…"), "setPasswordFirst", kind="strong")
        set_one.clicked.connect(self.password_wanted)
        mark = icon_label(icon("warning", "warning"))
        self._first = panel(row(mark, grow(self._first_text), set_one))
        self._roles = self._button(self.tr("Roles…"), "accountRolesChange", self._change_roles)
        self._reset = self._button(
            self.tr("Reset password…"), "resetPassword", self._reset_password
        )
        self._unlock = self._button(self.tr("Unlock"), "unlockAccount", self._unlock_account)
        self._everywhere = self._button(
            self.tr("Sign out everywhere"), "signOutEverywhere", self._sign_out_everywhere
        )
        self._remove = self._button(self.tr("Remove…"), "removeAccount", self._remove_account)
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

    def _button(self, text: str, name: str, run: Callable[[AccountRow], None]) -> QPushButton:
        def run_it() -> None:
            for one in self._chosen():
                run(one)

        made = button(text, name)
        made.clicked.connect(run_it)
        return made

    def refresh(self) -> None:
        """Read the accounts again."""
        self._database.ask(self, "accounts", _read, self.show_accounts)

    def show_accounts(self, accounts: list[AccountRow]) -> None:
        """Show these accounts; the chosen one stays chosen."""
        chosen = next((one.account.id for one in self._chosen()), None)
        self._accounts = accounts
        self._table.show_texts(accounts, _texts)
        stays = any(one.stays_on for one in accounts)
        self._table.share(Shares(_ROLES, 320, gives_way=() if stays else (_STAYS,)))
        rows = min(_MOST_ROWS, max(1, len(accounts)))
        header = self._table.horizontalHeader().sizeHint().height()
        # Room for the scroll bar that large texts need.
        bar = self._table.horizontalScrollBar().sizeHint().height()
        self._table.setFixedHeight(header + rows * scaled(ROW_CARD) + bar)
        ids = [one.account.id for one in accounts]
        row = ids.index(chosen) if chosen in ids else 0
        self._table.show_up_to(row)
        self._table.selectRow(row)
        self._refresh_buttons()
        ready = all(one.account.has_password for one in accounts)
        why = "" if ready else refusal_text(Refused(Refusal.PASSWORDS_FIRST), translate)
        self._first_text.setText(why)
        self._first.setVisible(not ready)
        enable_unless(why, self._add)

    def _on_rows_shown(self, rows: range) -> None:
        for number in rows:
            if (item := self._table.item(number, 1)) is not None:
                set_tool_tip(item, item.text())

    def _chosen(self) -> list[AccountRow]:
        """Return the selected account, or nothing."""
        index = self._table.currentRow()
        return self._accounts[index : index + 1] if index >= 0 else []

    def _refresh_buttons(self) -> None:
        """Show the buttons for what can be done with the chosen account."""
        chosen = next(iter(self._chosen()), None)
        for made in (self._roles, self._remove):
            made.setVisible(chosen is not None)
        own = chosen is not None and chosen.account.id == self._database.actor.id
        offered = (self._roles, self._remove, self._reset, self._unlock, self._everywhere)
        take_focus_from(offered, self._table)
        self._reset.setVisible(chosen is not None and not own)
        self._unlock.setVisible(chosen is not None and chosen.account.failures > 0)
        self._everywhere.setVisible(chosen is not None and bool(chosen.stays_on))

    def _add_account(self) -> None:
        self._open(AddAccountDialog(self._database, self.window()))

    def _change_roles(self, one: AccountRow) -> None:
        self._open(RolesDialog(self._database, one.account, self.window()))

    def _reset_password(self, one: AccountRow) -> None:
        self._open(ResetPasswordDialog(self._database, one.account, self.window()))

    def _open(self, dialog: AddAccountDialog | RolesDialog | ResetPasswordDialog) -> None:
        dialog.changed.connect(self._on_changed)
        dialog.open()

    def _unlock_account(self, one: AccountRow) -> None:
        self._do(unlock_account, one)

    def _sign_out_everywhere(self, one: AccountRow) -> None:
        self._do(sign_out_everywhere, one)

    def _remove_account(self, one: AccountRow) -> None:
        question = remove_account_question(one.account, translate)
        detail = self.tr(
            "It can no longer sign in. Its lists and its lines in the journal stay, under its name."
        )
        if messages.confirm(self.window(), question, detail, self.tr("Remove account")):
            self._do(remove_account, one)

    def _do(self, operation: Callable[[Workspace, int, Actor], None], one: AccountRow) -> None:
        account_id = one.account.id
        self._database.do(
            self,
            lambda workspace, actor: operation(workspace, account_id, actor),
            lambda _: self._on_changed(),
            self._on_refused,
        )

    def _on_changed(self) -> None:
        self.refresh()
        self.changed.emit()

    def _on_refused(self, error: Refused) -> None:
        messages.show_refusal(self.window(), error)
        self.refresh()


def _texts(one: AccountRow) -> tuple[str, ...]:
    return (
        one.account.name,
        roles_text(one.account.roles, translate),
        account_state(one.account, translate),
        ", ".join(one.stays_on) or "–",
    )


def _read(workspace: Workspace, actor: Actor) -> list[AccountRow]:
    return [
        AccountRow(one, tuple(token.made_on for token in tokens_of(workspace, actor, one.id)))
        for one in all_accounts(workspace, actor)
    ]
