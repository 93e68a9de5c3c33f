"""A dialog that sets the last day of a list."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.lists.manage import set_list_end
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.look.plain_text import literal
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import tick_box
from clientlists_desktop.ui.widgets.fields import day_field
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, column, row
from clientlists_desktop.ui.widgets.submit_dialog import SubmitDialog


class EndDialog(SubmitDialog):
    """Asks whether a list has a last day, and which.

    Args:
        kept_until: the last day so far, as an ISO date; "" for none.

    Signals:
        changed: the list is kept until another day.
    """

    changed = Signal()

    def __init__(
        self, database: DatabaseThread, summary: ListSummary, kept_until: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("endDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Until when is “{name}” kept?").format(name=summary.name)
        self.setWindowTitle(literal(title))
        self._database, self._list_id = database, summary.id
        self._ends = tick_box(self.tr("Until the end of"), "listEnds")
        self._ends.setChecked(bool(kept_until))
        day = date.fromisoformat(kept_until) if kept_until else _in_a_year()
        self._until = day_field("listKeptUntil", self.tr("Last day"), day)
        self._until.setEnabled(bool(kept_until))
        self._ends.toggled.connect(self._until.setEnabled)
        over = self.tr("This day is over, so the list could be erased at once.")
        self._over = label(over, "wrap", "failed", name="endIsOver")
        self._ends.toggled.connect(self._show_whether_over)
        self._until.dateChanged.connect(self._show_whether_over)
        self._refusal = label("", "wrap", "failed", name="endRefusal")
        self._refusal.hide()
        buttons, _ = self.submit_buttons(self.tr("Save"), "saveEnd")
        hint = self.tr(
            "When the day is over, the page of lists says so, and an owner can erase the list. "
            "Without a last day, it stays until somebody deletes it."
        )
        column(
            label(title, "section", wraps=True),
            row(self._ends, self._until, STRETCH),
            self._over,
            label(hint, "muted"),
            self._refusal,
            buttons,
            on=self,
            spacing=12,
            margins=24,
        )
        self._show_whether_over()
        self.set_usual_width(scaled(440))

    def _show_whether_over(self) -> None:
        is_over = self._until.date() < QDate.currentDate()
        self._over.setVisible(self._ends.isChecked() and is_over)

    def submit(self) -> None:
        """Store the day."""
        day = self._until.date().toString(Qt.DateFormat.ISODate)
        kept_until, list_id = day if self._ends.isChecked() else "", self._list_id
        self.change(
            self._database,
            lambda workspace, actor: set_list_end(workspace, list_id, kept_until, actor),
            lambda _: self._on_stored(),
        )

    def _on_stored(self) -> None:
        self.accept()
        self.changed.emit()

    def refused(self, error: Refused) -> None:
        """Show why the day stays as it is."""
        self._refusal.setText(refusal_text(error, translate))
        self._refusal.show()


def _in_a_year() -> date:
    today = date.today()
    return today.replace(year=today.year + 1, day=min(today.day, 28))
