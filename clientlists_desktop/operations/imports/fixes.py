"""The edits that a person can make: fix all rows like this, edit, replace, remove, add."""

from collections import Counter
from collections.abc import Callable, Container, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.findings import Outcome, Reason, Severity
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.client_row_validation import address_rule
from clientlists_desktop.core.imports.edits import (
    EXTENSION_COLUMN,
    KINDS,
    NAME_COLUMN,
    Edit,
    EditKind,
    Editor,
    folded,
    shape_of,
)
from clientlists_desktop.core.imports.row_filter import Positions, RowFilter
from clientlists_desktop.core.imports.rows import SPACING, CheckedRow
from clientlists_desktop.core.layouts.headers import column_names
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.core.zones.zone_names import zones_meant
from clientlists_desktop.operations.imports.edits import NewCells, Work, change_rows
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.storage.imports import drafts, rows, steps
from clientlists_desktop.storage.imports.steps import FlaggedRow
from clientlists_desktop.storage.workspace import CACHE_MB, Workspace

EDIT, REPLACE, REMOVE, ADD = "edit", "replace", "remove", "add"
_EVERY = 2_000
_LOOKED_AT = 1_000
_NAMES = frozenset({"name", "имя", "фио", "full name", "контакт", "клиент", "имя клиента"})
_EXTENSION_NAMES = frozenset({"extension", "ext", "ext.", "доб", "доб.", "добавочный"})
_NEW_COLUMNS = {EditKind.EXTENSION: EXTENSION_COLUMN, EditKind.NAME: NAME_COLUMN}
T = TypeVar("T")


@dataclass(frozen=True)
class FixOffer:
    """An edit on offer, with the number of rows that it would fix.

    Attributes:
        shapes: the shapes of the cells with their counts, most frequent first; for a country.
        zones: what the text in the zone column may mean, likeliest first.
    """

    edit: Edit
    count: int
    shapes: tuple[tuple[str, int], ...] = ()
    zones: tuple[str, ...] = ()


def run_on_draft(
    workspace: Workspace,
    draft: int,
    work: Callable[..., Generator[Progress, None, T]],
    *args: Any,
) -> Generator[Progress, None, T]:
    """Read a draft and run some work on it."""
    workspace.use_cache(CACHE_MB)
    return (yield from work(workspace, drafts.get_checked_file(workspace, draft), *args))


def run_to_end(work: Generator[Progress, None, T]) -> T:
    """Run short work to its end and return its result."""
    while True:
        try:
            next(work)
        except StopIteration as done:
            result: T = done.value
            return result


@needs(Permission.MAKE_LISTS)
def find_fixes(
    workspace: Workspace, file: CheckedFile, reason: Reason, region: str, actor: Actor
) -> Generator[Progress, None, list[FixOffer]]:
    """Return the edits that clear a reason, the one that fixes most rows first.

    Args:
        region: country to try for numbers without a country code; "" for none.
    """
    found: Counter[Edit] = Counter()
    shapes: Counter[str] = Counter()
    tried = [(edit, row_editor_of(file, edit)) for edit in _edits(file, reason, region)]
    asks_zone = EditKind.ZONE in KINDS.get(reason, ()) and file.zone_column is not None
    for done, (row, _) in enumerate(steps.failed_rows(workspace, file.id, reason), start=1):
        if done % _EVERY == 0:
            yield Progress(done)
        cells = row.cells()
        if asks_zone:
            seen = folded(cells[file.zone_column or 0])
            found[Edit(EditKind.ZONE, reason, seen=seen)] += 1
            continue
        for edit, editor in tried:
            if editor.edit(cells) is None:
                continue
            found[edit] += 1
            if edit.kind is EditKind.COUNTRY:
                shapes[shape_of(cells[0])] += 1
    offers = []
    for edit, count in found.most_common():
        if edit.kind is EditKind.ZONE:
            zones = zones_meant(edit.seen)
            chosen = replace(edit, zone=zones[0] if zones else "")
            offers.append(FixOffer(chosen, count, zones=zones))
        else:
            several = tuple(shapes.most_common()) if edit.kind is EditKind.COUNTRY else ()
            offers.append(FixOffer(edit, count, several))
    return offers


@needs(Permission.MAKE_LISTS)
def find_best_fix(
    workspace: Workspace, file: CheckedFile, region: str, actor: Actor
) -> Generator[Progress, None, list[FixOffer]]:
    """Return the edits for the most frequent reason of failure that has any."""
    for reason in file.balance.by_severity(Severity.FAILED):
        offers = yield from find_fixes(workspace, file, reason, region, actor)
        if any(offer.edit.kind is not EditKind.ZONE or offer.edit.zone for offer in offers):
            return offers
    return []


