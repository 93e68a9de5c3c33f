"""The balance of a check as a sum and as a bar, so that anybody can add it up."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.icons import outcome_icon, outcome_tone
from clientlists_desktop.ui.look.theme import scaled, tokens
from clientlists_desktop.ui.widgets.controls import button, icon_label, set_property
from clientlists_desktop.ui.widgets.flow_layout import FlowLayout
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, column, panel, row

_LEAST_SEGMENT = 6
_READ, _ADDED = "read", "added"


class BalanceBar(QWidget):
    """A bar with a segment for each outcome; the sum above says the same in words."""

    def __init__(self) -> None:
        super().__init__()
        self._balance = Balance()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_balance(self, balance: Balance) -> None:
        """Show a balance."""
        self._balance = balance
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt."""
        return QSize(200, scaled(12))

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


class BalanceView(QWidget):
    """Shows `read + added = ready + failed + duplicates + blank + removed`.

    Attributes:
        view_list: the button beside the failed rows.
    """

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
        # Added rows stand beside those read; added and removed ones show only if there are any.
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
        column(sums, self._bar, on=self, spacing=8)

    def show_balance(self, balance: Balance, *, done: bool) -> None:
        """Show a balance.

        Args:
            done: whether the check is over.
        """
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
        if outcome == _READ and not done:
            return self.tr("row(s) read so far", "", count)
        return {
            Outcome.READY: self.tr("ready"),
            Outcome.FAILED: self.tr("failed"),
            Outcome.DUPLICATE: self.tr("duplicate(s)", "", count),
            Outcome.BLANK: self.tr("blank"),
            Outcome.REMOVED: self.tr("removed"),
            _ADDED: self.tr("added"),
            _READ: self.tr("row(s) read", "", count),
        }[outcome]

    def _figure(self, outcome: Outcome | str, sign: str = "") -> QWidget:
        """Return a figure above its word, after the sign that joins it to the figure before."""
        tone, name, mark = "", str(outcome), None
        if isinstance(outcome, Outcome):
            tone, name = outcome_tone(outcome), outcome.code
            mark = icon_label(outcome_icon(outcome))
        figure = label("0", "figure", tone, name=f"count-{name}")
        figure.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        word = label("", "", tone)
        self._figures[outcome], self._words[outcome] = figure, word
        line = row(
            mark,
            word,
            self.view_list if outcome is Outcome.FAILED else None,
            STRETCH,
            spacing=4,
        )
        return panel(
            row(
                label(sign, "section") if sign else None,
                column(figure, line, spacing=0),
                spacing=scaled(24),
            )
        )
