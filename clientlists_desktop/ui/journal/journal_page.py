"""The page of the journal: whether it is intact, and its lines, newest first."""

from array import array

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from clientlists_desktop.core.journal.lines import EVENT_GROUPS, EventGroup, LineFilter
from clientlists_desktop.operations.journal.readers import found_lines, names_in_journal
from clientlists_desktop.texts.journal.events import event_group_label, events_named
from clientlists_desktop.ui.export_dialogs import export_journal_as
from clientlists_desktop.ui.journal.chain_card import ChainCard
from clientlists_desktop.ui.journal.journal_columns import (
    DETAILS,
    ICONS,
    WHAT,
    WHO,
    journal_columns,
    read_lines,
)
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.theme import ROW_LIST, scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.column_menu import ColumnMenu
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.paged_model import PagedModel
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.widgets.controls import button, centered_page, find_with_keys
from clientlists_desktop.ui.widgets.fields import Box, enable_unless
from clientlists_desktop.ui.widgets.flow_layout import SideBySide
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import (
    STRETCH,
    column,
    grow,
    panel,
    row,
    scroll_area,
)
from clientlists_desktop.ui.widgets.search_field import search_field

_TYPING_PAUSE_MS = 250
_LEAST_ROWS = 6
"""Counting the header of the table."""
_SHARES = Shares(DETAILS, most={WHO: 160, WHAT: 300}, gives_way=(WHO,))


class JournalPage(QWidget):
    """The verdict on the journal, filters, and lines.

    Signals:
        saved: an Exported.
    """

    saved = Signal(object)

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self.setObjectName("windowPage")
        self._database = database
        self._export = button(self.tr("Export…"), "exportJournal", "download-simple")
        self._export.clicked.connect(
            lambda: export_journal_as(self, self._database, self.wanted, self._on_exported)
        )
        self.chain = ChainCard(database)
        self.chain.checked.connect(self.read)
        bar = self._build_bar()
        columns = journal_columns()
        self.model = PagedModel(database, read_lines, columns, self)
        self.table = RowsTable("journal", self.tr("Journal"), ROW_LIST)
        self.table.setModel(self.model)
        ColumnMenu(self.table).show_columns(columns, _SHARES)
        nothing = label(self.tr("No lines match"), "section", name="noLine")
        clear = button(self.tr("Show all lines"), "clearJournalFilter")
        clear.clicked.connect(self._clear_filter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(centered_page(nothing, clear))
        self._stack.setMinimumHeight(scaled(_LEAST_ROWS * ROW_LIST))
        head = row(grow(label(self.tr("Journal"), "title", name="pageTitle")), self._export)
        body = panel(column(self.chain, bar, grow(self._stack), spacing=12), "journalBody")
        # The page scrolls as a whole where large text makes the verdict long.
        scroll = scroll_area(body, "journalScroll")
        column(head, grow(scroll), on=self, spacing=12, margins=24)
        find_with_keys(self, self._search)

    def _build_bar(self) -> QLayout:
        self._search = search_field("searchJournal", self.tr("Search the journal"))
        self._pause = QTimer(self, interval=_TYPING_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._read_lines)
        self._search.textChanged.connect(lambda: self._pause.start())
        self._groups = Box("journalGroup", self.tr("What"), fits_contents=True)
        self._groups.addItem(self.tr("Everything"), None)
        for group in EventGroup:
            name = event_group_label(group, translate)
            self._groups.addItem(icon(ICONS[group]), name, group.value)
        self._accounts = Box("journalAccount", self.tr("Who"), fits_contents=True)
        self._show_names([])
        for box in (self._groups, self._accounts):
            box.currentIndexChanged.connect(self._read_lines)
        self._count = label("", "muted", name="journalCount", wraps=False)
        found = panel(row(self._groups, self._accounts, STRETCH, self._count))
        return row(grow(SideBySide(self._search, found, (1, 2), spacing=8)))

    @property
    def wanted(self) -> LineFilter:
        """Which lines are shown."""
        group, search = self._groups.currentData(), self._search.text()
        return LineFilter(
            EVENT_GROUPS[EventGroup(group)] if group else (),
            self._accounts.currentData() or "",
            search,
            events_named(search, translate),
        )

    def refresh(self) -> None:
        """Read the lines again, and check the journal if it has not been checked yet."""
        self.read()
        if self.chain.verdict is None:
            self.chain.check()

    def read(self) -> None:
        """Read the lines and the names in them again."""
        self._database.ask(self, "names", names_in_journal, self._show_names)
        self._read_lines()

    def _read_lines(self) -> None:
        self._pause.stop()
        wanted = self.wanted
        self._database.ask(
            self,
            "lines",
            lambda workspace, actor: found_lines(workspace, actor, wanted),
            self._show_lines,
        )

    def _show_names(self, names: list[str]) -> None:
        """Offer these names; keep the chosen one."""
        chosen = self._accounts.currentData()
        choices = [None, *names]
        at = choices.index(chosen) if chosen in choices else 0
        blocked = self._accounts.blockSignals(True)
        self._accounts.show_choices(
            choices, lambda name: name or self.tr("Everyone"), lambda name: name, at
        )
        self._accounts.blockSignals(blocked)

    def _show_lines(self, numbers: "array[int]") -> None:
        if numbers != self.model.positions:
            self.model.show(numbers)
            self.table.scrollToTop()
        else:
            self.model.reload()
        self._count.setText(self.tr("%Ln line(s)", "", len(numbers)))
        self._stack.setCurrentIndex(0 if numbers else 1)
        enable_unless("" if numbers else self.tr("There are no lines to export."), self._export)

    def _clear_filter(self) -> None:
        self._search.clear()
        self._groups.setCurrentIndex(0)
        self._accounts.setCurrentIndex(0)
        self._read_lines()

    def _on_exported(self, done: object) -> None:
        self.saved.emit(done)
        self.read()
