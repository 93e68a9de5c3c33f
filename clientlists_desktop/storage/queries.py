"""Queries that several tables need: reading in pages, searching cells, deleting in pieces."""

from collections.abc import Callable, Iterator, Sequence
from json.encoder import encode_basestring
from typing import Any

from peewee import Database, Field, fn

from clientlists_desktop.core.names import MOST_NAME_CHARACTERS
from clientlists_desktop.storage.backend.dialect import Dialect
from clientlists_desktop.storage.workspace import Workspace

_DELETED_AT_ONCE = 20_000
_BETWEEN_CELLS = frozenset(",[]")


def in_pages(
    workspace: Workspace,
    query: Any,
    key: Field,
    size: int,
    check: Callable[[Database], None] | None = None,
) -> Iterator[Any]:
    """Yield the rows of a query by key, read in pages so that no writer is locked out.

    Args:
        key: a positive number, and the first column of the query.
        check: refuses to go on if the rows have changed since the first page.
    """
    last = 0
    while True:
        page_query = query.where(key > last).order_by(key).limit(size)
        with workspace.reading() as db, db.atomic():
            if check is not None:
                check(db)
            page = db.execute(page_query).fetchall()
        yield from page
        if len(page) < size:
            return
        last = page[-1][0]


def any_cell_contains(dialect: Dialect, texts: Sequence[Field], cells: Field, text: str) -> Any:
    """Return the condition that any cell contains a text, without regard to case.

    Args:
        texts: columns with one cell each.
        cells: a column with a JSON array of the others, or "".
    """
    in_json = encode_basestring(text)[1:-1]
    if text.casefold() == text.upper() == text:
        # No letters: nothing to fold, and SQLite compares without calling back.
        in_a_cell = dialect.any_item_contains(cells.column_name, text, fold=False)
        return _has(dialect, texts, cells, text, in_json, in_a_cell, lambda column: column)
    text = text.casefold()
    in_a_cell = dialect.any_item_contains(cells.column_name, text, fold=True)
    return _has(dialect, texts, cells, text, in_json.casefold(), in_a_cell, dialect.casefold)


def _has(
    dialect: Dialect,
    texts: Sequence[Field],
    cells: Field,
    text: str,
    in_json: str,
    in_a_cell: Any,
    fold: Callable[[Any], Any],
) -> Any:
    """Search the cells, those in JSON through the JSON.

    Searching the JSON as a whole is fast, but it also contains commas and brackets between cells
    and letters behind backslashes: where these could be the match, each cell is searched. Most rows
    of lists have no original cell, and some lists no other cells: a comparison is faster than a
    search.
    """
    contains = dialect.contains
    found = (cells != "") & contains(fold(cells), in_json)
    if _BETWEEN_CELLS.isdisjoint(text):
        found &= ~contains(cells, "\\") | in_a_cell
    else:
        found &= in_a_cell
    for one in texts:
        in_text = contains(fold(one), text)
        found = (one.is_null(False) & in_text if one.null else in_text) | found
    return found


def delete_in_pieces(workspace: Workspace, condition: Any, key: Field) -> Iterator[int]:
    """Delete rows in short transactions, yielding how many each one deleted.

    Args:
        key: what an index sorts the rows of this condition by.
    """
    model = key.model
    first_kept = model.select(key).where(condition).order_by(key).limit(1).offset(_DELETED_AT_ONCE)
    while True:
        with workspace.writing() as db:
            end = first_kept.scalar(db)
            rows = model.delete().where(condition)
            count = (rows if end is None else rows.where(key < end)).execute(db)
        yield count
        if end is None:
            return


def orphaned_owners(workspace: Workspace, owner: Field, identity: Field) -> list[int]:
    """Return the IDs of owners that were deleted but left rows behind after a crash.

    An owner that still has a digest wasn't deleted but lost: its rows may yet be rescued.

    Args:
        owner: names the owner in the rows; an index begins with it.
        identity: the ID of the owners.
    """
    with workspace.reading() as db:
        found: list[int] = []
        # One index seek per owner instead of a scan.
        seek = owner.model.select(fn.MIN(owner))
        last = seek.scalar(db)
        while last is not None:
            found.append(last)
            last = seek.where(owner > last).scalar(db)
        # An owner is stored before its rows, so owners are read after rows: one that another
        # process has just begun is then among them.
        query = identity.model.select(identity).tuples()
        known = {owner_id for (owner_id,) in query.execute(db)}
        table = identity.model._meta.table_name  # noqa: SLF001
        return [
            owner_id
            for owner_id in found
            if owner_id not in known and not workspace.digests.is_known(table, owner_id)
        ]


def first_free_name(wanted: str, is_free: Callable[[str], bool]) -> str:
    """Return the name, or the first of `NAME (2)`, `NAME (3)` … that is free."""
    name, number = wanted, 2
    while not is_free(name):
        suffix = f" ({number})"
        name = wanted[: MOST_NAME_CHARACTERS - len(suffix)] + suffix
        number += 1
    return name
