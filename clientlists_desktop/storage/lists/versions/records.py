"""Versions of lists: the rows as they were before each change, kept so that one can go back.

A version keeps only the rows that made it another than the one before: as they were before it, or
that they weren't there. The rows of the list itself are those of its last version.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from peewee import CharField, CompositeKey, Database, IntegerField, TextField, fn

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.checked_file import SourceFile
from clientlists_desktop.core.imports.rows import StoredRow
from clientlists_desktop.core.lists.columns import Columns
from clientlists_desktop.core.lists.versions import VersionKind
from clientlists_desktop.core.moments import now
from clientlists_desktop.storage.backend.dialect import Dialect
from clientlists_desktop.storage.models import LIST, ClientListModel, WorkspaceModel
from clientlists_desktop.storage.workspace import Workspace

NO_SOURCE = SourceFile("", 0, "")
_PAGE = 5_000


class ListVersionModel(WorkspaceModel):
    """A version of a list; `counts` and `columns` are JSON, the columns those of this version."""

    list_id = IntegerField()
    number = IntegerField()
    kind = CharField(max_length=16)
    made_by = TextField()
    made_at = CharField(max_length=32)
    source_name = TextField()
    source_size = IntegerField()
    source_sha256 = CharField(max_length=64)
    clients = IntegerField()
    counts = TextField()
    columns = TextField()
    zone_column = IntegerField(null=True)
    priority_column = IntegerField(null=True)
    consent_id = IntegerField(null=True)

    class Meta:  # noqa: D106
        table_name = "list_version"
        primary_key = CompositeKey("list_id", "number")


class VersionRowModel(WorkspaceModel):
    """A row as it was before a version; without an outcome if it wasn't there.

    Its columns are those of a row of a list, but for `row_number`, which is the number of it.
    """

    list_id = IntegerField()
    number = IntegerField()
    position = IntegerField()
    sheet = IntegerField(null=True)
    row_number = IntegerField(null=True)
    outcome = IntegerField(null=True)
    reason = CharField(max_length=32, null=True)
    repaired = IntegerField(null=True)
    address = TextField(null=True)
    original = TextField(null=True)
    fields = TextField(null=True)
    zone = CharField(max_length=64, null=True)
    priority = IntegerField(null=True)
    findings = TextField(null=True)
    edited = IntegerField(null=True)

    class Meta:  # noqa: D106
        table_name = "version_row"
        primary_key = CompositeKey("list_id", "number", "position")


_V, _R = ListVersionModel, VersionRowModel
_KEPT = (
    "sheet, row_number, outcome, reason, repaired, address, original, fields, zone, priority,"
    " findings, edited"
)
_OF_ROW = ", ".join(
    f"{{0}}.{name}"
    for name in (
        "sheet", "number", "outcome", "reason", "repaired", "address", "original", "fields", "zone",
        "priority", "findings", "mended",
    )
)  # fmt: skip
_OF_VERSION = ", ".join(f"{{0}}.{name}" for name in _KEPT.split(", "))


def columns_of(model: Any) -> Columns:
    """Return the columns of a list, or of one of its versions, from its record."""
    return Columns(tuple(json.loads(model.columns)), model.zone_column, model.priority_column)


def encode_columns(columns: Columns) -> str:
    """Return the names of columns as they are stored."""
    return json.dumps(columns.names, ensure_ascii=False)


def begin_version(db: Database, list_id: int) -> int:
    """Return the number of a new version, in the transaction that changes the list.

    Before the first change, the list as it was made becomes version 1.
    """
    last = _V.select(fn.MAX(_V.number)).where(_V.list_id == list_id).scalar(db)
    if last is not None:
        return int(last) + 1
    model = ClientListModel.select().where(ClientListModel.id == list_id).get(db)
    _V.insert(**first_version(model)).execute(db)
    return 2


def first_version(model: ClientListModel) -> dict[str, Any]:
    """Return the record of a list as it was made, which is not stored until the list changes."""
    return {
        "list_id": model.id,
        "number": 1,
        "kind": VersionKind.MADE.value,
        "made_by": model.made_by,
        "made_at": model.made_at,
        "source_name": model.source_name,
        "source_size": model.source_size,
        "source_sha256": model.source_sha256,
        "clients": model.ready,
        "counts": "{}",
        "columns": model.columns,
        "zone_column": model.zone_column,
        "priority_column": model.priority_column,
        "consent_id": None,
    }


def keep_rows(workspace: Workspace, list_id: int, number: int, positions: Iterable[int]) -> None:
    """Keep rows, or the fact that there are none, before a version changes them.

    What a version has already kept of a row stays: it is the row as it was before the version.
    """
    with workspace.writing() as db:
        db.execute_sql(
            f"INSERT INTO version_row (list_id, number, position, {_KEPT})"
            f" SELECT ?, ?, p.value, {_OF_ROW.format('r')} FROM ({workspace.dialect.values()}) p"
            ' LEFT JOIN "row" r ON r.list_id = ? AND r.position = p.value ORDER BY p.value'
            " ON CONFLICT DO NOTHING",
            (list_id, number, workspace.dialect.encode_values(positions), list_id),
        )


def keep_all_rows(db: Database, list_id: int, number: int) -> None:
    """Keep all rows of a list before a version replaces them."""
    db.execute_sql(
        f"INSERT INTO version_row (list_id, number, position, {_KEPT})"
        f' SELECT ?, ?, r.position, {_OF_ROW.format("r")} FROM "row" r WHERE r.list_id = ?',
        (list_id, number, list_id),
    )


def keep_only_changed_rows(db: Database, dialect: Dialect, list_id: int, number: int) -> None:
    """Keep of a version that has replaced all rows only what differs."""
    there = "WHERE v.list_id = r.list_id AND v.number = ? AND v.position = r.position"
    db.execute_sql(
        "INSERT INTO version_row (list_id, number, position)"
        ' SELECT r.list_id, ?, r.position FROM "row" r WHERE r.list_id = ?'
        f" AND NOT EXISTS (SELECT 1 FROM version_row v {there})",
        (number, list_id, number),
    )
    kept, now_listed = _OF_VERSION.format("version_row"), _OF_ROW.format("r")
    same = dialect.same_sql([kept], [now_listed])
    db.execute_sql(
        "DELETE FROM version_row WHERE list_id = ? AND number = ? AND EXISTS"
        ' (SELECT 1 FROM "row" r WHERE r.list_id = version_row.list_id'
        f" AND r.position = version_row.position AND {same})",
        (list_id, number),
    )


def store_version(
    workspace: Workspace,
    list_id: int,
    number: int,
    kind: VersionKind,
    made_by: str,
    counts: Mapping[str, int],
    source: SourceFile = NO_SOURCE,
    consent: int | None = None,
    made_at: str = "",
) -> None:
    """Store the record of a version whose rows are in the list by now."""
    with workspace.writing() as db:
        model = ClientListModel.select().where(ClientListModel.id == list_id).get(db)
        _V.replace(
            list_id=list_id,
            number=number,
            kind=kind.value,
            made_by=made_by,
            made_at=made_at or now(),
            source_name=source.name,
            source_size=source.size,
            source_sha256=source.sha256,
            clients=model.ready,
            counts=json.dumps(dict(counts)),
            columns=model.columns,
            zone_column=model.zone_column,
            priority_column=model.priority_column,
            consent_id=consent,
        ).execute(db)


def keep_for_edit(workspace: Workspace, list_id: int, positions: Iterable[int], actor: str) -> int:
    """Keep rows that somebody is about to edit; returns the number of the version.

    The edits of one person in a row are one version.
    """
    with workspace.writing() as db:
        last = _last(db, list_id)
        is_going_on = (
            last is not None and last.kind == VersionKind.EDITED.value and last.made_by == actor
        )
        number = int(last.number) if last and is_going_on else begin_version(db, list_id)
        keep_rows(workspace, list_id, number, positions)
    return number


def store_edit(workspace: Workspace, list_id: int, number: int, actor: str) -> None:
    """Store the record of the version of an edit: an edit that was undone isn't counted."""
    with workspace.reading() as db:
        (rows,) = db.execute_sql(
            'SELECT count(*) FROM version_row v LEFT JOIN "row" r'
            " ON r.list_id = v.list_id AND r.position = v.position"
            " WHERE v.list_id = ? AND v.number = ?"
            f" AND EXISTS (SELECT {_OF_VERSION.format('v')} EXCEPT SELECT {_OF_ROW.format('r')})",
            (list_id, number),
        ).fetchone()
    store_version(workspace, list_id, number, VersionKind.EDITED, actor, {"changed": rows})


