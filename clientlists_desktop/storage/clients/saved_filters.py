"""Filters of clients, saved under a name in their project."""

import json

from clientlists_desktop.core.clients.filters import ClientFilter, SavedFilter, decode_filter
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.names import name_key
from clientlists_desktop.storage.models import SavedFilterModel
from clientlists_desktop.storage.workspace import Workspace

_S = SavedFilterModel


def saved_filters(workspace: Workspace, project_id: int) -> list[SavedFilter]:
    """Return the filters of a project by name."""
    with workspace.reading() as db:
        models = list(
            _S.select().where(_S.project_id == project_id).order_by(_S.name_key).execute(db)
        )
    return [SavedFilter(m.id, m.name, decode_filter(json.loads(m.client_filter))) for m in models]


def save_filter(
    workspace: Workspace, project_id: int, name: str, chosen: ClientFilter, *, replace: bool
) -> None:
    """Save a filter; Refused when the name is taken and the old filter is not to be replaced."""
    key, encoded = name_key(name), json.dumps(chosen.encoded(), ensure_ascii=False)
    with workspace.writing() as db:
        same = (_S.project_id == project_id) & (_S.name_key == key)
        if _S.select().where(same).exists(db):
            if not replace:
                raise Refused(Refusal.FILTER_NAME_TAKEN, name=name)
            _S.update(name=name, client_filter=encoded).where(same).execute(db)
            return
        _S.insert(project_id=project_id, name=name, name_key=key, client_filter=encoded).execute(db)


def delete_filter(workspace: Workspace, filter_id: int) -> None:
    """Delete a filter."""
    with workspace.writing() as db:
        _S.delete().where(_S.id == filter_id).execute(db)
