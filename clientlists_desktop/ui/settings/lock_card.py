"""The setting for how long an idle window stays unlocked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from clientlists_desktop.operations.settings import set_idle_minutes
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.widgets.controls import card_of
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, row

_OFFERED = (0, 1, 5, 10, 15, 30, 60)


class LockCard(QFrame):
    """Chooses the minutes.

    Signals:
        changed: other minutes are stored.
    """

    changed = Signal()

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._minutes = Box("idleMinutes", self.tr("Lock the window"))
        self.show_minutes(0)
        self._minutes.activated.connect(self._save)
        text = self.tr(
            "If the keyboard and mouse are not used for this long, the window is hidden until the "
            "password is entered. An account without a password is never locked."
        )
        inside = card_of(self, title=self.tr("Lock the window"), text=text)
        add(inside, row(self._minutes, STRETCH))

    def show_minutes(self, minutes: int) -> None:
        """Show the stored minutes, even ones that are not offered here."""
        self._minutes.clear()
        for one in sorted({*_OFFERED, minutes}):
            text = self.tr("after %Ln minute(s)", "", one) if one else self.tr("never")
            self._minutes.addItem(text, one)
        self._minutes.setCurrentIndex(self._minutes.findData(minutes))

    def _save(self) -> None:
        minutes = int(self._minutes.currentData())
        self._database.do(
            self,
            lambda workspace, actor: set_idle_minutes(workspace, minutes, actor),
            lambda _: self.changed.emit(),
        )
