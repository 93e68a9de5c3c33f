"""What may be read about campaigns, and by whom."""

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.operations.runtime.authorization import reader
from clientlists_desktop.storage import digests
from clientlists_desktop.storage.campaigns import (
    campaign_clients,
    campaign_sources,
    campaigns,
    result_words,
)

all_campaigns = reader(Permission.VIEW_CAMPAIGNS, campaigns.all_campaigns)
get_campaign = reader(Permission.VIEW_CAMPAIGNS, campaigns.get_campaign)
find_campaign = reader(Permission.VIEW_CAMPAIGNS, campaigns.find_campaign)
campaigns_of_list = reader(Permission.VIEW_CAMPAIGNS, campaigns.campaigns_of_list)
free_campaign_name = reader(Permission.MANAGE_CAMPAIGNS, campaigns.free_campaign_name)
positions_of = reader(Permission.VIEW_CAMPAIGNS, campaign_clients.positions_of)
campaign_clients_at = reader(Permission.VIEW_CAMPAIGNS, campaign_clients.campaign_clients_at)
compare_part_of_campaign = reader(Permission.VIEW_CAMPAIGNS, digests.compare_part_of_campaign)
result_meanings = reader(Permission.VIEW_CAMPAIGNS, result_words.all_meanings)
source_version_of = reader(Permission.VIEW_CAMPAIGNS, campaign_sources.source_version_of)
