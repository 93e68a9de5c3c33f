"""The page of deleted lists."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.lists.trash import USUAL_DAYS, TrashedList
from clientlists_desktop.operations.lists.readers import trash_days, trashed_lists
from clientlists_desktop.operations.runtime.authorization import if_permitted
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.lists.trash import trash_rule
from clientlists_desktop.ui.look.theme import ROW_LISTS
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.column_menu import ColumnMenu
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.memory_model import MemoryModel
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.trash.trash_columns import (
    CLIENTS,
    DELETED_BY,
    DELETED_ON,
    NAME,
    trash_columns,
)
from clientlists_desktop.ui.widgets.controls import button, centered_page
from clientlists_desktop.ui.widgets.flow_layout import SideBySide, flow
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import column, grow, panel, row, scrolling
from clientlists_desktop.ui.widgets.tab_order import take_focus_from

_SHARES = Shares(NAME, 320, usual_most=240, gives_way=(DELETED_BY, DELETED_ON, CLIENTS))
"""When a list is erased is what the page is for, and says enough of when it was deleted."""


class TrashPage(QWidget):
    """Deleted lists, to be restored or erased for good.

    Signals:
        restored: lists to restore. erased: the list to erase.
    """

    restored = Signal(object)
    erased = Signal(object)

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self.setObjectName("windowPage")
        self._database = database
        self.model: MemoryModel[TrashedList] = MemoryModel(trash_columns())
        self._rest = label("", "muted", name="trashRest")
        self._empty_rest = label("", "muted", name="emptyTrashRest")
        self._restore = button(self.tr("Restore"), "restoreLists", "arrow-u-up-left")
        self._restore.clicked.connect(self._restore_selected)
        self._erase = button(self.tr("Erase now…"), "eraseList", "trash")
        self._erase.clicked.connect(self._erase_selected)
        self._why = label("", "muted", name="whyOff")
        self._count = label("", "muted", name="trashCount", wraps=False)
        self.table = self._build_table()
        self._columns = ColumnMenu(self.table)
        self._columns.show_columns(self.model.columns, _SHARES)
        facts = panel(row(grow(self._why), self._count))
        bar = SideBySide(flow(self._restore, self._erase), facts, (0, 1), spacing=8)
        self._stack = QStackedWidget()
        self._stack.addWidget(scrolling(self._rest, bar, grow(self.table), name="trashScroll"))
        empty = label(self.tr("The trash is empty"), "section", name="emptyTrash")
        self._stack.addWidget(centered_page(empty, self._empty_rest, icon_name="trash"))
        title = label(self.tr("Trash"), "title", name="pageTitle")
        column(title, grow(self._stack), on=self, spacing=12, margins=24)
        add = self.table.add_action
        self._restoring = add(
            self.tr("Restore"), "arrow-u-up-left", "Return", self._restore_selected
        )
        self._erasing = add(self.tr("Erase now…"), "trash", "Del", self._erase_selected)
        self.show_lists((USUAL_DAYS, []))

    def _build_table(self) -> RowsTable:
        table = RowsTable("trash", self.tr("Trash"), ROW_LISTS)
        table.setModel(self.model)
        table.activated_row.connect(self._restore_selected)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        table.selectionModel().selectionChanged.connect(self._refresh_state)
        table.keep_rows()
        return table

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do with deleted lists."""
        self._restoring.setVisible(Permission.DELETE_LISTS in held)
        self._erasing.setVisible(Permission.ERASE_LISTS in held)
        self._refresh_state()

    def refresh(self) -> None:
        """Read the deleted lists again."""
        self._database.ask(self, "trash", _read, self.show_lists)

    def show_lists(self, found: tuple[int, list[TrashedList]]) -> None:
        """Show the deleted lists, and for how many days they are kept."""
        days, lists = found
        selected = self.selected()
        self.model.show(lists)
        for one in (self._rest, self._empty_rest):
            one.setText(trash_rule(days, translate))
        self._count.setText(
            self.tr("{lists}, {clients}").format(
                lists=self.tr("%Ln list(s)", "", len(lists)),
                clients=self.tr("%Ln client(s)", "", sum(one.clients for one in lists)),
            )
        )
        self._stack.setCurrentIndex(0 if lists else 1)
        number = self.model.row_of(selected[0].id) if selected else None
        self.table.selectRow(number or 0)
        self._refresh_state()
        self._columns.fit()

    def selected(self) -> list[TrashedList]:
        """Return the selected lists."""
        return [self.model.row(number) for number in self.table.selected_rows()]

    def _refresh_state(self) -> None:
        """Turn on what works for the selection; say why the rest does not."""
        count = self.table.selected_count()
        is_one_at_a_time = count > 1 and self._erasing.isVisible()
        why = self.tr("Lists are erased one at a time") if is_one_at_a_time else ""
        self._why.setText(why)
        if count != 1:
            take_focus_from([self._erase] if count else [self._restore, self._erase], self.table)
        self._restoring.setEnabled(count > 0)
        self._erasing.setEnabled(count == 1)
        self._restore.setVisible(count > 0 and self._restoring.isVisible())
        self._erase.setVisible(count > 0 and self._erasing.isVisible())
        self._erase.setEnabled(count == 1)
        self._erase.setAccessibleDescription(why)

    def _restore_selected(self, _number: int = 0) -> None:
        if self._restoring.isEnabled() and self._restoring.isVisible():
            self.restored.emit(self.selected())

    def _erase_selected(self) -> None:
        if self._erasing.isEnabled() and self._erasing.isVisible():
            self.erased.emit(self.selected()[0])

    def _show_menu(self, place: QPoint) -> None:
        if not self.selected():
            return
        menu = QMenu(self.table)
        menu.setObjectName("trashMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._restoring, self._erasing])
        menu.popup(self.table.viewport().mapToGlobal(place))


def _read(workspace: Workspace, actor: Actor) -> tuple[int, list[TrashedList]]:
    return trash_days(workspace, actor), if_permitted(trashed_lists)(workspace, actor)
