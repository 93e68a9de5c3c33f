"""What the numbers of a list tell: countries, time zones, hours for calls, kinds of line."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QStackedWidget, QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.lists.calling_hours import calling_hours, offsets_at
from clientlists_desktop.core.lists.number_statistics import NumberStatistics, statistics_of
from clientlists_desktop.core.phones import LineKind
from clientlists_desktop.operations.imports.readers import count_numbers
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.lists.line_kinds import kind_label
from clientlists_desktop.ui.lists.pictures.bars import Bar, BarList, Bars, HourBars, Swatch
from clientlists_desktop.ui.look.formatting import clock, number, percent
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.plain_table import PlainTable
from clientlists_desktop.ui.widgets.controls import button, card_of
from clientlists_desktop.ui.widgets.country_box import country_name
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import (
    STRETCH,
    add,
    aligned,
    column,
    grow,
    panel,
    row,
    scroll_area,
)

_MOST_BARS = 8
_TABLE_HEIGHT = 220
_WIDE = 920
_NO_COUNTRY = "001"


class PictureCard(QFrame):
    """One picture under its title, and the same figures as a table in its place."""

    def __init__(self, name: str, title: str, chart: Bars, titles: Sequence[str]) -> None:
        super().__init__()
        self.chart, self.note = chart, label("", "caption", wraps=True)
        self.table = PlainTable(f"{name}Table", title, titles)
        self.table.setFixedHeight(scaled(_TABLE_HEIGHT))
        self._stack = QStackedWidget()
        self._stack.addWidget(panel(column(grow(chart, int(chart.fills)), STRETCH)))
        self._stack.addWidget(self.table)
        self.inside = card_of(self, margin=16, title=title)
        add(self.inside, grow(self._stack), self.note)

    def show_figures(self, bars: Sequence[Bar], rows: Sequence[Sequence[str]], note: str) -> None:
        """Show a picture, the rows of its table, and what has to be said of both."""
        self.chart.show_bars(bars)
        self.table.show_texts(rows)
        self.table.share(Shares(self.table.columnCount() - 1))
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def show_table(self, *, shown: bool) -> None:
        """Show the table in place of the picture, or the picture again."""
        self._stack.setCurrentIndex(int(shown))


class NumberPictures(QWidget):
    """The pictures of one list, counted on the database thread piece by piece."""

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self.setObjectName("numberPictures")
        self._database = database
        self._file: CheckedFile | None = None
        self._found: NumberStatistics | None = None
        clients, share = self.tr("Clients"), self.tr("Share")
        self.countries = self._card("countries", self.tr("Countries"), (clients, share))
        self.zones = self._card("zones", self.tr("Time zones"), (clients, share))
        self.kinds = self._card("kinds", self.tr("Kinds of line"), (clients, share))
        hours = self.tr("When clients can be called")
        titles = (self.tr("Hour"), self.tr("Can be called"), self.tr("Depends"))
        self.hours = PictureCard("hours", hours, HourBars("hours", hours), titles)
        self._now = label("", "strong", name="callableNow", wraps=True)
        self.hours.inside.insertWidget(1, self._now)
        self.hours.inside.addLayout(self._legend())
        self._as_tables = button(self.tr("Show as tables"), "picturesAsTables", "rows")
        self._as_tables.setCheckable(True)
        self._as_tables.toggled.connect(self._show_tables)
        self._state = label("", "muted", name="picturesState", wraps=True)
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        self._arrange(2)
        cards = panel(column(self._grid, STRETCH), "windowPage")
        column(
            row(grow(self._state), self._as_tables),
            grow(scroll_area(cards, "picturesScroll")),
            on=self,
            spacing=8,
        )

    @property
    def _cards(self) -> tuple[PictureCard, ...]:
        return self.hours, self.countries, self.zones, self.kinds

    def _arrange(self, columns: int) -> None:
        """Put the cards side by side, or one below the other."""
        if columns != self._columns:
            self._columns = columns
            for at, card in enumerate(self._cards):
                self._grid.addWidget(card, at // columns, at % columns)
            for column_at in range(2):
                self._grid.setColumnStretch(column_at, int(column_at < columns))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards where their words have room."""
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= scaled(_WIDE) else 1)

    def _card(self, name: str, title: str, titles: Sequence[str]) -> PictureCard:
        return PictureCard(name, title, BarList(name, title), (title, *titles))

    def _legend(self) -> QLayout:
        sure, depends = self.tr("can be called"), self.tr("depends on where they are")
        middle = Qt.AlignmentFlag.AlignVCenter
        return row(
            aligned(Swatch("accent"), middle), label(sure, "caption"), 8,
            aligned(Swatch("border"), middle), label(depends, "caption"), STRETCH,
            spacing=4,
        )  # fmt: skip

    def show_file(self, file: CheckedFile) -> None:
        """Count a list, unless it is the one that was counted last, and show it as it is now."""
        if self._found is not None and self._file == file:
            self._show(self._found)
            return
        self._file, self._found = file, None
        self._state.setText(self.tr("Counting…"))
        self._count(file, Counter(), 0)

    def _count(self, file: CheckedFile, groups: Counter[str], after: int | None) -> None:
        """Count what follows a position; look the groups up when everything is counted."""

        def count(workspace: Workspace, actor: Actor) -> int | None:
            assert after is not None
            piece = count_numbers(workspace, actor, file, after)
            groups.update(piece.groups)
            return piece.after

        def look_up(workspace: Workspace, actor: Actor) -> NumberStatistics:
            del workspace, actor
            return statistics_of(groups)

        if after is None:
            self._database.ask(self, "numbers", look_up, self._on_found)
        else:
            self._database.ask(self, "numbers", count, partial(self._count, file, groups))

    def _on_found(self, found: NumberStatistics) -> None:
        self._found = found
        self._show(found)

    def _show(self, found: NumberStatistics) -> None:
        self._state.setText(self.tr("%Ln client(s)", "", found.clients))
        self._show_countries(found)
        self._show_kinds(found)
        now = datetime.now().astimezone()
        self._show_zones(found, now)
        self._show_hours(found, now)

    def _show_countries(self, found: NumberStatistics) -> None:
        named = {"": self.tr("cannot be told"), _NO_COUNTRY: self.tr("of no country")}
        rows = [
            (named.get(region) or country_name(region), clients, region == "")
            for region, clients in found.countries
        ]
        self._show_shares(self.countries, rows, found.clients, self.tr("other countries"), "")

    def _show_kinds(self, found: NumberStatistics) -> None:
        unsure = (LineKind.FIXED_OR_MOBILE, LineKind.UNKNOWN)
        rows = [
            (kind_label(kind, translate), clients, kind in unsure) for kind, clients in found.kinds
        ]
        note = self.tr(
            "In some countries, such as the United States, mobile and fixed lines share their "
            "numbers."
        )
        is_shared = any(kind is LineKind.FIXED_OR_MOBILE for kind, _ in found.kinds)
        self._show_shares(self.kinds, rows, found.clients, self.tr("others"), note * is_shared)

    def _show_zones(self, found: NumberStatistics, now: datetime) -> None:
        clocks = offsets_at(found.zones, now)
        rows = [(f"{_offset(east)} {zone}", clients, False) for east, clients, zone in clocks.known]
        rows.sort(key=lambda one: -one[1])
        if clocks.several:
            rows.append((self.tr("depends: several zones are possible"), clocks.several, True))
        if clocks.unknown:
            rows.append((self.tr("cannot be told"), clocks.unknown, True))
        note = self.tr("A time zone column in the file tells where clients are.")
        unsure = clocks.several or clocks.unknown
        self._show_shares(
            self.zones, rows, found.clients, self.tr("other time zones"), note if unsure else ""
        )

    def _show_shares(
        self,
        card: PictureCard,
        rows: Sequence[tuple[str, int, bool]],
        whole: int,
        others: str,
        note: str,
    ) -> None:
        """Show shares of all clients; in the picture, small ones together and what is unknown."""
        known = [one for one in rows if not one[2]]
        shown = known if len(known) <= _MOST_BARS else known[: _MOST_BARS - 1]
        if rest := sum(clients for _, clients, _ in known[len(shown) :]):
            shown = [*shown, (others, rest, False)]
        shown = [*shown, *(one for one in rows if one[2])]
        longest = max((clients for _, clients, _ in shown), default=1)
        bars = [
            Bar(
                words,
                f"{number(clients)} · {percent(clients, whole)}",
                clients / longest,
                muted=muted,
            )
            for words, clients, muted in shown
        ]
        table = [(words, number(n), percent(n, whole)) for words, n, _ in rows]
        card.show_figures(bars, table, note)

    def _show_hours(self, found: NumberStatistics, now: datetime) -> None:
        settings = CallSettings()
        hours = calling_hours(found.zones, now, settings.opens, settings.closes)
        whole = max(1, found.clients)
        figure = self.tr("{sure} can be called, {depends} depends")
        bars = [
            Bar(
                clock(60 * one.begins.hour),
                figure.format(sure=number(one.sure), depends=number(one.depends)),
                one.sure / whole,
                one.depends / whole,
            )
            for one in hours
        ]
        rows = [
            (clock(60 * one.begins.hour), number(one.sure), number(one.depends)) for one in hours
        ]
        note = self.tr(
            "From {opens} to {closes} by the client’s clock; hours are those of this computer."
        ).format(opens=clock(settings.opens), closes=clock(settings.closes))
        self.hours.show_figures(bars, rows, note)
        now_text = self.tr("Now: %Ln client(s) can be called", "", hours[0].sure)
        depends = self.tr("of %Ln more it depends on where they are", "", hours[0].depends)
        self._now.setText(f"{now_text}; {depends}" if hours[0].depends else now_text)

    def _show_tables(self, shown: bool) -> None:
        for card in self._cards:
            card.show_table(shown=shown)


def _offset(minutes: int) -> str:
    """Return a difference to UTC as people write it: UTC+3, UTC−3:30."""
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")
