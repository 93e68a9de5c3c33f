"""How a list is updated by a file: what becomes of each client, and what that adds up to."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from clientlists_desktop.core.lists.columns import Columns
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.names import name_key


class UpdateMode(StrEnum):
    """What a file does to a list. The values are stored.

    `ADD` adds new clients, `UPDATE` changes known ones, `MERGE` does both. `SYNC` also removes the
    clients that the file lacks; `REPLACE` also clears the fields that the file lacks. `REMOVE`
    removes the clients in the file.
    """

    ADD = "add"
    UPDATE = "update"
    MERGE = "merge"
    REPLACE = "replace"
    REMOVE = "remove"
    SYNC = "sync"

    @property
    def adds(self) -> bool:
        """Whether clients that the list lacks are added."""
        return self not in (UpdateMode.UPDATE, UpdateMode.REMOVE)

    @property
    def changes(self) -> bool:
        """Whether clients that the list has get the fields of the file."""
        return self not in (UpdateMode.ADD, UpdateMode.REMOVE)

    @property
    def removes_missing(self) -> bool:
        """Whether clients that the file lacks are removed."""
        return self in (UpdateMode.REPLACE, UpdateMode.SYNC)


class ClientChange(StrEnum):
    """What an update does with a client of the list, of the file, or of both.

    `KEPT`: the file says nothing about it. `SKIPPED`: the list lacks it, and the mode adds nobody.
    `BLOCKED`: the do-not-contact book holds the row of the file, or the client with its ID, so
    nothing is taken from the row; a client of the list stays as it is.
    """

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    UNCHANGED = "unchanged"
    KEPT = "kept"
    SKIPPED = "skipped"
    BLOCKED = "blocked"


@dataclass(frozen=True)
class Update:
    """What a person asks for.

    Attributes:
        clear_empty: whether an empty cell of the file clears the field.
        key: name of the column with the IDs that clients are known by, in the list and in the file;
            "" if they are known by their addresses. Clients without an ID are known by them anyway.
    """

    mode: UpdateMode
    clear_empty: bool = False
    key: str = ""


@dataclass(frozen=True)
class UpdateRule:
    """An update of a list with certain columns by a file with certain columns.

    Attributes:
        columns: of the list afterwards: its own, then those that only the file has.
        places: for each of them but the address, where the file has it; None if it doesn't.
        lacking: names of the list's columns that the file lacks.
        new: names of the columns that the list gets.
        key: which column of the list holds the IDs that clients are known by; None if they are
            known by their addresses.
    """

    update: Update
    columns: Columns
    places: tuple[int | None, ...]
    lacking: tuple[str, ...]
    new: tuple[str, ...]
    key: int | None = None

    @property
    def changes_addresses(self) -> bool:
        """Whether a known client gets the address that the file has for it."""
        return self.key is not None and self.update.mode.changes

    @property
    def has_same_columns(self) -> bool:
        """Whether the file has the columns of the list, in the same order."""
        return self.places == tuple(range(1, len(self.places) + 1))

    def change_of(
        self, listed: Sequence[str] | None, given: Sequence[str] | None
    ) -> tuple[ClientChange, list[str]]:
        """Return what becomes of a client, and its fields afterwards.

        Args:
            listed, given: its fields in the list and in the file, without the address; None if it
                isn't there.
        """
        mode = self.update.mode
        if given is None:
            change = ClientChange.REMOVED if mode.removes_missing else ClientChange.KEPT
            return change, list(listed or ())
        if listed is None:
            if not mode.adds:
                return ClientChange.SKIPPED, []
            return ClientChange.ADDED, self._fields((), given)
        if mode is UpdateMode.REMOVE:
            return ClientChange.REMOVED, list(listed)
        before = _stripped(listed)
        after = self._fields(listed, given) if mode.changes else before
        return (ClientChange.UNCHANGED if after == before else ClientChange.CHANGED), after

    def sides_of(
        self, change: ClientChange, listed: Sequence[str] | None, given: Sequence[str] | None
    ) -> tuple[Sequence[str] | None, Sequence[str] | None]:
        """Return the fields of a client before and after, as somebody compares them.

        Of a client whom the list doesn't get, the fields after are those that it would have got.
        """
        if listed is None:
            return None, self._fields((), given or ())
        if change is ClientChange.REMOVED:
            return listed, None
        if change is ClientChange.BLOCKED:
            return listed, listed
        return listed, self.change_of(listed, given)[1]

    def _fields(self, listed: Sequence[str], given: Sequence[str]) -> list[str]:
        is_whole = self.update.mode is UpdateMode.REPLACE
        fields = []
        for at, place in enumerate(self.places):
            before = listed[at] if at < len(listed) else ""
            if place is None:
                fields.append("" if is_whole else before)
                continue
            cell = given[place - 1] if place <= len(given) else ""
            keeps = not (cell.strip() or is_whole or self.update.clear_empty)
            fields.append(before if keeps else cell)
        return _stripped(fields)


def changed_places(before: Sequence[str], after: Sequence[str]) -> list[int]:
    """Return which columns differ between fields before and after; the address would be 0."""
    width = max(len(before), len(after))
    padded = [[*some, *[""] * (width - len(some))] for some in (before, after)]
    return [at for at, (a, b) in enumerate(zip(*padded, strict=True), start=1) if a != b]


def rule_of(update: Update, listed: Columns, given: Columns) -> UpdateRule:
    """Return how a file with certain columns updates a list; columns are matched by name."""
    names = list(listed.names)
    places: dict[str, int] = {}
    for place, name in enumerate(given.names[1:], start=1):
        places.setdefault(name_key(name), place)
    known = set(map(name_key, names[1:]))
    new = []
    if update.mode is not UpdateMode.REMOVE:
        new = [name for name in given.names[1:] if name_key(name) not in known]
    names += new

    def meaning(own: int | None, other: int | None) -> int | None:
        # A column that the list already had without a meaning stays without one.
        if own is not None or other is None or given.names[other] not in new:
            return own
        return len(listed.names) + new.index(given.names[other])

    columns = Columns(
        tuple(names), meaning(listed.zone, given.zone), meaning(listed.priority, given.priority)
    )
    found = tuple(places.get(name_key(name)) for name in names[1:])
    lacking = tuple(name for name, at in zip(names[1:], found, strict=True) if at is None)
    key = place_of(update.key, listed) if update.key else None
    return UpdateRule(update, columns, found, lacking, tuple(new), key)


def place_of(name: str, columns: Columns) -> int | None:
    """Return which column has a name, the first one behind the address; None if none has."""
    keys = [name_key(one) for one in columns.names]
    wanted = name_key(name)
    return keys.index(wanted, 1) if wanted in keys[1:] else None


@dataclass(frozen=True)
class UpdateCounts:
    """What an update does, in counts that add up.

    `before = changed + removed + unchanged + kept + blocked_listed`, `after = before + added -
    removed`, and `given = added + matched + skipped + blocked - blocked_listed`.

    Attributes:
        before: clients of the list.
        given: rows of the file that are ready or blocked.
        blocked: rows of the file that are blocked, or whose ID is that of a blocked client; none
            where the file only removes.
        blocked_listed: those of them whose client is in the list, and stays.
    """

    before: int = 0
    given: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0
    kept: int = 0
    skipped: int = 0
    blocked: int = 0
    blocked_listed: int = 0

    @property
    def after(self) -> int:
        """Clients of the list afterwards."""
        return self.before + self.added - self.removed

    @property
    def matched(self) -> int:
        """Rows of the file whose client is in the list."""
        return self.given - self.added - self.skipped - self.blocked + self.blocked_listed

    @property
    def is_nothing(self) -> bool:
        """Whether the list stays as it is."""
        return not (self.added or self.changed or self.removed)

    def facts(self) -> dict[str, int]:
        """Return the counts that are stored with a version."""
        return {
            "before": self.before, "added": self.added, "changed": self.changed,
            "removed": self.removed,
            "unchanged": self.unchanged + self.kept + self.blocked_listed,
            "blocked": self.blocked,
        }  # fmt: skip


@dataclass(frozen=True)
class Stamp:
    """The states of a list and of a draft between which a difference was worked out."""

    list_version: int
    draft_version: int


@dataclass
class Places:
    """The positions of clients with whom an update does the same: in the list, and in the file.

    0 stands for one that isn't there.
    """

    listed: "array[int]" = field(default_factory=lambda: array("I"))
    given: "array[int]" = field(default_factory=lambda: array("I"))


@dataclass(frozen=True)
class UpdatePreview:
    """What an update would do.

    Attributes:
        columns: of the list afterwards, the address first.
        places: where the clients are, by what becomes of them.
        fields: how many clients get another value, by the name of the column.
        failed: rows of the file that failed the check, so that their clients count as missing.
    """

    counts: UpdateCounts
    stamp: Stamp
    columns: tuple[str, ...] = ()
    fields: Mapping[str, int] = field(default_factory=dict)
    new_columns: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    failed: int = 0
    places: Mapping[ClientChange, Places] = field(default_factory=dict)


@dataclass(frozen=True)
class Updated:
    """What an update did.

    Attributes:
        version: the new version of the list; 0 if nothing changed.
    """

    list: ListSummary
    counts: UpdateCounts
    version: int


@dataclass(frozen=True)
class ChangedClient:
    """A client before and after a change, each with the address first; None where it isn't."""

    change: ClientChange
    before: tuple[str, ...] | None
    after: tuple[str, ...] | None


def _stripped(fields: Iterable[str]) -> list[str]:
    kept = list(fields)
    while kept and not kept[-1]:
        kept.pop()
    return kept
