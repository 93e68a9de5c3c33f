"""What lists that were made from other lists keep of that."""

import json

from peewee import Database, IntegerField, TextField

from clientlists_desktop.core.lists.recipes import Origin, Parent
from clientlists_desktop.storage.models import WorkspaceModel
from clientlists_desktop.storage.workspace import Workspace


class ListRecipeModel(WorkspaceModel):
    """How a list was made from others; all three texts are JSON.

    It names its parents and doesn't refer to their rows, so they can be erased.
    """

    list_id = IntegerField(primary_key=True)
    recipe = TextField()
    parents = TextField()
    consents = TextField()

    class Meta:  # noqa: D106
        table_name = "list_recipe"


_M = ListRecipeModel


def store_origin(db: Database, list_id: int, origin: Origin) -> None:
    """Store how a list was made, in the transaction that makes it."""
    _M.insert(
        list_id=list_id,
        recipe=json.dumps(dict(origin.facts), ensure_ascii=False),
        parents=json.dumps(
            [[one.id, one.name, one.clients] for one in origin.parents], ensure_ascii=False
        ),
        consents=json.dumps(origin.consents),
    ).execute(db)


def origin_of(workspace: Workspace, list_id: int) -> Origin | None:
    """Return how a list was made from others; None if it wasn't."""
    with workspace.reading() as db:
        found = _M.select().where(_M.list_id == list_id).first(db)
    if found is None:
        return None
    parents = tuple(Parent(*one) for one in json.loads(found.parents))
    return Origin(json.loads(found.recipe), parents, tuple(json.loads(found.consents)))


def forget_origin(db: Database, list_id: int) -> None:
    """Delete how a list was made, in the transaction that erases it."""
    _M.delete().where(_M.list_id == list_id).execute(db)
