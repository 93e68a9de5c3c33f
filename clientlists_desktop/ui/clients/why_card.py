"""The card that says why no list can be made now, with the clicks that mend it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from clientlists_desktop.ui.icons import icon
from clientlists_desktop.ui.parts import button, card, icon_label, label
from clientlists_desktop.ui.tab_order import tab_as_laid_out
from clientlists_desktop.ui.theme import scaled


@dataclass(frozen=True)
class Mend:
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

    def show_why(self, why: str, mends: Sequence[Mend] = ()) -> None:
        """Say why, and offer what mends it; "" for nothing."""
        for old in self._buttons:
            self._line.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        self._text.setText(why)
        for mend in mends:
            made = button(mend.text, mend.name)
            made.setIcon(mend.icon)
            made.setIconSize(QSize(scaled(24), scaled(16)))
            made.clicked.connect(mend.do)
            self._line.addWidget(made)
            self._buttons.append(made)
        self.setVisible(bool(why))
        tab_as_laid_out(self)
