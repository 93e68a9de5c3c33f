"""What may be read of the do-not-contact book, and by whom."""

import dataclasses
from collections.abc import Sequence

from clientlists_desktop.core import channels
from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.do_not_contact.entries import Entry, EntryChange
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.do_not_contact import entries as lines_of_entries
from clientlists_desktop.operations.runtime.authorization import needs, reader
from clientlists_desktop.storage import settings
from clientlists_desktop.storage.accounts import accounts
from clientlists_desktop.storage.campaigns import campaigns
from clientlists_desktop.storage.do_not_contact import entries, lookup
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.workspace import Workspace

count_entries = reader(Permission.VIEW_DO_NOT_CONTACT, entries.count_entries)
found_entries = reader(Permission.VIEW_DO_NOT_CONTACT, entries.found_entries)


@needs(Permission.VIEW_DO_NOT_CONTACT)
def entries_at(workspace: Workspace, actor: Actor, ids: Sequence[int]) -> list[Entry]:
    """Return entries by ID, in the order given; notes only to those who may change them."""
    return _readable(workspace, actor, entries.entries_at(workspace, ids))


@needs(Permission.VIEW_DO_NOT_CONTACT)
def entries_of(
    workspace: Workspace,
    actor: Actor,
    channel_code: str,
    lines: Sequence[str],
    *,
    removed: bool = False,
    country: str | None = None,
) -> list[Entry]:
    """Return all entries about the addresses in some lines, whatever their scope.

    Args:
        removed: those that were removed, too.
        country: region of numbers without a country code.
    """
    checked = lines_of_entries.check_lines(lines, channel_code, country=country)
    channel = channels.channel_of(channel_code)
    found = entries.entries_of(workspace, channel, checked.addresses, removed=removed)
    return _readable(workspace, actor, found)


@needs(Permission.VIEW_DO_NOT_CONTACT)
def history_of(workspace: Workspace, actor: Actor, entry_id: int) -> list[EntryChange]:
    """Return the changes of all entries about the same address, oldest first.

    Why an entry was removed is told only to those who may change the book, as notes are.
    """
    changes = entries.history_of(workspace, entry_id)
    if _may_change(workspace, actor):
        return changes
    return [dataclasses.replace(one, reason="") for one in changes]


@needs(Permission.VIEW_LISTS)
def count_blocked_of_list(workspace: Workspace, actor: Actor, list_id: int) -> int:
    """Return how many clients of a list must not be contacted now."""
    channel = lists.get_list(workspace, list_id).channel
    return sum(lookup.count_in_parts(workspace, list_id, channel))


@needs(Permission.VIEW_LISTS)
def count_blocked_of_lists(
    workspace: Workspace, actor: Actor, summaries: Sequence[ListSummary]
) -> dict[int, int]:
    """Return how many clients of each list must not be contacted now, by the list's ID."""
    channels = {one.channel_code: one.channel for one in summaries}
    used = {code for code, channel in channels.items() if lookup.has_entries(workspace, channel)}
    return {
        one.id: sum(lookup.count_in_parts(workspace, one.id, one.channel))
        if one.channel_code in used
        else 0
        for one in summaries
    }


@needs(Permission.VIEW_CAMPAIGNS)
def count_blocked_of_campaign(workspace: Workspace, actor: Actor, campaign_id: int) -> int:
    """Return how many clients of a campaign must not be contacted now."""
    channel = campaigns.get_campaign(workspace, campaign_id).channel
    return len(lookup.blocked_of_campaign(workspace, campaign_id, channel))


@needs(Permission.VIEW_DO_NOT_CONTACT)
def takes_refusals(workspace: Workspace, actor: Actor) -> bool:
    """Whether clients who refuse in a campaign's results come into the book."""
    return settings.get_setting(workspace, settings.RESULTS_RULE) == "1"


def _readable(workspace: Workspace, actor: Actor, found: list[Entry]) -> list[Entry]:
    if _may_change(workspace, actor):
        return found
    return [dataclasses.replace(one, note="") for one in found]


def _may_change(workspace: Workspace, actor: Actor) -> bool:
    return accounts.get_account(workspace, actor.id).may(Permission.CHANGE_DO_NOT_CONTACT)
