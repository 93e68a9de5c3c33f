"""The filters as two boxes, for text so large that chips have no room."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.ui.imports.filters.balance_words import count_of, shown_terms, term_word
from clientlists_desktop.ui.imports.filters.reason_bar import ReasonChip
from clientlists_desktop.ui.imports.filters.row_view import RowView, view_of
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.layouts import row


class FilterBoxes(QWidget):
    """A box of outcomes and a box of their reasons.

    Signals:
        chosen: a RowView.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._outcomes = Box("outcomeBox", self.tr("Show rows by outcome"))
        self._reasons = Box("reasonBox", self.tr("Show rows by reason"))
        self._views: dict[Box, list[RowView]] = {}
        for box in (self._outcomes, self._reasons):
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            box.setSizeAdjustPolicy(Box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
            box.activated.connect(lambda at, box=box: self.chosen.emit(self._views[box][at]))
        row(self._outcomes, self._reasons, on=self, spacing=8)

    def show_choices(
        self, balance: Balance, reasons: list[ReasonChip], everything: RowView, picked: RowView
    ) -> None:
        """Show what can be chosen.

        Args:
            everything: what shows the rows of all these reasons.
            picked: what is chosen.
        """
        outcomes = []
        for _, term in shown_terms(balance):
            count = count_of(term, balance)
            outcomes.append((f"{number(count)} {term_word(term, count)}", view_of(term)))
        parts = {
            "warned": (translate("Balance", "%Ln with a warning", None, balance.warned),
                       balance.warned),
            "repaired": (translate("Balance", "%Ln repaired", None, balance.repaired),
                         balance.repaired),
        }  # fmt: skip
        outcomes += [(text, RowView(part=part)) for part, (text, count) in parts.items() if count]
        self._fill(self._outcomes, outcomes, everything)
        of_reasons = [(self.tr("All reasons"), everything)]
        for chip in reasons:
            of_reasons.append((f"{chip.text}  {number(chip.count)}", chip.view))
        self._fill(self._reasons, of_reasons, picked)
        self._reasons.setVisible(bool(reasons))

    def _fill(self, box: Box, items: list[tuple[str, RowView]], chosen: RowView) -> None:
        with QSignalBlocker(box):
            box.clear()
            box.addItems([text for text, _ in items])
            self._views[box] = [view for _, view in items]
            box.setCurrentIndex(
                next((at for at, (_, view) in enumerate(items) if view == chosen), -1)
            )
