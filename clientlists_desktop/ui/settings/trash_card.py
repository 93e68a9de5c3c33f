"""The settings for what is erased: deleted lists, and lists whose last day is over."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.lists.trash import USUAL_DAYS
from clientlists_desktop.operations.lists.readers import erases_ended_lists, trash_days
from clientlists_desktop.operations.runtime.authorization import if_permitted
from clientlists_desktop.operations.settings import set_erases_ended_lists, set_trash_days
from clientlists_desktop.ui.look.plain_text import literal
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.widgets.controls import card_of, tick_box
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.labels import TickWords
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, aligned, grow, panel, row

_OFFERED = (1, 7, 14, 30, 60, 90, 180, 365)


class TrashCard(QFrame):
    """Chooses the days, and whether lists whose last day is over are erased without a question."""

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._days = Box("trashDays", self.tr("Days in the trash"))
        self.show_days(USUAL_DAYS)
        self._days.activated.connect(self._save)
        text = self.tr(
            "Deleted lists can be restored in full for this long. After that, they are erased for "
            "good the next time the program starts."
        )
        words = self.tr("Erase lists whose last day is over without a question")
        self._ended = tick_box("", "erasesEnded")
        self._ended.setAccessibleName(words)
        self._ended.clicked.connect(self._save_rule)
        # Words of their own, since those of a tick don't wrap.
        beside = TickWords(self._ended)
        beside.setText(literal(words))
        tick = aligned(self._ended, Qt.AlignmentFlag.AlignTop)
        self._rule = panel(row(tick, grow(beside), spacing=0))
        inside = card_of(self, title=self.tr("Trash"), text=text)
        add(inside, row(self._days, STRETCH), self._rule)

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Let only owners decide what is erased without a question."""
        self._rule.setVisible(Permission.ERASE_LISTS in held)

    def refresh(self) -> None:
        """Read the stored days again."""
        self._database.ask(self, "trash days", trash_days, self.show_days)
        rule = if_permitted(erases_ended_lists, nothing=False)
        self._database.ask(self, "ended rule", rule, self._ended.setChecked)

    def show_days(self, days: int) -> None:
        """Show the stored days, even ones that are not offered here."""
        self._days.clear()
        for one in sorted({*_OFFERED, days}):
            self._days.addItem(self.tr("%Ln day(s)", "", one), one)
        self._days.setCurrentIndex(self._days.findData(days))

    def _save(self) -> None:
        days = int(self._days.currentData())
        self._database.do(
            self, lambda workspace, actor: set_trash_days(workspace, days, actor), lambda _: None
        )

    def _save_rule(self, on: bool) -> None:
        self._database.do(
            self,
            lambda workspace, actor: set_erases_ended_lists(workspace, on, actor),
            lambda _: self.refresh(),
        )
