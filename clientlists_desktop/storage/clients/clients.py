"""Clients of projects: taking them in from a checked draft, finding them, windows of them."""

import json
from array import array
from collections.abc import Generator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from peewee import SQL, fn

from clientlists_desktop.core.channels import ANY
from clientlists_desktop.core.clients.clients import Client
from clientlists_desktop.core.clients.filters import (
    EVERYBODY,
    ClientFilter,
    Days,
    How,
    Matching,
    Order,
    SortBy,
    TextIs,
)
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.layouts.client_columns import (
    MOMENTS,
    ClientField,
    client_fields,
    read_channel,
    read_count,
    read_moment,
    read_yes_no,
)
from clientlists_desktop.storage.database import database, transaction, unavailable, workspace_path
from clientlists_desktop.storage.models import ClientModel, ProjectModel

_C = ClientModel
_COLUMNS = (
    _C.id, _C.address, _C.channel, _C.bot, _C.first_name, _C.last_name, _C.username, _C.joined,
    _C.last_visit, _C.sessions, _C.blocked, _C.block_reason, _C.blocked_by, _C.block_date,
    _C.attributes,
)  # fmt: skip
_AT_ONCE = 500
_SCANNED_AT_ONCE = 50_000
_F = ClientField
_TEXTS = (
    _F.BOT, _F.FIRST_NAME, _F.LAST_NAME, _F.USERNAME, _F.BLOCK_REASON, _F.BLOCKED_BY,
)  # fmt: skip


def upsert_clients(file: CheckedFile, project_id: int) -> tuple[int, int]:
    """Take the ready rows of a draft into a project in one transaction, by one statement.

    A column that the file lacks clears nothing. Returns how many clients were new and how many
    were changed; the rest were known just so.
    """
    fields = client_fields(file.columns)
    own = {index: name for index, name in enumerate(file.columns) if index not in fields}
    given = {field: _value(field, index) for index, field in fields.items()}
    if file.channel is not ANY:
        cell = given.get(_F.CHANNEL, "NULL")
        given[_F.CHANNEL] = f"coalesce({cell}, {_quoted(file.channel.code)})"
    values: dict[str, str] = {field.value: "''" for field in _TEXTS} | {"blocked": "0"}
    values |= {field.value: value for field, value in given.items()}
    names = [values[field] for field in (_F.FIRST_NAME, _F.LAST_NAME, _F.USERNAME)]
    attributes = ", ".join(f"{_quoted(name)}, {_cell(index)}" for index, name in own.items())
    values |= {
        "project_id": f"{project_id:d}",
        "reason": "reason",
        "findings": "findings",
        "attributes": f"json_patch('{{}}', json_object({attributes}))",
        "searched": _searched("address", *names),
    }
    changed = [field.value for field in given if field not in (_F.ADDRESS, _F.CHANNEL)]
    changed += ["reason", "findings"]
    after = {column: f"excluded.{column}" for column in changed}
    if own:
        # The insert keeps no nulls; here they take away what the file holds empty.
        emptied = ", ".join(
            f"{_quoted(name)}, {attribute('excluded.attributes', name)}" for name in own.values()
        )
        after["attributes"] = f"json_patch(client.attributes, json_object({emptied}))"
    merged = [
        f"excluded.{field}" if field in given else f"client.{field}"
        for field in (_F.FIRST_NAME, _F.LAST_NAME, _F.USERNAME)
    ]
    differs = " OR ".join(f"client.{column} IS NOT {value}" for column, value in after.items())
    after["searched"] = _searched("client.address", *merged)
    updates = ", ".join(f"{column} = {value}" for column, value in after.items())
    statement = (
        f"INSERT INTO client ({', '.join(values)}) SELECT {', '.join(values.values())} FROM row"
        f" WHERE list_id = {file.id:d} AND outcome = {Outcome.READY:d} ORDER BY position"
        f" ON CONFLICT (project_id, channel, address) DO UPDATE SET {updates} WHERE {differs}"
    )
    with transaction() as connection:
        _add_functions(connection)
        (newest,) = connection.execute("SELECT coalesce(max(id), 0) FROM client").fetchone()
        before = connection.total_changes
        connection.execute(statement)
        touched = connection.total_changes - before
        (new,) = connection.execute(
            "SELECT count(*) FROM client WHERE id > ?", (newest,)
        ).fetchone()
        _note_facts(project_id, list(own.values()))
    return int(new), int(touched - new)


def _value(field: ClientField, index: int) -> str:
    cell = _cell(index)
    if field is _F.ADDRESS:
        return "address"
    if field is _F.CHANNEL:
        return f"client_channel({cell})"
    if field in MOMENTS:
        return f"client_moment({cell})"
    if field is _F.SESSIONS:
        return f"client_count({cell})"
    if field is _F.BLOCKED:
        return f"client_truth({cell})"
    return f"trim(coalesce({cell}, ''))"


def _cell(index: int) -> str:
    """Return a cell of a row as SQL; null where it is empty."""
    return f"nullif(json_extract(nullif(fields, ''), '$[{index - 1}]'), '')"


