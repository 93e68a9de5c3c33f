"""The figures of a campaign, line by line, for its report, the window and the command line."""

from clientlists_desktop.core.campaigns.campaigns import Campaign, CampaignKind
from clientlists_desktop.core.campaigns.results import CALL_RESULTS, TEXT_RESULTS, Result
from clientlists_desktop.texts.campaigns.campaigns import campaign_status_label, result_label
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.moments import iso_minute
from clientlists_desktop.texts.translation import Translate, grouped


def results_of(campaign: Campaign) -> tuple[Result, ...]:
    """Return the results that a campaign’s report shows, in order."""
    return CALL_RESULTS if campaign.kind is CampaignKind.CALL else TEXT_RESULTS


def total_lines(campaign: Campaign, translate: Translate) -> list[tuple[str, str]]:
    """Return headings and figures; the results add up to the clients."""
    totals = campaign.totals
    all_clients = translate("Report", "All clients of the channel")
    lines = [
        (translate("Report", "Campaign"), f"{campaign.name} ({campaign.code})"),
        (translate("Report", "Project"), campaign.project_name),
        (translate("Report", "Status"), campaign_status_label(campaign.status, translate)),
        (translate("Report", "Channel"), channel_name(campaign.channel, translate)),
        (translate("Report", "Client list"), campaign.list_name or all_clients),
        (translate("Report", "Started"), local_moment(campaign.started_at)),
        (translate("Report", "Ended"), local_moment(campaign.ended_at)),
        (translate("Report", "Clients"), grouped(campaign.clients, translate)),
        (translate("Report", "Tried"), grouped(totals.used, translate)),
        (translate("Report", "Attempts"), grouped(totals.attempts, translate)),
    ]
    if campaign.kind is CampaignKind.CALL:
        lines.append((translate("Report", "Talk time, s"), grouped(totals.talk_seconds, translate)))
    lines += [
        (result_label(result, translate), grouped(totals.count(result), translate))
        for result in results_of(campaign)
    ]
    return lines


def local_moment(stored: str) -> str:
    """Return a stored UTC moment in local time, to the minute; a dash if there is none."""
    if not stored:
        return "–"
    return iso_minute(stored)
