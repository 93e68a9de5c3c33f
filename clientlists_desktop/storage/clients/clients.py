"""Clients of projects: found, counted, read in pages."""

import json
from array import array
from collections import Counter
from collections.abc import Generator, Iterable, Sequence
from typing import Any

from peewee import fn

from clientlists_desktop.core.channels import decode_channel
from clientlists_desktop.core.clients.clients import Client
from clientlists_desktop.core.clients.filters import (
    EVERYBODY,
    ClientFilter,
    MatchCounts,
    Order,
)
from clientlists_desktop.storage.clients.filter_conditions import condition, in_order, sort_key
from clientlists_desktop.storage.models import ClientModel, ProjectModel
from clientlists_desktop.storage.workspace import Workspace

_C = ClientModel
_COLUMNS = (
    _C.id, _C.address, _C.channel, _C.bot, _C.first_name, _C.last_name, _C.username, _C.joined,
    _C.last_visit, _C.sessions, _C.blocked, _C.block_reason, _C.blocked_by, _C.block_date,
    _C.attributes,
)  # fmt: skip
_AT_ONCE = 500
_SCANNED_AT_ONCE = 50_000


def matching(
    workspace: Workspace, project_id: int, chosen: ClientFilter = EVERYBODY
) -> MatchCounts:
    """Count the clients that a filter finds: one pass over an index unless the filter has to scan.

    Whole channels are already counted in the project.
    """
    if chosen == ClientFilter(channels=chosen.channels):
        return _counts_of_project(workspace, project_id, chosen.channels)
    counted = _C.select(_C.channel, _C.blocked, fn.COUNT(_C.id)).where(
        condition(workspace, project_id, chosen)
    )
    with workspace.reading() as db:
        return _match_counts(db.execute(counted.group_by(_C.channel, _C.blocked)).fetchall())


def _match_counts(rows: Iterable[tuple[str, int, int]]) -> MatchCounts:
    """Sum up rows of channel, whether blocked, and count."""
    by_channel: Counter[str] = Counter()
    blocked = 0
    for channel, is_blocked, count in rows:
        by_channel[decode_channel(channel)] += count
        blocked += count if is_blocked else 0
    return MatchCounts(dict(by_channel), blocked)


def _counts_of_project(
    workspace: Workspace, project_id: int, channels: Sequence[str]
) -> MatchCounts:
    with workspace.reading() as db:
        model = ProjectModel.select().where(ProjectModel.id == project_id).first(db)
    counts = json.loads(model.counts) if model is not None else {}
    chosen = {code: both for code, both in counts.items() if not channels or code in channels}
    by_channel = {decode_channel(code): clients for code, (clients, _) in chosen.items()}
    return MatchCounts(by_channel, sum(blocked for _, blocked in chosen.values()))


def first_clients(
    workspace: Workspace, project_id: int, chosen: ClientFilter, order: Order, count: int
) -> "array[int]":
    """Return the IDs of the first clients that a filter finds."""
    found = condition(workspace, project_id, chosen)
    query = _C.select(_C.id).where(found).order_by(*in_order(workspace, order))
    with workspace.reading() as db:
        return array("I", (i for (i,) in db.execute(query.limit(count)).fetchall()))


def found_clients(
    workspace: Workspace, project_id: int, chosen: ClientFilter, order: Order
) -> "array[int]":
    """Return the IDs of all clients that a filter finds, in the order wanted."""
    found = condition(workspace, project_id, chosen)
    query = _C.select(_C.id).where(found).order_by(*in_order(workspace, order))
    with workspace.reading() as db:
        return array("I", (i for (i,) in db.execute(query)))


def scan_clients(
    workspace: Workspace, project_id: int, chosen: ClientFilter, order: Order
) -> Generator[tuple[int, float], None, tuple["array[int]", MatchCounts]]:
    """Find clients by reading all of them in pieces; yields the number found and the share read.

    What is found is sorted in memory: nothing of it reaches the disk.
    """
    asked = condition(workspace, project_id, chosen)
    with workspace.reading() as db:
        found_table = workspace.dialect.create_scratch_table("found", "id INTEGER PRIMARY KEY, key")
        low, high = (
            _C.select(fn.MIN(_C.id), fn.MAX(_C.id))
            .where(_C.project_id == project_id)
            .tuples()
            .execute(db)[0]
        )
    found = 0
    key = sort_key(workspace, order.by)
    try:
        for start in range(low or 0, (high or -1) + 1, _SCANNED_AT_ONCE):
            piece = _C.select(_C.id, key).where(
                _C.id.between(start, start + _SCANNED_AT_ONCE - 1), asked
            )
            # A piece is a run of IDs; any other index would jump all over the table.
            sql, values = workspace.dialect.table_scan(piece)
            with workspace.reading() as db:
                cursor = db.execute_sql(f"INSERT INTO {found_table} {sql}", values)
                found += cursor.rowcount
            yield found, min(1.0, (start + _SCANNED_AT_ONCE - low) / (high - low + 1))
        way = "DESC" if order.descending else "ASC"
        with workspace.reading() as db:
            ids = array("I", (i for (i,) in db.execute_sql(
                f"SELECT id FROM {found_table} ORDER BY key {way}, id {way}")))  # fmt: skip
            counted = db.execute_sql(
                f"SELECT channel, blocked, count(*) FROM {found_table} JOIN client USING (id)"
                " GROUP BY channel, blocked"
            ).fetchall()
    finally:
        with workspace.reading():
            workspace.dialect.drop_scratch_table("found")
    return ids, _match_counts(counted)


def clients_at(workspace: Workspace, wanted: Sequence[int]) -> list[Client]:
    """Return clients by ID, in the order given."""
    found: dict[int, Client] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        query = _C.select(*_COLUMNS).where(_C.id.in_(list(wanted[start : start + _AT_ONCE])))
        with workspace.reading() as db:
            for row in db.execute(query).fetchall():
                found[row[0]] = _client(row)
    return [found[identity] for identity in wanted if identity in found]


def _client(row: Any) -> Client:
    identity, address, channel, *others, attributes = row
    return Client(
        identity, address, decode_channel(channel), *others, attributes=json.loads(attributes)
    )
