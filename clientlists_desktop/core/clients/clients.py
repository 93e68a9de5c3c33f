"""Clients that a bot has talked to, and their projects."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from clientlists_desktop.core.channels import Channel, channel_of


@dataclass(frozen=True)
class Project:
    """A bot project of the workspace.

    Attributes:
        clients, blocked: how many clients it has, and how many of them are blocked, by channel.
        attributes: names of its clients' custom attributes.
        bots: names of the bots that the clients talked to.
        made_at: UTC, ISO 8601.
    """

    id: int
    name: str
    clients: Mapping[str, int] = field(default_factory=dict)
    blocked: Mapping[str, int] = field(default_factory=dict)
    attributes: tuple[str, ...] = ()
    bots: tuple[str, ...] = ()
    made_by: str = ""
    made_at: str = ""

    @property
    def total(self) -> int:
        """How many clients it has in all channels."""
        return sum(self.clients.values())


@dataclass(frozen=True, slots=True)
class Client:
    """A client that the bot has talked to in one channel.

    Attributes:
        joined, last_visit, block_date: seconds since 1970, UTC; None if unknown.
        sessions: None if unknown.
        blocked: 1 if the client is blocked, else 0.
        attributes: the custom ones, by name.
    """

    id: int
    address: str
    channel_code: str
    bot: str = ""
    first_name: str = ""
    last_name: str = ""
    username: str = ""
    joined: int | None = None
    last_visit: int | None = None
    sessions: int | None = None
    blocked: int = 0
    block_reason: str = ""
    blocked_by: str = ""
    block_date: int | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)

    @property
    def channel(self) -> Channel:
        """The channel in which the bot talked to the client."""
        return channel_of(self.channel_code)

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(frozen=True)
class ClientsAdded:
    """The result of importing clients: read = new + updated + unchanged + left out rows."""

    project: str
    new: int
    updated: int
    unchanged: int
    failed: int
    duplicate: int
    blank: int
    removed: int = 0
    added: int = 0

    @property
    def read(self) -> int:
        """How many rows the file has."""
        known = self.new + self.updated + self.unchanged
        return known + self.failed + self.duplicate + self.blank + self.removed - self.added
