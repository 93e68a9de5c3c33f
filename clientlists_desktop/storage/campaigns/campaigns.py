"""Campaigns: found, saved, moved from status to status."""

import json
from collections.abc import Generator
from dataclasses import asdict
from typing import Any

import peewee
from peewee import Database

from clientlists_desktop.core.campaigns.campaigns import Campaign, CampaignKind
from clientlists_desktop.core.campaigns.results import Result, Totals
from clientlists_desktop.core.campaigns.settings import CallSettings, Settings, TextSettings
from clientlists_desktop.core.campaigns.statuses import CampaignAction, Move, Status, target_of
from clientlists_desktop.core.channels import decode_channel
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.moments import now
from clientlists_desktop.core.names import name_key
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.storage.backups.backups import note_erased
from clientlists_desktop.storage.campaigns.campaign_copies import copy_clients
from clientlists_desktop.storage.campaigns.campaign_sources import (
    CampaignSourceModel,
    store_source,
)
from clientlists_desktop.storage.clients.projects import require_project
from clientlists_desktop.storage.models import (
    LIST,
    CampaignClientModel,
    CampaignModel,
    CampaignMoveModel,
    ClientListModel,
    ClientModel,
)
from clientlists_desktop.storage.queries import (
    delete_in_pieces,
    first_free_name,
    orphaned_owners,
)
from clientlists_desktop.storage.workspace import Workspace

_M = CampaignModel


def all_campaigns(workspace: Workspace) -> list[Campaign]:
    """Return every campaign that is not deleted, newest first."""
    with workspace.reading() as db:
        query = _M.select().where(_M.status != Status.DELETED.value).order_by(_M.id.desc())
        return [_campaign(model) for model in query.execute(db)]


def get_campaign(workspace: Workspace, campaign_id: int) -> Campaign:
    """Return a campaign; Refused when there is none."""
    return _campaign(_get(workspace, _M.id == campaign_id, str(campaign_id)))


def status_of(workspace: Workspace, campaign_id: int) -> Status:
    """Return a campaign's status, even of a deleted one; Refused when there is none."""
    with workspace.reading() as db:
        status = _M.select(_M.status).where(_M.id == campaign_id).scalar(db)
    if status is None:
        raise Refused(Refusal.NO_SUCH_CAMPAIGN, name=str(campaign_id))
    return Status(status)


def find_campaign(workspace: Workspace, name: str) -> Campaign:
    """Return the campaign of this name, without regard to case in any script."""
    return _campaign(_get(workspace, _M.name_key == name_key(name), name))


def campaigns_of_list(workspace: Workspace, list_id: int) -> list[Campaign]:
    """Return the campaigns that use a list and are not finished."""
    alive = [s.value for s in Status if s not in (Status.FINISHED, Status.DELETED)]
    with workspace.reading() as db:
        query = _M.select().where(_M.list_id == list_id, _M.status.in_(alive)).order_by(_M.id)
        return [_campaign(model) for model in query.execute(db)]


def is_campaign_name_free(workspace: Workspace, name: str, but: int | None = None) -> bool:
    """Whether no other campaign has the name, without regard to case in any script."""
    with workspace.reading() as db:
        same = _M.select().where(_M.name_key == name_key(name), _M.status != Status.DELETED.value)
        return not same.where(_M.id != but).exists(db) if but is not None else not same.exists(db)


def free_campaign_name(workspace: Workspace, wanted: str) -> str:
    """Return the name, or the first of `NAME (2)`, `NAME (3)` … that is free."""
    return first_free_name(wanted, lambda name: is_campaign_name_free(workspace, name))


