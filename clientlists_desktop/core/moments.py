"""Moments as they are stored."""

from datetime import UTC, datetime


def now() -> str:
    """Return the present moment as it is stored: UTC, ISO 8601, whole seconds."""
    return datetime.now(UTC).isoformat(timespec="seconds")
