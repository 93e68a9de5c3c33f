"""The balance: how many rows had each outcome, and why."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from clientlists_desktop.core.findings import Outcome, Reason, Severity, severity_of


class RowWeight(NamedTuple):
    """What one row adds to the balance.

    Attributes:
        codes: the first reason of a failed or duplicate row; all findings of a ready one.
    """

    outcome: Outcome
    codes: tuple[Reason, ...]
    is_added: bool


@dataclass(frozen=True)
class Balance:
    """Counts of rows; `read + added = ready + failed + duplicate + blank + removed` always holds.

    Attributes:
        warned, repaired: parts of `ready`.
        added: rows that the file does not hold: typed in, split off, or added in corrections.
        reasons: a failed row counts once, under its first reason, so failed reasons sum to
            `failed`; a ready row counts once under each of its warnings and repairs.
    """

    ready: int = 0
    failed: int = 0
    duplicate: int = 0
    blank: int = 0
    warned: int = 0
    repaired: int = 0
    reasons: Mapping[Reason, int] = field(default_factory=dict)
    removed: int = 0
    added: int = 0

    @property
    def rows(self) -> int:
        """All rows, whatever their outcome."""
        return self.ready + self.failed + self.duplicate + self.blank + self.removed

    @property
    def read(self) -> int:
        """Rows read from the file, without the header."""
        return self.rows - self.added

    def of(self, outcome: Outcome) -> int:
        """Return the count of one outcome."""
        return (self.ready, self.failed, self.duplicate, self.blank, self.removed)[outcome]

    def changed(self, before: Iterable[RowWeight], after: Iterable[RowWeight]) -> "Balance":
        """Return the balance after rows were replaced by others."""
        counts = Counter(self.reasons)
        outcomes = [self.of(outcome) for outcome in Outcome]
        warned, repaired, added = self.warned, self.repaired, self.added
        for weights, sign in ((before, -1), (after, 1)):
            for weight, rows in Counter(weights).items():
                change = sign * rows
                outcomes[weight.outcome] += change
                added += change * weight.is_added
                for code in weight.codes:
                    counts[code] += change
                severities = {severity_of(code) for code in weight.codes}
                warned += change * (Severity.WARNING in severities)
                repaired += change * (Severity.REPAIRED in severities)
        ready, failed, duplicate, blank, removed = outcomes
        reasons = {reason: count for reason, count in counts.items() if count}
        return Balance(ready, failed, duplicate, blank, warned, repaired, reasons, removed, added)

    def by_severity(self, severity: Severity) -> dict[Reason, int]:
        """Return the reasons of one severity, largest count first."""
        chosen = {r: n for r, n in self.reasons.items() if severity_of(r) is severity and n}
        return dict(sorted(chosen.items(), key=lambda item: (-item[1], item[0])))
