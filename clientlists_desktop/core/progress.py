"""The progress of a long operation."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clientlists_desktop.core.imports import Balance


@dataclass(frozen=True)
class Progress:
    """The progress of a long operation.

    Attributes:
        rows: how many are done.
        share: 0 to 1; None while the total is unknown.
        balance: the counts so far, during a check.
        draft: the draft that is being checked.
    """

    rows: int = 0
    share: float | None = None
    balance: "Balance | None" = None
    draft: int | None = None
