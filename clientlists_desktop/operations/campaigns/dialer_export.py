"""Exports a campaign as a file that a dialer, or the platform, works from."""

from array import array
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from operator import attrgetter
from pathlib import Path

from clientlists_desktop.core import priorities
from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.campaigns.calling_windows import CallingWindows, zones_of_number
from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.campaigns.result_columns import (
    CAMPAIGN_HEADER,
    CLIENT_HEADER,
    RESULT_HEADERS,
    TALK_HEADER,
)
from clientlists_desktop.core.campaigns.results import CampaignClient
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import CampaignAction
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.layouts.headers import column_names, names_to_upload
from clientlists_desktop.core.moments import local_time
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.core.zones import zones
from clientlists_desktop.files.writers.cells import Cell
from clientlists_desktop.operations.do_not_contact.kept_blocked import (
    blocked_of_campaign,
    keeping_reason,
)
from clientlists_desktop.operations.output_paths import WORKBOOK_OR_TEXT, check_target
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import ExportLine
from clientlists_desktop.operations.runtime.progress import compared
from clientlists_desktop.operations.table_export import Exported, write_table
from clientlists_desktop.storage import digests
from clientlists_desktop.storage.campaigns import campaign_clients, campaigns
from clientlists_desktop.storage.campaigns.campaigns import require
from clientlists_desktop.storage.workspace import CACHE_MB, Workspace

_SHEET = "To call"


@needs(Permission.MANAGE_CAMPAIGNS)
def export_for_dialer(
    workspace: Workspace,
    campaign_id: int,
    target: Path,
    actor: Actor,
    *,
    overwrite: bool = False,
    address_name: str = "ID",
    now: datetime | None = None,
    keep_blocked: str | None = None,
) -> Generator[Progress, None, Exported]:
    """Write the clients still to be reached, in calling order, as XLSX or CSV.

    They are sorted by priority, 1 first and none last; then by whose calling window closes first;
    then as in the list. Next to the address come the columns of the list, which are the bot's
    payload, the time zone, the priority, two columns that results are matched by, and empty ones
    for the results, so that the file can be filled in and imported.

    Those that the do-not-contact book holds by now are left out and counted: people refuse while a
    campaign runs. So are blocked numbers in the cells of others, which are written empty.

    Args:
        keep_blocked: an owner's reason for not leaving them out; None to do so.
        now: the moment that calling windows are counted from; the present if None.
    """
    workspace.use_cache(CACHE_MB)
    reason = keeping_reason(workspace, actor, keep_blocked)
    campaign = campaigns.get_campaign(workspace, campaign_id)
    require(campaign, CampaignAction.EXPORT)
    check_target(target, WORKBOOK_OR_TEXT, overwrite=overwrite, never=[workspace.path])
    settings = campaign.settings
    yield Progress()
    yield from compared(digests.compare_campaign(workspace, campaign_id))
    if isinstance(settings, CallSettings):
        windows = CallingWindows(settings, now or local_time(datetime.now(UTC)))
        order = campaign_clients.call_order(workspace, campaign_id, windows.end)
        by_number = settings.local_time
    else:
        order = campaign_clients.call_order(workspace, campaign_id, lambda _zone, _address: 0)
        by_number = False
    blocked = blocked_of_campaign(workspace, campaign, order, reason)
    order = array("Q", (one for one in order if one not in blocked.left_out))
    layout = _Layout(campaign, address_name, by_number=by_number)

    def lines() -> Iterator[list[Cell]]:
        clients = campaign_clients.campaign_clients_in(workspace, campaign, order)
        for client in blocked.hold_cells(clients, attrgetter("cells"), _with_cells):
            yield layout.line(client)

    count = len(order)
    line = ExportLine(
        workspace, actor, Event.CAMPAIGN_EXPORTED, campaign=campaign_id, name=campaign.name,
        clients=count, late=lambda: blocked.facts,
    )  # fmt: skip
    done = yield from write_table(
        target, layout.header, lines(), count, _SHEET, line, overwrite=overwrite
    )
    return blocked.counted(done)


def _with_cells(client: CampaignClient, cells: Sequence[str]) -> CampaignClient:
    return replace(client, cells=tuple(cells))


class _Layout:
    """The columns of the file: what the list's own zone and priority columns mean replaces them."""

    def __init__(self, campaign: Campaign, address_name: str, *, by_number: bool) -> None:
        self._campaign, self._by_number = campaign, by_number
        self._calls = isinstance(campaign.settings, CallSettings)
        steering = {zones.HEADER.casefold(), priorities.HEADER.casefold()} if self._calls else set()
        names = names_to_upload(campaign.columns, campaign.channel, address_name)
        self._kept = [i for i, name in enumerate(names) if not i or name.casefold() not in steering]
        to_fill = [name for name in RESULT_HEADERS if self._calls or name != TALK_HEADER]
        self._empty = [""] * len(to_fill)
        own = [CAMPAIGN_HEADER, CLIENT_HEADER, *to_fill]
        if self._calls:
            own = [zones.HEADER, priorities.HEADER, *own]
        header = [names[i] for i in self._kept] + own
        self.header = column_names(header, len(header))

    def line(self, client: CampaignClient) -> list[Cell]:
        cells = client.cells
        line: list[Cell] = [cells[i] if i < len(cells) else "" for i in self._kept]
        if self._calls:
            line += [self._zone(client), "" if client.priority is None else str(client.priority)]
        return [*line, self._campaign.code, str(client.position), *self._empty]

    def _zone(self, client: CampaignClient) -> str:
        """Return the client's zone, or that of the number if it has only one."""
        if client.zone or not self._by_number:
            return client.zone or ""
        found = zones_of_number(client.cells[0])
        return found[0] if len(found) == 1 else ""
