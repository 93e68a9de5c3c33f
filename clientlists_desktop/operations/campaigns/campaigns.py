"""Campaigns: created, changed, moved from status to status."""

from collections.abc import Generator
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Any

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.campaigns.campaigns import Campaign, CampaignKind, kind_of
from clientlists_desktop.core.campaigns.settings import CallSettings, Settings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.core.valid_names import valid_name
from clientlists_desktop.operations.do_not_contact.kept_blocked import (
    blocked_facts,
    keeping_reason,
)
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.campaigns import campaigns
from clientlists_desktop.storage.do_not_contact import lookup
from clientlists_desktop.storage.workspace import CACHE_MB, Workspace


@needs(Permission.MANAGE_CAMPAIGNS)
def save_campaign(
    workspace: Workspace,
    name: str,
    project_id: int,
    list_id: int | None,
    channel_code: str,
    settings: Settings,
    planned_for: datetime | None,
    actor: Actor,
    campaign_id: int | None = None,
) -> Campaign:
    """Create a campaign, or change one that hasn't started.

    Args:
        list_id: None for all clients of the project in the channel.
        planned_for: a time with its zone.

    Raises:
        Refused: a value is out of range, the name is taken, the list or the project is gone, or
            the list has another channel.
    """
    name = valid_name(name)
    kind = kind_of(channel_of(channel_code))
    if list_id is None and kind is CampaignKind.CALL:
        # The platform accepts all clients of a channel only for text campaigns.
        raise Refused(Refusal.LIST_GONE, name="")
    if isinstance(settings, CallSettings) is not (kind is CampaignKind.CALL):
        raise Refused(Refusal.WRONG_CHANNEL, name=name)
    settings.check()
    moment = planned_for.astimezone(UTC).isoformat(timespec="seconds") if planned_for else ""
    with journaled(workspace, actor) as note:
        before = campaigns.get_campaign(workspace, campaign_id) if campaign_id is not None else None
        saved = campaigns.save_campaign(
            workspace,
            name,
            kind,
            project_id,
            list_id,
            channel_code,
            settings,
            moment,
            actor.name,
            campaign_id,
        )
        campaign = campaigns.get_campaign(workspace, saved)
        facts = {"campaign": saved, "name": name, "project": campaign.project_name}
        if before is None:
            note(Event.CAMPAIGN_CREATED, **facts, list=campaign.list_name)
        else:
            note(Event.CAMPAIGN_CHANGED, **facts, **_change(before, campaign))
    return campaign


@needs(Permission.MANAGE_CAMPAIGNS)
def move_campaign(
    workspace: Workspace,
    campaign_id: int,
    move: Move,
    actor: Actor,
    *,
    keep_blocked: str | None = None,
) -> Generator[Progress, None, Campaign]:
    """Change a campaign's status; starting it makes its own copy of its clients.

    A start that is cancelled has changed nothing.

    Args:
        keep_blocked: an owner's reason for keeping clients that are in the do-not-contact book;
            None to leave them out.
    """
    yield Progress()
    workspace.use_cache(CACHE_MB)
    reason = keeping_reason(workspace, actor, keep_blocked)
    with journaled(workspace, actor) as note:
        before = campaigns.status_of(workspace, campaign_id)
        campaign = yield from campaigns.move_campaign(
            workspace, campaign_id, move, actor.name, keep_blocked=bool(reason)
        )
        if move is Move.START:
            blocked = _count_blocked(workspace, campaign, kept=bool(reason))
            campaign = replace(campaign, blocked=blocked)
        note(
            Event.CAMPAIGN_MOVED, campaign=campaign_id, name=campaign.name, move=move.value,
            before=before.value, after=campaign.status.value, clients=campaign.clients,
            **blocked_facts(campaign.blocked, reason),
        )  # fmt: skip
    return campaign


def _count_blocked(workspace: Workspace, campaign: Campaign, *, kept: bool) -> int:
    """Return how many clients a start left out, or kept, although the book holds them."""
    if kept:
        return len(lookup.blocked_of_campaign(workspace, campaign.id, campaign.channel))
    return campaigns.count_source(workspace, campaign) - campaign.clients


def _change(before: Campaign, after: Campaign) -> dict[str, dict[str, Any]]:
    """Return what differs between two versions of a campaign, for the journal."""
    old, new = _settings_of(before), _settings_of(after)
    names = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    return {
        "before": {name: old.get(name) for name in names},
        "after": {name: new.get(name) for name in names},
    }


def _settings_of(campaign: Campaign) -> dict[str, Any]:
    return {
        "name": campaign.name,
        "list": campaign.list_name,
        "planned_for": campaign.planned_for,
        **asdict(campaign.settings),
    }
