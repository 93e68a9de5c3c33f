"""The card that says why no list can be made now, with the clicks that mend it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.widgets.controls import button, card, icon_label, label
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out


@dataclass(frozen=True)
class Remedy:
    """A button of the card."""

    name: str
    text: str
    icon: QIcon
    do: Callable[[], None]


class WhyCard(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        frame, inside = card("amber", 12)
        self._text = label("", "wrap", name="whyNoList")
        self._line = QHBoxLayout()
        self._line.addWidget(icon_label(icon("warning", "warning")))
        self._line.addWidget(self._text, 1)
        inside.addLayout(self._line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self._buttons: list[QPushButton] = []
        self.hide()

    def show_why(self, why: str, edits: Sequence[Remedy] = ()) -> None:
        """Say why, and offer what mends it; "" for nothing."""
        for old in self._buttons:
            self._line.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        self._text.setText(why)
        for edit in edits:
            made = button(edit.text, edit.name)
            made.setIcon(edit.icon)
            made.setIconSize(QSize(scaled(24), scaled(16)))
            made.clicked.connect(edit.do)
            self._line.addWidget(made)
            self._buttons.append(made)
        self.setVisible(bool(why))
        tab_as_laid_out(self)
