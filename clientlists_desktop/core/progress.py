"""How far a long operation is."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clientlists_desktop.core.imports import Balance


@dataclass(frozen=True)
class Progress:
    """How far a long operation is.

    Attributes:
        rows: rows done.
        share: 0 to 1; None while the whole is unknown.
        balance: counts so far, for a check.
    """

    rows: int = 0
    share: float | None = None
    balance: "Balance | None" = None
    draft: int | None = None