@needs(Permission.MAKE_LISTS)
def find_fixable_reason(
    workspace: Workspace, file: CheckedFile, region: str, actor: Actor
) -> Reason | None:
    """Return the most frequent reason of failure that has a sure fix, judged by the first rows.

    Args:
        region: country to try for numbers without a country code; "" for none.
    """
    editor = RowEditor(file, region)
    fixable = {
        row.findings[0].code
        for row in rows.first_rows(workspace, file, Outcome.FAILED, _LOOKED_AT)
        if editor.edit_of(row) is not None
    }
    by_count = file.balance.by_severity(Severity.FAILED)
    return next((reason for reason in by_count if reason in fixable), None)


class RowEditor:
    """Finds the edit that fixes a single row, as rows are drawn.

    Args:
        region: country to try for numbers without a country code; "" for none.
        offered: edits that are on offer for all rows of their reasons: these rows show just
            what the offer would do.
    """

    def __init__(self, file: CheckedFile, region: str, offered: Sequence[Edit] = ()) -> None:
        self._file, self._region = file, region
        self._editors: dict[Reason, list[tuple[Edit, Editor]]] = {}
        for edit in offered:
            editors = self._editors.setdefault(edit.reason, [])
            editors.append((edit, row_editor_of(file, edit)))

    def edit_of(self, row: CheckedRow) -> tuple[Edit, list[str]] | None:
        """Return the edit that clears a row's first reason, with the resulting cells."""
        if not row.findings:
            return None
        reason = row.findings[0].code
        if reason not in self._editors:
            edits = _edits(self._file, reason, self._region)
            self._editors[reason] = [(edit, row_editor_of(self._file, edit)) for edit in edits]
        for edit, editor in self._editors[reason]:
            if made := editor.edit(row.cells):
                return edit, made[0]
        return None


def _edits(file: CheckedFile, reason: Reason, region: str) -> Iterator[Edit]:
    """Yield the edits to try for a reason, except those that a person must complete."""
    for kind in KINDS.get(reason, ()):
        if not file.channel.has_phone_numbers and kind not in (EditKind.MOVE, EditKind.LINK):
            continue
        if kind is EditKind.COUNTRY:
            if region:
                yield Edit(kind, reason, region=region)
        elif kind is EditKind.MOVE:
            for column in _movable(file):
                yield Edit(kind, reason, column=column)
        elif kind is EditKind.EXTENSION:
            yield Edit(kind, reason, column=extension_column(file))
        elif kind is EditKind.NAME:
            names = _column_named(file, _NAMES)
            yield Edit(kind, reason, column=names)
            if names < len(file.columns):
                yield Edit(kind, reason, column=len(file.columns), beside=names)
        elif kind is not EditKind.ZONE:
            yield Edit(kind, reason)


def row_editor_of(file: CheckedFile, edit: Edit) -> Editor:
    """Return the editor that applies an edit to rows of a file."""
    return Editor(
        edit,
        address_rule(file.channel, file.choices, file.judgement),
        zone_column=file.zone_column,
        priority_column=file.priority_column,
        movable=_movable(file),
    )


@needs(Permission.MAKE_LISTS)
def fix_all(workspace: Workspace, file: CheckedFile, edit: Edit, actor: Actor) -> Work:
    """Apply an edit to every row of its reason that it provably fixes, as one step."""
    chosen = steps.failed_rows(workspace, file.id, edit.reason)
    return (yield from _fix(workspace, file, edit, chosen))


@needs(Permission.MAKE_LISTS)
def fix_rows(
    workspace: Workspace, file: CheckedFile, edit: Edit, positions: Sequence[int], actor: Actor
) -> Work:
    """Apply an edit to these rows, as one step."""
    chosen = steps.stored_rows(workspace, file.id, positions).values()
    return (yield from _fix(workspace, file, edit, chosen))


def _fix(workspace: Workspace, file: CheckedFile, edit: Edit, chosen: Iterable[FlaggedRow]) -> Work:
    editor = row_editor_of(file, edit)
    new: list[NewCells] = []
    known: dict[int, FlaggedRow] = {}
    split_cells = 0
    for done, stored in enumerate(chosen, start=1):
        made = editor.edit(stored.row.cells())
        if made is not None:
            position = stored.row.position
            placed = _place_rows(workspace, file, position, made)
            known[position] = stored
            new += placed
            split_cells += bool(placed)
        if done % _EVERY == 0:
            yield Progress(done, 0.0)
    facts: dict[str, Any] = {"reason": edit.reason.value}
    columns = None
    if edit.kind is EditKind.COUNTRY:
        facts |= {"region": edit.region, "shape": edit.shape}
    elif edit.kind is EditKind.ZONE:
        facts |= {"seen": edit.seen, "zone": edit.zone}
    elif edit.kind is EditKind.MOVE:
        facts["column"] = file.columns[edit.column]
    elif edit.kind is EditKind.SPLIT:
        facts["cells"] = split_cells
    elif edit.kind in _NEW_COLUMNS and edit.column == len(file.columns):
        name = _NEW_COLUMNS[edit.kind]
        columns = column_names([*file.columns, name], len(file.columns) + 1)
    return (yield from change_rows(workspace, file, edit.kind.value, facts, new, columns, known))


