"""How lists are made from other lists: combined, filtered, split and sampled.

A recipe is what a person asks for. The list that it makes keeps it as facts, with its parents and
the evidence of consent that these had.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.names import MOST_NAME_CHARACTERS, name_key

FROM_LISTS = "lists"
"""The kind of source of a list that was made from other lists."""
MOST_PARTS = 100
"""How many lists one recipe may make: each is a line on the page of lists."""
WHOLE = 100
"""Shares are percentages."""
_BETWEEN = " – "


class Combination(StrEnum):
    """How the addresses of several lists become those of one. The values are stored."""

    UNION = "union"
    MINUS = "minus"
    INTERSECTION = "intersection"


class Winner(StrEnum):
    """Which list a client of several lists takes its fields from. The values are stored."""

    FIRST = "first"
    LAST = "last"


class SplitBy(StrEnum):
    """By what a list is split. The values are stored."""

    COUNT = "count"
    SHARE = "share"
    FIELD = "field"
    ZONE = "zone"


@dataclass(frozen=True)
class ListFilter:
    """Conditions, all of which a client must meet; an empty one always holds.

    Attributes:
        cells: headings and the values that their cells must have, ignoring case.
        zones, countries, kinds: one of them; what the file says of a zone comes before what the
            number tells, and a number that may be in several zones is in none of them.
        kinds: values of `LineKind`.
        agreed_from, agreed_until: when consent was confirmed for the client's list, inclusive.
        campaign: ID of a campaign in which the client has one of the results.
    """

    cells: tuple[tuple[str, str], ...] = ()
    zones: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    agreed_from: date | None = None
    agreed_until: date | None = None
    campaign: int | None = None
    results: tuple[str, ...] = ()


EVERYBODY_LISTED = ListFilter()


@dataclass(frozen=True)
class Combine:
    """Makes one list of several, or of one by a filter alone."""

    how: Combination
    fields: Winner = Winner.FIRST
    filter: ListFilter = EVERYBODY_LISTED

    def facts(self) -> dict[str, Any]:
        """Return the recipe for JSON, leaving out defaults."""
        chosen = {
            key: value.isoformat() if isinstance(value, date) else value
            for key, value in asdict(self.filter).items()
            if value not in (None, ())
        }
        fields = {"fields": self.fields.value} if self.how is not Combination.MINUS else {}
        return {"kind": self.how.value, **fields, **({"filter": chosen} if chosen else {})}


@dataclass(frozen=True)
class Split:
    """Makes several lists of one.

    Attributes:
        size: clients of each list, when split by count; the last may have fewer.
        shares: percentages that add up to 100.
        column: heading of the field whose values tell the lists apart.
    """

    by: SplitBy
    size: int = 0
    shares: tuple[int, ...] = ()
    column: str = ""

    def facts(self) -> dict[str, Any]:
        """Return the recipe for JSON, leaving out defaults."""
        given = {"size": self.size, "shares": self.shares, "column": self.column}
        return {"kind": "split", "by": self.by.value, **{k: v for k, v in given.items() if v}}

    def ends(self, clients: int) -> list[int]:
        """Return where each part of so many clients ends, in their order."""
        if self.by is SplitBy.SHARE:
            if (total := sum(self.shares)) != WHOLE:
                raise Refused(Refusal.SHARES_NOT_WHOLE, seen=total, expected=WHOLE)
            sums = (sum(self.shares[: at + 1]) for at in range(len(self.shares)))
            return [_share_of(clients, share) for share in sums]
        return [*range(self.size, clients, self.size), clients]


@dataclass(frozen=True)
class Sample:
    """Makes a list of random clients of another, or disjoint random groups of all of them.

    One of `count`, `share` and `groups` is given.

    Attributes:
        seed: the same one gives the same clients, on every computer.
        share: in percent.
    """

    seed: str
    count: int = 0
    share: int = 0
    groups: int = 0

    def facts(self) -> dict[str, Any]:
        """Return the recipe for JSON, leaving out defaults."""
        given = {"count": self.count, "share": self.share, "groups": self.groups}
        return {"kind": "sample", "seed": self.seed, **{k: v for k, v in given.items() if v}}

    def ends(self, clients: int) -> list[int]:
        """Return where each group of so many clients ends, in the order of the seed."""
        if self.groups:
            return [clients * group // self.groups for group in range(1, self.groups + 1)]
        if self.share:
            return [max(_share_of(clients, self.share), min(clients, 1))]
        return [min(self.count, clients)]


Recipe = Combine | Split | Sample


def _share_of(clients: int, share: int) -> int:
    return (2 * clients * share + WHOLE) // (2 * WHOLE)


def places(seed: str) -> Callable[[str], int]:
    """Return a function that gives each address its place in the order of a seed.

    A keyed hash rather than a random generator: it doesn't depend on the order of the list, on the
    version of Python or on the computer.
    """
    key = hashlib.blake2b(seed.encode(), digest_size=32).digest()

    def place(address: str) -> int:
        found = hashlib.blake2b(address.encode(), digest_size=8, key=key).digest()
        return int.from_bytes(found, "big") >> 1

    return place


def group_letter(number: int) -> str:
    """Return what a group is called: A to Z, and from then on its number."""
    return chr(ord("A") + number) if number < 26 else str(number + 1)


@dataclass(frozen=True)
class Parent:
    """A list that another one was made from, as it was then."""

    id: int
    name: str
    clients: int


@dataclass(frozen=True)
class Origin:
    """Where a list that was made from others comes from.

    Attributes:
        facts: the recipe, and which part of its result the list is.
        consents: IDs of the evidence of consent that came with the parents.
    """

    facts: Mapping[str, Any]
    parents: tuple[Parent, ...]
    consents: tuple[int, ...] = ()


@dataclass(frozen=True)
class NewList:
    """One list that a recipe makes.

    Attributes:
        label: what tells it from the others: a value, a letter, a number; "" for a missing value.
            None if the recipe never makes others.
    """

    label: str | None
    clients: int


@dataclass(frozen=True)
class Evidence:
    """The consent that comes with the parents of a list.

    Attributes:
        missing: names of the parents without any.
    """

    records: int = 0
    bases: tuple[str, ...] = ()
    wordings: int = 0
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class RecipePreview:
    """What a recipe makes of its parents.

    Attributes:
        blocked: clients who are left out because the do-not-contact book holds them.
    """

    parents: tuple[Parent, ...]
    made: tuple[NewList, ...]
    evidence: Evidence
    blocked: int = 0

    @property
    def clients(self) -> int:
        """The clients of all lists that are made."""
        return sum(one.clients for one in self.made)


@dataclass(frozen=True)
class MadeLists:
    """The lists that a recipe has made.

    Attributes:
        blocked: clients who were left out because the do-not-contact book holds them.
    """

    lists: tuple[ListSummary, ...]
    blocked: int


def new_names(name: str, made: Sequence[NewList], nothing: str) -> list[str]:
    """Return the names of the lists that a recipe makes, each of them once.

    Args:
        nothing: what stands for a missing value.
    """
    if len(made) == 1 and made[0].label is None:
        return [name]
    names: dict[str, str] = {}
    for one in made:
        label, number = one.label or nothing, 1
        while True:
            suffix = f" ({number})" if number > 1 else ""
            room = MOST_NAME_CHARACTERS - len(name) - len(_BETWEEN) - len(suffix)
            wanted = f"{name}{_BETWEEN}{label[: max(room, 1)]}{suffix}"
            if name_key(wanted) not in names:
                break
            number += 1
        names[name_key(wanted)] = wanted
    return list(names.values())
