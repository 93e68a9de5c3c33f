"""A call or text campaign in one record."""

from dataclasses import dataclass, field
from enum import StrEnum

from clientlists_desktop.core.campaigns.results import Totals
from clientlists_desktop.core.campaigns.settings import Settings
from clientlists_desktop.core.campaigns.statuses import (
    ALLOWED_ACTIONS,
    CampaignAction,
    Move,
    Status,
    target_of,
)
from clientlists_desktop.core.channels import Channel, channel_of


class CampaignKind(StrEnum):
    """Whether a campaign calls or sends messages."""

    CALL = "call"
    TEXT = "text"


@dataclass(frozen=True)
class Campaign:
    """A call or text campaign.

    Attributes:
        project_id: None if the project was deleted; its name is kept.
        list_id: None for all clients of the channel. The list may have been deleted since; its
            name is kept.
        planned_for: UTC, ISO 8601; "" if the campaign isn't planned.
        clients: how many it took when it started; 0 before that.
        columns: names of its clients' fields, the address first.
        started_at, ended_at: UTC, ISO 8601; "" before that.
        row_version: how often its clients had changed when this was read.
        blocked: how many clients its start left out, or kept, although the do-not-contact book
            holds them; known only right after the start.
    """

    id: int
    name: str
    kind: CampaignKind
    status: Status
    project_id: int | None
    project_name: str
    list_id: int | None
    list_name: str
    channel_code: str
    settings: Settings
    planned_for: str = ""
    clients: int = 0
    columns: tuple[str, ...] = ()
    totals: Totals = field(default_factory=Totals)
    made_by: str = ""
    made_at: str = ""
    started_at: str = ""
    ended_at: str = ""
    row_version: int = field(default=0, compare=False)
    blocked: int = field(default=0, compare=False)

    @property
    def channel(self) -> Channel:
        """The channel of its clients."""
        return channel_of(self.channel_code)

    @property
    def all_clients(self) -> bool:
        """Whether it takes all clients of the channel instead of a list."""
        return self.list_id is None

    @property
    def code(self) -> str:
        """The short name that its files use; no other campaign ever gets it."""
        return f"C{self.id}"

    def allows(self, action: CampaignAction) -> bool:
        """Whether this can be done with it now."""
        return action in ALLOWED_ACTIONS[self.status]

    def can(self, move: Move) -> bool:
        """Whether it can make this move now."""
        return target_of(self.status, move, started=bool(self.started_at)) is not None


@dataclass(frozen=True)
class SourceVersion:
    """The version of its list that a campaign has copied.

    Attributes:
        newest: the version that the list has now; None if the list was deleted.
    """

    number: int
    newest: int | None


def kind_of(channel: Channel) -> CampaignKind:
    """Return the kind of campaign that a channel is for."""
    return CampaignKind.CALL if channel.is_telephony else CampaignKind.TEXT
