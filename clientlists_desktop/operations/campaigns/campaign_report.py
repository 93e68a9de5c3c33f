"""The report of a campaign as a workbook: used numbers with attempts and results, and totals."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.campaigns.result_columns import CAMPAIGN_HEADER, CLIENT_HEADER
from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.core.campaigns.statuses import CampaignAction
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.layouts.headers import column_names
from clientlists_desktop.core.moments import in_zone
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.files.writers.cells import Cell
from clientlists_desktop.files.writers.csv_file import write_csv
from clientlists_desktop.files.writers.xlsx import write_xlsx
from clientlists_desktop.operations.lists.list_export import Exported, followed
from clientlists_desktop.operations.output_paths import WORKBOOK_OR_TEXT, check_target
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.campaigns import campaign_clients, campaigns
from clientlists_desktop.storage.campaigns.campaigns import require
from clientlists_desktop.storage.workspace import Workspace

_READ_AT_ONCE = 5_000


@dataclass(frozen=True)
class CampaignWords:
    """The words of a report, in the language of the person.

    Attributes:
        totals: makes the lines of the sheet that sums up.
    """

    address: str
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
    """Write all clients of a campaign, or those that were used, with what became of them.

    The campaign's code and the clients' keys stand last, so that nobody takes the report for that
    of another campaign of the same list.
    """
    campaign = campaigns.get_campaign(workspace, campaign_id)
    require(campaign, CampaignAction.REPORT)
    check_target(target, WORKBOOK_OR_TEXT, overwrite=overwrite, never=[workspace.path])
    yield Progress()
    positions = campaign_clients.positions_of(workspace, campaign_id, used=used)
    told = [words.result, words.attempts, words.last_try, words.talk, words.note]
    header = [words.address, *told, *campaign.columns[1:]]
    width = len(campaign.columns)

    def lines() -> Iterator[list[Cell]]:
        for start in range(0, len(positions), _READ_AT_ONCE):
            some = positions[start : start + _READ_AT_ONCE]
            for client in campaign_clients.campaign_clients_at(workspace, campaign_id, some):
                tried = client.last_try
                yield [
                    client.cells[0],
                    words.name_result(client.result),
                    client.attempts,
                    in_zone(tried).replace(tzinfo=None).isoformat(" ") if tried is not None else "",
                    client.talk_seconds,
                    client.note,
                    *client.cells[1:width],
                    *[""] * (width - len(client.cells)),
                    campaign.code,
                    str(client.position),
                ]

    header += [CAMPAIGN_HEADER, CLIENT_HEADER]
    names = column_names(header, len(header))
    if target.suffix.lower() == ".csv":
        write_csv(target, names, lines())
        done = Exported(target, len(positions))
    else:
        notes = (words.totals_sheet, words.totals(campaign))
        writing = write_xlsx(target, names, lines(), len(positions), words.clients_sheet, notes)
        done = yield from followed(writing, target, len(positions))
    with journaled(workspace, actor) as note:
        note(Event.CAMPAIGN_REPORTED, campaign=campaign_id, name=campaign.name,
             clients=len(positions))  # fmt: skip
    return done
