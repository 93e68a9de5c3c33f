"""Mending a checked draft: every change is one step that is judged, counted, stored and undoable.

All ways of mending end in `change_rows`: it judges the new cells with the import's own judge,
settles what repeats among the rows that share an address with them, and writes rows, balance and
step in one transaction.
"""

import json
from collections.abc import Container, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.balance import Weight
from clientlists_desktop.core.imports.check import row_validator_for
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.duplicates import DuplicateOptions, KeepPolicy
from clientlists_desktop.core.imports.row_validation import RowValidator
from clientlists_desktop.core.imports.rows import SPACING, StoredRow, fields_json, weight_of
from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.imports.duplicates import (
    DuplicateResolver,
    existing_lists,
    taken_addresses,
)
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.storage.imports import drafts, steps
from clientlists_desktop.storage.imports.steps import Change, Marked, StepRow
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
    """What the cells of a row are to be: the address first; None to remove the row."""

    position: int
    cells: Sequence[str] | None


def row_validator_of(file: CheckedFile) -> RowValidator:
    """Return the judge that the file was checked with."""
    return row_validator_for(file.channel, file.columns, file.choices)


def change_rows(
    workspace: Workspace,
    file: CheckedFile,
    kind: str,
    facts: Mapping[str, Any],
    new: Iterable[NewCells],
    columns: tuple[str, ...] | None = None,
    known: Mapping[int, Marked] | None = None,
) -> Work:
    """Make one step of new cells; returns the draft after it. What is equal already is no change.

    The draft is read anew: the record that a window holds may be a step old.

    Args:
        columns: names of all columns, when the step adds one.
        known: the stored rows of `new`, where the caller has just read them.
    """
    wanted = {one.position: _trimmed(one.cells) for one in new}
    columns = columns or file.columns
    file = drafts.get_checked_file(workspace, file.id)
    stored = steps.stored_rows(workspace, file.id, list(wanted)) if known is None else known
    rows = []
    for position, cells in wanted.items():
        before = _text_of(stored[position][0]) if position in stored else None
        after = _encoded(cells)
        if before != after:
            rows.append(StepRow(position, before, after))
    if not rows:
        return file
    facts = {**facts, "rows": len(rows)}
    if columns != file.columns:
        facts |= {"columns": list(columns), "columns_before": list(file.columns)}
    changed = {row.position: wanted[row.position] for row in rows}
    change = yield from _settled(workspace, file, changed, stored, columns, changed)
    number = sum(not step.undone for step in steps.steps_of(workspace, file.id)) + 1
    change.new = (Step(number, kind, facts), rows)
    return _written(workspace, file, change)


@needs(Permission.MAKE_LISTS)
def set_duplicate_options(
    workspace: Workspace, file: CheckedFile, duplicates: DuplicateOptions, actor: Actor
) -> Work:
    """Make one step of another choice for rows that repeat."""
    file = drafts.get_checked_file(workspace, file.id)
    if duplicates == file.choices.duplicates:
        return file
    change = yield from _resettled(workspace, file, duplicates)
    before, after = (
        encode_duplicate_options(file.choices.duplicates),
        encode_duplicate_options(duplicates),
    )
    number = sum(not step.undone for step in steps.steps_of(workspace, file.id)) + 1
    change.new = (Step(number, DUPLICATES, {"before": before, "after": after}), [])
    return _written(workspace, file, change)


def apply_duplicate_options(workspace: Workspace, file: CheckedFile) -> Work:
    """Settle a file that was just checked by what was chosen before; that is no step."""
    change = yield from _resettled(
        workspace, file, file.choices.duplicates, settled=KeepPolicy.SAME_ROW
    )
    return _written(workspace, file, change)


@needs(Permission.MAKE_LISTS)
def count_duplicates(
    workspace: Workspace, file: CheckedFile, duplicates: DuplicateOptions, actor: Actor
) -> Generator[Progress, None, CheckedFile]:
    """Return the draft as it would be with another choice; nothing is stored."""
    change = yield from _resettled(workspace, file, duplicates)
    return replace(file, balance=change.balance, choices=change.choices)


