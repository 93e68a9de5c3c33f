"""Reading what can still be read of a damaged SQLite file."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.health import Rescued, RescuedList
from clientlists_desktop.storage.models import CHECKING
from clientlists_desktop.storage.sqlite.backup_copies import forget_digests
from clientlists_desktop.storage.sqlite.digest_tables import SEQUENCES
from clientlists_desktop.storage.sqlite.errors import refusing
from clientlists_desktop.storage.sqlite.open_files import uri_of

_MOST_FAULTS = 100
_OF_LISTS = ("row", "step", "step_row")
_UNREADABLE = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What damage raises; of a schema that is no text any more, not even SQLite's message is."""
_COUNTS = ("ready", "failed", "duplicate", "blank", "removed")


def count_faults(file: Path) -> int:
    """Return how many faults SQLite's own check finds in a file, up to a hundred."""
    try:
        with refusing(file), closing(_open(file)) as source:
            found = source.execute(f"PRAGMA integrity_check({_MOST_FAULTS})").fetchall()
    except Refused as error:
        if error.reason is not Refusal.WORKSPACE_DAMAGED:
            raise
        return 1
    return 0 if found == [("ok",)] else len(found)


def read_setting(damaged: Path, key: str) -> str | None:
    """Return a setting of a damaged workspace; None if there is none that can be read."""
    try:
        with closing(_open(damaged)) as source:
            source.execute("PRAGMA writable_schema = ON")
            found = source.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    return str(found[0]) if found else None


def read_rows(damaged: Path, table: str, columns: str, condition: str) -> Iterator[tuple[Any, ...]]:
    """Yield rows of a damaged workspace that can be read, from both ends of a table."""
    last = -1
    for order, beyond in (("", ""), ("DESC", " AND rowid > ?")):
        try:
            with closing(_open(damaged)) as source:
                source.execute("PRAGMA writable_schema = ON")
                source.text_factory = _lenient
                query = f"SELECT rowid, {columns} FROM {table} WHERE {condition}{beyond}"
                for found in source.execute(
                    f"{query} ORDER BY rowid {order}", (last,) if beyond else ()
                ):
                    last = last if beyond else found[0]
                    yield found[1:]
        except _UNREADABLE:
            continue
        return


def rescue(damaged: Path, target: Path) -> Iterator[Rescued]:
    """Copy what can be read of a damaged workspace into a new one; yields what there is so far.

    Args:
        target: an empty workspace.
    """
    with closing(_open(damaged)) as source, closing(_open(target, "rw")) as copy:
        # Otherwise SQLite reads nothing at all of a file that is shorter than it says.
        source.execute("PRAGMA writable_schema = ON")
        source.text_factory = _lenient
        try:
            names = source.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            there = {name for (name,) in names.fetchall()}
        except _UNREADABLE as error:
            raise Refused(Refusal.WORKSPACE_DAMAGED, file=str(damaged)) from error
        if "client_list" not in there:
            raise Refused(Refusal.WORKSPACE_DAMAGED, file=str(damaged))
        tables = [name for name in _tables(copy) if name in there]
        lists: list[RescuedList] = []
        lost = []
        for table in tables:
            if table in ("client_list", *_OF_LISTS):
                continue
            if not _Table(source, copy, table).copy():
                lost.append(table)
            yield Rescued((), 0, ())
        listed = _Table(source, copy, "client_list")
        if not listed.copy(f"state <> '{CHECKING}'"):
            lost.append("client_list")
        else:
            unchecked = source.execute(f"SELECT id FROM client_list WHERE state = '{CHECKING}'")
            for (draft,) in unchecked.fetchall():
                forget_digests(copy, "client_list", draft)
        for list_id, name, source_name, *counts in copy.execute(
            f"SELECT id, name, source_name, {', '.join(_COUNTS)} FROM client_list ORDER BY id"
        ).fetchall():
            rows = [_Table(source, copy, table) for table in _OF_LISTS if table in tables]
            for one in rows:
                one.copy(f"list_id = {list_id:d}")
            lists.append(RescuedList(name or source_name, rows[0].copied, sum(counts)))
            yield Rescued(tuple(lists), 0, ())
        if not _copy_sequences(source, copy):
            lost.append(SEQUENCES)
        (clients,) = copy.execute("SELECT count(*) FROM client").fetchone()
    yield Rescued(tuple(lists), clients, tuple(lost))


def _copy_sequences(source: sqlite3.Connection, copy: sqlite3.Connection) -> bool:
    """Let no ID be given again of what was erased; returns whether they could be read."""
    try:
        given = source.execute(f"SELECT name, seq FROM {SEQUENCES}").fetchall()
    except _UNREADABLE:
        return False
    copy.execute("BEGIN")
    for name, last in given:
        copy.execute(f"DELETE FROM {SEQUENCES} WHERE name = ?", (name,))
        copy.execute(f"INSERT INTO {SEQUENCES} (name, seq) VALUES (?, ?)", (name, last))
    copy.execute("COMMIT")
    return True


class _Table:
    """Copies a table of a damaged file row by row, from both ends where the middle is damaged."""

    def __init__(self, source: sqlite3.Connection, copy: sqlite3.Connection, table: str) -> None:
        self._source, self._copy, self._table = source, copy, table
        # The schema may be damaged, too; of the rows, what is no text counts as unreadable.
        source.text_factory = _lenient
        info = source.execute(f"PRAGMA table_info({table})").fetchall()
        wanted = {name for _, name, *_ in copy.execute(f"PRAGMA table_info({table})")}
        self._columns = [name for _, name, *_ in info if name in wanted]
        keyed = sorted((place, name) for _, name, _, _, _, place in info if place)
        sql = source.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
        in_key = "WITHOUT ROWID" in str(sql[0]).upper()
        source.text_factory = str
        self._key = [name for _, name in keyed] if in_key else ["rowid"]
        self.copied = 0

    def copy(self, condition: str = "1") -> bool:
        """Copy the rows that meet a condition; returns whether all of them could be read."""
        self._copy.execute("BEGIN")
        try:
            last, whole = self._read(condition, None, forward=True)
            if not whole:
                self._read(condition, last, forward=False)
        finally:
            self._copy.execute("COMMIT")
        return whole

    def _read(
        self, condition: str, end: tuple[object, ...] | None, *, forward: bool
    ) -> tuple[tuple[object, ...] | None, bool]:
        """Copy rows up to the first that can't be read; returns the key of the last one."""
        marks = ", ".join("?" * len(self._key))
        order = ", ".join(f"{name} {'' if forward else 'DESC'}" for name in self._key)
        beyond = f" AND ({', '.join(self._key)}) > ({marks})" if end else ""
        columns = ", ".join([*self._key, *self._columns])
        into = f"INSERT OR REPLACE INTO {self._table} ({', '.join(self._columns)}) VALUES"
        values = ", ".join("?" * len(self._columns))
        last = None
        try:
            for found in self._source.execute(
                f"SELECT {columns} FROM {self._table} WHERE {condition}{beyond} ORDER BY {order}",
                end or (),
            ):
                self._copy.execute(f"{into} ({values})", found[len(self._key) :])
                last = found[: len(self._key)]
                self.copied += 1
        except _UNREADABLE:
            return last, False
        return last, True


def _lenient(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _tables(copy: sqlite3.Connection) -> list[str]:
    found = copy.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    return [name for (name,) in found.fetchall()]


def _open(file: Path, mode: str = "ro") -> sqlite3.Connection:
    return sqlite3.connect(uri_of(file, mode), uri=True, isolation_level=None)
