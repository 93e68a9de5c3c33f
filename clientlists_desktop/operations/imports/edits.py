"""Edits of a checked draft, stored as steps that can be undone.

Every way to edit rows ends in `change_rows`: it validates the new cells as the import does,
resolves duplicates among all rows that share an address with them, and writes rows, balance and
step in one transaction.
"""

import json
from collections.abc import Container, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.balance import RowWeight
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.client_row_validation import row_validator_for
from clientlists_desktop.core.imports.duplicates import (
    DuplicateOptions,
    KeepPolicy,
    forms_of,
    mark_blocked,
    mark_forgotten,
    only_form,
)
from clientlists_desktop.core.imports.row_validation import RowValidator
from clientlists_desktop.core.imports.rows import (
    SPACING,
    StoredRow,
    fields_json,
    removed_row,
    weight_of,
)
from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.imports.duplicates import (
    DuplicateResolver,
    existing_lists,
    taken_addresses,
    without_blocked,
)
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.storage.do_not_contact import lookup
from clientlists_desktop.storage.imports import drafts, steps
from clientlists_desktop.storage.imports.steps import Change, FlaggedRow, StepRow
from clientlists_desktop.storage.serialization import (
    decode_duplicate_options,
    encode_duplicate_options,
)
from clientlists_desktop.storage.workspace import Workspace

DUPLICATES = "repeats"
_EVERY = 5_000

Work = Generator[Progress, None, CheckedFile]


@dataclass(frozen=True)
class NewCells:
    """The new cells of a row, the address first; None to remove the row."""

    position: int
    cells: Sequence[str] | None


def row_validator_of(file: CheckedFile, columns: Sequence[str] | None = None) -> RowValidator:
    """Return a validator like the one that the file was checked with.

    Args:
        columns: names of all columns, if a step adds one.
    """
    return row_validator_for(
        file.channel, columns or file.columns, file.choices, file.judgement, file.facts.longest
    )


def change_rows(
    workspace: Workspace,
    file: CheckedFile,
    kind: str,
    facts: Mapping[str, Any],
    new: Iterable[NewCells],
    columns: tuple[str, ...] | None = None,
    known: Mapping[int, FlaggedRow] | None = None,
) -> Work:
    """Store new cells as one step, unless nothing differs; returns the draft after it.

    The draft is read again, since the record that the window holds may be a step old.

    Args:
        columns: names of all columns, if the step adds one.
        known: the stored rows of `new`, if the caller has just read them.
    """
    wanted = {one.position: _trimmed(one.cells) for one in new}
    columns = columns or file.columns
    file = drafts.get_checked_file(workspace, file.id)
    stored = steps.stored_rows(workspace, file.id, list(wanted)) if known is None else known
    rows = []
    for position, cells in wanted.items():
        before = _cells_json(stored[position].row) if position in stored else None
        after = None if cells is None else fields_json(cells)
        if before != after:
            rows.append(StepRow(position, before, after))
    if not rows:
        return file
    facts = {**facts, "rows": len(rows)}
    if columns != file.columns:
        facts |= {"columns": list(columns), "columns_before": list(file.columns)}
    changed = {row.position: wanted[row.position] for row in rows}
    change = yield from _resolve_rows(workspace, file, changed, stored, columns, changed)
    return _write_step(workspace, file, change, kind, facts, rows)


@needs(Permission.MAKE_LISTS)
def set_duplicate_options(
    workspace: Workspace, file: CheckedFile, duplicates: DuplicateOptions, actor: Actor
) -> Work:
    """Choose other duplicate options, as one step."""
    file = drafts.get_checked_file(workspace, file.id)
    if duplicates == file.choices.duplicates:
        return file
    change = yield from _resolve_file(workspace, file, duplicates)
    facts = {
        "before": encode_duplicate_options(file.choices.duplicates),
        "after": encode_duplicate_options(duplicates),
    }
    return _write_step(workspace, file, change, DUPLICATES, facts, [])


def apply_duplicate_options(workspace: Workspace, file: CheckedFile) -> Work:
    """Resolve the duplicates of a newly checked file by its own options, without a step."""
    # The check has resolved them by the rule of the source only.
    change = yield from _resolve_file(
        workspace, file, file.choices.duplicates, resolved_by=KeepPolicy.SAME_ROW
    )
    return _write(workspace, file, change)


def leave_out_blocked(workspace: Workspace, file: CheckedFile) -> CheckedFile:
    """Fail the rows whose address has come into the do-not-contact book, without a step."""
    reachable = (Outcome.READY, Outcome.DUPLICATE)
    positions = lookup.blocked_of_list(workspace, file.id, file.channel, reachable)
    if not positions:
        return file
    before = list(steps.stored_rows(workspace, file.id, positions).values())
    addresses = [row.address for row, _ in before]
    forgotten = lookup.find_forgotten(workspace, file.channel, addresses)
    after = [
        FlaggedRow(mark_forgotten(row) if row.address in forgotten else mark_blocked(row), edited)
        for row, edited in before
    ]
    balance = file.balance.changed(_weights(file, before), _weights(file, after))
    return _write(workspace, file, Change(balance, file.columns, file.choices, after))


