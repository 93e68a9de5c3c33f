"""A label of one line that ends in "…" where there is no room for all of its text."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption

from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.look.theme import scaled


class ElidedLabel(QLabel):
    """Never wraps and never pushes its neighbours away; the whole text is its tool tip.

    Args:
        least: pixels at 13 px text that it keeps, unless its text is shorter.
    """

    def __init__(
        self, text: str = "", role: str = "", name: str = "", *, tone: str = "", least: int = 40
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        for key, value in (("role", role), ("tone", tone)):
            if value:
                self.setProperty(key, value)
        self._least = least
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def is_cut(self) -> bool:
        """Whether a part of the text cannot be seen."""
        return self._width_of_text() > self.width()

    def setText(self, text: str) -> None:
        """Show another text."""
        if text != self.text():
            super().setText(text)
            self.updateGeometry()
            self._explain()

    def sizeHint(self) -> QSize:
        """Answer Qt."""
        return QSize(self._width_of_text(), self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Answer Qt."""
        return QSize(min(self._width_of_text(), scaled(self._least)), self.fontMetrics().height())

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
        elided = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), int(side | Qt.TextFlag.TextSingleLine), elided)

    def _width_of_text(self) -> int:
        self.ensurePolished()
        return self.fontMetrics().horizontalAdvance(self.text()) + 1 if self.text() else 0

    def _explain(self) -> None:
        set_tool_tip(self, self.text() if self.is_cut else "")
