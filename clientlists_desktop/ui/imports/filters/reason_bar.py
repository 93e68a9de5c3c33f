"""The reasons of the chosen rows, as chips on one line; those without room wait in a menu."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from clientlists_desktop.ui.imports.filters.row_view import RowView
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.plain_text import literal
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, row
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out

_SPACING = 8


@dataclass(frozen=True)
class ReasonChip:
    """One reason: what shows its rows, its name, and how many there are."""

    view: RowView
    text: str
    count: int


class ReasonBar(QWidget):
    """A chip for each reason, as many as fit; the chosen one is always among them.

    Signals:
        chosen: the value of a chip; the chosen chip, clicked again, gives the rows of all reasons.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reasons")
        self.setAccessibleName(self.tr("Show rows by reason"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._chips: list[ReasonChip] = []
        self._buttons: dict[RowView, QPushButton] = {}
        self._all, self._picked = RowView(), RowView()
        self._line = row(on=self, spacing=_SPACING)
        self._more = button("", "moreReasons", kind="chip")
        self._menu = QMenu(self._more)
        self._more.setMenu(self._menu)
        self._more.hide()

    def minimumSizeHint(self) -> QSize:
        """Answer Qt."""
        return QSize(scaled(120), self.sizeHint().height())

    def sizeHint(self) -> QSize:
        """Answer Qt."""
        return QSize(scaled(240), scaled(30))

    def show_chips(self, chips: list[ReasonChip], everything: RowView, picked: RowView) -> None:
        """Show these reasons.

        Args:
            everything: what shows the rows of all of them.
            picked: the value of the one that is chosen.
        """
        self._chips, self._all, self._picked = chips, everything, picked
        old, self._buttons = self._buttons, {}
        for chip in chips:
            shown = old.pop(chip.view, None) or self._make_chip(chip.view)
            shown.setText(literal(f"{chip.text}  {number(chip.count)}"))
            shown.setAccessibleName(f"{chip.text}: {number(chip.count)}")
            shown.setChecked(chip.view == picked)
            self._buttons[chip.view] = shown
        for left_over in old.values():
            left_over.hide()
            left_over.deleteLater()
        self._arrange()

    def _make_chip(self, view: RowView) -> QPushButton:
        made = button("", f"chip-{view}", kind="chip")
        made.setParent(self)
        made.setCheckable(True)
        made.clicked.connect(lambda on: self.chosen.emit(view if on else self._all))
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many reasons as there is room for now."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        shown = self._fitting(self.width(), None)
        if len(shown) < len(self._chips):
            self._more.setText(self.tr("%Ln more reason(s)", "", len(self._chips)))
            room = self.width() - self._more.sizeHint().width() - _SPACING
            shown = self._fitting(room, self._picked)
        hidden = [chip for chip in self._chips if chip not in shown]
        while self._line.takeAt(0) is not None:
            pass
        for chip in self._chips:
            self._buttons[chip.view].setVisible(chip in shown)
        for chip in shown:
            self._line.addWidget(self._buttons[chip.view])
        self._more.setVisible(bool(hidden))
        self._show_menu(hidden)
        add(self._line, self._more, STRETCH)
        tab_as_laid_out(self)

    def _fitting(self, room: int, kept: RowView | None) -> list[ReasonChip]:
        """Return the chips that fit, the one with the value `kept` among them, as the last."""
        first = next((chip for chip in self._chips if chip.view == kept), None)
        used = self._width_of(first) if first is not None else 0
        fitting: list[ReasonChip] = []
        for chip in self._chips:
            if chip is first:
                if used - self._width_of(first) <= room:
                    fitting.append(chip)
                    first, used = None, used
                continue
            if used + self._width_of(chip) - _SPACING > room:
                break
            used += self._width_of(chip)
            fitting.append(chip)
        return [*fitting, first] if first is not None else fitting

    def _width_of(self, chip: ReasonChip | None) -> int:
        return self._buttons[chip.view].sizeHint().width() + _SPACING if chip is not None else 0

    def _show_menu(self, hidden: list[ReasonChip]) -> None:
        self._menu.clear()
        self._more.setText(self.tr("%Ln more reason(s)", "", len(hidden)))
        self._more.setAccessibleName(self._more.text())
        for chip in hidden:
            text = literal(f"{chip.text}  {number(chip.count)}")
            self._menu.addAction(text, partial(self.chosen.emit, chip.view))
