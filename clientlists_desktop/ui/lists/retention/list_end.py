"""The button that says until when a list is kept, and changes it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.lists.settings import ListSettings
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.lists.versions.readers import settings_of
from clientlists_desktop.ui.lists.retention.end_dialog import EndDialog
from clientlists_desktop.ui.look.formatting import date_text
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.layouts import row


class ListEnd(QWidget):
    """Shows the last day of a list.

    Signals:
        changed: somebody has set another one.
    """

    changed = Signal()

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._summary: ListSummary | None = None
        self._kept_until = ""
        self._button = button("", "listEnd", "calendar-blank", kind="flat")
        self._button.clicked.connect(self._open)
        row(self._button, on=self)
        self._show(ListSettings())

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show it to an account that may delete lists."""
        self.setVisible(Permission.DELETE_LISTS in held)

    def show_for(self, summary: ListSummary) -> None:
        """Show the last day of another list."""
        self._summary = summary
        self._read()

    def _read(self) -> None:
        summary = self._summary
        if summary is not None:
            self._database.ask(
                self,
                "end",
                lambda workspace, actor: settings_of(workspace, actor, summary.id),
                self._show,
            )

    def _show(self, settings: ListSettings) -> None:
        self._kept_until = settings.kept_until
        if not settings.kept_until:
            self._button.setText(self.tr("Keep until…"))
            return
        day = date_text(date.fromisoformat(settings.kept_until))
        self._button.setText(self.tr("Kept until {day}…").format(day=day))

    def _open(self) -> None:
        if self._summary is None:
            return
        dialog = EndDialog(self._database, self._summary, self._kept_until, self)
        dialog.changed.connect(self._read)
        dialog.changed.connect(self.changed)
        dialog.open()
