"""Versions of a list: what it was after each change, and who made it from what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from clientlists_desktop.core.lists.summary import ListSummary

CORRECTED, REMOVED = "list_corrected", "list_removed"
"""The kinds of step that are edits of a list."""


class VersionKind(StrEnum):
    """What made a version. The values are stored; those of updates are the modes."""

    MADE = "made"
    EDITED = "edited"
    ADDED = "added"
    REFRESHED = "refreshed"
    RESTORED = "restored"
    ADD = "add"
    UPDATE = "update"
    MERGE = "merge"
    REPLACE = "replace"
    REMOVE = "remove"
    SYNC = "sync"


@dataclass(frozen=True)
class Version:
    """A version of a list.

    Attributes:
        number: from 1, how the list was made.
        source_name: of the file, or of what the list was made from; "" if there was none.
        clients: how many clients the list had.
        counts: what changed: `added`, `changed`, `removed`, `blocked` …; `version` is the one that
            was restored.
        consent: ID of the evidence that came with it; None if it is that of an earlier version, or
            of the lists that the list was made from.
        confirmed_by: who gave that evidence; "" without one.
    """

    number: int
    kind: VersionKind
    made_by: str
    made_at: str
    source_name: str
    source_sha256: str
    clients: int
    counts: Mapping[str, int] = field(default_factory=dict)
    consent: int | None = None
    confirmed_by: str = ""


def consent_version(version: Version, versions: Sequence[Version]) -> int:
    """Return the version whose consent covers all clients of a version: it, or an earlier one.

    Args:
        versions: all of the list.
    """
    by_number = {one.number: one for one in versions}
    while version.consent is None and version.number > 1:
        restored = version.counts.get("version", 0)
        version = by_number[restored or version.number - 1]
    return version.number


@dataclass(frozen=True)
class RestoredVersion:
    """A list that has gone back to an earlier version.

    Attributes:
        version: the new version of the list; 0 if nothing changed.
        blocked: clients of that version who stay out because they must not be contacted.
    """

    list: ListSummary
    version: int
    blocked: int


@dataclass(frozen=True)
class VersionDifference:
    """How two versions of a list differ: `before + added - removed = after`.

    Attributes:
        fields: how many clients have another value, by the name of the column.
        columns: of the version that has more of them, the address first.
    """

    before: int
    after: int
    added: int
    removed: int
    changed: int
    fields: Mapping[str, int] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
