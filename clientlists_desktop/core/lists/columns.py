"""The columns of a list."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Columns:
    """The columns of a list, its address first, and which of them have a meaning."""

    names: tuple[str, ...]
    zone: int | None = None
    priority: int | None = None
