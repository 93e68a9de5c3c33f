"""Projects, clients and campaigns, printed."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from clientlists_desktop.cli.printing import counted, describe, encoded
from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.core.clients.clients import Client, ClientsAdded, Project
from clientlists_desktop.core.clients.filters import Matching
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.operations.campaigns.campaign_report import CampaignWords
from clientlists_desktop.operations.campaigns.results_import import ImportedResults
from clientlists_desktop.storage.imports import rows
from clientlists_desktop.texts.campaigns.campaign_report import total_lines
from clientlists_desktop.texts.campaigns.campaigns import (
    campaign_status_label,
    result_label,
    result_problem,
)
from clientlists_desktop.texts.clients.clients import clients_added_text
from clientlists_desktop.texts.translation import english

_FAILED_SAID = 10


def print_projects(found: Sequence[Project], *, as_json: bool) -> None:
    """Print all projects."""
    if as_json:
        print(encoded([{"name": p.name, "clients": dict(p.clients)} for p in found]))
        return
    for project in found:
        channels = ", ".join(f"{code} {count:,}" for code, count in project.clients.items())
        print(f"{project.name}: {project.total:,} clients" + (f" ({channels})" if channels else ""))
    if not found:
        print("No projects. Make one with: clientlists projects add NAME")


def print_added(added: ClientsAdded, *, as_json: bool) -> None:
    """Print what came of a file of clients."""
    if as_json:
        print(encoded({**asdict(added), "read": added.read}))
        return
    read = counted("%Ln row(s)", added.read)
    print(f"{added.project}: {read} read: {clients_added_text(added, english)}")


def print_failed(file: CheckedFile) -> None:
    """Print the first failed rows of a file of clients with their reasons."""
    for row in rows.first_rows(file, Outcome.FAILED, _FAILED_SAID):
        said = "; ".join(describe(finding, file.columns) for finding in row.findings)
        print(f"row {row.number}: {said}")
    if file.balance.failed > _FAILED_SAID:
        print(f"… and {file.balance.failed - _FAILED_SAID:,} more failed rows")


def print_clients(shown: Sequence[Client], matching: Matching, *, as_json: bool) -> None:
    """Print clients and how many there are."""
    if as_json:
        found = [
            {
                **asdict(one),
                "blocked": bool(one.blocked),
                "joined": _iso(one.joined),
                "last_visit": _iso(one.last_visit),
                "block_date": _iso(one.block_date),
            }
            for one in shown
        ]
        counts = {"found": matching.total, "by_channel": dict(matching.by_channel),
                  "blocked": matching.blocked}  # fmt: skip
        print(encoded({**counts, "clients": found}))
        return
    for one in shown:
        visit = (_iso(one.last_visit) or "–")[:16].replace("T", " ")
        blocked = "  blocked" if one.blocked else ""
        print(f"{one.address:<38} {one.channel_code:<14} {visit:<16}  {one.name}{blocked}")
    print(f"{matching.total:,} found, {matching.blocked:,} of them blocked")


def _iso(moment: int | None) -> str | None:
    return None if moment is None else datetime.fromtimestamp(moment, UTC).isoformat()


def print_campaigns(found: Sequence[Campaign], *, as_json: bool) -> None:
    """Print all campaigns, newest first."""
    if as_json:
        print(encoded([_campaign(one) for one in found]))
        return
    for one in found:
        status = campaign_status_label(one.status, english)
        source = one.list_name or "all clients"
        print(f"{one.code:<6} {status:<12} {one.clients:>9,}  {one.name}  [{source}]")
    if not found:
        print("No campaigns. Make one with: clientlists campaigns add NAME --project P --list L")


def print_campaign(campaign: Campaign, *, as_json: bool) -> None:
    """Print one campaign with its totals."""
    if as_json:
        print(encoded(_campaign(campaign)))
        return
    for heading, text in total_lines(campaign, english):
        print(f"{heading:<28} {text}")


def _campaign(one: Campaign) -> dict[str, Any]:
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


def print_brought(brought: ImportedResults, *, as_json: bool) -> None:
    """Print what came of a report file."""
    if as_json:
        wrong = [asdict(row) for row in brought.wrong_rows]
        print(
            encoded(
                {
                    "campaign": brought.campaign,
                    "rows": brought.rows,
                    "told": brought.told,
                    "blank": brought.blank,
                    "clients": brought.clients,
                    "wrong": brought.wrong,
                    "wrong_rows": wrong,
                }
            )
        )
        return
    print(
        f"{counted('%Ln row(s)', brought.rows)} read: {brought.told:,} told of "
        f"{counted('%Ln client(s)', brought.clients)}, "
        f"{brought.wrong:,} wrong, {brought.blank:,} blank"
    )
    for row in brought.wrong_rows[:_FAILED_SAID]:
        print(f"row {row.row}: {result_problem(row.why, row.seen, english)}")


def _result(result: Result) -> str:
    return result_label(result, english)


def _totals(campaign: Campaign) -> list[tuple[str, str]]:
    return total_lines(campaign, english)


def campaign_words() -> CampaignWords:
    """Return the words of a campaign's report in English."""
    return CampaignWords(
        address="Client",
        result="Result",
        attempts="Attempts",
        last_try="Last try",
        talk="Talk time, s",
        note="Note",
        clients_sheet="Clients",
        totals_sheet="Totals",
        name_result=_result,
        totals=_totals,
    )
