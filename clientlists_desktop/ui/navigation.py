"""The pages of the side bar, and the permissions that show each."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, runtime_checkable

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.ui.runtime.translation import translate


class SideBarPlace(StrEnum):
    """A page of the side bar."""

    LISTS = "lists"
    CLIENTS = "clients"
    CAMPAIGNS = "campaigns"
    DO_NOT_CONTACT = "do_not_contact"
    CONSENT = "consent"
    TRASH = "trash"
    JOURNAL = "journal"
    SETTINGS = "settings"


@runtime_checkable
class ShowsPermitted(Protocol):
    """A page that shows less to an account with fewer permissions."""

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do."""


EVERYTHING = frozenset(Permission)
"""What a page shows before the account is read; operations refuse what it may not do anyway."""


@dataclass(frozen=True)
class SideBarEntry:
    """One entry of the side bar.

    Attributes:
        needs: any one of these permissions shows it; none means it is for everybody.
    """

    place: SideBarPlace
    symbol: str
    text: str
    needs: tuple[Permission, ...] = ()

    def is_for(self, held: frozenset[Permission]) -> bool:
        """Whether an account with these permissions sees it."""
        return not self.needs or not held.isdisjoint(self.needs)


def side_bar_entries() -> list[SideBarEntry]:
    """Return the entries of the side bar from top to bottom."""
    may, place = Permission, SideBarPlace
    entries = (
        (place.LISTS, "list-bullets", translate("SideBar", "Client lists"), (may.VIEW_LISTS,)),
        (
            place.CLIENTS, "users", translate("SideBar", "Clients"),
            (may.VIEW_CLIENTS, may.MANAGE_PROJECTS),
        ),
        (place.CAMPAIGNS, "megaphone", translate("SideBar", "Campaigns"), (may.VIEW_CAMPAIGNS,)),
        (
            place.DO_NOT_CONTACT, "prohibit", translate("SideBar", "Do not contact"),
            (may.VIEW_DO_NOT_CONTACT,),
        ),
        (place.CONSENT, "shield-check", translate("SideBar", "Consent"), (may.VIEW_CONSENT,)),
        (
            place.TRASH, "trash", translate("SideBar", "Trash"),
            (may.DELETE_LISTS, may.ERASE_LISTS),
        ),
        (place.JOURNAL, "notebook", translate("SideBar", "Journal"), (may.VIEW_JOURNAL,)),
        (place.SETTINGS, "gear-six", translate("SideBar", "Settings"), ()),
    )  # fmt: skip
    return [SideBarEntry(*one) for one in entries]
