"""One campaign: its settings, its moves, its report."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.campaigns.campaigns import Campaign, CampaignKind
from clientlists_desktop.core.campaigns.results import CampaignClient
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import CampaignAction, Move
from clientlists_desktop.storage.campaigns import campaign_clients, campaigns
from clientlists_desktop.texts.campaigns.campaigns import act_label, move_label, result_label
from clientlists_desktop.texts.channels import address_name, channel_name
from clientlists_desktop.ui.campaigns.campaign_figures import CampaignFigures
from clientlists_desktop.ui.campaigns.campaign_results import CampaignResults
from clientlists_desktop.ui.campaigns.status_pill import show_status, status_pill
from clientlists_desktop.ui.look.formatting import (
    clock,
    length,
    minute,
    number,
    stored_minute,
    weekdays,
)
from clientlists_desktop.ui.look.icons import channel_icon, icon
from clientlists_desktop.ui.look.theme import ROW_LIST
from clientlists_desktop.ui.navigation import EVERYTHING
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.paged_model import Column, PagedModel
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.widgets.chips import Chip, Chips
from clientlists_desktop.ui.widgets.controls import (
    IconLabel,
    button,
    icon_label,
    label,
    set_property,
)
from clientlists_desktop.ui.widgets.flow_layout import FlowLayout

_MOVES = (
    (Move.START, "play", True),
    (Move.RESUME, "play", True),
    (Move.PLAN, "calendar-blank", False),
    (Move.UNPLAN, "arrow-u-up-left", False),
    (Move.SUSPEND, "pause", False),
    (Move.FINISH, "check", False),
    (Move.STOP, "stop", False),
    (Move.DELETE, "trash", False),
)
_ACTS = (
    (CampaignAction.EXPORT, "file-arrow-down"),
    (CampaignAction.IMPORT_RESULTS, "file-arrow-up"),
    (CampaignAction.REPORT, "download-simple"),
    (CampaignAction.EDIT, "pencil-simple"),
)
_REPORT, _USED, _ALL = "report", "used", "all"


class CampaignPage(QWidget):
    """What a campaign is and what came of it; its buttons are those that its status allows.

    Signals:
        left: back to all campaigns. moved: campaign and move. acted: campaign and act.
    """

    left = Signal()
    moved = Signal(object, object)
    acted = Signal(object, object)

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self.setObjectName("windowPage")
        self._database = database
        self.campaign: Campaign | None = None
        self._held = EVERYTHING
        self._part = _REPORT
        back = button(self.tr("Campaigns"), "backToCampaigns", kind="flat")
        back.clicked.connect(self.left)
        self._crumb = label("", "muted")
        self._crumb.setWordWrap(False)
        crumbs = QHBoxLayout()
        crumbs.addWidget(back)
        crumbs.addWidget(icon_label(icon("caret-right", "muted"), 12))
        crumbs.addWidget(self._crumb, 1)
        self._title = label("", "title", name="campaignTitle")
        self._title.setWordWrap(True)
        self._pill = status_pill()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        self._icon = IconLabel()
        self._facts = label("", "muted", name="campaignFacts")
        facts = QHBoxLayout()
        facts.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        facts.addWidget(self._facts, 1)
        buttons = QWidget()
        self._flow = FlowLayout(buttons)
        self._moves = {}
        for move, symbol, primary in _MOVES:
            made = button(
                move_label(move, translate), f"move-{move.value}", symbol,
                kind="primary" if primary else "",
            )  # fmt: skip
            made.clicked.connect(lambda _=False, move=move: self.moved.emit(self.campaign, move))
            self._moves[move] = made
        self._acts = {}
        for act, symbol in _ACTS:
            text = act_label(act, translate) + "…"
            made = button(text, f"act-{act.value}", symbol)
            made.clicked.connect(lambda _=False, act=act: self.acted.emit(self.campaign, act))
            self._acts[act] = made
        for made in (*self._acts.values(), *self._moves.values()):
            self._flow.addWidget(made)
        self._waiting = label("", "wrap", name="campaignWaits")
        self._figures = CampaignFigures()
        self._chips = Chips("campaignParts", self.tr("Show of the report"))
        self._chips.chosen.connect(self._choose)
        self._results = CampaignResults()
        scroll = QScrollArea()
        scroll.setObjectName("campaignScroll")
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("windowPage")
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(16)
        inside.addWidget(self._figures)
        inside.addWidget(self._results)
        inside.addStretch()
        scroll.setWidget(inner)
        self.table = RowsTable("campaignClients", self.tr("Clients of the campaign"), ROW_LIST)
        self._model: PagedModel | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(scroll)
        self._stack.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(crumbs)
        layout.addLayout(head)
        layout.addLayout(facts)
        layout.addWidget(buttons)
        layout.addWidget(self._waiting)
        layout.addWidget(self._chips)
        layout.addWidget(self._stack, 1)
        self._nothing_below = QWidget()
        layout.addWidget(self._nothing_below, 1)
        escape = QAction(self)
        escape.setShortcut(QKeySequence("Esc"))
        escape.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        escape.triggered.connect(self.left)
        self.addAction(escape)

    def open(self, campaign: Campaign) -> None:
        """Show a campaign from its first page."""
        self._part = _REPORT
        self.show_campaign(campaign)

    def refresh(self) -> None:
        """Read the campaign anew."""
        if self.campaign is not None:
            campaign_id = self.campaign.id
            self._database.ask(
                self, "campaign", lambda: campaigns.get_campaign(campaign_id), self.show_campaign
            )

    def show_campaign(self, campaign: Campaign) -> None:
        """Show a campaign as it is now."""
        self.campaign = campaign
        self._crumb.setText(campaign.name)
        self._title.setText(campaign.name)
        show_status(self._pill, campaign.status)
        self._icon.show_icon(channel_icon(campaign.channel))
        self._facts.setText(self._about(campaign))
        self.show_permitted(self._held)
        export = self._acts[CampaignAction.EXPORT]
        set_property(export, "strong", campaign.allows(CampaignAction.EXPORT) or None)
        started = bool(campaign.started_at)
        for widget in (self._chips, self._stack):
            widget.setVisible(started)
        self._waiting.setVisible(not started)
        self._nothing_below.setVisible(not started)
        self._waiting.setText(
            self.tr(
                "When it starts, the campaign takes its own copy of its clients. What is done to "
                "the list afterwards changes nothing in it."
            )
        )
        self.updateGeometry()
        if started:
            self._show_report(campaign)

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do with the campaign now."""
        self._held = held
        campaign = self.campaign
        if campaign is None:
            return
        manages = Permission.MANAGE_CAMPAIGNS in held
        for move, made in self._moves.items():
            can = campaign.can(move) and (move is not Move.PLAN or self._is_planned)
            made.setVisible(manages and can)
        for act, made in self._acts.items():
            made.setVisible(manages and campaign.allows(act))

    @property
    def _is_planned(self) -> bool:
        return self.campaign is not None and bool(self.campaign.planned_for)

    def _about(self, campaign: Campaign) -> str:
        source = campaign.list_name or self.tr("all clients of the channel")
        parts = [
            channel_name(campaign.channel, translate),
            self.tr("project {name}").format(name=campaign.project_name),
            self.tr("clients: {source}").format(source=source),
        ]
        settings = campaign.settings
        if isinstance(settings, CallSettings):
            hours = f"{clock(settings.opens)} – {clock(settings.closes)}"
            whose = (
                self.tr("customer local time")
                if settings.local_time
                else self.tr("this computer’s time")
            )
            parts += [
                f"{weekdays(settings.weekdays)}, {hours}, {whose}",
                self.tr("%Ln line(s)", "", settings.lines),
                self.tr("%Ln attempt(s)", "", settings.attempts),
            ]
        else:
            parts += [
                self.tr("%Ln thread(s)", "", settings.threads),
                self.tr("{delay} ms between messages").format(delay=number(settings.delay_ms)),
            ]
        if campaign.planned_for and not campaign.started_at:
            parts.append(
                self.tr("planned for {moment}").format(moment=stored_minute(campaign.planned_for))
            )
        if campaign.started_at:
            started = stored_minute(campaign.started_at)
            parts.append(self.tr("started {moment}").format(moment=started))
        if campaign.ended_at:
            parts.append(self.tr("ended {moment}").format(moment=stored_minute(campaign.ended_at)))
        return " · ".join(parts)

    def _show_report(self, campaign: Campaign) -> None:
        calls = campaign.kind is CampaignKind.CALL
        clients, used = campaign.clients, campaign.totals.used
        self._figures.show_campaign(campaign)
        self._chips.show_chips(
            "",
            [
                Chip(_REPORT, self.tr("Results"), clients, icon("chart-bar-horizontal")),
                Chip(_USED, self.tr("Used numbers") if calls else self.tr("Used IDs"), used),
                Chip(_ALL, self.tr("All clients"), clients),
            ],
            self._part,
        )
        self._results.show_campaign(campaign)
        self._show_part()

    def _choose(self, part: str) -> None:
        self._part = part
        self._show_part()

    def _show_part(self) -> None:
        campaign = self.campaign
        if campaign is None:
            return
        self._stack.setCurrentIndex(0 if self._part == _REPORT else 1)
        if self._part == _REPORT:
            return
        campaign_id, used = campaign.id, self._part == _USED
        columns = _columns(campaign)
        old = self._model

        def read(wanted: object) -> list[CampaignClient]:
            return campaign_clients.campaign_clients_at(campaign_id, wanted)  # type: ignore[arg-type]

        self._model = PagedModel(self._database, read, columns, self)
        self.table.setModel(self._model)
        self.table.set_widths(columns)
        if old is not None:
            old.deleteLater()
        model = self._model
        self._database.ask(
            self,
            "positions",
            lambda: campaign_clients.positions_of(campaign_id, used=used),
            model.show,
        )


def _columns(campaign: Campaign) -> list[Column]:
    def cell(index: int) -> object:
        return lambda one: one.cells[index] if index < len(one.cells) else ""

    columns = [
        Column(
            address_name(campaign.channel, translate),
            lambda c: c.cells[0],
            bold=True,
            width=150,
        ),
        Column(
            translate("Campaign", "Result"),
            lambda c: result_label(c.result, translate),
            width=200,
        ),
        Column(
            translate("Campaign", "Attempts"), lambda c: number(c.attempts), width=80, right=True
        ),
        Column(translate("Campaign", "Last try"), lambda c: minute(c.last_try) or "–", width=175),
    ]
    if campaign.kind is CampaignKind.CALL:
        columns.append(
            Column(translate("Campaign", "Talk time"), lambda c: length(c.talk_seconds), width=110)
        )
    columns.append(Column(translate("Campaign", "Note"), lambda c: c.note, width=140))
    columns += [
        Column(name, cell(index), width=110)  # type: ignore[arg-type]
        for index, name in enumerate(campaign.columns)
        if index
    ]
    return columns
