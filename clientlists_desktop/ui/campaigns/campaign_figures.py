"""The figures of a campaign’s report, in one row of cards or in several if there is no room."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from clientlists_desktop.core.campaigns.campaigns import Campaign, CampaignKind
from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.ui.look.formatting import decimal, length, number, percent
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.widgets.controls import FigureCard

_CARDS = (
    ("clients", "users", "link"),
    ("used", "phone", "link"),
    ("reached", "check-circle", "ready"),
    ("attempts", "clock-counter-clockwise", "warning"),
    ("talk", "chat-text", "link"),
)
_COLUMNS = (len(_CARDS), 3, 2)


class CampaignFigures(QWidget):
    """Clients, those tried and reached, attempts, talk time."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        self._cards = {
            key: FigureCard(f"campaign-{key}", icon(symbol, tone), "")
            for key, symbol, tone in _CARDS
        }
        self._columns = 0
        self._arrange(len(self._cards))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for place, frame in enumerate(self._cards.values()):
            self._grid.addWidget(frame, place // columns, place % columns)
            self._grid.setColumnStretch(place % columns, 1)

    def _needed(self, columns: int) -> int:
        """Return the width that so many columns need; in several rows, all are equally wide."""
        widths = [card.minimumSizeHint().width() for card in self._cards.values()]
        width = sum(widths) if columns == len(widths) else columns * max(widths)
        return width + (columns - 1) * self._grid.spacing()

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: the cards fit in several rows, so the page may be narrower than one row."""
        return QSize(self._needed(min(_COLUMNS)), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Answer Qt."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the cards in as many columns as fit."""
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
        shown = {
            "clients": (self.tr("Clients"), number(clients), self.tr("in the campaign")),
            "used": (
                self.tr("Called") if calls else self.tr("Messaged"),
                number(used),
                self.tr("{share} of all").format(share=percent(used, clients)),
            ),
            "reached": (
                self.tr("With a result") if calls else self.tr("Read"),
                number(totals.count(reached)),
                self.tr("{share} of clients tried").format(
                    share=percent(totals.count(reached), used)
                ),
            ),
            "attempts": (self.tr("Attempts"), average, self.tr("on average per client tried")),
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
        for key, (title, figure, detail) in shown.items():
            self._cards[key].title.setText(title)
            self._cards[key].figure.setText(figure)
            self._cards[key].detail.setText(detail)
        self._fit()
