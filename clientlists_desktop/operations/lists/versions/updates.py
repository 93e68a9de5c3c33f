"""A list updated by a checked file, after a look at what that would do."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.lists.updates import (
    ChangedClient,
    ClientChange,
    Stamp,
    Update,
    UpdateCounts,
    Updated,
    UpdateMode,
    UpdatePreview,
)
from clientlists_desktop.core.lists.versions import VersionKind
from clientlists_desktop.core.moments import now
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.consent.proof_files import read_proofs
from clientlists_desktop.operations.do_not_contact.kept_blocked import blocked_facts
from clientlists_desktop.operations.imports.edits import row_validator_of
from clientlists_desktop.operations.lists.creation import valid_consent
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import Note, journaled
from clientlists_desktop.operations.runtime.progress import compared, map_progress
from clientlists_desktop.storage import digests
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.storage.imports import drafts, steps
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.lists.versions import differences, records, updates
from clientlists_desktop.storage.lists.versions.updates import Comparison
from clientlists_desktop.storage.workspace import CACHE_MB, Workspace


@needs(Permission.MAKE_LISTS)
def preview_update(
    workspace: Workspace, list_id: int, draft: int, update: Update, actor: Actor
) -> Generator[Progress, None, UpdatePreview]:
    """Return what an update of a list by a checked file would do; nothing is stored.

    Raises:
        Refused: the list or the draft is gone, the file is of another channel, no row of it is
            ready, or a vital question is open.
    """
    yield Progress()
    with _compared(workspace, list_id, draft, update) as comparison:
        return (yield from map_progress(updates.preview(workspace, comparison), Progress))


@needs(Permission.MAKE_LISTS)
def clients_of_update(
    workspace: Workspace,
    actor: Actor,
    list_id: int,
    draft: int,
    update: Update,
    change: ClientChange,
    places: Sequence[tuple[int, int]],
) -> list[ChangedClient]:
    """Return clients with whom an update would do the same, before and after.

    Args:
        places: their positions in the list and in the file, as the preview has them.

    Raises:
        Refused: the list or the draft is gone.
    """
    return differences.clients_at(workspace, list_id, draft, update, change, places)


@needs(Permission.MAKE_LISTS)
def update_list(
    workspace: Workspace,
    list_id: int,
    draft: int,
    update: Update,
    stamp: Stamp,
    consent: Confirmation | None,
    actor: Actor,
) -> Generator[Progress, None, Updated]:
    """Update a list by a checked file, which makes a new version of it, or nothing.

    One transaction stores the rows, the version, the consent of the clients who are added, and the
    journal's lines. Blocked clients are never added. Then the draft is discarded.

    Args:
        stamp: of the preview.
        consent: of the clients of the file; None if nobody is added.

    Raises:
        Refused: as by `preview_update`; or the list or the draft was changed since the preview, the
            list is damaged, clients are added without consent, or nobody would be left.
    """
    yield Progress()
    consent = None if consent is None else valid_consent(consent)
    proofs = [] if consent is None else read_proofs(consent)
    workspace.use_cache(CACHE_MB)
    # New digests would vouch for whatever else is in the list.
    yield from compared(digests.compare_list(workspace, list_id))
    with (
        journaled(workspace, actor) as note,
        _compared(workspace, list_id, draft, update) as comparison,
    ):
        if comparison.stamp != stamp:
            raise Refused(Refusal.UPDATE_OUTDATED, name=comparison.listed.name)
        new, at = comparison.count_new(), now()
        if new and consent is None:
            raise Refused(Refusal.NO_CONSENT)
        counts, version = yield from map_progress(
            updates.write_update(workspace, comparison), Progress
        )
        if version and not counts.after:
            raise Refused(Refusal.LIST_EMPTIED, name=comparison.listed.name)
        if version:
            record = None
            if new and consent is not None:
                record = consents.confirm_added(
                    workspace, list_id, draft, new, at, actor, consent, proofs
                )
            kind, source = VersionKind(update.mode.value), comparison.file.source
            records.store_version(
                workspace, list_id, version, kind, actor.name, counts.facts(), source, record, at
            )
            _note(note, lists.get_list(workspace, list_id), version, update, source.name, counts)
            if record is not None and consent is not None:
                note(
                    Event.CONSENT_CONFIRMED, list=list_id, name=comparison.listed.name, clients=new,
                    basis=consent.basis.value, proofs=len(proofs),
                )  # fmt: skip
        drafts.discard(workspace, draft)
    return Updated(lists.get_list(workspace, list_id), counts, version)


def _note(
    note: Note,
    made: ListSummary,
    version: int,
    update: Update,
    source: str,
    counts: UpdateCounts,
) -> None:
    note(
        Event.LIST_UPDATED, list=made.id, name=made.name, channel=made.channel_code,
        version=version, mode=update.mode.value, source=source,
        before=counts.before, after=counts.after, added=counts.added, changed=counts.changed,
        removed=counts.removed, **blocked_facts(counts.blocked, ""),
    )  # fmt: skip


@contextmanager
def _compared(
    workspace: Workspace, list_id: int, draft: int, update: Update
) -> Iterator[Comparison]:
    named = _named(workspace, draft) if update.mode is UpdateMode.REMOVE else []
    with updates.compared_with_file(workspace, list_id, draft, update, named) as comparison:
        file = comparison.file
        file.refuse_open_questions()
        if not (file.balance.ready or named):
            raise Refused(Refusal.NOTHING_READY, file=file.source.name)
        yield comparison


def _named(workspace: Workspace, draft: int) -> list[str]:
    """Return the addresses of rows that failed only because they are blocked.

    Whoever refused is to be removed from a list most of all.
    """
    file = drafts.get_checked_file(workspace, draft)
    if not file.balance.reasons.get(Reason.DO_NOT_CONTACT):
        return []
    validate = row_validator_of(file).validate
    failed = steps.failed_rows(workspace, draft, Reason.DO_NOT_CONTACT)
    found = (validate(0, 0, 0, one.row.cells()).row.address for one in failed)
    return [address for address in found if address]
