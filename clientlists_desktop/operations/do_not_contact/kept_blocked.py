"""Clients in the do-not-contact book that an owner contacts all the same, for a reason."""

from array import array
from dataclasses import dataclass, replace
from typing import Any

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.operations.do_not_contact.entries import valid_reason
from clientlists_desktop.operations.runtime.authorization import authorize
from clientlists_desktop.operations.table_export import Exported
from clientlists_desktop.storage.workspace import Workspace


def keeping_reason(workspace: Workspace, actor: Actor, given: str | None) -> str:
    """Return the reason for which blocked clients are kept; "" if they are left out.

    Raises:
        Refused: the account is no owner's, or the reason is empty.
    """
    if given is None:
        return ""
    authorize(workspace, actor, Permission.KEEP_BLOCKED)
    return valid_reason(given)


@dataclass(frozen=True)
class BlockedClients:
    """The clients that the book holds at the moment of an export.

    Attributes:
        positions: theirs.
        reason: why an owner keeps them; "" if they are left out.
    """

    positions: "array[int]"
    reason: str

    @property
    def left_out(self) -> frozenset[int]:
        """The positions of the clients that are left out."""
        return frozenset() if self.reason else frozenset(self.positions)

    @property
    def facts(self) -> dict[str, Any]:
        """What the journal says of them."""
        return blocked_facts(len(self.positions), self.reason)

    def counted(self, done: Exported) -> Exported:
        """Return what was written, with how many were left out or kept."""
        count = len(self.positions)
        return replace(done, kept=count) if self.reason else replace(done, blocked=count)


def blocked_facts(blocked: int, reason: str) -> dict[str, Any]:
    """Return what the journal says of blocked clients: left out, or kept for a reason."""
    if not blocked:
        return {}
    return {"kept": blocked, "keep_reason": reason} if reason else {"blocked": blocked}
