"""The check of a file: each row is validated once, and duplicates are found across the file.

The loop is written for a million rows: it is called once per batch, and a row that is ready as it
stands costs one compiled expression and one dictionary look-up.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.balance import Balance, RowWeight
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.client_row_validation import row_validator_for
from clientlists_desktop.core.imports.duplicates import (
    BLOCKED,
    duplicate_key,
    mark_duplicate,
    replace_blocked,
)
from clientlists_desktop.core.imports.questions import (
    IGNORE,
    QuestionCode,
)
from clientlists_desktop.core.imports.row_sample import CellSample, FoundRows
from clientlists_desktop.core.imports.row_validation import (
    BY_ROW,
    MOST_CHARACTERS,
    left_out_row,
)
from clientlists_desktop.core.imports.rows import (
    SPACING,
    RowValues,
    StoredRow,
    encode_duplicate,
    fields_json,
    weight_of,
)
from clientlists_desktop.core.layouts import (
    tells_of_refusals,
    used_width,
)
from clientlists_desktop.core.phones import DOUBTFUL_TAILS, TAIL

CAN_BE_NATIONAL = frozenset(
    {
        Reason.NO_COUNTRY_CODE,
        Reason.NO_SUCH_COUNTRY_CODE,
        Reason.NOT_POSSIBLE,
        Reason.TOO_SHORT,
        Reason.TOO_LONG,
    }
)
"""Reasons why a cell may fail only because nobody has chosen its country yet."""

_ZEROS = "00000"
_UNLIKELY = Reason.UNLIKELY.value
_DUPLICATE_ROW = Reason.DUPLICATE_ROW.value
NumberedRows = Iterable[tuple[int, list[str]]]
_NO_COLUMN = _NO_LIMIT = 1_000_000


class Checker:
    """Checks the rows of one file, batch by batch, and keeps the balance.

    Args:
        header: the cells of the header row; None if there is none.
        longest: how many cells a row has at most; see `DetectedLayout`.

    Attributes:
        header: the cells of the header row, the address first.
        width: how many columns are used so far.
        odd: a sample of the cells without a plus that are in no assigned range as they stand, so
            may be numbers without their country code, or were read as an earlier list's country.
        zeros: ready addresses that end in five zeros.
        doubtful_tails: ready addresses that end as examples and fillers do; `accepts` takes none of
            them, so only the slower ways have to count.
        refusal_title: text, sheet and number of the first row that is a title of people who must
            not be contacted.
        longer: the rows that are longer than the header.
        other_headers: the rows that name the columns in another order.
        is_address: whether the first cell of a row is an address that would be ready.
    """

    def __init__(
        self,
        channel: Channel,
        header: Sequence[str] | None,
        choices: Choices,
        longest: int | None = None,
    ) -> None:
        self.header, self.longest = header, longest
        self._is_phone = channel.has_phone_numbers
        self._validator = row_validator_for(channel, header or (), choices, longest=longest)
        asks_refusals = choices.answer(QuestionCode.OPT_OUT) not in (None, IGNORE)
        self._may_refuse = self._validator.may_refuse if asks_refusals else None
        by_row = choices.answer(QuestionCode.COUNTRY_COLUMN) not in (None, IGNORE)
        needs_row = choices.clients or by_row
        rule = BY_ROW if needs_row else self._validator.rule
        self._accepts, self._repair = rule.accepts, rule.repair
        # Row number by key, with the sheet unless it is the first one: an integer takes less memory
        # than a tuple, and there may be a million.
        self._first_rows: dict[str, int | tuple[int, int]] = {}
        self._position = 0
        self._outcomes = [0, 0, 0, 0]
        self._warned = self._repaired = 0
        self._reasons: Counter[Reason] = Counter()
        self._blocked: Counter[RowWeight] = Counter()
        self.width = used_width(header or ())
        self._odd_repairs = {Reason.COUNTRY_READ} if choices.is_usual_country else set()
        self.odd = CellSample()
        self.zeros = self.doubtful_tails = 0
        self.refusal_title: tuple[str, int, int] | None = None
        self.longer, self.other_headers = FoundRows(), FoundRows()
        self.is_address = self._validator.is_ready
        self._added = self._row = 0

    @property
    def zone_column(self) -> int | None:
        """The index of the zone column, or None."""
        return self._validator.zone_column

    @property
    def priority_column(self) -> int | None:
        """The index of the priority column, or None."""
        return self._validator.priority_column

    @property
    def _steering_columns(self) -> tuple[int, int]:
        return self.zone_column or _NO_COLUMN, self.priority_column or _NO_COLUMN

    @property
    def headings(self) -> list[str]:
        """The headings of all columns, "" where there is none."""
        return [*(self.header or ()), *[""] * self.width][: self.width]

    def balance(self) -> Balance:
        """Return the counts so far."""
        ready, failed, duplicate, blank = self._outcomes
        counted = Balance(
            ready, failed, duplicate, blank, self._warned, self._repaired, dict(self._reasons),
            added=self._added,
        )  # fmt: skip
        return counted.changed(self._blocked, Counter({BLOCKED: self._blocked.total()}))

    def as_parts(self, checked: Iterable[RowValues], parts: Sequence[int]) -> Iterator[RowValues]:
        """Yield checked rows at their places as parts of a file's rows; the first is part 0."""
        for row, part in zip(checked, parts, strict=True):
            self._added += part > 0
            self._row += part == 0
            yield (self._row * SPACING + part, *row[1:])

    def check(
        self, sheet: int, rows: NumberedRows, left_out: Mapping[int, Reason] | None = None
    ) -> list[RowValues]:
        """Check a batch of (row number, cells); the lists of cells are consumed.

        Args:
            left_out: why rows fail whatever they hold, by their numbers.
        """
        if not left_out:
            return self._check(sheet, rows)
        checked: list[RowValues] = []
        for reason, run in groupby(rows, key=lambda row: left_out.get(row[0])):
            judge = self._check if reason is None else partial(self._fail, reason)
            checked += judge(sheet, run)
        return checked

    def fail_blocked(self, checked: list[RowValues], blocked: Mapping[str, bool]) -> None:
        """Fail the rows of a batch that must not be contacted; see `replace_blocked`."""
        before = replace_blocked(checked, blocked)
        self._blocked.update(weight_of(row, self._is_phone, self.zone_column) for row in before)

    def _fail(self, reason: Reason, sheet: int, rows: NumberedRows) -> Iterator[StoredRow]:
        for number, cells in rows:
            self._position += SPACING
            while cells and not cells[-1]:
                cells.pop()
            self.width = max(self.width, len(cells))
            row = left_out_row(self._position, sheet, number, cells, reason)
            self._outcomes[row.outcome] += 1
            if row.reason is not None:
                self._reasons[reason] += 1
            yield row

    def _check(self, sheet: int, rows: NumberedRows) -> list[RowValues]:
        # Locals and bare tuples, for speed: a `StoredRow` for each row would cost 7 % more.
        accepts, may_refuse, first_rows = self._accepts, self._may_refuse, self._first_rows
        clean_zones = self._validator.clean_zones
        clean_priorities = self._validator.clean_priorities
        zone_column, priority_column = self._steering_columns
        longest = self.longest or _NO_LIMIT
        width, position, ready, zeros, duplicates = self.width, self._position, 0, 0, 0
        checked: list[RowValues] = []
        keep = checked.append
        for number, cells in rows:
            position += SPACING
            while cells and not cells[-1]:
                cells.pop()
            count = len(cells)
            width = count if count > width else width
            fields, zone, priority = "", None, None
            is_accepted = is_fine = 0 < count <= longest and accepts(cells[0])
            if is_fine and count > 1:
                # A file has few of them; the validator remembers those that need no repair.
                if count > zone_column and (given := cells[zone_column]):
                    zone = clean_zones.get(given)
                    is_fine = zone is not None
                if count > priority_column and (given := cells[priority_column]):
                    priority = clean_priorities.get(given)
                    is_fine = is_fine and priority is not None
                others = cells[1:]
                fields = fields_json(others)
                # The JSON is longer than its longest cell, so one length tests them all.
                is_fine = is_fine and len(fields) <= MOST_CHARACTERS
            if not is_fine or (may_refuse and may_refuse(cells)):
                keep(self._check_badly_written(position, sheet, number, cells, is_accepted))
                continue
            address = key = cells[0]
            if fields:
                # Blanks around a cell don't count; without any, the stored JSON is the key, too.
                trimmed = list(map(str.strip, others))
                key = duplicate_key(address, trimmed) if trimmed != others else address + fields
            place = (number, sheet) if sheet else number
            # One look-up both finds the earlier row and records this one as the first.
            first = first_rows.setdefault(key, place)
            if first != place:
                duplicates += 1
                keep((position, sheet, number, 2, _DUPLICATE_ROW, 0, address, None, fields,
                      zone, priority, encode_duplicate(first, sheet)))  # fmt: skip
                continue
            ready += 1
            zeros += address.endswith(_ZEROS)
            if zone is not None or priority is not None or sheet:
                keep((position, sheet, number, 0, None, 0, address, None, fields,
                      zone, priority, None))  # fmt: skip
            else:  # Nearly all rows of a good file: four values to store instead of twelve.
                keep((position, number, address, fields))
        self._position, self.width = position, width
        self._outcomes[Outcome.READY] += ready
        self._count_duplicates(duplicates)
        self.zeros += zeros
        return checked

    def _check_badly_written(
        self, position: int, sheet: int, number: int, cells: list[str], is_accepted: bool
    ) -> RowValues:
        if 0 < len(cells) <= (self.longest or _NO_LIMIT):
            read = (cells[0], None) if is_accepted else self._repair(cells[0])
            if read is not None:
                repaired = self._check_repaired(position, sheet, number, cells, *read)
                if repaired is not None:
                    return repaired
        # Only the validator knows what is wrong, or what else was repaired.
        return self._validate(position, sheet, number, cells)

    def _check_repaired(
        self,
        position: int,
        sheet: int,
        number: int,
        cells: list[str],
        address: str,
        reason: Reason | None,
    ) -> RowValues | None:
        """Check a row that is ready once number and zone are written well; None for any other.

        Most rows of a messy file are such rows, and this takes a fifth of the time of `_validate`.
        """
        given, zone, priority = cells[0], None, None
        repairs = [reason] if reason is not None else []
        others, validator = cells[1:], self._validator
        zone_column, priority_column = self._steering_columns
        if len(cells) > zone_column and (cell := cells[zone_column]):
            zone = validator.clean_zones.get(cell)
            if zone is None:
                zone = validator.repaired_zones.get(cell)
                repairs.append(Reason.ZONE_FORM)
            if zone is None:
                return None
        if len(cells) > priority_column and (cell := cells[priority_column]):
            priority = validator.clean_priorities.get(cell)
            if priority is None:
                return None
        fields = fields_json(others) if others else ""
        if len(fields) > MOST_CHARACTERS or (self._may_refuse and self._may_refuse(cells)):
            return None
        place = (number, sheet) if sheet else number
        first = self._first_rows.setdefault(duplicate_key(address, others), place)
        original, repaired = given if given != address else None, int(bool(repairs))
        if first != place:
            self._count_duplicates(1)
            return (position, sheet, number, Outcome.DUPLICATE.value, _DUPLICATE_ROW, repaired,
                    address, original, fields, zone, priority,
                    encode_duplicate(first, sheet))  # fmt: skip
        self._outcomes[Outcome.READY] += 1
        self._repaired += repaired
        self._reasons.update(repairs)
        if reason in self._odd_repairs:
            self.odd.add(given)
        self.zeros += address.endswith(_ZEROS)
        self.doubtful_tails += address[-TAIL:] in DOUBTFUL_TAILS
        return (position, sheet, number, Outcome.READY.value, None, repaired, address, original,
                fields, zone, priority, None)  # fmt: skip

    def _validate(self, position: int, sheet: int, number: int, cells: list[str]) -> StoredRow:
        """Validate one row in full; `check` does the same for rows that are fine as they stand."""
        row, findings = self._validator.validate(position, sheet, number, cells)
        outcome = row.outcome
        if self.longest is not None and len(cells) > self.longest:
            self.longer.add(number)
        if outcome == Outcome.READY:
            place = (number, sheet) if sheet else number
            first = self._first_rows.setdefault(duplicate_key(row.address, cells[1:]), place)
            if first != place:
                self._count_duplicates(1)
                return mark_duplicate(row, *(first if isinstance(first, tuple) else (first, 0)))
            self._warned += row.reason is not None
            self._repaired += row.repaired
            self._reasons.update(f.code for f in findings)
            if row.reason == _UNLIKELY or any(f.code in self._odd_repairs for f in findings):
                self.odd.add(cells[0])
            self.zeros += row.address.endswith(_ZEROS)
            self.doubtful_tails += row.address[-TAIL:] in DOUBTFUL_TAILS
        elif outcome == Outcome.FAILED:
            reason = findings[0].code
            self._reasons[reason] += 1
            if reason is Reason.HEADER_ROW and findings[0].facts:
                self.other_headers.add(number)
            if reason in CAN_BE_NATIONAL:
                self.odd.add(cells[0])
            elif reason is Reason.LETTERS and self.refusal_title is None and _is_title(cells):
                self.refusal_title = (cells[0], sheet, number)
        self._outcomes[outcome] += 1
        return row

    def _count_duplicates(self, count: int) -> None:
        if count:
            self._outcomes[Outcome.DUPLICATE] += count
            self._reasons[Reason.DUPLICATE_ROW] += count


def _is_title(cells: Sequence[str]) -> bool:
    """Whether a row is the title of people who must not be contacted."""
    return not any(map(str.strip, cells[1:])) and tells_of_refusals(cells[0])