def attribute(column: str, name: str) -> str:
    """Return a custom attribute as SQL, out of the column that holds them; null for none.

    Paths of SQLite know no quotation marks inside a name, so such a one is looked for by its key.
    """
    if '"' in name or "\\" in name:
        return f"(SELECT value FROM json_each({column}) WHERE key = {_quoted(name)})"
    path = f'$."{name}"'
    return f"json_extract({column}, {_quoted(path)})"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _searched(address: str, first: str, last: str, username: str) -> str:
    """Return what a search looks into: each text between line breaks, so that ends are seen."""
    lines = [address, f"{first} || ' ' || {last}", last, username]
    return "casefold(char(10) || " + " || char(10) || ".join(lines) + " || char(10))"


def _add_functions(connection: Any) -> None:
    def channel(cell: str | None) -> str | None:
        found = read_channel(cell) if cell else None
        return found.code if found else None

    def truth(cell: str | None) -> int:
        return int(bool(cell and read_yes_no(cell)))

    for name, function in (
        ("client_channel", channel),
        ("client_moment", lambda cell: read_moment(cell) if cell else None),
        ("client_count", lambda cell: read_count(cell) if cell else None),
        ("client_truth", truth),
    ):
        connection.create_function(name, 1, function, deterministic=True)


def _note_facts(project_id: int, attributes: Sequence[str]) -> None:
    """Count the clients of a project: only here they change, so nobody else has to."""
    model = ProjectModel.get_by_id(project_id)
    known = json.loads(model.attributes)
    known += [name for name in attributes if name not in known]
    of_project = _C.project_id == project_id
    counted = _C.select(_C.channel, fn.COUNT(_C.id), fn.SUM(_C.blocked)).where(of_project)
    counts = {
        channel: [clients, blocked]
        for channel, clients, blocked in counted.group_by(_C.channel).tuples()
    }
    bots = [bot for (bot,) in _C.select(_C.bot).distinct().where(of_project, _C.bot != "").tuples()]
    ProjectModel.update(
        attributes=json.dumps(known, ensure_ascii=False),
        bots=json.dumps(sorted(bots), ensure_ascii=False),
        counts=json.dumps(counts),
    ).where(ProjectModel.id == project_id).execute()


def condition(project_id: int, chosen: ClientFilter) -> Any:
    """Return what the filter asks as a condition on the clients."""
    wanted = _C.project_id == project_id
    if chosen.channels:
        wanted &= _C.channel.in_(chosen.channels)
    if chosen.bots:
        wanted &= _C.bot.in_(chosen.bots)
    if chosen.blocked is not None:
        wanted &= _C.blocked == int(chosen.blocked)
    for column, days in ((_C.joined, chosen.joined), (_C.last_visit, chosen.last_visit)):
        if days is not None:
            wanted &= _between(column, days)
    if chosen.sessions is not None:
        if chosen.sessions.least is not None:
            wanted &= _C.sessions >= chosen.sessions.least
        if chosen.sessions.most is not None:
            wanted &= _C.sessions <= chosen.sessions.most
    for text in chosen.texts:
        wanted &= _text(text)
    return wanted


def _between(column: Any, days: Days) -> Any:
    wanted = column.is_null(False)
    if days.first is not None:
        wanted &= column >= _midnight(days.first)
    if days.last is not None:
        wanted &= column < _midnight(days.last + timedelta(days=1))
    return wanted


def _midnight(day: date) -> int:
    return int(datetime.combine(day, time()).timestamp())


def _text(wanted: TextIs) -> Any:
    text = " ".join(wanted.text.casefold().split("\n")).strip()
    if wanted.attribute:
        cell = fn.CASEFOLD(fn.COALESCE(SQL(attribute("attributes", wanted.attribute)), ""))
        return {
            How.CONTAINS: fn.INSTR(cell, text) > 0,
            How.NOT_CONTAINS: fn.INSTR(cell, text) == 0,
            How.EQUALS: cell == text,
            How.STARTS_WITH: fn.SUBSTR(cell, 1, len(text)) == text,
        }[wanted.how]
    if wanted.how is How.EQUALS:
        # First name alone, too.
        return (fn.INSTR(_C.searched, f"\n{text}\n") > 0) | (fn.CASEFOLD(_C.first_name) == text)
    sought = f"\n{text}" if wanted.how is How.STARTS_WITH else text
    found = fn.INSTR(_C.searched, sought) > 0
    return ~found if wanted.how is How.NOT_CONTAINS else found


_KEYS: dict[SortBy, tuple[Any, ...]] = {
    SortBy.LAST_VISIT: (_C.last_visit,),
    SortBy.JOINED: (_C.joined,),
    SortBy.SESSIONS: (_C.sessions,),
    SortBy.ADDRESS: (_C.address,),
    SortBy.NAME: (fn.CASEFOLD(_C.first_name + " " + _C.last_name),),
}


def _ordered(order: Order) -> list[Any]:
    turn = (lambda key: key.desc()) if order.descending else (lambda key: key.asc())
    return [turn(key) for key in (*_KEYS[order.by], _C.id)]


