"""The balance of a check that runs: figures above their words."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.ui.imports.filters.balance_words import (
    Term,
    count_of,
    shown_terms,
    spoken_balance,
    term_code,
    term_word,
)
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.icons import outcome_icon, outcome_tone
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.widgets.controls import icon_label
from clientlists_desktop.ui.widgets.flow_layout import FlowLayout
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, column, panel, row


class BalanceView(QWidget):
    """Shows `read = ready + failed + duplicates + blank` as it grows."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("balance")
        self._figures: dict[Term, tuple[QLabel, QLabel]] = {}
        flow = FlowLayout(self, spacing=scaled(24), between_rows=scaled(4))
        for sign, term in shown_terms(Balance()):
            flow.addWidget(self._figure(sign, term))

    def show_balance(self, balance: Balance) -> None:
        """Show a balance."""
        for term, (figure, word) in self._figures.items():
            count = count_of(term, balance)
            figure.setText(number(count))
            word.setText(term_word(term, count, done=False))
        self.setAccessibleName(spoken_balance(balance))

    def _figure(self, sign: str, term: Term) -> QWidget:
        """Return a figure above its word, after the sign that joins it to the figure before."""
        tone = outcome_tone(term) if isinstance(term, Outcome) else ""
        mark = icon_label(outcome_icon(term)) if isinstance(term, Outcome) else None
        figure = label("0", "figure", tone, name=f"running-{term_code(term)}")
        figure.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        word = label("", "", tone)
        self._figures[term] = figure, word
        line = row(mark, word, STRETCH, spacing=4)
        return panel(
            row(
                label(sign, "section") if sign else None,
                column(figure, line, spacing=0),
                spacing=scaled(24),
            )
        )
