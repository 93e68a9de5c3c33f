"""A list updated by a checked file, after a look at what that would do."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.lists.columns import Columns
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.lists.updates import (
    ChangedClient,
    ClientChange,
    Stamp,
    Update,
    UpdateCounts,
    Updated,
    UpdatePreview,
    place_of,
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
from clientlists_desktop.storage.lists import list_settings, lists
from clientlists_desktop.storage.lists.versions import differences, records, updates
from clientlists_desktop.storage.lists.versions.comparison import BlockedRow, Comparison
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
    comparison = Comparison(workspace, list_id, draft, update)
    return differences.clients_at(comparison, change, places)


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
    journal's lines; and, even if nothing changes, the column of IDs for the next update. Blocked
    clients are never added. Then the draft is discarded.

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
        writing = updates.write_update(workspace, comparison)
        counts, version = yield from map_progress(writing, Progress)
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
                evidence = {"basis": consent.basis.value, "proofs": len(proofs)}
                of_list = {"list": list_id, "name": comparison.listed.name, "clients": new}
                note(Event.CONSENT_CONFIRMED, **of_list, **evidence)
        _remember_key(workspace, list_id, update.key)
        drafts.discard(workspace, draft)
        return Updated(lists.get_list(workspace, list_id), counts, version)


def _remember_key(workspace: Workspace, list_id: int, key: str) -> None:
    settled = list_settings.settings_of(workspace, list_id)
    if settled.key_column != key:
        list_settings.store_settings(workspace, list_id, replace(settled, key_column=key))


def _note(
    note: Note,
    made: ListSummary,
    version: int,
    update: Update,
    source: str,
    counts: UpdateCounts,
) -> None:
    by_key = {"key": update.key} if update.key else {}
    note(
        Event.LIST_UPDATED, list=made.id, name=made.name, channel=made.channel_code,
        version=version, mode=update.mode.value, source=source,
        before=counts.before, after=counts.after, added=counts.added, changed=counts.changed,
        removed=counts.removed, **by_key, **blocked_facts(counts.blocked, ""),
    )  # fmt: skip


@contextmanager
def _compared(
    workspace: Workspace, list_id: int, draft: int, update: Update
) -> Iterator[Comparison]:
    comparison = Comparison(workspace, list_id, draft, update)
    file = comparison.file
    file.refuse_open_questions()
    blocked = _blocked_rows(workspace, file, update.key)
    if not file.balance.ready and not blocked:
        raise Refused(Refusal.NOTHING_READY, file=file.source.name)
    with comparison.paired(blocked):
        yield comparison


def _blocked_rows(workspace: Workspace, file: CheckedFile, key: str) -> list[BlockedRow]:
    """Return the rows that failed only because their clients are blocked, and whom they name."""
    if not file.balance.reasons.get(Reason.DO_NOT_CONTACT):
        return []
    place = place_of(key, Columns(file.columns)) if key else None
    validate = row_validator_of(file).validate
    found = []
    for row, _ in steps.failed_rows(workspace, file.id, Reason.DO_NOT_CONTACT):
        if row.outcome != Outcome.FAILED:
            continue
        cells = row.cells()
        identity = cells[place].strip() if place is not None and place < len(cells) else ""
        found.append(BlockedRow(row.position, validate(0, 0, 0, cells).row.address, identity))
    return found
