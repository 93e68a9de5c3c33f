"""What the numbers of a list tell as a whole: countries, kinds of line, time zones.

Numbers are counted in groups that share all but their last digits, and one number of each group is
looked up. Countries and time zones follow from the first digits; in a few countries a kind of line
depends on later ones, and there it is that of the group's first number.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from clientlists_desktop.core.phones import LineKind, NumberFacts, number_facts

LONGEST_NUMBER = 15
_KEPT, _KEPT_OF_ELEVEN = 7, 6
"""How many first digits a group shares. Numbers with eleven digits are mostly those of North
America and Russia, whose area codes have three digits: one more tells as much."""


def dropped_digits(length: int) -> int:
    """Return how many last digits the numbers of a group may differ in, by their length."""
    return max(0, length - (_KEPT_OF_ELEVEN if length == 11 else _KEPT))


def group_facts(address: str) -> NumberFacts:
    """Return what the first digits of a number tell: its country and its time zones."""
    dropped = dropped_digits(len(address))
    return _facts_of_group(address[: len(address) - dropped] + "0" * dropped)


_facts_of_group = lru_cache(1 << 16)(number_facts)


@dataclass(frozen=True)
class NumberStatistics:
    """Counts of a list's clients.

    Attributes:
        countries: clients by two-letter code, "" where it cannot be told; the largest first.
        kinds: clients by kind of line, in the same way.
        zones: clients by the time zones they may be in: one, several, or none.
    """

    clients: int
    countries: tuple[tuple[str, int], ...]
    kinds: tuple[tuple[LineKind, int], ...]
    zones: Mapping[tuple[str, ...], int]


def statistics_of(groups: Mapping[str, int]) -> NumberStatistics:
    """Look up each group once.

    Args:
        groups: clients by group: a number with zeros for its last digits, and behind a blank the
            client's zone if the file gives one, which counts more than what the number tells.
    """
    countries: Counter[str] = Counter()
    kinds: Counter[LineKind] = Counter()
    zones: Counter[tuple[str, ...]] = Counter()
    for group, clients in groups.items():
        number, _, zone = group.partition(" ")
        found = number_facts(number)
        countries[found.region] += clients
        kinds[found.kind] += clients
        zones[(zone,) if zone else found.zones] += clients
    return NumberStatistics(
        zones.total(), tuple(countries.most_common()), tuple(kinds.most_common()), zones
    )
