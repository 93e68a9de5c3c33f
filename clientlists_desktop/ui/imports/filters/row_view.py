"""Which rows the Check page shows."""

from dataclasses import dataclass

from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.row_filter import RowFilter
from clientlists_desktop.ui.imports.filters.balance_words import READ, Term


@dataclass(frozen=True)
class RowView:
    """What the chips and the search choose.

    Attributes:
        part: only the `warned`, `repaired`, `edited` or `added` rows; "" for all.
    """

    outcome: Outcome | None = None
    part: str = ""
    reason: Reason | None = None
    search: str = ""

    def __str__(self) -> str:
        """Return the name of its chip, without the search."""
        outcome = self.outcome.name.lower() if self.outcome is not None else ""
        return "-".join(filter(None, (outcome, self.part, self.reason))) or "all"

    @property
    def filter(self) -> RowFilter:
        """The filter that finds these rows."""
        return RowFilter(
            outcome=self.outcome,
            reason=self.reason,
            warned=self.part == "warned",
            repaired=self.part == "repaired",
            edited=self.part == "edited",
            added=self.part == "added",
            search=self.search,
        )


def view_of(term: Term) -> RowView:
    """Return what shows the rows of a term of the balance."""
    if isinstance(term, Outcome):
        return RowView(term)
    return RowView() if term == READ else RowView(part="added")
