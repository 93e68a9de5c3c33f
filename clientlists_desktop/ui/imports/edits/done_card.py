"""The card that says what the last step did, with a way back."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.widgets.controls import button, card, icon_label, label


class DoneCard(QWidget):
    """Stays until the next step or another filter.

    Signals:
        undo: the step is to be taken back. show_rows: the mended rows are to be shown.
    """

    undo = Signal()
    show_rows = Signal()

    def __init__(self) -> None:
        super().__init__()
        frame, inside = card("done", 12)
        self._title = label("", "strong", name="doneTitle")
        self._title.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(label(self.tr("The cells of your file are kept as they were."), "wrap"))
        rows = button(self.tr("Show the fixed rows"), "showFixed", kind="flat")
        rows.clicked.connect(self.show_rows)
        back = button(self.tr("Undo"), "undoLast", "arrow-u-up-left")
        back.clicked.connect(self.undo)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(icon_label(icon("check-circle", "ready"), 20))
        line.addLayout(words, 1)
        line.addWidget(rows)
        line.addWidget(back)
        inside.addLayout(line)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)
        self.hide()

    def tell(self, text: str) -> None:
        """Say what was done."""
        self._title.setText(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
