"""What an empty workspace shows: what to do first. The whole of it takes a dropped file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.texts.accounts.accounts import why_not_permitted
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.theme import CIRCLE, scaled
from clientlists_desktop.ui.navigation import EVERYTHING
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button, icon_label, label
from clientlists_desktop.ui.widgets.drop_zone import DropZone


class EmptyState(DropZone):
    """Invites to make the first list.

    Signals:
        create_wanted: a new list is wanted. sample: a sample is wanted.
    """

    create_wanted = Signal()
    sample = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "section")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title.setWordWrap(True)
        self._text = label("", "muted", name="emptyText")
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        create = button(self.tr("Create client list"), "createFirstList", "plus", kind="primary")
        create.clicked.connect(self.create_wanted)
        sample = button(self.tr("Download a sample…"), "downloadFirstSample", "download-simple")
        sample.clicked.connect(self.sample)
        self._buttons, self._steps = QWidget(), QWidget()
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addStretch()
        buttons.addWidget(create)
        buttons.addWidget(sample)
        buttons.addStretch()
        steps = QHBoxLayout(self._steps)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.addStretch()
        for number, (head, detail) in enumerate(
            (
                (self.tr("Pick a channel"), self.tr("calls or one messenger")),
                (self.tr("Choose the file"), self.tr("yours, or a sample")),
                (self.tr("Check it"), self.tr("no row is lost")),
                (self.tr("Confirm consent"), self.tr("kept as your proof")),
            ),
            start=1,
        ):
            steps.addWidget(_step(number, head, detail))
        steps.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addStretch()
        layout.addWidget(
            icon_label(icon("file-arrow-up", "link"), 40), 0, Qt.AlignmentFlag.AlignHCenter
        )
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addSpacing(8)
        layout.addWidget(self._buttons)
        layout.addSpacing(24)
        layout.addWidget(self._steps)
        layout.addStretch()
        self.show_permitted(EVERYTHING)

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Invite who may make lists; tell others who does."""
        makes = Permission.MAKE_LISTS in held
        self.setAcceptDrops(makes)
        for part in (self._buttons, self._steps):
            part.setVisible(makes)
        if makes:
            self._title.setText(self.tr("Drop a spreadsheet here to make your first client list"))
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
    widget = QWidget()
    line = QHBoxLayout(widget)
    line.setContentsMargins(12, 0, 12, 0)
    line.setSpacing(8)
    circle: QLabel = label(str(number), "circle")
    circle.setFixedSize(scaled(CIRCLE), scaled(CIRCLE))
    circle.setAlignment(Qt.AlignmentFlag.AlignCenter)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label(head, "strong"))
    caption = label(detail, "caption")
    words.addWidget(caption)
    line.addWidget(circle)
    line.addLayout(words)
    return widget
