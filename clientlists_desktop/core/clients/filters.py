"""Filters that select clients of a project, and the order in which clients are shown."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from clientlists_desktop.core.channels import decode_channel


class TextMatch(StrEnum):
    """How a text is compared, always ignoring case."""

    CONTAINS = "contains"
    NOT_CONTAINS = "not_contains"
    EQUALS = "equals"
    STARTS_WITH = "starts_with"


@dataclass(frozen=True)
class TextCondition:
    """A condition on the name or ID, or on the custom attribute that `attribute` names."""

    how: TextMatch
    text: str
    attribute: str = ""


@dataclass(frozen=True)
class Days:
    """A range of days on this computer's calendar, both inclusive; None leaves an end open."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class Counts:
    """A range of numbers, both inclusive; None leaves an end open."""

    least: int | None = None
    most: int | None = None


@dataclass(frozen=True)
class ClientFilter:
    """Conditions that a client must all meet; an empty one always holds.

    Attributes:
        channels, bots: one of them.
        texts: all of them.
    """

    channels: tuple[str, ...] = ()
    texts: tuple[TextCondition, ...] = ()
    joined: Days | None = None
    last_visit: Days | None = None
    bots: tuple[str, ...] = ()
    blocked: bool | None = None
    sessions: Counts | None = None

    @property
    def only_channel(self) -> str | None:
        """The channel, if the filter selects exactly one."""
        return self.channels[0] if len(self.channels) == 1 else None

    @property
    def scans(self) -> bool:
        """Whether clients must be read one by one, since no index knows the contents of texts."""
        return bool(self.texts)

    def encoded(self) -> dict[str, Any]:
        """Return the filter for JSON."""
        made = asdict(self)
        for key in ("joined", "last_visit"):
            if made[key] is not None:
                made[key] = {k: day and day.isoformat() for k, day in made[key].items()}
        return {key: value for key, value in made.items() if value not in (None, ())}


EVERYBODY = ClientFilter()


def decode_filter(given: Mapping[str, Any]) -> ClientFilter:
    """Rebuild a filter from `encoded`; KeyError if it names a channel that there isn't."""

    def days(key: str) -> Days | None:
        found = given.get(key)
        if found is None:
            return None
        return Days(*(date.fromisoformat(d) if d else None
                      for d in (found["first"], found["last"])))  # fmt: skip

    return ClientFilter(
        channels=tuple(decode_channel(code) for code in given.get("channels", ())),
        texts=tuple(
            TextCondition(TextMatch(one["how"]), one["text"], one["attribute"])
            for one in given.get("texts", ())
        ),
        joined=days("joined"),
        last_visit=days("last_visit"),
        bots=tuple(given.get("bots", ())),
        blocked=given.get("blocked"),
        sessions=Counts(**given["sessions"]) if given.get("sessions") else None,
    )


class SortBy(StrEnum):
    """What clients can be sorted by."""

    LAST_VISIT = "last_visit"
    JOINED = "joined"
    NAME = "name"
    ADDRESS = "address"
    SESSIONS = "sessions"


@dataclass(frozen=True)
class Order:
    """The order in which clients are shown."""

    by: SortBy = SortBy.LAST_VISIT
    descending: bool = True

    @property
    def scans(self) -> bool:
        """Whether clients must be read one by one, since no index ignores the case of names."""
        return self.by is SortBy.NAME


@dataclass(frozen=True)
class MatchCounts:
    """How many clients a filter finds.

    Attributes:
        blocked: how many of them are blocked, and so left out of a list.
    """

    by_channel: Mapping[str, int]
    blocked: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.by_channel.values())


@dataclass(frozen=True)
class SavedFilter:
    """A filter with its name."""

    id: int
    name: str
    filter: ClientFilter