def ask_book_again(workspace: Workspace, file: CheckedFile) -> CheckedFile:
    """Fail what the do-not-contact book holds by now, and readmit what it no longer does."""
    file = leave_out_blocked(workspace, file)
    if not file.balance.reasons.get(Reason.DO_NOT_CONTACT):
        return file
    failed = steps.failed_rows(workspace, file.id, Reason.DO_NOT_CONTACT)
    # Those of forgotten people have no cells that could be checked.
    stored = {one.row.position: one for one in failed if one.row.cells()}
    cells: dict[int, list[str] | None] = {
        position: one.row.cells() for position, one in stored.items()
    }
    edited = {position for position, one in stored.items() if one.edited}
    work = _resolve_rows(workspace, file, cells, stored, file.columns, edited)
    while True:
        try:
            next(work)
        except StopIteration as done:
            return _write(workspace, file, done.value)


@needs(Permission.MAKE_LISTS)
def count_duplicates(
    workspace: Workspace, file: CheckedFile, duplicates: DuplicateOptions, actor: Actor
) -> Generator[Progress, None, CheckedFile]:
    """Return the draft as it would be with other duplicate options, without storing anything."""
    change = yield from _resolve_file(workspace, file, duplicates)
    return replace(file, balance=change.balance, choices=change.choices)


@needs(Permission.MAKE_LISTS)
def undo(workspace: Workspace, file: CheckedFile, actor: Actor) -> Work:
    """Undo the last step; returns the draft, unchanged if there is nothing to undo."""
    applied = [step for step in steps.steps_of(workspace, file.id) if not step.undone]
    return (yield from _replay(workspace, file, applied[-1], undoing=True)) if applied else file


@needs(Permission.MAKE_LISTS)
def redo(workspace: Workspace, file: CheckedFile, actor: Actor) -> Work:
    """Redo the step undone last; returns the draft, unchanged if there is nothing to redo."""
    undone = [step for step in steps.steps_of(workspace, file.id) if step.undone]
    return (yield from _replay(workspace, file, undone[0], undoing=False)) if undone else file


def _replay(workspace: Workspace, file: CheckedFile, step: Step, *, undoing: bool) -> Work:
    """Restore the cells that a step's rows had before it, or after it."""
    file = drafts.get_checked_file(workspace, file.id)
    if step.kind == DUPLICATES:
        duplicates = decode_duplicate_options(step.facts["before" if undoing else "after"])
        change = yield from _resolve_file(workspace, file, duplicates)
    else:
        rows = steps.rows_of_step(workspace, file.id, step.number)
        stored = steps.stored_rows(workspace, file.id, [row.position for row in rows])
        new = {row.position: _decoded(row.before if undoing else row.after) for row in rows}
        edited: Container[int] = (
            steps.edited_before(workspace, file.id, step.number) if undoing else new
        )
        # Rows that the step added; undone, they don't exist.
        gone = [row.position for row in rows if undoing and row.before is None]
        for position in gone:
            del new[position]
        names = step.facts.get("columns_before" if undoing else "columns", file.columns)
        change = yield from _resolve_rows(workspace, file, new, stored, tuple(names), edited, gone)
    change.undone = step.number if undoing else None
    change.redone = None if undoing else step.number
    return _write(workspace, file, change)


def _write_step(
    workspace: Workspace,
    file: CheckedFile,
    change: Change,
    kind: str,
    facts: Mapping[str, Any],
    rows: list[StepRow],
) -> CheckedFile:
    number = steps.count_applied(workspace, file.id) + 1
    change.new = (Step(number, kind, facts), rows)
    return _write(workspace, file, change)


def _write(workspace: Workspace, file: CheckedFile, change: Change) -> CheckedFile:
    steps.write_change(workspace, file.id, change)
    return drafts.get_checked_file(workspace, file.id)


