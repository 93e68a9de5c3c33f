"""Imports the results of a campaign from a report of a dialer or the platform."""

from collections import Counter
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.blank import is_blank
from clientlists_desktop.core.campaigns.calling_windows import zones_of_number
from clientlists_desktop.core.campaigns.campaigns import Campaign, CampaignKind
from clientlists_desktop.core.campaigns.result_columns import (
    ResultColumn,
    read_seconds,
    read_time,
    result_columns,
)
from clientlists_desktop.core.campaigns.results import UNTOUCHED, Result, Totals, read_result
from clientlists_desktop.core.campaigns.statuses import CampaignAction
from clientlists_desktop.core.do_not_contact.entries import BlockReason
from clientlists_desktop.core.do_not_contact.refusal_words import read_refusal
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.check import address_rule
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.layouts.client_columns import read_count
from clientlists_desktop.core.layouts.layout_detection import LayoutDetector
from clientlists_desktop.core.moments import in_zone
from clientlists_desktop.core.names import name_key
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.core.zones.zones import zone_info
from clientlists_desktop.files.kinds import FileKind as FileKind
from clientlists_desktop.files.readers.table import FileTable, open_table
from clientlists_desktop.files.source import read_source
from clientlists_desktop.operations.do_not_contact.refusals import store_refusals
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.campaigns import campaign_clients, campaigns
from clientlists_desktop.storage.campaigns.campaign_clients import NewResult
from clientlists_desktop.storage.campaigns.campaigns import require
from clientlists_desktop.storage.workspace import CACHE_MB, Workspace

_MOST_WRONG_ROWS = 200
_LONGEST_KEY = 15

_C = ResultColumn


@dataclass(frozen=True)
class WrongRow:
    """A row of a report without a usable result.

    Attributes:
        why: `unknown_client`, `unknown_result`, `bad_value`.
    """

    row: int
    why: str
    seen: str


