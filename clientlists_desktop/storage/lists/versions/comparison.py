"""A list and a checked file, client by client: which row of the file belongs to whom."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from clientlists_desktop.core.channels import Channel, channel_of
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome
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
_ORDINAL = "row_number() OVER (PARTITION BY key ORDER BY held, position)"
"""Of the rows of one client, those that may be taken come first."""


@dataclass(frozen=True)
class BlockedRow:
    """A row of the file that failed because its client is blocked: whom it names.

    Attributes:
        address: canonical; "" if the row says nothing of its client any more.
        identity: the cell in the column of IDs; "" without one.
    """

    position: int
    address: str
    identity: str = ""


@dataclass(frozen=True)
class Pair:
    """A client of the list with its row of the file, each with its position; None if missing."""

    listed_at: int | None
    given_at: int | None
    listed: StoredRow | None
    edited: bool
    given: StoredRow | None
    is_blocked: bool


class Comparison:
    """The clients of a list beside those of a file.

    Attributes:
        workspace: where both are stored.
        listed, given: the records of both.
        rule: what becomes of each client.
        counts: what is known before the clients are compared one by one.

    Raises:
        Refused: there is no such list or draft, or they have different channels.
    """

    def __init__(self, workspace: Workspace, list_id: int, draft: int, update: Update) -> None:
        self.workspace = workspace
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
        return self.workspace.dialect.scratch_table(_PAIRS)

    @contextmanager
    def paired(self, blocked: Sequence[BlockedRow]) -> Iterator[None]:
        """Set aside which row of the file belongs to which client; nothing reaches the disk.

        Rows with the same address are paired in their order. A row is blocked, too, if the client
        with its ID is: whoever refused under one number gets no other by a file.

        Args:
            blocked: the rows that failed because their clients are blocked. They name their clients
                as ready ones do, so that none of these counts as missing.

        Raises:
            Refused: the list or the file lacks the column of IDs.
        """
        if key := self.rule.update.key:
            _require_column(columns_of(self.listed), key, self.listed.name)
            _require_column(columns_of(self.given), key, self.given.source_name)
        try:
            self._pair(blocked)
            yield
        finally:
            with self.workspace.reading():
                for table in (_LISTED, _GIVEN, _PAIRS):
                    self.workspace.dialect.drop_scratch_table(table)

    def _pair(self, blocked: Sequence[BlockedRow]) -> None:
        keys = _ClientKeys(self.workspace, self._channel, self.rule.update.key)
        dialect = self.workspace.dialect
        layout = (
            f"key {keys.column}, ordinal INTEGER, position INTEGER, held INTEGER,"
            " PRIMARY KEY (key, ordinal)"
        )
        held, values = self._held()
        # Without IDs, client and row have one address, and the row's says it.
        held_listed, values_listed = (held, values) if self.rule.key is not None else ("0", [])
        with self.workspace.reading() as db:
            listed = dialect.create_scratch_table(_LISTED, layout, in_key=True)
            given = dialect.create_scratch_table(_GIVEN, layout, in_key=True)
            db.execute_sql(
                f"INSERT INTO {listed} SELECT key, {_ORDINAL}, position, held"
                f" FROM ({keys.of_rows(columns_of(self.listed), held_listed)}) AS one",
                (*values_listed, self.listed.id),
            )
            rows = db.execute_sql(
                f"INSERT INTO {given} SELECT key, {_ORDINAL}, position, held"
                f" FROM ({keys.of_rows(columns_of(self.given), held)}"
                f" UNION ALL {keys.of_blocked(held='0' if self._removes else '1')}) AS one",
                (*values, self.given.id, keys.encode_blocked(blocked)),
            ).rowcount
            self._store_pairs(db)
        self.counts = replace(self.counts, given=rows)

    def _store_pairs(self, db: Any) -> None:
        pairs = self.workspace.dialect.create_scratch_table(
            _PAIRS, "id INTEGER PRIMARY KEY, listed INTEGER, given INTEGER, held INTEGER"
        )
        listed, given = map(self.workspace.dialect.scratch_table, (_LISTED, _GIVEN))
        same, first = "g.key = l.key AND g.ordinal = l.ordinal", ""
        if self._removes:
            # Whoever is named once is removed from every row.
            same, first = "g.key = l.key", " AND g.ordinal = 1"
        db.execute_sql(
            f"INSERT INTO {pairs} (listed, given, held)"
            " SELECT l.position, g.position, g.position IS NOT NULL AND (g.held OR l.held)"
            f" FROM {listed} l"
            f" LEFT JOIN {given} g ON {same}{first} ORDER BY l.position"
        )
        db.execute_sql(
            f"INSERT INTO {pairs} (listed, given, held)"
            " SELECT NULL, g.position, g.held OR EXISTS"
            f" (SELECT 1 FROM {listed} l WHERE l.key = g.key AND l.held) FROM {given} g"
            f" WHERE NOT EXISTS (SELECT 1 FROM {listed} l WHERE {same}) ORDER BY g.position"
        )

    def _held(self) -> tuple[str, list[object]]:
        """Return which ready rows, or clients, are blocked now; to remove one it doesn't matter."""
        held = None if self._removes else is_blocked(self.workspace, self._channel, "r.address")
        return held or ("0", [])

    def count_new(self) -> int:
        """Return how many clients would be added, without comparing the others."""
        if not self.rule.update.mode.adds:
            return 0
        with self.workspace.reading() as db:
            found = db.execute_sql(
                f"SELECT count(*) FROM {self._pairs_table} WHERE listed IS NULL AND NOT held"
            )
            return int(found.fetchone()[0])

    def pairs(self) -> Iterator[list[Pair]]:
        """Yield the pairs in pages: the clients of the list first, then those of the file alone."""
        sql = (
            f"SELECT p.id, p.listed, p.given, p.held, {_ROW.format('r')}, r.mended,"
            f" {_ROW.format('d')}"
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
        if pair.is_blocked:
            return ClientChange.BLOCKED, [], []
        if pair.listed is not None and pair.given is not None and not self._removes:
            equal = self.rule.has_same_columns and pair.listed.fields == pair.given.fields
            equal = equal and not self.has_other_address(pair)
            if equal or not self.rule.update.mode.changes:
                # Nearly all clients of most files; to decode their cells takes as long as all else.
                return ClientChange.UNCHANGED, [], []
        before = _fields(pair.listed)
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

    def of_rows(self, columns: Columns, held: str) -> str:
        """Return a query of key, position and `held` of the ready rows of a list or draft."""
        place = place_of(self._key, columns) if self._key else None
        cell = "''" if place is None else self._dialect.item_sql("r.fields", place - 1)
        return (
            f"SELECT {self._of('r.address', cell)} AS key, r.position AS position, {held} AS held"
            f' FROM "row" r WHERE r.list_id = ? AND r.outcome = {Outcome.READY:d}'
        )

    def of_blocked(self, held: str) -> str:
        """Return the same query of the rows that `encode_blocked` encodes."""
        position, address, cell = (self._dialect.item_sql("n.value", at) for at in range(3))
        key = self._of(f"coalesce({address}, '')", cell)
        return f"SELECT {key}, {position}, {held} FROM ({self._dialect.values()}) n"

    def encode_blocked(self, rows: Sequence[BlockedRow]) -> str:
        """Return blocked rows as the parameter of a query."""
        each = ((row.position, row.address, row.identity) for row in rows)
        return self._dialect.encode_values(json.dumps(row, ensure_ascii=False) for row in each)

    def _of(self, address: str, cell: str) -> str:
        key = self._addresses.key(address)
        if not self._key:
            return key
        return f"coalesce('id ' || nullif(trim({cell}), ''), 'address ' || {key})"


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
    _, listed_at, given_at, held, *rows = values
    listed = StoredRow(*rows[:width]) if rows[0] is not None else None
    given = StoredRow(*rows[width + 1 :]) if rows[width + 1] is not None else None
    return Pair(listed_at, given_at, listed, bool(rows[width]), given, bool(held))


def _fields(row: StoredRow | None) -> list[str]:
    return json.loads(row.fields) if row is not None and row.fields else []