def _place_rows(
    workspace: Workspace, file: CheckedFile, position: int, made: Sequence[Sequence[str]]
) -> list[NewCells]:
    """Place the rows that one row becomes right behind it; returns none if there is no room."""
    new = [NewCells(position, made[0])]
    if len(made) > 1:
        last = position - position % SPACING + SPACING - 1
        taken = steps.taken_positions(workspace, file.id, position + 1, last)
        free = [place for place in range(position + 1, last + 1) if place not in taken]
        if len(free) < len(made) - 1:
            return []
        new += [NewCells(place, cells) for place, cells in zip(free, made[1:], strict=False)]
    return new


def _movable(file: CheckedFile) -> list[int]:
    """Return the columns that may hold a misplaced address."""
    steering = (0, file.zone_column, file.priority_column)
    return [index for index in range(len(file.columns)) if index not in steering]


def extension_column(file: CheckedFile) -> int:
    """Return the column for extensions; the next new one if the file has none."""
    return _column_named(file, _EXTENSION_NAMES)


def _column_named(file: CheckedFile, names: Container[str]) -> int:
    """Return the column with one of these names; the next new one if the file has none."""
    for index, name in enumerate(file.columns):
        if index and folded(name) in names:
            return index
    return len(file.columns)


@needs(Permission.MAKE_LISTS)
def edit_cell(
    workspace: Workspace, file: CheckedFile, position: int, column: int, text: str, actor: Actor
) -> Work:
    """Change the text of one cell."""
    (row,) = rows.rows_at(workspace, file, [position])
    cells = [*row.cells, *[""] * (column + 1 - len(row.cells))]
    cells[column] = text
    facts = {"column": file.columns[column], "row": row.number}
    return (yield from change_rows(workspace, file, EDIT, facts, _new_cells([row], [cells])))


@needs(Permission.MAKE_LISTS)
def find_text(
    workspace: Workspace, file: CheckedFile, column: int, find: str, by: str, actor: Actor
) -> Generator[Progress, None, list[tuple[int, str, str]]]:
    """Return (position, cell, new cell) of each row whose column contains a text."""
    found = []
    chosen = rows.positions(workspace, file, RowFilter(search=find))
    for done, row in enumerate(_rows_at(workspace, file, chosen), start=1):
        if done % _EVERY == 0:
            yield Progress(done, done / len(chosen))
        if row.outcome is Outcome.REMOVED or column >= len(row.cells):
            continue
        cell = row.cells[column]
        if find in cell and (after := cell.replace(find, by)) != cell:
            found.append((row.position, cell, after))
    return found


def _rows_at(workspace: Workspace, file: CheckedFile, positions: Positions) -> Iterator[CheckedRow]:
    """Yield rows by position, a page at a time."""
    for start in range(0, len(positions), _EVERY):
        yield from rows.rows_at(workspace, file, positions[start : start + _EVERY])


@needs(Permission.MAKE_LISTS)
def replace_text(
    workspace: Workspace, file: CheckedFile, column: int, find: str, by: str, actor: Actor
) -> Work:
    """Replace a text wherever it occurs in one column, as one step."""
    found = yield from find_text(workspace, file, column, find, by, actor)
    chosen = rows.rows_at(workspace, file, [position for position, _, _ in found])
    new = []
    for row, (_, _, after) in zip(chosen, found, strict=True):
        cells = list(row.cells)
        cells[column] = after
        new.append(NewCells(row.position, cells))
    facts = {"column": file.columns[column], "find": find}
    return (yield from change_rows(workspace, file, REPLACE, facts, new))


@needs(Permission.MAKE_LISTS)
def remove_rows(
    workspace: Workspace, file: CheckedFile, positions: Sequence[int], actor: Actor
) -> Work:
    """Remove rows from the list; they stay in the draft, counted as removed."""
    chosen = rows.rows_at(workspace, file, positions)
    new = _new_cells(chosen, [None] * len(chosen))
    return (yield from change_rows(workspace, file, REMOVE, {}, new))


@needs(Permission.MAKE_LISTS)
def add_row(workspace: Workspace, file: CheckedFile, cells: Sequence[str], actor: Actor) -> Work:
    """Add a row that the file doesn't contain."""
    last = steps.last_position(workspace, file.id)
    position = last - last % SPACING + SPACING
    return (yield from change_rows(workspace, file, ADD, {}, [NewCells(position, cells)]))


def _new_cells(
    chosen: Sequence[CheckedRow], cells: Sequence[Sequence[str] | None]
) -> list[NewCells]:
    """Return the new cells of rows, except of rows that were removed before."""
    return [
        NewCells(row.position, new)
        for row, new in zip(chosen, cells, strict=True)
        if row.outcome is not Outcome.REMOVED
    ]
