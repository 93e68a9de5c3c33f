"""A campaign's own copies of its clients: read in pages or in calling order, and their results."""

import json
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from peewee import Database, fn

from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.campaigns.results import (
    OPEN,
    UNTOUCHED,
    CampaignClient,
    Result,
    Totals,
)
from clientlists_desktop.core.campaigns.statuses import CampaignAction
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.bulk import insert
from clientlists_desktop.storage.campaigns.campaigns import encode_totals, get_campaign, require
from clientlists_desktop.storage.models import CampaignClientModel, CampaignModel
from clientlists_desktop.storage.queries import any_cell_contains
from clientlists_desktop.storage.workspace import Workspace

_K = CampaignClientModel
_COLUMNS = (
    _K.position, _K.address, _K.fields, _K.zone, _K.priority, _K.result, _K.attempts,
    _K.talk_seconds, _K.last_try, _K.note,
)  # fmt: skip
_AT_ONCE = 500
CountHours = Callable[[Iterator[tuple[int, str | None, str, str]]], Mapping[int, tuple[int, int]]]
"""Counts (last try, zone, address, result) of used clients by the hour: all, and those reached."""


@dataclass(frozen=True, slots=True)
class NewResult:
    """What a report says about one client of a campaign; None where it says nothing.

    Attributes:
        rows: how many attempts there were at least.
    """

    position: int
    result: Result
    rows: int
    attempts: int | None
    talk_seconds: int | None
    last_try: int | None
    note: str | None


def is_used() -> Any:
    """Return the condition that somebody has tried to reach the client."""
    return (_K.attempts > 0) | _K.result.not_in([result.value for result in UNTOUCHED])


def call_order(
    workspace: Workspace, campaign_id: int, window_end: Callable[[str | None, str], int]
) -> "array[int]":
    """Return the positions of the clients still to be reached, in calling order.

    By priority, 1 first and none last; then by whose calling window closes first; then as in the
    list.
    """
    wanted = _K.select(_K.position).where(
        _K.campaign_id == campaign_id, _K.result.in_([result.value for result in OPEN])
    )
    with workspace.reading() as db:
        workspace.dialect.add_function("window_end", 2, window_end)
        order = (fn.COALESCE(_K.priority, 6), fn.WINDOW_END(_K.zone, _K.address), _K.position)
        return array("Q", (p for (p,) in db.execute(wanted.order_by(*order))))


def positions_of(
    workspace: Workspace,
    campaign_id: int,
    *,
    used: bool = False,
    result: Result | None = None,
    search: str = "",
) -> "array[int]":
    """Return the positions of a campaign's clients: all, those used, or those with a result."""
    query = _K.select(_K.position).where(_K.campaign_id == campaign_id)
    if used:
        query = query.where(is_used())
    if result is not None:
        query = query.where(_K.result == result.value)
    if text := search.strip():
        query = query.where(any_cell_contains(workspace.dialect, (_K.address,), _K.fields, text))
    with workspace.reading() as db:
        return array("Q", (p for (p,) in db.execute(query.order_by(_K.position))))


def addresses_of(workspace: Workspace, campaign_id: int) -> Iterator[tuple[int, str]]:
    """Yield position and address of every client of a campaign."""
    query = _K.select(_K.position, _K.address).where(_K.campaign_id == campaign_id)
    with workspace.reading() as db:
        yield from db.execute(query.order_by(_K.position))


def campaign_clients_at(
    workspace: Workspace, campaign_id: int, wanted: Sequence[int]
) -> list[CampaignClient]:
    """Return clients of a campaign by position, in the order given."""
    found: dict[int, CampaignClient] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = list(wanted[start : start + _AT_ONCE])
        query = _K.select(*_COLUMNS).where(_K.campaign_id == campaign_id, _K.position.in_(some))
        with workspace.reading() as db:
            for row in db.execute(query).fetchall():
                found[row[0]] = _client(row)
    return [found[position] for position in wanted if position in found]


