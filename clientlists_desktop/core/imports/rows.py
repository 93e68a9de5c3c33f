"""Rows after the check: as they are stored, and as they are read back."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from json.encoder import encode_basestring
from typing import NamedTuple

from clientlists_desktop.core.findings import Fact, Finding, Outcome, Reason, Severity
from clientlists_desktop.core.imports.balance import RowWeight
from clientlists_desktop.core.phones import derive_repair
from clientlists_desktop.core.priorities import read_priority
from clientlists_desktop.core.zones import read_zone

SPACING = 64
"""Rows of a file have positions that are multiples of this; the rows that one is split into lie
between two. A position orders a row and identifies it for good: adding a row moves no other."""


class StoredRow(NamedTuple):
    """A checked row as it is stored; the columns of the table are in the order of these fields.

    Attributes:
        sheet: index of the sheet, from 0.
        number: row number as Excel shows it.
        outcome: value of an `Outcome`.
        reason: first reason of a failed or duplicate row, first warning of a ready one.
        repaired: 1 if something was repaired, else 0.
        address: canonical; "" if there is none.
        original: the address cell if it differs from the address.
        fields: the other cells as a JSON array; "" if there are none.
        zone: canonical time zone.
        findings: JSON of those that can't be derived from the rest.
    """

    position: int
    sheet: int
    number: int
    outcome: int
    reason: str | None = None
    repaired: int = 0
    address: str = ""
    original: str | None = None
    fields: str = ""
    zone: str | None = None
    priority: int | None = None
    findings: str | None = None

    @property
    def first_cell(self) -> str:
        """The address cell as the file, or a person, gave it."""
        return self.address if self.original is None else self.original

    def cells(self) -> list[str]:
        """Return the cells as the file, or a person, gave them."""
        first = self.first_cell
        return [first, *json.loads(self.fields)] if self.fields else ([first] if first else [])


class PlainRow(NamedTuple):
    """A ready row on the first sheet that has nothing else to store."""

    position: int
    number: int
    address: str
    fields: str


RowValues = tuple[int | str | None, ...]
"""The values of a `StoredRow` or a `PlainRow`, which differ in number, as a bare tuple."""


def whole_row(values: RowValues) -> StoredRow:
    """Return a row of any number of values as a `StoredRow`."""
    if len(values) == len(PlainRow._fields):
        position, number, address, fields = values
        values = (position, 0, number, Outcome.READY.value, None, 0, address, None, fields)
    return StoredRow(*values)  # type: ignore[arg-type]


def contact_of(values: RowValues) -> str:
    """Return the address of a ready row or a duplicate of one; "" of others."""
    if len(values) == len(PlainRow._fields):
        return str(values[2])
    return str(values[6]) if values[3] in _REACHABLE else ""


_REACHABLE = (Outcome.READY.value, Outcome.DUPLICATE.value)


@dataclass(frozen=True, slots=True)
class CheckedRow:
    """A row of a file with the findings of the check.

    Attributes:
        number: as Excel shows it on its sheet; 0 for a row that the file does not hold.
        address: canonical; "" if the row has none.
        cells: the original cells, the address first, without trailing blanks.
    """

    position: int
    sheet: int
    number: int
    outcome: Outcome
    address: str
    cells: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    zone: str | None = None
    priority: int | None = None
    edited: bool = False

    @property
    def part(self) -> int:
        """Which part of a split row it is: 0 for the row itself."""
        return self.position % SPACING

    @property
    def is_added(self) -> bool:
        """Whether the row is missing from the file."""
        return bool(self.part) or not self.number

    @property
    def values(self) -> tuple[str, ...]:
        """The cells as a list holds them: the canonical address replaces the original one."""
        return (self.address or (self.cells[0] if self.cells else ""), *self.cells[1:])


def fields_json(cells: Iterable[str]) -> str:
    """Encode cells as a JSON array; equal texts mean equal cells. Twice as fast as `json.dumps`."""
    return f"[{','.join(map(encode_basestring, cells))}]"


def removed_row(row: StoredRow) -> StoredRow:
    """Return a row as removed by a person; it keeps its cells."""
    cells = row.cells()
    return StoredRow(
        row.position,
        row.sheet,
        row.number,
        Outcome.REMOVED.value,
        original=cells[0] if cells else None,
        fields=fields_json(cells[1:]) if len(cells) > 1 else "",
    )


def refilled_row(
    row: StoredRow,
    position: int,
    number: int,
    fields: Sequence[str],
    zone_column: int | None,
    priority_column: int | None,
) -> StoredRow:
    """Return the row of a client with other fields, at a position of its own.

    What the check said of its old cells doesn't hold any more, except for a warning that follows
    from the address alone.

    Args:
        number: of the row in the file that its list was made from; 0 if it isn't from there.
        fields: its cells without the address, without trailing blanks.
    """

    def cell(column: int | None) -> str:
        is_there = column is not None and column <= len(fields)
        return fields[column - 1].strip() if is_there and column is not None else ""

    zone_cell, priority_cell = cell(zone_column), cell(priority_column)
    zone = read_zone(zone_cell) if zone_cell else None
    return StoredRow(
        position,
        row.sheet if number else 0,
        number,
        row.outcome,
        row.reason if row.findings is None else None,
        address=row.address,
        fields=fields_json(fields) if fields else "",
        zone=zone.canonical if zone else None,
        priority=read_priority(priority_cell) if priority_cell else None,
    )


def encode_findings(findings: Sequence[Finding]) -> str | None:
    """Encode what cannot be derived from the row itself; None if nothing is left."""
    kept = findings
    if len(findings) != 1 or findings[0].severity is Severity.REPAIRED:
        kept = [f for f in findings if f.severity is not Severity.REPAIRED]
    if not kept or (len(kept) == 1 and not kept[0].facts and kept[0].after is None):
        return None
    if len(kept) == 1 and "column" not in kept[0].facts:
        # The failed rows of a file share few of them.
        found = kept[0]
        return _encode_finding(found.code, found.after, tuple(found.facts.items()))
    return _json(
        [[f.code, f.before if "column" in f.facts else None, f.after, dict(f.facts)] for f in kept]
    )


@lru_cache
def _encode_finding(code: Reason, after: str | None, facts: tuple[tuple[str, Fact], ...]) -> str:
    return _json([[code, None, after, dict(facts)]])


_json = json.JSONEncoder(ensure_ascii=False).encode


def encode_duplicate(first: int | tuple[int, int], own_sheet: int) -> str:
    """Encode that a row duplicates another, as `encode_findings` would, at a tenth of the cost.

    Args:
        first: number of the other row, with its sheet unless that is the first one.
        own_sheet: sheet of the row itself; a duplicate across sheets is marked as such.
    """
    row, sheet = first if isinstance(first, tuple) else (first, 0)
    elsewhere = "" if sheet == own_sheet else ', "elsewhere": 1'
    facts = f'{{"row": {row}, "sheet": {sheet}{elsewhere}}}'
    return f'[["{Reason.DUPLICATE_ROW.value}", null, null, {facts}]]'


def decode_row(
    stored: StoredRow, is_phone: bool, zone_column: int | None, edited: bool = False
) -> CheckedRow:
    """Rebuild a row from its stored form; `zone_column` counts the address column as 0."""
    original, address, zone = stored.original, stored.address, stored.zone
    cells = tuple(stored.cells())
    found = _decode_findings(stored)
    if stored.repaired and is_phone and original is not None:
        repair = derive_repair(original, address)
        found += [repair] if repair else []
    if stored.repaired and zone is not None and zone_column is not None:
        given = cells[zone_column]
        if zone_is_repaired(given):
            found.append(Finding(Reason.ZONE_FORM, given, zone, {"column": zone_column}))
    return CheckedRow(
        stored.position, stored.sheet, stored.number, Outcome(stored.outcome), address, cells,
        tuple(found), zone, stored.priority, edited,
    )  # fmt: skip


def weight_of(stored: StoredRow, is_phone: bool, zone_column: int | None) -> RowWeight:
    """Return what a row adds to the balance; its cells are decoded only if they are needed."""
    added = bool(stored.position % SPACING) or not stored.number
    if stored.outcome != Outcome.READY or not (stored.repaired or stored.findings):
        return _plain_weight(stored.outcome, stored.reason, added)
    row = decode_row(stored, is_phone, zone_column)
    return RowWeight(row.outcome, tuple(found.code for found in row.findings), added)


@lru_cache
def _plain_weight(outcome: int, reason: str | None, added: bool) -> RowWeight:
    """Return one of the few weights that nearly all rows of a long file share."""
    return RowWeight(Outcome(outcome), (Reason(reason),) if reason else (), added)


def zone_is_repaired(given: str) -> bool:
    """Whether a cell of the zone column needed a repair to be read."""
    zone = read_zone(given)
    return zone is not None and zone.repaired


def _decode_findings(stored: StoredRow) -> list[Finding]:
    first = stored.first_cell
    if stored.findings is None:
        return [] if stored.reason is None else [Finding(Reason(stored.reason), before=first)]
    return [
        Finding(Reason(code), first if before is None else before, after, facts)
        for code, before, after, facts in json.loads(stored.findings)
    ]
