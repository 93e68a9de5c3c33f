"""A list and a checked file, client by client, and the list updated by the file."""

import json
from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from clientlists_desktop.core.channels import Channel, channel_of
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.rows import (
    SPACING,
    StoredRow,
    refilled_row,
    removed_row,
)
from clientlists_desktop.core.lists.updates import (
    ClientChange,
    Places,
    Stamp,
    Update,
    UpdateCounts,
    UpdateMode,
    UpdatePreview,
    UpdateRule,
    changed_places,
    rule_of,
)
from clientlists_desktop.storage.do_not_contact.lookup import is_blocked
from clientlists_desktop.storage.imports.rows import STORED_COLUMNS
from clientlists_desktop.storage.lists.addresses import AddressKeys
from clientlists_desktop.storage.lists.versions.changes import ListChange
from clientlists_desktop.storage.lists.versions.records import columns_of
from clientlists_desktop.storage.models import CHECKED, LIST, ClientListModel, RowModel
from clientlists_desktop.storage.serialization import checked_file
from clientlists_desktop.storage.workspace import Workspace

_L, _R = ClientListModel, RowModel
_PAGE = 5_000
_LISTED, _GIVEN, _PAIRS = "update_listed", "update_given", "update_pair"
_NAMES = [column.column_name for column in STORED_COLUMNS]
_ROW = ", ".join(f"{{0}}.{name}" for name in _NAMES)


@dataclass(frozen=True)
class Pair:
    """A client of the list with its row of the file, each with its position; None if missing."""

    listed_at: int | None
    given_at: int | None
    listed: StoredRow | None
    edited: bool
    given: StoredRow | None


@contextmanager
def compared_with_file(
    workspace: Workspace, list_id: int, draft: int, update: Update, named: Sequence[str] = ()
) -> Iterator["Comparison"]:
    """Pair the clients of a list with the ready rows of a draft; nothing of it reaches the disk.

    Rows with the same address are paired in their order.

    Args:
        named: further addresses that the file names, for the mode that removes: those of rows that
            failed because they are blocked.

    Raises:
        Refused: there is no such list or draft, or they have different channels.
    """
    comparison = Comparison(workspace, list_id, draft, update)
    try:
        comparison.pair(named)
        yield comparison
    finally:
        with workspace.reading():
            for table in (_LISTED, _GIVEN, _PAIRS):
                workspace.dialect.drop_scratch_table(table)


