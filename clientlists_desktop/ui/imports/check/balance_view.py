"""The balance as words and as a bar: the sum is on screen, so anybody can add it up."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.icons import outcome_icon, outcome_tone
from clientlists_desktop.ui.look.theme import scaled, tokens
from clientlists_desktop.ui.widgets.controls import button, icon_label, label, set_property
from clientlists_desktop.ui.widgets.flow_layout import FlowLayout

_LEAST_SEGMENT = 6
_READ, _ADDED = "read", "added"


class BalanceBar(QWidget):
    """A bar of one segment an outcome; decoration, the words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._balance = Balance()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_balance(self, balance: Balance) -> None:
        """Show another balance."""
        self._balance = balance
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt."""
        return QSize(200, scaled(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the segments, none so narrow that it cannot be seen."""
        del event
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), QColor(now.divider))
        parts = [(o, self._balance.of(o)) for o in Outcome if self._balance.of(o)]
        if not parts:
            return
        gaps = 2 * (len(parts) - 1)
        free = self.width() - gaps - _LEAST_SEGMENT * len(parts)
        x = 0.0
        for outcome, count in parts:
            width = _LEAST_SEGMENT + free * count / self._balance.rows
            painter.fillRect(
                QRectF(x, 0, width, self.height()), QColor(getattr(now, outcome_tone(outcome)))
            )
            x += width + 2


class BalanceView(QWidget):
    """`read = ready + failed + duplicates + blank`, with *View list* beside the failed ones."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("balance")
        self._figures: dict[Outcome | str, QLabel] = {}
        self._words: dict[Outcome | str, QLabel] = {}
        self.view_list: QPushButton = button(self.tr("View list"), "viewList", kind="flat")
        self.view_list.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_property(self.view_list, "inline", True)
        sums = QWidget()
        flow = FlowLayout(sums, spacing=scaled(24))
        flow.addWidget(self._figure(_READ))
        # Added rows stand on the side of those read, and both are said only when there are any.
        self._added = self._figure(_ADDED, "+")
        flow.addWidget(self._added)
        shown = {
            outcome: self._figure(outcome, sign)
            for sign, outcome in zip("=++++", Outcome, strict=True)
        }
        for figure in shown.values():
            flow.addWidget(figure)
        self._removed = shown[Outcome.REMOVED]
        self._bar = BalanceBar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(sums)
        layout.addWidget(self._bar)

    def show_balance(self, balance: Balance, *, done: bool) -> None:
        """Show a balance; `done` when nothing more will be added to it."""
        counts: dict[Outcome | str, int] = {o: balance.of(o) for o in Outcome}
        counts |= {_READ: balance.read, _ADDED: balance.added}
        self._added.setVisible(bool(balance.added))
        self._removed.setVisible(bool(balance.removed))
        for outcome, count in counts.items():
            self._figures[outcome].setText(number(count))
            self._words[outcome].setText(self._word(outcome, count, done))
        self.view_list.setVisible(done and bool(balance.failed or balance.duplicate))
        self._bar.show_balance(balance)
        self.setAccessibleName(
            self.tr(
                "{read} rows read: {ready} ready, {failed} failed, {duplicate} duplicates, "
                "{blank} blank"
            ).format(
                read=number(balance.read),
                ready=number(balance.ready),
                failed=number(balance.failed),
                duplicate=number(balance.duplicate),
                blank=number(balance.blank),
            )
        )

    def _word(self, outcome: Outcome | str, count: int, done: bool) -> str:
        if outcome is Outcome.READY:
            return self.tr("ready")
        if outcome is Outcome.FAILED:
            return self.tr("failed")
        if outcome is Outcome.DUPLICATE:
            return self.tr("duplicate(s)", "", count)
        if outcome is Outcome.BLANK:
            return self.tr("blank")
        if outcome is Outcome.REMOVED:
            return self.tr("removed")
        if outcome == _ADDED:
            return self.tr("added")
        return (
            self.tr("row(s) read", "", count) if done else self.tr("row(s) read so far", "", count)
        )

    def _figure(self, outcome: Outcome | str, sign: str = "") -> QWidget:
        tone = outcome_tone(outcome) if isinstance(outcome, Outcome) else ""
        name = outcome.code if isinstance(outcome, Outcome) else outcome
        figure = label("0", "figure", tone, name=f"count-{name}")
        word = label("", "", tone)
        self._figures[outcome], self._words[outcome] = figure, word
        line = QHBoxLayout()
        line.setSpacing(4)
        if isinstance(outcome, Outcome):
            line.addWidget(icon_label(outcome_icon(outcome)))
        line.addWidget(word)
        if outcome is Outcome.FAILED:
            line.addWidget(self.view_list)
        line.addStretch()
        term = QWidget()
        around = QHBoxLayout(term)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(scaled(24))
        if sign:
            around.addWidget(label(sign, "section"))
        layout = QVBoxLayout()
        around.addLayout(layout)
        figure.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        layout.setSpacing(0)
        layout.addWidget(figure)
        layout.addLayout(line)
        return term
