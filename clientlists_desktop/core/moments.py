"""Moments: as they are stored, and as a clock shows them."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = 24 * 3600
EARLIEST = int((datetime(1, 1, 1, tzinfo=UTC) - _EPOCH).total_seconds()) + 2 * _DAY
LATEST = int((datetime(9999, 12, 31, tzinfo=UTC) - _EPOCH).total_seconds()) - _DAY
"""Between these, in seconds since 1970, a moment is within the calendar in every time zone."""


def now() -> str:
    """Return the present moment as it is stored: UTC, ISO 8601, whole seconds."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def local_time(moment: datetime) -> datetime:
    """Return a moment as this computer's clock shows it; one without a zone is already so.

    Some systems know their own zone only after 1970, and one may be set that is none: such a clock
    shows UTC.
    """
    try:
        return moment.astimezone()
    except (OSError, OverflowError, ValueError):
        return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def in_zone(moment: int, zone: tzinfo | None = None) -> datetime:
    """Return a stored moment, in seconds since 1970, as a clock shows it.

    Args:
        zone: None for this computer's.
    """
    utc = _EPOCH + timedelta(seconds=min(max(moment, EARLIEST), LATEST))
    return local_time(utc) if zone is None else utc.astimezone(zone)


def midnight(day: date) -> int:
    """Return when a day begins on this computer's clock, in seconds since 1970."""
    try:
        return int(datetime.combine(day, time()).timestamp())
    except (OSError, OverflowError, ValueError):
        return (day - _EPOCH.date()).days * _DAY
