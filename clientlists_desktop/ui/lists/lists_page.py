"""The Client lists page: all lists, and what can be done with them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import CHANNELS
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.ui.lists.drafts_strip import DraftsStrip
from clientlists_desktop.ui.lists.empty_state import EmptyState
from clientlists_desktop.ui.lists.lists_model import (
    CHANNEL,
    DOWNLOAD,
    MADE_BY,
    MADE_ON,
    MENU,
    NAME,
    SOURCE,
    ListsTableModel,
)
from clientlists_desktop.ui.look.icons import channel_icon, icon
from clientlists_desktop.ui.look.theme import ROW_LISTS, scaled
from clientlists_desktop.ui.navigation import EVERYTHING
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.widgets.controls import button, label

_WIDEST, _WIDEST_NAME, _LEAST_SOURCE = 180, 320, 110


class ListsPage(QWidget):
    """All lists: search, sort, open, rename, download, delete.

    Signals:
        create_wanted: a new list. create_from: one from this file. drop_refused: why none is made
        of what was dropped. sample: a sample.
        opened, renamed: one list. downloaded, deleted: one or several.
    """

    create_wanted = Signal()
    create_from = Signal(object)
    drop_refused = Signal(object)
    sample = Signal()
    opened = Signal(object)
    renamed = Signal(object)
    downloaded = Signal(object)
    deleted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("windowPage")
        self.model = ListsTableModel()
        self._held = EVERYTHING
        title = label(self.tr("Client lists"), "title", name="pageTitle")
        self.new = button(self.tr("Create client list"), "createList", "plus", kind="primary")
        self.new.setToolTip("Ctrl+N")
        self.new.clicked.connect(self.create_wanted)
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(self.new)
        self.search = QLineEdit()
        self.search.setObjectName("searchLists")
        self.search.setPlaceholderText(self.tr("Search lists (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Search lists"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            icon("magnifying-glass", "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.textChanged.connect(self._filter)
        self._channels = QComboBox()
        self._channels.setObjectName("channelFilter")
        self._channels.setAccessibleName(self.tr("Channel"))
        self._channels.currentIndexChanged.connect(self._filter)
        self._count = label("", "muted", name="listCount")
        self._count.setWordWrap(False)
        self._several = QWidget()
        several = QHBoxLayout(self._several)
        several.setContentsMargins(0, 0, 0, 0)
        self._download_several = button(
            self.tr("Download selected…"), "downloadSelected", "download-simple"
        )
        self._download_several.clicked.connect(lambda: self.downloaded.emit(self.selected()))
        self._delete_several = button(self.tr("Delete selected…"), "deleteSelected", "trash")
        self._delete_several.clicked.connect(lambda: self.deleted.emit(self.selected()))
        several.addWidget(self._download_several)
        several.addWidget(self._delete_several)
        self._several.hide()
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.addWidget(self.search, 2)
        bar.addWidget(self._channels)
        bar.addWidget(self._several)
        bar.addStretch(1)
        bar.addWidget(self._count)
        self.table = RowsTable("lists", self.tr("Client lists"), ROW_LISTS)
        self.table.setModel(self.model)
        self.table.activated_row.connect(lambda row: self.opened.emit(self.model.summary(row)))
        self.table.clicked.connect(self._clicked)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._context_menu)
        self.table.selectionModel().selectionChanged.connect(self._selection_changed)
        self._lay_out_columns()
        self._nothing = QWidget()
        nothing = QVBoxLayout(self._nothing)
        self._nothing_text: QLabel = label("", "section", name="nothingFound")
        self._nothing_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        clear = button(self.tr("Clear search"), "clearSearch")
        clear.clicked.connect(self._clear)
        nothing.addStretch()
        nothing.addWidget(self._nothing_text)
        nothing.addWidget(clear, 0, Qt.AlignmentFlag.AlignHCenter)
        nothing.addStretch()
        self._empty = EmptyState()
        self._empty.create_wanted.connect(self.create_wanted)
        self._empty.sample.connect(self.sample)
        self._empty.dropped.connect(self.create_from)
        self._empty.refused.connect(self.drop_refused)
        self._stack = QStackedWidget()
        for widget in (self.table, self._nothing, self._empty):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addLayout(top)
        self.drafts = DraftsStrip()
        layout.addWidget(self.drafts)
        layout.addWidget(self._bar)
        layout.addWidget(self._stack, 1)
        self._add_actions()
        self.show_lists([])

    def _lay_out_columns(self) -> None:
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(MADE_ON, Qt.SortOrder.DescendingOrder)
        self.table.setSortingEnabled(True)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(scaled(40))
        for column in (DOWNLOAD, MENU):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.table.setColumnWidth(column, scaled(44))

    def _add_actions(self) -> None:
        def action(
            text: str, symbol: str, key: QKeySequence.StandardKey | str, run: Any
        ) -> QAction:
            made = QAction(icon(symbol), text, self.table)
            made.setShortcut(QKeySequence(key))
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            made.triggered.connect(run)
            self.table.addAction(made)
            return made

        def one(signal: Any) -> Any:
            return lambda: [signal.emit(summary) for summary in self.selected()[:1]]

        def all_of(signal: Any) -> Any:
            return lambda: signal.emit(self.selected()) if self.selected() else None

        self._open = action(self.tr("Open"), "folder-open", "Return", one(self.opened))
        self._open.setShortcutVisibleInContextMenu(True)
        self._download = action(
            self.tr("Download as XLSX…"), "download-simple", "Ctrl+S", all_of(self.downloaded)
        )
        self._rename = action(self.tr("Rename…"), "pencil-simple", "F2", one(self.renamed))
        self._delete = action(self.tr("Delete…"), "trash", "Del", all_of(self.deleted))
        find = QAction(self)
        find.setShortcut(QKeySequence(QKeySequence.StandardKey.Find))
        # Wherever the focus is; a page that is hidden does not hear it.
        find.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        find.triggered.connect(self.search.setFocus)
        self.addAction(find)

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do with lists."""
        self._held = held
        makes, exports = Permission.MAKE_LISTS in held, Permission.EXPORT_LISTS in held
        deletes = Permission.DELETE_LISTS in held
        for one, shown in (
            (self._download, exports), (self._rename, makes), (self._delete, deletes),
            (self._download_several, exports), (self._delete_several, deletes),
        ):  # fmt: skip
            one.setVisible(shown)
        self.table.setColumnHidden(DOWNLOAD, not exports)
        self.drafts.show_permitted(held)
        self._empty.show_permitted(held)
        self._show_new()

    def _show_new(self) -> None:
        self.new.setVisible(bool(self.model.total) and Permission.MAKE_LISTS in self._held)

    def show_lists(self, lists: Sequence[ListSummary]) -> None:
        """Show the lists of the workspace."""
        selected = [one.id for one in self.selected()]
        self.model.set_lists(lists)
        chosen = self._channels.currentData()
        blocked = self._channels.blockSignals(True)
        self._channels.clear()
        self._channels.addItem(self.tr("All channels"), None)
        used = {one.channel_code for one in lists}
        for channel in CHANNELS:
            if channel.code in used:
                name = channel_name(channel, translate)
                self._channels.addItem(channel_icon(channel), name, channel.code)
        self._channels.setCurrentIndex(max(0, self._channels.findData(chosen)))
        self._channels.blockSignals(blocked)
        self._filter()
        if selected:
            self.select(selected[0])

    def select(self, list_id: int) -> None:
        """Select a list if it is shown."""
        row = self.model.row_of(list_id)
        if row is not None:
            self.table.selectRow(row)

    def selected(self) -> list[ListSummary]:
        """Return the selected lists."""
        return [self.model.summary(row) for row in self.table.selected_rows()]

    def _filter(self) -> None:
        self.model.filter(self.search.text(), self._channels.currentData())
        rows = self.model.rowCount()
        lists = self.tr("%Ln list(s)", "", rows)
        clients = self.tr("%Ln client(s)", "", self.model.shown_clients)
        self._count.setText(self.tr("{lists}, {clients}").format(lists=lists, clients=clients))
        empty = not self.model.total
        self._bar.setVisible(not empty)
        self._show_new()
        if empty:
            self._stack.setCurrentWidget(self._empty)
        elif not rows:
            self._nothing_text.setText(
                self.tr("No list matches “{text}”").format(text=self.search.text())
            )
            self._stack.setCurrentWidget(self._nothing)
        else:
            self._stack.setCurrentWidget(self.table)
            self._fit_columns()

    def _clear(self) -> None:
        self._channels.setCurrentIndex(0)
        self.search.clear()
        self.search.setFocus()

    def _selection_changed(self) -> None:
        self._several.setVisible(len(self.selected()) > 1)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == DOWNLOAD:
            self.downloaded.emit([self.model.summary(index.row())])
        elif index.column() == MENU:
            self._show_menu(self.table.visualRect(index).bottomLeft())

    def _context_menu(self, place: QPoint) -> None:
        if self.selected():
            self._show_menu(place)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self.table)
        menu.setObjectName("rowMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._open, self._download, self._rename])
        menu.addSeparator()
        menu.addAction(self._delete)
        for one in menu.actions():
            one.setShortcutVisibleInContextMenu(True)
        single = len(self.selected()) == 1
        self._open.setEnabled(single)
        self._rename.setEnabled(single)
        menu.aboutToHide.connect(self._enable_actions)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _enable_actions(self) -> None:
        for action in (self._open, self._rename):
            action.setEnabled(True)

    def resizeEvent(self, event: Any) -> None:
        """Hide "Made by" before a name is cut."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give each column what it needs; "Made by" hides before a name is cut."""
        self.table.setColumnHidden(MADE_BY, False)
        widest = dict.fromkeys(range(CHANNEL, DOWNLOAD), scaled(_WIDEST))
        widest[MADE_BY] = scaled(160)
        for column, most in widest.items():
            self.table.setColumnWidth(column, min(most, self.table.sizeHintForColumn(column) + 16))
            header = self.table.horizontalHeader().sectionSizeHint(column)
            if self.table.columnWidth(column) < header:
                self.table.setColumnWidth(column, header)
        others = sum(self.table.columnWidth(column) for column in range(CHANNEL, MENU + 1))
        room = self.table.viewport().width() - others
        needed = min(scaled(_WIDEST_NAME), self.table.sizeHintForColumn(NAME) + 16)
        if room >= needed:
            return
        missing = needed - room - self.table.columnWidth(MADE_BY)
        self.table.setColumnHidden(MADE_BY, True)
        if missing > 0:
            narrower = self.table.columnWidth(SOURCE) - missing
            self.table.setColumnWidth(SOURCE, max(scaled(_LEAST_SOURCE), narrower))
