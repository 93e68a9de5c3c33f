"""The trash: deleted lists, and how they are erased without a trace."""

import secrets
from collections.abc import Iterator
from datetime import datetime, timedelta

import peewee
from peewee import Database

from clientlists_desktop.core.backups import VACUUM_DUE
from clientlists_desktop.core.channels import decode_channel
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists.trash import (
    USUAL_DAYS,
    TrashedList,
    moment_of,
    retention_end,
)
from clientlists_desktop.core.moments import now
from clientlists_desktop.core.names import name_key
from clientlists_desktop.storage import settings
from clientlists_desktop.storage.backups.backups import note_erased
from clientlists_desktop.storage.journal import journal_lines
from clientlists_desktop.storage.lists.list_settings import forget_settings
from clientlists_desktop.storage.lists.origins import forget_origin
from clientlists_desktop.storage.locks import is_owned
from clientlists_desktop.storage.models import CHECKED, CHECKING, DELETED, ClientListModel
from clientlists_desktop.storage.workspace import Workspace

_L = ClientListModel


def trash_days(workspace: Workspace) -> int:
    """Return how many days deleted lists stay in the trash."""
    return int(settings.get_setting(workspace, settings.TRASH_DAYS) or USUAL_DAYS)


def trashed_lists(workspace: Workspace, at: str = "") -> list[TrashedList]:
    """Return the lists in the trash, the latest deleted first.

    Args:
        at: the moment that decides what is due, as `now` writes it; the present if empty.
    """
    return _trashed(workspace, _L.state == DELETED, at)


def get_trashed(workspace: Workspace, list_id: int, name: str) -> TrashedList:
    """Return a list in the trash; Refused when it isn't there.

    Args:
        name: what the refusal calls the list.
    """
    found = _trashed(workspace, (_L.state == DELETED) & (_L.id == list_id), "")
    if not found:
        raise Refused(Refusal.NOT_IN_TRASH, name=name)
    return found[0]


def find_trashed(workspace: Workspace, name: str, list_id: int | None = None) -> TrashedList:
    """Return the latest deleted list of this name, without regard to case in any script.

    Args:
        list_id: which of several lists with this name; None for the latest.
    """
    condition = (_L.state == DELETED) & (_L.name_key == name_key(name))
    if list_id is not None:
        condition &= _L.id == list_id
    found = _trashed(workspace, condition, "")
    if not found:
        raise Refused(Refusal.NOT_IN_TRASH, name=name)
    return found[0]


def _trashed(workspace: Workspace, condition: peewee.Expression, at: str) -> list[TrashedList]:
    moment = moment_of(at or now())
    assert moment is not None
    with workspace.reading() as db:
        query = _L.select().where(condition).order_by(_L.deleted_at.desc(), _L.id.desc())
        models = list(query.execute(db))
    if not models:
        return []
    days = trash_days(workspace)
    stable_since = journal_lines.clock_history(workspace).stable_since(moment)
    return [_record(model, days, stable_since, moment) for model in models]


def trusted_now(workspace: Workspace) -> datetime | None:
    """Return the present, if the journal shows that the clock has run for a day without a jump."""
    present = moment_of(now())
    assert present is not None
    stable = journal_lines.clock_history(workspace).stable_since(present)
    return present if stable is not None and present - stable >= timedelta(days=1) else None


def remove_from_trash(workspace: Workspace, list_id: int, name: str) -> int:
    """Erase a list from the trash; returns how many drafts of the same file went with it.

    Its rows are left to `erase_traces`, which every start runs if nobody did before.

    Args:
        name: what the refusal calls the list.

    Raises:
        Refused: it isn't in the trash, or somebody is working on a draft of the same file.
    """
    with workspace.writing() as db:
        model = _L.select().where(_L.id == list_id, _L.state == DELETED).first(db)
        if model is None:
            raise Refused(Refusal.NOT_IN_TRASH, name=name)
        drafts = _drafts_of_the_same_file(workspace, db, model)
        _L.delete().where(_L.id.in_([list_id, *(draft.id for draft in drafts)])).execute(db)
        forget_origin(db, list_id)
        forget_settings(db, list_id)
        note_erased(workspace, "client_list", list_id, *(draft.id for draft in drafts))
        note_traces(workspace)
    return len(drafts)


def note_traces(workspace: Workspace) -> None:
    """Remember, in the transaction that erases something, that the file has to be rewritten."""
    settings.set_setting(workspace, VACUUM_DUE, secrets.token_hex(8))


def _drafts_of_the_same_file(
    workspace: Workspace, db: Database, model: ClientListModel
) -> list[ClientListModel]:
    if not model.source_sha256:
        return []
    query = _L.select().where(
        _L.source_sha256 == model.source_sha256, _L.state.in_((CHECKING, CHECKED))
    )
    drafts = list(query.execute(db))
    for draft in drafts:
        if is_owned(workspace, draft.owner):
            raise Refused(Refusal.DRAFT_IN_USE, file=draft.source_name)
    return drafts


def has_traces(workspace: Workspace) -> bool:
    """Whether the file may still contain traces of erased lists."""
    return settings.get_setting(workspace, VACUUM_DUE) is not None


def erase_traces(workspace: Workspace) -> Iterator[int]:
    """Delete the rows of erased lists, yielding how many at a time, and rewrite the file.

    Refused when the disk is full or the workspace is busy; then the next start does it.
    """
    due = settings.get_setting(workspace, VACUUM_DUE)
    # Here, because most who look at the trash erase nothing.
    from clientlists_desktop.storage.imports.drafts import delete_rows_in_pieces, orphaned_rows

    for list_id in orphaned_rows(workspace):
        yield from delete_rows_in_pieces(workspace, list_id)
    if due is not None:
        yield 0
        workspace.compact()
        # Another list may have been erased meanwhile, which makes a new rewrite due.
        settings.drop_setting(workspace, VACUUM_DUE, due)


def _record(
    model: ClientListModel, days: int, stable_since: datetime | None, moment: datetime
) -> TrashedList:
    erased_after, days_left = retention_end(model.deleted_at or "", days, stable_since, moment)
    return TrashedList(
        id=model.id,
        name=model.name,
        channel_code=decode_channel(model.channel),
        clients=model.ready,
        made_by=model.made_by,
        deleted_by=model.deleted_by,
        deleted_at=model.deleted_at or "",
        erased_after=erased_after,
        days_left=days_left,
    )
