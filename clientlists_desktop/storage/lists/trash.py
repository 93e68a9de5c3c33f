"""The trash: deleted lists, and how nothing of one is left."""

import secrets
from collections.abc import Iterator
from datetime import datetime

import peewee

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists.trash import (
    USUAL_DAYS,
    TrashedList,
    clock_stable_since,
    moment_of,
    retention_end,
)
from clientlists_desktop.core.names import name_key
from clientlists_desktop.storage import settings
from clientlists_desktop.storage.database import rewrite, transaction, unavailable, workspace_path
from clientlists_desktop.storage.imports.drafts import deleting_rows, now, orphaned_rows
from clientlists_desktop.storage.journal import journal_lines
from clientlists_desktop.storage.locks import is_owned
from clientlists_desktop.storage.models import CHECKED, CHECKING, DELETED, ClientListModel

_L = ClientListModel


def trash_days() -> int:
    """Return how many days deleted lists rest."""
    return int(settings.get_setting(settings.TRASH_DAYS) or USUAL_DAYS)


def trashed_lists(at: str = "") -> list[TrashedList]:
    """Return the lists in the trash, the one that was deleted last first.

    Args:
        at: the moment for which it is told, as `storage.drafts.now` writes it; now when not given.
    """
    return _trashed(_L.state == DELETED, at)


def get_trashed(list_id: int, name: str) -> TrashedList:
    """Return a list in the trash; Refused when it is not there (any more).

    Args:
        name: what the list is called to whoever looks for it.
    """
    found = _trashed((_L.state == DELETED) & (_L.id == list_id), "")
    if not found:
        raise Refused(Refusal.NOT_IN_TRASH, name=name)
    return found[0]


def find_trashed(name: str, list_id: int | None = None) -> TrashedList:
    """Return the list of this name that was deleted last, without regard to case in any script.

    Args:
        list_id: which of the lists of this name; the last one when not given.
    """
    condition = (_L.state == DELETED) & (_L.name_key == name_key(name))
    if list_id is not None:
        condition &= _L.id == list_id
    found = _trashed(condition, "")
    if not found:
        raise Refused(Refusal.NOT_IN_TRASH, name=name)
    return found[0]


def _trashed(condition: peewee.Expression, at: str) -> list[TrashedList]:
    moment = moment_of(at or now())
    assert moment is not None
    with unavailable(workspace_path()):
        models = list(_L.select().where(condition).order_by(_L.deleted_at.desc(), _L.id.desc()))
    if not models:
        return []
    days, steady = trash_days(), clock_stable_since(journal_lines.moments(), moment)
    return [_record(model, days, steady, moment) for model in models]


def remove_from_trash(list_id: int, name: str) -> int:
    """Take a list out of the trash for good; returns how many drafts of the same file went with it.

    Its rows are still to be deleted by `clean`, which every start does if nobody did it before.

    Args:
        name: what the list is called to whoever erases it.

    Raises:
        Refused: it is not in the trash (any more), or somebody works on a draft of the same file.
    """
    with transaction():
        model = _L.get_or_none(_L.id == list_id, _L.state == DELETED)
        if model is None:
            raise Refused(Refusal.NOT_IN_TRASH, name=name)
        drafts = _drafts_of_the_same_file(model)
        _L.delete().where(_L.id.in_([list_id, *(draft.id for draft in drafts)])).execute()
        settings.set_setting(settings.VACUUM_DUE, secrets.token_hex(8))
    return len(drafts)


def _drafts_of_the_same_file(model: ClientListModel) -> list[ClientListModel]:
    if not model.source_sha256:
        return []
    query = _L.select().where(
        _L.source_sha256 == model.source_sha256, _L.state.in_((CHECKING, CHECKED))
    )
    drafts = list(query)
    for draft in drafts:
        if is_owned(workspace_path(), draft.owner):
            raise Refused(Refusal.DRAFT_IN_USE, file=draft.source_name)
    return drafts


def is_unclean() -> bool:
    """Whether traces of what was erased may still lie in the file."""
    return settings.get_setting(settings.VACUUM_DUE) is not None


def clean() -> Iterator[int]:
    """Delete the rows of lists that are gone, yielding how many at a time, and rewrite the file.

    Refused when the disk is full or somebody is in the way; then the next start does it.
    """
    due = settings.get_setting(settings.VACUUM_DUE)
    for list_id in orphaned_rows():
        yield from deleting_rows(list_id)
    if due is not None:
        yield 0
        rewrite()
        # Another erasing may have begun meanwhile: what is due now is not what was.
        settings.drop_setting(settings.VACUUM_DUE, due)


def _record(
    model: ClientListModel, days: int, steady: datetime | None, moment: datetime
) -> TrashedList:
    erased_after, days_left = retention_end(model.deleted_at or "", days, steady, moment)
    return TrashedList(
        id=model.id,
        name=model.name,
        channel_code=model.channel,
        clients=model.ready,
        made_by=model.made_by,
        deleted_by=model.deleted_by,
        deleted_at=model.deleted_at or "",
        erased_after=erased_after,
        days_left=days_left,
    )
