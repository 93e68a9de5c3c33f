"""Page one of the wizard: the channel."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QListView,
    QWidget,
)

from clientlists_desktop.core.channels import (
    ANY,
    CHANNELS,
    TELEPHONY,
    Channel,
    ChannelGroup,
    channel_of,
)
from clientlists_desktop.texts.channels import address_hint, channel_group_name, channel_name
from clientlists_desktop.ui.export_dialogs import save_clients_sample_as, save_sample_as
from clientlists_desktop.ui.imports.sources.sample_table import SampleTable
from clientlists_desktop.ui.imports.wizard_page import PageId, WizardPage
from clientlists_desktop.ui.imports.wizard_state import WizardState
from clientlists_desktop.ui.look.icons import channel_icon, icon
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button, card, icon_label
from clientlists_desktop.ui.widgets.flow_layout import SideBySide
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import (
    STRETCH,
    Part,
    add,
    aligned,
    column,
    grow,
    panel,
    row,
)
from clientlists_desktop.ui.widgets.search_field import search_field
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out

_LEAST_LIST = 200
_CHANNEL_ROLE = Qt.ItemDataRole.UserRole + 1


class ChannelPage(WizardPage):
    """A list of channels, and what an address of the chosen one looks like."""

    def __init__(self, new_list: WizardState) -> None:
        super().__init__(new_list, PageId.CHANNEL)
        self.heading.setText(self.tr("How will you reach these clients?"))
        self.subheading.setText(
            self.tr("One list serves one channel. The channel decides what the first column holds.")
        )
        if new_list.project is not None:
            self.heading.setText(self.tr("Which channel did these clients use?"))
            self.subheading.setText(
                self.tr(
                    "A Channel column in the file takes precedence; this choice applies to rows "
                    "without one."
                )
            )
        self._search = search_field("channelSearch", self.tr("Search channels by name"), keys="")
        self._search.textChanged.connect(self._show_channels)
        self._model = QStandardItemModel(self)
        self._list = QListView()
        self._list.setObjectName("channels")
        self._list.setAccessibleName(self.tr("Channels"))
        self._list.setModel(self._model)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setUniformItemSizes(False)
        self._list.selectionModel().currentChanged.connect(lambda now, _: self._choose(now))
        self._list.activated.connect(lambda _: self._go_on())
        about, self._about = card()
        self._list.setMinimumHeight(scaled(_LEAST_LIST))
        left = panel(column(self._search, grow(self._list)))
        add(self.body, grow(SideBySide(left, about, (2, 3))))
        self._details: QWidget | None = None

    def initializePage(self) -> None:
        """Show all channels; the one used last is chosen."""
        self._show_channels("")
        self._show_details()

    def next_text(self) -> str:
        """Return the text of the button that goes on."""
        return self.tr("Next: choose a file")

    def why_off(self) -> str:
        """Return that a channel has to be chosen, if the search finds none."""
        return (
            "" if self._list.currentIndex().isValid() else self.tr("Choose a channel to continue")
        )

    def first_focus(self) -> QWidget:
        """Return the search field: typing filters, arrows choose."""
        return self._search

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows choose while the search has the focus."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        at = self._list.currentIndex().row() + step
        while 0 <= at < self._model.rowCount():
            index = self._model.index(at, 0)
            if index.data(_CHANNEL_ROLE):
                self._list.setCurrentIndex(index)
                return
            at += step

    def _show_channels(self, text: str) -> None:
        """Show the channels that a search finds; the chosen one stays chosen."""
        wanted = text.strip().casefold()
        self._model.clear()
        chosen: QStandardItem | None = None
        for title, channels in self._blocks():
            found = [c for c in channels if wanted in self._search_text(c).casefold()]
            if not found:
                continue
            self._model.appendRow(_heading(title))
            for channel in found:
                item = QStandardItem(channel_icon(channel), self._line(channel))
                item.setData(channel.code, _CHANNEL_ROLE)
                self._model.appendRow(item)
                if chosen is None or channel == self.new_list.channel:
                    chosen = item
        if chosen is not None:
            self._list.selectionModel().setCurrentIndex(
                chosen.index(), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self.refresh()

    def _blocks(self) -> list[tuple[str, list[Channel]]]:
        """Return the channels under their headings; those used before come first."""
        used = [TELEPHONY.code, *self.new_list.last_channels]
        recent = [channel_of(code) for code in dict.fromkeys(used)]
        blocks = [(self.tr("Most used"), recent)]
        if self.new_list.project is not None:
            blocks.insert(0, (self.tr("From the file"), [ANY]))
        for group in ChannelGroup:
            others = [c for c in CHANNELS if c.group is group and c not in recent]
            blocks.append((channel_group_name(group, translate), others))
        return blocks

    def _search_text(self, channel: Channel) -> str:
        return f"{channel.name} {channel_name(channel, translate)} {channel.code}"

    def _line(self, channel: Channel) -> str:
        name = channel_name(channel, translate)
        if channel.is_telephony:
            return self.tr("{channel} — calls").format(channel=name)
        return name

    def _choose(self, index: object) -> None:
        code = index.data(_CHANNEL_ROLE)  # type: ignore[attr-defined]
        if code and channel_of(code) != self.new_list.channel:
            self.new_list.channel = channel_of(code)
        if code:
            self._show_details()
        self.refresh()

    def _go_on(self) -> None:
        if self.isComplete():
            self.wizard().next()

    def _show_details(self) -> None:
        """Show what an address of the channel looks like, and a file that passes."""
        if self._details is not None:
            self._about.removeWidget(self._details)
            self._details.hide()
            self._details.deleteLater()
        channel = self.new_list.channel
        name = label(channel_name(channel, translate), "section")
        parts = (
            self._list_details(channel)
            if self.new_list.project is None
            else self._client_details(channel)
        )
        self._details = panel(
            column(
                row(icon_label(channel_icon(channel, "link"), 20), grow(name)),
                label(self._purpose(channel), "muted"),
                8,
                *parts,
                spacing=8,
            )
        )
        self._about.addWidget(self._details)
        tab_as_laid_out(self)

    def _list_details(self, channel: Channel) -> list[Part]:
        """Return what a file for a list may hold."""
        phones = channel.has_phone_numbers
        looks = (
            self.tr("A phone number looks like this")
            if phones
            else self.tr("A client ID looks like this")
        )
        example = label(channel.example, "example", name="addressExample")
        example.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        example.setWordWrap(True)
        note = self.tr("Only the first column is required.")
        if channel.is_telephony:
            note = self.tr(
                "Only the first column is required. GMT_ZONE and DIALER_PRIORITY decide when "
                "clients are called and who comes first."
            )
        name = channel_name(channel, translate)
        return [
            label(looks, "strong"),
            example,
            label(address_hint(channel, translate), "muted"),
            8,
            self._examples(phones),
            8,
            *self._sample(
                SampleTable(channel),
                note,
                self.tr("Download a sample for {channel}…").format(channel=name),
                lambda: save_sample_as(self, channel, ".xlsx", self.sample_saved.emit, either=True),
            ),
        ]

    def _client_details(self, channel: Channel) -> list[Part]:
        """Return what a file of clients may hold."""
        note = self.tr(
            "Only the client ID is required. Columns named as in Analytics > Clients are "
            "recognised; any others are kept as attributes. If the ID is already known, the "
            "client is updated."
        )
        return self._sample(
            SampleTable(channel, clients=True),
            note,
            self.tr("Download a sample…"),
            lambda: save_clients_sample_as(
                self, channel, ".xlsx", self.sample_saved.emit, either=True
            ),
        )

    def _sample(
        self, table: SampleTable, note: str, text: str, run: Callable[[], object]
    ) -> list[Part]:
        download = button(text, "downloadSample", "download-simple")
        download.clicked.connect(lambda: run())
        return [
            label(self.tr("Your file may look like this"), "strong"),
            table,
            label(note, "muted"),
            STRETCH,
            aligned(download, Qt.AlignmentFlag.AlignLeft),
        ]

    def _purpose(self, channel: Channel) -> str:
        if self.new_list.project is not None:
            return self.tr("Clients that a project’s bot has talked to.")
        if channel.is_telephony:
            return self.tr("For call campaigns. The first column of your file holds phone numbers.")
        if channel.has_phone_numbers:
            return self.tr("For text campaigns. The first column of your file holds phone numbers.")
        return self.tr(
            "For text campaigns. The first column of your file holds client IDs of this channel, "
            "as Analytics > Clients shows them."
        )

    def _examples(self, phones: bool) -> QGridLayout:
        cut = self.tr("failed: Excel cut the digits off, and we never guess")
        if phones:
            repaired = self.tr("repaired to 12025550147, shown before and after")
            zeros = self.tr("repaired: the leading 00 is removed")
            lines = [
                ("wrench", "repaired", "+1 (202) 555-0147", repaired),
                ("wrench", "repaired", "0012025550147", zeros),
                ("x-circle", "failed", "1.2026E+10", cut),
            ]
        else:
            unusual = self.tr("kept as it is, with a warning if it looks unusual")
            lines = [
                ("warning", "warning", "@username", unusual),
                ("x-circle", "failed", "1.2026E+16", cut),
            ]
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(2, 1)
        for index, (symbol, tone, text, result) in enumerate(lines):
            grid.addWidget(icon_label(icon(symbol, tone)), index, 0)
            grid.addWidget(label(text), index, 1)
            grid.addWidget(label(result, "muted"), index, 2)
        return grid


def _heading(title: str) -> QStandardItem:
    heading = QStandardItem(title)
    heading.setFlags(Qt.ItemFlag.NoItemFlags)
    font = heading.font()
    font.setBold(True)
    heading.setFont(font)
    return heading
