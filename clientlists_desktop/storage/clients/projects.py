"""Projects: found, created, renamed, deleted, restored."""

import json

import peewee
from peewee import Database

from clientlists_desktop.core.campaigns.statuses import Status
from clientlists_desktop.core.channels import decode_channel
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.moments import now
from clientlists_desktop.core.names import name_key
from clientlists_desktop.storage.backups.backups import note_erased
from clientlists_desktop.storage.models import (
    CampaignModel,
    ClientModel,
    ProjectModel,
    SavedFilterModel,
)
from clientlists_desktop.storage.queries import first_free_name, orphaned_owners
from clientlists_desktop.storage.workspace import Workspace

_P = ProjectModel
_DELETED_AT_ONCE = 20_000


def all_projects(workspace: Workspace) -> list[Project]:
    """Return every project by name, with the counts of its clients."""
    with workspace.reading() as db:
        models = list(_P.select().where(_P.deleted_at.is_null()).order_by(_P.name_key).execute(db))
        return [_project(model) for model in models]


def get_project(workspace: Workspace, project_id: int) -> Project:
    """Return a project; Refused when there is none."""
    return _project(require_project(workspace, project_id))


def find_project(workspace: Workspace, name: str) -> Project:
    """Return the project of this name, without regard to case in any script."""
    with workspace.reading() as db:
        model = _P.select().where(_P.name_key == name_key(name), _P.deleted_at.is_null()).first(db)
    if model is None:
        raise Refused(Refusal.NO_SUCH_PROJECT, name=name)
    return _project(model)


def create_project(workspace: Workspace, name: str, actor: str) -> int:
    """Create a project; returns its ID. Refused when the name is taken."""
    try:
        with workspace.writing() as db:
            made = _P.insert(
                name=name, name_key=name_key(name), made_by=actor, made_at=now()
            ).execute(db)
    except peewee.IntegrityError as error:
        raise Refused(Refusal.PROJECT_NAME_TAKEN, name=name) from error
    return int(made)


def rename_project(workspace: Workspace, project_id: int, name: str) -> None:
    """Rename a project, here and in its campaigns."""
    require_project(workspace, project_id)
    try:
        with workspace.writing() as db:
            _P.update(name=name, name_key=name_key(name)).where(_P.id == project_id).execute(db)
            CampaignModel.update(project_name=name).where(
                CampaignModel.project_id == project_id
            ).execute(db)
    except peewee.IntegrityError as error:
        raise Refused(Refusal.PROJECT_NAME_TAKEN, name=name) from error


def trash_project(workspace: Workspace, project_id: int) -> None:
    """Delete a project so that it can be restored; Refused while any of its campaigns runs."""
    project = require_project(workspace, project_id)
    with workspace.writing() as db:
        running = [
            name
            for (name,) in CampaignModel.select(CampaignModel.name)
            .where(
                CampaignModel.project_id == project_id,
                CampaignModel.status.in_([status.value for status in Status if status.is_running]),
            )
            .order_by(CampaignModel.id)
            .tuples()
            .execute(db)
        ]
        if running:
            names = "\n".join(running)
            raise Refused(Refusal.PROJECT_IN_USE, name=project.name, expected=names)
        _P.update(deleted_at=now()).where(_P.id == project_id).execute(db)


def restore_project(workspace: Workspace, project_id: int) -> str:
    """Restore a deleted project; returns its name, a new one if the old one is taken."""
    with workspace.writing() as db:
        model = _P.select().where(_P.id == project_id, _P.deleted_at.is_null(False)).first(db)
        if model is None:
            raise Refused(Refusal.NO_SUCH_PROJECT, name=str(project_id))
        name = first_free_name(model.name, lambda name: _is_name_free(db, name))
        _P.update(deleted_at=None, name=name, name_key=name_key(name)).where(
            _P.id == project_id
        ).execute(db)
    return name


def deleted_projects(workspace: Workspace, before: str) -> list[int]:
    """Return the projects that were deleted before a moment, written as `now` writes it."""
    with workspace.reading() as db:
        query = _P.select(_P.id).where(_P.deleted_at < before)
        return [identity for (identity,) in query.tuples().execute(db)]


def purge_project(workspace: Workspace, project_id: int) -> None:
    """Delete a deleted project and its clients for good; its campaigns stay, without it."""
    with workspace.writing() as db:
        gone = _P.delete().where(_P.id == project_id, _P.deleted_at.is_null(False)).execute(db)
        if not gone:
            return
        note_erased(workspace, "project", project_id)
        SavedFilterModel.delete().where(SavedFilterModel.project_id == project_id).execute(db)
        of_project = CampaignModel.project_id == project_id
        CampaignModel.update(project_id=None).where(of_project).execute(db)
    delete_clients(workspace, project_id)


def delete_clients(workspace: Workspace, project_id: int) -> None:
    """Delete the clients of a project that is gone, in short transactions."""
    # Not `delete_in_pieces`: no index sorts the clients of a project by ID.
    model = ClientModel
    some = model.select(model.id).where(model.project_id == project_id).limit(_DELETED_AT_ONCE)
    while True:
        with workspace.writing() as db:
            if not model.delete().where(model.id.in_(some)).execute(db):
                return


def orphaned_clients(workspace: Workspace) -> list[int]:
    """Return the projects that are gone but left clients behind after a crash."""
    return orphaned_owners(workspace, ClientModel.project_id, _P.id)


def _is_name_free(db: Database, name: str) -> bool:
    same = _P.select().where(_P.name_key == name_key(name), _P.deleted_at.is_null())
    return not same.exists(db)


def require_project(workspace: Workspace, project_id: int | None, name: str = "") -> ProjectModel:
    """Return a project; Refused when it is gone, naming it by its last name or by `name`."""
    with workspace.reading() as db:
        model = _P.select().where(_P.id == project_id).first(db)
    if model is None or model.deleted_at is not None:
        raise Refused(Refusal.NO_SUCH_PROJECT, name=model.name if model else name)
    return model


def _project(model: ProjectModel) -> Project:
    counts: dict[str, list[int]] = json.loads(model.counts)
    return Project(
        id=model.id,
        name=model.name,
        clients={decode_channel(channel): clients for channel, (clients, _) in counts.items()},
        blocked={channel: blocked for channel, (_, blocked) in counts.items()},
        attributes=tuple(json.loads(model.attributes)),
        bots=tuple(json.loads(model.bots)),
        made_by=model.made_by,
        made_at=model.made_at,
    )
