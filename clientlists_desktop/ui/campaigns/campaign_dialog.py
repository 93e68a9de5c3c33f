"""A dialog that creates a campaign, or edits one that has not started."""

from datetime import UTC, datetime
from typing import NamedTuple

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.campaigns.campaigns import Campaign, CampaignKind, kind_of
from clientlists_desktop.core.campaigns.settings import (
    MOST_ATTEMPTS,
    MOST_DELAY_MS,
    MOST_LINES,
    MOST_RETRY_MINUTES,
    MOST_THREADS,
    CallSettings,
    Settings,
    TextSettings,
)
from clientlists_desktop.core.channels import CHANNELS, Channel, channel_of
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.campaigns.campaigns import save_campaign
from clientlists_desktop.operations.campaigns.readers import free_campaign_name
from clientlists_desktop.operations.clients.projects import create_project
from clientlists_desktop.operations.clients.readers import all_projects
from clientlists_desktop.operations.lists.readers import all_lists
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.campaigns.campaigns import setting_label
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.icons import channel_icon
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button, radio_button, tick_box
from clientlists_desktop.ui.widgets.fields import (
    Box,
    clock_field,
    enable_unless,
    minute_field,
    name_field,
    number_field,
)
from clientlists_desktop.ui.widgets.flow_layout import FlowLayout
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import (
    STRETCH,
    add_row,
    column,
    form,
    grow,
    row,
    scroll_area,
)
from clientlists_desktop.ui.widgets.name_dialog import NameDialog
from clientlists_desktop.ui.widgets.submit_dialog import SubmitDialog

_MIDNIGHT = 24 * 60


class _Source(NamedTuple):
    """Where a campaign may take its clients: a list, or all clients of a channel."""

    channel: Channel
    listed: ListSummary | None
    clients: int

    @property
    def value(self) -> tuple[int | None, str]:
        return (self.listed.id if self.listed else None), self.channel.code