def _last(db: Database, list_id: int) -> ListVersionModel | None:
    query = _V.select().where(_V.list_id == list_id).order_by(_V.number.desc())
    found: ListVersionModel | None = query.first(db)
    return found


def newest_version(db: Database, list_id: int) -> int:
    """Return the number of the newest version of a list; 1 until it is changed."""
    last = _V.select(fn.MAX(_V.number)).where(_V.list_id == list_id).scalar(db)
    return int(last) if last is not None else 1


def get_version(workspace: Workspace, list_id: int, number: int) -> ListVersionModel:
    """Return the record of a version; Refused when there is none."""
    with workspace.reading() as db:
        model = _record(db, list_id)
        found: ListVersionModel | None = (
            _V.select().where(_V.list_id == list_id, _V.number == number).first(db)
        )
        if found is None and number == 1 and _last(db, list_id) is None:
            found = _V(**first_version(model))
    if found is None:
        raise Refused(Refusal.NO_SUCH_VERSION, name=model.name, seen=number)
    return found


def _record(db: Database, list_id: int) -> ClientListModel:
    model: ClientListModel | None = (
        ClientListModel.select()
        .where(ClientListModel.id == list_id, ClientListModel.state == LIST)
        .first(db)
    )
    if model is None:
        raise Refused(Refusal.NO_SUCH_LIST, name=str(list_id))
    return model


