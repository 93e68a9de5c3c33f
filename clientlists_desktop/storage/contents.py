"""How much a workspace holds."""

import peewee

from clientlists_desktop.storage import models
from clientlists_desktop.storage.models import ClientListModel
from clientlists_desktop.storage.workspace import Workspace


def count_contents(workspace: Workspace) -> dict[str, int]:
    """Return the size of the file in bytes, lists and drafts by state, and all other counts."""
    with workspace.reading() as db:
        total = peewee.fn.SUM(ClientListModel.ready + ClientListModel.failed)
        by_state = ClientListModel.select(
            ClientListModel.state, peewee.fn.COUNT(ClientListModel.id), total
        ).group_by(ClientListModel.state)
        found = {"bytes": workspace.path.stat().st_size}
        for state, lists, rows in by_state.tuples().execute(db):
            found |= {f"lists {state}": lists, f"rows {state}": rows}
        for model in _COUNTED:
            found[model._meta.table_name] = model.select().count(db)  # noqa: SLF001
        return found


_COUNTED = (
    models.ProjectModel,
    models.ClientModel,
    models.CampaignModel,
    models.ConsentModel,
    models.ProofModel,
    models.AccountModel,
    models.JournalModel,
)
