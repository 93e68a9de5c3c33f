"""Campaigns: their settings with the platform's limits, their statuses and the moves between."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from clientlists_desktop.core.campaigns.results import Totals
from clientlists_desktop.core.channels import Channel, channel_of
from clientlists_desktop.core.errors import Refusal, Refused


class CampaignKind(StrEnum):
    """What a campaign does."""

    CALL = "call"
    TEXT = "text"


class Status(StrEnum):
    """Where a campaign is. The values are stored: never rename."""

    DRAFT = "draft"
    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    SUSPENDED = "suspended"
    FINISHED = "finished"
    DELETED = "deleted"

    @property
    def is_running(self) -> bool:
        """Whether the campaign has its clients and is not over."""
        return self in (Status.IN_PROGRESS, Status.SUSPENDED)


class Move(StrEnum):
    """What somebody does to a campaign as a whole."""

    PLAN = "plan"
    UNPLAN = "unplan"
    START = "start"
    SUSPEND = "suspend"
    RESUME = "resume"
    FINISH = "finish"
    STOP = "stop"
    DELETE = "delete"
    RESTORE = "restore"


class Act(StrEnum):
    """What can be done with a campaign without moving it."""

    EDIT = "edit"
    EXPORT = "export"
    BRING_BACK = "bring_back"
    REPORT = "report"


@dataclass(frozen=True)
class SettingRule:
    """One allowed move.

    Attributes:
        started: only for campaigns that were started, or were not; None for both.
    """

    status: Status
    move: Move
    to: Status
    started: bool | None = None


_S, _M = Status, Move
RULES = (
    SettingRule(_S.DRAFT, _M.PLAN, _S.PLANNED),
    SettingRule(_S.DRAFT, _M.START, _S.IN_PROGRESS),
    SettingRule(_S.DRAFT, _M.DELETE, _S.DELETED),
    SettingRule(_S.PLANNED, _M.UNPLAN, _S.DRAFT),
    SettingRule(_S.PLANNED, _M.START, _S.IN_PROGRESS),
    SettingRule(_S.PLANNED, _M.DELETE, _S.DELETED),
    SettingRule(_S.IN_PROGRESS, _M.SUSPEND, _S.SUSPENDED),
    SettingRule(_S.IN_PROGRESS, _M.FINISH, _S.FINISHED),
    SettingRule(_S.IN_PROGRESS, _M.STOP, _S.FINISHED),
    SettingRule(_S.IN_PROGRESS, _M.DELETE, _S.DELETED),
    SettingRule(_S.SUSPENDED, _M.RESUME, _S.IN_PROGRESS),
    SettingRule(_S.SUSPENDED, _M.STOP, _S.FINISHED),
    SettingRule(_S.SUSPENDED, _M.DELETE, _S.DELETED),
    SettingRule(_S.FINISHED, _M.DELETE, _S.DELETED),
    SettingRule(_S.DELETED, _M.RESTORE, _S.DRAFT, started=False),
    # Deleting a campaign that was started ends it, so it does not come back running.
    SettingRule(_S.DELETED, _M.RESTORE, _S.FINISHED, started=True),
)
"""The whole table of statuses and moves; what is not in it is refused."""

ACTS: Mapping[Status, frozenset[Act]] = {
    Status.DRAFT: frozenset({Act.EDIT}),
    Status.PLANNED: frozenset({Act.EDIT}),
    Status.IN_PROGRESS: frozenset({Act.EXPORT, Act.BRING_BACK, Act.REPORT}),
    Status.SUSPENDED: frozenset({Act.BRING_BACK, Act.REPORT}),
    Status.FINISHED: frozenset({Act.BRING_BACK, Act.REPORT}),
    Status.DELETED: frozenset(),
}


def target_of(status: Status, move: Move, *, started: bool) -> Status | None:
    """Return where a move leads; None when it is not allowed."""
    for rule in RULES:
        if (rule.status, rule.move) == (status, move) and rule.started in (None, started):
            return rule.to
    return None


def moves_of(status: Status) -> tuple[Move, ...]:
    """Return the moves that a campaign of this status can make."""
    return tuple(dict.fromkeys(rule.move for rule in RULES if rule.status is status))


MOST_LINES, MOST_ATTEMPTS, MOST_RETRY_MINUTES = 1_000, 50, 7 * 24 * 60
MOST_DELAY_MS, MOST_THREADS = 60_000, 10
WORKING_DAYS = (0, 1, 2, 3, 4)


@dataclass(frozen=True)
class CallSettings:
    """How a call campaign calls.

    Attributes:
        lines: calls at the same time.
        weekdays: 0 for Monday to 6 for Sunday.
        opens, closes: minutes since midnight; calls are made from one to the other.
        local_time: of each client, instead of this computer's.
        attempts: made for each client of the list.
        most_attempts: with those that the bot's script adds.
        retry_minutes: between two attempts.
    """

    lines: int = 10
    weekdays: tuple[int, ...] = WORKING_DAYS
    opens: int = 10 * 60
    closes: int = 20 * 60
    local_time: bool = True
    attempts: int = 3
    most_attempts: int = 5
    retry_minutes: int = 60

    def check(self) -> None:
        """Refuse what the platform refuses."""
        _within("lines", self.lines, 1, MOST_LINES)
        _within("attempts", self.attempts, 1, MOST_ATTEMPTS)
        _within("most_attempts", self.most_attempts, self.attempts, MOST_ATTEMPTS)
        _within("retry_minutes", self.retry_minutes, 1, MOST_RETRY_MINUTES)
        if not self.weekdays:
            raise Refused(Refusal.NO_WEEKDAY)
        if not 0 <= self.opens < self.closes <= 24 * 60:
            raise Refused(Refusal.HOURS_REVERSED)


@dataclass(frozen=True)
class TextSettings:
    """How a text campaign writes.

    Attributes:
        delay_ms: between two messages of a thread.
        threads: messages at the same time.
    """

    delay_ms: int = 0
    threads: int = 1

    def check(self) -> None:
        """Refuse what the platform refuses."""
        _within("delay_ms", self.delay_ms, 0, MOST_DELAY_MS)
        _within("threads", self.threads, 1, MOST_THREADS)


Settings = CallSettings | TextSettings


def _within(name: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise Refused(Refusal.OUT_OF_RANGE, name=name, seen=value, expected=f"{least:,}–{most:,}")


@dataclass(frozen=True)
class Campaign:
    """A call or text campaign.

    Attributes:
        project_id: None when the project is gone; its name stays.
        list_id: None for all clients of the channel; the list may be gone, its name stays.
        planned_for: UTC, ISO 8601; "" when it is not planned.
        clients: how many it took when it was started; 0 before.
        columns: names of its clients' fields, the address first.
        started_at, ended_at: UTC, ISO 8601; "" before.
        list_is_there: whether the list still is, for one that was not started.
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
        """What its files name it by: short, and never used again."""
        return f"C{self.id}"

    def allows(self, act: Act) -> bool:
        """Whether something can be done with it now."""
        return act in ACTS[self.status]

    def can(self, move: Move) -> bool:
        """Whether it can make a move now."""
        return target_of(self.status, move, started=bool(self.started_at)) is not None


def kind_of(channel: Channel) -> CampaignKind:
    """Return the kind of campaign that a channel serves."""
    return CampaignKind.CALL if channel.is_telephony else CampaignKind.TEXT