class CampaignDialog(SubmitDialog):
    """Asks for a campaign’s clients, settings and planned start.

    Args:
        campaign: to be edited; None for a new one.
        summary: the list to suggest for a new one.

    Signals:
        saved: the campaign.
    """

    saved = Signal(object)

    def __init__(
        self,
        database: DatabaseThread,
        parent: QWidget,
        campaign: Campaign | None = None,
        summary: ListSummary | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("campaignDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("New campaign") if campaign is None else self.tr("Edit campaign")
        self.setWindowTitle(title)
        self._database, self._campaign = database, campaign
        self._lists: list[ListSummary] = []
        self._projects: list[Project] = []
        self._new_project: int | None = None
        self._chosen: tuple[int | None, str] | None = None
        if campaign is not None:
            self._chosen = (campaign.list_id, campaign.channel_code)
        elif summary is not None:
            self._chosen = (summary.id, summary.channel_code)
        surface = QWidget()
        surface.setObjectName("surface")
        self._form = form(on=surface, spacing=(16, 10), margins=(24, 16, 24, 16))
        self._build_sources()
        before = campaign.settings if campaign is not None else None
        self._call_rows = self._build_calls(
            before if isinstance(before, CallSettings) else CallSettings()
        )
        self._text_rows = self._build_texts(
            before if isinstance(before, TextSettings) else TextSettings()
        )
        self._build_plan(campaign.planned_for if campaign is not None else "")
        self._refusal = label("", "wrap", "failed", name="campaignRefusal")
        self._why = label("", "muted", name="whyOff")
        action = self.tr("Create campaign") if campaign is None else self.tr("Save")
        buttons, self._save_button = self.submit_buttons(action, "saveCampaign")
        foot = column(self._refusal, self._why, buttons, margins=(24, 8, 24, 16))
        column(grow(scroll_area(surface)), foot, on=self)
        is_text = self._chosen is not None and kind_of(channel_of(self._chosen[1])) is (
            CampaignKind.TEXT
        )
        (self._texts if is_text else self._calls).setChecked(True)
        self._calls.toggled.connect(self._show_kind)
        if campaign is not None:
            self._name.setText(campaign.name)
        self._show_kind()
        room = parent.window().size()
        self.resize(min(scaled(620), room.width() - 40), min(scaled(640), room.height() - 40))
        self._name.setFocus()
        database.ask(self, "sources", _read_sources, self._show_found)

    def _build_sources(self) -> None:
        """Add the rows for the type, the name and the clients."""
        self._calls = radio_button(self.tr("Calls"), "kindCall")
        self._texts = radio_button(self.tr("Texts"), "kindText")
        self._name = name_field("campaignName")
        self._name.textChanged.connect(self._refresh_state)
        self._project = Box("campaignProject", self.tr("Project"))
        self._project.currentIndexChanged.connect(self._show_sources)
        another = button(self.tr("New project…"), "campaignNewProject", kind="flat")
        another.clicked.connect(self._ask_project)
        self._source = Box("campaignSource")
        self._source.currentIndexChanged.connect(self._refresh_state)
        kinds = row(self._calls, self._texts, STRETCH, spacing=24)
        add_row(self._form, self.tr("Campaign type"), kinds)
        add_row(self._form, self.tr("Campaign name"), self._name)
        add_row(self._form, self.tr("Project"), row(grow(self._project), another))
        add_row(self._form, self.tr("Clients"), self._source)

    def _spin(self, name: str, value: int, least: int, most: int) -> QSpinBox:
        title = setting_label(name, translate)
        field = number_field(name, title, range(least, most + 1), value)
        add_row(self._form, title, field)
        return field

    def _build_calls(self, before: CallSettings) -> list[int]:
        first = self._form.rowCount()
        self._lines = self._spin("lines", before.lines, 1, MOST_LINES)
        week = QWidget()
        days = FlowLayout(week, spacing=16)
        self._days: list[QCheckBox] = []
        for day in range(7):
            name = QLocale().dayName(day + 1, QLocale.FormatType.ShortFormat)
            tick = tick_box(name, f"day-{day}")
            tick.setChecked(day in before.weekdays)
            tick.toggled.connect(self._refresh_state)
            days.addWidget(tick)
            self._days.append(tick)
        self._form.addRow(label(self.tr("When to call clients")), week)
        self._opens = self._time("opens", self.tr("From"), before.opens)
        self._closes = self._time("closes", self.tr("To"), before.closes)
        hours = row(self._opens, label("–"), self._closes, STRETCH, spacing=8)
        self._form.addRow(label(self.tr("Hours")), hours)
        self._local = tick_box(self.tr("Use the client’s local time"), "localTime")
        self._local.setChecked(before.local_time)
        self._form.addRow("", self._local)
        self._attempts = self._spin("attempts", before.attempts, 1, MOST_ATTEMPTS)
        self._most = self._spin("most_attempts", before.most_attempts, 1, MOST_ATTEMPTS)
        self._retry = self._spin("retry_minutes", before.retry_minutes, 1, MOST_RETRY_MINUTES)
        return list(range(first, self._form.rowCount()))

    def _time(self, name: str, spoken: str, minutes: int) -> QTimeEdit:
        field = clock_field(name, spoken, minutes)
        field.timeChanged.connect(self._refresh_state)
        return field

    def _build_texts(self, before: TextSettings) -> list[int]:
        first = self._form.rowCount()
        self._delay = self._spin("delay_ms", before.delay_ms, 0, MOST_DELAY_MS)
        self._threads = self._spin("threads", before.threads, 1, MOST_THREADS)
        return list(range(first, self._form.rowCount()))

    def _build_plan(self, planned_for: str) -> None:
        self._planned = tick_box(self.tr("Planned start"), "planned")
        moment = QDateTime.currentDateTime().addSecs(3600)
        if planned_for:
            then = datetime.fromisoformat(planned_for).replace(tzinfo=UTC)
            moment = QDateTime.fromSecsSinceEpoch(int(then.timestamp()))
        self._at = minute_field("plannedFor", self.tr("Planned start"), moment)
        self._at.setEnabled(bool(planned_for))
        self._planned.setChecked(bool(planned_for))
        self._planned.toggled.connect(self._at.setEnabled)
        self._form.addRow(self._planned, self._at)

    def _show_kind(self) -> None:
        calls = self._calls.isChecked()
        for line in self._call_rows:
            self._form.setRowVisible(line, calls)
        for line in self._text_rows:
            self._form.setRowVisible(line, not calls)
        self._show_sources()

    def _show_found(self, found: tuple[list[ListSummary], list[Project], str]) -> None:
        """Offer these projects and lists, and suggest a name."""
        self._lists, self._projects, name = found
        chosen = self._new_project
        if chosen is None and self._campaign is not None:
            chosen = self._campaign.project_id
        if chosen is None and self._project.currentData() is not None:
            chosen = self._project.currentData()
        known = [one.id for one in self._projects]
        at = 0 if chosen is None else known.index(chosen) if chosen in known else -1
        self._project.show_choices(self._projects, lambda one: one.name, lambda one: one.id, at)
        if not self._name.text():
            self._name.setText(name)
            self._name.selectAll()
        self._show_sources()

    def _show_sources(self) -> None:
        """Offer lists of suitable channels only, and for texts all clients of a channel too."""
        self._chosen = before = self._source.currentData() or self._chosen
        kind = CampaignKind.CALL if self._calls.isChecked() else CampaignKind.TEXT
        sources = [
            _Source(one.channel, one, one.clients)
            for one in self._lists
            if kind_of(one.channel) is kind
        ]
        project = next((p for p in self._projects if p.id == self._project.currentData()), None)
        if kind is CampaignKind.TEXT and project is not None:
            sources += [
                _Source(channel, None, count)
                for channel in CHANNELS
                if (count := project.clients.get(channel.code, 0)) and not channel.is_telephony
            ]
        places = [at for at, source in enumerate(sources) if source.value == before]
        # If the chosen list is gone, a person must choose another: nobody is called by accident.
        is_gone = before is not None and kind_of(channel_of(before[1])) is kind
        first = -1 if is_gone or not sources else 0
        self._source.show_choices(
            sources, self._source_text, lambda one: one.value, places[0] if places else first,
            icon_of=lambda one: channel_icon(one.channel),
        )  # fmt: skip
        self._refresh_state()

    def _source_text(self, source: "_Source") -> str:
        if source.listed is not None:
            return self.tr("{name} ({clients})").format(
                name=source.listed.name, clients=number(source.clients)
            )
        return self.tr("All clients of {channel} ({clients})").format(
            channel=channel_name(source.channel, translate), clients=number(source.clients)
        )

    def why_off(self) -> str:
        """Return the first thing that is missing; empty if nothing is."""
        if not self._name.text().strip():
            return self.tr("Type a name")
        if self._project.currentData() is None:
            return self.tr("Create a project first")
        if self._source.currentData() is None and self._source.count():
            return self.tr("Choose the clients")
        if self._source.currentData() is None:
            return self.tr("No client list suits this type of campaign yet; create one first")
        if self._calls.isChecked():
            if not any(tick.isChecked() for tick in self._days):
                return self.tr("Choose at least one weekday")
            if _minutes(self._opens) >= self._closing():
                return self.tr("The start time must be before the end time")
        return ""

    def _refresh_state(self) -> None:
        # Fields announce their first values before the button exists.
        if hasattr(self, "_save_button"):
            enable_unless(self.why_off(), self._save_button, self._why)

    def _ask_project(self) -> None:
        dialog = NameDialog(
            self._database, self.tr("Project name"), self.tr("Create project"), "",
            lambda workspace, actor, name: create_project(workspace, name, actor), self,
        )  # fmt: skip
        dialog.done_with.connect(self._on_project)
        dialog.open()

    def _on_project(self, project: Project) -> None:
        self._new_project = project.id
        self._database.ask(self, "sources", _read_sources, self._show_found)

    def _closing(self) -> int:
        return _minutes(self._closes) or _MIDNIGHT

    def _settings(self) -> Settings:
        if not self._calls.isChecked():
            return TextSettings(self._delay.value(), self._threads.value())
        return CallSettings(
            self._lines.value(),
            tuple(day for day, tick in enumerate(self._days) if tick.isChecked()),
            _minutes(self._opens),
            self._closing(),
            self._local.isChecked(),
            self._attempts.value(),
            self._most.value(),
            self._retry.value(),
        )

    def submit(self) -> None:
        """Save the campaign."""
        list_id, code = self._source.currentData()
        name, project_id, settings = (
            self._name.text(),
            self._project.currentData(),
            self._settings(),
        )
        planned = None
        if self._planned.isChecked():
            planned = datetime.fromtimestamp(self._at.dateTime().toSecsSinceEpoch(), UTC)
        campaign_id = self._campaign.id if self._campaign else None

        def save(workspace: Workspace, actor: Actor) -> Campaign:
            return save_campaign(
                workspace, name, project_id, list_id, code, settings, planned, actor, campaign_id
            )

        self.change(self._database, save, self._on_saved)

    def _on_saved(self, campaign: Campaign) -> None:
        self.saved.emit(campaign)
        self.accept()

    def refused(self, error: Refused) -> None:
        """Show why it was not saved."""
        self._refusal.setText(refusal_text(error, translate))
        # The lists and projects may have changed in the meantime.
        self._database.ask(self, "sources", _read_sources, self._show_found)


def _minutes(field: QTimeEdit) -> int:
    return 60 * field.time().hour() + field.time().minute()


def _read_sources(
    workspace: Workspace, actor: Actor
) -> tuple[list[ListSummary], list[Project], str]:
    name = free_campaign_name(workspace, actor, translate("Campaign", "Campaign"))
    return all_lists(workspace, actor), all_projects(workspace, actor), name
