"""Campaigns: finding, making, moving them."""

import json
from dataclasses import asdict
from typing import Any

import peewee

from clientlists_desktop.core.campaigns.campaigns import Campaign, CampaignKind
from clientlists_desktop.core.campaigns.results import Result, Totals
from clientlists_desktop.core.campaigns.settings import CallSettings, Settings, TextSettings
from clientlists_desktop.core.campaigns.statuses import CampaignAction, Move, Status, target_of
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.names import name_key
from clientlists_desktop.storage.clients.projects import require_project
from clientlists_desktop.storage.database import transaction, unavailable, workspace_path
from clientlists_desktop.storage.imports.drafts import now
from clientlists_desktop.storage.models import (
    LIST,
    CampaignClientModel,
    CampaignModel,
    CampaignMoveModel,
    ClientListModel,
)

_M = CampaignModel
_DELETED_AT_ONCE = 20_000


def all_campaigns() -> list[Campaign]:
    """Return every campaign that is not deleted, newest first."""
    with unavailable(workspace_path()):
        query = _M.select().where(_M.status != Status.DELETED.value).order_by(_M.id.desc())
        return [_campaign(model) for model in query]


def get_campaign(campaign_id: int) -> Campaign:
    """Return a campaign; Refused when there is none."""
    return _campaign(_get(_M.id == campaign_id, str(campaign_id)))


def status_of(campaign_id: int) -> Status:
    """Return the status of a campaign, of a deleted one too; Refused when there is none."""
    with unavailable(workspace_path()):
        status = _M.select(_M.status).where(_M.id == campaign_id).scalar()
    if status is None:
        raise Refused(Refusal.NO_SUCH_CAMPAIGN, name=str(campaign_id))
    return Status(status)


def find_campaign(name: str) -> Campaign:
    """Return the campaign of this name, without regard to case in any script."""
    return _campaign(_get(_M.name_key == name_key(name), name))


def campaigns_of_list(list_id: int) -> list[Campaign]:
    """Return the campaigns that were made for a list and are not over."""
    alive = [s.value for s in Status if s not in (Status.FINISHED, Status.DELETED)]
    with unavailable(workspace_path()):
        query = _M.select().where(_M.list_id == list_id, _M.status.in_(alive)).order_by(_M.id)
        return [_campaign(model) for model in query]


def is_campaign_name_free(name: str, but: int | None = None) -> bool:
    """Whether no other campaign bears the name, without regard to case in any script."""
    with unavailable(workspace_path()):
        same = _M.select().where(_M.name_key == name_key(name), _M.status != Status.DELETED.value)
        return not same.where(_M.id != but).exists() if but is not None else not same.exists()


def free_campaign_name(wanted: str) -> str:
    """Return the name, or the first of `NAME (2)`, `NAME (3)` … that is free."""
    made, number = wanted, 2
    while not is_campaign_name_free(made):
        suffix = f" ({number})"
        made = wanted[: 100 - len(suffix)] + suffix
        number += 1
    return made


def save_campaign(
    name: str,
    kind: CampaignKind,
    project_id: int,
    list_id: int | None,
    channel_code: str,
    settings: Settings,
    planned_for: str,
    actor: str,
    campaign_id: int | None = None,
) -> int:
    """Make a campaign, or change one that was not started; returns its ID.

    Args:
        list_id: None for all clients of the channel.

    Raises:
        Refused: the name is taken, project or list are gone, the list is of another channel, or the
            campaign cannot be changed any more.
    """
    try:
        with transaction():
            project = require_project(project_id)
            values = {
                "name": name,
                "name_key": name_key(name),
                "kind": kind.value,
                "project_id": project_id,
                "project_name": project.name,
                "list_id": list_id,
                "list_name": _list_name(list_id, channel_code),
                "channel": channel_code,
                "settings": json.dumps(asdict(settings)),
                "planned_for": planned_for,
            }
            if campaign_id is None:
                made = _M.create(status=Status.DRAFT.value, made_by=actor, made_at=now(), **values)
                return int(made.id)
            model = _get(_M.id == campaign_id, name)
            require(_campaign(model), CampaignAction.EDIT)
            _M.update(**values).where(_M.id == campaign_id).execute()
            return campaign_id
    except peewee.IntegrityError as error:
        raise Refused(Refusal.CAMPAIGN_NAME_TAKEN, name=name) from error


