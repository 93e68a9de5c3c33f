"""What somebody settled about lists: the column of IDs, and until when a list is kept."""

from datetime import date

from peewee import CharField, Database, IntegerField, TextField

from clientlists_desktop.core.lists.settings import EndedList, ListSettings
from clientlists_desktop.storage.models import LIST, ClientListModel, WorkspaceModel
from clientlists_desktop.storage.workspace import Workspace


class ListSettingModel(WorkspaceModel):
    """The settings of a list that has others than those by default."""

    list_id = IntegerField(primary_key=True)
    key_column = TextField()
    kept_until = CharField(max_length=10)

    class Meta:  # noqa: D106
        table_name = "list_setting"


_M = ListSettingModel


def settings_of(workspace: Workspace, list_id: int) -> ListSettings:
    """Return what holds for a list."""
    with workspace.reading() as db:
        found = _M.select().where(_M.list_id == list_id).first(db)
    return ListSettings(found.key_column, found.kept_until) if found else ListSettings()


def store_settings(workspace: Workspace, list_id: int, settings: ListSettings) -> None:
    """Store what holds for a list from now on."""
    with workspace.writing() as db:
        if settings == ListSettings():
            forget_settings(db, list_id)
            return
        _M.replace(
            list_id=list_id, key_column=settings.key_column, kept_until=settings.kept_until
        ).execute(db)


def forget_settings(db: Database, list_id: int) -> None:
    """Delete what was settled about a list, in the transaction that erases it."""
    _M.delete().where(_M.list_id == list_id).execute(db)


def ended_lists(workspace: Workspace, today: date) -> list[EndedList]:
    """Return the lists whose last day is over, the earliest first."""
    query = (
        ClientListModel.select(
            ClientListModel.id, ClientListModel.name, ClientListModel.ready, _M.kept_until
        )
        .join(_M, on=_M.list_id == ClientListModel.id)
        .where(
            ClientListModel.state == LIST, _M.kept_until != "", _M.kept_until < today.isoformat()
        )
        .order_by(_M.kept_until, ClientListModel.id)
    )
    with workspace.reading() as db:
        return [EndedList(*values) for values in query.tuples().execute(db)]
