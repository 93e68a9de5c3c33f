"""Digests of all rows, in blocks, by which damage and changes from outside are noticed.

Temporary triggers note which blocks a transaction changes; before it is committed, these blocks are
read and their digests stored. Another program has no such triggers, so what it changes no longer
agrees with its digest. The rows that an import adds, millions of them, need not be read again.
"""

import hashlib
import marshal
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import peewee

from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.core.health import Difference
from clientlists_desktop.storage.sqlite.digest_tables import (
    CHANGED,
    NUMBERED,
    OWNED,
    PENDING,
    SEQUENCES,
    TABLES,
    DigestTable,
)
from clientlists_desktop.storage.sqlite.errors import refusal_of

_ROWS_A_PIECE = 4_096
_BLOCKS_AT_ONCE = 4
_LAST = 2**62
_BYTES = 16
_ROWS_AT_ONCE = 256
_FORMAT = 2
"""The version of `marshal` in which equal values always have equal bytes."""
_LIST = b"["
"""What `marshal` begins a list with; bytes of its length follow."""
_LENGTH = 4

_BASES = (int, str)

Rows = list[tuple[Any, ...]]


class SqliteDigests:
    """The digests of a workspace in SQLite; `Digests` says what each method means."""

    def __init__(self, database: peewee.SqliteDatabase) -> None:
        self._database = database
        self._path = Path(database.database)

    def watch(self) -> None:
        """Note from now on which blocks this thread's connection changes."""
        if self._all("SELECT 1 FROM sqlite_temp_schema WHERE name = ?", CHANGED):
            return
        with self._database.atomic():
            self._run(
                f"CREATE TEMP TABLE {CHANGED} (name, owner, block,"
                " PRIMARY KEY (name, owner, block)) WITHOUT ROWID"
            )
            for table in TABLES.values():
                for trigger in table.triggers:
                    self._run(trigger)

    def store(self) -> None:
        """Store the digests of what a transaction has changed, just before it is committed."""
        for _ in self.store_in_parts():
            pass

    def store_in_parts(self) -> Iterator[float]:
        """Store them, yielding after each block which share is done."""
        changed = self._all(f"SELECT name, owner, block FROM {CHANGED}")
        if not changed:
            return
        if any(name in NUMBERED for name, _, _ in changed):
            changed.append((SEQUENCES, 0, 0))
        self._run(f"DELETE FROM {CHANGED}")
        passed_over: dict[tuple[str, int], bool] = {}
        for number, (name, owner, block) in enumerate(changed, start=1):
            table = TABLES[name]
            if (name, owner) not in passed_over:
                passed_over[name, owner] = self._has_none(table, owner)
            if not passed_over[name, owner]:
                self._store(table, owner, block, *self._digest_of(table, owner, block))
            yield number / len(changed)

    def note_rows(self, list_id: int, positions: Iterable[int]) -> None:
        """Note that rows of a list were inserted or deleted at these positions."""
        for block in self.blocks_of_rows(positions):
            self._run(f"INSERT OR IGNORE INTO {CHANGED} VALUES ('row', ?, ?)", list_id, block)

    def note_all(self, name: str, owner: int) -> None:
        """Note that any of an owner's rows may have been inserted or deleted."""
        table = TABLES[name]
        self._run(
            f"INSERT OR IGNORE INTO {CHANGED} SELECT DISTINCT '{name}', {owner:d}, {table.block()}"
            f" FROM {name} WHERE {table.of_owner}"
            f" UNION SELECT '{name}', {owner:d}, block FROM digest WHERE name = ? AND owner = ?",
            owner, name, owner,
        )  # fmt: skip

    def blocks_of_rows(self, positions: Iterable[int]) -> list[int]:
        """Return the blocks of rows of a list at these positions."""
        bits = TABLES["row"].bits
        return sorted({position - 1 >> bits for position in positions})

    def store_rows(self, list_id: int, plain: Rows, whole: Rows) -> None:
        """Store the digest of a block's rows, which were just inserted and are at hand."""
        table = TABLES["row"]
        ends = [rows[at][0] - 1 >> table.bits for rows in (plain, whole) if rows for at in (0, -1)]
        block = ends[0]
        key = ("row", list_id, block)
        is_known = self._all("SELECT 1 FROM digest WHERE (name, owner, block) = (?, ?, ?)", *key)
        if is_known or set(ends) != {block} or self._has_none(table, list_id):
            self.note_rows(list_id, (row[0] for rows in (plain, whole) for row in rows))
        else:
            self._store(table, list_id, block, *_digest(rows for rows in (plain, whole) if rows))

    def store_sequences(self) -> None:
        """Store the digest of the IDs given last, which a restored backup leaves as they are."""
        with self._database.atomic():
            self._run(f"INSERT INTO {CHANGED} VALUES (?, 0, 0)", SEQUENCES)
            self.store()

    def pending(self) -> list[tuple[str, int]]:
        """Return the tables and owners whose rows have no digests yet."""
        return self._all(
            "SELECT name, owner FROM digest WHERE block = ? AND digest IS NULL", PENDING
        )

    def complete(self, name: str, owner: int) -> None:
        """Let the transaction store the digests of all rows of an owner that has none yet."""
        self._run("DELETE FROM digest WHERE name = ? AND owner = ?", name, owner)
        self.note_all(name, owner)

    def start_over(self) -> None:
        """Forget all digests; those of what is there are pending from now on."""
        self._run("DELETE FROM digest")
        for table in TABLES.values():
            owners = f"SELECT id AS owner FROM {table.owners}" if table.owners else "SELECT 0"
            self._run(
                "INSERT INTO digest (name, owner, block, rows)"
                f" SELECT '{table.name}', *, {PENDING}, 0 FROM ({owners})"
            )

    def is_known(self, name: str, identity: int) -> bool:
        """Whether there must be a row with this ID; it is one of a table that owns others."""
        key = (name, identity)
        query = "SELECT 1 FROM digest WHERE name = ? AND owner = 0 AND block = ?"
        return bool(self._all(query, *key))

    def owners(self) -> list[tuple[str, int]]:
        """Return the tables and owners that have digests, or should have some."""
        found = set(self._all("SELECT DISTINCT name, owner FROM digest"))
        for table in TABLES.values():
            owners = self._all(f"SELECT id FROM {table.owners}") if table.owners else [(0,)]
            found |= {(table.name, owner) for (owner,) in owners}
        return sorted(one for one in found if one[0] in TABLES)

    def stamp(self, name: str, owner: int) -> object:
        """Return what differs as soon as any of an owner's rows does."""
        query = "SELECT block, rows, digest FROM digest WHERE name = ? AND owner = ? ORDER BY block"
        return self._all(query, name, owner)

    def differences(
        self, name: str, owner: int, first: int = 0, last: int | None = None
    ) -> Iterator[tuple[int, Difference | None]]:
        """Compare the rows of an owner with their digests, from one block to another.

        Yields each block with what differs, if anything; no transaction is open meanwhile.
        """
        table, count, are_equal = TABLES[name], _BLOCKS_AT_ONCE, True
        while count == _BLOCKS_AT_ONCE:
            with self._database.atomic():
                stored = self._all(
                    "SELECT block, rows, digest FROM digest WHERE name = ? AND owner = ?"
                    f" AND block BETWEEN ? AND ? ORDER BY block LIMIT {_BLOCKS_AT_ONCE}",
                    name, owner, first, _LAST if last is None else last,
                )  # fmt: skip
                found = [(one[0], self._difference(table, owner, *one)) for one in stored]
            yield from found
            are_equal = are_equal and all(difference is None for _, difference in found)
            count = len(stored)
            first = stored[-1][0] + 1 if stored else first
        # A block that agrees with its digest has as many rows as it should.
        if are_equal and (last is None or first != last + 1):
            yield PENDING, self._difference_of_counts(table, owner, last)

    def _difference(
        self, table: DigestTable, owner: int, block: int, rows: int, digest: bytes
    ) -> Difference | None:
        try:
            found = self._digest_of(table, owner, block)
        except (peewee.DatabaseError, sqlite3.Error) as error:
            if refusal_of(error, self._path) is not Refusal.WORKSPACE_DAMAGED:
                raise
            found = (0, b"")
        return None if found == (rows, digest) else Difference(table.name, block, found[0], rows)

    def _difference_of_counts(
        self, table: DigestTable, owner: int, block: int | None
    ) -> Difference | None:
        """Compare how many rows there are: some may lie in blocks that aren't known at all."""
        of_block, stored = "", ""
        if block is not None:
            of_block, stored = f" AND {table.block()} = {block:d}", f" AND block = {block:d}"
        with self._database.atomic():
            if self._is_pending(table, owner):
                return None
            ((expected,),) = self._all(
                f"SELECT coalesce(sum(rows), 0) FROM digest WHERE name = ? AND owner = ?{stored}",
                table.name, owner,
            )  # fmt: skip
            try:
                query = f"SELECT count(*) FROM {table.name} WHERE {table.of_owner}{of_block}"
                ((seen,),) = self._all(query, owner)
            except (peewee.DatabaseError, sqlite3.Error) as error:
                if refusal_of(error, self._path) is not Refusal.WORKSPACE_DAMAGED:
                    raise
                seen = 0
        return None if seen == expected else Difference(table.name, PENDING, seen, expected)

    def _digest_of(self, table: DigestTable, owner: int, block: int) -> tuple[int, bytes]:
        first = block << table.bits
        last = first + (1 << table.bits) - 1
        return _digest(
            piece for query in table.queries for piece in self._pieces(query, owner, first, last)
        )

    def _pieces(self, query: str, *values: object) -> Iterator[Rows]:
        cursor = self._database.execute_sql(query, values)
        while piece := cursor.fetchmany(_ROWS_A_PIECE):
            yield piece

    def _has_none(self, table: DigestTable, owner: int) -> bool:
        """Whether digests of an owner's rows are pending, or the owner itself is gone."""
        if table.owners and not self._all(f"SELECT 1 FROM {table.owners} WHERE id = ?", owner):
            return True
        return self._is_pending(table, owner)

    def _is_pending(self, table: DigestTable, owner: int) -> bool:
        return bool(
            self._all(
                "SELECT 1 FROM digest WHERE (name, owner, block) = (?, ?, ?) AND digest IS NULL",
                table.name, owner, PENDING,
            )
        )  # fmt: skip

    def _store(self, table: DigestTable, owner: int, block: int, rows: int, digest: bytes) -> None:
        key = (table.name, owner, block)
        if rows:
            self._run("REPLACE INTO digest VALUES (?, ?, ?, ?, ?)", *key, rows, digest)
            return
        self._run("DELETE FROM digest WHERE (name, owner, block) = (?, ?, ?)", *key)
        for owned in OWNED.get(table.name, ()):
            self._run("DELETE FROM digest WHERE name = ? AND owner = ?", owned, block)

    def _run(self, sql: str, *values: object) -> None:
        self._database.execute_sql(sql, values)

    def _all(self, sql: str, *values: object) -> list[Any]:
        found: list[Any] = self._database.execute_sql(sql, values).fetchall()
        return found


def _digest(pieces: Iterable[Rows]) -> tuple[int, bytes]:
    """Return how many rows there are, and their digest."""
    count, digest = 0, hashlib.blake2b(digest_size=_BYTES)
    for rows in pieces:
        count += len(rows)
        # What `marshal` makes of all these rows, from pieces that stay in the processor's cache.
        digest.update(_LIST + len(rows).to_bytes(_LENGTH, "little"))
        for start in range(0, len(rows), _ROWS_AT_ONCE):
            encoded = memoryview(_encoded(rows[start : start + _ROWS_AT_ONCE]))
            digest.update(encoded[len(_LIST) + _LENGTH :])
    return count, digest.digest()


def _encoded(rows: Rows) -> bytes:
    """Return bytes that are equal for equal rows, whatever the classes of their values."""
    try:
        return marshal.dumps(rows, _FORMAT)
    except ValueError:
        # Values at hand may be of a subclass, such as the texts of some cells of a workbook.
        plain = [tuple(v if v is None else _BASES[isinstance(v, str)](v) for v in r) for r in rows]
        return marshal.dumps(plain, _FORMAT)
