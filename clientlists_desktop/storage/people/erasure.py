"""Erases a person from all tables within one transaction: of the workspace, or of a backup.

A row of a list stays as a removed one without cells, so that read still is what the file had and
the balance adds up. The record of consent stays too: it is evidence of what was confirmed. Only
the address is cut out of its texts, as it is out of all names, notes and the journal.
"""

import json
import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from peewee import Database

from clientlists_desktop.core.campaigns.campaigns import CampaignKind
from clientlists_desktop.core.campaigns.hours import count_by_hour
from clientlists_desktop.core.campaigns.results import OPEN, Result
from clientlists_desktop.core.campaigns.statuses import Status
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.balance import RowWeight
from clientlists_desktop.core.imports.rows import StoredRow, weight_of
from clientlists_desktop.core.people.person import MENTION, THEIRS, Matcher
from clientlists_desktop.core.people.records import Erasure, RunningCampaigns
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.storage.backend.dialect import Dialect
from clientlists_desktop.storage.backend.digests import Digests
from clientlists_desktop.storage.campaigns.campaign_clients import count_totals
from clientlists_desktop.storage.campaigns.campaigns import encode_totals
from clientlists_desktop.storage.clients.client_upsert import count_clients
from clientlists_desktop.storage.imports.rows import STORED_COLUMNS
from clientlists_desktop.storage.imports.steps import flagged_row
from clientlists_desktop.storage.journal.journal_keys import MaskKeys
from clientlists_desktop.storage.journal.journal_masks import mask_journal
from clientlists_desktop.storage.models import (
    CHECKING,
    CampaignModel,
    ClientListModel,
    ProjectModel,
)
from clientlists_desktop.storage.people.lookup import (
    CLIENTS,
    COPIES,
    ROWS,
    VERSIONS,
    Row,
    Sighting,
    add_functions,
    fits,
    scan,
)
from clientlists_desktop.storage.people.names import erase_names, rename_attributes
from clientlists_desktop.storage.serialization import balance_fields, checked_file

_NAMES = ", ".join(column.column_name for column in STORED_COLUMNS)
_EMPTY = (
    f"outcome = {Outcome.REMOVED:d}, reason = NULL, repaired = 0, address = '', original = NULL,"
    " fields = '', zone = NULL, priority = NULL, findings = NULL"
)


class _Client(NamedTuple):
    """What erasing asks of a client of a project."""

    channel: str


class _Copy(NamedTuple):
    """What erasing asks of a client of a campaign."""

    result: str


@dataclass(frozen=True)
class Target:
    """What a person is erased from.

    Attributes:
        compare_rows: compares the blocks of a list's rows with their digests, before these are
            renewed; Refused if one differs.
        compare_versions, compare_campaign, compare_project: compare all of one, likewise.
        get_mask_keys: looks up the keys with which lines of the journal are masked.
    """

    db: Database
    dialect: Dialect
    digests: Digests
    compare_rows: Callable[[int, Iterable[int]], None]
    compare_versions: Callable[[int], None]
    compare_campaign: Callable[[int], None]
    compare_project: Callable[[int], None]
    get_mask_keys: Callable[[], MaskKeys]

    def keys_of(self, found: Iterable[Sighting[Row]]) -> str:
        """Return the keys of rows as one parameter of SQL."""
        return self.dialect.encode_values(one.key for one in found)


def erase_person(
    target: Target, matcher: Matcher, running: RunningCampaigns, erasure: Erasure
) -> Iterator[Progress]:
    """Erase a person within a transaction, and count what is erased; yields the progress."""
    add_functions(target.dialect, matcher)
    works = (
        partial(_erase_from_lists, target, matcher, erasure),
        partial(_erase_from_projects, target, matcher, erasure),
        partial(_erase_from_campaigns, target, matcher, erasure, running),
    )
    done = 0
    for number, work in enumerate(works):
        for rows in work():
            done += rows
            yield Progress(done, number / len(works))
    erasure.names += erase_names(target.db, target.dialect, matcher)
    yield Progress(done, 1.0)
    erasure.lines += mask_journal(target.db, matcher, target.get_mask_keys)
    yield Progress(done, 1.0)