def get_list_record(workspace: Workspace, list_id: int) -> ClientListModel:
    """Return the record of a list; Refused when there is none."""
    with workspace.reading() as db:
        return _record(db, list_id)


KeptRow = tuple[StoredRow, bool] | None
"""A row with whether a person edited it; None where it isn't there."""


def _touched(workspace: Workspace, list_id: int, earlier: int, later: int | None) -> str:
    """Set aside which rows were touched between two versions, with who has kept them."""
    end = later if later is not None else 1 << 62
    with workspace.reading() as db:
        # The first version that touched a row has kept it as it was before.
        touched = workspace.dialect.create_scratch_table(
            "touched", "position INTEGER PRIMARY KEY, first INTEGER, next INTEGER"
        )
        db.execute_sql(
            f"INSERT INTO {touched} SELECT position, min(number) AS first,"
            " min(CASE WHEN number > ? THEN number END) FROM version_row"
            " WHERE list_id = ? AND number > ? GROUP BY position HAVING min(number) <= ?",
            (end, list_id, earlier, end),
        )
    return touched


def _joined(touched: str) -> str:
    """Return the touched rows with what they were (`a`), later (`b`), and are now (`r`)."""
    return (
        f"{touched} t"
        # Outer, though there is one for each: else every page would go through the whole version.
        " LEFT JOIN version_row a ON a.list_id = ? AND a.number = t.first"
        " AND a.position = t.position"
        " LEFT JOIN version_row b ON b.list_id = ? AND b.number = t.next"
        " AND b.position = t.position"
        ' LEFT JOIN "row" r ON r.list_id = ? AND r.position = t.position'
    )


def moved_addresses(workspace: Workspace, list_id: int, earlier: int, later: int) -> set[str]:
    """Return the addresses of clients who were taken out and came back in another row."""
    touched = _touched(workspace, list_id, earlier, later)
    then = f"CASE WHEN a.outcome = {Outcome.READY:d} THEN a.address END"
    after = (
        f"CASE WHEN t.next IS NULL THEN CASE WHEN r.outcome = {Outcome.READY:d} THEN r.address END"
        f" WHEN b.outcome = {Outcome.READY:d} THEN b.address END"
    )
    both = f"SELECT {then} AS one, {after} AS other FROM {_joined(touched)}"
    with workspace.reading() as db:
        found = db.execute_sql(
            f"SELECT one FROM ({both}) AS gone WHERE one IS NOT NULL AND other IS NULL INTERSECT"
            f" SELECT other FROM ({both}) AS new WHERE other IS NOT NULL AND one IS NULL",
            (list_id,) * 6,
        ).fetchall()
    workspace.dialect.drop_scratch_table("touched")
    return {address for (address,) in found}


def changed_rows(
    workspace: Workspace, list_id: int, earlier: int, later: int | None = None
) -> Iterator[tuple[int, KeptRow, KeptRow]]:
    """Yield position, the row in an earlier version, and in a later one, where it was touched.

    The list may be changed at the rows that were yielded.

    Args:
        later: None for the list as it is now.
    """
    touched = _touched(workspace, list_id, earlier, later)
    sql = (
        f"SELECT t.position, {_OF_VERSION.format('a')}, t.next, {_OF_VERSION.format('b')},"
        f" {_OF_ROW.format('r')} FROM {_joined(touched)}"
        " WHERE t.position > ? ORDER BY t.position LIMIT ?"
    )
    last = 0
    while True:
        with workspace.reading() as db:
            page = db.execute_sql(sql, (list_id, list_id, list_id, last, _PAGE)).fetchall()
        for values in page:
            position, before, then, present = values[0], values[1:13], values[14:26], values[26:38]
            after = present if values[13] is None else then
            yield position, _kept(position, before), _kept(position, after)
        if len(page) < _PAGE:
            break
        last = page[-1][0]
    workspace.dialect.drop_scratch_table("touched")


def _kept(position: int, values: Sequence[Any]) -> KeptRow:
    if values[2] is None:
        return None
    sheet, number, *rest, edited = values
    return StoredRow(position, sheet, number, *rest), bool(edited)


def forget_versions(db: Database, list_id: int) -> None:
    """Delete the versions of a list that is gone."""
    for model in (_V, _R):
        model.delete().where(model.list_id == list_id).execute(db)
