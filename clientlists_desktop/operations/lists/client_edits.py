"""One client of a list added, corrected or removed, and the last such edit undone.

A list holds its rows as its draft did, so an edit is a step as well, stored with the rows as they
were; the edits of one person in a row are a version of the list. The consent stays as it was given,
and the rows that were left out stay out. Whoever is added needs a consent of their own, and is a
version, to which undoing goes back.
"""

from collections.abc import Generator, Iterable, Mapping, Sequence
from typing import Any

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.duplicates import forms_of
from clientlists_desktop.core.imports.rows import StoredRow, removed_row, weight_of
from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.lists.updates import UpdateCounts, Updated
from clientlists_desktop.core.lists.versions import CORRECTED, REMOVED, VersionKind
from clientlists_desktop.core.moments import now
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.consent.proof_files import read_proofs
from clientlists_desktop.operations.imports.edits import row_validator_of
from clientlists_desktop.operations.lists.creation import valid_consent
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.operations.runtime.progress import compared
from clientlists_desktop.storage import digests
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.storage.do_not_contact import lookup
from clientlists_desktop.storage.imports import drafts, steps
from clientlists_desktop.storage.imports.steps import Change, FlaggedRow
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.lists.versions import records
from clientlists_desktop.storage.lists.versions.changes import free_position, new_change
from clientlists_desktop.storage.workspace import Workspace


@needs(Permission.MAKE_LISTS)
def add_client(
    workspace: Workspace,
    list_id: int,
    cells: Sequence[str],
    consent: Confirmation,
    actor: Actor,
) -> Generator[Progress, None, Updated]:
    """Add a client to a list, with the consent confirmed for them; it makes a version.

    Args:
        cells: of all columns, the address first.

    Raises:
        Refused: the client would not pass the check, is blocked or in the list already; the list is
            gone or damaged; or the consent has no words.
    """
    yield Progress()
    consent = valid_consent(consent)
    proofs = read_proofs(consent)
    # New digests would vouch for whatever else is in the list.
    yield from compared(digests.compare_list(workspace, list_id))
    with journaled(workspace, actor) as note:
        summary = lists.get_list(workspace, list_id)
        file = drafts.get_checked_file(workspace, list_id)
        position, at = free_position(workspace, list_id), now()
        row = row_validator_of(file).validate(position, 0, 0, _without_blank_end(cells)).row
        _refuse_unready(workspace, summary, file, row)
        _refuse_known(workspace, summary, file, row)
        change = new_change(workspace, list_id)
        change.put(position, None, (row, False))
        change.finish()
        record = consents.confirm_added(workspace, list_id, None, 1, at, actor, consent, proofs)
        counts = UpdateCounts(before=summary.clients, given=1, added=1, kept=summary.clients)
        records.store_version(
            workspace, list_id, change.number, VersionKind.ADDED, actor.name, counts.facts(),
            consent=record, made_at=at,
        )  # fmt: skip
        note(Event.CLIENT_ADDED, list=list_id, name=summary.name, clients=1)
        note(
            Event.CONSENT_CONFIRMED, list=list_id, name=summary.name, clients=1,
            basis=consent.basis.value, proofs=len(proofs),
        )  # fmt: skip
        return Updated(lists.get_list(workspace, list_id), counts, change.number)


@needs(Permission.MAKE_LISTS)
def correct_client(
    workspace: Workspace, list_id: int, position: int, cells: Sequence[str], actor: Actor
) -> ListSummary:
    """Give a client of a list other cells, the address first; returns the list as it is then.

    Raises:
        Refused: the client is gone, would not pass the check, or another row has the new address.
    """
    with journaled(workspace, actor) as note:
        summary, file, before = _client_at(workspace, list_id, position)
        kept = _without_blank_end(cells)
        row = before.row
        if kept == row.cells():
            return summary
        after = row_validator_of(file).validate(row.position, row.sheet, row.number, kept).row
        _refuse_unready(workspace, summary, file, after, known=row.address)
        if after.address != row.address:
            _refuse_known(workspace, summary, file, after)
        _write(workspace, file, CORRECTED, [before], [FlaggedRow(after, True)], actor)
        note(Event.CLIENT_CORRECTED, list=list_id, name=summary.name, clients=1)
        return lists.get_list(workspace, list_id)


@needs(Permission.MAKE_LISTS)
def remove_client(workspace: Workspace, list_id: int, position: int, actor: Actor) -> ListSummary:
    """Remove a client from a list, with all its rows; returns the list as it is then.

    Raises:
        Refused: the client is gone already.
    """
    with journaled(workspace, actor) as note:
        summary, file, chosen = _client_at(workspace, list_id, position)
        before = _rows_of(workspace, file, chosen.row.address)
        after = [FlaggedRow(removed_row(row), True) for row, _ in before]
        _write(workspace, file, REMOVED, before, after, actor)
        note(Event.CLIENT_REMOVED, list=list_id, name=summary.name, clients=len(before))
        return lists.get_list(workspace, list_id)


