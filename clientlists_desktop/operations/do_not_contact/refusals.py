"""Clients who refuse in a campaign's results come into the book, if an owner wants it so."""

from collections.abc import Mapping

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.do_not_contact.entries import (
    ALL,
    TEXTS,
    BlockReason,
    EntryFacts,
    EntrySource,
)
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.operations.do_not_contact.entries import store_addresses, valid_facts
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import Note, journaled
from clientlists_desktop.storage.campaigns import campaign_clients
from clientlists_desktop.storage.settings import RESULTS_RULE, get_setting, set_setting
from clientlists_desktop.storage.workspace import Workspace


@needs(Permission.CHANGE_SETTINGS)
def set_takes_refusals(workspace: Workspace, on: bool, actor: Actor) -> None:
    """Set whether clients who refuse in a campaign's results come into the book."""
    with journaled(workspace, actor) as note:
        before, after = get_setting(workspace, RESULTS_RULE) or "0", str(int(on))
        if before != after:
            set_setting(workspace, RESULTS_RULE, after)
            note(Event.SETTING_CHANGED, setting=RESULTS_RULE, before=before, after=after)


def store_refusals(
    workspace: Workspace,
    note: Note,
    campaign: Campaign,
    refusals: Mapping[int, BlockReason],
    actor: Actor,
) -> int:
    """Add the clients of a campaign that refused, if the rule is on; returns how many are new.

    Who asks not to be called is not called, but may be written to; who complains is left alone.

    Args:
        refusals: why, by the client's position.
    """
    if not refusals or get_setting(workspace, RESULTS_RULE) != "1":
        return 0
    added, channel = 0, campaign.channel
    for reason in BlockReason:
        positions = [position for position, one in refusals.items() if one is reason]
        clients = campaign_clients.campaign_clients_at(workspace, campaign.id, positions)
        if not clients:
            continue
        given = EntryFacts(
            scope=_scope(campaign, reason),
            reason=reason,
            source=EntrySource.RESULTS,
            source_name=campaign.name,
        )
        addresses = [client.cells[0] for client in clients]
        facts = valid_facts(given, channel)
        added += store_addresses(workspace, note, addresses, channel, facts, actor.name).added
    return added


def _scope(campaign: Campaign, reason: BlockReason) -> str:
    if reason is BlockReason.ASKED:
        return campaign.channel_code if campaign.channel.is_telephony else TEXTS
    return ALL
