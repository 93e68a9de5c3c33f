"""The page of the do-not-contact book: its entries, newest first, and their history."""

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.do_not_contact.entries import BlockReason, Entry, EntryChange
from clientlists_desktop.operations.do_not_contact.readers import (
    entries_at,
    found_entries,
    history_of,
    takes_refusals,
)
from clientlists_desktop.operations.do_not_contact.refusals import set_takes_refusals
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.do_not_contact.do_not_contact import change_text, reason_name
from clientlists_desktop.ui.do_not_contact.add_entries_dialog import AddEntriesDialog
from clientlists_desktop.ui.do_not_contact.entries_columns import (
    ADDED_BY,
    HOLDS_FOR,
    NOTE,
    SOURCE,
    entries_columns,
)
from clientlists_desktop.ui.do_not_contact.remove_entries_dialog import RemoveEntriesDialog
from clientlists_desktop.ui.export_dialogs import export_book_as
from clientlists_desktop.ui.look.formatting import date_text, stored_minute
from clientlists_desktop.ui.look.theme import ROW_LIST, scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.column_menu import ColumnMenu
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.paged_model import PagedModel
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.controls import (
    button,
    centered_page,
    find_with_keys,
    tick_box,
)
from clientlists_desktop.ui.widgets.fields import Box, enable_unless
from clientlists_desktop.ui.widgets.flow_layout import SideBySide, flow
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, column, grow, row
from clientlists_desktop.ui.widgets.search_field import search_field
from clientlists_desktop.ui.widgets.tab_order import take_focus_from

_TYPING_PAUSE_MS = 250
_SHARES = Shares(NOTE, 160, most={HOLDS_FOR: 200}, usual_most=220, gives_way=(ADDED_BY, SOURCE))