def _list_name(list_id: int | None, channel_code: str) -> str:
    if list_id is None:
        return ""
    model = ClientListModel.get_or_none(ClientListModel.id == list_id)
    if model is None or model.state != LIST:
        raise Refused(Refusal.LIST_GONE, name=model.name if model else str(list_id))
    if model.channel != channel_code:
        raise Refused(Refusal.WRONG_CHANNEL, name=model.name)
    return str(model.name)


def require(campaign: Campaign, act: CampaignAction) -> None:
    """Refuse what cannot be done with a campaign in its status."""
    if not campaign.allows(act):
        raise Refused(
            Refusal.ACT_NOT_ALLOWED,
            name=campaign.name,
            seen=campaign.status.value,
            expected=act.value,
        )


def move_campaign(campaign_id: int, move: Move, actor: str) -> Campaign:
    """Make a move, in one transaction with all that it entails; Refused when it is not allowed.

    Starting takes the campaign's own copy of its clients.
    """
    try:
        with transaction() as connection:
            model = _M.get_or_none(_M.id == campaign_id)
            if model is None:
                raise Refused(Refusal.NO_SUCH_CAMPAIGN, name=str(campaign_id))
            status = Status(model.status)
            target = target_of(status, move, started=bool(model.started_at))
            if target is None:
                raise Refused(
                    Refusal.MOVE_NOT_ALLOWED,
                    name=model.name,
                    seen=status.value,
                    expected=move.value,
                )
            changes: dict[str, Any] = {"status": target.value}
            if move is Move.PLAN and not model.planned_for:
                raise Refused(Refusal.NOT_PLANNED_FOR, name=model.name)
            if move is Move.START:
                require_project(model.project_id, model.project_name)
                changes |= _take_clients(connection, model)
            if status.is_running and not target.is_running:
                changes["ended_at"] = now()
            if move is Move.RESTORE:
                name = free_campaign_name(model.name)
                changes |= {"name": name, "name_key": name_key(name)}
            _M.update(**changes).where(_M.id == campaign_id).execute()
            _note_move(campaign_id, move, target, actor)
    except peewee.IntegrityError as error:
        raise Refused(Refusal.CAMPAIGN_NAME_TAKEN, name=str(campaign_id)) from error
    return _campaign(_M.get_by_id(campaign_id))


def moves_made(campaign_id: int) -> list[tuple[str, str, str]]:
    """Return the moves of a campaign, the first one first: move, who, when."""
    model = CampaignMoveModel
    with unavailable(workspace_path()):
        query = model.select(model.move, model.made_by, model.made_at)
        of_campaign = query.where(model.campaign_id == campaign_id).order_by(model.number)
        return [(move, actor, moment) for move, actor, moment in of_campaign.tuples()]


def _take_clients(connection: Any, model: CampaignModel) -> dict[str, Any]:
    """Copy the clients of a list, or of the channel, by one statement; nothing changes them later.

    Returns the columns of the campaign that say so.
    """
    into = (
        "INSERT INTO campaign_client (campaign_id, position, address, fields, zone, priority,"
        " result, attempts, talk_seconds, note)"
    )
    rest = f"'{Result.PLANNED.value}', 0, 0, ''"
    columns = '["ID", "First name", "Last name", "Username"]'
    if model.list_id is not None:
        source = ClientListModel.get_or_none(
            ClientListModel.id == model.list_id, ClientListModel.state == LIST
        )
        if source is None:
            raise Refused(Refusal.LIST_GONE, name=model.list_name)
        columns = source.columns
        taken = connection.execute(
            f"{into} SELECT ?, position, address, fields, zone, priority, {rest} FROM row"
            " WHERE list_id = ? AND outcome = ?",
            (model.id, model.list_id, int(Outcome.READY)),
        ).rowcount
    else:
        taken = connection.execute(
            f"{into} SELECT ?, row_number() OVER (ORDER BY id), address,"
            f" json_array(first_name, last_name, username), NULL, NULL, {rest} FROM client"
            " WHERE project_id = ? AND channel = ? AND blocked = 0",
            (model.id, model.project_id, model.channel),
        ).rowcount
    if not taken:
        raise Refused(Refusal.NO_CLIENT_FOUND)
    totals = Totals({Result.PLANNED: taken})
    return {
        "clients": taken,
        "columns": columns,
        "started_at": now(),
        "totals": encode_totals(totals),
    }


