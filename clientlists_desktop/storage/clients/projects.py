"""Projects: finding, making, renaming, deleting, restoring them."""

import json

import peewee

from clientlists_desktop.core.campaigns.statuses import Status
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.names import name_key
from clientlists_desktop.storage.database import transaction, unavailable, workspace_path
from clientlists_desktop.storage.imports.drafts import now
from clientlists_desktop.storage.models import (
    CampaignModel,
    ClientModel,
    ProjectModel,
    SavedFilterModel,
)

_P = ProjectModel
_DELETED_AT_ONCE = 20_000


def all_projects() -> list[Project]:
    """Return every project by name, with its clients counted."""
    with unavailable(workspace_path()):
        models = list(_P.select().where(_P.deleted_at.is_null()).order_by(_P.name_key))
        return [_project(model) for model in models]


def get_project(project_id: int) -> Project:
    """Return a project; Refused when there is none."""
    return _project(require_project(project_id))


def find_project(name: str) -> Project:
    """Return the project of this name, without regard to case in any script."""
    with unavailable(workspace_path()):
        model = _P.get_or_none(_P.name_key == name_key(name), _P.deleted_at.is_null())
    if model is None:
        raise Refused(Refusal.NO_SUCH_PROJECT, name=name)
    return _project(model)


def create_project(name: str, actor: str) -> int:
    """Make a project; returns its ID. Refused when the name is taken."""
    try:
        with transaction():
            made = _P.create(name=name, name_key=name_key(name), made_by=actor, made_at=now())
    except peewee.IntegrityError as error:
        raise Refused(Refusal.PROJECT_NAME_TAKEN, name=name) from error
    return int(made.id)


def rename_project(project_id: int, name: str) -> None:
    """Give a project another name, here and in the campaigns that it still has."""
    require_project(project_id)
    try:
        with transaction():
            _P.update(name=name, name_key=name_key(name)).where(_P.id == project_id).execute()
            CampaignModel.update(project_name=name).where(
                CampaignModel.project_id == project_id
            ).execute()
    except peewee.IntegrityError as error:
        raise Refused(Refusal.PROJECT_NAME_TAKEN, name=name) from error


def trash_project(project_id: int) -> None:
    """Delete a project so that it can be restored; Refused while campaigns of it run."""
    project = require_project(project_id)
    with transaction():
        running = [
            name
            for (name,) in CampaignModel.select(CampaignModel.name)
            .where(
                CampaignModel.project_id == project_id,
                CampaignModel.status.in_([status.value for status in Status if status.is_running]),
            )
            .order_by(CampaignModel.id)
            .tuples()
        ]
        if running:
            names = "\n".join(running)
            raise Refused(Refusal.PROJECT_IN_USE, name=project.name, expected=names)
        _P.update(deleted_at=now()).where(_P.id == project_id).execute()


def restore_project(project_id: int) -> str:
    """Bring a deleted project back; returns its name, a new one when the old is taken."""
    with transaction():
        model = _P.get_or_none(_P.id == project_id, _P.deleted_at.is_null(False))
        if model is None:
            raise Refused(Refusal.NO_SUCH_PROJECT, name=str(project_id))
        name = _free_name(model.name)
        _P.update(deleted_at=None, name=name, name_key=name_key(name)).where(
            _P.id == project_id
        ).execute()
    return name


def deleted_projects(before: str) -> list[int]:
    """Return the projects that were deleted before a moment (as `now` writes it)."""
    with unavailable(workspace_path()):
        query = _P.select(_P.id).where(_P.deleted_at < before)
        return [identity for (identity,) in query.tuples()]


def purge_project(project_id: int) -> None:
    """Delete a deleted project for good with its clients; its campaigns stay, without it."""
    with transaction():
        gone = _P.delete().where(_P.id == project_id, _P.deleted_at.is_null(False)).execute()
        if not gone:
            return
        SavedFilterModel.delete().where(SavedFilterModel.project_id == project_id).execute()
        of_project = CampaignModel.project_id == project_id
        CampaignModel.update(project_id=None).where(of_project).execute()
    delete_clients(project_id)


def delete_clients(project_id: int) -> None:
    """Delete the clients of a project that is gone, in short transactions."""
    model = ClientModel
    doomed = model.select(model.id).where(model.project_id == project_id).limit(_DELETED_AT_ONCE)
    while True:
        with transaction():
            if not model.delete().where(model.id.in_(doomed)).execute():
                return


def orphaned_clients() -> list[int]:
    """Return projects that are gone although clients of theirs lie there, after a crash."""
    with unavailable(workspace_path()):
        found: list[int] = []
        seek = ClientModel.select(peewee.fn.MIN(ClientModel.project_id))
        last = seek.scalar()
        while last is not None:
            found.append(last)
            last = seek.where(ClientModel.project_id > last).scalar()
        known = {identity for (identity,) in _P.select(_P.id).tuples()}
    return [identity for identity in found if identity not in known]


def _free_name(wanted: str) -> str:
    made, number = wanted, 2
    while _P.select().where(_P.name_key == name_key(made), _P.deleted_at.is_null()).exists():
        suffix = f" ({number})"
        made = wanted[: 100 - len(suffix)] + suffix
        number += 1
    return made


def require_project(project_id: int | None, name: str = "") -> ProjectModel:
    """Return a project; Refused when it is gone, by the name that it had or else by `name`."""
    with unavailable(workspace_path()):
        model = _P.get_or_none(_P.id == project_id)
    if model is None or model.deleted_at is not None:
        raise Refused(Refusal.NO_SUCH_PROJECT, name=model.name if model else name)
    return model


def _project(model: ProjectModel) -> Project:
    counts: dict[str, list[int]] = json.loads(model.counts)
    return Project(
        id=model.id,
        name=model.name,
        clients={channel: clients for channel, (clients, _) in counts.items()},
        blocked={channel: blocked for channel, (_, blocked) in counts.items()},
        attributes=tuple(json.loads(model.attributes)),
        bots=tuple(json.loads(model.bots)),
        made_by=model.made_by,
        made_at=model.made_at,
    )
