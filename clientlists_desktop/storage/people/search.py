"""Finds everything that is stored about a person."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any, NamedTuple

from peewee import Database

from clientlists_desktop.core.do_not_contact import PHONE_SPACE
from clientlists_desktop.core.do_not_contact.entries import Entry
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.people.names import read_json, texts_in
from clientlists_desktop.core.people.person import THEIRS, Matcher, Person
from clientlists_desktop.core.people.records import Place, Record
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.storage.do_not_contact import entries
from clientlists_desktop.storage.journal import journal_lines
from clientlists_desktop.storage.journal.journal_masks import lines_naming
from clientlists_desktop.storage.models import (
    CHECKING,
    DELETED,
    LIST,
    CampaignModel,
    ClientListModel,
    ConsentModel,
    ProjectModel,
    ProofModel,
)
from clientlists_desktop.storage.people.lookup import (
    CLIENTS,
    COPIES,
    ROWS,
    VERSIONS,
    add_functions,
    fits,
    scan,
)
from clientlists_desktop.storage.people.names import named_texts
from clientlists_desktop.storage.workspace import Workspace

_PLACES = {LIST: Place.LIST, DELETED: Place.TRASH}
_MOMENTS = ("joined", "last_visit", "block_date", "last_try")
_MOST_TRIES = 5


class _Row(NamedTuple):
    """What an answer tells of a row of a list."""

    number: int
    address: str
    original: str | None
    fields: str

    def cells(self, columns: Sequence[str]) -> dict[str, str]:
        first = self.address if self.original is None else self.original
        return _cells(columns, first, self.fields)


class _Client(NamedTuple):
    """What an answer tells of a client of a project."""

    channel: str
    address: str
    bot: str
    first_name: str
    last_name: str
    username: str
    joined: int | None
    last_visit: int | None
    sessions: int | None
    blocked: int
    block_reason: str
    blocked_by: str
    block_date: int | None
    attributes: str

    def facts(self) -> dict[str, str]:
        found = self._asdict()
        attributes = json.loads(found.pop("attributes"))
        return _texts(found) | {name: str(value) for name, value in attributes.items()}


class _Copy(NamedTuple):
    """What an answer tells of a client of a campaign."""

    address: str
    fields: str
    result: str
    attempts: int
    talk_seconds: int
    last_try: int | None
    note: str

    def facts(self, columns: Sequence[str]) -> dict[str, str]:
        found = self._asdict()
        cells = _cells(columns, found.pop("address"), found.pop("fields"))
        return {**cells, **_texts(found)}


Found = Iterator[tuple[Progress, list[Record]]]


def find_records(workspace: Workspace, matcher: Matcher, person: Person | None, text: str) -> Found:
    """Yield the progress with what was found since, place by place.

    Args:
        person: whom the matcher finds; None if it looks for a text.
        text: as it was typed, for the names of proofs.
    """
    with workspace.reading() as db:
        add_functions(workspace.dialect, matcher)
    places: tuple[tuple[Any, str, Callable[[Workspace, Matcher, int], Found]], ...] = (
        (ClientListModel, ROWS.name, _of_list),
        (ProjectModel, CLIENTS.name, _of_project),
        (CampaignModel, COPIES.name, _of_campaign),
    )
    for model, table, find in places:
        with workspace.reading() as db:
            query = model.select(model.id).order_by(model.id).tuples()
            owners = [identity for (identity,) in query.execute(db)]
        for owner in owners:
            yield from _steadily(workspace, model, table, owner, partial(find, workspace, matcher))
    blocked = [] if person is None else _of_book(workspace, person)
    own = {one.id for one in blocked}
    with workspace.reading() as db:
        named = [one for one in _notes(db) if one.id not in own]
        proofs = _proofs(db, matcher, text)
        yield Progress(0, 1.0), blocked + named + proofs
        # Of a mere text, lists and columns of this name would say nothing.
        named = [] if person is None else [*_names(db, matcher), *_lines(workspace, matcher)]
        yield Progress(0, 1.0), named


def _steadily(
    workspace: Workspace, model: Any, table: str, owner: int, find: Callable[[int], Found]
) -> Found:
    """Look through what belongs to an owner, anew if it changes meanwhile.

    Otherwise somebody whose row moves between two pieces would not be found.

    Raises:
        Refused: it changes again and again.
    """
    for _ in range(_MOST_TRIES):
        with workspace.reading():
            stamp = workspace.digests.stamp(table, owner)
        found: list[Record] = []
        for progress, some in find(owner):
            found += some
            yield progress, []
        with workspace.reading() as db:
            one = model.select().where(model.id == owner).first(db)
            # A file that is being read only gets more rows.
            is_growing = isinstance(one, ClientListModel) and one.state == CHECKING
            is_steady = is_growing or workspace.digests.stamp(table, owner) == stamp
        if one is None or is_steady:
            yield Progress(), found
            return
    raise Refused(Refusal.LIST_CHANGED, name=one.name)


def _of_list(workspace: Workspace, matcher: Matcher, list_id: int) -> Found:
    with workspace.reading() as db:
        models = ClientListModel.select().where(ClientListModel.id == list_id).execute(db)
    for model in models:
        place = _PLACES.get(model.state, Place.DRAFT)
        name, columns = model.name or model.source_name, json.loads(model.columns)
        positions: set[int] = set()
        with workspace.reading() as db:
            for done, found in scan(db, ROWS, model.id, fits(matcher, model.channel), _Row):
                positions |= {one.key for one in found}
                yield Progress(done // 64), [
                    Record(
                        place, model.id, name, model.made_at, one.row.number,
                        one.row.cells(columns), one.is_theirs,
                    )
                    for one in found
                ]  # fmt: skip
            edits = _edits(db, model.id, positions)
            kept = _kept_in_versions(db, model.id, fits(matcher, model.channel))
        yield (
            Progress(0),
            [
                Record(
                    Place.EDITS, model.id, name, model.made_at, None, _named(columns, cells), False
                )
                for cells in edits
            ]
            + [
                Record(
                    Place.VERSIONS, model.id, name, model.made_at, row.number, row.cells(columns),
                    weight == THEIRS,
                )
                for weight, row in kept
            ],
        )  # fmt: skip


def _kept_in_versions(db: Database, list_id: int, may: bool) -> list[tuple[int, _Row]]:
    """Return the rows that earlier versions of a list keep, each once, with its weight."""
    found = db.execute_sql(
        "SELECT DISTINCT weight, row_number, first, fields FROM"
        f" (SELECT {VERSIONS.weight} AS weight, row_number, coalesce(original, address) AS first,"
        " fields FROM version_row WHERE list_id = ?) AS kept WHERE weight > 0 ORDER BY row_number",
        (int(may), list_id),
    )
    return [(weight, _Row(number, first, None, fields)) for weight, number, first, fields in found]


def _edits(db: Database, list_id: int, positions: set[int]) -> list[list[str]]:
    """Return the cells that edits gave to rows, or took from them, that don't hold them now."""
    found = db.execute_sql(
        "SELECT position, cells FROM (SELECT position, before AS cells FROM step_row"
        " WHERE list_id = ? UNION SELECT position, after FROM step_row WHERE list_id = ?)"
        " WHERE person_weight(0, '', NULL, cells) > 0 ORDER BY position, cells",
        (list_id, list_id),
    ).fetchall()
    return [json.loads(cells) for position, cells in found if position not in positions]


