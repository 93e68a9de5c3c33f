"""The report of a campaign: its clients with attempts and results, and totals."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.campaigns.result_columns import CAMPAIGN_HEADER, CLIENT_HEADER
from clientlists_desktop.core.campaigns.results import CampaignClient, Result
from clientlists_desktop.core.campaigns.statuses import CampaignAction
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.layouts.headers import column_names
from clientlists_desktop.core.moments import in_zone
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.files.writers.cells import Cell
from clientlists_desktop.operations.do_not_contact.kept_blocked import (
    BlockedClients,
    blocked_of_campaign,
)
from clientlists_desktop.operations.output_paths import WORKBOOK_OR_TEXT, check_target
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import ExportLine
from clientlists_desktop.operations.runtime.progress import compared
from clientlists_desktop.operations.table_export import Exported, write_table
from clientlists_desktop.storage import digests
from clientlists_desktop.storage.campaigns import campaign_clients, campaigns
from clientlists_desktop.storage.campaigns.campaigns import require
from clientlists_desktop.storage.workspace import Workspace


@dataclass(frozen=True)
class CampaignWords:
    """The words of a report, in the user's language.

    Attributes:
        blocked: stands for the address of a client that must not be contacted.
        totals: makes the lines of the sheet of totals.
    """

    address: str
    blocked: str
    result: str
    attempts: str
    last_try: str
    talk: str
    note: str
    clients_sheet: str
    totals_sheet: str
    name_result: Callable[[Result], str]
    totals: Callable[[Campaign], Sequence[tuple[str, str]]]


@needs(Permission.MANAGE_CAMPAIGNS)
def save_campaign_report(
    workspace: Workspace,
    campaign_id: int,
    target: Path,
    words: CampaignWords,
    actor: Actor,
    *,
    used: bool = False,
    overwrite: bool = False,
) -> Generator[Progress, None, Exported]:
    """Write all clients of a campaign, or only those used, with their results.

    The campaign's code and the clients' keys come last, so that the report can't be mistaken for
    that of another campaign with the same list. Of clients that the do-not-contact book holds, the
    report has the results but neither the address nor the other cells: it is not to be a way round
    the book, and still adds up. Blocked numbers in the cells and notes of others are not written.
    """
    campaign = campaigns.get_campaign(workspace, campaign_id)
    require(campaign, CampaignAction.REPORT)
    check_target(target, WORKBOOK_OR_TEXT, overwrite=overwrite, never=[workspace.path])
    yield Progress()
    yield from compared(digests.compare_campaign(workspace, campaign_id))
    positions = campaign_clients.positions_of(workspace, campaign_id, used=used)
    results = [words.result, words.attempts, words.last_try, words.talk, words.note]
    header = [words.address, *results, *campaign.columns[1:]]
    blocked = blocked_of_campaign(workspace, campaign, positions)
    clients = campaign_clients.campaign_clients_in(workspace, campaign, positions)
    lines = _lines(campaign, clients, blocked, words)
    header += [CAMPAIGN_HEADER, CLIENT_HEADER]
    names = column_names(header, len(header))
    notes = (words.totals_sheet, words.totals(campaign))
    count = len(positions)
    line = ExportLine(
        workspace, actor, Event.CAMPAIGN_REPORTED, campaign=campaign_id, name=campaign.name,
        clients=count, late=lambda: blocked.facts,
    )  # fmt: skip
    done = yield from write_table(
        target, names, lines, count, words.clients_sheet, line, overwrite=overwrite, notes=notes
    )
    return replace(done, blocked_cells=blocked.cells)


def _lines(
    campaign: Campaign,
    clients: Iterator[CampaignClient],
    blocked: BlockedClients,
    words: CampaignWords,
) -> Iterator[list[Cell]]:
    """Yield the lines of clients; of those who are blocked, the results alone."""
    width, held = len(campaign.columns), blocked.left_out

    def texts_of(client: CampaignClient) -> Sequence[str]:
        return () if client.position in held else (*client.cells, client.note)

    for client in blocked.hold_cells(clients, texts_of, _with_texts):
        tried = client.last_try
        cells = (words.blocked,) if client.position in held else client.cells
        yield [
            cells[0],
            words.name_result(client.result),
            client.attempts,
            in_zone(tried).replace(tzinfo=None).isoformat(" ") if tried is not None else "",
            client.talk_seconds,
            "" if client.position in held else client.note,
            *cells[1:width],
            *[""] * (width - len(cells)),
            campaign.code,
            str(client.position),
        ]


def _with_texts(client: CampaignClient, texts: Sequence[str]) -> CampaignClient:
    *cells, note = texts
    return replace(client, cells=tuple(cells), note=note)
