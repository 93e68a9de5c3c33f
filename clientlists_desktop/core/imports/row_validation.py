"""The validation of one row by itself: address, zone, priority, length of its cells.

The import and every edit use the same validator, so an edited row fares as it would in a fresh
import. Duplicates are decided elsewhere.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Protocol

from clientlists_desktop.core import priorities, zones
from clientlists_desktop.core.blank import is_blank
from clientlists_desktop.core.findings import Finding, Outcome, Reason, Severity, severity_of
from clientlists_desktop.core.imports.rows import StoredRow, encode_findings, fields_json
from clientlists_desktop.core.layouts import (
    CountryColumn,
    OptOutColumn,
    are_headings,
    simplify_heading,
)
from clientlists_desktop.core.phones import SPECIAL, AddressVerdict

MOST_CHARACTERS = 32_767
"""The limit of a workbook's cell; a longer text could not be downloaded whole."""
_LONGEST_KEPT, _MOST_KEPT = 20, 20_000
_OF_NO_ADDRESS = frozenset({Reason.EMPTY, Reason.LETTERS, Reason.NOT_A_NUMBER, Reason.TOO_SHORT})
_FAILED = Outcome.FAILED.value
_LEFT_OUT = SPECIAL | {Reason.UNLIKELY}
_TOTAL = re.compile(
    r"(?:итого|всего|общий итог|промежуточный итог|(?:grand |sub-?|sous-?)totals?|"
    r"(?:zwischen|gesamt)summe)(?:\W|\d|$)|"
    # Names of people and firms as well, so that only an amount or nothing may follow.
    r"(?:разом|всього|totals?(?: g[eé]n[eé]ral| geral| amount| count)?|totale(?: generale)?|totaal|"
    r"totais|count|sum|somme|suma|soma|summe|gesamt|insgesamt|anzahl|razem|ogółem|łącznie|celkem|"
    r"összesen|(?:genel |ara )?toplam|合计|总计|小计|合計|小計)"
    r"(?:\s*[:=(]|\W*(?:\d|$)|\s+(?:по|за|for|of)\b)",
    re.IGNORECASE,
)

_TOTAL_STARTS = frozenset("ивопрИВОПРacgiorstzłöACGIORSTZŁÖ合总小")
"""A look at the first letter spares nearly all cells the expression."""


class AddressRule(Protocol):
    """What the first cell of a row must be."""

    def accepts(self, text: str) -> bool:
        """Whether the cell is certainly ready as it stands."""

    def repair(self, cell: str) -> tuple[str, Reason | None] | None:
        """Return address and repair of a cell that is certainly ready; None if `check` decides."""

    def failure(self, cell: str) -> Finding | None:
        """Return why a cell is certain to fail; None if `check` decides."""

    def check(self, cell: str) -> AddressVerdict:
        """Check a cell."""


class ByRow:
    """The rule where other cells of the row say how to read the address: alone, none is ready."""

    def accepts(self, text: str) -> bool:
        """Accept nothing."""
        del text
        return False

    def repair(self, cell: str) -> None:
        """Repair nothing."""
        del cell


BY_ROW = ByRow()


class ValidatedRow(NamedTuple):
    """A row validated by itself; a ready one may still be a duplicate."""

    row: StoredRow
    findings: list[Finding]


@dataclass(frozen=True)
class TableShape:
    """What a row of the table looks like.

    Attributes:
        names: of all columns, the address first.
        longest: how many cells a row has at most; see `DetectedLayout`.
    """

    names: Sequence[str | None] = ()
    longest: int | None = None

    def is_longer(self, cells: Sequence[str]) -> bool:
        """Whether an unquoted delimiter moved the cells of a row.

        The columns that edits add have names; what moved stands in columns that have none.
        """
        if self.longest is None or len(cells) <= self.longest:
            return False
        return any(
            cells[index].strip() and self._name(index) in ("", str(index))
            for index in range(self.longest, len(cells))
        )

    def _name(self, index: int) -> str:
        return (self.names[index] or "").strip() if index < len(self.names) else ""

    def repeats_header(self, cells: Sequence[str]) -> Finding | None:
        """Return that a row is the header again, or that of another table; None if it isn't."""
        first = cells[0]
        is_number = first.isascii() and first.isdigit()
        if not is_number and are_headings(cells) and _simplified(cells) != self._simple_names:
            return Finding(Reason.HEADER_ROW, before=first, facts={"other": 1})
        if (first if is_number else simplify_heading(first)) not in self._names_or_blank:
            return None
        given = _simplified(cells)
        if given == self._simple_names:
            return Finding(Reason.HEADER_ROW, before=cells[0])
        if len(given) > 1 and self._names_or_blank.issuperset(given):
            return Finding(Reason.HEADER_ROW, before=cells[0], facts={"other": 1})
        return None

    @cached_property
    def _simple_names(self) -> list[str]:
        return _simplified([name or "" for name in self.names])

    @cached_property
    def _names_or_blank(self) -> frozenset[str]:
        return frozenset((*self._simple_names, ""))


