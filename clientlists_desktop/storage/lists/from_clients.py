"""Client lists made from a project's clients, created and refreshed in one statement."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import peewee
from peewee import SQL, Database

from clientlists_desktop.core import priorities
from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.clients.filters import ClientFilter, decode_filter
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.checked_file import FileFacts
from clientlists_desktop.core.imports.rows import SPACING
from clientlists_desktop.core.layouts.headers import column_names
from clientlists_desktop.core.moments import now
from clientlists_desktop.core.names import name_key
from clientlists_desktop.core.zones import zones
from clientlists_desktop.storage.clients.filter_conditions import condition
from clientlists_desktop.storage.clients.projects import require_project
from clientlists_desktop.storage.do_not_contact.lookup import is_blocked
from clientlists_desktop.storage.lists.versions import records
from clientlists_desktop.storage.models import (
    LIST,
    ClientListModel,
    ClientModel,
    ProjectModel,
    RowModel,
    StepModel,
    StepRowModel,
)
from clientlists_desktop.storage.serialization import balance_fields, encode_facts
from clientlists_desktop.storage.workspace import Workspace

_L, _C, _R = ClientListModel, ClientModel, RowModel


@dataclass(frozen=True)
class RefreshCounts:
    """What a refresh of a list would do.

    Attributes:
        blocked: clients that the filter finds but that are blocked.
        do_not_contact: other clients that it finds but that the do-not-contact book holds.
    """

    added: int
    removed: int
    kept: int
    blocked: int
    do_not_contact: int = 0

    @property
    def clients(self) -> int:
        """How many clients the list would have."""
        return self.kept + self.added


def create_from_clients(
    workspace: Workspace,
    project_id: int,
    chosen: ClientFilter,
    name: str,
    actor: str,
    words: Sequence[str],
) -> int:
    """Create a list of the clients that a filter finds, except blocked ones; returns its ID.

    Args:
        words: headings of ID, first name, last name and username.

    Raises:
        Refused: the filter finds nobody, the name is taken, or the project is gone.
    """
    channel = chosen.only_channel
    if channel is None:
        raise Refused(Refusal.SEVERAL_CHANNELS)
    try:
        with workspace.writing() as db:
            project = require_project(workspace, project_id)
            made = _L.insert(
                state=LIST,
                name=name,
                name_key=name_key(name),
                channel=channel,
                made_by=actor,
                made_at=now(),
                source_name=project.name,
                source_size=0,
                source_sha256="",
                facts=encode_facts(FileFacts(kind="clients")),
                project_id=project_id,
                client_filter=json.dumps(chosen.encoded(), ensure_ascii=False),
            ).execute(db)
            _fill(workspace, db, made, project, chosen, words)
    except peewee.IntegrityError as error:
        raise Refused(Refusal.NAME_TAKEN, name=name) from error
    return int(made)


def difference(workspace: Workspace, list_id: int) -> RefreshCounts:
    """Return what a refresh of a list from its filter would add and remove."""
    with workspace.reading() as db:
        project, chosen = _origin(workspace, db, list_id)
        found = condition(workspace, project.id, chosen)
        listed = _R.select(_R.address).where(
            _R.list_id == list_id, _R.outcome == int(Outcome.READY)
        )
        unblocked = found & (_C.blocked == 0)
        sought = _C.select(_C.address).where(unblocked, _may_contact(workspace, project.id, chosen))
        total = sought.count(db)
        do_not_contact = _C.select().where(unblocked).count(db) - total
        blocked = _C.select().where(found, _C.blocked == 1).count(db)
        added = sought.where(_C.address.not_in(listed)).count(db)
        removed = listed.where(_R.address.not_in(sought)).count(db)
    return RefreshCounts(added, removed, total - added, blocked, do_not_contact)


def count_left_out(workspace: Workspace, list_id: int) -> int:
    """Return how many clients a list has just been made without: the book holds them."""
    with workspace.reading() as db:
        project, chosen = _origin(workspace, db, list_id)
        unblocked = condition(workspace, project.id, chosen) & (_C.blocked == 0)
        made = _L.select(_L.ready).where(_L.id == list_id).scalar(db)
        return int(_C.select().where(unblocked).count(db) - made)


def refresh(
    workspace: Workspace, list_id: int, actor: str, words: Sequence[str]
) -> tuple[int, RefreshCounts]:
    """Replace a list's clients with those that its filter finds now, all or nothing.

    Returns the number of the new version, whose record is left to the caller, and what changed.
    """
    with workspace.writing() as db:
        project, chosen = _origin(workspace, db, list_id)
        change = difference(workspace, list_id)
        version = records.begin_version(db, list_id)
        records.keep_all_rows(db, list_id, version)
        # What was edited by hand can't be undone in rows that are no longer there.
        for model in (RowModel, StepModel, StepRowModel):
            model.delete().where(model.list_id == list_id).execute(db)
        _fill(workspace, db, list_id, project, chosen, words)
        records.keep_only_changed_rows(db, workspace.dialect, list_id, version)
        _L.update(made_by=actor, made_at=now()).where(_L.id == list_id).execute(db)
    return version, change


def _origin(workspace: Workspace, db: Database, list_id: int) -> tuple[ProjectModel, ClientFilter]:
    model = _L.select().where(_L.id == list_id).first(db)
    if model is None or model.state != LIST:
        raise Refused(Refusal.NO_SUCH_LIST, name=model.name if model else str(list_id))
    if model.client_filter is None:
        raise Refused(Refusal.NOT_FROM_CLIENTS, name=model.name)
    project = require_project(workspace, model.project_id, model.source_name)
    return project, decode_filter(json.loads(model.client_filter))


def _fill(
    workspace: Workspace,
    db: Database,
    list_id: int,
    project: ProjectModel,
    chosen: ClientFilter,
    words: Sequence[str],
) -> None:
    """Copy the clients into the list in one statement, and count them."""
    attributes = json.loads(project.attributes)
    columns = column_names([*words, *attributes], len(words) + len(attributes))
    zone = _steering(columns, zones.HEADER, chosen)
    priority = _steering(columns, priorities.HEADER, chosen)
    cells = ["first_name", "last_name", "username"]
    cells += [
        f"coalesce({workspace.dialect.member_sql('attributes', name)}, '')" for name in attributes
    ]
    workspace.dialect.add_function("client_zone", 1, _zone)
    workspace.dialect.add_function("client_priority", 1, _priority)
    found = condition(workspace, project.id, chosen) & (_C.blocked == 0)
    sought = _C.select(_C.id).where(found, _may_contact(workspace, project.id, chosen))
    ids, values = sought.sql()
    made = db.execute_sql(
        "INSERT INTO row (list_id, position, sheet, number, outcome, reason, repaired, address,"
        " original, fields, zone, priority, findings, mended)"
        f" SELECT ?, {SPACING} * row_number() OVER (ORDER BY id), 0,"
        f" row_number() OVER (ORDER BY id), {Outcome.READY:d}, reason, 0, address, NULL,"
        f" {workspace.dialect.array_sql(cells)},"
        f" {f'client_zone({cells[zone - 1]})' if zone else 'NULL'},"
        f" {f'client_priority({cells[priority - 1]})' if priority else 'NULL'},"
        f" findings, 0 FROM client WHERE id IN ({ids})",
        (list_id, *values),
    ).rowcount
    if not made:
        raise Refused(Refusal.NO_CLIENT_FOUND)
    workspace.digests.note_all("row", list_id)
    warned = _R.select(_R.reason, peewee.fn.COUNT(_R.position)).where(
        _R.list_id == list_id, _R.reason.is_null(False)
    )
    counted = warned.group_by(_R.reason).tuples().execute(db)
    reasons = {Reason(code): count for code, count in counted}
    _L.update(
        columns=json.dumps(columns, ensure_ascii=False),
        zone_column=zone,
        priority_column=priority,
        **balance_fields(Balance(made, 0, 0, 0, sum(reasons.values()), 0, reasons)),
    ).where(_L.id == list_id).execute(db)


def _may_contact(workspace: Workspace, project_id: int, chosen: ClientFilter) -> Any:
    """Return the condition that the do-not-contact book doesn't hold a client."""
    code = chosen.only_channel
    blocked = is_blocked(workspace, channel_of(code), "client.address") if code else None
    if blocked is None:
        return SQL("1")
    sql, values = blocked
    held = f"(SELECT client.id FROM client WHERE project_id = ? AND channel = ? AND {sql})"
    return _C.id.not_in(SQL(held, [project_id, code, *values]))


def _steering(columns: Sequence[str], header: str, chosen: ClientFilter) -> int | None:
    """Return the column that steers calls; None for text channels."""
    if chosen.only_channel != "telephony":
        return None
    named = (i for i, name in enumerate(columns) if i > 3 and name.casefold() == header.casefold())
    return next(named, None)


def _zone(cell: str) -> str | None:
    zone = zones.read_zone(cell) if cell.strip() else None
    return zone.canonical if zone else None


def _priority(cell: str) -> int | None:
    return priorities.read_priority(cell) if cell.strip() else None
