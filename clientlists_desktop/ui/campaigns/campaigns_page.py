"""The page of all campaigns."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.campaigns.statuses import Status
from clientlists_desktop.storage.campaigns import campaigns
from clientlists_desktop.texts.accounts.accounts import why_not_permitted
from clientlists_desktop.texts.campaigns.campaigns import campaign_status_label
from clientlists_desktop.ui.campaigns.campaigns_model import (
    CHANNEL,
    MADE_ON,
    NAME,
    STATUS,
    USED,
    CampaignsTableModel,
)
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.theme import ROW_LISTS, scaled
from clientlists_desktop.ui.navigation import EVERYTHING
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.widgets.controls import Box, button, find_with_keys, icon_label, label

_WIDEST, _LEAST_NAME = 170, 200


class CampaignsPage(QWidget):
    """All campaigns: search, open, make.

    Signals:
        create_wanted: a new one. opened: a campaign.
    """

    create_wanted = Signal()
    opened = Signal(object)

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self.setObjectName("windowPage")
        self._database = database
        self._held = EVERYTHING
        self.model = CampaignsTableModel()
        self._new = button(self.tr("New campaign"), "newCampaign", "plus", kind="primary")
        self._new.clicked.connect(self.create_wanted)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Campaigns"), "title", name="pageTitle"), 1)
        head.addWidget(self._new)
        self._search = QLineEdit()
        self._search.setObjectName("searchCampaigns")
        self._search.setPlaceholderText(self.tr("Search campaigns (Ctrl+F)"))
        self._search.setAccessibleName(self.tr("Search campaigns"))
        self._search.setClearButtonEnabled(True)
        self._search.setMinimumWidth(scaled(220))
        self._search.textChanged.connect(self._filter)
        self._statuses = Box()
        self._statuses.setObjectName("statusFilter")
        self._statuses.setAccessibleName(self.tr("Status"))
        self._statuses.addItem(self.tr("All statuses"), None)
        for status in Status:
            if status is not Status.DELETED:
                name = campaign_status_label(status, translate)
                self._statuses.addItem(name, status.value)
        self._statuses.currentIndexChanged.connect(self._filter)
        self._count = label("", "muted", name="campaignCount")
        self._count.setWordWrap(False)
        bar = QHBoxLayout()
        bar.addWidget(self._search, 1)
        bar.addWidget(self._statuses)
        bar.addStretch(1)
        bar.addWidget(self._count)
        self.table = RowsTable("campaigns", self.tr("Campaigns"), ROW_LISTS)
        self.table.setModel(self.model)
        self.table.activated_row.connect(lambda row: self.opened.emit(self.model.campaign(row)))
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addLayout(bar)
        inside.addWidget(self.table, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(body)
        self._stack.addWidget(self._build_empty())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        find_with_keys(self, self._search)
        self.show_campaigns([])

    def _build_empty(self) -> QWidget:
        widget = QWidget()
        title = label(self.tr("No campaigns yet"), "section", name="noCampaigns")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text = label(
            self.tr(
                "A campaign takes its own copy of a client list when it starts. Its clients go to "
                "a dialer as a file, and the results come back as one."
            ),
            "muted",
        )
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._first = button(self.tr("New campaign"), "firstCampaign", "plus", kind="primary")
        self._first.clicked.connect(self.create_wanted)
        self._why = label(why_not_permitted(Permission.MANAGE_CAMPAIGNS, translate), "muted")
        self._why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._why.hide()
        layout = QVBoxLayout(widget)
        layout.addStretch()
        mark = icon_label(icon("megaphone", "link"), 40)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(title)
        layout.addWidget(text)
        layout.addSpacing(8)
        layout.addWidget(self._first, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._why)
        layout.addStretch()
        return widget

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do with campaigns."""
        self._held = held
        manages = Permission.MANAGE_CAMPAIGNS in held
        self._first.setVisible(manages)
        self._why.setVisible(not manages)
        self._new.setVisible(manages and self._stack.currentIndex() == 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Answer Qt: hide what matters least before a name is cut."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give each column what it needs, and the name what is left."""
        header, room = self.table.horizontalHeader(), self.table.viewport().width()
        widths: dict[int, int] = {}
        for column in range(STATUS, MADE_ON + 1):
            self.table.setColumnHidden(column, False)
            needed = max(self.table.sizeHintForColumn(column) + 16, header.sectionSizeHint(column))
            widths[column] = min(needed, scaled(_WIDEST))
            self.table.setColumnWidth(column, widths[column])
        room -= sum(widths.values())
        for column in (MADE_ON, USED, CHANNEL):
            if room < scaled(_LEAST_NAME):
                self.table.setColumnHidden(column, True)
                room += widths[column]

    def refresh(self) -> None:
        """Read the campaigns anew."""
        self._database.ask(self, "campaigns", campaigns.all_campaigns, self.show_campaigns)

    def show_campaigns(self, found: list[Campaign]) -> None:
        """Show the campaigns of the workspace."""
        self.model.set_campaigns(found)
        self._stack.setCurrentIndex(0 if found else 1)
        self.show_permitted(self._held)
        self._filter()

    def _filter(self) -> None:
        code = self._statuses.currentData()
        self.model.filter(self._search.text(), Status(code) if code else None)
        self._count.setText(self.tr("%Ln campaign(s)", "", self.model.rowCount()))
        self._fit_columns()
