"""Which rows of the file the Check page shows."""

from dataclasses import dataclass

from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.row_filter import RowFilter


@dataclass(frozen=True)
class RowView:
    """Which rows the chips and the search show.

    Attributes:
        part: `warned`, `repaired` or `mended` rows only; "" for all.
    """

    outcome: Outcome | None = None
    part: str = ""
    reason: Reason | None = None
    search: str = ""

    def __str__(self) -> str:
        """Name it without the search, as its chip is named."""
        outcome = self.outcome.name.lower() if self.outcome is not None else ""
        return "-".join(filter(None, (outcome, self.part, self.reason))) or "all"

    @property
    def filter(self) -> RowFilter:
        """The same as a filter of rows."""
        return RowFilter(
            outcome=self.outcome,
            reason=self.reason,
            warned=self.part == "warned",
            repaired=self.part == "repaired",
            edited=self.part == "mended",
            search=self.search,
        )
