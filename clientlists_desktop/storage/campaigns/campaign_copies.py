"""The copy of its clients that a campaign makes when it starts."""

from array import array
from collections.abc import Generator, Iterator
from typing import Any

from peewee import Database

from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.storage.clients.projects import require_project
from clientlists_desktop.storage.digests import compare_list, compare_project
from clientlists_desktop.storage.do_not_contact.lookup import is_blocked
from clientlists_desktop.storage.models import LIST, CampaignModel, ClientListModel
from clientlists_desktop.storage.workspace import Workspace

Condition = tuple[str, list[object]]
"""SQL with its parameters."""
_EVERYBODY: Condition = ("1", [])
_AT_ONCE = 20_000
"""So many positions are copied between two looks at whether somebody cancelled."""
_INTO = (
    "INSERT INTO campaign_client (campaign_id, position, address, fields, zone, priority,"
    " result, attempts, talk_seconds, note)"
)
_UNTRIED = f"'{Result.PLANNED.value}', 0, 0, ''"
_COPIED = 0.4
"""The share of the work after which all is copied; then it gets its digests."""


def copy_clients(
    workspace: Workspace, db: Database, model: CampaignModel, *, keep_blocked: bool
) -> Generator[Progress, None, dict[str, Any]]:
    """Copy the clients of a list, or of the channel, within a transaction.

    Args:
        keep_blocked: whether those are copied, too, that the do-not-contact book holds.

    Returns the columns of the campaign to update, but for its totals.
    """
    yield Progress()
    table = "row" if model.list_id is not None else "client"
    may_contact = _EVERYBODY if keep_blocked else _may_contact(workspace, model, table)
    columns = '["ID", "First name", "Last name", "Username"]'
    if model.list_id is not None:
        wanted = (ClientListModel.id == model.list_id) & (ClientListModel.state == LIST)
        source = ClientListModel.select().where(wanted).first(db)
        if source is None:
            raise Refused(Refusal.LIST_GONE, name=model.list_name)
        columns = source.columns
        for _ in compare_list(workspace, model.list_id):
            yield Progress()
        copying = _copy_list(db, model, may_contact)
    else:
        project = require_project(workspace, model.project_id)
        for _ in compare_project(workspace, project.id):
            yield Progress()
        copying = _copy_channel(workspace, db, model, may_contact)
    taken = 0
    for taken, share in copying:
        yield Progress(taken, _COPIED * share)
    if not taken:
        raise Refused(Refusal.NO_CLIENT_FOUND)
    workspace.digests.note_all("campaign_client", model.id)
    for share in workspace.digests.store_in_parts():
        yield Progress(taken, _COPIED + (1 - _COPIED) * share)
    return {"clients": taken, "columns": columns}


def _may_contact(workspace: Workspace, model: CampaignModel, table: str) -> Condition:
    """Return the condition that the do-not-contact book doesn't hold a row of a table."""
    blocked = is_blocked(workspace, channel_of(model.channel), f"{table}.address")
    return _EVERYBODY if blocked is None else (f"NOT {blocked[0]}", blocked[1])


def _copy_list(
    db: Database, model: CampaignModel, may_contact: Condition
) -> Iterator[tuple[int, float]]:
    """Copy the ready rows of a list; yields how many are copied, and the share of the rows."""
    ready = (model.list_id, int(Outcome.READY))
    of_list = "FROM row WHERE list_id = ? AND outcome = ?"
    (last,) = db.execute_sql(f"SELECT coalesce(max(position), 0) {of_list}", ready).fetchone()
    taken = 0
    for first in range(0, last + 1, _AT_ONCE):
        taken += db.execute_sql(
            f"{_INTO} SELECT ?, position, address, fields, zone, priority, {_UNTRIED} {of_list}"
            f" AND position >= ? AND position < ? AND {may_contact[0]}",
            (model.id, *ready, first, first + _AT_ONCE, *may_contact[1]),
        ).rowcount
        yield taken, min(1.0, (first + _AT_ONCE) / (last + 1))


def _copy_channel(
    workspace: Workspace, db: Database, model: CampaignModel, may_contact: Condition
) -> Iterator[tuple[int, float]]:
    """Copy the clients of a channel that are not blocked, as `_copy_list` does."""
    names = workspace.dialect.array_sql(["first_name", "last_name", "username"])
    of_channel = (
        f"FROM client WHERE project_id = ? AND channel = ? AND blocked = 0 AND {may_contact[0]}"
    )
    wanted = (model.project_id, model.channel, *may_contact[1])
    found = db.execute_sql(f"SELECT id {of_channel} ORDER BY id", wanted)
    ids = array("Q", (one for (one,) in found))
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        db.execute_sql(
            f"{_INTO} SELECT ?, ? + row_number() OVER (ORDER BY id), address, {names}, NULL, NULL,"
            f" {_UNTRIED} FROM client WHERE id >= ? AND id <= ?"
            # Else the index on addresses is searched, each time from its beginning to its end.
            f" AND project_id + 0 = ? AND channel = ? AND blocked = 0 AND {may_contact[0]}",
            (model.id, start, some[0], some[-1], *wanted),
        )
        yield start + len(some), (start + len(some)) / len(ids)
