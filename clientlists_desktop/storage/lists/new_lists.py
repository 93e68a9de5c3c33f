"""Lists made from rows that are in the workspace already: all their rows are written here."""

import json
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace

import peewee
from peewee import Database, fn

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.checked_file import FileFacts
from clientlists_desktop.core.imports.rows import SPACING
from clientlists_desktop.core.lists.columns import Columns
from clientlists_desktop.core.lists.recipes import FROM_LISTS, Origin
from clientlists_desktop.core.moments import now
from clientlists_desktop.core.names import name_key
from clientlists_desktop.storage.do_not_contact.lookup import is_blocked
from clientlists_desktop.storage.lists.origins import store_origin
from clientlists_desktop.storage.models import LIST, ClientListModel, RowModel
from clientlists_desktop.storage.serialization import balance_fields, encode_facts
from clientlists_desktop.storage.workspace import Workspace

_L, _R = ClientListModel, RowModel
_AT_ONCE = 20_000 * SPACING
"""A statement sets aside what it reads from the table that it writes to."""


@dataclass(frozen=True)
class RowSource:
    """Rows of a list, as SQL in which `r` is the row.

    Attributes:
        tables: what else is read, after `row r`.
        before: what is read before it, when that names the rows.
        condition: which of the ready rows, with its values.
        fields, zone, priority: what becomes of them.
    """

    list_id: int
    condition: str
    values: tuple[object, ...] = ()
    before: str = ""
    tables: str = ""
    fields: str = "r.fields"
    zone: str = "r.zone"
    priority: str = "r.priority"
    position: str = "r.position"

    def query(self, select: str) -> tuple[str, tuple[object, ...]]:
        """Return a query of the rows with its values."""
        sql = (
            f"SELECT {select} FROM {self.before} row r {self.tables}"
            f" WHERE r.list_id = ? AND r.outcome = {Outcome.READY:d} AND {self.condition}"
        )
        return sql, (self.list_id, *self.values)

    def without_blocked(self, workspace: Workspace, channel_code: str) -> "RowSource":
        """Return the rows without those that the do-not-contact book holds."""
        blocked = is_blocked(workspace, channel_of(channel_code), "r.address")
        if blocked is None:
            return self
        condition = f"{self.condition} AND NOT {blocked[0]}"
        return replace(self, condition=condition, values=(*self.values, *blocked[1]))


def blocks_anybody(workspace: Workspace, channel_code: str) -> bool:
    """Whether the do-not-contact book holds anything for a channel."""
    return is_blocked(workspace, channel_of(channel_code), "r.address") is not None


def count_rows(
    workspace: Workspace, sources: Sequence[RowSource], channel_code: str
) -> tuple[int, int]:
    """Return how many rows a list of these would have, and how many it would lack as blocked."""
    held = is_blocked(workspace, channel_of(channel_code), "r.address")
    if held is None:
        return sum(_count_source(workspace, source) for source in sources), 0
    condition, values = held
    rows = blocked = 0
    for source in sources:
        query, given = source.query(f"count(*), sum(CASE WHEN {condition} THEN 1 ELSE 0 END)")
        with workspace.reading() as db:
            found, left_out = db.execute_sql(query, (*values, *given)).fetchone()
        rows += found - (left_out or 0)
        blocked += left_out or 0
    return rows, blocked


def _count_source(workspace: Workspace, source: RowSource) -> int:
    query, values = source.query("count(*)")
    with workspace.reading() as db:
        return int(db.execute_sql(query, values).fetchone()[0])


def write_list(
    workspace: Workspace,
    name: str,
    channel_code: str,
    columns: Columns,
    sources: Sequence[RowSource],
    origin: Origin,
    actor: str,
) -> Generator[int, None, tuple[int, int]]:
    """Make a list of rows of other lists, in the transaction that runs.

    Returns its ID, and how many rows it lacks because the do-not-contact book holds them. Yields
    how many rows it has after each piece of them.

    Raises:
        Refused: the name is taken, or there are no rows.
    """
    try:
        with workspace.writing() as db:
            made = _L.insert(
                state=LIST,
                name=name,
                name_key=name_key(name),
                channel=channel_code,
                made_by=actor,
                made_at=now(),
                source_name=", ".join(parent.name for parent in origin.parents),
                source_size=0,
                source_sha256="",
                facts=encode_facts(FileFacts(kind=FROM_LISTS)),
                columns=json.dumps(columns.names, ensure_ascii=False),
                zone_column=columns.zone,
                priority_column=columns.priority,
            ).execute(db)
    except peewee.IntegrityError as error:
        raise Refused(Refusal.NAME_TAKEN, name=name) from error
    with workspace.writing() as db:
        store_origin(db, made, origin)
        rows = left_out = 0
        for source in sources:
            chosen = source.without_blocked(workspace, channel_code)
            before = rows
            for written in _write_rows(db, made, chosen, rows):
                rows += written
                yield rows
            if chosen is not source:
                left_out += _count_source(workspace, source) - (rows - before)
        if not rows:
            raise Refused(Refusal.NO_CLIENT_LEFT, name=name)
        workspace.digests.note_all("row", made)
        _count(db, made, rows)
    return int(made), left_out


def _write_rows(db: Database, list_id: int, source: RowSource, before: int) -> Iterator[int]:
    """Copy rows in pieces, so that memory stays flat; yields how many at a time.

    What the check said of the file stays with the list that was made from it. Only a warning that
    follows from the address alone comes along: cells may be in other columns now.
    """
    last = _R.select(fn.MAX(_R.position)).where(_R.list_id == source.list_id).scalar(db) or 0
    order = f"row_number() OVER (ORDER BY {source.position})"
    query, values = source.query(
        f"?, {SPACING} * (? + {order}), 0, ? + {order}, {Outcome.READY:d},"
        " CASE WHEN r.findings IS NULL THEN r.reason END, 0, r.address, NULL,"
        f" {source.fields}, {source.zone}, {source.priority}, NULL, 0"
    )
    statement = (
        "INSERT INTO row (list_id, position, sheet, number, outcome, reason, repaired, address,"
        " original, fields, zone, priority, findings, mended)"
        f" {query} AND {source.position} > ? AND {source.position} <= ?"
    )
    for start in range(0, last, _AT_ONCE):
        given = (list_id, before, before, *values, start, start + _AT_ONCE)
        written = db.execute_sql(statement, given).rowcount
        before += written
        yield written


def _count(db: Database, list_id: int, rows: int) -> None:
    warned = _R.select(_R.reason, fn.COUNT(_R.position)).where(
        _R.list_id == list_id, _R.reason.is_null(False)
    )
    counted = warned.group_by(_R.reason).tuples().execute(db)
    reasons = {Reason(code): count for code, count in counted}
    balance = Balance(rows, 0, 0, 0, sum(reasons.values()), 0, reasons)
    _L.update(**balance_fields(balance)).where(_L.id == list_id).execute(db)