def _of_project(workspace: Workspace, matcher: Matcher, project_id: int) -> Found:
    with workspace.reading() as db:
        models = ProjectModel.select().where(ProjectModel.id == project_id).execute(db)
    for model in models:
        with workspace.reading() as db:
            for done, found in scan(db, CLIENTS, model.id, True, _Client):
                yield Progress(done), [
                    Record(
                        Place.PROJECT, model.id, model.name, _moment(one.row.joined), None,
                        one.row.facts(), one.is_theirs,
                    )
                    for one in found
                    if not one.is_theirs or fits(matcher, one.row.channel)
                ]  # fmt: skip


def _of_campaign(workspace: Workspace, matcher: Matcher, campaign_id: int) -> Found:
    with workspace.reading() as db:
        models = CampaignModel.select().where(CampaignModel.id == campaign_id).execute(db)
    for model in models:
        columns = json.loads(model.columns)
        with workspace.reading() as db:
            may = fits(matcher, model.channel)
            for done, found in scan(db, COPIES, model.id, may, _Copy):
                yield Progress(done // 64), [
                    Record(
                        Place.CAMPAIGN, model.id, model.name, model.started_at, None,
                        one.row.facts(columns), one.is_theirs,
                    )
                    for one in found
                ]  # fmt: skip


def _of_book(workspace: Workspace, person: Person) -> list[Record]:
    """Return the entries about a person, with those that were removed: they are stored, too."""
    return [
        Record(
            Place.DO_NOT_CONTACT, one.id, _held_for(one.space, one.scope), one.since, None,
            {"address": one.address, "reason": one.reason.value, "note": one.note,
             "source": one.source.value, "source_name": one.source_name, "until": one.until,
             "removed": _removal(workspace, one) if one.removed_at else ""},
        )
        for one in entries.entries_of(workspace, person.channel, [person.address], removed=True)
    ]  # fmt: skip


