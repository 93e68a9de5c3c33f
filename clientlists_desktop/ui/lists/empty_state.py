"""What an empty workspace shows: the first steps, and a place to drop a file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.texts.accounts.accounts import why_not_permitted
from clientlists_desktop.ui.imports.channel_box import ChannelBox
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.theme import CIRCLE, scaled
from clientlists_desktop.ui.navigation import EVERYTHING
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button, icon_label
from clientlists_desktop.ui.widgets.drop_zone import DropZone
from clientlists_desktop.ui.widgets.flow_layout import flow
from clientlists_desktop.ui.widgets.labels import field_title, label
from clientlists_desktop.ui.widgets.layouts import (
    STRETCH,
    aligned,
    column,
    grow,
    panel,
    row,
    scroll_area,
)


class EmptyState(DropZone):
    """Invites to create the first list.

    Attributes:
        channel: a box with the channel that a dropped file is for.
        first_button: begins the first list.

    Signals:
        create_wanted: a new list is wanted. sample_wanted: one of made-up clients.
    """

    create_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "section", wraps=True)
        self._text = label("", "muted", name="emptyText")
        for words in (self._title, self._text):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        create = button(self.tr("Create client list"), "createFirstList", "plus", kind="primary")
        create.clicked.connect(self.create_wanted)
        sample = button(self.tr("Try with sample data"), "trySample", "flask")
        sample.clicked.connect(self.sample_wanted)
        self._buttons = flow(create, sample, centred=True)
        self.first_button = create
        self.channel = ChannelBox("firstChannel")
        self.channel.show_channels(())
        title = field_title(self.tr("Clients of this channel:"), self.channel, "muted")
        title.setWordWrap(False)
        self._channel_line = panel(row(STRETCH, title, self.channel, STRETCH, spacing=8))
        steps = (
            _step(1, self.tr("Pick a channel"), self.tr("calls or one messenger")),
            _step(2, self.tr("Choose the file"), self.tr("yours, or a sample")),
            _step(3, self.tr("Check it"), self.tr("no row is lost")),
            _step(4, self.tr("Confirm consent"), self.tr("kept as your proof")),
        )
        self._steps = flow(*steps, centred=True)
        inside = column(
            STRETCH,
            aligned(icon_label(icon("file-arrow-up", "link"), 40), Qt.AlignmentFlag.AlignHCenter),
            self._title,
            self._text,
            self._channel_line,
            8,
            self._buttons,
            24,
            self._steps,
            STRETCH,
            spacing=12,
            margins=24,
        )
        # Its frame is the zone's own.
        column(grow(scroll_area(panel(inside, "page"), "emptyScroll")), on=self, margins=4)
        self.show_permitted(EVERYTHING)

    def showEvent(self, event: QShowEvent) -> None:
        """Let Enter begin the first list."""
        super().showEvent(event)
        self.first_button.setFocus()

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Invite an account that may create lists; tell others why they cannot."""
        makes = Permission.MAKE_LISTS in held
        self.setAcceptDrops(makes)
        for part in (self._channel_line, self._buttons, self._steps):
            part.setVisible(makes)
        if makes:
            self._title.setText(self.tr("Drop a spreadsheet here to create your first client list"))
            self._text.setText(
                self.tr(
                    "XLS, XLSX or CSV, up to 20 MB, with phone numbers or client IDs in the first "
                    "column."
                )
            )
        else:
            self._title.setText(self.tr("No client lists yet"))
            self._text.setText(why_not_permitted(Permission.MAKE_LISTS, translate))


def _step(number: int, head: str, detail: str) -> QWidget:
    circle = label(str(number), "circle")
    circle.setFixedSize(scaled(CIRCLE), scaled(CIRCLE))
    circle.setAlignment(Qt.AlignmentFlag.AlignCenter)
    words = column(label(head, "strong"), label(detail, "caption"), spacing=0)
    return panel(row(circle, words, spacing=8, margins=(12, 0, 12, 0)))
