"""Entries of the do-not-contact book: whom they hold for, why, where they came from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, timedelta
from enum import StrEnum

from clientlists_desktop.core.channels import CHANNELS, Channel, channel_of
from clientlists_desktop.core.moments import in_zone, midnight

ALL, CALLS, TEXTS = "all", "calls", "texts"
"""The scopes that are no channel: every channel, or a family of channels, with phone numbers."""
FAMILIES = (ALL, CALLS, TEXTS)
LONGEST_NOTE = 1_000


class BlockReason(StrEnum):
    """Why somebody must not be contacted. The values are stored: never rename."""

    ASKED = "asked"
    COMPLAINT = "complaint"
    WRONG_PERSON = "wrong_person"
    LEGAL = "legal"
    OTHER = "other"


class EntrySource(StrEnum):
    """Where an entry came from. The values are stored: never rename."""

    BY_HAND = "by_hand"
    PASTE = "paste"
    FILE = "file"
    LIST = "list"
    RESULTS = "results"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True)
class EntryFacts:
    """What is said of all addresses that are added together.

    Attributes:
        scope: `ALL`, `CALLS`, `TEXTS` or the code of a channel.
        note: private text, shown only to those who may change the book.
        source_name: of the file, list or campaign.
        until: the moment at which the entries end, as `now` writes it; "" for never.
    """

    scope: str = ALL
    reason: BlockReason = BlockReason.ASKED
    note: str = ""
    source: EntrySource = EntrySource.BY_HAND
    source_name: str = ""
    until: str = ""


@dataclass(frozen=True)
class Entry:
    """One entry.

    Attributes:
        space: `PHONE_SPACE`, or the code of the channel that the address belongs to.
        address: in its canonical form; "" if the book holds only a keyed hash of it.
        since: when it was added, as `now` writes it.
        removed_at: when it was removed; "" if it wasn't.
    """

    id: int
    space: str
    address: str
    scope: str
    reason: BlockReason
    note: str
    source: EntrySource
    source_name: str
    made_by: str
    since: str
    until: str
    removed_at: str = ""

    def is_over(self, at: str) -> bool:
        """Whether the entry has ended at a moment."""
        return bool(self.until) and self.until <= at


@dataclass(frozen=True)
class EntryBefore:
    """What an entry said before a change; its note isn't kept."""

    reason: BlockReason
    until: str
    source: EntrySource
    source_name: str
    made_by: str


@dataclass(frozen=True)
class EntryChange:
    """A change of an entry.

    Attributes:
        kind: `changed` or `removed`.
        reason: why it was removed.
        before: what it replaced.
    """

    kind: str
    at: str
    made_by: str
    reason: str = ""
    before: EntryBefore | None = None


@dataclass(frozen=True)
class Addition:
    """What became of addresses that were added; together they are the addresses given.

    Attributes:
        changed: were in the book, and were extended.
        known: were in the book already, or were given twice.
        failed: the first lines that hold no address, each with its number.
        failures: how many such lines there are.
        hidden: how many of the added ones are kept as a hash only, since the book held one of them.
    """

    added: int
    changed: int
    known: int
    failed: Sequence[tuple[int, str]] = ()
    failures: int = 0
    hidden: int = 0


def scopes_for(channel: Channel) -> tuple[str, ...]:
    """Return the scopes of the entries that hold for a channel."""
    return (ALL, CALLS if channel.is_telephony else TEXTS, channel.code)


def scope_of(channel: Channel, scope: str) -> str | None:
    """Return the scope as it is stored for addresses of a channel; None if it doesn't fit them.

    Scopes that mean the same have one name, so that an address has one entry for each meaning.
    """
    scope = scope.strip().lower()
    if not channel.has_phone_numbers:
        return ALL if scope in (ALL, TEXTS, channel.code) else None
    if scope in FAMILIES:
        return scope
    if scope not in {one.code for one in CHANNELS}:
        return None
    named = channel_of(scope)
    if not named.has_phone_numbers:
        return None
    return CALLS if named.is_telephony else scope


def end_of_day(day: date) -> str:
    """Return the moment at which a day of this computer's clock ends, as `now` writes it."""
    ends = in_zone(midnight(day + timedelta(days=1)))
    return ends.astimezone(UTC).isoformat(timespec="seconds")


def read_day(text: str) -> date | None:
    """Read a day written like 2027-01-31; None if it is none."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
