"""Which version of its list a campaign has copied."""

from peewee import IntegerField

from clientlists_desktop.core.campaigns.campaigns import SourceVersion
from clientlists_desktop.storage.lists.versions.records import newest_version
from clientlists_desktop.storage.models import LIST, CampaignModel, ClientListModel, WorkspaceModel
from clientlists_desktop.storage.workspace import Workspace


class CampaignSourceModel(WorkspaceModel):
    """The version of its list that a started campaign has copied; none without a list."""

    campaign_id = IntegerField(primary_key=True)
    list_version = IntegerField()

    class Meta:  # noqa: D106
        table_name = "campaign_source"


_M = CampaignSourceModel


def store_source(workspace: Workspace, campaign_id: int, list_id: int | None) -> None:
    """Store which version of a list a campaign copies, in the transaction that starts it."""
    if list_id is None:
        return
    with workspace.writing() as db:
        _M.replace(campaign_id=campaign_id, list_version=newest_version(db, list_id)).execute(db)


def source_version_of(workspace: Workspace, campaign_id: int) -> SourceVersion | None:
    """Return which version of its list a campaign has copied; None if it has copied none.

    Campaigns of before versions were kept don't know theirs.
    """
    with workspace.reading() as db:
        found = _M.select(_M.list_version).where(_M.campaign_id == campaign_id).scalar(db)
        if found is None:
            return None
        campaign = CampaignModel.select().where(CampaignModel.id == campaign_id).get(db)
        wanted = (ClientListModel.id == campaign.list_id) & (ClientListModel.state == LIST)
        made = ClientListModel.select().where(wanted).first(db)
        return SourceVersion(found, None if made is None else newest_version(db, made.id))