def matching(project_id: int, chosen: ClientFilter = EVERYBODY) -> Matching:
    """Count the clients that a filter finds; one pass over an index unless the filter scans.

    Whole channels are counted already.
    """
    if chosen == ClientFilter(channels=chosen.channels):
        return _counted(project_id, chosen.channels)
    counted = _C.select(_C.channel, _C.blocked, fn.COUNT(_C.id)).where(
        condition(project_id, chosen)
    )
    with unavailable(workspace_path()):
        rows = database.execute(counted.group_by(_C.channel, _C.blocked)).fetchall()
    by_channel: dict[str, int] = {}
    for channel, _, count in rows:
        by_channel[channel] = by_channel.get(channel, 0) + count
    return Matching(by_channel, sum(count for _, blocked, count in rows if blocked))


def _counted(project_id: int, channels: Sequence[str]) -> Matching:
    with unavailable(workspace_path()):
        model = ProjectModel.get_or_none(ProjectModel.id == project_id)
    counts = json.loads(model.counts) if model is not None else {}
    chosen = {code: both for code, both in counts.items() if not channels or code in channels}
    by_channel = {code: clients for code, (clients, _) in chosen.items()}
    return Matching(by_channel, sum(blocked for _, blocked in chosen.values()))


def first_clients(project_id: int, chosen: ClientFilter, order: Order, count: int) -> "array[int]":
    """Return the IDs of the first clients that a filter finds."""
    query = _C.select(_C.id).where(condition(project_id, chosen)).order_by(*_ordered(order))
    with unavailable(workspace_path()):
        return array("I", (i for (i,) in database.execute(query.limit(count)).fetchall()))


def found_clients(project_id: int, chosen: ClientFilter, order: Order) -> "array[int]":
    """Return the IDs of all clients that a filter finds, in the order wanted."""
    query = _C.select(_C.id).where(condition(project_id, chosen)).order_by(*_ordered(order))
    with unavailable(workspace_path()):
        return array("I", (i for (i,) in database.execute(query)))


def scan_clients(
    project_id: int, chosen: ClientFilter, order: Order
) -> Generator[tuple[int, float], None, tuple["array[int]", Matching]]:
    """Find clients by reading all of them, piece by piece; yields how many and how far.

    What is found waits in a table in memory to be put in order: nothing of it reaches the disk.
    """
    asked = condition(project_id, chosen)
    with unavailable(workspace_path()):
        database.execute_sql("PRAGMA temp_store = MEMORY")
        database.execute_sql("DROP TABLE IF EXISTS temp.found")
        database.execute_sql("CREATE TEMP TABLE found (id INTEGER PRIMARY KEY, key)")
        low, high = (
            _C.select(fn.MIN(_C.id), fn.MAX(_C.id)).where(_C.project_id == project_id).tuples()[0]
        )
    found = 0
    (key,) = _KEYS[order.by]
    try:
        for start in range(low or 0, (high or -1) + 1, _SCANNED_AT_ONCE):
            piece = _C.select(_C.id, key).where(
                _C.id.between(start, start + _SCANNED_AT_ONCE - 1), asked
            )
            sql, values = piece.sql()
            with unavailable(workspace_path()):
                # The pieces are runs of IDs: an index on anything else would lead all over.
                sql = sql.replace('"client" AS "t1"', '"client" AS "t1" NOT INDEXED', 1)
                cursor = database.execute_sql(f"INSERT INTO temp.found {sql}", values)
                found += cursor.rowcount
            yield found, min(1.0, (start + _SCANNED_AT_ONCE - low) / (high - low + 1))
        way = "DESC" if order.descending else "ASC"
        with unavailable(workspace_path()):
            ids = array("I", (i for (i,) in database.execute_sql(
                f"SELECT id FROM temp.found ORDER BY key {way}, id {way}")))  # fmt: skip
            counted = database.execute_sql(
                "SELECT channel, blocked, count(*) FROM temp.found JOIN client USING (id)"
                " GROUP BY channel, blocked"
            ).fetchall()
    finally:
        with unavailable(workspace_path()):
            database.execute_sql("DROP TABLE IF EXISTS temp.found")
    by_channel: dict[str, int] = {}
    for channel, _, count in counted:
        by_channel[channel] = by_channel.get(channel, 0) + count
    blocked = sum(count for _, is_blocked, count in counted if is_blocked)
    return ids, Matching(by_channel, blocked)


def clients_at(wanted: Sequence[int]) -> list[Client]:
    """Return clients by ID, in the order given."""
    found: dict[int, Client] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        query = _C.select(*_COLUMNS).where(_C.id.in_(list(wanted[start : start + _AT_ONCE])))
        with unavailable(workspace_path()):
            for row in database.execute(query).fetchall():
                found[row[0]] = _client(row)
    return [found[identity] for identity in wanted if identity in found]


def _client(row: Any) -> Client:
    *fields, attributes = row
    return Client(*fields, attributes=json.loads(attributes))
