"""What a table of clients has of the do-not-contact book: a notice above it, and an action."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import Channel
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.do_not_contact.do_not_contact import blocked_now_text
from clientlists_desktop.ui.do_not_contact.add_entries_dialog import AddEntriesDialog
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.tables.table_model import TableModel, Texts
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import column

_MOST_ROWS = 1_000


class BlockedNotice(QWidget):
    """Says how many clients of a list or campaign are blocked now; hidden if none is."""

    def __init__(
        self, database: DatabaseThread, count: Callable[[Workspace, Actor, int], int]
    ) -> None:
        super().__init__()
        self._database, self._count = database, count
        self._identity = 0
        self._text = label("", "wrap", "failed", "blockedNotice")
        column(self._text, on=self, margins=0)
        self.hide()

    def show_for(self, identity: int) -> None:
        """Count the blocked clients of a list or campaign, instead of the one before."""
        self._identity = identity
        self.hide()
        self.refresh()

    def refresh(self) -> None:
        """Count them again."""
        count, identity = self._count, self._identity
        self._database.ask(
            self, "blocked", lambda workspace, actor: count(workspace, actor, identity), self._show
        )

    def _show(self, blocked: int) -> None:
        self._text.setText(blocked_now_text(blocked, translate))
        self.setVisible(blocked > 0)


class BlockAction(QObject):
    """Lets the selected clients of a table come into the do-not-contact book.

    Args:
        source: the channel of the clients, and the name of their list or campaign.

    Signals:
        added: the text that says what became of them.
    """

    added = Signal(str)

    def __init__(
        self,
        table: RowsTable,
        database: DatabaseThread,
        source: Callable[[], tuple[Channel, str] | None],
    ) -> None:
        super().__init__(table)
        self._table, self._database, self._source = table, database, source
        text = translate("DoNotContact", "Do not contact…")
        self.action = table.add_action(text, "prohibit", "Ctrl+B", self._ask)
        self.action.setObjectName("blockClients")
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Offer the action to those who may change the book."""
        may = Permission.CHANGE_DO_NOT_CONTACT in held
        self.action.setVisible(may)
        self.action.setEnabled(may)

    def _ask(self) -> None:
        model, chosen = self._table.model(), self._table.selected_rows()[:_MOST_ROWS]
        if isinstance(model, TableModel) and chosen and self._source() is not None:
            model.read_texts(chosen, [0], self._open)

    def _open(self, texts: Texts) -> None:
        source = self._source()
        if source is None:
            return
        channel, name = source
        lines = tuple(address for row in texts for address in row)
        dialog = AddEntriesDialog(
            self._database, self._table.window(), channel=channel, lines=lines, list_name=name
        )
        dialog.added.connect(self.added)
        dialog.open()
