"""The check: each row is judged once, in the order form, address, zone, priority, duplicate.

The loop is written for lists of a million rows: one call a batch, and a row that is fine as it
stands touches nothing but one compiled expression and one dictionary.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from clientlists_desktop.core import priorities, zones
from clientlists_desktop.core.balance import Balance
from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.client_ids import ClientIdRule
from clientlists_desktop.core.findings import Finding, Outcome, Reason, Severity
from clientlists_desktop.core.headers import used_width
from clientlists_desktop.core.phones import PhoneRule, TwoWays, Verdict
from clientlists_desktop.core.rows import (
    SAME_AS,
    PlainRow,
    StoredRow,
    encode_findings,
    encode_same_as,
    fields_json,
)
from clientlists_desktop.core.unseen import is_unseen

MOST_CHARACTERS = 32_767
"""What one cell of a workbook holds; a longer one could not be downloaded whole."""

CAN_BE_NATIONAL = frozenset(
    {
        Reason.NO_COUNTRY_CODE,
        Reason.NO_SUCH_COUNTRY_CODE,
        Reason.NOT_POSSIBLE,
        Reason.TOO_SHORT,
        Reason.TOO_LONG,
    }
)
"""Reasons of failed cells that may be numbers of a country that nobody chose yet."""

_ZEROS = "00000"
_NO_COLUMN = 1_000_000
_SAMPLE = 200


class AddressRule(Protocol):
    """What the first cell of a row must be."""

    def accepts(self, text: str) -> bool:
        """Whether the cell is certainly ready as it stands."""

    def check(self, cell: str) -> Verdict:
        """Judge a cell."""


@dataclass(frozen=True)
class Choices:
    """What a person chose for the check of one file.

    Attributes:
        country: region of numbers without a country code; None for none.
        suggested: region that is only offered: its numbers are counted among the failed rows.
        guess: suggest another region where the suggested one explains no failed row.
        leave_out_unlikely: fail numbers of the right length in no known range.
        header: whether row 1 names the columns; None to find out.
        encoding: of a text file; None to find out.
    """

    country: str | None = None
    two_ways: TwoWays = TwoWays.FAIL
    suggested: str | None = None
    guess: bool = False
    leave_out_unlikely: bool = False
    header: bool | None = None
    encoding: str | None = None


def address_rule(channel: Channel, choices: Choices) -> AddressRule:
    """Return the rule for the addresses of a channel."""
    if channel.has_phone_numbers:
        old_forms = not channel.is_telephony
        return PhoneRule(choices.country, choices.two_ways, old_forms=old_forms)
    return ClientIdRule(channel)


class Checker:
    """Judges the rows of one file, batch by batch, and keeps the balance.

    Args:
        header: the cells of the header row, or None when there is none.
    """

    def __init__(self, channel: Channel, header: Sequence[str] | None, choices: Choices) -> None:
        self._rule = address_rule(channel, choices)
        self._is_phone = channel.has_phone_numbers
        self._leave_out_unlikely = choices.leave_out_unlikely
        self._zone_column = _find(header, zones.HEADER) if channel.is_telephony else None
        self._priority_column = _find(header, priorities.HEADER) if channel.is_telephony else None
        self._clean_zones: dict[str, str] = {}
        self._clean_priorities: dict[str, int] = {}
        self._suggested = (
            PhoneRule(choices.suggested)
            if choices.suggested and self._is_phone and choices.suggested != choices.country
            else None
        )
        self._first_rows: dict[str, int | tuple[int, int]] = {}
        self._position = 0
        self._outcomes = [0, 0, 0, 0]
        self._warned = self._repaired = 0
        self._reasons: Counter[Reason] = Counter()
        self.width = used_width(header or ())
        self.offered = 0
        self.national: list[str] = []
        self.zeros = 0

    @property
    def zone_column(self) -> int | None:
        """The index of the zone column, or None."""
        return self._zone_column

    def balance(self) -> Balance:
        """Return the counts so far."""
        ready, failed, duplicate, blank = self._outcomes
        return Balance(
            ready, failed, duplicate, blank, self._warned, self._repaired, dict(self._reasons)
        )

    def check(
        self, sheet: int, rows: Iterable[tuple[int, list[str]]]
    ) -> list[StoredRow | PlainRow]:
        """Judge a batch of (row number, cells); the lists are consumed."""
        accepts = self._rule.accepts
        first_rows = self._first_rows
        clean_zones, clean_priorities = self._clean_zones, self._clean_priorities
        zone_column = self._zone_column or _NO_COLUMN
        priority_column = self._priority_column or _NO_COLUMN
        width, position, ready, zeros, repeated = self.width, self._position, 0, 0, 0
        stored: list[StoredRow | PlainRow] = []
        keep = stored.append
        for number, cells in rows:
            position += 1
            while cells and not cells[-1]:
                cells.pop()
            count = len(cells)
            if count > width:
                width = count
            if not count or not accepts(cells[0]):
                keep(self._judge(position, sheet, number, cells))
                continue
            address, fields, key = cells[0], "", cells[0]
            zone = priority = None
            if count > 1:
                if count > zone_column and (given := cells[zone_column]):
                    zone = clean_zones.get(given)
                    if zone is None:
                        keep(self._judge(position, sheet, number, cells))
                        continue
                if count > priority_column and (given := cells[priority_column]):
                    priority = clean_priorities.get(given)
                    if priority is None:
                        keep(self._judge(position, sheet, number, cells))
                        continue
                others = cells[1:]
                trimmed = [cell.strip() for cell in others]
                fields = fields_json(others)
                key = _key(address, trimmed) if trimmed != others else address + fields
                if len(fields) > MOST_CHARACTERS:
                    keep(self._judge(position, sheet, number, cells))
                    continue
            place = (number, sheet) if sheet else number
            first = first_rows.setdefault(key, place)
            if first != place:
                repeated += 1
                keep((position, sheet, number, 2, SAME_AS, 0, address, None, fields,
                      zone, priority, encode_same_as(first)))  # fmt: skip
                continue
            ready += 1
            if address.endswith(_ZEROS):
                zeros += 1
            if zone is None and priority is None and not sheet:
                keep((position, number, address, fields))
            else:
                keep((position, sheet, number, 0, None, 0, address, None, fields, zone, priority,
                      None))  # fmt: skip
        self._position = position
        self._outcomes[Outcome.READY] += ready
        self._count_repeated(repeated)
        self.zeros += zeros
        self.width = width
        return stored

    def _judge(self, position: int, sheet: int, number: int, cells: list[str]) -> StoredRow:
        """Judge one row in full; `check` does the same for rows that are fine as they stand."""
        if is_blank(cells):
            self._outcomes[Outcome.BLANK] += 1
            fields = fields_json(cells[1:]) if len(cells) > 1 else ""
            first = cells[0] if cells and cells[0] else None
            return (position, sheet, number, 3, None, 0, "", first, fields, None, None, None)
        whole = len(cells[0]) <= MOST_CHARACTERS
        verdict = self._rule.check(cells[0]) if whole else Verdict("")
        findings = list(verdict.findings)
        if self._leave_out_unlikely and any(f.code is Reason.UNLIKELY for f in findings):
            findings = [Finding(Reason.UNLIKELY_LEFT_OUT, before=cells[0])]
        elif findings and not verdict.address:
            self._count_offer(cells[0], findings[0].code)
        zone, priority = self._steer(cells, findings)
        findings += _too_long(cells)
        others = cells[1:]
        fields = fields_json(others) if others else ""
        failed = [f for f in findings if f.severity is Severity.FAILED]
        if failed:
            self._outcomes[Outcome.FAILED] += 1
            self._reasons[failed[0].code] += 1
            return (position, sheet, number, 1, failed[0].code.value, 0, "", cells[0], fields,
                    None, None, encode_findings(failed))  # fmt: skip
        address = verdict.address
        original = cells[0] if cells[0] != address else None
        repairs = [f for f in findings if f.severity is Severity.REPAIRED]
        place = (number, sheet) if sheet else number
        first_place = self._first_rows.setdefault(_key(address, others), place)
        if first_place != place:
            self._count_repeated(1)
            return (position, sheet, number, 2, SAME_AS, int(bool(repairs)), address,
                    original, fields, zone, priority, encode_same_as(first_place))  # fmt: skip
        warnings = [f for f in findings if f.severity is Severity.WARNING]
        self._outcomes[Outcome.READY] += 1
        self._warned += bool(warnings)
        self._repaired += bool(repairs)
        self._reasons.update(f.code for f in findings)
        self.zeros += address.endswith(_ZEROS)
        return (position, sheet, number, 0, warnings[0].code.value if warnings else None,
                int(bool(repairs)), address, original, fields, zone, priority,
                encode_findings(warnings))  # fmt: skip

    def _count_repeated(self, count: int) -> None:
        if count:
            self._outcomes[Outcome.DUPLICATE] += count
            self._reasons[Reason.SAME_AS] += count

    def _steer(self, cells: list[str], findings: list[Finding]) -> tuple[str | None, int | None]:
        """Read the zone and the priority, adding what is found to `findings`."""
        zone = priority = None
        column = self._zone_column
        if column is not None and column < len(cells) and cells[column].strip():
            given = cells[column]
            read = zones.read_zone(given)
            if read is None:
                findings.append(Finding(Reason.BAD_ZONE, before=given, facts={"column": column}))
            else:
                zone = read.canonical
                if read.repaired:
                    facts = {"column": column}
                    findings.append(Finding(Reason.ZONE_FORM, given, zone, facts))
                else:
                    self._clean_zones[given] = zone
        column = self._priority_column
        if column is not None and column < len(cells) and cells[column].strip():
            given = cells[column]
            priority = priorities.read_priority(given)
            if priority is None:
                facts = {"column": column}
                findings.append(Finding(Reason.BAD_PRIORITY, before=given, facts=facts))
            else:
                self._clean_priorities[given] = priority
        return zone, priority

    def _count_offer(self, cell: str, reason: Reason) -> None:
        if not self._is_phone or reason not in CAN_BE_NATIONAL:
            return
        if len(self.national) < _SAMPLE:
            self.national.append(cell)
        if self._suggested is not None:
            self.offered += bool(self._suggested.check(cell).address)


def _find(header: Sequence[str] | None, name: str) -> int | None:
    """Return the index of a column by its name without regard to case, never the first one."""
    for index, cell in enumerate(header or ()):
        if index and cell.strip().casefold() == name.casefold():
            return index
    return None


def steering_columns(header: Sequence[str] | None, name: str) -> int:
    """Return how many columns bear a steering name; only the first one counts."""
    return sum(cell.strip().casefold() == name.casefold() for cell in list(header or ())[1:])


def is_blank(cells: Sequence[str]) -> bool:
    """Whether a row holds nothing that a person sees."""
    return all(map(is_unseen, cells))


def _key(address: str, others: Sequence[str]) -> str:
    """Return what two duplicate rows share: JSON keeps cells apart, joined text would not."""
    trimmed = [cell.strip() for cell in others]
    while trimmed and not trimmed[-1]:
        trimmed.pop()
    if "[" in address:
        # Only opaque IDs hold one, and only there could address and fields run together.
        return fields_json([address, *trimmed])
    return address + fields_json(trimmed) if trimmed else address


def _too_long(cells: Sequence[str]) -> list[Finding]:
    return [
        Finding(
            Reason.CELL_TOO_LONG,
            before=cell[:80] + "…",
            facts={"column": index, "characters": len(cell), "most": MOST_CHARACTERS},
        )
        for index, cell in enumerate(cells)
        if len(cell) > MOST_CHARACTERS
    ]