def _note_move(campaign_id: int, move: Move, target: Status, actor: str) -> None:
    of_campaign = CampaignMoveModel.campaign_id == campaign_id
    made = CampaignMoveModel.select().where(of_campaign).count()
    CampaignMoveModel.create(
        campaign_id=campaign_id,
        number=made + 1,
        move=move.value,
        status=target.value,
        made_by=actor,
        made_at=now(),
    )


def deleted_campaigns(before: str) -> list[int]:
    """Return the campaigns that were deleted before a moment (as `now` writes it)."""
    moves = CampaignMoveModel
    with unavailable(workspace_path()):
        last = (
            moves.select(moves.campaign_id)
            .where(moves.move == Move.DELETE.value)
            .group_by(moves.campaign_id)
            .having(peewee.fn.MAX(moves.made_at) < before)
        )
        query = _M.select(_M.id).where(_M.status == Status.DELETED.value, _M.id.in_(last))
        return [identity for (identity,) in query.tuples()]


def purge_campaign(campaign_id: int) -> None:
    """Delete a deleted campaign for good, with its copies and its report."""
    with transaction():
        gone = _M.delete().where(_M.id == campaign_id, _M.status == Status.DELETED.value).execute()
        if not gone:
            return
        CampaignMoveModel.delete().where(CampaignMoveModel.campaign_id == campaign_id).execute()
    delete_copies(campaign_id)


def delete_copies(campaign_id: int) -> None:
    """Delete the clients of a campaign that is gone, in short transactions."""
    model = CampaignClientModel
    of_campaign = model.campaign_id == campaign_id
    while True:
        with transaction():
            last = (
                model.select(model.position)
                .where(of_campaign)
                .order_by(model.position)
                .limit(1)
                .offset(_DELETED_AT_ONCE)
                .scalar()
            )
            doomed = model.delete().where(of_campaign)
            (doomed if last is None else doomed.where(model.position < last)).execute()
        if last is None:
            return


def orphaned_copies() -> list[int]:
    """Return campaigns that are gone although clients of theirs lie there, after a crash."""
    model = CampaignClientModel
    with unavailable(workspace_path()):
        found: list[int] = []
        seek = model.select(peewee.fn.MIN(model.campaign_id))
        last = seek.scalar()
        while last is not None:
            found.append(last)
            last = seek.where(model.campaign_id > last).scalar()
        known = {identity for (identity,) in _M.select(_M.id).tuples()}
    return [identity for identity in found if identity not in known]


def encode_totals(totals: Totals) -> str:
    """Encode a report in numbers."""
    return json.dumps(
        {
            "results": {result.value: count for result, count in totals.results.items()},
            "used": totals.used,
            "attempts": totals.attempts,
            "talk_seconds": totals.talk_seconds,
            "hours": {str(hour): counts for hour, counts in totals.hours.items()},
        }
    )


def _totals(encoded: str) -> Totals:
    given = json.loads(encoded)
    return Totals(
        {Result(code): count for code, count in given.get("results", {}).items()},
        given.get("used", 0),
        given.get("attempts", 0),
        given.get("talk_seconds", 0),
        {int(hour): (counts[0], counts[1]) for hour, counts in given.get("hours", {}).items()},
    )


def _get(wanted: peewee.Expression, name: str) -> CampaignModel:
    with unavailable(workspace_path()):
        model = _M.get_or_none(wanted, _M.status != Status.DELETED.value)
    if model is None:
        raise Refused(Refusal.NO_SUCH_CAMPAIGN, name=name)
    return model


def _campaign(model: CampaignModel) -> Campaign:
    kind = CampaignKind(model.kind)
    settings = json.loads(model.settings)
    if kind is CampaignKind.CALL:
        settings["weekdays"] = tuple(settings["weekdays"])
    return Campaign(
        id=model.id,
        name=model.name,
        kind=kind,
        status=Status(model.status),
        project_id=model.project_id,
        project_name=model.project_name,
        list_id=model.list_id,
        list_name=model.list_name,
        channel_code=model.channel,
        settings=CallSettings(**settings)
        if kind is CampaignKind.CALL
        else TextSettings(**settings),
        planned_for=model.planned_for,
        clients=model.clients,
        columns=tuple(json.loads(model.columns)),
        totals=_totals(model.totals),
        made_by=model.made_by,
        made_at=model.made_at,
        started_at=model.started_at,
        ended_at=model.ended_at,
    )
