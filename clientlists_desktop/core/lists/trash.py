"""The trash: deleted lists rest in it, and are erased once they have rested long enough.

How long that is must not be told by a clock that jumped. The journal, which is written in its own
order, shows whether it did: a list rests from its deletion, or from the last jump after it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from clientlists_desktop.core.channels import Channel, channel_of
from clientlists_desktop.core.errors import Refusal

USUAL_DAYS = 30
_DAY = timedelta(days=1)
_LONGEST_PAUSE = timedelta(days=366)
_SLACK = _DAY
"""So far back a line may stand before the one before it: clocks are corrected all the time."""


@dataclass(frozen=True)
class TrashedList:
    """A deleted list.

    Attributes:
        deleted_at: UTC, ISO 8601.
        erased_after: from when on it may be erased: UTC, ISO 8601.
        days_left: until then, begun ones counted; 0 when it is due, None while the clock cannot be
            trusted.
    """

    id: int
    name: str
    channel_code: str
    clients: int
    made_by: str
    deleted_by: str
    deleted_at: str
    erased_after: str
    days_left: int | None

    @property
    def is_due(self) -> bool:
        """Whether the next start erases it."""
        return self.days_left == 0

    @property
    def channel(self) -> Channel:
        """The channel of its clients."""
        return channel_of(self.channel_code)


@dataclass(frozen=True)
class Erased:
    """What was erased for good.

    Attributes:
        unclean: why traces of it may still lie in the workspace's file, until the next start; None
            when there are none.
    """

    lists: int = 0
    clients: int = 0
    unclean: Refusal | None = None


def moment_of(text: str) -> datetime | None:
    """Return a stored moment; None for what is none."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def clock_stable_since(lines: Iterable[str], now: datetime) -> datetime | None:
    """Return since when the clock has gone on without a jump; None when it jumps right now.

    Args:
        lines: the moments of the journal's lines, in its order.
    """
    since = before = None
    for text in lines:
        moment = moment_of(text)
        if moment is None:
            continue  # Somebody laid hands on that line.
        if before is None or not -_SLACK <= moment - before <= _LONGEST_PAUSE:
            since = moment
        before = moment
    if before is None:
        return now
    return since if timedelta() <= now - before <= _LONGEST_PAUSE else None


def retention_end(
    deleted_at: str, days: int, steady: datetime | None, now: datetime
) -> tuple[str, int | None]:
    """Return from when on a list may be erased, and the days until then.

    Args:
        days: how long lists rest.
        steady: what `steady_since` says of this moment.
    """
    begins = [moment for moment in (moment_of(deleted_at), steady) if moment is not None]
    ends = max(begins, default=now) + days * _DAY
    left = None if steady is None else max(0, -((now - ends) // _DAY))
    return ends.isoformat(timespec="seconds"), left
