"""Client lists of a project's clients; and finding these by reading all of them."""

from array import array
from collections.abc import Generator, Sequence
from pathlib import Path

from clientlists_desktop.core.client_filters import ClientFilter, Matching, Order
from clientlists_desktop.core.lists import ListSummary, Progress
from clientlists_desktop.operations.creating import valid_consent, valid_name
from clientlists_desktop.storage import client_lists, clients, lists
from clientlists_desktop.storage.client_lists import Difference
from clientlists_desktop.storage.database import CACHE_MB, open_workspace

__all__ = ["Difference", "create_list_of_clients", "find_clients", "refresh_list", "what_changes"]


def find_clients(
    workspace: Path, project_id: int, chosen: ClientFilter, order: Order
) -> Generator[Progress, None, tuple["array[int]", Matching]]:
    """Find clients by reading all of them; returns their IDs in order, and how many there are."""
    open_workspace(workspace)
    scan = clients.scan_clients(project_id, chosen, order)
    while True:
        try:
            found, share = next(scan)
        except StopIteration as done:
            result: tuple[array[int], Matching] = done.value
            return result
        yield Progress(found, share)


def create_list_of_clients(
    workspace: Path,
    project_id: int,
    chosen: ClientFilter,
    name: str,
    consent: str,
    actor: str,
    words: Sequence[str],
) -> Generator[Progress, None, ListSummary]:
    """Make a list of the clients that a filter finds; blocked ones are left out.

    Args:
        words: headings of client ID, first name, last name and username.

    Raises:
        Refused: several channels, nobody found, no consent, a name that is empty or taken.
    """
    yield Progress()
    name, consent = valid_name(name), valid_consent(consent)
    open_workspace(workspace, cache_mb=CACHE_MB)
    return lists.get_list(
        client_lists.create_from_clients(project_id, chosen, name, actor, consent, words)
    )


def what_changes(workspace: Path, list_id: int) -> Generator[Progress, None, Difference]:
    """Tell what a refresh of a list from its own filter would add and remove."""
    yield Progress()
    open_workspace(workspace)
    return client_lists.difference(list_id)


def refresh_list(
    workspace: Path, list_id: int, consent: str, actor: str, words: Sequence[str]
) -> Generator[Progress, None, ListSummary]:
    """Fill a list with the clients that its filter finds now; all of it or nothing."""
    yield Progress()
    consent = valid_consent(consent)
    open_workspace(workspace, cache_mb=CACHE_MB)
    client_lists.refresh(list_id, actor, consent, words)
    return lists.get_list(list_id)
