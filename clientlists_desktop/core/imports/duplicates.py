"""Rows that repeat one another: which of them is kept, and why the others are left out."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from clientlists_desktop.core.findings import Fact, Finding, Outcome, Reason
from clientlists_desktop.core.imports.rows import StoredRow, encode_findings, fields_json


class KeepPolicy(StrEnum):
    """Which rows repeat one another, and which one of them is kept. The values are stored."""

    SAME_ROW = "same_row"
    FIRST = "first"
    LAST = "last"
    FULLEST = "fullest"


@dataclass(frozen=True)
class DuplicateOptions:
    """What a person chose for rows that repeat.

    Attributes:
        keep: `SAME_ROW` is the rule of the source: only rows equal in every cell repeat one
            another and the first is kept; the others keep one row for each address.
        lists: IDs of lists whose addresses are left out.
    """

    keep: KeepPolicy = KeepPolicy.SAME_ROW
    lists: tuple[int, ...] = ()


KEEP_FIRST = DuplicateOptions()


class KeptRows:
    """Which row is kept of those that share a key, over all rows that would be ready.

    A dictionary of numbers, since a list may hold a million keys.
    """

    def __init__(self, keep: KeepPolicy) -> None:
        self._keep = keep
        self._ranks: dict[str, int] = {}

    def key(self, address: str, others: Sequence[str]) -> str:
        """Return what the row shares with those that repeat it."""
        return duplicate_key(address, others) if self._keep is KeepPolicy.SAME_ROW else address

    @property
    def needs_cells(self) -> bool:
        """Whether the cells beside the address count."""
        return self._keep in (KeepPolicy.SAME_ROW, KeepPolicy.FULLEST)

    def add(self, key: str, position: int, others: Sequence[str]) -> None:
        """Take a row into account."""
        rank = self._rank(position, others)
        known = self._ranks.get(key)
        if known is None or rank < known:
            self._ranks[key] = rank

    def position(self, key: str) -> int:
        """Return the position of the row that is kept."""
        rank = self._ranks[key]
        return -rank if self._keep is KeepPolicy.LAST else rank % _FILLED

    def _rank(self, position: int, others: Sequence[str]) -> int:
        """Return a number that is smallest for the row to keep; on a tie for the first row."""
        if self._keep is KeepPolicy.LAST:
            return -position
        if self._keep is KeepPolicy.FULLEST:
            return position - _FILLED * sum(bool(cell.strip()) for cell in others)
        return position


_FILLED = 1 << 40
"""Above any position: one filled cell weighs more than any place in the file."""


def duplicate_key(address: str, others: Sequence[str]) -> str:
    """Return what two equal rows share: JSON keeps cells apart, joined text would not."""
    trimmed = [cell.strip() for cell in others]
    while trimmed and not trimmed[-1]:
        trimmed.pop()
    if "[" in address:
        # Only opaque IDs hold one, and only there could address and fields run together.
        return fields_json([address, *trimmed])
    return address + fields_json(trimmed) if trimmed else address


def mark_duplicate(row: StoredRow, number: int, sheet: int) -> StoredRow:
    """Return a ready row as the duplicate of another one."""
    facts: dict[str, Fact] = {"row": number, "sheet": sheet}
    if sheet != row[1]:
        facts["elsewhere"] = 1
    said = encode_findings([Finding(Reason.DUPLICATE_ROW, facts=facts)])
    return _left_out(row, Reason.DUPLICATE_ROW, said)


def mark_in_list(row: StoredRow, name: str) -> StoredRow:
    """Return a ready row as left out, because its address is in a list already."""
    return _left_out(row, Reason.IN_LIST, _said_of_list(name))


@lru_cache
def _said_of_list(name: str) -> str | None:
    """Encode once a list what is said of each of its clients."""
    return encode_findings([Finding(Reason.IN_LIST, facts={"list": name})])


def _left_out(row: StoredRow, why: Reason, said: str | None) -> StoredRow:
    position, sheet, number, _, _, repaired, address, original, fields, zone, priority, _ = row
    return (position, sheet, number, Outcome.DUPLICATE.value, why.value, repaired, address,
            original, fields, zone, priority, said)  # fmt: skip