def _simplified(names: Sequence[str]) -> list[str]:
    simple = [simplify_heading(name) for name in names]
    while simple and not simple[-1]:
        simple.pop()
    return simple


class RowValidator:
    """Validates the rows of one file.

    Args:
        zone_column, priority_column: indexes of these columns; the address is column 0.
        opt_out: the columns that say who must not be contacted.
        countries: the column that gives the country of each number.
        shape: what its rows look like.

    Attributes:
        clean_zones, clean_priorities: the meaning of cells that were read before and needed no
            repair.
        repaired_zones: the same for those that did.
    """

    def __init__(
        self,
        rule: AddressRule,
        zone_column: int | None = None,
        priority_column: int | None = None,
        *,
        leave_out_unlikely: bool = False,
        opt_out: Sequence[OptOutColumn] = (),
        countries: CountryColumn | None = None,
        shape: TableShape = TableShape(),
    ) -> None:
        self._shape = shape
        self.rule, self._opt_out, self._countries = rule, opt_out, countries
        self.zone_column, self.priority_column = zone_column, priority_column
        self._leave_out_unlikely = leave_out_unlikely
        self._verdicts: dict[str, AddressVerdict] = {}
        self.clean_zones: dict[str, str] = {}
        self.repaired_zones: dict[str, str] = {}
        self.clean_priorities: dict[str, int] = {}

    def validate(
        self, position: int, sheet: int, number: int, cells: Sequence[str]
    ) -> ValidatedRow:
        """Validate one row; the cells have no trailing empty ones."""
        fields = fields_json(cells[1:]) if len(cells) > 1 else ""
        if is_blank(cells):
            return ValidatedRow(_blank_row(position, sheet, number, cells, fields), [])
        first = cells[0]
        if (failure := self._fail_at_once(cells, fields)) is not None:
            return _failed(position, sheet, number, first, fields, [failure])
        address, findings = self._check_address(cells)
        if findings and findings[0].code in _OF_NO_ADDRESS:
            findings = self._not_a_client(cells) or findings
        if self._shape.is_longer(cells):
            # Its time zone and priority may be another column's cells.
            zone = priority = None
            findings.append(Finding(Reason.EXTRA_CELLS, before=cells[-1]))
        else:
            zone, priority = self._check_columns(cells, findings)
        if self._opt_out:
            findings += self._refusals(cells)
        if len(fields) > MOST_CHARACTERS or len(first) > MOST_CHARACTERS:
            findings += _too_long(cells)
        if len(findings) == 1 and severity_of(findings[0].code) is Severity.FAILED:
            return _failed(position, sheet, number, first, fields, findings)
        by_severity: dict[Severity, list[Finding]] = {}
        for finding in findings:
            severity = severity_of(finding.code)
            if severity in by_severity:
                by_severity[severity].append(finding)
            else:
                by_severity[severity] = [finding]
        if failed := by_severity.get(Severity.FAILED):
            return _failed(position, sheet, number, first, fields, failed)
        warnings = by_severity.get(Severity.WARNING, [])
        reason = warnings[0].code.value if warnings else None
        repaired = int(Severity.REPAIRED in by_severity)
        original = first if first != address else None
        row = StoredRow(
            position, sheet, number, Outcome.READY.value, reason, repaired, address, original,
            fields, zone, priority, encode_findings(warnings),
        )  # fmt: skip
        return ValidatedRow(row, findings)

    def _fail_at_once(self, cells: Sequence[str], fields: str) -> Finding | None:
        """Return why a row fails, if its address alone does that and the reason is known.

        The rows that fail are mostly such rows, and this takes half the time of the rest.
        """
        if self._opt_out or self._countries is not None or len(fields) > MOST_CHARACTERS:
            return None
        failure = self.rule.failure(cells[0])
        if failure is None or (failure.code in _OF_NO_ADDRESS and self._not_a_client(cells)):
            return None
        for column, clean in (
            (self.zone_column, self.clean_zones),
            (self.priority_column, self.clean_priorities),
        ):
            given = cells[column] if column is not None and column < len(cells) else ""
            if given and given not in clean:
                return None
        return None if self._shape.is_longer(cells) else failure

    def _check_address(self, cells: Sequence[str]) -> tuple[str, list[Finding]]:
        first = cells[0]
        if len(first) > MOST_CHARACTERS:
            return "", []
        rule = self._rule_for(cells)
        if rule.accepts(first):
            return first, []
        verdict = self._check_once(first) if rule is self.rule else rule.check(first)
        if self._leave_out_unlikely and any(f.code in _LEFT_OUT for f in verdict.findings):
            return verdict.address, [Finding(Reason.UNLIKELY_LEFT_OUT, before=first)]
        return verdict.address, list(verdict.findings)

    def is_ready(self, cells: Sequence[str]) -> bool:
        """Whether the first cell is an address that would be ready."""
        address, findings = self._check_address(cells)
        return bool(address) and all(one.severity is not Severity.FAILED for one in findings)

    def _check_once(self, cell: str) -> AddressVerdict:
        """Check a cell unless the same was checked before: bad ones, such as “none”, recur."""
        if len(cell) > _LONGEST_KEPT or type(cell) is not str:
            return self.rule.check(cell)
        verdict = self._verdicts.get(cell)
        if verdict is None:
            verdict = self.rule.check(cell)
            if len(self._verdicts) < _MOST_KEPT:
                self._verdicts[cell] = verdict
        return verdict

    def _not_a_client(self, cells: Sequence[str]) -> list[Finding]:
        """Return that a row without an address is a total or a header; [] if it is neither."""
        if total := _find_total(cells):
            return [Finding(Reason.TOTAL_ROW, before=total)]
        header = self._shape.repeats_header(cells)
        return [header] if header else []

    def may_refuse(self, cells: Sequence[str]) -> bool:
        """Whether a row says that its client must not be contacted."""
        return bool(self._opt_out) and any(True for _ in self._refusals(cells))

    def _refusals(self, cells: Sequence[str]) -> Iterator[Finding]:
        for column in self._opt_out:
            cell = cells[column.index] if column.index < len(cells) else ""
            if column.refuses(cell):
                facts = {"column": column.index}
                yield Finding(Reason.OPTED_OUT, before=cell, facts=facts)

    def _rule_for(self, cells: Sequence[str]) -> AddressRule:
        """Return the rule for the address of a row."""
        rule = self._countries.rule_for(cells) if self._countries is not None else None
        return rule or self.rule

    def _check_columns(
        self, cells: Sequence[str], findings: list[Finding]
    ) -> tuple[str | None, int | None]:
        """Return the zone and the priority; what is wrong with them is added to `findings`."""
        zone = priority = None
        column = self.zone_column
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
                    self.repaired_zones[given] = zone
                else:
                    self.clean_zones[given] = zone
        column = self.priority_column
        if column is not None and column < len(cells) and cells[column].strip():
            given = cells[column]
            priority = priorities.read_priority(given)
            if priority is None:
                facts = {"column": column}
                findings.append(Finding(Reason.BAD_PRIORITY, before=given, facts=facts))
            else:
                self.clean_priorities[given] = priority
        return zone, priority


