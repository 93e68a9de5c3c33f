"""The balance: what became of every row that was read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from clientlists_desktop.core.findings import Outcome, Reason, Severity, severity_of


@dataclass(frozen=True)
class Balance:
    """Counts of rows; `read = ready + failed + duplicate + blank` always holds.

    Attributes:
        warned, repaired: parts of `ready`.
        reasons: a failed row counts once, under its first reason, so failed reasons sum to
            `failed`; a ready row counts once under each warning and repair that it has.
    """

    ready: int = 0
    failed: int = 0
    duplicate: int = 0
    blank: int = 0
    warned: int = 0
    repaired: int = 0
    reasons: Mapping[Reason, int] = field(default_factory=dict)

    @property
    def read(self) -> int:
        """Rows read, without the header."""
        return self.ready + self.failed + self.duplicate + self.blank

    def of(self, outcome: Outcome) -> int:
        """Return the count of one outcome."""
        counts = (self.ready, self.failed, self.duplicate, self.blank)
        return counts[outcome]

    def by_severity(self, severity: Severity) -> dict[Reason, int]:
        """Return the reasons of one severity, largest count first."""
        chosen = {r: n for r, n in self.reasons.items() if severity_of(r) is severity and n}
        return dict(sorted(chosen.items(), key=lambda item: (-item[1], item[0])))
