"""Rows after the check: the form in which they are stored, and the one in which they are read."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from json.encoder import encode_basestring

from clientlists_desktop.core.findings import Finding, Outcome, Reason, Severity
from clientlists_desktop.core.imports.balance import Weight
from clientlists_desktop.core.phones import derive_repair
from clientlists_desktop.core.zones import read_zone

SPACING = 64
"""Positions of a file's rows are its multiples; between two lie the rows that one was split into.
They order rows and name them for ever: a row that is added moves no other."""

StoredRow = tuple[
    int,  # position
    int,  # sheet, from 0
    int,  # row number as Excel shows it
    int,  # outcome
    str | None,  # first reason of a failed or duplicate row, first warning of a ready one
    int,  # 1 when something was repaired
    str,  # canonical address, "" when there is none
    str | None,  # the address cell where it differs from the address
    str,  # the other cells as a JSON array, "" when there are none
    str | None,  # canonical time zone
    int | None,  # priority
    str | None,  # findings as JSON where they cannot be derived
]

DUPLICATE_ROW = Reason.DUPLICATE_ROW.value

PlainRow = tuple[int, int, str, str]
"""Position, row number, address and fields of a ready row with nothing to say, on sheet 0."""


@dataclass(frozen=True, slots=True)
class CheckedRow:
    """A row of a file with what the check said of it.

    Attributes:
        number: as Excel shows it on its sheet; 0 for a row that was typed or brought here.
        address: canonical; "" when the row has none.
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
        """Whether the file does not hold this row."""
        return bool(self.part) or not self.number

    @property
    def values(self) -> tuple[str, ...]:
        """The cells as a list holds them: the canonical address in place of the given one."""
        return (self.address or (self.cells[0] if self.cells else ""), *self.cells[1:])


def fields_json(cells: Iterable[str]) -> str:
    """Encode cells as a JSON array: exact, so equal texts mean equal cells, and twice as fast."""
    return "[" + ",".join(map(encode_basestring, cells)) + "]"


def encode_findings(findings: Sequence[Finding]) -> str | None:
    """Encode what cannot be derived from the row itself; None when nothing is left."""
    kept = [f for f in findings if f.severity is not Severity.REPAIRED]
    if all(not f.facts and f.after is None for f in kept) and len(kept) <= 1:
        return None
    return json.dumps(
        [[f.code, f.before if "column" in f.facts else None, f.after, dict(f.facts)] for f in kept],
        ensure_ascii=False,
    )


def encode_duplicate(first: int | tuple[int, int], own_sheet: int) -> str:
    """Encode that a row repeats another, as `encode_findings` would, at a tenth of the cost.

    Args:
        first: number of the other row, with its sheet unless that is the first one.
        own_sheet: of the row itself; where the other one stands elsewhere, that is said.
    """
    row, sheet = first if isinstance(first, tuple) else (first, 0)
    elsewhere = "" if sheet == own_sheet else ', "elsewhere": 1'
    return f'[["{DUPLICATE_ROW}", null, null, {{"row": {row}, "sheet": {sheet}{elsewhere}}}]]'


def decode_row(
    stored: StoredRow, is_phone: bool, zone_column: int | None, edited: bool = False
) -> CheckedRow:
    """Rebuild a row from its stored form; `zone_column` counts the address column as 0."""
    (position, sheet, number, outcome, reason, repaired, address, original, fields, zone, priority,
     encoded) = stored  # fmt: skip
    first = address if original is None else original
    cells = (first, *json.loads(fields)) if fields else ((first,) if first else ())
    found = _decode_findings(reason, encoded, first)
    if (
        repaired
        and is_phone
        and original is not None
        and (repair := derive_repair(original, address))
    ):
        found.append(repair)
    if repaired and zone is not None and zone_column is not None:
        given = cells[zone_column]
        if zone_is_repaired(given):
            found.append(Finding(Reason.ZONE_FORM, given, zone, {"column": zone_column}))
    return CheckedRow(
        position, sheet, number, Outcome(outcome), address, cells, tuple(found), zone, priority,
        edited,
    )  # fmt: skip


def weight_of(stored: StoredRow, is_phone: bool, zone_column: int | None) -> Weight:
    """Return what a row adds to the balance, without rebuilding its cells where none are needed."""
    position, _, number, outcome, reason, repaired = stored[:6]
    added = bool(position % SPACING) or not number
    if outcome != Outcome.READY or not (repaired or stored[11]):
        return _plain_weight(outcome, reason, added)
    row = decode_row(stored, is_phone, zone_column)
    return Weight(row.outcome, tuple(found.code for found in row.findings), added)


@lru_cache
def _plain_weight(outcome: int, reason: str | None, added: bool) -> Weight:
    """Return one of the few weights that nearly all rows of a long file have."""
    return Weight(Outcome(outcome), (Reason(reason),) if reason else (), added)


def zone_is_repaired(given: str) -> bool:
    """Whether a cell of the zone column needed a repair to be read."""
    zone = read_zone(given)
    return zone is not None and zone.repaired


def _decode_findings(reason: str | None, encoded: str | None, first: str) -> list[Finding]:
    if encoded is None:
        return [] if reason is None else [Finding(Reason(reason), before=first)]
    return [
        Finding(Reason(code), first if before is None else before, after, facts)
        for code, before, after, facts in json.loads(encoded)
    ]
