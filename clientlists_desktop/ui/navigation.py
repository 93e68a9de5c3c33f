"""The pages that have an entry in the side bar, and what an account needs to see each."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, runtime_checkable

from clientlists_desktop.core.accounts.permissions import Permission


class Place(StrEnum):
    """A page of the side bar."""

    LISTS = "lists"
    CLIENTS = "clients"
    CAMPAIGNS = "campaigns"
    CONSENT = "consent"
    TRASH = "trash"
    JOURNAL = "journal"
    SETTINGS = "settings"


@runtime_checkable
class ShowsPermitted(Protocol):
    """A page on which not everybody may do everything."""

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do."""


EVERYTHING = frozenset(Permission)
"""What a page shows before it is told: what is asked for is refused anyway."""


@dataclass(frozen=True)
class Entry:
    """One entry of the side bar.

    Attributes:
        needs: any of these permissions shows it; none for everybody.
    """

    place: Place
    symbol: str
    text: str
    needs: tuple[Permission, ...] = ()

    def is_for(self, held: frozenset[Permission]) -> bool:
        """Whether an account with these permissions sees it."""
        return not self.needs or not held.isdisjoint(self.needs)