def _erase_from_lists(target: Target, matcher: Matcher, erasure: Erasure) -> Iterator[int]:
    for model in ClientListModel.select().order_by(ClientListModel.id).execute(target.db):
        touched: list[Sighting[StoredRow]] = []
        for _, found in scan(target.db, ROWS, model.id, fits(matcher, model.channel), StoredRow):
            touched += found
            yield len(found)
        theirs = [one for one in touched if one.is_theirs]
        own = {one.key for one in theirs}
        edits = _erase_edits(target, matcher, model.id, own)
        versions = _erase_from_versions(target, model.id, own, fits(matcher, model.channel))
        if not (touched or edits or versions):
            continue
        erasure.lists.add(model.id)
        erasure.edits += edits
        erasure.versions += versions
        erasure.rows += len(theirs)
        erasure.mentions += len(touched) - len(theirs)
        if touched:
            _empty_rows(target, model, touched, theirs)


def _empty_rows(
    target: Target,
    model: ClientListModel,
    touched: Sequence[Sighting[StoredRow]],
    theirs: Sequence[Sighting[StoredRow]],
) -> None:
    target.compare_rows(model.id, [one.key for one in touched])
    chosen = f"WHERE list_id = ? AND position IN ({target.dialect.values()})"
    others = [one for one in touched if not one.is_theirs]
    db = target.db
    db.execute_sql(
        f"UPDATE row SET {_EMPTY}, mended = 0 {chosen}", (model.id, target.keys_of(theirs))
    )
    db.execute_sql(f"UPDATE row SET {ROWS.cleaned} {chosen}", (model.id, target.keys_of(others)))
    if model.state == CHECKING:
        # Its balance is counted when its check ends; here its program was killed before that.
        return
    after = db.execute_sql(
        f"SELECT {_NAMES} FROM row {chosen}", (model.id, target.keys_of(touched))
    )
    file = checked_file(model)
    is_phone = file.channel.has_phone_numbers or file.choices.clients

    def weigh(row: StoredRow) -> RowWeight:
        # A list of a project's clients counts only the first reason of each.
        row = row._replace(findings=None) if model.client_filter else row
        return weight_of(row, is_phone, file.zone_column)

    balance = file.balance.changed(
        [weigh(one.row) for one in touched], [weigh(StoredRow(*one)) for one in after.fetchall()]
    )
    fields = balance_fields(balance)
    ClientListModel.update(**fields).where(ClientListModel.id == model.id).execute(db)


def _erase_edits(target: Target, matcher: Matcher, list_id: int, positions: set[int]) -> int:
    """Erase what the steps of a list hold of the person; undoing them changes these rows no more.

    Returns how many records of edits were erased.
    """
    db, keys = target.db, target.dialect.encode_values(sorted(positions))
    in_rows = db.execute_sql(
        f"DELETE FROM step_row WHERE list_id = ? AND (position IN ({target.dialect.values()})"
        " OR person_weight(0, '', NULL, coalesce(before, '') || '\n' || coalesce(after, ''))"
        " > 0)",
        (list_id, keys),
    ).rowcount
    steps = db.execute_sql("SELECT number, facts FROM step WHERE list_id = ?", (list_id,))
    in_facts = 0
    for number, stored in steps.fetchall():
        facts = json.loads(stored)
        if isinstance(facts.get("before"), list):
            # An edit of a list holds whole rows.
            facts["before"] = [
                values
                for values in facts["before"]
                if not _names(matcher, flagged_row(values).row, positions)
            ]
        rows = {"before": facts.pop("before")} if "before" in facts else {}
        named = matcher.without_in_name(json.dumps(facts, ensure_ascii=False))
        cells = matcher.without(json.dumps(rows, ensure_ascii=False))
        cleaned = json.dumps(json.loads(named or "") | json.loads(cells or ""), ensure_ascii=False)
        if json.loads(cleaned) != json.loads(stored):
            in_facts += 1
            db.execute_sql(
                "UPDATE step SET facts = ? WHERE list_id = ? AND number = ?",
                (cleaned, list_id, number),
            )
    return int(in_rows) + in_facts


def _names(matcher: Matcher, row: StoredRow, positions: set[int]) -> bool:
    """Whether a row of an edit is one of the person's, or names them."""
    texts = json.dumps([row.fields, row.zone, row.priority, row.findings])
    weight = matcher.weigh(1, row.address or "", row.original, texts)
    return row.position in positions or weight > 0


