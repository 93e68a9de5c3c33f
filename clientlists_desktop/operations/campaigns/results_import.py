"""Imports the results of a campaign from a report of a dialer or the platform."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.campaigns.hours import count_by_hour
from clientlists_desktop.core.campaigns.result_columns import ResultColumn
from clientlists_desktop.core.campaigns.result_words import (
    Meaning,
    Meanings,
    UnknownWord,
    check_meanings,
    word_key,
)
from clientlists_desktop.core.campaigns.results import Totals
from clientlists_desktop.core.campaigns.statuses import CampaignAction
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.layouts.layout_detection import LayoutDetector
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.files.readers.table import open_table
from clientlists_desktop.files.source import Source, read_source
from clientlists_desktop.operations.campaigns.results_reader import (
    ResultsReader,
    UnreadColumn,
    WrongRow,
)
from clientlists_desktop.operations.do_not_contact.refusals import store_refusals
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.campaigns import campaign_clients, campaigns, result_words
from clientlists_desktop.storage.campaigns.campaigns import require
from clientlists_desktop.storage.settings import RESULT_WORDS
from clientlists_desktop.storage.workspace import CACHE_MB, Workspace

_NO_MEANINGS: Mapping[str, Meaning] = MappingProxyType({})


@dataclass(frozen=True)
class UnknownResults:
    """Words that stand for no known result, asked about before anything is stored."""

    campaign: Campaign
    path: Path
    words: tuple[UnknownWord, ...]


@dataclass(frozen=True)
class ImportedResults:
    """The result of importing a report: rows = matched + unfilled + left out + wrong + blank.

    Attributes:
        matched: rows with a result for a client of the campaign.
        clients: how many clients of the campaign have a result in it.
        unfilled: rows of clients whose cell for the result is empty.
        left_out: rows with a word that a person chose to leave out.
        refused: how many clients came into the do-not-contact book.
        wrong_rows: the first of the wrong rows.
        unknown_words: words that stand for no known result; their rows are wrong.
        unread_columns: columns that were left unread, so that what was stored stays.
    """

    campaign: str
    rows: int
    matched: int
    blank: int
    clients: int
    wrong: int
    wrong_rows: tuple[WrongRow, ...]
    totals: Totals
    unfilled: int = 0
    left_out: int = 0
    unknown_words: tuple[UnknownWord, ...] = ()
    unread_columns: tuple[UnreadColumn, ...] = ()
    refused: int = 0


@needs(Permission.MANAGE_CAMPAIGNS)
def import_results(
    workspace: Workspace,
    campaign_id: int,
    path: Path,
    actor: Actor,
    *,
    meanings: Mapping[str, Meaning] = _NO_MEANINGS,
    ask: bool = False,
    careful: bool = False,
) -> Generator[Progress, None, ImportedResults | UnknownResults]:
    """Import a report into a campaign in one transaction.

    A row is matched by the client's key and the campaign's code, as our own export wrote them, else
    by the address: then all clients with that address get the result. Of several rows of a client
    the latest one has the result, and if no column counts attempts, each row is one. What the
    report doesn't say stays as it is, and there are never fewer attempts than before unless it
    counts them. Importing the same file again changes nothing.

    Args:
        meanings: what words of the report stand for; remembered with those of earlier reports.
        ask: whether to store nothing and return the unknown words, if there are any.

    Raises:
        Refused: the file is of another campaign, has no column of results or no known result, or
            can't be read.
    """
    yield Progress()
    source = read_source(path)
    workspace.use_cache(CACHE_MB)
    campaign = campaigns.get_campaign(workspace, campaign_id)
    require(campaign, CampaignAction.IMPORT_RESULTS)
    given = {word_key(word): meaning for word, meaning in meanings.items()}
    check_meanings(campaign.kind, given)
    known = result_words.get_meanings(workspace, campaign.kind) | given
    reader = yield from _read(workspace, campaign, source, known, careful=careful)
    if unread := reader.unread_columns():
        ignored = frozenset(one.kind for one in unread)
        reader = yield from _read(workspace, campaign, source, known, ignored, careful=careful)
    if ask and reader.unknown_words():
        return UnknownResults(campaign, path, reader.unknown_words())
    if reader.matched == 0:
        reader.refuse()
    totals, refused = _store(workspace, campaign, reader, source.name, given, actor)
    return ImportedResults(
        campaign.name,
        reader.rows,
        reader.matched,
        reader.blank,
        len(reader.clients),
        reader.wrong,
        tuple(reader.wrong_rows),
        totals,
        reader.unfilled,
        reader.left_out,
        reader.unknown_words(),
        unread,
        refused,
    )


def _read(
    workspace: Workspace,
    campaign: Campaign,
    source: Source,
    meanings: Meanings,
    ignored: frozenset[ResultColumn] = frozenset(),
    *,
    careful: bool,
) -> Generator[Progress, None, ResultsReader]:
    """Read a report from its first row to its last."""
    detector = LayoutDetector(campaign.channel, source.name, is_text=source.is_text)
    table = open_table(source, detector, careful=careful)
    clients = campaign_clients.addresses_of(workspace, campaign.id)
    header = list(table.header or [])
    reader = ResultsReader(campaign, clients, header, source.name, meanings, ignored)
    for batch in table.batches:
        for number, cells in batch.rows:
            reader.read(number, cells)
        yield Progress(reader.rows, batch.share)
    return reader


def _store(
    workspace: Workspace,
    campaign: Campaign,
    reader: ResultsReader,
    file: str,
    given: dict[str, Meaning],
    actor: Actor,
) -> tuple[Totals, int]:
    """Store the results, and the meanings that words were given.

    Returns the totals, and how many clients came into the do-not-contact book.
    """
    with journaled(workspace, actor) as note:
        totals = campaign_clients.write_results(
            workspace, campaign, reader.results(), partial(count_by_hour, campaign.kind)
        )
        note(
            Event.CAMPAIGN_RESULTS, campaign=campaign.id, name=campaign.name, file=file,
            rows=reader.rows, clients=len(reader.clients),
        )  # fmt: skip
        refused = store_refusals(workspace, note, campaign, reader.refusals, actor)
        # Another program may have remembered words meanwhile.
        before = result_words.get_meanings(workspace, campaign.kind)
        after = before | given
        if after != before:
            result_words.set_meanings(workspace, campaign.kind, after)
            counts = {"before": str(len(before)), "after": str(len(after))}
            note(Event.SETTING_CHANGED, setting=RESULT_WORDS, **counts)
    return totals, refused
