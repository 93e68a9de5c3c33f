"""The page of all campaigns."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.campaigns.statuses import Status
from clientlists_desktop.operations.campaigns.readers import all_campaigns
from clientlists_desktop.operations.runtime.authorization import if_permitted
from clientlists_desktop.texts.accounts.accounts import why_not_permitted
from clientlists_desktop.texts.campaigns.campaigns import campaign_status_label
from clientlists_desktop.ui.campaigns.campaigns_columns import (
    CHANNEL,
    MADE_ON,
    NAME,
    USED,
    campaigns_columns,
    searched_text,
)
from clientlists_desktop.ui.look.theme import ROW_LISTS
from clientlists_desktop.ui.navigation import EVERYTHING
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.column_menu import ColumnMenu
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.memory_model import MemoryModel
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.widgets.controls import button, centered_page, find_with_keys
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.flow_layout import SideBySide
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, column, grow, panel, row, scrolling
from clientlists_desktop.ui.widgets.search_field import search_field

_SHARES = Shares(NAME, usual_most=170, gives_way=(MADE_ON, USED, CHANNEL))


class CampaignsPage(QWidget):
    """All campaigns.

    Signals:
        create_wanted: a new campaign is wanted. opened: a campaign.
    """

    create_wanted = Signal()
    opened = Signal(object)

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self.setObjectName("windowPage")
        self._database = database
        self._held = EVERYTHING
        self.model = MemoryModel(campaigns_columns(), searched_text)
        self._new = button(self.tr("New campaign"), "newCampaign", "plus", kind="primary")
        self._new.clicked.connect(self.create_wanted)
        title = label(self.tr("Campaigns"), "title", name="pageTitle")
        self._search = search_field("searchCampaigns", self.tr("Search campaigns"))
        self._search.textChanged.connect(self._filter)
        self._statuses = Box("statusFilter", self.tr("Status"))
        self._statuses.addItem(self.tr("All statuses"), None)
        for status in Status:
            if status is not Status.DELETED:
                self._statuses.addItem(campaign_status_label(status, translate), status.value)
        self._statuses.currentIndexChanged.connect(self._filter)
        self._count = label("", "muted", name="campaignCount", wraps=False)
        self.table = RowsTable("campaigns", self.tr("Campaigns"), ROW_LISTS)
        self.table.setModel(self.model)
        self.table.activated_row.connect(lambda number: self.opened.emit(self.model.row(number)))
        self._columns = ColumnMenu(self.table)
        self._columns.show_columns(self.model.columns, _SHARES)
        self.table.keep_rows()
        found = panel(row(self._statuses, STRETCH, self._count))
        bar = SideBySide(self._search, found, (1, 1), spacing=8)
        self._stack = QStackedWidget()
        self._stack.addWidget(scrolling(bar, grow(self.table), name="campaignsScroll"))
        self._stack.addWidget(self._build_empty())
        head = row(grow(title), self._new)
        column(head, grow(self._stack), on=self, spacing=12, margins=24)
        find_with_keys(self, self._search)
        self.show_campaigns([])

    def _build_empty(self) -> QWidget:
        text = self.tr(
            "A campaign makes its own copy of a client list when it starts. Export its clients to "
            "your dialer as a file, then import the file with the results."
        )
        self._first = button(self.tr("New campaign"), "firstCampaign", "plus", kind="primary")
        self._first.clicked.connect(self.create_wanted)
        self._why = label(why_not_permitted(Permission.MANAGE_CAMPAIGNS, translate), "muted")
        self._why.hide()
        return centered_page(
            label(self.tr("No campaigns yet"), "section", name="noCampaigns"),
            label(text, "muted"),
            8,
            self._first,
            self._why,
            icon_name="megaphone",
        )

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do with campaigns."""
        self._held = held
        manages = Permission.MANAGE_CAMPAIGNS in held
        self._first.setVisible(manages)
        self._why.setVisible(not manages)
        self._new.setVisible(manages and self._stack.currentIndex() == 0)

    def refresh(self) -> None:
        """Read the campaigns again."""
        self._database.ask(self, "campaigns", if_permitted(all_campaigns), self.show_campaigns)

    def show_campaigns(self, found: list[Campaign]) -> None:
        """Show the campaigns of the workspace."""
        self.model.show(found)
        self._stack.setCurrentIndex(0 if found else 1)
        self.show_permitted(self._held)
        self._filter()

    def _filter(self) -> None:
        status = self._statuses.currentData()
        self.model.filter(self._search.text(), lambda one: status in (None, one.status.value))
        self._count.setText(self.tr("%Ln campaign(s)", "", self.model.rowCount()))
        self._columns.fit()
