"""How texts say a day and a minute; a window passes what says them as its language does."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from clientlists_desktop.core.moments import local_time

SayDay = Callable[[date], str]
SayMinute = Callable[[str], str]
"""Says a stored moment, which is in UTC."""


def iso_minute(stored: str) -> str:
    """Return the local day and minute of a stored moment: 2026-10-31 14:32."""
    return f"{local_time(datetime.fromisoformat(stored).replace(tzinfo=UTC)):%Y-%m-%d %H:%M}"
