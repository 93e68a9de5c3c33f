"""The columns of a campaign's clients."""

from collections.abc import Callable, Sequence

from clientlists_desktop.core.campaigns.campaigns import Campaign, CampaignKind
from clientlists_desktop.core.campaigns.results import CampaignClient
from clientlists_desktop.texts.campaigns.campaigns import result_label
from clientlists_desktop.texts.channels import address_name
from clientlists_desktop.ui.look.formatting import length, minute, number
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.table_model import Column, heading_code

_NOTE, _LEAST_NOTE = "note", 140


def client_columns(campaign: Campaign) -> list[Column]:
    """Return them: the result before what the list says of a client."""
    address = address_name(campaign.channel, translate)
    columns = [
        Column(address, _cell(0), bold=True, code="address"),
        Column(
            translate("Campaign", "Result"),
            lambda one: result_label(one.result, translate),
            code="result",
        ),
        Column(
            translate("Campaign", "Attempts"),
            lambda one: number(one.attempts),
            right=True,
            code="attempts",
        ),
        Column(
            translate("Campaign", "Last try"),
            lambda one: minute(one.last_try) or "–",
            code="last_try",
        ),
    ]
    if campaign.kind is CampaignKind.CALL:
        talk = translate("Campaign", "Talk time")
        columns.append(Column(talk, lambda one: length(one.talk_seconds), code="talk_time"))
    columns.append(Column(translate("Campaign", "Note"), lambda one: one.note, code=_NOTE))
    columns += [
        Column(name, _cell(index), code=heading_code(name))
        for index, name in enumerate(campaign.columns)
        if index
    ]
    return columns


def client_shares(columns: Sequence[Column]) -> Shares:
    """Return how these columns share the width: the note takes the room that is left."""
    note = next(at for at, one in enumerate(columns) if one.code == _NOTE)
    return Shares(note, _LEAST_NOTE, usual_most=220)


def _cell(index: int) -> Callable[[CampaignClient], str]:
    return lambda one: one.cells[index] if index < len(one.cells) else ""
