"""Chips: filters with counts, of which one is chosen."""

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QWidget

from clientlists_desktop.ui.flow_layout import FlowLayout
from clientlists_desktop.ui.numbers import number
from clientlists_desktop.ui.parts import button, label
from clientlists_desktop.ui.theme import scaled


@dataclass(frozen=True)
class Chip:
    """One filter: its value, its word and how many rows it shows."""

    value: Hashable
    text: str
    count: int
    icon: QIcon | None = None


class Chips(QWidget):
    """A row of chips; `chosen` tells the value of the one that a person picked."""

    chosen = Signal(object)

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self._flow = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._values: dict[QPushButton, Hashable] = {}
        self._group.buttonClicked.connect(lambda chip: self.chosen.emit(self._values[chip]))

    def show_chips(self, lead: str, chips: list[Chip | str], chosen: Hashable = None) -> None:
        """Show these chips after the words `lead`; a string among them is a word in between."""
        focused = next((value for chip, value in self._values.items() if chip.hasFocus()), self)
        old: list[QWidget] = []
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                old.append(widget)
            if isinstance(widget, QPushButton):
                self._group.removeButton(widget)
        self._values.clear()
        if lead:
            self._flow.addWidget(self._word(lead))
        for chip in chips:
            if isinstance(chip, str):
                self._flow.addWidget(self._word(chip))
                continue
            made = button(f"{chip.text}  {number(chip.count)}", f"chip-{chip.value}", kind="chip")
            made.setCheckable(True)
            made.setAccessibleName(f"{chip.text}: {number(chip.count)}")
            if chip.icon is not None:
                made.setIcon(chip.icon)
                made.setIconSize(QSize(scaled(24), scaled(16)))
            self._values[made] = chip.value
            self._group.addButton(made)
            self._flow.addWidget(made)
            made.setChecked(chip.value == chosen)
            if chip.value == focused:
                made.show()
                made.setFocus()
        for widget in old:
            widget.hide()
            widget.deleteLater()
        self.updateGeometry()

    def choose(self, value: Hashable) -> None:
        """Check a chip without telling anybody; none when no chip has the value."""
        self._group.setExclusive(False)
        for chip, its in self._values.items():
            chip.setChecked(its == value)
        self._group.setExclusive(True)

    @staticmethod
    def _word(text: str) -> QLabel:
        made = label(text, "muted")
        made.setWordWrap(False)
        made.setMinimumHeight(30)
        return made
