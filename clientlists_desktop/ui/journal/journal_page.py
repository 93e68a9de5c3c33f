"""The page of the journal: whether it holds, and its lines, the newest first."""

from array import array
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clientlists_desktop.core.journal.lines import EVENT_GROUPS, EventGroup, LineFilter
from clientlists_desktop.storage.journal import journal_lines
from clientlists_desktop.texts.journal.events import event_group_label, events_named
from clientlists_desktop.ui.export_dialogs import export_journal_as
from clientlists_desktop.ui.journal.chain_card import ChainCard
from clientlists_desktop.ui.journal.journal_columns import ICONS, journal_columns, read_lines
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.theme import ROW_LIST, scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.paged_model import PagedModel
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.widgets.controls import Box, button, find_with_keys, label

_TYPING_PAUSE_MS = 250
_LEAST_ROWS = 6
"""With the head of the table."""


class JournalPage(QWidget):
    """Verdict, filters, lines.

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
            lambda: export_journal_as(self, self._database, self.wanted, self._exported)
        )
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Journal"), "title", name="pageTitle"), 1)
        head.addWidget(self._export)
        self.chain = ChainCard(database)
        self.chain.checked.connect(self.read)
        self._search = QLineEdit()
        self._search.setObjectName("searchJournal")
        self._search.setPlaceholderText(self.tr("Search the journal (Ctrl+F)"))
        self._search.setAccessibleName(self.tr("Search the journal"))
        self._search.setClearButtonEnabled(True)
        self._search.setMinimumWidth(scaled(200))
        self._search.addAction(
            icon("magnifying-glass", "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._pause = QTimer(self, interval=_TYPING_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._read_lines)
        self._search.textChanged.connect(lambda: self._pause.start())
        self._groups = _box("journalGroup", self.tr("What"))
        self._groups.addItem(self.tr("Everything"), None)
        for group in EventGroup:
            name = event_group_label(group, translate)
            self._groups.addItem(icon(ICONS[group]), name, group.value)
        self._accounts = _box("journalAccount", self.tr("Who"))
        self._show_names([])
        for box in (self._groups, self._accounts):
            box.currentIndexChanged.connect(self._read_lines)
        self._count = label("", "muted", name="journalCount")
        self._count.setWordWrap(False)
        bar = QHBoxLayout()
        bar.addWidget(self._search, 1)
        bar.addWidget(self._groups)
        bar.addWidget(self._accounts)
        bar.addStretch(1)
        bar.addWidget(self._count)
        columns = journal_columns()
        self.model = PagedModel(database, read_lines, columns, self)
        self.table = RowsTable("journal", self.tr("Journal"), ROW_LIST)
        self.table.setModel(self.model)
        self.table.set_widths(columns)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._build_nothing())
        self._stack.setMinimumHeight(scaled(_LEAST_ROWS * ROW_LIST))
        inside = QWidget()
        inside.setObjectName("journalBody")
        body = QVBoxLayout(inside)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(self.chain)
        body.addLayout(bar)
        body.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(_scrolling(inside), 1)
        find_with_keys(self, self._search)

    def _build_nothing(self) -> QWidget:
        widget = QWidget()
        text = label(self.tr("No line matches"), "section", name="noLine")
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        clear = button(self.tr("Show all lines"), "clearJournalFilter")
        clear.clicked.connect(self._clear)
        layout = QVBoxLayout(widget)
        layout.addStretch()
        layout.addWidget(text)
        layout.addWidget(clear, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        return widget

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
        """Read the lines anew, and check the journal when nobody did yet."""
        self.read()
        if self.chain.verdict is None:
            self.chain.check()

    def read(self) -> None:
        """Read the lines and the names in them anew."""
        self._database.ask(self, "names", journal_lines.names_in_journal, self._show_names)
        self._read_lines()

    def _read_lines(self) -> None:
        self._pause.stop()
        find = partial(journal_lines.found_lines, self.wanted)
        self._database.ask(self, "lines", find, self._show_lines)

    def _show_names(self, names: list[str]) -> None:
        """Offer these names, and keep the one that is chosen."""
        chosen = self._accounts.currentData()
        self._accounts.blockSignals(True)
        self._accounts.clear()
        self._accounts.addItem(self.tr("Everybody"), None)
        for name in names:
            self._accounts.addItem(name, name)
        self._accounts.setCurrentIndex(max(0, self._accounts.findData(chosen)))
        self._accounts.blockSignals(False)

    def _show_lines(self, numbers: "array[int]") -> None:
        if numbers != self.model.positions:
            self.model.show(numbers)
            self.table.scrollToTop()
        else:
            self.model.read_anew()
        self._count.setText(self.tr("%Ln line(s)", "", len(numbers)))
        self._stack.setCurrentIndex(0 if numbers else 1)
        why = "" if numbers else self.tr("There is no line to export.")
        self._export.setEnabled(bool(numbers))
        self._export.setToolTip(why)
        self._export.setAccessibleDescription(why)

    def _clear(self) -> None:
        self._search.clear()
        self._groups.setCurrentIndex(0)
        self._accounts.setCurrentIndex(0)
        self._read_lines()

    def _exported(self, done: object) -> None:
        self.saved.emit(done)
        self.read()


def _scrolling(inside: QWidget) -> QScrollArea:
    """Let a page scroll as one where large text makes the verdict long."""
    made = QScrollArea()
    made.setObjectName("journalScroll")
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setWidget(inside)
    return made


def _box(name: str, spoken: str) -> Box:
    made = Box()
    made.setObjectName(name)
    made.setAccessibleName(spoken)
    made.setSizeAdjustPolicy(Box.SizeAdjustPolicy.AdjustToContents)
    return made
