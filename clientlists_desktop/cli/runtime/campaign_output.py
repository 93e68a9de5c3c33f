"""How campaigns are printed as JSON."""

from dataclasses import asdict
from typing import Any

from clientlists_desktop.core.campaigns.campaigns import Campaign, SourceVersion


def campaign_json(one: Campaign) -> dict[str, Any]:
    """Return a campaign as JSON."""
    return {
        "id": one.code,
        "name": one.name,
        "kind": one.kind.value,
        "status": one.status.value,
        "project": one.project_name,
        "channel": one.channel_code,
        "list": one.list_name or None,
        "clients": one.clients,
        "settings": asdict(one.settings),
        "results": {result.value: count for result, count in one.totals.results.items()},
        "used": one.totals.used,
        "attempts": one.totals.attempts,
        "talk_seconds": one.totals.talk_seconds,
        "started_at": one.started_at or None,
        "ended_at": one.ended_at or None,
    }


def source_json(source: SourceVersion | None) -> dict[str, int | None]:
    """Return the version of its list that a campaign has copied, and the newest one."""
    return {
        "list_version": source.number if source else None,
        "newest_list_version": source.newest if source else None,
    }
