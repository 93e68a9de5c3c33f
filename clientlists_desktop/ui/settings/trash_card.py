"""How long deleted lists rest, in Settings."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from clientlists_desktop.core.lists.trash import USUAL_DAYS
from clientlists_desktop.operations.settings import set_trash_days
from clientlists_desktop.storage.lists.trash import trash_days
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.widgets.controls import Box, card_of, label

_OFFERED = (1, 7, 14, 30, 60, 90, 180, 365)


class TrashCard(QFrame):
    """Chooses the days."""

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._days = Box()
        self._days.setObjectName("trashDays")
        self._days.setAccessibleName(self.tr("Days in the trash"))
        self.show_days(USUAL_DAYS)
        self._days.activated.connect(self._keep)
        inside = card_of(self)
        inside.addWidget(label(self.tr("Trash"), "section"))
        inside.addWidget(
            label(
                self.tr(
                    "Deleted lists can be restored whole for so long. Then they are erased without "
                    "a trace, when the program starts."
                ),
                "muted",
            )
        )
        line = QHBoxLayout()
        line.addWidget(self._days)
        line.addStretch()
        inside.addLayout(line)

    def refresh(self) -> None:
        """Read anew what is set."""
        self._database.ask(self, "trash days", trash_days, self.show_days)

    def show_days(self, days: int) -> None:
        """Show what is set, also when the command line set something else."""
        self._days.clear()
        for one in sorted({*_OFFERED, days}):
            self._days.addItem(self.tr("%Ln day(s)", "", one), one)
        self._days.setCurrentIndex(self._days.findData(days))

    def _keep(self) -> None:
        days, actor = int(self._days.currentData()), self._database.actor
        self._database.do(self, lambda: set_trash_days(days, actor), lambda _: None)
