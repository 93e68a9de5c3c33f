"""The clients of an update one by one: what each was, and what it would be."""

import json
from collections.abc import Sequence

from clientlists_desktop.core.imports.rows import StoredRow
from clientlists_desktop.core.lists.updates import ChangedClient, ClientChange
from clientlists_desktop.storage.imports.rows import STORED_COLUMNS
from clientlists_desktop.storage.lists.versions.comparison import Comparison
from clientlists_desktop.storage.models import RowModel
from clientlists_desktop.storage.workspace import Workspace

_R = RowModel


def clients_at(
    comparison: Comparison, change: ClientChange, places: Sequence[tuple[int, int]]
) -> list[ChangedClient]:
    """Return clients with whom an update does the same, at positions in the list and the file."""
    rule, workspace = comparison.rule, comparison.workspace
    listed = _rows_at(workspace, comparison.listed.id, [at for at, _ in places if at])
    given = _rows_at(workspace, comparison.given.id, [at for _, at in places if at])
    found = []
    for listed_at, given_at in places:
        mine, other = listed.get(listed_at), given.get(given_at)
        before, after = rule.sides_of(change, _fields(mine), _fields(other))
        gets_other = rule.changes_addresses and change is not ClientChange.BLOCKED
        own = (other, mine) if gets_other else (mine, other)
        found.append(
            ChangedClient(
                change, _side(_address(mine, other), before), _side(_address(*own), after)
            )
        )
    return found


def _rows_at(workspace: Workspace, list_id: int, wanted: list[int]) -> dict[int, StoredRow]:
    query = _R.select(*STORED_COLUMNS).where(_R.list_id == list_id, _R.position.in_(wanted))
    with workspace.reading() as db:
        return {values[0]: StoredRow(*values) for values in db.execute(query).fetchall()}


def _fields(row: StoredRow | None) -> list[str] | None:
    if row is None:
        return None
    return json.loads(row.fields) if row.fields else []


def _address(*rows: StoredRow | None) -> str:
    return next((row.address or row.first_cell for row in rows if row), "")


def _side(address: str, fields: Sequence[str] | None) -> tuple[str, ...] | None:
    return None if fields is None else (address, *fields)
