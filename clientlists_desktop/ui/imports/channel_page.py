"""Page one: how the clients will be reached."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from clientlists_desktop import texts
from clientlists_desktop.core.channels import (
    ANY,
    CHANNELS,
    TELEPHONY,
    Channel,
    ChannelGroup,
    channel_of,
)
from clientlists_desktop.ui.export_dialogs import ask_and_save_sample, save_clients_sample_as
from clientlists_desktop.ui.imports.sample_table import SampleTable
from clientlists_desktop.ui.imports.wizard_page import PageId, WizardPage
from clientlists_desktop.ui.imports.wizard_state import WizardState
from clientlists_desktop.ui.look.icons import channel_icon, icon
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button, card, icon_label, label
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out

_CHANNEL_ROLE = Qt.ItemDataRole.UserRole + 1


class ChannelPage(WizardPage):
    """Telephony for calls, or one text channel; the right side shows what an address looks like."""

    def __init__(self, new_list: WizardState) -> None:
        super().__init__(new_list, PageId.CHANNEL, "", "")
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
        self._search = QLineEdit()
        self._search.setObjectName("channelSearch")
        self._search.setPlaceholderText(self.tr("Search channels by name"))
        self._search.setAccessibleName(self.tr("Search channels by name"))
        self._search.addAction(
            icon("magnifying-glass", "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._fill)
        self._model = QStandardItemModel(self)
        self._list = QListView()
        self._list.setObjectName("channels")
        self._list.setAccessibleName(self.tr("Channels"))
        self._list.setModel(self._model)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setUniformItemSizes(False)
        self._list.selectionModel().currentChanged.connect(lambda now, _: self._choose(now))
        self._list.activated.connect(lambda _: self._go_on())
        left = QVBoxLayout()
        left.addWidget(self._search)
        left.addWidget(self._list, 1)
        self._about, self._about_layout = card()
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addLayout(left, 2)
        sides.addWidget(self._about, 3)
        self.body.addLayout(sides, 1)
        self._details: QWidget | None = None

    def initializePage(self) -> None:
        """Show all channels, the last used one chosen."""
        self._fill("")
        self._show_details()

    def next_text(self) -> str:
        """Return what the button that goes on reads."""
        return self.tr("Next: choose a file")

    def why_off(self) -> str:
        """Ask for a channel while the search finds none."""
        return (
            "" if self._list.currentIndex().isValid() else self.tr("Choose a channel to continue")
        )

    def first_focus(self) -> QWidget:
        """Start in the search field: typing filters, arrows choose."""
        return self._search

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows choose while the search has the focus."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        row = self._list.currentIndex().row() + step
        while 0 <= row < self._model.rowCount():
            index = self._model.index(row, 0)
            if index.data(_CHANNEL_ROLE):
                self._list.setCurrentIndex(index)
                return
            row += step

    def _fill(self, text: str) -> None:
        wanted = text.strip().casefold()
        self._model.clear()
        used = [TELEPHONY.code, *self.new_list.last_channels]
        recent = [channel_of(code) for code in dict.fromkeys(used)]
        chosen: QStandardItem | None = None
        blocks = [(self.tr("Most used"), recent)]
        if self.new_list.project is not None:
            blocks.insert(0, (self.tr("From the file"), [ANY]))
        blocks += [
            (
                texts.group_name(group, translate),
                [c for c in CHANNELS if c.group is group and c not in recent],
            )
            for group in ChannelGroup
        ]
        for title, channels in blocks:
            found = [c for c in channels if wanted in self._spoken(c).casefold()]
            if not found:
                continue
            heading = QStandardItem(title)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            font = heading.font()
            font.setBold(True)
            heading.setFont(font)
            self._model.appendRow(heading)
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

    def _spoken(self, channel: Channel) -> str:
        return f"{channel.name} {texts.channel_name(channel, translate)} {channel.code}"

    def _line(self, channel: Channel) -> str:
        name = texts.channel_name(channel, translate)
        if channel.is_telephony:
            return self.tr("{channel} — calls").format(channel=name)
        return name

    def _choose(self, index: object) -> None:
        code = index.data(_CHANNEL_ROLE)  # type: ignore[attr-defined]
        if code and channel_of(code) != self.new_list.channel:
            self.new_list.channel = channel_of(code)
            self.new_list.checked = None
        if code:
            self._show_details()
        self.refresh()

    def _go_on(self) -> None:
        if self.isComplete():
            self.wizard().next()

    def _show_details(self) -> None:
        """Show what an address of the channel looks like, and a file that passes."""
        if self._details is not None:
            self._about_layout.removeWidget(self._details)
            self._details.hide()
            self._details.deleteLater()
        channel = self.new_list.channel
        self._details = QWidget()
        layout = QVBoxLayout(self._details)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        name = QHBoxLayout()
        name.addWidget(icon_label(channel_icon(channel, "link"), 20))
        name.addWidget(label(texts.channel_name(channel, translate), "section"), 1)
        layout.addLayout(name)
        layout.addWidget(label(self._purpose(channel), "muted"))
        layout.addSpacing(8)
        if self.new_list.project is not None:
            self._show_clients(layout, channel)
            return
        phones = channel.has_phone_numbers
        looks = (
            self.tr("A phone number looks like this")
            if phones
            else (self.tr("A client ID looks like this"))
        )
        layout.addWidget(label(looks, "strong"))
        example = label(channel.example, "example", name="addressExample")
        example.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        example.setWordWrap(True)
        layout.addWidget(example)
        layout.addWidget(label(texts.address_hint(channel, translate), "muted"))
        layout.addSpacing(8)
        layout.addLayout(self._examples(phones))
        layout.addSpacing(8)
        layout.addWidget(label(self.tr("Your file may look like this"), "strong"))
        layout.addWidget(SampleTable(channel))
        note = self.tr("Only the first column is required.")
        if channel.is_telephony:
            note = self.tr(
                "Only the first column is required. GMT_ZONE and DIALER_PRIORITY decide when "
                "clients are called and who comes first."
            )
        layout.addWidget(label(note, "muted"))
        layout.addStretch()
        download = button(
            self.tr("Download a sample for {channel}…").format(
                channel=texts.channel_name(channel, translate)
            ),
            "downloadSample",
            "download-simple",
        )
        download.clicked.connect(lambda: ask_and_save_sample(self, self.new_list.channel))
        layout.addWidget(download, 0, Qt.AlignmentFlag.AlignLeft)
        self._about_layout.addWidget(self._details)
        tab_as_laid_out(self)

    def _show_clients(self, layout: QVBoxLayout, channel: Channel) -> None:
        """Show what a file of clients may hold."""
        layout.addWidget(label(self.tr("Your file may look like this"), "strong"))
        layout.addWidget(SampleTable(channel, clients=True))
        note = self.tr(
            "Only the client ID is required. Columns named as in Analytics > Clients are "
            "recognised; any others are kept as attributes. If the ID is already known, "
            "the client is updated."
        )
        layout.addWidget(label(note, "muted"))
        layout.addStretch()
        download = button(self.tr("Download a sample…"), "downloadSample", "download-simple")
        download.clicked.connect(
            lambda: save_clients_sample_as(self, self.new_list.channel, ".xlsx", either=True)
        )
        layout.addWidget(download, 0, Qt.AlignmentFlag.AlignLeft)
        assert self._details is not None
        self._about_layout.addWidget(self._details)
        tab_as_laid_out(self)

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
        if phones:
            lines = [
                ("wrench", "repaired", "+1 (202) 555-0147",
                 self.tr("repaired to 12025550147, shown before and after")),
                ("wrench", "repaired", "0012025550147", self.tr("repaired: the leading 00 is removed")),
                ("x-circle", "failed", "1.2026E+10",
                 self.tr("failed: Excel cut the digits off, and we never guess")),
            ]  # fmt: skip
        else:
            lines = [
                ("warning", "warning", "@username",
                 self.tr("kept as it is, with a warning if it looks unusual")),
                ("x-circle", "failed", "1.2026E+16",
                 self.tr("failed: Excel cut the digits off, and we never guess")),
            ]  # fmt: skip
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(2, 1)
        for row, (symbol, tone, seen, becomes) in enumerate(lines):
            grid.addWidget(icon_label(icon(symbol, tone)), row, 0)
            grid.addWidget(label(seen), row, 1)
            grid.addWidget(label(becomes, "muted"), row, 2)
        return grid
