"""Lists made from a project's clients, and the search that reads all of them."""

from array import array
from collections.abc import Generator, Sequence

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.clients.filters import ClientFilter, MatchCounts, Order
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.lists.versions import VersionKind
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.core.valid_names import valid_name
from clientlists_desktop.operations.consent.proof_files import read_proofs
from clientlists_desktop.operations.do_not_contact.kept_blocked import blocked_facts
from clientlists_desktop.operations.lists.creation import valid_consent
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import Note, journaled
from clientlists_desktop.operations.runtime.progress import map_progress
from clientlists_desktop.storage.clients import clients
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.lists import from_clients, lists
from clientlists_desktop.storage.lists.from_clients import RefreshCounts
from clientlists_desktop.storage.lists.versions import records
from clientlists_desktop.storage.workspace import CACHE_MB, Workspace

__all__ = [
    "RefreshCounts",
    "create_list_of_clients",
    "find_clients",
    "refresh_list",
    "what_changes",
]


@needs(Permission.VIEW_CLIENTS)
def find_clients(
    workspace: Workspace, project_id: int, chosen: ClientFilter, order: Order, actor: Actor
) -> Generator[Progress, None, tuple["array[int]", MatchCounts]]:
    """Find clients by reading all of them; returns their IDs in order, and their counts."""
    scan = clients.scan_clients(workspace, project_id, chosen, order)
    return (yield from map_progress(scan, lambda found_share: Progress(*found_share)))


@needs(Permission.MAKE_LISTS)
def create_list_of_clients(
    workspace: Workspace,
    project_id: int,
    chosen: ClientFilter,
    name: str,
    consent: Confirmation,
    actor: Actor,
    words: Sequence[str],
) -> Generator[Progress, None, ListSummary]:
    """Create a list of the clients that a filter finds, except blocked ones.

    Args:
        words: headings of client ID, first name, last name and username.

    Raises:
        Refused: the filter allows several channels or finds nobody, the statement of consent is
            empty, or the name is empty or taken.
    """
    yield Progress()
    name, consent = valid_name(name), valid_consent(consent)
    workspace.use_cache(CACHE_MB)
    proofs = read_proofs(consent)
    with journaled(workspace, actor) as note:
        made = lists.get_list(
            workspace,
            from_clients.create_from_clients(
                workspace, project_id, chosen, name, actor.name, words
            ),
        )
        consents.confirm(workspace, made.id, actor, consent, proofs)
        _note(workspace, note, Event.LIST_CREATED, made, consent)
    return made


@needs(Permission.MAKE_LISTS)
def what_changes(
    workspace: Workspace, list_id: int, actor: Actor
) -> Generator[Progress, None, RefreshCounts]:
    """Return what a refresh of a list from its own filter would add and remove."""
    yield Progress()
    return from_clients.difference(workspace, list_id)


@needs(Permission.MAKE_LISTS)
def refresh_list(
    workspace: Workspace, list_id: int, consent: Confirmation, actor: Actor, words: Sequence[str]
) -> Generator[Progress, None, ListSummary]:
    """Replace a list's clients with those that its filter finds now, all or nothing."""
    yield Progress()
    consent = valid_consent(consent)
    workspace.use_cache(CACHE_MB)
    proofs = read_proofs(consent)
    with journaled(workspace, actor) as note:
        before = drafts.get_checked_file(workspace, list_id).balance.ready
        version, found = from_clients.refresh(workspace, list_id, actor.name, words)
        made = lists.get_list(workspace, list_id)
        record = consents.confirm(workspace, list_id, actor, consent, proofs)
        counts = {"added": found.added, "removed": found.removed, "blocked": found.do_not_contact}
        records.store_version(
            workspace, list_id, version, VersionKind.REFRESHED, actor.name, counts, consent=record
        )
        change = {"before": before, "after": made.clients}
        _note(workspace, note, Event.LIST_REFRESHED, made, consent, **change)
    return made


def _note(
    workspace: Workspace,
    note: Note,
    event: Event,
    made: ListSummary,
    consent: Confirmation,
    **change: int,
) -> None:
    change |= blocked_facts(from_clients.count_left_out(workspace, made.id), "")
    note(event, list=made.id, name=made.name, channel=made.channel_code, source=made.source_name,
         ready=made.clients, **change)  # fmt: skip
    note(Event.CONSENT_CONFIRMED, list=made.id, name=made.name, clients=made.clients,
         basis=consent.basis.value, proofs=len(consent.proofs))  # fmt: skip
