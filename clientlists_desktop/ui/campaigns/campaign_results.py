"""The charts of a campaign’s results: a bar for each result, and the hours of the last tries."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QSizePolicy, QWidget

from clientlists_desktop.core.campaigns.campaigns import Campaign, CampaignKind
from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.texts.campaigns.campaign_report import results_of
from clientlists_desktop.texts.campaigns.campaigns import result_label
from clientlists_desktop.ui.look.formatting import number, percent
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.theme import scaled, tokens
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import card, icon_label
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add, column, grow, row

_ICONS = {
    Result.WITH_RESULT: ("check-circle", "ready"),
    Result.WITHOUT_RESULT: ("chat-centered-text", "repaired"),
    Result.NO_ANSWER: ("phone-x", "muted"),
    Result.NONEXISTENT: ("x-circle", "failed"),
    Result.TECHNICAL_ERROR: ("warning", "warning"),
    Result.AGAIN: ("clock-counter-clockwise", "link"),
    Result.CANCELED: ("prohibit", "blank"),
    Result.PLANNED: ("minus-circle", "blank"),
    Result.READ: ("checks", "ready"),
    Result.DELIVERED: ("check-circle", "repaired"),
    Result.SENT: ("paper-plane-tilt", "link"),
    Result.NOT_DELIVERED: ("x-circle", "failed"),
    Result.NOT_SENT: ("warning", "warning"),
}
_NARROWEST_SHARE = 4


class ShareBar(QWidget):
    """A bar as decoration: the figures beside it say the same."""

    def __init__(self, share: float, tone: str) -> None:
        super().__init__()
        self._share, self._tone = share, tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Answer Qt."""
        return QSize(120, scaled(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track and the share."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().disabled_fill))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        if self._share:
            painter.setBrush(QColor(getattr(tokens(), self._tone)))
            width = max(_NARROWEST_SHARE, self._share * self.width())
            painter.drawRoundedRect(QRectF(0, 0, width, self.height()), 4, 4)


class HoursChart(QWidget):
    """Clients by the hour of their last try: all of them, and those with a result."""

    def __init__(self, hours: dict[int, tuple[int, int]]) -> None:
        super().__init__()
        self._hours = hours
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        spoken = [f"{hour}:00: {number(all_)}" for hour, (all_, _) in sorted(hours.items())]
        self.setAccessibleName(", ".join(spoken))

    def sizeHint(self) -> QSize:
        """Answer Qt."""
        return QSize(300, scaled(150))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a column for each hour."""
        del event
        if not self._hours:
            return
        now, painter = tokens(), QPainter(self)
        most = max(count for count, _ in self._hours.values())
        words = painter.fontMetrics().height() + 4
        height = self.height() - words - words
        first, last = min(self._hours), max(self._hours)
        step = self.width() / (last - first + 1)
        for hour in range(first, last + 1):
            everybody, reached = self._hours.get(hour, (0, 0))
            left = (hour - first) * step
            wide = min(step * 0.6, scaled(48))
            x = left + (step - wide) / 2
            for count, fill in ((everybody, now.selection), (reached, now.accent)):
                tall = height * count / most
                place = QRectF(x, words + height - tall, wide, tall)
                painter.setPen(QColor(now.accent))
                painter.setBrush(QColor(fill))
                if count:
                    painter.drawRect(place)
            painter.setPen(QColor(now.muted))
            top = QRectF(left, words + height * (1 - everybody / most) - words, step, words)
            if everybody:
                painter.drawText(top, Qt.AlignmentFlag.AlignCenter, number(everybody))
            foot = QRectF(left, words + height, step, words)
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"{hour}:00")


class CampaignResults(QWidget):
    """A bar for each result, which add up to all clients, and the chart of hours."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = column(on=self, spacing=16)
        self._cards: list[QFrame] = []

    def show_campaign(self, campaign: Campaign) -> None:
        """Show the results of a campaign."""
        for frame in self._cards:
            self._layout.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
        self._cards = [self._bars(campaign)]
        if campaign.totals.hours:
            self._cards.append(self._hours(campaign))
        for frame in self._cards:
            self._layout.addWidget(frame)

    def _bars(self, campaign: Campaign) -> QFrame:
        calls = campaign.kind is CampaignKind.CALL
        title = self.tr("How the calls ended") if calls else self.tr("How the messages ended")
        whole = self.tr("%Ln client(s)", "", campaign.clients)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(2, 1)
        for line, result in enumerate(results_of(campaign)):
            count = campaign.totals.count(result)
            symbol, tone = _ICONS[result]
            text = result_label(result, translate)
            share = count / campaign.clients if campaign.clients else 0.0
            grid.addWidget(icon_label(icon(symbol, tone)), line, 0)
            grid.addWidget(label(text), line, 1)
            grid.addWidget(ShareBar(share, tone), line, 2)
            figure = label(number(count), "strong", name=f"result-{result.value}")
            figure.setAccessibleName(f"{text}: {number(count)}")
            grid.addWidget(figure, line, 3, Qt.AlignmentFlag.AlignRight)
            share_text = label(percent(count, campaign.clients), "caption")
            grid.addWidget(share_text, line, 4, Qt.AlignmentFlag.AlignRight)
        return _card(title, f"{whole} = {percent(1, 1, 0)}", grid)

    def _hours(self, campaign: Campaign) -> QFrame:
        calls = campaign.kind is CampaignKind.CALL
        title = (
            self.tr("Clients by hour of last call, in their local time")
            if calls
            else self.tr("Clients by hour of last message")
        )
        legend = self.tr("filled: with a result") if calls else self.tr("filled: read")
        return _card(title, legend, HoursChart(dict(campaign.totals.hours)))


def _card(title: str, note: str, content: QWidget | QLayout) -> QFrame:
    frame, inside = card()
    head = row(grow(label(title, "section", wraps=True)), label(note, "caption"))
    add(inside, head, content)
    return frame
