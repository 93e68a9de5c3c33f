"""Client lists: finding, renaming, deleting, restoring them."""

from datetime import UTC, datetime, timedelta

import peewee

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.names import name_key
from clientlists_desktop.storage.database import transaction, unavailable, workspace_path
from clientlists_desktop.storage.imports.drafts import now
from clientlists_desktop.storage.models import DELETED, LIST, CampaignModel, ClientListModel
from clientlists_desktop.storage.serialization import list_summary

_ListModel = ClientListModel


def all_lists() -> list[ListSummary]:
    """Return every list, newest first."""
    with unavailable(workspace_path()):
        query = _ListModel.select().where(_ListModel.state == LIST)
        newest = query.order_by(_ListModel.made_at.desc(), _ListModel.id.desc())
        return [list_summary(model) for model in newest]


def get_list(list_id: int) -> ListSummary:
    """Return one list; Refused when there is none."""
    return list_summary(_get(_ListModel.id == list_id, str(list_id)))


def find_list(name: str) -> ListSummary:
    """Return the list of this name, without regard to case in any script."""
    return list_summary(_get(_ListModel.name_key == name_key(name), name))


def is_name_free(name: str, except_list: int | None = None) -> bool:
    """Whether no list bears the name, without regard to case in any script."""
    with unavailable(workspace_path()):
        query = _ListModel.select().where(
            _ListModel.state == LIST, _ListModel.name_key == name_key(name)
        )
        if except_list is not None:
            query = query.where(_ListModel.id != except_list)
        return not query.exists()


def free_name(wanted: str) -> str:
    """Return the name, or the first of `NAME (2)`, `NAME (3)` … that is free."""
    made, number = wanted, 2
    while not is_name_free(made):
        suffix = f" ({number})"
        made = wanted[: 100 - len(suffix)] + suffix
        number += 1
    return made


def lists_from_file(sha256: str) -> list[ListSummary]:
    """Return the lists that were made from the very same bytes."""
    with unavailable(workspace_path()):
        query = _ListModel.select().where(
            _ListModel.state == LIST, _ListModel.source_sha256 == sha256
        )
        return [list_summary(model) for model in query.order_by(_ListModel.made_at.desc())]


def lists_of_last_days(channel_code: str, days: int) -> list[ListSummary]:
    """Return the lists of a channel that were made in the last days, newest first."""
    since = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="seconds")
    return [one for one in all_lists() if one.channel_code == channel_code and one.made_at >= since]


def rename_list(list_id: int, name: str) -> None:
    """Give a list another name; Refused when it is taken."""
    _get(_ListModel.id == list_id, name)
    try:
        with transaction():
            _ListModel.update(name=name, name_key=name_key(name)).where(
                _ListModel.id == list_id
            ).execute()
            _tell_campaigns(list_id, name)
    except peewee.IntegrityError as error:
        raise Refused(Refusal.NAME_TAKEN, name=name) from error


def trash_list(list_id: int, actor: str) -> None:
    """Put a list into the trash, from which it can be restored."""
    _get(_ListModel.id == list_id, str(list_id))
    with transaction():
        _ListModel.update(state=DELETED, deleted_at=now(), deleted_by=actor).where(
            _ListModel.id == list_id
        ).execute()


def restore_list(list_id: int) -> str:
    """Take a list out of the trash; returns its name, a new one when the old is taken meanwhile."""
    with transaction():
        model = _ListModel.get_or_none(_ListModel.id == list_id, _ListModel.state == DELETED)
        if model is None:
            raise Refused(Refusal.NOT_IN_TRASH, name=str(list_id))
        name = free_name(model.name)
        _ListModel.update(
            state=LIST, deleted_at=None, deleted_by="", name=name, name_key=name_key(name)
        ).where(_ListModel.id == list_id).execute()
        _tell_campaigns(list_id, name)
    return name


def _tell_campaigns(list_id: int, name: str) -> None:
    """Let campaigns that wait for a list know its name; those that were started keep the old."""
    waiting = (CampaignModel.list_id == list_id) & (CampaignModel.started_at == "")
    CampaignModel.update(list_name=name).where(waiting).execute()


def _get(condition: peewee.Expression, name: str) -> ClientListModel:
    with unavailable(workspace_path()):
        model = _ListModel.get_or_none(condition, _ListModel.state == LIST)
    if model is None:
        raise Refused(Refusal.NO_SUCH_LIST, name=name)
    return model
