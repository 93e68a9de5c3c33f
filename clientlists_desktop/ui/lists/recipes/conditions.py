"""The conditions that the clients of a new list must meet, one to a row of a form."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QMenu, QWidget

from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.campaigns.results import CALL_RESULTS, TEXT_RESULTS, Result
from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.lists.recipes import ListFilter
from clientlists_desktop.core.phones import LineKind
from clientlists_desktop.core.zones import read_zone
from clientlists_desktop.texts.campaigns.campaigns import result_label
from clientlists_desktop.texts.lists.line_kinds import kind_label
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button, tick_box
from clientlists_desktop.ui.widgets.country_box import CountryBox, system_country
from clientlists_desktop.ui.widgets.fields import Box, day_field
from clientlists_desktop.ui.widgets.flow_layout import FlowLayout
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import column, grow, panel, row
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out


class ConditionKind(StrEnum):
    """What a condition is about."""

    CELL = "cell"
    ZONE = "zone"
    COUNTRY = "country"
    LINE = "line"
    AGREED_FROM = "agreed_from"
    AGREED_UNTIL = "agreed_until"
    RESULT = "result"

    @property
    def is_single(self) -> bool:
        """Whether one condition of this kind says all that there is to say."""
        return self not in (ConditionKind.CELL, ConditionKind.ZONE, ConditionKind.COUNTRY)


class Condition(QWidget):
    """One condition: the fields in which it is chosen.

    Signals:
        changed: something else was chosen.
    """

    changed = Signal()

    def __init__(self, kind: ConditionKind) -> None:
        super().__init__()
        self.setObjectName(f"condition-{kind}")
        self.kind = kind

    def why_incomplete(self) -> str:
        """Say what is missing of it; "" if nothing is."""
        return ""


class _CellCondition(Condition):
    def __init__(self, columns: Sequence[str]) -> None:
        super().__init__(ConditionKind.CELL)
        self._column = Box("conditionColumn", self.tr("Column"))
        self._column.addItems(list(columns))
        self._value = QLineEdit()
        self._value.setObjectName("conditionValue")
        self._value.setAccessibleName(self.tr("Value"))
        self._value.setPlaceholderText(self.tr("empty"))
        self._column.currentIndexChanged.connect(self.changed)
        self._value.textChanged.connect(self.changed)
        row(grow(self._column), grow(self._value), on=self, spacing=8)

    @property
    def cell(self) -> tuple[str, str]:
        """The heading, and the value that its cell must have."""
        return self._column.currentText(), self._value.text()


class _ZoneCondition(Condition):
    def __init__(self) -> None:
        super().__init__(ConditionKind.ZONE)
        self._field = QLineEdit()
        self._field.setObjectName("conditionZone")
        self._field.setAccessibleName(self.tr("Time zone"))
        self._field.setPlaceholderText("Europe/Moscow, +03:00")
        self._field.textChanged.connect(self.changed)
        row(grow(self._field), on=self)

    @property
    def zone(self) -> str:
        """The zone in canonical form; "" if none is typed."""
        typed = self._field.text().strip()
        found = read_zone(typed) if typed else None
        return found.canonical if found is not None else ""

    def why_incomplete(self) -> str:
        if self.zone:
            return ""
        return self.tr("Type a time zone, for example Europe/Moscow or +03:00")


class _CountryCondition(Condition):
    def __init__(self) -> None:
        super().__init__(ConditionKind.COUNTRY)
        self._field = CountryBox("conditionCountry", "")
        self._field.setAccessibleName(self.tr("Country of the number"))
        self._field.choose(system_country())
        self._field.currentIndexChanged.connect(self.changed)
        row(grow(self._field), on=self)

    @property
    def country(self) -> str:
        """The region that is chosen."""
        return self._field.country or ""


class _DayCondition(Condition):
    def __init__(self, kind: ConditionKind, spoken: str) -> None:
        super().__init__(kind)
        self._field = day_field(f"condition-{kind}-day", spoken, date.today())
        self._field.dateChanged.connect(self.changed)
        row(grow(self._field), on=self)

    @property
    def day(self) -> date:
        """The day that is chosen."""
        chosen = self._field.date()
        return date(chosen.year(), chosen.month(), chosen.day())


class _TicksCondition(Condition):
    def __init__(
        self, kind: ConditionKind, choices: Sequence[tuple[str, str]], above: QWidget | None = None
    ) -> None:
        super().__init__(kind)
        self._ticks: dict[str, QCheckBox] = {}
        flow = FlowLayout()
        for value, text in choices:
            tick = self._ticks[value] = tick_box(text, f"tick-{value}")
            tick.toggled.connect(self.changed)
            flow.addWidget(tick)
        column(*(one for one in (above, panel(flow)) if one is not None), on=self, spacing=6)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The values that are ticked."""
        return tuple(value for value, tick in self._ticks.items() if tick.isChecked())

    def why_incomplete(self) -> str:
        return "" if self.ticked else self.tr("Tick at least one")


class _ResultCondition(_TicksCondition):
    def __init__(self, campaigns: Sequence[Campaign], results: Sequence[Result]) -> None:
        self._campaign = Box("conditionCampaign", translate("Conditions", "Campaign"))
        self._campaign.show_choices(campaigns, lambda one: one.name, lambda one: one.id)
        choices = [(one.value, result_label(one, translate)) for one in results]
        super().__init__(ConditionKind.RESULT, choices, self._campaign)
        self._campaign.currentIndexChanged.connect(self.changed)

    @property
    def campaign(self) -> int:
        """The ID of the campaign that is chosen."""
        return int(self._campaign.currentData())


