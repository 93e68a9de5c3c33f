"""The figures of a campaign's report as a row of cards, or as several where one is too narrow."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from clientlists_desktop.core.campaigns.campaigns import Campaign, CampaignKind
from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.ui.look.formatting import decimal, length, number, percent
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.widgets.controls import card, icon_label, label

_CARDS = (
    ("clients", "users", "link"),
    ("used", "phone", "link"),
    ("reached", "check-circle", "ready"),
    ("attempts", "clock-counter-clockwise", "warning"),
    ("talk", "chat-text", "link"),
)
_COLUMNS = (len(_CARDS), 3, 2)


class CampaignFigures(QWidget):
    """Clients, how many were tried and reached, attempts, talk time."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: dict[str, tuple[QLabel, QLabel, QLabel]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        self._cards = [self._card(*one) for one in _CARDS]
        self._columns = 0
        self._arrange(len(self._cards))

    def _card(self, key: str, symbol: str, tone: str) -> QFrame:
        frame, layout = card("", 12)
        layout.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(8)
        title = label("")
        line.addWidget(icon_label(icon(symbol, tone)))
        line.addWidget(title, 1)
        figure, detail = label("", "figure", name=f"campaign-{key}"), label("", "caption")
        detail.setWordWrap(True)
        layout.addLayout(line)
        layout.addWidget(figure)
        layout.addWidget(detail)
        layout.addStretch()
        self._texts[key] = (title, figure, detail)
        return frame

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for place, frame in enumerate(self._cards):
            self._grid.addWidget(frame, place // columns, place % columns)
            self._grid.setColumnStretch(place % columns, 1)

    def _needed(self, columns: int) -> int:
        """Return how wide so many columns are; they stretch alike, the last row may end early."""
        widest = max(frame.minimumSizeHint().width() for frame in self._cards)
        everything = sum(frame.minimumSizeHint().width() for frame in self._cards)
        width = everything if columns == len(self._cards) else columns * widest
        return width + (columns - 1) * self._grid.spacing()

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: one row is not needed, so no page has to be as wide as that."""
        return QSize(self._needed(min(_COLUMNS)), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Answer Qt: put the cards in as many columns as fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fitting = (columns for columns in _COLUMNS if self._needed(columns) <= self.width())
        self._arrange(next(fitting, min(_COLUMNS)))

    def show_campaign(self, campaign: Campaign) -> None:
        """Show the figures of a campaign."""
        totals, calls = campaign.totals, campaign.kind is CampaignKind.CALL
        reached = Result.WITH_RESULT if calls else Result.READ
        answered = totals.count(Result.WITH_RESULT, Result.WITHOUT_RESULT)
        used, clients = totals.used, campaign.clients
        average = decimal(totals.attempts / used) if used else "–"
        sent = totals.count(Result.SENT, Result.DELIVERED, Result.READ)
        texts = {
            "clients": (self.tr("Clients"), number(clients), self.tr("in the campaign")),
            "used": (
                self.tr("Called") if calls else self.tr("Written to"),
                number(used),
                self.tr("{share} of all").format(share=percent(used, clients)),
            ),
            "reached": (
                self.tr("With a result") if calls else self.tr("Read"),
                number(totals.count(reached)),
                self.tr("{share} of those tried").format(
                    share=percent(totals.count(reached), used)
                ),
            ),
            "attempts": (self.tr("Attempts"), average, self.tr("on average for each tried")),
            "talk": (
                self.tr("Talk time") if calls else self.tr("Sent"),
                length(totals.talk_seconds) if calls else number(sent),
                self.tr("{length} on average").format(
                    length=length(round(totals.talk_seconds / answered)) if answered else "–"
                )
                if calls
                else percent(sent, clients),
            ),
        }
        for key, shown in texts.items():
            for widget, text in zip(self._texts[key], shown, strict=True):
                widget.setText(text)
        self._fit()
