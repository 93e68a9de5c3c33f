"""Labels of plain text."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QWidget,
)

from clientlists_desktop.ui.look.plain_text import literal, set_tool_tip
from clientlists_desktop.ui.look.theme import scaled

_NO_BREAK = "\u00a0"


def label(
    text: str = "", role: str = "", tone: str = "", name: str = "", *, wraps: bool | None = None
) -> QLabel:
    """Return a label with plain text.

    Args:
        role: the look of the text: `title`, `section`, `strong`, `muted`, `caption`, …
        tone: name of its colour.
        wraps: whether it wraps; by default, `muted` and `wrap` do.
    """
    words = QLabel(text)
    words.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        words.setProperty("role", role)
    if tone:
        words.setProperty("tone", tone)
    if name:
        words.setObjectName(name)
    words.setWordWrap(role in ("muted", "wrap") if wraps is None else wraps)
    return words


def field_title(title: str, field: QWidget, role: str = "") -> QLabel:
    """Return the title of a field, which screen readers read with it."""
    words = label(literal(title), role)
    words.setBuddy(field)
    if title and not field.accessibleName():
        field.setAccessibleName(title)
    return words


class TickWords(QLabel):
    """Words beside a tick, its buddy; a click on them ticks it."""

    def __init__(self, tick: QAbstractButton, role: str = "", name: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setBuddy(tick)
        self._tick = tick

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick, or take the tick away, if that is possible now."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self._tick.click()


class ElidedLabel(QLabel):
    """Never pushes its neighbours away; the whole text is its tool tip if a part is cut.

    Args:
        least: pixels at 13 px text that it keeps, unless its text is shorter.
        lines: how many lines the text may take.
        cut_at: what separates the parts of the text, none of which is shown cut; "" if it has none.
        rest: what stands for the parts that have no room.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "",
        name: str = "",
        *,
        tone: str = "",
        least: int = 40,
        lines: int = 1,
        cut_at: str = "",
        rest: str = "…",
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        for key, value in (("role", role), ("tone", tone)):
            if value:
                self.setProperty(key, value)
        self._least, self._lines, self._cut_at, self._rest = least, lines, cut_at, rest
        self._brief = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def is_cut(self) -> bool:
        """Whether a part of the text cannot be seen."""
        if self._cut_at:
            return self.shown_text != self.text()
        return self._is_text_cut(self._broken_text(self.text()))

    def _is_text_cut(self, lines: list[str]) -> bool:
        return any(line.endswith("…") for line in lines) and not self.text().endswith("…")

    @property
    def shown_text(self) -> str:
        """What can be seen of the text."""
        return " ".join(self._broken()).replace(_NO_BREAK, " ")

    def width_in_lines(self, lines: int = 0) -> int:
        """Return the width in which the whole text fits into one line, or into two.

        Args:
            lines: how many; 0 for as many as it takes now.
        """
        if (lines or self._lines) == 1:
            return self._width_of_text()
        words, width_of = self.text().split(" "), self.fontMetrics().horizontalAdvance
        breaks = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words) + 1))
        return min(max(width_of(first), width_of(rest)) for first, rest in breaks) + 1

    def set_lines(self, lines: int) -> None:
        """Let the text take more lines, or fewer."""
        self._lines = lines
        self.updateGeometry()
        self.update()

    def setText(self, text: str) -> None:
        """Show another text."""
        if text != self.text():
            super().setText(text)
            self.updateGeometry()
            self._explain()

    def set_brief(self, text: str) -> None:
        """Show this in place of the text where that has no room."""
        self._brief = text
        self.update()

    @property
    def width_of_brief(self) -> int:
        """The width of what stands for the text where that has no room; 0 if nothing does."""
        return self.fontMetrics().horizontalAdvance(self._brief) + 1 if self._brief else 0

    def sizeHint(self) -> QSize:
        """Answer Qt."""
        return QSize(self._width_of_text(), self.fontMetrics().height() * self._lines)

    def minimumSizeHint(self) -> QSize:
        """Answer Qt."""
        least = min(self._width_of_text(), scaled(self._least))
        return QSize(least, self.fontMetrics().height() * self._lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tool tip where it does not fit."""
        super().resizeEvent(event)
        self._explain()

    def changeEvent(self, event: QEvent) -> None:
        """Take the room that another font needs."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, cut at its end."""
        del event
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), int(side), "\n".join(self._broken()))

    def _broken(self) -> list[str]:
        """Return the lines of the text, the last one cut where it has no room."""
        if not self._cut_at:
            lines = self._broken_text(self.text())
            is_brief = self._brief and self._is_text_cut(lines)
            return self._broken_text(self._brief) if is_brief else lines
        # A line breaks after what separates the parts.
        between = self._cut_at.replace(" ", _NO_BREAK, 1)
        parts = self.text().split(self._cut_at)
        text = between.join(parts)
        lines = self._broken_text(text)
        while parts and " ".join(lines) != text:
            parts.pop()
            # A lone ellipsis would say nothing.
            text = between.join(filter(None, [*parts, self._rest])) if parts else ""
            lines = self._broken_text(text)
        return lines

    def _broken_text(self, rest: str) -> list[str]:
        metrics, width = self.fontMetrics(), self.width()
        lines: list[str] = []
        while len(lines) < self._lines - 1 and metrics.horizontalAdvance(rest) > width:
            words = rest.split(" ")
            taken = 1
            while metrics.horizontalAdvance(" ".join(words[: taken + 1])) <= width:
                taken += 1
            lines.append(" ".join(words[:taken]))
            rest = " ".join(words[taken:])
        return [*lines, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]

    def _width_of_text(self) -> int:
        self.ensurePolished()
        return self.fontMetrics().horizontalAdvance(self.text()) + 1 if self.text() else 0

    def _explain(self) -> None:
        set_tool_tip(self, self.text() if self.is_cut else "")