def _erase_from_versions(target: Target, list_id: int, own: set[int], may: bool) -> int:
    """Empty the rows that earlier versions of a list keep of the person; returns how many.

    Args:
        own: the positions of rows that are theirs now; before, these may have borne their name
            beside another address.
        may: whether addresses of the list's channel may be the person's.
    """
    is_own = f"position IN ({target.dialect.values()}) OR {VERSIONS.weight} = {THEIRS:d}"
    texts = f"{VERSIONS.weight} = {MENTION:d}"
    of_list = "version_row WHERE list_id = ? AND outcome IS NOT NULL"
    keys = target.dialect.encode_values(sorted(own))
    found: int = target.db.execute_sql(
        f"SELECT count(*) FROM {of_list} AND ({is_own} OR {texts})", (list_id, keys, may, may)
    ).fetchone()[0]
    if found:
        target.compare_versions(list_id)
        chosen = "UPDATE version_row SET {} WHERE list_id = ? AND outcome IS NOT NULL AND ({})"
        target.db.execute_sql(chosen.format(f"{_EMPTY}, edited = 0", is_own), (list_id, keys, may))
        target.db.execute_sql(chosen.format(VERSIONS.cleaned, texts), (list_id, may))
    return found


def _erase_from_projects(target: Target, matcher: Matcher, erasure: Erasure) -> Iterator[int]:
    db = target.db
    projects = [one for (one,) in ProjectModel.select(ProjectModel.id).tuples().execute(db)]
    for project in projects:
        # First, because rows that hold the address are cleaned less carefully.
        renamed = rename_attributes(db, target.dialect, matcher, project, target.compare_project)
        erasure.names += renamed
        touched: list[Sighting[_Client]] = []
        theirs: list[Sighting[_Client]] = []
        for _, found in scan(db, CLIENTS, project, True, _Client):
            touched += found
            theirs += [one for one in found if one.is_theirs and fits(matcher, one.row.channel)]
            yield len(found)
        if not touched:
            continue
        if not renamed:
            target.compare_project(project)
        own = {one.key for one in theirs}
        # The same digits in another channel are somebody else's ID.
        others = [one for one in touched if one.key not in own and not one.is_theirs]
        chosen = f"WHERE id IN ({target.dialect.values()})"
        db.execute_sql(f"DELETE FROM client {chosen}", (target.keys_of(theirs),))
        db.execute_sql(f"UPDATE client SET {CLIENTS.cleaned} {chosen}", (target.keys_of(others),))
        erasure.clients += len(theirs)
        erasure.mentions += len(others)
        count_clients(db, project)


def _erase_from_campaigns(
    target: Target, matcher: Matcher, erasure: Erasure, running: RunningCampaigns
) -> Iterator[int]:
    for model in CampaignModel.select().order_by(CampaignModel.id).execute(target.db):
        touched: list[Sighting[_Copy]] = []
        for _, found in scan(target.db, COPIES, model.id, fits(matcher, model.channel), _Copy):
            touched += found
            yield len(found)
        if not touched:
            continue
        target.compare_campaign(model.id)
        erasure.campaigns.add(model.id)
        theirs = [one for one in touched if one.is_theirs]
        others = [one for one in touched if not one.is_theirs]
        erasure.mentions += len(others)
        chosen = f"WHERE campaign_id = ? AND position IN ({target.dialect.values()})"
        target.db.execute_sql(
            f"UPDATE campaign_client SET {COPIES.cleaned} {chosen}",
            (model.id, target.keys_of(others)),
        )
        if Status(model.status).is_running and running is RunningCampaigns.PSEUDONYMISE:
            _pseudonymise(target, model.id, theirs)
            erasure.pseudonyms += len(theirs)
        else:
            target.db.execute_sql(
                f"DELETE FROM campaign_client {chosen}", (model.id, target.keys_of(theirs))
            )
            target.digests.note_all("campaign_client", model.id)
            erasure.campaign_clients += len(theirs)
        _recount(target.db, model)


def _pseudonymise(target: Target, campaign: int, theirs: Sequence[Sighting[_Copy]]) -> None:
    """Keep only results, under random names; nobody is contacted any more."""
    for one in theirs:
        result = one.row.result
        kept = Result.CANCELED.value if Result(result) in OPEN else result
        target.db.execute_sql(
            "UPDATE campaign_client SET address = ?, fields = '', note = '', result = ?"
            " WHERE campaign_id = ? AND position = ?",
            (f"forgotten-{secrets.token_hex(4)}", kept, campaign, one.key),
        )


def _recount(db: Database, model: CampaignModel) -> None:
    totals = count_totals(db, model.id, partial(count_by_hour, CampaignKind(model.kind)))
    CampaignModel.update(
        clients=sum(totals.results.values()),
        totals=encode_totals(totals),
        row_version=CampaignModel.row_version + 1,
    ).where(CampaignModel.id == model.id).execute(db)