@dataclass(frozen=True)
class ImportedResults:
    """The result of importing a report: rows = matched + unfilled + wrong + blank.

    Attributes:
        matched: rows with a result for a client of the campaign.
        clients: how many clients of the campaign have a result in it.
        unfilled: rows of clients whose cell for the result is empty.
        refused: how many clients came into the do-not-contact book.
        wrong_rows: the first of the wrong rows.
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
    refused: int = 0


@dataclass
class _ClientResult:
    """What the rows of one client say together; the last one has the result."""

    result: Result
    rows: int = 0
    attempts: int = 0
    talk_seconds: int = 0
    last_try: int | None = None
    note: str = ""


@needs(Permission.MANAGE_CAMPAIGNS)
def import_results(
    workspace: Workspace, campaign_id: int, path: Path, actor: Actor, *, careful: bool = False
) -> Generator[Progress, None, ImportedResults]:
    """Import a report into a campaign in one transaction.

    A row is matched by the client's key and the campaign's code, as our own export wrote them, else
    by the address: then all clients with that address get the result. Of several rows of a client
    the last one has the result, and if no column counts attempts, each row is one. Importing the
    same file again changes nothing.

    Raises:
        Refused: the file is of another campaign, has no column of results or no known result, or
            can't be read.
    """
    yield Progress()
    source = read_source(path)
    workspace.use_cache(CACHE_MB)
    campaign = campaigns.get_campaign(workspace, campaign_id)
    require(campaign, CampaignAction.IMPORT_RESULTS)
    channel = campaign.channel
    detector = LayoutDetector(channel, source.name, is_text=source.is_text)
    table = open_table(source, detector, careful=careful)
    reader = _Reader(workspace, campaign, table, source.name)
    for batch in table.batches:
        for number, cells in batch.rows:
            reader.read(number, cells)
        yield Progress(reader.rows, batch.share)
    if reader.matched == 0:
        reader.refuse()
    with journaled(workspace, actor) as note:
        totals = campaign_clients.write_results(
            workspace, campaign, reader.results(), lambda tried: _by_hour(campaign, tried)
        )
        note(
            Event.CAMPAIGN_RESULTS, campaign=campaign_id, name=campaign.name, file=source.name,
            rows=reader.rows, clients=len(reader.clients),
        )  # fmt: skip
        refused = store_refusals(workspace, note, campaign, reader.refusals, actor)
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
        refused,
    )


class _Reader:
    """Reads the rows of one report."""

    def __init__(
        self, workspace: Workspace, campaign: Campaign, table: FileTable, file: str
    ) -> None:
        self._campaign, self._file = campaign, file
        header = table.header or []
        self._columns = result_columns(header)
        if _C.RESULT not in self._columns:
            known = ", ".join(name for name in header if name.strip()) or "–"
            raise Refused(Refusal.NO_RESULT_COLUMN, file=file, expected=known)
        self._is_call = campaign.kind is CampaignKind.CALL
        self._rule = address_rule(campaign.channel, Choices())
        self._positions: dict[str, int | list[int]] = {}
        self._known: set[int] = set()
        for position, address in campaign_clients.addresses_of(workspace, campaign.id):
            self._known.add(position)
            first = self._positions.setdefault(address, position)
            if first != position:
                several = first if isinstance(first, list) else [first]
                self._positions[address] = [*several, position]
        self._counts_attempts = _C.ATTEMPTS in self._columns
        self.clients: dict[int, _ClientResult] = {}
        self.refusals: dict[int, BlockReason] = {}
        self.rows = self.matched = self.blank = self.wrong = self.unfilled = 0
        self.wrong_rows: list[WrongRow] = []

    def read(self, number: int, cells: list[str]) -> None:
        """Read one row."""
        self.rows += 1
        if is_blank(cells):
            self.blank += 1
            return
        self._check_campaign(self._cell(cells, _C.CAMPAIGN))
        positions = self._find(cells)
        if not positions:
            self._add_wrong_row(number, "unknown_client", "")
            return
        word = self._cell(cells, _C.RESULT)
        if refusal := read_refusal(word) or read_refusal(self._cell(cells, _C.NOTE)):
            self.refusals |= dict.fromkeys(positions, refusal)
        if not word:
            self.unfilled += 1
            return
        result = read_result(word, is_call=self._is_call)
        if result is None:
            self._add_wrong_row(number, "unknown_result", word)
            return
        attempts = read_count(given) if (given := self._cell(cells, _C.ATTEMPTS)) else 0
        seconds = read_seconds(self._cell(cells, _C.TALK))
        moment = self._cell(cells, _C.LAST_TRY)
        last_try = read_time(moment) if moment else None
        if attempts is None or seconds is None or (moment and last_try is None):
            seen = given if attempts is None else moment if moment and last_try is None else ""
            self._add_wrong_row(number, "bad_value", seen or self._cell(cells, _C.TALK))
            return
        self.matched += 1
        for position in positions:
            client = self.clients.setdefault(position, _ClientResult(result))
            client.result = result
            client.rows += result not in UNTOUCHED
            client.attempts = max(client.attempts, attempts)
            client.talk_seconds += seconds
            if last_try is not None:
                client.last_try = max(client.last_try or 0, last_try)
            client.note = self._cell(cells, _C.NOTE) or client.note

    def results(self) -> list[NewResult]:
        """Return the results to store."""
        return [
            NewResult(
                position,
                client.result,
                client.attempts if self._counts_attempts else client.rows,
                client.talk_seconds,
                client.last_try,
                client.note,
            )
            for position, client in self.clients.items()
        ]

    def refuse(self) -> NoReturn:
        """Refuse a report in which no row matched: its clients or its results are unknown."""
        file, name = self._file, self._campaign.name
        for wrong in self.wrong_rows:
            if wrong.why != "unknown_client":
                raise Refused(Refusal.NO_KNOWN_RESULT, file=file, name=name, seen=wrong.seen)
        if self.unfilled:
            raise Refused(Refusal.NO_KNOWN_RESULT, file=file, name=name, seen="")
        raise Refused(Refusal.WRONG_CAMPAIGN, file=file, name=name, seen="")

    def _cell(self, cells: list[str], column: ResultColumn) -> str:
        index = self._columns.get(column)
        return cells[index].strip() if index is not None and index < len(cells) else ""

    def _check_campaign(self, named: str) -> None:
        """Refuse a file that names another campaign in its own column."""
        if (
            named
            and named != self._campaign.code
            and name_key(named) != name_key(self._campaign.name)
        ):
            raise Refused(
                Refusal.WRONG_CAMPAIGN, file=self._file, name=self._campaign.name, seen=named
            )

    def _find(self, cells: list[str]) -> list[int]:
        """Return the positions of the clients that a row is about."""
        key = self._cell(cells, _C.CLIENT)
        # Keys are numbered alike in every campaign, so a key alone may be of another one.
        if key and self._cell(cells, _C.CAMPAIGN):
            # No key of ours is longer, and Python refuses to read numbers of thousands of digits.
            if len(key) > _LONGEST_KEY or not (key.isascii() and key.isdigit()):
                return []
            return [int(key)] if int(key) in self._known else []
        address = cells[0].strip() if cells else ""
        found = self._positions.get(address)
        if found is None and address:
            canonical = self._rule.check(cells[0]).address
            found = self._positions.get(canonical) if canonical else None
        if found is None:
            return []
        return found if isinstance(found, list) else [found]

    def _add_wrong_row(self, number: int, why: str, seen: str) -> None:
        self.wrong += 1
        if len(self.wrong_rows) < _MOST_WRONG_ROWS:
            self.wrong_rows.append(WrongRow(number, why, seen[:80]))


def _by_hour(
    campaign: Campaign, tried: Iterator[tuple[int, str | None, str, str]]
) -> dict[int, tuple[int, int]]:
    """Count clients by the hour of their last try: all, and those reached.

    The hour is local to the client if the zone is certain.
    """
    everybody: Counter[int] = Counter()
    reached: Counter[int] = Counter()
    for moment, zone, address, result in tried:
        if not zone and campaign.kind is CampaignKind.CALL:
            found = zones_of_number(address)
            zone = found[0] if len(found) == 1 else None
        local = in_zone(moment, zone_info(zone) if zone else None)
        everybody[local.hour] += 1
        reached[local.hour] += Result(result) in (Result.WITH_RESULT, Result.READ)
    return {hour: (everybody[hour], reached[hour]) for hour in sorted(everybody)}
