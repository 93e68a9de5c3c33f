"""Asks for one part of a filter."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QLineEdit,
    QWidget,
)

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.core.clients.filters import (
    ClientFilter,
    Counts,
    Days,
    TextCondition,
    TextMatch,
)
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.clients.clients import comparison_label
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.icons import channel_icon
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import radio_button, tick_box
from clientlists_desktop.ui.widgets.fields import Box, day_field, enable_unless, number_field
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add, column, grow, row
from clientlists_desktop.ui.widgets.submit_dialog import SubmitDialog

_MOST = 1_000_000_000
_MONTH = timedelta(days=30)


class FilterDialog(SubmitDialog):
    """Asks for one part of a filter.

    Args:
        part: `channels`, `text`, `joined`, `last_visit`, `bots`, `blocked` or `sessions`.
        index: which of the filter's texts is changed; None for a new one.
        attribute: what a new text is compared with; "" for the name or ID.
    """

    def __init__(
        self,
        project: Project,
        chosen: ClientFilter,
        part: str,
        parent: QWidget,
        *,
        index: int | None = None,
        attribute: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("filterDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Filter clients"))
        self._project, self._chosen, self._part, self._index = project, chosen, part, index
        self._attribute = chosen.texts[index].attribute if index is not None else attribute
        self._ticks: dict[str, QCheckBox] = {}
        self._layout = column(on=self, margins=24, spacing=8)
        self._why_off = label("", "muted", name="whyOff")
        buttons, self._apply = self.submit_buttons(self.tr("Apply"), "applyFilter")
        build = {
            "channels": self._build_channels,
            "text": self._build_text,
            "bots": self._build_bots,
            "blocked": self._build_blocked,
            "sessions": self._build_sessions,
        }
        build.get(part, self._build_days)()
        add(self._layout, self._why_off, buttons)
        self._refresh_button()
        self.set_usual_width(scaled(380))

    @property
    def filter(self) -> ClientFilter:
        """The filter with this part as it is chosen."""
        chosen = self._chosen
        if self._part == "channels":
            return replace(chosen, channels=self._ticked())
        if self._part == "bots":
            return replace(chosen, bots=self._ticked())
        if self._part == "text":
            text = TextCondition(
                TextMatch(self._how.currentData()), self._text.text().strip(), self._attribute
            )
            kept = list(chosen.texts)
            if self._index is None:
                kept.append(text)
            else:
                kept[self._index] = text
            return replace(chosen, texts=tuple(one for one in kept if one.text))
        if self._part == "blocked":
            return replace(chosen, blocked=self._yes.isChecked())
        if self._part == "sessions":
            least, most = self._least.value(), self._most.value()
            return replace(chosen, sessions=Counts(least, most if most >= 0 else None))
        first, last = (
            field.date().toPython() if tick.isChecked() else None
            for tick, field in (self._from, self._to)
        )
        return replace(chosen, **{self._part: Days(first, last)})  # type: ignore[arg-type]

    def _add_title(self, text: str) -> None:
        self._layout.addWidget(label(text, "section"))

    def _build_channels(self) -> None:
        self._add_title(self.tr("Channel type"))
        for code, count in sorted(self._project.clients.items()):
            name = channel_name(channel_of(code), translate)
            tick = self._add_tick(code, f"{name}  {number(count)}", self._chosen.channels)
            tick.setIcon(channel_icon(channel_of(code)))

    def _build_bots(self) -> None:
        self._add_title(self.tr("Bot"))
        for bot in self._project.bots:
            self._add_tick(bot, bot, self._chosen.bots)

    def _add_tick(self, value: str, text: str, chosen: tuple[str, ...]) -> QCheckBox:
        tick = tick_box(text, f"tick-{value}")
        tick.setChecked(value in chosen)
        tick.toggled.connect(self._refresh_button)
        self._ticks[value] = tick
        self._layout.addWidget(tick)
        return tick

    def _refresh_button(self) -> None:
        enable_unless(self._missing(), self._apply, self._why_off)

    def _missing(self) -> str:
        """Return what is missing for the filter to be applied."""
        chosen = self.filter
        if self._ticks and not self._ticked():
            return self.tr("Tick at least one")
        if self._part == "text" and not self._text.text().strip():
            return self.tr("Type what to look for")
        if self._part in ("joined", "last_visit"):
            days: Days = getattr(chosen, self._part)
            if days == Days():
                return self.tr("Tick a first or last day")
            if days.first and days.last and days.first > days.last:
                return self.tr("The first day must not be after the last one")
        if self._part == "sessions" and chosen.sessions is not None:
            least, most = chosen.sessions.least or 0, chosen.sessions.most
            if most is not None and least > most:
                return self.tr("“At least” cannot be greater than “At most”")
        return ""

    def _ticked(self) -> tuple[str, ...]:
        return tuple(value for value, tick in self._ticks.items() if tick.isChecked())

    def _build_text(self) -> None:
        name = self._attribute or self.tr("Name or client ID")
        self._add_title(name)
        before = self._chosen.texts[self._index] if self._index is not None else None
        self._how = Box("filterHow", self.tr("Comparison"))
        for how in TextMatch:
            self._how.addItem(comparison_label(how, translate), how.value)
        self._text = QLineEdit(before.text if before else "")
        self._text.setObjectName("filterText")
        self._text.setAccessibleName(name)
        self._text.textChanged.connect(self._refresh_button)
        if before is not None:
            self._how.setCurrentIndex(self._how.findData(before.how.value))
        self._layout.addLayout(row(self._how, grow(self._text)))
        self._text.setFocus()

    def _build_days(self) -> None:
        joined = self._part == "joined"
        self._add_title(self.tr("Joined") if joined else self.tr("Last visit"))
        before = self._chosen.joined if joined else self._chosen.last_visit
        today = date.today()
        self._from = self._add_day(
            self.tr("From"), "filterFrom", before.first if before else today - _MONTH
        )
        self._to = self._add_day(self.tr("To"), "filterTo", before.last if before else today)

    def _add_day(self, text: str, name: str, day: date | None) -> tuple[QCheckBox, QDateEdit]:
        tick = tick_box(text, f"{name}Tick")
        tick.setChecked(day is not None)
        field = day_field(name, text, day or date.today())
        field.setEnabled(day is not None)
        tick.toggled.connect(field.setEnabled)
        tick.toggled.connect(self._refresh_button)
        field.dateChanged.connect(self._refresh_button)
        self._layout.addLayout(row(tick, grow(field)))
        return tick, field

    def _build_blocked(self) -> None:
        self._add_title(self.tr("Blocked"))
        self._yes = radio_button(self.tr("Blocked clients only"), "blockedYes")
        no = radio_button(self.tr("Without blocked clients"), "blockedNo")
        (self._yes if self._chosen.blocked else no).setChecked(True)
        add(self._layout, no, self._yes)

    def _build_sessions(self) -> None:
        self._add_title(self.tr("Sessions"))
        before = self._chosen.sessions or Counts(1, None)
        least, most = self.tr("At least"), self.tr("At most")
        self._least = number_field("leastSessions", least, range(_MOST + 1), before.least or 0)
        value = -1 if before.most is None else before.most
        self._most = number_field("mostSessions", most, range(-1, _MOST + 1), value)
        self._most.setSpecialValueText(self.tr("any"))
        line = row()
        for text, field in ((least, self._least), (most, self._most)):
            field.valueChanged.connect(self._refresh_button)
            add(line, label(text), grow(field))
        self._layout.addLayout(line)