class Comparison:
    """The clients of a list beside those of a file.

    Attributes:
        listed, given: the records of both.
        rule: what becomes of each client.
        counts: what is known before the clients are compared one by one.
    """

    def __init__(self, workspace: Workspace, list_id: int, draft: int, update: Update) -> None:
        self._workspace = workspace
        self.listed = _record(workspace, list_id, LIST, Refusal.NO_SUCH_LIST)
        self.given = _record(workspace, draft, CHECKED, Refusal.NO_SUCH_DRAFT)
        if self.given.channel != self.listed.channel or self.given.project_id is not None:
            raise Refused(
                Refusal.FILE_OF_OTHER_CHANNEL, file=self.given.source_name, name=self.listed.name
            )
        self.rule: UpdateRule = rule_of(update, columns_of(self.listed), columns_of(self.given))
        self.counts = UpdateCounts(before=self.listed.ready)

    @property
    def stamp(self) -> Stamp:
        """The states of both that were compared."""
        return Stamp(self.listed.row_version, self.given.row_version)

    @property
    def file(self) -> CheckedFile:
        """The checked file."""
        return checked_file(self.given)

    @property
    def _channel(self) -> Channel:
        return channel_of(self.listed.channel)

    @property
    def _removes(self) -> bool:
        return self.rule.update.mode is UpdateMode.REMOVE

    @property
    def _pairs_table(self) -> str:
        return self._workspace.dialect.scratch_table(_PAIRS)

    def pair(self, named: Sequence[str]) -> None:
        """Set aside which row of the file belongs to which client."""
        keys = AddressKeys(self._workspace, self._channel)
        create = self._workspace.dialect.create_scratch_table
        layout = f"key {keys.column}, ordinal INTEGER, position INTEGER, PRIMARY KEY (key, ordinal)"
        key = keys.key("r.address")
        number = f"row_number() OVER (PARTITION BY {key} ORDER BY r.position)"
        ready = f"r.list_id = ? AND r.outcome = {Outcome.READY:d}"
        condition, values = self._not_blocked()
        with self._workspace.reading() as db:
            listed, given = (create(name, layout, in_key=True) for name in (_LISTED, _GIVEN))
            db.execute_sql(
                f'INSERT INTO {listed} SELECT {key}, {number}, r.position FROM "row" r'
                f" WHERE {ready}",
                (self.listed.id,),
            )
            taken = db.execute_sql(
                f'INSERT INTO {given} SELECT {key}, {number}, r.position FROM "row" r'
                f" WHERE {ready} AND {condition}",
                (self.given.id, *values),
            ).rowcount
            if named:
                address = keys.key("n.value")
                order = f"row_number() OVER (ORDER BY {address})"
                db.execute_sql(
                    f"INSERT INTO {given} SELECT {address}, -{order}, 0"
                    f" FROM ({self._workspace.dialect.values()}) n",
                    (self._workspace.dialect.encode_values(named),),
                )
            self._store_pairs(db)
        failed = self.file.balance.reasons.get(Reason.DO_NOT_CONTACT, 0)
        rows, blocked = self.given.ready + failed, self.given.ready + failed - taken
        if self._removes:
            blocked = failed - len(named)
        self.counts = replace(self.counts, given=rows, blocked=blocked)

    def _store_pairs(self, db: Any) -> None:
        pairs = self._workspace.dialect.create_scratch_table(
            _PAIRS, "id INTEGER PRIMARY KEY, listed INTEGER, given INTEGER"
        )
        listed, given = map(self._workspace.dialect.scratch_table, (_LISTED, _GIVEN))
        same = "g.key = l.key" if self._removes else "g.key = l.key AND g.ordinal = l.ordinal"
        found = f"(SELECT min(g.position) FROM {given} g WHERE {same})"
        db.execute_sql(
            f"INSERT INTO {pairs} (listed, given)"
            f" SELECT l.position, {found} FROM {listed} l ORDER BY l.position"
        )
        db.execute_sql(
            f"INSERT INTO {pairs} (listed, given) SELECT NULL, g.position FROM {given} g"
            f" WHERE NOT EXISTS (SELECT 1 FROM {listed} l WHERE {same}) ORDER BY g.position"
        )

    def _not_blocked(self) -> tuple[str, list[object]]:
        """Return which rows of the file count; whoever is to be removed may well be blocked."""
        held = None if self._removes else is_blocked(self._workspace, self._channel, "r.address")
        return ("1 = 1", []) if held is None else (f"NOT {held[0]}", held[1])

    def count_new(self) -> int:
        """Return how many clients would be added, without comparing the others."""
        if not self.rule.update.mode.adds:
            return 0
        with self._workspace.reading() as db:
            found = db.execute_sql(f"SELECT count(*) FROM {self._pairs_table} WHERE listed IS NULL")
            return int(found.fetchone()[0])

    def pairs(self) -> Iterator[list[Pair]]:
        """Yield the pairs in pages: the clients of the list first, then those of the file alone."""
        sql = (
            f"SELECT p.id, p.listed, p.given, {_ROW.format('r')}, r.mended, {_ROW.format('d')}"
            f" FROM {self._pairs_table} p"
            ' LEFT JOIN "row" r ON r.list_id = ? AND r.position = p.listed'
            ' LEFT JOIN "row" d ON d.list_id = ? AND d.position = p.given'
            " WHERE p.id > ? ORDER BY p.id LIMIT ?"
        )
        last, width = 0, len(_NAMES)
        while True:
            with self._workspace.reading() as db:
                given = (self.listed.id, self.given.id, last, _PAGE)
                page = db.execute_sql(sql, given).fetchall()
            yield [_pair(values, width) for values in page]
            if len(page) < _PAGE:
                return
            last = page[-1][0]

    def change_of(self, pair: Pair) -> tuple[ClientChange, list[str], list[str]]:
        """Return what becomes of a client, and its fields before and after."""
        if pair.listed is not None and pair.given is not None and not self._removes:
            equal = self.rule.has_same_columns and pair.listed.fields == pair.given.fields
            if equal or not self.rule.update.mode.changes:
                # Nearly all clients of most files; to decode their cells takes as long as all else.
                return ClientChange.UNCHANGED, [], []
        before = _fields(pair.listed)
        if pair.given is None and pair.given_at is not None:
            # Named by a row that failed.
            named = ClientChange.SKIPPED if pair.listed is None else ClientChange.REMOVED
            return named, before, before
        given = None if pair.given is None else _fields(pair.given)
        change, after = self.rule.change_of(None if pair.listed is None else before, given)
        return change, before, after


