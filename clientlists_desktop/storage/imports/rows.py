"""Rows of drafts and lists: which ones to show, pages of them, and all of them in turn."""

import json
from array import array
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import Any

from peewee import SQL, Database, fn

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.row_filter import Positions, RowFilter
from clientlists_desktop.core.imports.rows import SPACING, CheckedRow, StoredRow, decode_row
from clientlists_desktop.storage.models import ClientListModel, RowModel
from clientlists_desktop.storage.queries import any_cell_contains, in_pages
from clientlists_desktop.storage.workspace import Workspace

_R = RowModel
STORED_COLUMNS: tuple[Any, ...] = tuple(getattr(RowModel, name) for name in StoredRow._fields)
"""The columns that hold a `StoredRow`, in the order of its fields."""
_COLUMNS = (*STORED_COLUMNS, _R.edited)
_AT_ONCE = 500
_PAGE = 5_000


def positions(workspace: Workspace, file: CheckedFile, chosen: RowFilter) -> Positions:
    """Return the positions of the rows that pass a filter, in the order it asks for.

    It scans the whole file unless every row passes: never call it on the window's thread.
    """
    if chosen.is_everything and not file.balance.added:
        return range(SPACING, SPACING * (file.balance.read + 1), SPACING)
    query = _R.select(_R.position).where(_R.list_id == file.id)
    if chosen.outcome is not None:
        query = query.where(_R.outcome == int(chosen.outcome))
    if chosen.reason is not None:
        query = query.where(_R.reason == chosen.reason.value)
    if chosen.warned:
        query = query.where(_R.outcome == int(Outcome.READY), _R.reason.is_null(False))
    if chosen.repaired:
        query = query.where(_R.outcome == int(Outcome.READY), _R.repaired == 1)
    if chosen.edited:
        query = query.where(_R.edited == 1)
    if chosen.added:
        query = query.where((_R.number == 0) | (_R.position.bin_and(SPACING - 1) != 0))
    if chosen.search.strip():
        texts = (_R.address, _R.original)
        query = query.where(
            any_cell_contains(workspace.dialect, texts, _R.fields, chosen.search.strip())
        )
    if chosen.sort_column is None:
        order: list[Any] = [_R.position]
    else:
        column = chosen.sort_column
        if column == 0:
            key = fn.COALESCE(fn.NULLIF(_R.address, ""), _R.original, "")
        else:
            key = fn.COALESCE(SQL(workspace.dialect.item_sql("fields", column - 1)), "")
        order = [key.desc() if chosen.descending else key, _R.position]
    with workspace.reading() as db:
        cursor = db.execute(query.order_by(*order))
        return array("I", (position for (position,) in cursor))


def next_problem(
    workspace: Workspace, file: CheckedFile, shown: Positions, position: int, *, forward: bool
) -> int | None:
    """Return where the next shown row is that failed, is a duplicate or has a warning.

    Args:
        position: of the row to start from.
    """
    problem = (_R.outcome.in_([Outcome.FAILED, Outcome.DUPLICATE])) | (
        (_R.outcome == int(Outcome.READY)) & _R.reason.is_null(False)
    )
    query = _R.select(_R.position).where(_R.list_id == file.id, problem)
    with workspace.reading() as db:
        problems = {found for (found,) in db.execute(query).fetchall()}
    here = shown.index(position) if position in shown else -1
    order = range(here + 1, len(shown)) if forward else range(here - 1, -1, -1)
    return next((place for place in order if shown[place] in problems), None)


def rows_at(workspace: Workspace, file: CheckedFile, wanted: Sequence[int]) -> list[CheckedRow]:
    """Return rows by position, in the order given."""
    found: dict[int, CheckedRow] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        low, high = min(some), max(some)
        query = _R.select(*_COLUMNS).where(_R.list_id == file.id)
        if high - low < 2 * SPACING * len(some):
            query = query.where(_R.position.between(low, high))
        else:
            query = query.where(_R.position.in_(list(some)))
        with workspace.reading() as db:
            for stored in db.execute(query).fetchall():
                found[stored[0]] = _decode(file, stored)
    return [found[position] for position in wanted if position in found]


