"""Queries that several tables need: reading in pages, deleting in pieces, finding orphans."""

from collections.abc import Callable, Iterator
from typing import Any

from peewee import Database, Field, fn

from clientlists_desktop.core.names import MOST_NAME_CHARACTERS
from clientlists_desktop.storage.workspace import Workspace

_DELETED_AT_ONCE = 20_000


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
