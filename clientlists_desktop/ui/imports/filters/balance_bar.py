"""The balance as a bar, and as a line of words that anybody can add up."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.ui.imports.filters.balance_words import (
    READ,
    Term,
    count_of,
    shown_terms,
    spoken_balance,
    term_word,
)
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.icons import outcome_tone
from clientlists_desktop.ui.look.theme import scaled, tokens
from clientlists_desktop.ui.widgets.labels import ElidedLabel
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, clear, column, row

_LEAST_SEGMENT = 6
_BAR, _GAP, _BETWEEN, _LEAST_TEXT = 8, 8, 4, 10


class BalanceBar(QWidget):
    """A bar with a segment for each outcome; the sum above says the same in words."""

    def __init__(self, height: int = 12) -> None:
        super().__init__()
        self._balance = Balance()
        self.setFixedHeight(scaled(height))

    def show_balance(self, balance: Balance) -> None:
        """Show a balance."""
        self._balance = balance
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt."""
        return QSize(200, self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the segments, each wide enough to be seen."""
        del event
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), QColor(colours.divider))
        parts = [(o, self._balance.of(o)) for o in Outcome if self._balance.of(o)]
        if not parts:
            return
        gaps = 2 * (len(parts) - 1)
        free = self.width() - gaps - _LEAST_SEGMENT * len(parts)
        x = 0.0
        for outcome, count in parts:
            width = _LEAST_SEGMENT + free * count / self._balance.rows
            painter.fillRect(
                QRectF(x, 0, width, self.height()), QColor(getattr(colours, outcome_tone(outcome)))
            )
            x += width + 2


class BalanceLine(QWidget):
    """The balance in one line of words above a bar, for large text.

    Args:
        done: whether the check is over.
    """

    def __init__(self, *, done: bool = True) -> None:
        super().__init__()
        self.setObjectName("balanceLine")
        self._done = done
        self._balance = Balance()
        self._labels: list[ElidedLabel] = []
        self._words = row(spacing=_GAP)
        self._bar = BalanceBar(_BAR)
        column(self._words, self._bar, on=self, spacing=_BETWEEN)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.fontMetrics().height() + _BETWEEN + scaled(_BAR))

    def show_balance(self, balance: Balance) -> None:
        """Show a balance."""
        self._balance = balance
        clear(self._words)
        self._labels = []
        for sign, term in shown_terms(balance):
            if sign:
                self._labels.append(ElidedLabel(sign, "muted"))
            self._labels.append(self._word(term))
        add(self._words, *self._labels, STRETCH)
        self._bar.show_balance(balance)
        self.setAccessibleName(spoken_balance(balance))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use smaller text where the words have no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out the word of the first term, and use smaller text, where there is no room."""
        if not self._labels:
            return
        count = number(self._balance.read)
        first = self._word(READ).text()
        sizes = range(scaled(13), scaled(_LEAST_TEXT), -1)
        for text, size in [(first, scaled(13)), *((count, size) for size in sizes)]:
            self._labels[0].setText(text)
            for word in self._labels:
                font = word.font()
                font.setPixelSize(size)
                word.setFont(font)
            needed = sum(word.sizeHint().width() + _GAP for word in self._labels)
            if needed <= self.width():
                break

    def _word(self, term: Term) -> ElidedLabel:
        count = count_of(term, self._balance)
        strong = isinstance(term, Outcome) and term is not Outcome.BLANK
        text = f"{number(count)} {term_word(term, count, done=self._done)}"
        tone = outcome_tone(term) if isinstance(term, Outcome) else ""
        return ElidedLabel(text, "strong" if strong else "", "balanceWord", tone=tone)
