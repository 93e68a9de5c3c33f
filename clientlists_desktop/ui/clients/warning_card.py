"""The card that says why no list can be created now, with buttons that help."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.widgets.controls import button, card_of, icon_label
from clientlists_desktop.ui.widgets.flow_layout import FlowLayout
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import aligned, column, grow, row
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out


@dataclass(frozen=True)
class CardAction:
    """What a button of the card does."""

    name: str
    text: str
    icon: QIcon
    run: Callable[[], None]


class WarningCard(QFrame):
    """Hidden while there is nothing to warn of."""

    def __init__(self) -> None:
        super().__init__()
        self._text = label("", "wrap", name="whyNoList")
        self._help = QWidget()
        self._line = FlowLayout(self._help)
        words = column(self._text, self._help, spacing=8)
        mark = aligned(icon_label(icon("warning", "warning")), Qt.AlignmentFlag.AlignTop)
        card_of(self, "amber", 12).addLayout(row(mark, grow(words), spacing=12))
        self._buttons: list[QPushButton] = []
        self.hide()

    def show_warning(self, text: str, actions: Sequence[CardAction] = ()) -> None:
        """Show a warning and buttons that help; "" hides the card."""
        for old in self._buttons:
            self._line.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        self._text.setText(text)
        for action in actions:
            made = button(action.text, action.name)
            made.setIcon(action.icon)
            made.setIconSize(QSize(scaled(24), scaled(16)))
            made.clicked.connect(action.run)
            self._line.addWidget(made)
            self._buttons.append(made)
        self._help.setVisible(bool(actions))
        self.setVisible(bool(text))
        tab_as_laid_out(self)
