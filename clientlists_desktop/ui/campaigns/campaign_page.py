"""The page of one campaign."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLayout, QMenu, QPushButton, QStackedWidget, QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.campaigns.campaigns import Campaign, SourceVersion
from clientlists_desktop.core.campaigns.results import CampaignClient
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import CampaignAction, Move
from clientlists_desktop.core.channels import Channel
from clientlists_desktop.operations.campaigns.readers import (
    campaign_clients_at,
    compare_part_of_campaign,
    get_campaign,
    positions_of,
    source_version_of,
)
from clientlists_desktop.operations.do_not_contact.readers import count_blocked_of_campaign
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.campaigns.campaigns import act_label, move_label
from clientlists_desktop.texts.campaigns.sources import source_version_text
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.ui.campaigns.campaign_figures import CampaignFigures
from clientlists_desktop.ui.campaigns.campaign_results import CampaignResults
from clientlists_desktop.ui.campaigns.client_columns import client_columns, client_shares
from clientlists_desktop.ui.campaigns.status_pill import show_status, status_pill
from clientlists_desktop.ui.do_not_contact.blocked_notice import BlockAction, BlockedNotice
from clientlists_desktop.ui.look.formatting import clock, number, stored_minute, weekdays
from clientlists_desktop.ui.look.icons import channel_icon, icon
from clientlists_desktop.ui.look.theme import ROW_LIST
from clientlists_desktop.ui.navigation import EVERYTHING
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.column_menu import ColumnMenu
from clientlists_desktop.ui.tables.damage_notice import DamageNotice
from clientlists_desktop.ui.tables.paged_model import PagedModel
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.widgets.chips import Chip, Chips
from clientlists_desktop.ui.widgets.controls import (
    IconLabel,
    add_shortcut,
    breadcrumb,
    button,
    set_property,
)
from clientlists_desktop.ui.widgets.flow_layout import FlowLayout
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import (
    STRETCH,
    aligned,
    column,
    grow,
    panel,
    row,
    scroll_area,
    scrolling,
)
from clientlists_desktop.ui.widgets.tab_order import take_focus_from

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
_LIKELIEST = (
    Move.START, Move.RESUME, CampaignAction.EXPORT, CampaignAction.IMPORT_RESULTS,
    CampaignAction.REPORT, CampaignAction.EDIT,
)  # fmt: skip
"""What is done next; the first two that are possible are buttons, all else is in the menu."""
_BUTTONS = 2
_REPORT, _USED, _ALL = "report", "used", "all"


class CampaignPage(QWidget):
    """A campaign’s settings and report, with buttons for what its status allows.

    Signals:
        left: back to all campaigns. moved: campaign and Move. acted: campaign and Act.
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
        self._damage = DamageNotice(database, compare_part_of_campaign)
        self._blocked = BlockedNotice(database, count_blocked_of_campaign)
        self._waiting = label("", "wrap", name="campaignWaits")
        self._figures = CampaignFigures()
        self._chips = Chips("campaignParts", self.tr("Show in the report"))
        self._chips.chosen.connect(self._choose_part)
        self._results = CampaignResults()
        report = panel(column(self._figures, self._results, STRETCH, spacing=16), "windowPage")
        self.table = RowsTable("campaignClients", self.tr("Clients of the campaign"), ROW_LIST)
        self.table.hold_clients(self._database)
        self._columns = ColumnMenu(self.table)
        self._block = BlockAction(self.table, database, self._clients_source)
        self._block.added.connect(lambda _: self._blocked.refresh())
        self.table.keep_rows()
        self._model: PagedModel | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(scroll_area(report, "campaignScroll", sideways=True))
        self._stack.addWidget(self.table)
        self._nothing_below = QWidget()
        column(
            *self._build_head(),
            grow(
                scrolling(
                    self._damage,
                    self._blocked,
                    self._build_buttons(),
                    self._waiting,
                    self._chips,
                    grow(self._stack),
                    grow(self._nothing_below),
                    name="campaignBody",
                )
            ),
            on=self,
            spacing=12,
            margins=(24, 16, 24, 16),
        )
        add_shortcut(self, "Esc", self.left.emit)

    def _build_head(self) -> tuple[QLayout, ...]:
        back = button(self.tr("Campaigns"), "backToCampaigns", kind="flat")
        back.clicked.connect(self.left)
        self._crumb = label("", "muted")
        self._title = label("", "title", name="campaignTitle", wraps=True)
        self._pill = status_pill()
        self._icon = IconLabel()
        self._facts = label("", "muted", name="campaignFacts")
        return (
            breadcrumb(back, self._crumb),
            row(grow(self._title), aligned(self._pill, Qt.AlignmentFlag.AlignVCenter)),
            row(aligned(self._icon, Qt.AlignmentFlag.AlignTop), grow(self._facts)),
        )

    def _build_buttons(self) -> QWidget:
        self._moves = {}
        for move, symbol, primary in _MOVES:
            one = button(
                move_label(move, translate), f"move-{move.value}", symbol,
                kind="primary" if primary else "",
            )  # fmt: skip
            one.clicked.connect(lambda _=False, move=move: self.moved.emit(self.campaign, move))
            self._moves[move] = one
        self._acts = {}
        for act, symbol in _ACTS:
            one = button(act_label(act, translate) + "…", f"act-{act.value}", symbol)
            one.clicked.connect(lambda _=False, act=act: self.acted.emit(self.campaign, act))
            self._acts[act] = one
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for step in _LIKELIEST:
            flow.addWidget(self._button_of(step))
        flow.addWidget(self._build_menu())
        for one in (*self._acts.values(), *self._moves.values()):
            one.setParent(buttons)
        return buttons

    def _build_menu(self) -> QPushButton:
        menu = QMenu(self)
        menu.setObjectName("campaignMenuItems")
        self._entries: dict[Move | CampaignAction, QAction] = {}
        steps: list[tuple[Move | CampaignAction, str]] = [*_ACTS]
        steps += [(move, symbol) for move, symbol, _ in _MOVES]
        for step, symbol in steps:
            made = self._button_of(step)
            entry = QAction(icon(symbol), made.text(), menu)
            entry.triggered.connect(made.click)
            menu.addAction(entry)
            entry.setObjectName(made.objectName())
            self._entries[step] = entry
        self._more = button(self.tr("More"), "campaignMenu")
        self._more.setMenu(menu)
        return self._more

    def _button_of(self, step: Move | CampaignAction) -> QPushButton:
        return self._moves[step] if isinstance(step, Move) else self._acts[step]

    def open(self, campaign: Campaign) -> None:
        """Show a campaign, beginning with its report."""
        self._part = _REPORT
        self.show_campaign(campaign)
        self._damage.compare(campaign.id)

    def _clients_source(self) -> tuple[Channel, str] | None:
        campaign = self.campaign
        return (campaign.channel, campaign.name) if campaign is not None else None

    def refresh(self) -> None:
        """Read the campaign again."""
        if self.campaign is not None:
            campaign_id = self.campaign.id
            self._database.ask(
                self,
                "campaign",
                lambda workspace, actor: get_campaign(workspace, actor, campaign_id),
                self.show_campaign,
            )

    def show_campaign(self, campaign: Campaign) -> None:
        """Show the current state of a campaign."""
        self.campaign = campaign
        self._blocked.show_for(campaign.id)
        self._crumb.setText(campaign.name)
        self._title.setText(campaign.name)
        show_status(self._pill, campaign.status)
        self._icon.show_icon(channel_icon(campaign.channel))
        self._facts.setText(self._about(campaign))
        if campaign.started_at and campaign.list_id is not None:
            self._read_source(campaign.id)
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
                "When it starts, the campaign makes its own copy of its clients. Later changes "
                "to the list do not affect it."
            )
        )
        self.updateGeometry()
        if started:
            self._show_report(campaign)

    def _read_source(self, campaign_id: int) -> None:
        """Add which version of its list the campaign has copied."""

        def show(source: SourceVersion | None) -> None:
            campaign = self.campaign
            if source is not None and campaign is not None and campaign.id == campaign_id:
                text = source_version_text(source, translate)
                self._facts.setText(f"{self._about(campaign)} · {text}")

        self._database.ask(
            self,
            "source",
            lambda workspace, actor: source_version_of(workspace, actor, campaign_id),
            show,
        )

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do with the campaign now."""
        self._held = held
        self._block.show_permitted(held)
        campaign = self.campaign
        if campaign is None:
            return
        manages = Permission.MANAGE_CAMPAIGNS in held
        can = {step for step in self._entries if manages and self._is_possible(campaign, step)}
        buttons = [step for step in _LIKELIEST if step in can][:_BUTTONS]
        if buttons:
            likely = self._button_of(buttons[0])
            likely.show()
            going = [self._button_of(step) for step in self._entries if step not in buttons]
            take_focus_from(going, likely)
        for step, entry in self._entries.items():
            one = self._button_of(step)
            one.setVisible(step in buttons)
            why = "" if step in can else self._why_not(campaign, step)
            entry.setVisible(manages and step not in buttons and (step in can or bool(why)))
            entry.setEnabled(step in can)
            entry.setText(
                self.tr("{action} ({why})").format(action=one.text(), why=why)
                if why
                else one.text()
            )
        self._more.setVisible(manages)

    def _is_possible(self, campaign: Campaign, step: Move | CampaignAction) -> bool:
        if isinstance(step, CampaignAction):
            return campaign.allows(step)
        return campaign.can(step) and (step is not Move.PLAN or bool(campaign.planned_for))

    def _why_not(self, campaign: Campaign, step: Move | CampaignAction) -> str:
        """Say why something cannot be done now; "" for a move that another status is for."""
        if step is Move.PLAN and campaign.can(step):
            return self.tr("set a planned start first")
        if isinstance(step, Move):
            return ""
        if step is CampaignAction.EDIT:
            return self.tr("only before the start")
        if not campaign.started_at:
            return self.tr("after the start")
        return self.tr("the campaign is finished")

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
                self.tr("the client’s local time")
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
        clients, used = campaign.clients, campaign.totals.used
        self._figures.show_campaign(campaign)
        self._chips.show_chips(
            "",
            [
                Chip(_REPORT, self.tr("Results"), clients, icon("chart-bar-horizontal")),
                Chip(_USED, self.tr("Clients tried"), used),
                Chip(_ALL, self.tr("All clients"), clients),
            ],
            self._part,
        )
        self._results.show_campaign(campaign)
        self._show_part()

    def _choose_part(self, part: str) -> None:
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
        columns = client_columns(campaign)
        old = self._model

        def read(workspace: Workspace, actor: Actor, wanted: Sequence[int]) -> list[CampaignClient]:
            return campaign_clients_at(workspace, actor, campaign_id, wanted)

        self._model = PagedModel(self._database, read, columns, self)
        self.table.setModel(self._model)
        self._columns.show_columns(columns, client_shares(columns), campaign.channel.code)
        if old is not None:
            old.deleteLater()
        model = self._model
        self._database.ask(
            self,
            "positions",
            lambda workspace, actor: positions_of(workspace, actor, campaign_id, used=used),
            model.show,
        )
