"""The page of all client lists."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QMenu, QStackedWidget, QWidget

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import CHANNELS, Channel
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.ui.lists.drafts_strip import DraftsStrip
from clientlists_desktop.ui.lists.empty_state import EmptyState
from clientlists_desktop.ui.lists.lists_columns import (
    CHANNEL,
    CLIENTS,
    DOWNLOAD,
    MADE_BY,
    MADE_ON,
    MENU,
    NAME,
    SOURCE,
    WARNINGS,
    lists_columns,
    searched_text,
)
from clientlists_desktop.ui.lists.retention.ended_notice import EndedNotice
from clientlists_desktop.ui.look.icons import channel_icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.look.shortcuts import keys_text
from clientlists_desktop.ui.look.theme import ROW_LISTS, scaled
from clientlists_desktop.ui.navigation import EVERYTHING
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.column_menu import ColumnMenu
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.memory_model import MemoryModel
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.widgets.controls import button, centered_page, find_with_keys
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.flow_layout import SideBySide, flow
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, column, grow, panel, row, scrolling
from clientlists_desktop.ui.widgets.search_field import search_field
from clientlists_desktop.ui.widgets.tab_order import take_focus_from

_LESS_IMPORTANT = (MADE_BY, SOURCE, WARNINGS, MADE_ON, CHANNEL)
"""The columns that make room for the names, in this order."""
_SHARES = Shares(
    NAME,
    320,
    {CLIENTS: 210, MADE_BY: 160, SOURCE: 240},
    gives_way=_LESS_IMPORTANT,
    narrowed={SOURCE: 110},
    least=130,
)


class ListsPage(QWidget):
    """All lists: search, sort, open, rename, download, delete.

    Signals:
        create_wanted: a new list is wanted. create_from: one from this file.
        drop_refused: why what was dropped cannot become a list.
        sample_wanted: a list of made-up clients is wanted.
        opened, renamed, split, sampled: one list. downloaded, deleted, combined: one or several.

    Attributes:
        blocked: how many clients of lists must not be contacted now, by ID, as far as it is known.
    """

    create_wanted = Signal()
    create_from = Signal(object)
    drop_refused = Signal(object)
    sample_wanted = Signal()
    opened = Signal(object)
    renamed = Signal(object)
    downloaded = Signal(object)
    deleted = Signal(object)
    split = Signal(object)
    sampled = Signal(object)
    combined = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("windowPage")
        self.blocked: Mapping[int, int] = {}
        columns = lists_columns(lambda one: self.blocked.get(one.id, 0))
        self.model = MemoryModel(columns, searched_text, newest_first=MADE_ON)
        self._held = EVERYTHING
        self.new = button(self.tr("Create client list"), "createList", "plus", kind="primary")
        set_tool_tip(self.new, keys_text("Ctrl+N"))
        self.new.clicked.connect(self.create_wanted)
        self.ended = EndedNotice()
        self.drafts = DraftsStrip()
        self.drafts.left.connect(self._focus_lists)
        self._bar = self._build_bar()
        self.table = self._build_table()
        self._columns = ColumnMenu(self.table)
        self._columns.show_columns(self.model.columns, _SHARES)
        self._nothing_text = label("", "section", name="nothingFound", wraps=True)
        clear = button(self.tr("Clear search"), "clearSearch")
        clear.clicked.connect(self._clear_search)
        self._nothing = centered_page(self._nothing_text, clear)
        self._empty = EmptyState()
        self._empty.create_wanted.connect(self.create_wanted)
        self._empty.sample_wanted.connect(self.sample_wanted)
        self._empty.dropped.connect(self.create_from)
        self._empty.refused.connect(self.drop_refused)
        self._stack = QStackedWidget()
        for widget in (self.table, self._nothing, self._empty):
            self._stack.addWidget(widget)
        title = label(self.tr("Client lists"), "title", name="pageTitle")
        column(
            row(grow(title), self.new),
            grow(
                scrolling(self.ended, self.drafts, self._bar, grow(self._stack), name="listsScroll")
            ),
            on=self,
            spacing=12,
            margins=24,
        )
        self._add_actions()
        # A model that is read anew drops the selection without a word.
        self.model.modelReset.connect(self._show_several)
        self.show_lists([])

    def _build_bar(self) -> QWidget:
        self.search = search_field("searchLists", self.tr("Search lists"))
        self.search.textChanged.connect(self._filter)
        self._channels = Box("channelFilter", self.tr("Channel"), fits_contents=True)
        self._channels.currentIndexChanged.connect(self._filter)
        self._count = label("", "muted", name="listCount", wraps=False)
        self._download_several = button(self.tr("Download…"), "downloadSelected", "download-simple")
        self._download_several.clicked.connect(lambda: self.downloaded.emit(self.selected()))
        self._delete_several = button(self.tr("Delete…"), "deleteSelected", "trash")
        self._delete_several.clicked.connect(lambda: self.deleted.emit(self.selected()))
        self._combine_several = button(self.tr("Combine…"), "combineSelected", "list-bullets")
        self._combine_several.clicked.connect(lambda: self.combined.emit(self.selected()))
        self._several = flow(self._combine_several, self._download_several, self._delete_several)
        self._several.hide()
        found = panel(row(grow(self._several), STRETCH, self._count))
        # The search gives way to the buttons of several lists, so that the table stays in place.
        self.search.setMaximumWidth(scaled(320))
        left = panel(row(grow(self.search), self._channels, STRETCH))
        return SideBySide(left, found, (1, 0), spacing=8)

    def _build_table(self) -> RowsTable:
        table = RowsTable("lists", self.tr("Client lists"), ROW_LISTS)
        table.setModel(self.model)
        table.activated_row.connect(lambda number: self.opened.emit(self.model.row(number)))
        table.clicked.connect(self._on_clicked)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_context_menu)
        table.selectionModel().selectionChanged.connect(lambda: self._show_several())
        header = table.horizontalHeader()
        header.setSortIndicatorShown(True)
        header.setSortIndicator(MADE_ON, Qt.SortOrder.DescendingOrder)
        table.setSortingEnabled(True)
        table.keep_rows()
        for section in (DOWNLOAD, MENU):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
            table.setColumnWidth(section, scaled(44))
        return table

    def _show_several(self) -> None:
        """Show the buttons for several lists, in place of the count, while several are selected."""
        several = self.table.selected_count() > 1
        if not several:
            take_focus_from([self._several], self.table)
        self._several.setVisible(several)
        self._count.setHidden(several)

    def _add_actions(self) -> None:
        def one(signal: Any) -> Callable[[], object]:
            return lambda: [signal.emit(summary) for summary in self.selected()[:1]]

        def several(signal: Any) -> Callable[[], object]:
            return lambda: signal.emit(self.selected()) if self.selected() else None

        add = self.table.add_action
        self._open = add(self.tr("Open"), "folder-open", "Return", one(self.opened))
        self._download = add(
            self.tr("Download as XLSX…"), "download-simple", "Ctrl+S", several(self.downloaded)
        )
        self._rename = add(self.tr("Rename…"), "pencil-simple", "F2", one(self.renamed))
        self._split = add(self.tr("Split…"), "rows", "", one(self.split))
        self._sample = add(self.tr("Sample…"), "flask", "", one(self.sampled))
        self._combine = add(self.tr("Combine…"), "list-bullets", "", several(self.combined))
        self._filter_list = add(self.tr("Filter…"), "magnifying-glass", "", several(self.combined))
        self._delete = add(self.tr("Delete…"), "trash", "Del", several(self.deleted))
        find_with_keys(self, self.search)

    @property
    def first_channel(self) -> Channel | None:
        """The channel chosen for the first list; None if there are lists already."""
        return None if self.model.total else self._empty.channel.channel

    def show_last_channels(self, codes: Sequence[str]) -> None:
        """Preset the channel of the first list."""
        if codes:
            self._empty.channel.show_channels(codes)

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do with lists."""
        self._held = held
        makes, exports = Permission.MAKE_LISTS in held, Permission.EXPORT_LISTS in held
        deletes = Permission.DELETE_LISTS in held
        for one, shown in (
            (self._download, exports), (self._rename, makes), (self._delete, deletes),
            (self._download_several, exports), (self._delete_several, deletes),
            (self._split, makes), (self._sample, makes), (self._combine, makes),
            (self._combine_several, makes), (self._filter_list, makes),
        ):  # fmt: skip
            one.setVisible(shown)
        self.table.setColumnHidden(DOWNLOAD, not exports)
        self.drafts.show_permitted(held)
        self.ended.show_permitted(held)
        self._empty.show_permitted(held)
        self._show_new()

    def _show_new(self) -> None:
        self.new.setVisible(bool(self.model.total) and Permission.MAKE_LISTS in self._held)

    def show_lists(
        self,
        lists: Sequence[ListSummary],
        reveal: Sequence[int] = (),
        blocked: Mapping[int, int] | None = None,
    ) -> None:
        """Show the lists of the workspace.

        Args:
            reveal: IDs of lists to be selected, whatever the search hides.
            blocked: how many of their clients must not be contacted now, as far as it is known.
        """
        self.blocked = blocked or {}
        selected, current = [one.id for one in self.selected()], self.table.currentIndex().row()
        self.model.show(lists)
        chosen = self._channels.currentData()
        were_silent = self._channels.blockSignals(True)
        self._channels.clear()
        self._channels.addItem(self.tr("All channels"), None)
        used = {one.channel_code for one in lists}
        for channel in CHANNELS:
            if channel.code in used:
                name = channel_name(channel, translate)
                self._channels.addItem(channel_icon(channel), name, channel.code)
        self._channels.setCurrentIndex(max(0, self._channels.findData(chosen)))
        self._channels.blockSignals(were_silent)
        self._filter()
        if reveal:
            self._reveal(reveal)
        elif selected:
            self.select(selected[0])
        if not self.table.currentIndex().isValid():
            self.table.go_to(current)

    def show_blocked(self, blocked: Mapping[int, int], *, fits: bool = True) -> None:
        """Show how many clients of lists must not be contacted now, as far as it is known.

        Args:
            fits: whether the columns are fitted to it.
        """
        before, self.blocked = self.blocked, blocked
        if _some(before) != _some(blocked):
            self.model.show_changes()
            if fits:
                self._columns.fit()

    def _reveal(self, list_ids: Sequence[int]) -> None:
        self._clear_search()
        rows = {one.id: row for row, one in enumerate(self.model.shown)}
        self.table.select_rows([rows[one] for one in list_ids if one in rows])
        self.table.setFocus()

    def select(self, list_id: int) -> None:
        """Select a list if it is shown."""
        number = self.model.row_of(list_id)
        if number is not None:
            self.table.selectRow(number)

    def selected(self) -> list[ListSummary]:
        """Return the selected lists."""
        return [self.model.row(number) for number in self.table.selected_rows()]

    def _filter(self) -> None:
        code = self._channels.currentData()
        self.model.filter(self.search.text(), lambda one: code in (None, one.channel_code))
        shown = self.model.shown
        lists = self.tr("%Ln list(s)", "", len(shown))
        clients = self.tr("%Ln client(s)", "", sum(one.clients for one in shown))
        self._count.setText(self.tr("{lists}, {clients}").format(lists=lists, clients=clients))
        empty = not self.model.total
        self._bar.setVisible(not empty)
        self._show_new()
        if empty:
            self._stack.setCurrentWidget(self._empty)
        elif not shown:
            self._nothing_text.setText(
                self.tr("No lists match “{text}”").format(text=self.search.text())
            )
            self._stack.setCurrentWidget(self._nothing)
        else:
            self._stack.setCurrentWidget(self.table)
            self._columns.fit()

    def _focus_lists(self) -> None:
        (self.table if self.model.total else self._empty.first_button).setFocus()

    def _clear_search(self) -> None:
        self._channels.setCurrentIndex(0)
        self.search.clear()
        self.search.setFocus()

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == DOWNLOAD:
            self.downloaded.emit([self.model.row(index.row())])
        elif index.column() == MENU:
            self._show_menu(self.table.visualRect(index).bottomLeft())

    def _show_context_menu(self, place: QPoint) -> None:
        if self.selected():
            self._show_menu(place)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self.table)
        menu.setObjectName("rowMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._open, self._download, self._rename])
        menu.addSeparator()
        menu.addActions([self._filter_list, self._split, self._sample, self._combine])
        menu.addSeparator()
        menu.addAction(self._delete)
        self._enable_single(len(self.selected()) == 1)
        menu.aboutToHide.connect(lambda: self._enable_single(True))
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _enable_single(self, enabled: bool) -> None:
        """Turn on what works for one list only; its keys need it while no menu is open."""
        for action in (self._open, self._rename, self._filter_list, self._split, self._sample):
            action.setEnabled(enabled)
        self._combine.setEnabled(len(self.selected()) > 1)


def _some(counts: Mapping[int, int]) -> dict[int, int]:
    return {identity: count for identity, count in counts.items() if count}
