"""The check: each row is judged once, in the order form, address, zone, priority, duplicate.

The loop is written for lists of a million rows: one call a batch, and a row that is fine as it
stands touches nothing but one compiled expression and one dictionary.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from clientlists_desktop.core import priorities, zones
from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.client_row_validation import ClientRowValidator, client_rule
from clientlists_desktop.core.imports.duplicates import duplicate_key, mark_duplicate
from clientlists_desktop.core.imports.row_validation import (
    MOST_CHARACTERS,
    AddressRule,
    RowValidator,
)
from clientlists_desktop.core.imports.rows import (
    DUPLICATE_ROW,
    SPACING,
    PlainRow,
    StoredRow,
    encode_duplicate,
    fields_json,
)
from clientlists_desktop.core.layouts import used_width
from clientlists_desktop.core.phones import PhoneRule

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


def address_rule(channel: Channel, choices: Choices) -> AddressRule:
    """Return the rule for the addresses of a channel."""
    return client_rule(channel, choices.country, choices.two_ways)


def row_validator_for(
    channel: Channel, columns: Sequence[str | None], choices: Choices
) -> RowValidator:
    """Return the judge of a file's rows.

    Args:
        columns: names of all columns, the address first.
    """
    if choices.clients:
        return ClientRowValidator(
            channel,
            columns,
            choices.country,
            choices.two_ways,
            leave_out_unlikely=choices.leave_out_unlikely,
        )
    return RowValidator(
        address_rule(channel, choices),
        _find(columns, zones.HEADER) if channel.is_telephony else None,
        _find(columns, priorities.HEADER) if channel.is_telephony else None,
        leave_out_unlikely=choices.leave_out_unlikely,
    )


class Checker:
    """Judges the rows of one file, batch by batch, and keeps the balance.

    Args:
        header: the cells of the header row, or None when there is none.
    """

    def __init__(self, channel: Channel, header: Sequence[str] | None, choices: Choices) -> None:
        self._is_phone = channel.has_phone_numbers
        self._validator = row_validator_for(channel, header or (), choices)
        self._accepts = _nothing if choices.clients else self._validator.rule.accepts
        self._validate_alone = self._validator.validate
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
        return self._validator.zone_column

    @property
    def priority_column(self) -> int | None:
        """The index of the priority column, or None."""
        return self._validator.priority_column

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
        accepts = self._accepts
        first_rows = self._first_rows
        clean_zones = self._validator.clean_zones
        clean_priorities = self._validator.clean_priorities
        zone_column = self.zone_column or _NO_COLUMN
        priority_column = self.priority_column or _NO_COLUMN
        width, position, ready, zeros, repeated = self.width, self._position, 0, 0, 0
        stored: list[StoredRow | PlainRow] = []
        keep = stored.append
        for number, cells in rows:
            position += SPACING
            while cells and not cells[-1]:
                cells.pop()
            count = len(cells)
            if count > width:
                width = count
            if not count or not accepts(cells[0]):
                keep(self._validate(position, sheet, number, cells))
                continue
            address, fields, key = cells[0], "", cells[0]
            zone = priority = None
            if count > 1:
                if count > zone_column and (given := cells[zone_column]):
                    zone = clean_zones.get(given)
                    if zone is None:
                        keep(self._validate(position, sheet, number, cells))
                        continue
                if count > priority_column and (given := cells[priority_column]):
                    priority = clean_priorities.get(given)
                    if priority is None:
                        keep(self._validate(position, sheet, number, cells))
                        continue
                others = cells[1:]
                trimmed = [cell.strip() for cell in others]
                fields = fields_json(others)
                key = duplicate_key(address, trimmed) if trimmed != others else address + fields
                if len(fields) > MOST_CHARACTERS:
                    keep(self._validate(position, sheet, number, cells))
                    continue
            place = (number, sheet) if sheet else number
            first = first_rows.setdefault(key, place)
            if first != place:
                repeated += 1
                keep((position, sheet, number, 2, DUPLICATE_ROW, 0, address, None, fields,
                      zone, priority, encode_duplicate(first, sheet)))  # fmt: skip
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
        self._count_duplicates(repeated)
        self.zeros += zeros
        self.width = width
        return stored

    def _validate(self, position: int, sheet: int, number: int, cells: list[str]) -> StoredRow:
        """Judge one row in full; `check` does the same for rows that are fine as they stand."""
        row, findings = self._validate_alone(position, sheet, number, cells)
        outcome = Outcome(row[3])
        if outcome is Outcome.READY:
            place = (number, sheet) if sheet else number
            first = self._first_rows.setdefault(duplicate_key(row[6], cells[1:]), place)
            if first != place:
                self._count_duplicates(1)
                return mark_duplicate(row, *(first if isinstance(first, tuple) else (first, 0)))
            self._warned += row[4] is not None
            self._repaired += row[5]
            self._reasons.update(f.code for f in findings)
            self.zeros += row[6].endswith(_ZEROS)
        elif outcome is Outcome.FAILED:
            reason = findings[0].code
            self._reasons[reason] += 1
            self._count_offer(cells[0], reason)
        self._outcomes[outcome] += 1
        return row

    def _count_duplicates(self, count: int) -> None:
        if count:
            self._outcomes[Outcome.DUPLICATE] += count
            self._reasons[Reason.DUPLICATE_ROW] += count

    def _count_offer(self, cell: str, reason: Reason) -> None:
        if not self._is_phone or reason not in CAN_BE_NATIONAL:
            return
        if len(self.national) < _SAMPLE:
            self.national.append(cell)
        if self._suggested is not None:
            self.offered += bool(self._suggested.check(cell).address)


def _nothing(text: str) -> bool:
    """Accept no address by itself: in a file of clients other cells of the row decide too."""
    del text
    return False


def _find(header: Sequence[str | None], name: str) -> int | None:
    """Return the index of a column by its name without regard to case, never the first one."""
    for index, cell in enumerate(header):
        if index and cell and cell.strip().casefold() == name.casefold():
            return index
    return None


def count_columns(header: Sequence[str] | None, name: str) -> int:
    """Return how many columns bear a steering name; only the first one counts."""
    return sum(cell.strip().casefold() == name.casefold() for cell in list(header or ())[1:])
