"""A list and a checked file, client by client: which row of the file belongs to whom."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from clientlists_desktop.core.channels import Channel, channel_of
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.rows import (
    StoredRow,
)
from clientlists_desktop.core.lists.columns import Columns
from clientlists_desktop.core.lists.updates import (
    ClientChange,
    Stamp,
    Update,
    UpdateCounts,
    UpdateMode,
    UpdateRule,
    place_of,
    rule_of,
)
from clientlists_desktop.storage.do_not_contact.lookup import is_blocked
from clientlists_desktop.storage.imports.rows import STORED_COLUMNS
from clientlists_desktop.storage.lists.addresses import AddressKeys
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
class NamedClients:
    """Clients that a file names in rows that aren't ready: by address, or by ID."""

    addresses: Sequence[str] = ()
    ids: Sequence[str] = ()


NOBODY = NamedClients()


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
    workspace: Workspace, list_id: int, draft: int, update: Update, named: NamedClients = NOBODY
) -> Iterator["Comparison"]:
    """Pair the clients of a list with the ready rows of a draft; nothing of it reaches the disk.

    Rows with the same address are paired in their order.

    Args:
        named: further clients that the file names, for the mode that removes: those of rows that
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
        workspace: where both are stored.
        listed, given: the records of both.
        rule: what becomes of each client.
        counts: what is known before the clients are compared one by one.
    """

    def __init__(self, workspace: Workspace, list_id: int, draft: int, update: Update) -> None:
        self.workspace = workspace
        self.listed = _record(workspace, list_id, LIST, Refusal.NO_SUCH_LIST)
        self.given = _record(workspace, draft, CHECKED, Refusal.NO_SUCH_DRAFT)
        if self.given.channel != self.listed.channel or self.given.project_id is not None:
            raise Refused(
                Refusal.FILE_OF_OTHER_CHANNEL, file=self.given.source_name, name=self.listed.name
            )
        if update.key:
            for model, name in (
                (self.listed, self.listed.name),
                (self.given, self.given.source_name),
            ):
                _require_column(columns_of(model), update.key, name)
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
        return self.workspace.dialect.scratch_table(_PAIRS)

    def pair(self, named: NamedClients) -> None:
        """Set aside which row of the file belongs to which client."""
        keys = _ClientKeys(self.workspace, self._channel, self.rule.update.key)
        create = self.workspace.dialect.create_scratch_table
        layout = f"key {keys.column}, ordinal INTEGER, position INTEGER, PRIMARY KEY (key, ordinal)"
        condition, values = self._not_blocked()
        with self.workspace.reading() as db:
            listed, given = (create(name, layout, in_key=True) for name in (_LISTED, _GIVEN))
            db.execute_sql(
                f"INSERT INTO {listed} {keys.of_rows(columns_of(self.listed))}", (self.listed.id,)
            )
            taken = db.execute_sql(
                f"INSERT INTO {given} {keys.of_rows(columns_of(self.given))} AND {condition}",
                (self.given.id, *values),
            ).rowcount
            for some, key in (
                (named.addresses, keys.of_address("n.value")),
                (named.ids, keys.of_id("n.value")),
            ):
                db.execute_sql(
                    f"INSERT INTO {given} SELECT {key}, -row_number() OVER (ORDER BY {key}), 0"
                    f" FROM ({self.workspace.dialect.values()}) n",
                    (self.workspace.dialect.encode_values(some),),
                )
            self._store_pairs(db)
        failed = self.file.balance.reasons.get(Reason.DO_NOT_CONTACT, 0)
        rows, blocked = self.given.ready + failed, self.given.ready + failed - taken
        if self._removes:
            blocked = failed - len(named.addresses) - len(named.ids)
        self.counts = replace(self.counts, given=rows, blocked=blocked)

    def _store_pairs(self, db: Any) -> None:
        pairs = self.workspace.dialect.create_scratch_table(
            _PAIRS, "id INTEGER PRIMARY KEY, listed INTEGER, given INTEGER"
        )
        listed, given = map(self.workspace.dialect.scratch_table, (_LISTED, _GIVEN))
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
        held = None if self._removes else is_blocked(self.workspace, self._channel, "r.address")
        return ("1 = 1", []) if held is None else (f"NOT {held[0]}", held[1])

    def blocked_rows(self) -> list[int]:
        """Return where those rows of the file are that are left out because they are blocked."""
        if self._removes:
            return []
        condition, values = self._not_blocked()
        failed = f"outcome = {Outcome.FAILED:d} AND reason = ?"
        held = f"outcome = {Outcome.READY:d} AND NOT {condition}" if values else "0"
        with self.workspace.reading() as db:
            found = db.execute_sql(
                f'SELECT position FROM "row" r WHERE list_id = ? AND ({failed} OR {held})'
                " ORDER BY position",
                (self.given.id, Reason.DO_NOT_CONTACT.value, *values),
            )
            return [position for (position,) in found]

    def count_new(self) -> int:
        """Return how many clients would be added, without comparing the others."""
        if not self.rule.update.mode.adds:
            return 0
        with self.workspace.reading() as db:
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
            with self.workspace.reading() as db:
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
            equal = equal and not self.has_other_address(pair)
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
        if change is ClientChange.UNCHANGED and self.has_other_address(pair):
            change = ClientChange.CHANGED
        return change, before, after

    def has_other_address(self, pair: Pair) -> bool:
        """Whether a known client gets another address."""
        if pair.listed is None or pair.given is None or not self.rule.changes_addresses:
            return False
        return pair.listed.address != pair.given.address


class _ClientKeys:
    """SQL of what clients are known by: an ID in a column, or their address.

    Args:
        key: name of the column; "" for the address.

    Attributes:
        column: the type of the key.
    """

    def __init__(self, workspace: Workspace, channel: Channel, key: str) -> None:
        self._dialect, self._key = workspace.dialect, key
        self._addresses = AddressKeys(workspace, channel)
        self.column = "TEXT" if key else self._addresses.column

    def of_address(self, address: str) -> str:
        """Return the key of a client that has no ID."""
        found = self._addresses.key(address)
        return f"'address ' || {found}" if self._key else found

    @staticmethod
    def of_id(cell: str) -> str:
        """Return the key of a client with an ID."""
        return f"'id ' || {cell}"

    def of_rows(self, columns: Columns) -> str:
        """Return a query of key, ordinal and position of the ready rows of a list or draft."""
        key = self.of_address("r.address")
        place = place_of(self._key, columns) if self._key else None
        if place is not None:
            cell = f"nullif(trim({self._dialect.item_sql('r.fields', place - 1)}), '')"
            key = f"coalesce({self.of_id(cell)}, {key})"
        number = f"row_number() OVER (PARTITION BY {key} ORDER BY r.position)"
        ready = f"r.list_id = ? AND r.outcome = {Outcome.READY:d}"
        return f'SELECT {key}, {number}, r.position FROM "row" r WHERE {ready}'


def _require_column(columns: Columns, name: str, owner: str) -> None:
    if place_of(name, columns) is None:
        expected = ", ".join(columns.names[1:]) or "–"
        raise Refused(Refusal.NO_SUCH_FIELD, file=owner, name=name, expected=expected)


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
