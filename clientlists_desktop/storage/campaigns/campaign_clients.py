"""A campaign's own copies of its clients: windows of them, their order, what became of them."""

import json
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from peewee import fn

from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.campaigns.results import (
    OPEN,
    UNTOUCHED,
    CampaignClient,
    Result,
    Totals,
)
from clientlists_desktop.core.campaigns.statuses import CampaignAction
from clientlists_desktop.storage.bulk import insert
from clientlists_desktop.storage.campaigns.campaigns import encode_totals, get_campaign, require
from clientlists_desktop.storage.database import database, transaction, unavailable, workspace_path
from clientlists_desktop.storage.models import CampaignClientModel, CampaignModel

_K = CampaignClientModel
_COLUMNS = (
    _K.position, _K.address, _K.fields, _K.zone, _K.priority, _K.result, _K.attempts,
    _K.talk_seconds, _K.last_try, _K.note,
)  # fmt: skip
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class NewResult:
    """What a report says of one client of a campaign."""

    position: int
    result: Result
    attempts: int
    talk_seconds: int
    last_try: int | None
    note: str


def is_used() -> Any:
    """Return the condition that somebody tried to reach the client."""
    return (_K.attempts > 0) | _K.result.not_in([result.value for result in UNTOUCHED])


def call_order(campaign_id: int, window_end: Callable[[str | None, str], int]) -> "array[int]":
    """Return the positions of clients still to be reached, in the order of calling.

    By priority, 1 first and none last; then whose window closes first; then as in the list.
    """
    wanted = _K.select(_K.position).where(
        _K.campaign_id == campaign_id, _K.result.in_([result.value for result in OPEN])
    )
    with unavailable(workspace_path()):
        connection = database.connection()
        connection.create_function("window_end", 2, window_end, deterministic=True)
        database.execute_sql("PRAGMA temp_store = MEMORY")
        order = (fn.COALESCE(_K.priority, 6), fn.WINDOW_END(_K.zone, _K.address), _K.position)
        return array("Q", (p for (p,) in database.execute(wanted.order_by(*order))))


def positions_of(
    campaign_id: int, *, used: bool = False, result: Result | None = None, search: str = ""
) -> "array[int]":
    """Return the positions of a campaign's clients: all, those that were used, or of a result."""
    query = _K.select(_K.position).where(_K.campaign_id == campaign_id)
    if used:
        query = query.where(is_used())
    if result is not None:
        query = query.where(_K.result == result.value)
    if text := search.strip().casefold():
        query = query.where(
            (fn.INSTR(fn.CASEFOLD(_K.address), text) > 0)
            | (fn.INSTR(fn.CASEFOLD(_K.fields), text) > 0)
        )
    with unavailable(workspace_path()):
        return array("Q", (p for (p,) in database.execute(query.order_by(_K.position))))


def addresses_of(campaign_id: int) -> Iterator[tuple[int, str]]:
    """Yield position and address of every client of a campaign."""
    query = _K.select(_K.position, _K.address).where(_K.campaign_id == campaign_id)
    with unavailable(workspace_path()):
        yield from database.execute(query.order_by(_K.position))


def campaign_clients_at(campaign_id: int, wanted: Sequence[int]) -> list[CampaignClient]:
    """Return clients of a campaign by position, in the order given."""
    found: dict[int, CampaignClient] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = list(wanted[start : start + _AT_ONCE])
        query = _K.select(*_COLUMNS).where(_K.campaign_id == campaign_id, _K.position.in_(some))
        with unavailable(workspace_path()):
            for row in database.execute(query).fetchall():
                found[row[0]] = _client(row)
    return [found[position] for position in wanted if position in found]


def write_results(
    campaign: Campaign,
    results: Sequence[NewResult],
    hours: Callable[[Iterator[tuple[int, str | None, str, str]]], Mapping[int, tuple[int, int]]],
) -> Totals:
    """Store what a report says and count anew, in one transaction.

    Args:
        hours: counts (last try, zone, address, result) of used clients by the hour.
    """
    with transaction() as connection:
        # While the file was read, somebody may have deleted the campaign.
        require(get_campaign(campaign.id), CampaignAction.IMPORT_RESULTS)
        connection.execute(
            "CREATE TEMP TABLE IF NOT EXISTS told (position INTEGER PRIMARY KEY, result, attempts,"
            " talk_seconds, last_try, note)"
        )
        connection.execute("DELETE FROM temp.told")
        rows = (
            (one.position, one.result.value, one.attempts, one.talk_seconds, one.last_try, one.note)
            for one in results
        )
        insert(connection, "temp.told", "(?,?,?,?,?,?)", rows, verb="INSERT OR REPLACE")
        connection.execute(
            "UPDATE campaign_client SET result = told.result, attempts = told.attempts,"
            " talk_seconds = told.talk_seconds, last_try = told.last_try, note = told.note"
            " FROM temp.told WHERE campaign_id = ? AND campaign_client.position = told.position",
            (campaign.id,),
        )
        connection.execute("DELETE FROM temp.told")
        totals = _count(campaign.id, hours)
        CampaignModel.update(totals=encode_totals(totals)).where(
            CampaignModel.id == campaign.id
        ).execute()
    return totals


def _count(campaign_id: int, hours: Any) -> Totals:
    of_campaign = _K.campaign_id == campaign_id
    by_result = _K.select(
        _K.result,
        fn.COUNT(_K.position),
        fn.SUM(_K.attempts),
        fn.SUM(_K.talk_seconds),
    ).where(of_campaign)
    counted = database.execute(by_result.group_by(_K.result)).fetchall()
    tried = _K.select(_K.last_try, _K.zone, _K.address, _K.result).where(
        of_campaign, _K.last_try.is_null(False)
    )
    return Totals(
        {Result(code): count for code, count, _, _ in counted},
        used=_K.select().where(of_campaign, is_used()).count(),
        attempts=sum(attempts for _, _, attempts, _ in counted),
        talk_seconds=sum(seconds for _, _, _, seconds in counted),
        hours=hours(iter(database.execute(tried))),
    )


def _client(row: Any) -> CampaignClient:
    position, address, fields, zone, priority, result, attempts, talk, last_try, note = row
    cells = (address, *json.loads(fields)) if fields else (address,)
    return CampaignClient(
        position, cells, zone, priority, Result(result), attempts, talk, last_try, note
    )
