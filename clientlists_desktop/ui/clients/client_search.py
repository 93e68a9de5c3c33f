"""The search of the page of clients, with its progress and how many were found."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from clientlists_desktop.core.progress import Progress
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.flow_layout import SideBySide
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, column, panel, row
from clientlists_desktop.ui.widgets.search_field import search_field

_TYPING_PAUSE_MS = 250


class ClientSearch(QWidget):
    """A field for a name or an ID.

    Signals:
        typing: the text is changing. changed: a person paused after a change.
        stopped: the search that runs is to stop.
    """

    typing = Signal()
    changed = Signal()
    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = search_field("searchProjectClients", self.tr("Name or client ID"))
        self._pause = QTimer(self, interval=_TYPING_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.changed)
        self.field.textChanged.connect(lambda: self._pause.start())
        self.field.textChanged.connect(self.typing)
        self._bar = QProgressBar()
        self._bar.setObjectName("searchProgress")
        self._bar.setTextVisible(False)
        self._bar.setMaximum(1000)
        self._bar.setMaximumWidth(scaled(160))
        self._stop = button(self.tr("Stop"), "stopSearch", kind="flat")
        self._stop.clicked.connect(self.stopped)
        self._count = label("", "muted", name="clientsFound")
        self._count.setWordWrap(False)
        found = panel(row(self._bar, self._stop, STRETCH, self._count))
        column(SideBySide(self.field, found, spacing=8), on=self)
        self.show_searching(False)

    @property
    def text(self) -> str:
        """What is searched for."""
        return self.field.text().strip()

    def show_searching(self, on: bool) -> None:
        """Show whether a search runs that can be stopped."""
        self._bar.setVisible(on)
        self._stop.setVisible(on)
        self._bar.setValue(0)

    def show_progress(self, progress: Progress) -> None:
        """Show how far the search has come."""
        self._bar.setValue(round(1000 * (progress.share or 0)))
        self.show_count(self.tr("%Ln found so far", "", progress.rows))

    def show_count(self, text: str) -> None:
        """Show how many clients were found."""
        self._count.setText(text)
