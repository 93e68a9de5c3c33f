"""The columns of the table of all campaigns, and what a search in it looks into."""

from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.texts.campaigns.campaigns import campaign_status_label
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.ui.campaigns.status_pill import ICONS
from clientlists_desktop.ui.look.formatting import moment, number
from clientlists_desktop.ui.look.icons import channel_icon, icon
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.table_model import Column

NAME, STATUS, CHANNEL, SOURCE, CLIENTS, USED, PROJECT, MADE_ON = range(8)


def campaigns_columns() -> list[Column]:
    """Return the columns of the table."""
    return [
        Column(translate("CampaignsTable", "Name"), lambda one: one.name, bold=True, code="name"),
        Column(
            translate("CampaignsTable", "Status"),
            lambda one: campaign_status_label(one.status, translate),
            lambda one: icon(*ICONS[one.status]),
            code="status",
        ),
        Column(
            translate("CampaignsTable", "Channel"),
            lambda one: channel_name(one.channel, translate),
            lambda one: channel_icon(one.channel),
            code="channel",
        ),
        Column(
            translate("CampaignsTable", "Clients from"),
            lambda one: one.list_name or translate("CampaignsTable", "All clients"),
            code="clients_from",
        ),
        Column(
            translate("CampaignsTable", "Clients"),
            lambda one: number(one.clients) if one.started_at else "–",
            right=True,
            code="clients",
        ),
        Column(
            translate("CampaignsTable", "Tried"),
            lambda one: number(one.totals.used) if one.started_at else "–",
            right=True,
            code="used",
        ),
        Column(
            translate("CampaignsTable", "Project"), lambda one: one.project_name, code="project"
        ),
        Column(
            translate("CampaignsTable", "Created on"),
            lambda one: moment(one.made_at),
            code="created_on",
        ),
    ]


def searched_text(one: Campaign) -> str:
    """Return what a search looks into."""
    return f"{one.name}\n{one.project_name}\n{one.list_name}"
