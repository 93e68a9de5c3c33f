"""The figures of a campaign’s report, in one row of cards or in several if there is no room."""

from clientlists_desktop.core.campaigns.campaigns import Campaign, CampaignKind
from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.ui.look.formatting import decimal, length, number, percent
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.widgets.controls import FigureCard
from clientlists_desktop.ui.widgets.flow_layout import CardGrid

_CARDS = (
    ("clients", "users", "link"),
    ("used", "phone", "link"),
    ("reached", "check-circle", "ready"),
    ("attempts", "clock-counter-clockwise", "warning"),
    ("talk", "chat-text", "link"),
)


class CampaignFigures(CardGrid):
    """Clients, those tried and reached, attempts, talk time."""

    def __init__(self) -> None:
        self._by_key = {
            key: FigureCard(f"campaign-{key}", icon(symbol, tone), "")
            for key, symbol, tone in _CARDS
        }
        super().__init__(list(self._by_key.values()))

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
                self.tr("Tried"),
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
            self._by_key[key].title.setText(title)
            self._by_key[key].figure.setText(figure)
            self._by_key[key].detail.setText(detail)
        self.fit()