def _notes(db: Database) -> list[Record]:
    """Return the entries of the do-not-contact book whose note names the person."""
    found = db.execute_sql(
        "SELECT id, space, scope, since, is_hash, address, note FROM do_not_contact"
        " WHERE note <> '' AND is_in_name(note) ORDER BY id"
    )
    return [
        Record(
            Place.DO_NOT_CONTACT, identity, _held_for(space, scope), since, None,
            {"address": "" if is_hash else address, "note": note}, False,
        )
        for identity, space, scope, since, is_hash, address, note in found.fetchall()
    ]  # fmt: skip


def _held_for(space: str, scope: str) -> str:
    """Return what an entry holds for: a scope of phone numbers, or a channel."""
    return scope if space == PHONE_SPACE else space


def _removal(workspace: Workspace, entry: Entry) -> str:
    """Say when an entry was removed, by whom and why."""
    changes = entries.history_of(workspace, entry.id)
    found = (one for one in changes if (one.kind, one.at) == (entries.REMOVED, entry.removed_at))
    return next((f"{one.at} {one.made_by}: {one.reason}" for one in found), entry.removed_at)


def _names(db: Database, matcher: Matcher) -> list[Record]:
    """Return the names, reasons and other texts that hold the person's address."""
    return [
        Record(Place.NAMES, 0, "", "", None, {f"{one.table}.{one.column}": said}, False)
        for one in named_texts(db)
        # The notes of entries and the names of proofs have places of their own.
        if (one.table, one.column) not in (("do_not_contact", "note"), ("proof", "name"))
        and (said := _naming(read_json(one.text), matcher))
    ]


def _naming(value: object, matcher: Matcher) -> str:
    """Return the texts within a value that hold the person's address."""
    return ", ".join(one for one in texts_in(value) if matcher.is_in_name(one))


def _lines(workspace: Workspace, matcher: Matcher) -> list[Record]:
    """Return the lines of the journal that hold the person's address."""
    with workspace.reading() as db:
        numbers = lines_naming(db, matcher)
    return [
        Record(
            Place.JOURNAL, line.number, line.event.value, line.at, line.number,
            {name: said for name, value in line.facts.items()
             if (said := _naming(value, matcher))}, False,
        )
        for line in journal_lines.lines_in(workspace, numbers)
    ]  # fmt: skip


def _proofs(db: Database, matcher: Matcher, text: str) -> list[Record]:
    """Return the proofs of consent whose file bears the address or the text in its name."""
    query = (
        ProofModel.select(ProofModel.name, ConsentModel.id, ConsentModel.list_name,
                          ConsentModel.confirmed_at)
        .join(ConsentModel, on=(ConsentModel.id == ProofModel.consent_id))
        .order_by(ProofModel.id)
    )  # fmt: skip
    wanted = text.strip().casefold()
    return [
        Record(Place.PROOF, record, list_name, at, None, {"file": name}, False)
        for name, record, list_name, at in query.tuples().execute(db)
        if wanted in name.casefold() or matcher.is_in_name(name)
    ]


def proofs_of(workspace: Workspace, lists: set[int]) -> tuple[str, ...]:
    """Return the names of the proofs of consent that were given for some lists."""
    with workspace.reading() as db:
        query = (
            ProofModel.select(ProofModel.name)
            .join(ConsentModel, on=(ConsentModel.id == ProofModel.consent_id))
            .where(ConsentModel.list_id.in_(sorted(lists)))
            .order_by(ProofModel.id)
        )
        return tuple(name for (name,) in query.tuples().execute(db))


def _cells(columns: Sequence[str], first: str, fields: str) -> dict[str, str]:
    return _named(columns, [first, *(json.loads(fields) if fields else [])])


def _named(columns: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    """Return the cells that aren't empty by the names of their columns."""
    names = [*columns, *(f"#{number}" for number in range(len(columns) + 1, len(cells) + 1))]
    found: dict[str, str] = {}
    for number, (name, cell) in enumerate(zip(names, cells, strict=False), start=1):
        if cell:
            found[name if name and name not in found else f"{name} #{number}".strip()] = cell
    return found


def _texts(values: Mapping[str, Any]) -> dict[str, str]:
    """Return the values that aren't empty as texts."""
    return {
        name: _moment(value) if name in _MOMENTS else str(value)
        for name, value in values.items()
        if value not in (None, "", 0)
    }


def _moment(seconds: int | None) -> str:
    if seconds is None:
        return ""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