class Conditions(QObject):
    """Adds conditions to a form and removes them.

    Signals:
        changed: the filter may be another one.
    """

    changed = Signal()

    def __init__(self, form: QFormLayout, channel: Channel, parent: QWidget) -> None:
        super().__init__(parent)
        self._form, self._channel = form, channel
        self._columns: Sequence[str] = ()
        self._campaigns: Sequence[Campaign] = ()
        self._conditions: list[Condition] = []
        self._names = {
            ConditionKind.CELL: self.tr("Column"),
            ConditionKind.ZONE: self.tr("Time zone"),
            ConditionKind.COUNTRY: self.tr("Country of the number"),
            ConditionKind.LINE: self.tr("Kind of number"),
            ConditionKind.AGREED_FROM: self.tr("Agreed from"),
            ConditionKind.AGREED_UNTIL: self.tr("Agreed until"),
            ConditionKind.RESULT: self.tr("Last result"),
        }
        self.add = button(self.tr("Add a condition"), "addCondition", "plus", kind="chip")
        self.add.clicked.connect(self._show_menu)
        self._beside = row(self.add)
        self._beside.addStretch()
        self._place = panel(self._beside)
        form.addRow(label(self.tr("Only clients with")), self._place)

    def show_known(self, columns: Sequence[str], campaigns: Sequence[Campaign]) -> None:
        """Offer the columns of the lists, and the campaigns whose results may be seen."""
        self._columns = columns
        self._campaigns = [one for one in campaigns if one.channel == self._channel]

    @property
    def filter(self) -> ListFilter:
        """What is chosen; only of use while nothing is missing."""
        days: dict[ConditionKind, date] = {}
        kinds: tuple[str, ...] = ()
        results: tuple[str, ...] = ()
        campaign = None
        for one in self._conditions:
            if isinstance(one, _DayCondition):
                days[one.kind] = one.day
            elif isinstance(one, _ResultCondition):
                campaign, results = one.campaign, one.ticked
            elif isinstance(one, _TicksCondition):
                kinds = one.ticked
        return ListFilter(
            cells=tuple(one.cell for one in self._conditions if isinstance(one, _CellCondition)),
            zones=tuple(one.zone for one in self._conditions if isinstance(one, _ZoneCondition)),
            countries=tuple(
                one.country for one in self._conditions if isinstance(one, _CountryCondition)
            ),
            kinds=kinds,
            agreed_from=days.get(ConditionKind.AGREED_FROM),
            agreed_until=days.get(ConditionKind.AGREED_UNTIL),
            campaign=campaign,
            results=results,
        )

    def why_incomplete(self) -> str:
        """Say what is missing of the conditions; "" if nothing is."""
        for one in self._conditions:
            if why := one.why_incomplete():
                return why
        first, last = self.filter.agreed_from, self.filter.agreed_until
        if first is not None and last is not None and first > last:
            return self.tr("The first day must not be after the last one")
        return ""

    def add_condition(self, kind: ConditionKind) -> Condition:
        """Add a condition of a kind, in a row above the button."""
        condition = self._make(kind)
        condition.changed.connect(self.changed)
        self._conditions.append(condition)
        remove = button("", f"remove-{kind}", kind="flat")
        remove.setIcon(icon("x"))
        words = self.tr("Remove condition: {kind}").format(kind=self._names[kind])
        remove.setAccessibleName(words)
        set_tool_tip(remove, words)
        line, title = panel(row(grow(condition), remove, spacing=4)), label(self._names[kind])
        remove.clicked.connect(lambda: self._remove(condition, line, title))
        place: Any = self._form.getWidgetPosition(self._place)
        self._form.insertRow(place[0], title, line)
        tab_as_laid_out(self._place)
        self.changed.emit()
        return condition

    def _make(self, kind: ConditionKind) -> Condition:
        are_calls = self._channel.is_telephony
        results = CALL_RESULTS if are_calls else TEXT_RESULTS
        makers: dict[ConditionKind, Callable[[], Condition]] = {
            ConditionKind.CELL: lambda: _CellCondition(self._columns),
            ConditionKind.ZONE: _ZoneCondition,
            ConditionKind.COUNTRY: _CountryCondition,
            ConditionKind.LINE: lambda: _TicksCondition(
                kind, [(one.value, kind_label(one, translate)) for one in LineKind]
            ),
            ConditionKind.RESULT: lambda: _ResultCondition(self._campaigns, results),
        }
        return makers.get(kind, lambda: _DayCondition(kind, self._names[kind]))()

    def _remove(self, condition: Condition, line: QWidget, title: QWidget) -> None:
        self._conditions.remove(condition)
        self.add.setFocus()
        # Not `removeRow`, which deletes at once what a click of the button still needs.
        self._form.takeRow(line)
        for part in (line, title):
            part.hide()
            part.deleteLater()
        self.changed.emit()

    def _show_menu(self) -> None:
        menu = QMenu(self.add)
        menu.setObjectName("conditionMenu")
        for kind in self._offered():
            menu.addAction(self._names[kind], partial(self._add_and_focus, kind))
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _add_and_focus(self, kind: ConditionKind) -> None:
        fields = self.add_condition(kind).findChildren(QWidget)
        next(one for one in fields if one.focusPolicy() & Qt.FocusPolicy.TabFocus).setFocus()

    def _offered(self) -> list[ConditionKind]:
        used = {one.kind for one in self._conditions if one.kind.is_single}
        of_numbers = {ConditionKind.COUNTRY, ConditionKind.LINE}
        hidden = used if self._channel.has_phone_numbers else used | of_numbers
        if not self._columns:
            hidden = hidden | {ConditionKind.CELL}
        if not self._campaigns:
            hidden = hidden | {ConditionKind.RESULT}
        return [kind for kind in ConditionKind if kind not in hidden]
