"""The versions of a list as they are shown: each with its counts and who confirmed consent."""

import json
from collections.abc import Iterable

from peewee import Database

from clientlists_desktop.core.consent import ConsentKind
from clientlists_desktop.core.lists.versions import Version, VersionKind
from clientlists_desktop.storage.lists.versions.records import (
    ListVersionModel,
    first_version,
    get_list_record,
)
from clientlists_desktop.storage.models import ConsentModel
from clientlists_desktop.storage.workspace import Workspace

_V, _C = ListVersionModel, ConsentModel


def versions_of(workspace: Workspace, list_id: int) -> list[Version]:
    """Return the versions of a list, newest first; Refused when there is no such list."""
    with workspace.reading() as db, db.atomic():
        model = get_list_record(workspace, list_id)
        query = _V.select().where(_V.list_id == list_id).order_by(_V.number.desc())
        found = list(query.execute(db)) or [_V(**first_version(model))]
        # The first version is stored without its consent, which the list had long before.
        found[-1].consent_id = found[-1].consent_id or _first_consent(db, list_id)
        confirmed = _who_confirmed(db, (one.consent_id for one in found))
    return [_version(one, confirmed.get(one.consent_id, "")) for one in found]


def _first_consent(db: Database, list_id: int) -> int | None:
    """Return the evidence of the clients whom a list had when it was made; None without its own."""
    of_all = (_C.list_id == list_id) & (_C.kind != ConsentKind.UPDATE.value)
    found = _C.select(_C.id).where(of_all).order_by(_C.id).scalar(db)
    return None if found is None else int(found)


def _who_confirmed(db: Database, wanted: Iterable[int | None]) -> dict[int | None, str]:
    ids = [one for one in wanted if one is not None]
    return dict(_C.select(_C.id, _C.actor).where(_C.id.in_(ids)).tuples().execute(db))


def _version(model: ListVersionModel, confirmed_by: str) -> Version:
    return Version(
        int(model.number),
        VersionKind(model.kind),
        model.made_by,
        model.made_at,
        model.source_name,
        model.source_sha256,
        model.clients,
        json.loads(model.counts),
        model.consent_id,
        confirmed_by,
    )
