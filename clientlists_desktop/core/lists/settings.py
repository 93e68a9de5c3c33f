"""What somebody settled about a list."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ListSettings:
    """What holds for a list until somebody changes it.

    Attributes:
        key_column: name of the column with the IDs that updates know its clients by; "" if they
            know them by their addresses.
        kept_until: the last day that the list is kept, as an ISO date; "" for no end.
    """

    key_column: str = ""
    kept_until: str = ""


@dataclass(frozen=True)
class EndedList:
    """A list whose last day is over."""

    id: int
    name: str
    clients: int
    kept_until: str


def day_in(text: str) -> date | None:
    """Return the day in a text such as 2027-01-31; None if it is none."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None
