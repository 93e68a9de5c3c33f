"""Client lists: found, renamed, deleted, restored."""

from datetime import UTC, datetime, timedelta

import peewee
from peewee import Database

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.moments import now
from clientlists_desktop.core.names import name_key
from clientlists_desktop.storage.lists.summaries import list_summary
from clientlists_desktop.storage.models import DELETED, LIST, CampaignModel, ClientListModel
from clientlists_desktop.storage.queries import first_free_name
from clientlists_desktop.storage.workspace import Workspace

_ListModel = ClientListModel


def all_lists(workspace: Workspace) -> list[ListSummary]:
    """Return every list, newest first."""
    with workspace.reading() as db:
        query = _ListModel.select().where(_ListModel.state == LIST)
        newest = query.order_by(_ListModel.made_at.desc(), _ListModel.id.desc())
        return [list_summary(model) for model in newest.execute(db)]


def get_list(workspace: Workspace, list_id: int) -> ListSummary:
    """Return one list; Refused when there is none."""
    return list_summary(_get(workspace, _ListModel.id == list_id, str(list_id)))


def find_list(workspace: Workspace, name: str) -> ListSummary:
    """Return the list of this name, without regard to case in any script."""
    return list_summary(_get(workspace, _ListModel.name_key == name_key(name), name))


def is_name_free(workspace: Workspace, name: str, except_list: int | None = None) -> bool:
    """Whether no list has the name, without regard to case in any script."""
    with workspace.reading() as db:
        query = _ListModel.select().where(
            _ListModel.state == LIST, _ListModel.name_key == name_key(name)
        )
        if except_list is not None:
            query = query.where(_ListModel.id != except_list)
        return not query.exists(db)


def free_name(workspace: Workspace, wanted: str) -> str:
    """Return the name, or the first of `NAME (2)`, `NAME (3)` … that is free."""
    return first_free_name(wanted, lambda name: is_name_free(workspace, name))


def lists_from_file(workspace: Workspace, sha256: str) -> list[ListSummary]:
    """Return the lists that were made from exactly the same file."""
    with workspace.reading() as db:
        query = _ListModel.select().where(
            _ListModel.state == LIST, _ListModel.source_sha256 == sha256
        )
        return [
            list_summary(model) for model in query.order_by(_ListModel.made_at.desc()).execute(db)
        ]


def lists_of_last_days(workspace: Workspace, channel_code: str, days: int) -> list[ListSummary]:
    """Return a channel's lists of the last days, newest first."""
    since = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="seconds")
    return [
        one
        for one in all_lists(workspace)
        if one.channel_code == channel_code and one.made_at >= since
    ]


def rename_list(workspace: Workspace, list_id: int, name: str) -> None:
    """Rename a list; Refused when the name is taken."""
    _get(workspace, _ListModel.id == list_id, name)
    try:
        with workspace.writing() as db:
            _ListModel.update(name=name, name_key=name_key(name)).where(
                _ListModel.id == list_id
            ).execute(db)
            _rename_in_campaigns(db, list_id, name)
    except peewee.IntegrityError as error:
        raise Refused(Refusal.NAME_TAKEN, name=name) from error


def trash_list(workspace: Workspace, list_id: int, actor: str) -> None:
    """Move a list to the trash, from which it can be restored."""
    _get(workspace, _ListModel.id == list_id, str(list_id))
    with workspace.writing() as db:
        _ListModel.update(state=DELETED, deleted_at=now(), deleted_by=actor).where(
            _ListModel.id == list_id
        ).execute(db)


def restore_list(workspace: Workspace, list_id: int) -> str:
    """Restore a list from the trash; returns its name, a new one if the old one is taken."""
    with workspace.writing() as db:
        deleted = (_ListModel.id == list_id) & (_ListModel.state == DELETED)
        model = _ListModel.select().where(deleted).first(db)
        if model is None:
            raise Refused(Refusal.NOT_IN_TRASH, name=str(list_id))
        name = free_name(workspace, model.name)
        _ListModel.update(
            state=LIST, deleted_at=None, deleted_by="", name=name, name_key=name_key(name)
        ).where(_ListModel.id == list_id).execute(db)
        _rename_in_campaigns(db, list_id, name)
    return name


def _rename_in_campaigns(db: Database, list_id: int, name: str) -> None:
    """Rename a list in campaigns that haven't started; the others keep the old name."""
    waiting = (CampaignModel.list_id == list_id) & (CampaignModel.started_at == "")
    CampaignModel.update(list_name=name).where(waiting).execute(db)


def _get(workspace: Workspace, condition: peewee.Expression, name: str) -> ClientListModel:
    with workspace.reading() as db:
        model = _ListModel.select().where(condition, _ListModel.state == LIST).first(db)
    if model is None:
        raise Refused(Refusal.NO_SUCH_LIST, name=name)
    return model
