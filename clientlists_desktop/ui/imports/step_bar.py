"""The steps of the wizard: the present one, and what is left."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.theme import scaled, tokens

_LEAST_WIDTH = 240


class StepBar(QWidget):
    """Numbered circles joined by lines, or a line of text where there is no room."""

    def __init__(self, steps: list[str], current: int) -> None:
        super().__init__()
        self._steps, self._current = steps, current
        self._compact = False
        self.setObjectName("steps")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._text())

    def _text(self) -> str:
        return self.tr("Step {number} of {count}: {name}").format(
            number=self._current + 1, count=len(self._steps), name=self._steps[self._current]
        )

    @property
    def _short_text(self) -> str:
        return self.tr("Step {number} of {count}").format(
            number=self._current + 1, count=len(self._steps)
        )

    @property
    def words(self) -> str:
        """The present step in as many words as have room."""
        whole = self._text()
        fits = QFontMetrics(self._bold()).horizontalAdvance(whole) <= self.width()
        return whole if fits else self._short_text

    def minimumSizeHint(self) -> QSize:
        """Answer Qt."""
        width = QFontMetrics(self._bold()).horizontalAdvance(self._short_text) + 1
        return QSize(width, self.sizeHint().height())

    def _bold(self) -> QFont:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        return bold

    def set_compact(self, *, compact: bool) -> None:
        """Show the present step in words."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt."""
        return QSize(_LEAST_WIDTH, scaled(18 if self._compact else 26))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint circles, names and lines."""
        del event
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle, gap, line = scaled(24), scaled(8), scaled(32)
        bold, plain = self._bold(), self.font()
        widths = []
        for step, name in enumerate(self._steps):
            painter.setFont(bold if step == self._current else plain)
            widths.append(painter.fontMetrics().horizontalAdvance(name))
        whole = sum(widths) + len(widths) * (circle + gap) + (len(widths) - 1) * (line + 2 * gap)
        middle = self.height() / 2
        if self._compact or whole > self.width():
            painter.setFont(bold)
            painter.setPen(QColor(colours.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.words)
            return
        x = 0.0
        for step, (name, width) in enumerate(zip(self._steps, widths, strict=True)):
            box = QRectF(x + 0.5, middle - circle / 2 + 0.5, circle - 1, circle - 1)
            self._paint_circle(painter, box, step, bold)
            x += circle + gap
            is_current = step == self._current
            painter.setFont(bold if is_current else plain)
            painter.setPen(QColor(colours.text if step <= self._current else colours.muted))
            place = QRectF(x, 0, width + 2, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
            x += width + gap
            if step < len(self._steps) - 1:
                painter.setPen(QPen(QColor(colours.border), 1))
                painter.drawLine(round(x), round(middle), round(x + line), round(middle))
                x += line + gap

    def _paint_circle(self, painter: QPainter, box: QRectF, step: int, bold: QFont) -> None:
        colours = tokens()
        if step < self._current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.green_card))
            painter.drawEllipse(box)
            inner = scaled(14)
            mark: QIcon = icon("check", "ready")
            place = QRectF(0, 0, inner, inner)
            place.moveCenter(box.center())
            mark.paint(painter, place.toRect())
            return
        is_current = step == self._current
        painter.setPen(QPen(QColor(colours.accent if is_current else colours.border), 1))
        painter.setBrush(QColor(colours.accent) if is_current else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        painter.setPen(QColor("#FFFFFF" if is_current else colours.muted))
        painter.setFont(bold)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(step + 1))
