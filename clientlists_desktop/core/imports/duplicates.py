"""Rows that are left out though nothing is wrong with them: duplicates, and blocked addresses.

It says when rows are duplicates, which one is kept, and what the others are marked with.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.findings import Fact, Finding, Outcome, Reason
from clientlists_desktop.core.imports.balance import RowWeight
from clientlists_desktop.core.imports.rows import (
    RowValues,
    StoredRow,
    contact_of,
    encode_findings,
    fields_json,
    whole_row,
)
from clientlists_desktop.core.phones import account_forms


class KeepPolicy(StrEnum):
    """Which rows are duplicates, and which one of them is kept. The values are stored.

    `SAME_ROW` is the rule of the source: only rows equal in every cell are duplicates, and the
    first is kept. The other policies keep one row for each address.
    """

    SAME_ROW = "same_row"
    FIRST = "first"
    LAST = "last"
    FULLEST = "fullest"


@dataclass(frozen=True)
class DuplicateOptions:
    """What a person chose for duplicates.

    Attributes:
        lists: IDs of lists whose addresses are left out.
    """

    keep: KeepPolicy = KeepPolicy.SAME_ROW
    lists: tuple[int, ...] = ()


KEEP_FIRST = DuplicateOptions()


Forms = Callable[[str], tuple[str, ...]]
"""Returns the forms of an address that reach the same client, the one to compare first."""


def only_form(address: str) -> tuple[str, ...]:
    """Return the only form of an address."""
    return (address,)


def forms_of(channel: Channel) -> Forms:
    """Return what finds the forms of an address: messengers know some numbers in two of them."""
    is_messenger = channel.has_phone_numbers and not channel.is_telephony
    return account_forms if is_messenger else only_form


BLOCKED = RowWeight(Outcome.FAILED, (Reason.DO_NOT_CONTACT,), is_added=False)
"""What a blocked row adds to the balance."""


class KeptRows:
    """Finds the row to keep among those that share a key.

    It holds one number for each key, since a list may have a million of them.

    Args:
        forms: see `forms_of`.
    """

    def __init__(self, keep: KeepPolicy, forms: Forms = only_form) -> None:
        self._keep, self._forms = keep, forms
        self._ranks: dict[str, int] = {}

    def key(self, address: str, others: Sequence[str]) -> str:
        """Return what the row shares with its duplicates."""
        return (
            duplicate_key(address, others)
            if self._keep is KeepPolicy.SAME_ROW
            else self._forms(address)[0]
        )

    @property
    def needs_cells(self) -> bool:
        """Whether the other cells matter, not just the address."""
        return self._keep in (KeepPolicy.SAME_ROW, KeepPolicy.FULLEST)

    def add(self, key: str, position: int, others: Sequence[str]) -> None:
        """Add a row that would be ready."""
        rank = self._rank(position, others)
        known = self._ranks.get(key)
        if known is None or rank < known:
            self._ranks[key] = rank

    def position(self, key: str) -> int:
        """Return the position of the row that is kept."""
        rank = self._ranks[key]
        return -rank if self._keep is KeepPolicy.LAST else rank % _FILLED

    def _rank(self, position: int, others: Sequence[str]) -> int:
        """Return a number that is smallest for the row to keep; the first row wins a tie."""
        if self._keep is KeepPolicy.LAST:
            return -position
        if self._keep is KeepPolicy.FULLEST:
            return position - _FILLED * sum(bool(cell.strip()) for cell in others)
        return position


_FILLED = 1 << 40
"""Above any position, so that one more filled cell beats any place in the file."""


def duplicate_key(address: str, others: Sequence[str]) -> str:
    """Return what equal rows share. JSON keeps the cells apart; joined text would not."""
    trimmed = [cell.strip() for cell in others]
    while trimmed and not trimmed[-1]:
        trimmed.pop()
    if "[" in address:
        # Only an opaque ID holds a bracket, and only there could address and fields run together.
        return fields_json([address, *trimmed])
    return address + fields_json(trimmed) if trimmed else address


def mark_duplicate(row: StoredRow, number: int, sheet: int) -> StoredRow:
    """Return a ready row as the duplicate of another one."""
    facts: dict[str, Fact] = {"row": number, "sheet": sheet}
    if sheet != row.sheet:
        facts["elsewhere"] = 1
    findings = encode_findings([Finding(Reason.DUPLICATE_ROW, facts=facts)])
    return _leave_out(row, Reason.DUPLICATE_ROW, findings)


def mark_in_list(row: StoredRow, name: str) -> StoredRow:
    """Return a ready row as left out because its address is already in a list."""
    return _leave_out(row, Reason.IN_LIST, _in_list_findings(name))


def mark_blocked(row: StoredRow) -> StoredRow:
    """Return a row as failed because its client must not be contacted; it keeps its cells."""
    return StoredRow(
        row.position, row.sheet, row.number, Outcome.FAILED.value, Reason.DO_NOT_CONTACT.value,
        original=row.first_cell, fields=row.fields,
    )  # fmt: skip


def mark_forgotten(row: StoredRow) -> StoredRow:
    """Return a row as failed because its client was forgotten; nothing of it is kept."""
    return mark_blocked(row)._replace(original=None, fields="")


def contacts_of(rows: Iterable[RowValues]) -> Iterator[str]:
    """Yield the addresses of all rows that are ready, or duplicates of such rows."""
    return (address for values in rows if (address := contact_of(values)))


def replace_blocked(rows: list[RowValues], blocked: Mapping[str, bool]) -> list[StoredRow]:
    """Mark the rows in place that must not be contacted; returns them as they were.

    A duplicate of such a row has the same address, so no duplicate is ever left without the row
    that it repeats.

    Args:
        blocked: the addresses that must not be contacted, each with whether it is that of somebody
            who was forgotten.
    """
    before = []
    for index, values in enumerate(rows):
        if (address := contact_of(values)) in blocked:
            row = whole_row(values)
            before.append(row)
            rows[index] = mark_forgotten(row) if blocked[address] else mark_blocked(row)
    return before


@lru_cache
def _in_list_findings(name: str) -> str | None:
    return encode_findings([Finding(Reason.IN_LIST, facts={"list": name})])


def _leave_out(row: StoredRow, reason: Reason, findings: str | None) -> StoredRow:
    return row._replace(outcome=Outcome.DUPLICATE.value, reason=reason.value, findings=findings)
