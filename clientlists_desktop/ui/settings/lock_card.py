"""After how long an idle window is locked, in Settings."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from clientlists_desktop.operations.settings import set_idle_minutes
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.widgets.controls import Box, card_of, label

_OFFERED = (0, 1, 5, 10, 15, 30, 60)


class LockCard(QFrame):
    """Chooses the minutes.

    Signals:
        changed: other minutes are set.
    """

    changed = Signal()

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._minutes = Box()
        self._minutes.setObjectName("idleMinutes")
        self._minutes.setAccessibleName(self.tr("Lock the window"))
        self.show_minutes(0)
        self._minutes.activated.connect(self._keep)
        inside = card_of(self)
        inside.addWidget(label(self.tr("Lock the window"), "section"))
        inside.addWidget(
            label(
                self.tr(
                    "When nobody touches keys or mouse for so long, the window is covered until "
                    "the password comes. An account without a password is never locked."
                ),
                "muted",
            )
        )
        line = QHBoxLayout()
        line.addWidget(self._minutes)
        line.addStretch()
        inside.addLayout(line)

    def show_minutes(self, minutes: int) -> None:
        """Show what is set, also when the command line set something else."""
        self._minutes.clear()
        for one in sorted({*_OFFERED, minutes}):
            text = self.tr("after %Ln minute(s)", "", one) if one else self.tr("never")
            self._minutes.addItem(text, one)
        self._minutes.setCurrentIndex(self._minutes.findData(minutes))

    def _keep(self) -> None:
        minutes, actor = int(self._minutes.currentData()), self._database.actor
        self._database.do(
            self, lambda: set_idle_minutes(minutes, actor), lambda _: self.changed.emit()
        )