def _record(workspace: Workspace, identity: int, state: str, refusal: Refusal) -> ClientListModel:
    with workspace.reading() as db:
        model: ClientListModel | None = _L.select().where(_L.id == identity).first(db)
    if model is None or model.state != state:
        raise Refused(refusal, name=model.name if model and model.name else str(identity))
    return model


def _pair(values: Sequence[Any], width: int) -> Pair:
    listed = StoredRow(*values[3 : 3 + width]) if values[3] is not None else None
    given = StoredRow(*values[4 + width :]) if values[4 + width] is not None else None
    return Pair(values[1], values[2], listed, bool(values[3 + width]), given)


def _fields(row: StoredRow | None) -> list[str]:
    return json.loads(row.fields) if row is not None and row.fields else []


def preview(workspace: Workspace, comparison: Comparison) -> Generator[int, None, UpdatePreview]:
    """Compare all clients; returns what an update would do.

    Yields how many were compared after each page.
    """
    counted: Counter[ClientChange] = Counter()
    columns: Counter[int] = Counter()
    places: dict[ClientChange, Places] = {change: Places() for change in ClientChange}
    done = 0
    for page in comparison.pairs():
        for pair in page:
            change, before, after = comparison.change_of(pair)
            counted[change] += 1
            if change is ClientChange.CHANGED:
                columns.update(changed_places(before, after))
            places[change].listed.append(pair.listed_at or 0)
            places[change].given.append(pair.given_at or 0)
        done += len(page)
        yield done
    names = comparison.rule.columns.names
    rule, file = comparison.rule, comparison.file
    return UpdatePreview(
        _counts(comparison, counted),
        comparison.stamp,
        {names[at]: count for at, count in sorted(columns.items())},
        rule.new,
        () if rule.update.mode in (UpdateMode.ADD, UpdateMode.REMOVE) else rule.lacking,
        file.balance.failed - file.balance.reasons.get(Reason.DO_NOT_CONTACT, 0),
        places,
    )


def _counts(comparison: Comparison, counted: "Counter[ClientChange]") -> UpdateCounts:
    given = ("added", "changed", "removed", "unchanged", "kept", "skipped")
    found = {name: counted[ClientChange(name)] for name in given}
    return replace(comparison.counts, **found)


def write_update(
    workspace: Workspace, comparison: Comparison
) -> Generator[int, None, tuple[UpdateCounts, int]]:
    """Update the list, in the transaction that runs; returns the counts and the new version.

    Yields how many clients are done after each page. If nothing changes, nothing is written and
    the version is 0; the record of the version is left to the caller.
    """
    counted: Counter[ClientChange] = Counter()
    list_change: ListChange | None = None
    with workspace.reading() as db:
        last = _R.select(_R.position).where(_R.list_id == comparison.listed.id)
        end = last.order_by(_R.position.desc()).limit(1).scalar(db) or 0
    free = (end // SPACING + 1) * SPACING
    columns = comparison.rule.columns
    done = 0
    for page in comparison.pairs():
        for pair in page:
            change, _, after = comparison.change_of(pair)
            counted[change] += 1
            if change not in (ClientChange.ADDED, ClientChange.CHANGED, ClientChange.REMOVED):
                continue
            list_change = list_change or ListChange(workspace, comparison.listed)
            if pair.listed is not None and pair.listed_at is not None:
                before = (pair.listed, pair.edited)
                row = _after(pair.listed, change, after, columns.zone, columns.priority)
                list_change.put(pair.listed_at, before, row)
            elif pair.given is not None:
                added = refilled_row(pair.given, free, 0, after, columns.zone, columns.priority)
                list_change.put(free, None, (added, False))
                free += SPACING
        done += len(page)
        yield done
    counts = _counts(comparison, counted)
    if list_change is None:
        return counts, 0
    list_change.finish(columns)
    return counts, list_change.number


def _after(
    row: StoredRow,
    change: ClientChange,
    fields: Sequence[str],
    zone: int | None,
    priority: int | None,
) -> tuple[StoredRow, bool] | None:
    if change is ClientChange.CHANGED:
        return refilled_row(row, row.position, row.number, fields, zone, priority), False
    # A row of the file that the list was made from stays, so that its balance adds up.
    return (removed_row(row), False) if row.number and not row.position % SPACING else None
