"""The columns of a campaign's clients."""

from collections.abc import Callable

from clientlists_desktop.core.campaigns.campaigns import Campaign, CampaignKind
from clientlists_desktop.core.campaigns.results import CampaignClient
from clientlists_desktop.texts.campaigns.campaigns import result_label
from clientlists_desktop.texts.channels import address_name
from clientlists_desktop.ui.look.formatting import length, minute, number
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.table_model import Column, heading_code


def client_columns(campaign: Campaign) -> list[Column]:
    """Return them: the result before what the list says of a client."""
    address = address_name(campaign.channel, translate)
    columns = [
        Column(address, _cell(0), bold=True, width=150, code="address"),
        Column(
            translate("Campaign", "Result"),
            lambda one: result_label(one.result, translate),
            width=200,
            code="result",
        ),
        Column(
            translate("Campaign", "Attempts"),
            lambda one: number(one.attempts),
            width=80,
            right=True,
            code="attempts",
        ),
        Column(
            translate("Campaign", "Last try"),
            lambda one: minute(one.last_try) or "–",
            width=175,
            code="last_try",
        ),
    ]
    if campaign.kind is CampaignKind.CALL:
        talk = translate("Campaign", "Talk time")
        columns.append(
            Column(talk, lambda one: length(one.talk_seconds), width=110, code="talk_time")
        )
    columns.append(
        Column(translate("Campaign", "Note"), lambda one: one.note, width=140, code="note")
    )
    columns += [
        Column(name, _cell(index), width=110, code=heading_code(name))
        for index, name in enumerate(campaign.columns)
        if index
    ]
    return columns


def _cell(index: int) -> Callable[[CampaignClient], str]:
    return lambda one: one.cells[index] if index < len(one.cells) else ""