@needs(Permission.MAKE_LISTS)
def undo_client_edit(workspace: Workspace, list_id: int, actor: Actor) -> ListSummary:
    """Undo the last edit of a list that is not undone; returns the list as it is then.

    Raises:
        Refused: no client was edited since the list was made or last became another version, or one
            of the rows came back meanwhile.
    """
    with journaled(workspace, actor) as note:
        summary = lists.get_list(workspace, list_id)
        file = drafts.get_checked_file(workspace, list_id)
        applied = [one for one in steps.steps_of(workspace, list_id) if not one.undone]
        if not applied or applied[-1].kind not in (CORRECTED, REMOVED):
            raise Refused(Refusal.NOTHING_TO_UNDO, name=summary.name)
        step = applied[-1]
        after = [steps.flagged_row(values) for values in step.facts["before"]]
        positions = [row.position for row, _ in after]
        before = list(steps.stored_rows(workspace, list_id, positions).values())
        for row, _ in after:
            _refuse_known(workspace, summary, file, row)
        change = _change(summary, file, before, after)
        change.undone = step.number
        _write_change(workspace, list_id, change, actor)
        note(Event.CLIENT_RESTORED, list=list_id, name=summary.name, clients=len(after))
        return lists.get_list(workspace, list_id)


@needs(Permission.MAKE_LISTS)
def find_client(
    workspace: Workspace, list_id: int, address: str, actor: Actor
) -> tuple[int, tuple[str, ...]]:
    """Return position and values of the client with an address, however it is written."""
    file = drafts.get_checked_file(workspace, list_id)
    wanted = row_validator_of(file).validate(0, 0, 0, [address]).row.address or address.strip()
    found = _rows_of(workspace, file, wanted)
    if not found:
        raise Refused(Refusal.NO_SUCH_CLIENT, name=lists.get_list(workspace, list_id).name)
    row = min(found).row
    return row.position, (row.address, *row.cells()[1:])


def _client_at(
    workspace: Workspace, list_id: int, position: int
) -> tuple[ListSummary, CheckedFile, FlaggedRow]:
    """Return a list with the row of one of its clients; Refused if there is none."""
    summary = lists.get_list(workspace, list_id)
    found = steps.stored_rows(workspace, list_id, [position]).get(position)
    if found is None or found.row.outcome != Outcome.READY:
        raise Refused(Refusal.NO_SUCH_CLIENT, name=summary.name)
    return summary, drafts.get_checked_file(workspace, list_id), found


def _rows_of(workspace: Workspace, file: CheckedFile, address: str) -> list[FlaggedRow]:
    """Return the rows of a client in a list, by any form of its address."""
    sharing = steps.rows_sharing(workspace, file.id, forms_of(file.channel)(address))
    return [one for one in sharing if one.row.outcome == Outcome.READY]


def _without_blank_end(cells: Sequence[str]) -> list[str]:
    kept = list(cells)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _refuse_unready(
    workspace: Workspace, summary: ListSummary, file: CheckedFile, row: StoredRow, known: str = ""
) -> None:
    """Refuse a row that fails the check, or whose address is blocked.

    Args:
        known: the address that the client has in the list, blocked or not.
    """
    code = "" if row.outcome == Outcome.READY else row.reason or ""
    if row.outcome == Outcome.READY and row.address != known:
        held = lookup.find_blocked(workspace, file.channel, [row.address])
        code = Reason.DO_NOT_CONTACT.value if held else ""
    if row.outcome != Outcome.READY or code:
        raise Refused(Refusal.CLIENT_NOT_READY, name=summary.name, code=code)


def _refuse_known(
    workspace: Workspace, summary: ListSummary, file: CheckedFile, row: StoredRow
) -> None:
    """Refuse an address that another row of the list has."""
    for other, _ in _rows_of(workspace, file, row.address):
        if other.position != row.position:
            raise Refused(Refusal.CLIENT_IN_LIST, name=summary.name, row=other.number)


def _write(
    workspace: Workspace,
    file: CheckedFile,
    kind: str,
    before: Sequence[FlaggedRow],
    after: Sequence[FlaggedRow],
    actor: Actor,
) -> None:
    number = steps.count_applied(workspace, file.id) + 1
    change = _change(lists.get_list(workspace, file.id), file, before, after)
    stored = [[*row, int(edited)] for row, edited in before]
    facts: Mapping[str, Any] = {"rows": len(before), "before": stored}
    change.new = (Step(number, kind, facts), [])
    _write_change(workspace, file.id, change, actor)


def _write_change(workspace: Workspace, list_id: int, change: Change, actor: Actor) -> None:
    positions = [one.row.position for one in change.rows]
    version = records.keep_for_edit(workspace, list_id, positions, actor.name)
    steps.write_change(workspace, list_id, change, of_list=True)
    records.store_edit(workspace, list_id, version, actor.name)


def _change(
    summary: ListSummary,
    file: CheckedFile,
    before: Iterable[FlaggedRow],
    after: Sequence[FlaggedRow],
) -> Change:
    is_phone = file.channel.has_phone_numbers or file.choices.clients

    def weighed(row: StoredRow) -> StoredRow:
        # A list of a project's clients counts only the first reason of each.
        return row._replace(findings=None) if summary.is_from_clients else row

    balance = file.balance.changed(
        (weight_of(weighed(row), is_phone, file.zone_column) for row, _ in before),
        (weight_of(weighed(row), is_phone, file.zone_column) for row, _ in after),
    )
    return Change(balance, file.columns, file.choices, list(after))