def left_out_row(
    position: int, sheet: int, number: int, cells: Sequence[str], reason: Reason
) -> StoredRow:
    """Return a row that is left out whatever it holds; a blank one is just blank."""
    fields = fields_json(cells[1:]) if len(cells) > 1 else ""
    if is_blank(cells):
        return _blank_row(position, sheet, number, cells, fields)
    return StoredRow(
        position, sheet, number, Outcome.FAILED.value, reason.value,
        original=cells[0], fields=fields, findings=encode_findings([Finding(reason)]),
    )  # fmt: skip


def _failed(
    position: int, sheet: int, number: int, first: str, fields: str, findings: list[Finding]
) -> ValidatedRow:
    # `str` returns the value; `.value` is a property of Python's and takes five times as long.
    row = StoredRow(
        position, sheet, number, _FAILED, str(findings[0].code), 0, "",
        first, fields, None, None, encode_findings(findings),
    )  # fmt: skip
    return ValidatedRow(row, findings)


def _blank_row(
    position: int, sheet: int, number: int, cells: Sequence[str], fields: str
) -> StoredRow:
    given = cells[0] if cells and cells[0] else None
    return StoredRow(position, sheet, number, Outcome.BLANK.value, original=given, fields=fields)


def _find_total(cells: Sequence[str]) -> str | None:
    """Return the cell that makes a row a total of the rows above it."""
    for cell in cells:
        text = cell.strip()
        if text[:1] in _TOTAL_STARTS and _TOTAL.match(text):
            return cell
    return None


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