@needs(Permission.MAKE_LISTS)
def undo(workspace: Workspace, file: CheckedFile, actor: Actor) -> Work:
    """Take back the last step that stands; returns the draft, as it is when there is none."""
    standing = [step for step in steps.steps_of(workspace, file.id) if not step.undone]
    return (yield from _replayed(workspace, file, standing[-1], undoing=True)) if standing else file


@needs(Permission.MAKE_LISTS)
def redo(workspace: Workspace, file: CheckedFile, actor: Actor) -> Work:
    """Make the step again that was undone last; returns the draft, as it is when there is none."""
    undone = [step for step in steps.steps_of(workspace, file.id) if step.undone]
    return (yield from _replayed(workspace, file, undone[0], undoing=False)) if undone else file


def _replayed(workspace: Workspace, file: CheckedFile, step: Step, *, undoing: bool) -> Work:
    """Give the rows of a step the cells that they had before it, or after it."""
    file = drafts.get_checked_file(workspace, file.id)
    if step.kind == DUPLICATES:
        duplicates = decode_duplicate_options(step.facts["before" if undoing else "after"])
        change = yield from _resettled(workspace, file, duplicates)
    else:
        rows = steps.rows_of_step(workspace, file.id, step.number)
        stored = steps.stored_rows(workspace, file.id, [row.position for row in rows])
        new = {row.position: _decoded(row.before if undoing else row.after) for row in rows}
        edited: Container[int] = (
            steps.edited_before(workspace, file.id, step.number) if undoing else new
        )
        gone = [row.position for row in rows if undoing and row.before is None]
        for position in gone:
            del new[position]
        names = step.facts.get("columns_before" if undoing else "columns", file.columns)
        change = yield from _settled(workspace, file, new, stored, tuple(names), edited, gone)
    change.undone = step.number if undoing else None
    change.redone = None if undoing else step.number
    return _written(workspace, file, change)


def _written(workspace: Workspace, file: CheckedFile, change: Change) -> CheckedFile:
    steps.write_change(workspace, file.id, change)
    return drafts.get_checked_file(workspace, file.id)


def _settled(
    workspace: Workspace,
    file: CheckedFile,
    new: Mapping[int, list[str] | None],
    stored: Mapping[int, Marked],
    columns: tuple[str, ...],
    edited: Container[int],
    gone: Sequence[int] = (),
) -> Generator[Progress, None, Change]:
    """Judge new cells and settle what repeats.

    Args:
        stored: the rows of `new` and `gone` as they are.
        mended: positions of rows that count as mended afterwards.
        gone: rows that are not any more.
    """
    judge = row_validator_of(file)
    ready: list[Marked] = []
    rows: list[Marked] = []
    places = _places(workspace, file, new, stored)
    for done, (position, cells) in enumerate(new.items(), start=1):
        sheet, number = places[position]
        if cells is None:
            row = _removed(stored[position][0])
        else:
            row = judge.validate(position, sheet, number, cells).row
        (ready if row.outcome == Outcome.READY else rows).append((row, position in edited))
        if done % _EVERY == 0:
            yield Progress(done, done / len(new) * 0.6)
    before = [stored[position] for position in (*new, *gone) if position in stored]
    may_share = (Outcome.READY, Outcome.DUPLICATE)
    addresses = {row.address for row, _ in before if row.outcome in may_share}
    addresses.update(row.address for row, _ in ready)
    touched = {*new, *gone}
    sharing = [
        (row, edited_before)
        for row, edited_before in steps.rows_sharing(workspace, file.id, addresses)
        if row.position not in touched
    ]
    yield Progress(len(new), 0.7)
    duplicates = file.choices.duplicates
    settler = DuplicateResolver(
        judge, duplicates, taken_addresses(workspace, duplicates, addresses)
    )
    settled = settler.settle([*ready, *sharing])
    rows += settled[: len(ready)]
    for was, now in zip(sharing, settled[len(ready) :], strict=True):
        if was != now:
            before.append(was)
            rows.append(now)
    balance = file.balance.changed(_weights(file, before), _weights(file, rows))
    yield Progress(len(new), 0.9)
    return Change(balance, columns, file.choices, rows, list(gone))