def save_campaign(
    workspace: Workspace,
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
    """Create a campaign, or change one that hasn't started; returns its ID.

    Args:
        list_id: None for all clients of the channel.

    Raises:
        Refused: the name is taken, the project or list is gone, the list has another channel, or
            the campaign can no longer be changed.
    """
    try:
        with workspace.writing() as db:
            project = require_project(workspace, project_id)
            values = {
                "name": name,
                "name_key": name_key(name),
                "kind": kind.value,
                "project_id": project_id,
                "project_name": project.name,
                "list_id": list_id,
                "list_name": _list_name(db, list_id, channel_code),
                "channel": channel_code,
                "settings": json.dumps(asdict(settings)),
                "planned_for": planned_for,
            }
            if campaign_id is None:
                draft = {"status": Status.DRAFT.value, "made_by": actor, "made_at": now()}
                made = _M.insert(**draft, **values).execute(db)
                return int(made)
            model = _get(workspace, _M.id == campaign_id, name)
            require(_campaign(model), CampaignAction.EDIT)
            _M.update(**values).where(_M.id == campaign_id).execute(db)
            return campaign_id
    except peewee.IntegrityError as error:
        raise Refused(Refusal.CAMPAIGN_NAME_TAKEN, name=name) from error


def _list_name(db: Database, list_id: int | None, channel_code: str) -> str:
    if list_id is None:
        return ""
    model = ClientListModel.select().where(ClientListModel.id == list_id).first(db)
    if model is None or model.state != LIST:
        raise Refused(Refusal.LIST_GONE, name=model.name if model else str(list_id))
    if model.channel != channel_code:
        raise Refused(Refusal.WRONG_CHANNEL, name=model.name)
    return str(model.name)


def require(campaign: Campaign, act: CampaignAction) -> None:
    """Refuse an action that the campaign's status doesn't allow."""
    if not campaign.allows(act):
        raise Refused(
            Refusal.ACT_NOT_ALLOWED,
            name=campaign.name,
            seen=campaign.status.value,
            expected=act.value,
        )


def move_campaign(
    workspace: Workspace, campaign_id: int, move: Move, actor: str, *, keep_blocked: bool = False
) -> Generator[Progress, None, Campaign]:
    """Change a campaign's status with all that entails, in one transaction; Refused if not allowed.

    Starting it makes the campaign's own copy of its clients; closed before its end, it leaves none.

    Args:
        keep_blocked: whether it starts with clients that are in the do-not-contact book, too.
    """
    try:
        with workspace.writing() as db:
            model = _M.select().where(_M.id == campaign_id).first(db)
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
                require_project(workspace, model.project_id, model.project_name)
                copied = yield from copy_clients(workspace, db, model, keep_blocked=keep_blocked)
                changes |= copied
                store_source(workspace, campaign_id, model.list_id)
                changes["started_at"] = now()
                changes["totals"] = encode_totals(Totals({Result.PLANNED: copied["clients"]}))
                changes["row_version"] = CampaignModel.row_version + 1
            if status.is_running and not target.is_running:
                changes["ended_at"] = now()
            if move is Move.RESTORE:
                name = free_campaign_name(workspace, model.name)
                changes |= {"name": name, "name_key": name_key(name)}
            _M.update(**changes).where(_M.id == campaign_id).execute(db)
            _note_move(db, campaign_id, move, target, actor)
            return _campaign(_M.select().where(_M.id == campaign_id).get(db))
    except peewee.IntegrityError as error:
        raise Refused(Refusal.CAMPAIGN_NAME_TAKEN, name=str(campaign_id)) from error


def moves_made(workspace: Workspace, campaign_id: int) -> list[tuple[str, str, str]]:
    """Return a campaign's status changes, oldest first: move, who, when."""
    model = CampaignMoveModel
    with workspace.reading() as db:
        query = model.select(model.move, model.made_by, model.made_at)
        of_campaign = query.where(model.campaign_id == campaign_id).order_by(model.number)
        return [(move, actor, moment) for move, actor, moment in of_campaign.tuples().execute(db)]


def count_source(workspace: Workspace, campaign: Campaign) -> int:
    """Return how many clients a campaign's list or channel has, blocked by the book or not."""
    with workspace.reading() as db:
        if campaign.list_id is not None:
            query = ClientListModel.select(ClientListModel.ready)
            return query.where(ClientListModel.id == campaign.list_id).scalar(db) or 0
        model = ClientModel
        of_channel = (model.project_id == campaign.project_id) & (
            model.channel == campaign.channel_code
        )
        return int(model.select().where(of_channel, model.blocked == 0).count(db))


def _note_move(db: Database, campaign_id: int, move: Move, target: Status, actor: str) -> None:
    of_campaign = CampaignMoveModel.campaign_id == campaign_id
    made = CampaignMoveModel.select().where(of_campaign).count(db)
    CampaignMoveModel.insert(
        campaign_id=campaign_id,
        number=made + 1,
        move=move.value,
        status=target.value,
        made_by=actor,
        made_at=now(),
    ).execute(db)


def deleted_campaigns(workspace: Workspace, before: str) -> list[int]:
    """Return the campaigns that were deleted before a moment, written as `now` writes it."""
    moves = CampaignMoveModel
    with workspace.reading() as db:
        last = (
            moves.select(moves.campaign_id)
            .where(moves.move == Move.DELETE.value)
            .group_by(moves.campaign_id)
            .having(peewee.fn.MAX(moves.made_at) < before)
        )
        query = _M.select(_M.id).where(_M.status == Status.DELETED.value, _M.id.in_(last))
        return [identity for (identity,) in query.tuples().execute(db)]


def purge_campaign(workspace: Workspace, campaign_id: int) -> None:
    """Delete a deleted campaign for good, with its copies and its report."""
    with workspace.writing() as db:
        deleted = (_M.id == campaign_id) & (_M.status == Status.DELETED.value)
        gone = _M.delete().where(deleted).execute(db)
        if not gone:
            return
        note_erased(workspace, "campaign", campaign_id)
        for kept in (CampaignMoveModel, CampaignSourceModel):
            kept.delete().where(kept.campaign_id == campaign_id).execute(db)
    delete_copies(workspace, campaign_id)


def delete_copies(workspace: Workspace, campaign_id: int) -> None:
    """Delete the copies of a campaign that is gone, in short transactions."""
    model = CampaignClientModel
    for _ in delete_in_pieces(workspace, model.campaign_id == campaign_id, model.position):
        pass


def orphaned_copies(workspace: Workspace) -> list[int]:
    """Return the campaigns that are gone but left copies behind after a crash."""
    return orphaned_owners(workspace, CampaignClientModel.campaign_id, _M.id)


def encode_totals(totals: Totals) -> str:
    """Encode the totals of a report."""
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


def _get(workspace: Workspace, wanted: peewee.Expression, name: str) -> CampaignModel:
    with workspace.reading() as db:
        model = _M.select().where(wanted, _M.status != Status.DELETED.value).first(db)
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
        channel_code=decode_channel(model.channel),
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
        row_version=model.row_version,
    )