class DoNotContactPage(QWidget):
    """A search, the entries, and what may be done with them.

    Signals:
        saved: an Exported. message: a text and the name of an icon.
        file_wanted: a file is to fill the book.
    """

    saved = Signal(object)
    message = Signal(str, str)
    file_wanted = Signal()

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self.setObjectName("windowPage")
        self._database = database
        self._may_change = True
        self._add = button(self.tr("Add…"), "addToBook", "plus", kind="primary")
        self._add.clicked.connect(lambda: self._open_add())
        self._import = button(self.tr("Add from a file…"), "importToBook", "file-text")
        self._import.clicked.connect(self.file_wanted)
        self._export = button(self.tr("Export…"), "exportBook", "download-simple")
        self._export.clicked.connect(lambda: export_book_as(self, database, self.saved.emit))
        columns = entries_columns()
        self.model = PagedModel(database, _read_entries, columns, self)
        self.table = RowsTable("doNotContact", self.tr("Do not contact"), ROW_LIST)
        self.table.setModel(self.model)
        ColumnMenu(self.table).show_columns(columns, _SHARES)
        self.table.hold_clients(database)
        self.table.selectionModel().selectionChanged.connect(self._refresh_state)
        self.table.activated_row.connect(lambda _: self._show_history())
        bar = self._build_bar()
        nobody = label(self.tr("Nobody here"), "section", name="emptyBook")
        about = label(
            self.tr("Add people who do not want to be called or written to. Their rows fail the "
                    "check of every file, and no list, campaign or export includes them."),
            "muted",
        )  # fmt: skip
        words = self.tr("Add clients who refuse in the results of campaigns")
        self._from_results = tick_box(words, "addRefusals")
        self._from_results.clicked.connect(self._set_rule)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(centered_page(nobody, about, icon_name="prohibit"))
        nothing = label(self.tr("No entry matches"), "section", name="nothingFound")
        clear = button(self.tr("Show all entries"), "clearBookSearch")
        clear.clicked.connect(self._clear_search)
        self._stack.addWidget(centered_page(nothing, clear))
        title = label(self.tr("Do not contact"), "title", name="pageTitle")
        actions = flow(self._export, self._import, self._add)
        head = SideBySide(title, actions, (1, 0), spacing=8)
        parts = (head, bar, grow(self._stack), row(self._from_results, STRETCH, self._count))
        column(*parts, on=self, spacing=12, margins=24)
        find_with_keys(self, self._search)
        self._refresh_state()

    def _build_bar(self) -> QWidget:
        self._search = search_field("searchBook", self.tr("Search"))
        self._search.setMinimumWidth(scaled(200))
        self._pause = QTimer(self, interval=_TYPING_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.refresh)
        self._search.textChanged.connect(lambda: self._pause.start())
        self._reasons = Box("bookReason", self.tr("Reason"), fits_contents=True)
        self._reasons.addItem(self.tr("Any reason"), None)
        for reason in BlockReason:
            self._reasons.addItem(reason_name(reason, translate), reason.value)
        self._reasons.currentIndexChanged.connect(lambda _: self.refresh())
        self._history = button(self.tr("History"), "entryHistory", "clock-counter-clockwise")
        self._history.clicked.connect(self._show_history)
        self._remove = button(self.tr("Remove…"), "removeFromBook", "trash")
        self._remove.clicked.connect(self._open_remove)
        self._count = label("", "muted", name="bookCount", wraps=False)
        return flow(self._search, self._reasons, self._history, self._remove)

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do with the book."""
        self._may_change = Permission.CHANGE_DO_NOT_CONTACT in held
        for one in (self._add, self._import, self._export):
            one.setVisible(self._may_change)
        self._refresh_state()
        self._from_results.setVisible(Permission.CHANGE_SETTINGS in held)

    def refresh(self) -> None:
        """Read the entries that are searched for again."""
        self._pause.stop()
        search, chosen = self._search.text(), self._reasons.currentData()
        reason = BlockReason(chosen) if chosen else None
        self._database.ask(self, "rule", takes_refusals, self._from_results.setChecked)
        self._database.ask(
            self,
            "entries",
            lambda workspace, actor: found_entries(workspace, actor, search, reason),
            self._show_entries,
        )

    def _show_entries(self, ids: "array[int]") -> None:
        self.model.show(ids)
        self._count.setText(self.tr("Entries: %Ln", "", len(ids)))
        searched = bool(self._search.text().strip() or self._reasons.currentData())
        self._stack.setCurrentIndex(0 if ids else 2 if searched else 1)
        self._refresh_state()

    def _clear_search(self) -> None:
        self._search.clear()
        self._reasons.setCurrentIndex(0)
        self._search.setFocus()
        self.refresh()

    def _refresh_state(self) -> None:
        count = self.table.selected_count()
        shown = {self._history: count == 1, self._remove: self._may_change and count > 0}
        take_focus_from([one for one, is_shown in shown.items() if not is_shown], self.table)
        for one, is_shown in shown.items():
            one.setVisible(is_shown)
        empty = "" if self.model.rowCount() else self.tr("There is nothing to export")
        enable_unless(empty, self._export)

    def _selected_ids(self) -> list[int]:
        return [self.model.position(number) for number in self.table.selected_rows()]

    def _open_add(self) -> None:
        dialog = AddEntriesDialog(self._database, self)
        dialog.added.connect(self._on_changed)
        dialog.open()

    def _open_remove(self) -> None:
        dialog = RemoveEntriesDialog(self._database, self._selected_ids(), self)
        dialog.removed.connect(lambda count: self._on_changed(self.tr("Removed: %Ln", "", count)))
        dialog.open()

    def _set_rule(self, on: bool) -> None:
        self._database.do(
            self,
            lambda workspace, actor: set_takes_refusals(workspace, on, actor),
            lambda _: None,
        )

    def _on_changed(self, text: str) -> None:
        self.message.emit(text, "check-circle")
        self.refresh()

    def _show_history(self) -> None:
        ids = self._selected_ids()
        if len(ids) == 1:
            self._database.ask(
                self,
                "history",
                lambda workspace, actor: history_of(workspace, actor, ids[0]),
                self._tell_history,
            )

    def _tell_history(self, changes: list[EntryChange]) -> None:
        lines = [change_text(change, translate, date_text, stored_minute) for change in changes]
        nothing = self.tr("Nothing was changed since it was added.")
        messages.show_message(self, self.tr("History of the entry"), "\n".join(lines) or nothing)


def _read_entries(workspace: Workspace, actor: Actor, ids: Sequence[int]) -> list[Entry]:
    return entries_at(workspace, actor, ids)