def _resettled(
    workspace: Workspace,
    file: CheckedFile,
    duplicates: DuplicateOptions,
    *,
    settled: KeepPolicy | None = None,
) -> Generator[Progress, None, Change]:
    """Settle the whole file by another choice.

    Args:
        settled: by which choice its rows are settled among one another; None for the file's own.
    """
    count = file.balance.ready + file.balance.duplicate
    if duplicates.keep is (settled or file.choices.duplicates.keep):
        changed = yield from _settled_beside_lists(workspace, file, duplicates, count)
    else:
        settler = DuplicateResolver(
            row_validator_of(file), duplicates, taken_addresses(workspace, duplicates, None)
        )
        changed = yield from settler.settle_file(workspace, file.id, count)
    before, after = [was for was, _ in changed], [now for _, now in changed]
    balance = file.balance.changed(_weights(file, before), _weights(file, after))
    choices = replace(file.choices, duplicates=duplicates)
    return Change(balance, file.columns, choices, after)


def _settled_beside_lists(
    workspace: Workspace, file: CheckedFile, duplicates: DuplicateOptions, count: int
) -> Generator[Progress, None, list[tuple[Marked, Marked]]]:
    """Settle a file whose rows are settled among one another and only the lists changed.

    Rows that share a key share an address, so only those change whose address is in a list now, or
    was in one.
    """
    yield Progress()
    concerned = steps.concerned_by_lists(
        workspace,
        file.id,
        existing_lists(workspace, duplicates),
        are_numbers=file.channel.has_phone_numbers,
    )
    yield Progress(count // 2, 0.5)
    sharing = list(steps.stored_rows(workspace, file.id, concerned).values())
    taken = taken_addresses(workspace, duplicates, {row.address for row, _ in sharing})
    settled = DuplicateResolver(row_validator_of(file), duplicates, taken).settle(sharing)
    return [(was, now) for was, now in zip(sharing, settled, strict=True) if was != now]


def _places(
    workspace: Workspace, file: CheckedFile, new: Iterable[int], stored: Mapping[int, Marked]
) -> dict[int, tuple[int, int]]:
    """Return sheet and row number by position: a part of a split row has those of its source."""
    sources = {p - p % SPACING for p in new if p not in stored and p % SPACING}
    known = {**steps.stored_rows(workspace, file.id, sorted(sources - stored.keys())), **stored}
    places = {}
    for position in new:
        source = position if position in stored else position - position % SPACING
        marked = known.get(source)
        places[position] = (marked[0].sheet, marked[0].number) if marked is not None else (0, 0)
    return places


def _removed(row: StoredRow) -> StoredRow:
    """Return a row as one that a person took out; its cells stay."""
    cells = row.cells()
    return StoredRow(
        row.position,
        row.sheet,
        row.number,
        Outcome.REMOVED.value,
        original=cells[0] if cells else None,
        fields=fields_json(cells[1:]) if len(cells) > 1 else "",
    )


def _text_of(row: StoredRow) -> str | None:
    """Return the cells of a row as a step keeps them, made of the JSON that is stored."""
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


def _encoded(cells: list[str] | None) -> str | None:
    return None if cells is None else fields_json(cells)


def _decoded(text: str | None) -> list[str] | None:
    return None if text is None else json.loads(text)


def _weights(file: CheckedFile, rows: Iterable[Marked]) -> Iterable[Weight]:
    is_phone = file.channel.has_phone_numbers
    return (weight_of(row, is_phone, file.zone_column) for row, _ in rows)