def campaign_clients_in(
    workspace: Workspace, campaign: Campaign, wanted: Sequence[int]
) -> Iterator[CampaignClient]:
    """Yield clients of a campaign by position, in the order given, read in pages.

    Refused if they have changed since `campaign` was read.
    """
    for start in range(0, max(1, len(wanted)), _AT_ONCE):
        with workspace.reading() as db, db.atomic():
            query = CampaignModel.select(CampaignModel.row_version)
            if query.where(CampaignModel.id == campaign.id).scalar(db) != campaign.row_version:
                raise Refused(Refusal.CAMPAIGN_CHANGED, name=campaign.name)
            some = campaign_clients_at(workspace, campaign.id, wanted[start : start + _AT_ONCE])
        yield from some


def write_results(
    workspace: Workspace,
    campaign: Campaign,
    results: Sequence[NewResult],
    hours: CountHours,
) -> Totals:
    """Store the results of a report and recount, in one transaction; what it doesn't say stays.

    Args:
        hours: counts (last try, zone, address, result) of used clients by the hour.
    """
    with workspace.writing() as db:
        # Somebody may have deleted the campaign while the file was being read.
        require(get_campaign(workspace, campaign.id), CampaignAction.IMPORT_RESULTS)
        reported = workspace.dialect.create_scratch_table(
            "reported",
            "position INTEGER PRIMARY KEY, result, rows, attempts, talk_seconds, last_try, note",
        )
        rows = (
            (
                one.position,
                one.result.value,
                one.rows,
                one.attempts,
                one.talk_seconds,
                one.last_try,
                one.note,
            )
            for one in results
        )
        insert(db, reported, "(?,?,?,?,?,?,?)", rows, verb="REPLACE")
        db.execute_sql(
            "UPDATE campaign_client SET result = new.result,"
            " attempts = coalesce(new.attempts, CASE WHEN new.rows > campaign_client.attempts"
            " THEN new.rows ELSE campaign_client.attempts END),"
            " talk_seconds = coalesce(new.talk_seconds, campaign_client.talk_seconds),"
            " last_try = coalesce(new.last_try, campaign_client.last_try),"
            " note = coalesce(new.note, campaign_client.note)"
            f" FROM {reported} AS new WHERE campaign_id = ?"
            " AND campaign_client.position = new.position",
            (campaign.id,),
        )
        workspace.dialect.drop_scratch_table("reported")
        totals = count_totals(db, campaign.id, hours)
        CampaignModel.update(
            totals=encode_totals(totals), row_version=CampaignModel.row_version + 1
        ).where(CampaignModel.id == campaign.id).execute(db)
    return totals


def count_totals(db: Database, campaign_id: int, hours: CountHours) -> Totals:
    """Recount the clients of a campaign."""
    of_campaign = _K.campaign_id == campaign_id
    by_result = _K.select(
        _K.result,
        fn.COUNT(_K.position),
        fn.SUM(_K.attempts),
        fn.SUM(_K.talk_seconds),
    ).where(of_campaign)
    counted = db.execute(by_result.group_by(_K.result)).fetchall()
    tried = _K.select(_K.last_try, _K.zone, _K.address, _K.result).where(
        of_campaign, _K.last_try.is_null(False)
    )
    return Totals(
        {Result(code): count for code, count, _, _ in counted},
        used=_K.select().where(of_campaign, is_used()).count(db),
        attempts=sum(attempts for _, _, attempts, _ in counted),
        talk_seconds=sum(seconds for _, _, _, seconds in counted),
        hours=hours(iter(db.execute(tried))),
    )


def _client(row: Any) -> CampaignClient:
    position, address, fields, zone, priority, result, attempts, talk, last_try, note = row
    cells = (address, *json.loads(fields)) if fields else (address,)
    return CampaignClient(
        position, cells, zone, priority, Result(result), attempts, talk, last_try, note
    )
