"""Bar charts, painted in the colours of the theme; each bar has its words and its figure."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clientlists_desktop.ui.look.theme import scaled, tokens

_ROW, _THICK, _GAP = 26, 10, 8
_SHORTEST = 60
"""Of the longest bar: beyond that, words are cut."""
_HOURS_HEIGHT = 120


@dataclass(frozen=True)
class Bar:
    """One bar: words, figure, and how long it is.

    Attributes:
        share: of the longest possible bar, from 0 to 1; `more` is added to it in a lighter colour.
        muted: whether it says that something is not known.
    """

    words: str
    figure: str
    share: float
    more: float = 0.0
    muted: bool = False


class Bars(QWidget):
    """Some bars, which screen readers read as one description.

    Attributes:
        fills: whether the bars grow with the height that they get.
    """

    fills = False

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self._bars: Sequence[Bar] = ()
        high = QSizePolicy.Policy.Expanding if self.fills else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, high)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other bars."""
        self._bars = bars
        self.setAccessibleDescription("; ".join(f"{bar.words}: {bar.figure}" for bar in bars))
        self.updateGeometry()
        self.update()


class BarList(Bars):
    """Bars one below the other, each between its words and its figure."""

    def sizeHint(self) -> QSize:
        """Return the height of all bars."""
        return QSize(scaled(320), scaled(_ROW) * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        """Return the height of all bars; words are cut before the figures are."""
        return QSize(scaled(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars."""
        del event
        painter, now, metrics = QPainter(self), tokens(), self.fontMetrics()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = scaled(_GAP)
        widths = [metrics.horizontalAdvance(bar.words) for bar in self._bars]
        figures = max((metrics.horizontalAdvance(bar.figure) for bar in self._bars), default=0)
        left = self.width() - figures - 2 * gap - scaled(_SHORTEST)
        words = max(0, min(max(widths, default=0) + 1, left))
        room = max(0, self.width() - words - figures - 2 * gap)
        for at, bar in enumerate(self._bars):
            line = QRect(0, at * scaled(_ROW), self.width(), scaled(_ROW))
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.setPen(QColor(now.muted if bar.muted else now.text))
            cut = metrics.elidedText(bar.words, Qt.TextElideMode.ElideRight, words)
            painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, cut)
            painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, bar.figure)
            top = line.top() + (line.height() - scaled(_THICK)) // 2
            whole = QRect(words + gap, top, room, scaled(_THICK))
            _fill(painter, whole, now.divider)
            long = QRect(whole.left(), top, round(room * bar.share), scaled(_THICK))
            _fill(painter, long, now.blank if bar.muted else now.accent)


class HourBars(Bars):
    """Upright bars side by side, one for each hour, under which every third hour stands."""

    fills = True

    def sizeHint(self) -> QSize:
        """Return the size of all hours."""
        return QSize(scaled(320), scaled(_HOURS_HEIGHT) + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Return the least width in which the hours can be told apart."""
        return QSize(scaled(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hours."""
        del event
        if not self._bars:
            return
        painter, now = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self.width() / len(self._bars)
        bottom = self.height() - self.fontMetrics().height() - scaled(4)
        for at, bar in enumerate(self._bars):
            left, wide = round(at * step), max(2, round(step) - scaled(3))
            sure, depends = round(bottom * bar.share), round(bottom * bar.more)
            _fill(painter, QRect(left, bottom - sure - depends, wide, depends), now.border)
            _fill(painter, QRect(left, bottom - sure, wide, sure), now.accent)
            painter.fillRect(QRect(left, bottom, wide, 1), QColor(now.border))
            if at % 3 == 0:
                painter.setPen(QColor(now.muted))
                below = QRect(left, bottom, round(3 * step), self.height() - bottom)
                painter.drawText(below, Qt.AlignmentFlag.AlignBottom, bar.words)


class Swatch(QWidget):
    """The colour of bars beside what it stands for."""

    def __init__(self, tone: str) -> None:
        super().__init__()
        self._tone = tone
        self.setFixedSize(scaled(12), scaled(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the colour."""
        del event
        _fill(QPainter(self), self.rect(), getattr(tokens(), self._tone))


def _fill(painter: QPainter, area: QRect, colour: str) -> None:
    if area.width() > 0 and area.height() > 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(area, scaled(2), scaled(2))
