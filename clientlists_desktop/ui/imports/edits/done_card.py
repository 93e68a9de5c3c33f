"""The card that says what the last step did, with a button that undoes it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame

from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.widgets.controls import button, card_of, icon_label
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add, column, grow, row


class DoneCard(QFrame):
    """Stays until the next step or another filter.

    Signals:
        undo: the step is to be undone. show_rows: the edited rows are to be shown.
    """

    undo = Signal()
    show_rows = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "strong", name="doneTitle")
        self._title.setWordWrap(True)
        note = label(self.tr("The original cells of your file are kept."), "wrap")
        show_rows = button(self.tr("Show the fixed rows"), "showFixed", kind="flat")
        show_rows.clicked.connect(self.show_rows)
        undo = button(self.tr("Undo"), "undoLast", "arrow-u-up-left")
        undo.clicked.connect(self.undo)
        add(
            card_of(self, "done", 12),
            row(
                icon_label(icon("check-circle", "ready"), 20),
                grow(column(self._title, note, spacing=0)),
                show_rows,
                undo,
                spacing=12,
            ),
        )
        self.hide()

    def show_message(self, text: str) -> None:
        """Say what was done."""
        self._title.setText(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