def every_row(
    workspace: Workspace, file: CheckedFile, outcomes: Sequence[Outcome] = ()
) -> Iterator[CheckedRow]:
    """Yield the rows of a file in order; Refused if they have changed since `file` was read."""
    query = _R.select(*_COLUMNS).where(_R.list_id == file.id)
    if outcomes:
        query = query.where(_R.outcome.in_([int(outcome) for outcome in outcomes]))
    for stored in in_pages(workspace, query, _R.position, _PAGE, _unchanged(file)):
        yield _decode(file, stored)


def stored_rows(
    workspace: Workspace,
    draft: int,
    outcomes: Sequence[Outcome],
    reasons: Sequence[Reason] = (),
    addresses: Sequence[str] = (),
) -> Iterator[StoredRow]:
    """Yield the rows of a draft with these outcomes, as they are stored.

    Args:
        reasons: only rows with one of them.
        addresses: only rows whose address is like one of these patterns of SQL.
    """
    query = _R.select(*STORED_COLUMNS).where(
        _R.list_id == draft, _R.outcome.in_([int(outcome) for outcome in outcomes])
    )
    if reasons:
        query = query.where(_R.reason.in_([reason.value for reason in reasons]))
    if addresses:
        query = query.where(reduce(or_, [_R.address**pattern for pattern in addresses]))
    for values in in_pages(workspace, query, _R.position, _PAGE):
        yield StoredRow(*values)


def failed_cells(workspace: Workspace, draft: int, reasons: Collection[Reason]) -> Iterator[str]:
    """Yield the address cells of the rows of a draft that failed for one of these reasons."""
    query = _R.select(_R.position, _R.original).where(
        _R.list_id == draft,
        _R.outcome == int(Outcome.FAILED),
        _R.reason.in_([reason.value for reason in reasons]),
    )
    for _, cell in in_pages(workspace, query, _R.position, _PAGE):
        yield cell


def _unchanged(file: CheckedFile) -> Callable[[Database], None]:
    """Return what refuses to go on if the rows of a file have changed since it was read."""

    def check(db: Database) -> None:
        model = ClientListModel.select().where(ClientListModel.id == file.id).first(db)
        if model is None or model.row_version != file.row_version:
            name = model.name if model is not None else ""
            raise Refused(Refusal.LIST_CHANGED, name=name or file.source.name)

    return check


def _decode(file: CheckedFile, stored: Any) -> CheckedRow:
    *row, edited = stored
    return decode_row(
        StoredRow(*row),
        file.channel.has_phone_numbers or file.choices.clients,
        file.zone_column,
        bool(edited),
    )


def every_client(
    workspace: Workspace, file: CheckedFile, left_out: Collection[int] = ()
) -> Iterator[list[str]]:
    """Yield the address and fields of each ready row: all that a list consists of.

    Refused if the rows have changed since `file` was read.

    Args:
        left_out: positions to pass over.
    """
    query = _R.select(_R.position, _R.address, _R.fields).where(
        _R.list_id == file.id, _R.outcome == int(Outcome.READY)
    )
    pages = in_pages(workspace, query, _R.position, _PAGE, _unchanged(file))
    for position, address, fields in pages:
        if position not in left_out:
            yield [address, *json.loads(fields)] if fields else [address]


def first_rows(
    workspace: Workspace, file: CheckedFile, outcome: Outcome, count: int
) -> list[CheckedRow]:
    """Return the first rows with an outcome, even of a draft that is still being checked."""
    query = (
        _R.select(*_COLUMNS)
        .where(_R.list_id == file.id, _R.outcome == int(outcome))
        .order_by(_R.position)
        .limit(count)
    )
    with workspace.reading() as db:
        return [_decode(file, stored) for stored in db.execute(query).fetchall()]
