"""Chips: a row of filters with counts, of which one is chosen."""

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QWidget

from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.plain_text import literal
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.flow_layout import FlowLayout
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out


@dataclass(frozen=True)
class Chip:
    """One filter: its value, its text, and how many rows it shows."""

    value: Hashable
    text: str
    count: int
    icon: QIcon | None = None


class Chips(QWidget):
    """A row of chips.

    Signals:
        chosen: the value of the chip that a person picked.
    """

    chosen = Signal(object)

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self._flow = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[Hashable, QPushButton] = {}
        self._words: dict[str, QLabel] = {}
        self._group.buttonClicked.connect(self._on_clicked)

    def show_chips(self, lead: str, chips: list[Chip | str], chosen: Hashable = None) -> None:
        """Show these chips after the text `lead`; a string among them is shown as text.

        A chip that stays keeps its widget, and with it the focus.
        """
        while self._flow.takeAt(0) is not None:
            pass
        buttons, words = self._buttons, self._words
        self._buttons, self._words = {}, {}
        for one in [lead, *chips] if lead else chips:
            if isinstance(one, str):
                self._words[one] = words.pop(one) if one in words else _word(one)
                self._flow.addWidget(self._words[one])
            else:
                chip = buttons.pop(one.value, None) or self._make_chip(one.value)
                self._buttons[one.value] = chip
                self._fill(chip, one)
                self._flow.addWidget(chip)
        for left_over in (*buttons.values(), *words.values()):
            left_over.hide()
            left_over.deleteLater()
        self.choose(chosen)
        self.updateGeometry()
        tab_as_laid_out(self)

    def choose(self, value: Hashable) -> None:
        """Check the chip with this value, if there is one, without a signal."""
        self._group.setExclusive(False)
        for its, chip in self._buttons.items():
            chip.setChecked(its == value)
        self._group.setExclusive(True)

    def _make_chip(self, value: Hashable) -> QPushButton:
        chip = button("", f"chip-{value or 'all'}", kind="chip")
        chip.setCheckable(True)
        self._group.addButton(chip)
        return chip

    @staticmethod
    def _fill(shown: QPushButton, chip: Chip) -> None:
        shown.setText(literal(f"{chip.text}  {number(chip.count)}"))
        shown.setAccessibleName(f"{chip.text}: {number(chip.count)}")
        if chip.icon is not None:
            shown.setIcon(chip.icon)
            shown.setIconSize(QSize(scaled(24), scaled(16)))

    def _on_clicked(self, clicked: QPushButton) -> None:
        self.chosen.emit(next(v for v, chip in self._buttons.items() if chip is clicked))


def _word(text: str) -> QLabel:
    words = label(text, "muted", wraps=False)
    words.setMinimumHeight(30)
    return words
