"""The trash: it keeps deleted lists for some days, then they are erased.

A clock that jumped must not erase a list early. The journal, whose order doesn't depend on the
clock, shows any jump: the days count from the deletion, or from the last jump after it.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from clientlists_desktop.core.channels import Channel, channel_of
from clientlists_desktop.core.errors import Refusal

USUAL_DAYS = 30
_DAY = timedelta(days=1)
_LONGEST_PAUSE = timedelta(days=366)
_SLACK = _DAY
"""How far the clock may be set back between two lines: small corrections are normal."""


@dataclass(frozen=True)
class TrashedList:
    """A deleted list.

    Attributes:
        deleted_at: UTC, ISO 8601.
        erased_after: when it may be erased: UTC, ISO 8601.
        days_left: until then, rounded up; 0 if it is due, None while the clock can't be trusted.
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
    """What was erased permanently.

    Attributes:
        unclean: why the workspace's file may still hold traces of it until the next start; None if
            it holds none.
        backups: how many backups held it and were rewritten without it.
    """

    lists: int = 0
    clients: int = 0
    unclean: Refusal | None = None
    backups: int = 0


def moment_of(text: str) -> datetime | None:
    """Parse a stored time; None if it isn't one."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


class ClockHistory:
    """How the clock ran, as the lines of the journal show it."""

    def __init__(self) -> None:
        self._since: datetime | None = None
        self._before: datetime | None = None

    def add(self, text: str) -> None:
        """Take the time of the next line."""
        moment, before = moment_of(text), self._before
        if moment is None:
            return  # Somebody tampered with that line.
        if before is None or not -_SLACK <= moment - before <= _LONGEST_PAUSE:
            self._since = moment
        self._before = moment

    def stable_since(self, now: datetime) -> datetime | None:
        """Return since when the clock has run without a jump; None if it has just jumped."""
        if self._before is None:
            return now
        return self._since if timedelta() <= now - self._before <= _LONGEST_PAUSE else None


def retention_end(
    deleted_at: str, days: int, stable_since: datetime | None, now: datetime
) -> tuple[str, int | None]:
    """Return when a list may be erased, and how many days are left until then.

    Args:
        days: how long the trash keeps lists.
        stable_since: what `ClockHistory.stable_since` returns for `now`.
    """
    begins = [moment for moment in (moment_of(deleted_at), stable_since) if moment is not None]
    ends = max(begins, default=now) + days * _DAY
    left = None if stable_since is None else max(0, -((now - ends) // _DAY))
    return ends.isoformat(timespec="seconds"), left
