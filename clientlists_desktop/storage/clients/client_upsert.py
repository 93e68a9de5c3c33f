"""Clients from a checked draft into a project, in one statement."""

import json
from collections.abc import Sequence

from peewee import Database, fn

from clientlists_desktop.core.channels import ANY
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
from clientlists_desktop.storage.backend.dialect import Dialect
from clientlists_desktop.storage.models import ClientModel, ProjectModel
from clientlists_desktop.storage.workspace import Workspace

_C = ClientModel
_F = ClientField
_TEXTS = (
    _F.BOT, _F.FIRST_NAME, _F.LAST_NAME, _F.USERNAME, _F.BLOCK_REASON, _F.BLOCKED_BY,
)  # fmt: skip
_NAMES = (_F.FIRST_NAME, _F.LAST_NAME, _F.USERNAME)


def upsert_clients(workspace: Workspace, file: CheckedFile, project_id: int) -> tuple[int, int]:
    """Insert or update the ready rows of a draft in a project, in one transaction.

    A column that the file lacks clears nothing. Returns how many clients are new and how many
    changed; the rest were known already.
    """
    fields = client_fields(file.columns)
    own = {name: index for index, name in enumerate(file.columns) if index not in fields}
    with workspace.writing() as db:
        _add_functions(workspace)
        (newest,) = db.execute_sql("SELECT coalesce(max(id), 0) FROM client").fetchone()
        touched = db.execute_sql(_statement(workspace, file, project_id, fields, own)).rowcount
        (new,) = db.execute_sql("SELECT count(*) FROM client WHERE id > ?", (newest,)).fetchone()
        count_clients(db, project_id, list(own))
    return int(new), int(touched - new)


def _statement(
    workspace: Workspace,
    file: CheckedFile,
    project_id: int,
    fields: dict[int, ClientField],
    own: dict[str, int],
) -> str:
    """Return the statement that inserts or updates all clients.

    Args:
        fields: which column of the file holds which field of the platform.
        own: the other columns, which become custom attributes.
    """
    dialect = workspace.dialect

    def cell(index: int) -> str:
        return dialect.item_sql("fields", index - 1)

    given = {field: _value(field, cell(index)) for index, field in fields.items()}
    if file.channel is not ANY:
        named = given.get(_F.CHANNEL, "NULL")
        given[_F.CHANNEL] = f"coalesce({named}, '{file.channel.code}')"
    values: dict[str, str] = {field.value: "''" for field in _TEXTS} | {"blocked": "0"}
    values |= {field.value: value for field, value in given.items()}
    values |= {
        "project_id": f"{project_id:d}",
        "reason": "reason",
        "findings": "findings",
        "attributes": dialect.object_sql({name: cell(index) for name, index in own.items()}),
        "searched": _searched(dialect, "address", *(values[field] for field in _NAMES)),
    }
    changed = [field.value for field in given if field not in (_F.ADDRESS, _F.CHANNEL)]
    after = {column: f"excluded.{column}" for column in (*changed, "reason", "findings")}
    if own:
        # The insert keeps no nulls; in the update they remove what is empty in the file.
        emptied = {name: dialect.member_sql("excluded.attributes", name) for name in own}
        after["attributes"] = dialect.object_sql(emptied, over="client.attributes")
    is_same = dialect.same_sql([f"client.{column}" for column in after], list(after.values()))
    merged = [f"{'excluded' if field in given else 'client'}.{field}" for field in _NAMES]
    after["searched"] = _searched(dialect, "client.address", *merged)
    updates = ", ".join(f"{column} = {value}" for column, value in after.items())
    return (
        f"INSERT INTO client ({', '.join(values)}) SELECT {', '.join(values.values())} FROM"
        " (SELECT position, address, reason, findings, fields"
        f" FROM row WHERE list_id = {file.id:d} AND outcome = {Outcome.READY:d}) WHERE true"
        " ORDER BY position"
        f" ON CONFLICT (project_id, channel, address) DO UPDATE SET {updates} WHERE NOT {is_same}"
    )


def _value(field: ClientField, cell: str) -> str:
    """Return the value of a field as SQL; the functions are those of `_add_functions`."""
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


def _searched(dialect: Dialect, address: str, first: str, last: str, username: str) -> str:
    """Return the text that a search looks into, as SQL.

    Line breaks stand around each part, so that its beginning and its end can be searched for.
    """
    parts = [address, f"{first} || ' ' || {last}", last, username]
    return dialect.casefold_sql(" || '\n' || ".join(["''", *parts, "''"]))


def _add_functions(workspace: Workspace) -> None:
    add = workspace.dialect.add_function

    def channel(cell: str | None) -> str | None:
        found = read_channel(cell) if cell else None
        return found.code if found else None

    add("client_channel", 1, channel)

    add("client_moment", 1, lambda cell: read_moment(cell) if cell else None)
    add("client_count", 1, lambda cell: read_count(cell) if cell else None)
    add("client_truth", 1, lambda cell: int(bool(cell and read_yes_no(cell))))


def count_clients(db: Database, project_id: int, attributes: Sequence[str] = ()) -> None:
    """Store the counts of a project, anew whenever its clients have changed.

    Args:
        attributes: custom ones that are new, perhaps.
    """
    model = ProjectModel.select().where(ProjectModel.id == project_id).get(db)
    known = json.loads(model.attributes)
    known += [name for name in attributes if name not in known]
    of_project = _C.project_id == project_id
    counted = _C.select(_C.channel, fn.COUNT(_C.id), fn.SUM(_C.blocked)).where(of_project)
    counts = {
        channel: [clients, blocked]
        for channel, clients, blocked in counted.group_by(_C.channel).tuples().execute(db)
    }
    named = _C.select(_C.bot).distinct().where(of_project, _C.bot != "")
    bots = [bot for (bot,) in named.tuples().execute(db)]
    ProjectModel.update(
        attributes=json.dumps(known, ensure_ascii=False),
        bots=json.dumps(sorted(bots), ensure_ascii=False),
        counts=json.dumps(counts),
    ).where(ProjectModel.id == project_id).execute(db)
