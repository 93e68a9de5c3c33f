"""Clients in the do-not-contact book that an owner contacts all the same, for a reason."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, TypeVar

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.operations.do_not_contact.entries import valid_reason
from clientlists_desktop.operations.runtime.authorization import authorize
from clientlists_desktop.operations.table_export import Exported
from clientlists_desktop.storage.do_not_contact import lookup
from clientlists_desktop.storage.do_not_contact.cells import BlockedCells
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.workspace import Workspace

Client = TypeVar("Client")

_AT_ONCE = 1_000


def keeping_reason(workspace: Workspace, actor: Actor, given: str | None) -> str:
    """Return the reason for which blocked clients are kept; "" if they are left out.

    Raises:
        Refused: the account is no owner's, or the reason is empty.
    """
    if given is None:
        return ""
    authorize(workspace, actor, Permission.KEEP_BLOCKED)
    return valid_reason(given)


class BlockedClients:
    """The clients that the book holds at the moment of an export, and the numbers of others.

    A client stays if only another of their numbers is blocked, in a second column of phones or in
    a note: then that cell is written empty.

    Attributes:
        positions: those of the blocked clients.
        left_out: those of them that are not written.
        cells: how many cells of others held a blocked number so far.

    Args:
        reason: why an owner keeps all of them; "" if they are left out.
        country: region of numbers without a country code in the other cells.
    """

    def __init__(
        self,
        workspace: Workspace,
        positions: "array[int]",
        reason: str,
        country: str | None = None,
    ) -> None:
        self.positions, self.cells = positions, 0
        self.left_out = frozenset[int]() if reason else frozenset(positions)
        self._reason = reason
        self._lookup = BlockedCells(workspace, country)

    def hold_cells(
        self,
        clients: Iterable[Client],
        cells_of: Callable[[Client], Sequence[str]],
        with_cells: Callable[[Client, list[str]], Client],
    ) -> Iterator[Client]:
        """Yield clients, each without the other numbers that are blocked.

        Args:
            cells_of: returns the cells of one, the address first.
            with_cells: returns one with other cells.
        """
        clients = iter(clients)
        while some := list(islice(clients, _AT_ONCE)):
            found = self._lookup.find_beside([cells_of(one) for one in some])
            self.cells += sum(map(len, found.values()))
            if not self._reason:
                for index, blocked in found.items():
                    cells = list(cells_of(some[index]))
                    for column in blocked:
                        cells[column] = ""
                    some[index] = with_cells(some[index], cells)
            yield from some

    @property
    def facts(self) -> dict[str, Any]:
        """What the journal says of them, once all clients are written."""
        if self._reason and (self.positions or self.cells):
            facts = {"kept": len(self.positions), "kept_cells": self.cells}
            return facts | {"keep_reason": self._reason}
        facts = {"blocked": len(self.positions), "blocked_cells": self.cells}
        return {name: count for name, count in facts.items() if count}

    def counted(self, done: Exported) -> Exported:
        """Return what was written, with how many were left out or kept."""
        count = len(self.positions)
        if self._reason:
            return replace(done, kept=count, kept_cells=self.cells)
        return replace(done, blocked=count, blocked_cells=self.cells)


def blocked_of_campaign(
    workspace: Workspace, campaign: Campaign, positions: Iterable[int], reason: str = ""
) -> BlockedClients:
    """Return which of some clients of a campaign the book holds; see `BlockedClients`."""
    held = frozenset(lookup.blocked_of_campaign(workspace, campaign.id, campaign.channel))
    of_them = array("Q", (one for one in positions if one in held))
    country = drafts.country_of(workspace, campaign.list_id)
    return BlockedClients(workspace, of_them, reason, country)


def blocked_facts(blocked: int, reason: str) -> dict[str, Any]:
    """Return what the journal says of blocked clients: left out, or kept for a reason."""
    if not blocked:
        return {}
    return {"kept": blocked, "keep_reason": reason} if reason else {"blocked": blocked}
