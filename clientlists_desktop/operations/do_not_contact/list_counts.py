"""How many clients of each list are blocked, for whoever may see the lists."""

from collections.abc import Generator, Sequence

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.storage.do_not_contact.list_counts import BlockedCounts
from clientlists_desktop.storage.workspace import Workspace

__all__ = ["BlockedCounts", "count_blocked", "known_blocked"]


@needs(Permission.VIEW_LISTS)
def known_blocked(
    workspace: Workspace, actor: Actor, counts: BlockedCounts, summaries: Sequence[ListSummary]
) -> dict[int, int]:
    """Return how many clients of lists must not be contacted now, as far as that was counted."""
    return counts.known(workspace, summaries)


@needs(Permission.VIEW_LISTS)
def count_blocked(
    workspace: Workspace, actor: Actor, counts: BlockedCounts, summaries: Sequence[ListSummary]
) -> Generator[None, None, None]:
    """Count how many clients of lists must not be contacted now; yields often."""
    yield from counts.count(workspace, summaries)