def _resolve_rows(
    workspace: Workspace,
    file: CheckedFile,
    new: Mapping[int, list[str] | None],
    stored: Mapping[int, FlaggedRow],
    columns: tuple[str, ...],
    edited: Container[int],
    gone: Sequence[int] = (),
) -> Generator[Progress, None, Change]:
    """Validate new cells, and resolve duplicates among all rows that share an address with them.

    Args:
        stored: the present rows of `new` and `gone`.
        edited: positions of rows that count as edited afterwards.
        gone: positions of rows to delete.
    """
    validator = row_validator_of(file, columns)
    ready: list[FlaggedRow] = []
    rows: list[FlaggedRow] = []
    places = _places(workspace, file, new, stored)
    for done, (position, cells) in enumerate(new.items(), start=1):
        sheet, number = places[position]
        if cells is None:
            row = removed_row(stored[position].row)
        else:
            row = validator.validate(position, sheet, number, cells).row
        (ready if row.outcome == Outcome.READY else rows).append(
            FlaggedRow(row, position in edited)
        )
        if done % _EVERY == 0:
            yield Progress(done, done / len(new) * 0.6)
    ready, blocked = without_blocked(workspace, file, ready)
    rows += blocked
    before = [stored[position] for position in (*new, *gone) if position in stored]
    may_share = (Outcome.READY, Outcome.DUPLICATE)
    addresses = {row.address for row, _ in before if row.outcome in may_share}
    addresses.update(row.address for row, _ in ready)
    forms = forms_of(file.channel)
    addresses = {form for address in addresses for form in forms(address)}
    touched = {*new, *gone}
    sharing = [
        one
        for one in steps.rows_sharing(workspace, file.id, addresses)
        if one.row.position not in touched
    ]
    yield Progress(len(new), 0.7)
    duplicates = file.choices.duplicates
    resolver = DuplicateResolver(
        validator, duplicates, taken_addresses(workspace, duplicates, addresses), forms
    )
    resolved = resolver.resolve([*ready, *sharing])
    rows += resolved[: len(ready)]
    for old, resolved_row in zip(sharing, resolved[len(ready) :], strict=True):
        if old != resolved_row:
            before.append(old)
            rows.append(resolved_row)
    balance = file.balance.changed(_weights(file, before), _weights(file, rows))
    yield Progress(len(new), 0.9)
    return Change(balance, columns, file.choices, rows, list(gone))


def _resolve_file(
    workspace: Workspace,
    file: CheckedFile,
    duplicates: DuplicateOptions,
    *,
    resolved_by: KeepPolicy | None = None,
) -> Generator[Progress, None, Change]:
    """Resolve the duplicates of the whole file by the given options.

    Args:
        resolved_by: the policy that its rows follow at present; None for that of its choices.
    """
    count = file.balance.ready + file.balance.duplicate
    forms = forms_of(file.channel)
    is_same_policy = duplicates.keep is (resolved_by or file.choices.duplicates.keep)
    if is_same_policy and forms is only_form:
        changed = yield from _resolve_against_lists(workspace, file, duplicates, count)
    else:
        resolver = DuplicateResolver(
            row_validator_of(file), duplicates, taken_addresses(workspace, duplicates, None), forms
        )
        changed = yield from resolver.resolve_file(workspace, file.id, count)
    before, after = [old for old, _ in changed], [new for _, new in changed]
    balance = file.balance.changed(_weights(file, before), _weights(file, after))
    choices = replace(file.choices, duplicates=duplicates)
    return Change(balance, file.columns, choices, after)


def _resolve_against_lists(
    workspace: Workspace, file: CheckedFile, duplicates: DuplicateOptions, count: int
) -> Generator[Progress, None, list[tuple[FlaggedRow, FlaggedRow]]]:
    """Resolve duplicates when only the lists changed, not the policy.

    Rows that share a key share an address, so only rows change whose address is in one of the lists
    or was in one before.
    """
    yield Progress()
    positions = steps.rows_in_lists(
        workspace,
        file.id,
        existing_lists(workspace, duplicates),
        are_numbers=file.channel.has_phone_numbers,
    )
    yield Progress(count // 2, 0.5)
    stored = list(steps.stored_rows(workspace, file.id, positions).values())
    taken = taken_addresses(workspace, duplicates, {row.address for row, _ in stored})
    resolved = DuplicateResolver(row_validator_of(file), duplicates, taken).resolve(stored)
    return [(old, new) for old, new in zip(stored, resolved, strict=True) if old != new]


def _places(
    workspace: Workspace, file: CheckedFile, new: Iterable[int], stored: Mapping[int, FlaggedRow]
) -> dict[int, tuple[int, int]]:
    """Return sheet and row number by position; a part of a split row has those of its source."""
    sources = {p: p if p in stored else p - p % SPACING for p in new}
    unread = sorted(set(sources.values()) - set(new) - stored.keys())
    known = {**steps.stored_rows(workspace, file.id, unread), **stored}
    return {
        position: (known[source].row.sheet, known[source].row.number) if source in known else (0, 0)
        for position, source in sources.items()
    }


def _cells_json(row: StoredRow) -> str | None:
    """Return the cells of a row as a step stores them; None for a removed row.

    They are put together from the stored JSON, without decoding it.
    """
    if row.outcome == Outcome.REMOVED:
        return None
    first = row.first_cell
    if len(row.fields) > len("[]"):
        return fields_json([first])[:-1] + "," + row.fields[1:]
    return fields_json([first] if first else [])


def _trimmed(cells: Sequence[str] | None) -> list[str] | None:
    if cells is None:
        return None
    kept = list(cells)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _decoded(text: str | None) -> list[str] | None:
    return None if text is None else json.loads(text)


def _weights(file: CheckedFile, rows: Iterable[FlaggedRow]) -> Iterable[RowWeight]:
    is_phone = file.channel.has_phone_numbers
    return (weight_of(row, is_phone, file.zone_column) for row, _ in rows)
