"""Copies of a SQLite workspace: made with SQLite's own backup, checked, read and cleaned."""

import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import peewee

from clientlists_desktop import systems
from clientlists_desktop.core.backups import KEPT_WHOLE, VACUUM_DUE, BackupKind, BackupList
from clientlists_desktop.core.channels import decode_channel
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.backups.backup_files import new_backup_file, unfinished_backup
from clientlists_desktop.storage.models import CHECKED, CHECKING, LIST
from clientlists_desktop.storage.sqlite.digest_tables import OWNED, TABLES
from clientlists_desktop.storage.sqlite.digests import SqliteDigests
from clientlists_desktop.storage.sqlite.errors import refusing
from clientlists_desktop.storage.sqlite.open_files import uri_of

_DIGESTED_SINCE = 7
_OWNED = {
    owners: tuple((name, TABLES[name].owner) for name in owned) for owners, owned in OWNED.items()
}
"""What goes with a row of these tables, by the column that names it."""


def copy_database(source: sqlite3.Connection, target: sqlite3.Connection, patience: float) -> None:
    """Copy a database over another one, whole or not at all.

    Args:
        patience: seconds to wait for another program that is writing.
    """
    deadline = time.monotonic() + patience

    def check(status: int, _remaining: int, _total: int) -> None:
        # Without this, Python would wait for the lock forever.
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > deadline:
            raise sqlite3.OperationalError("database is locked")

    source.backup(target, pages=-1, progress=check, sleep=0.05)


def write_backup(
    source: sqlite3.Connection, workspace: Path, kind: BackupKind, patience: float
) -> Path:
    """Write a backup beside the workspace, and open it once to be sure; returns its file.

    Drafts are left out, since a discarded one must not live on, unless this kind is kept whole.
    """
    with refusing(workspace), unfinished_backup(workspace) as part:
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            copy_database(source, copy, patience)
            if kind not in KEPT_WHOLE:
                states = (CHECKING, CHECKED)
                drafts = copy.execute("SELECT id FROM client_list WHERE state IN (?, ?)", states)
                _erase(copy, [("client_list", draft) for (draft,) in drafts.fetchall()])
            if copy.execute("SELECT 1 FROM setting WHERE key = ?", (VACUUM_DUE,)).fetchone():
                # With its pages, traces were copied of what was erased.
                copy.execute("VACUUM")
        if not is_sound(part):
            raise Refused(Refusal.WORKSPACE_DAMAGED, file=str(workspace))
        file = new_backup_file(workspace, kind)
        systems.replace_file(part, file)
        return file


def is_sound(file: Path) -> bool:
    """Whether a database can be opened and passes a quick check."""
    try:
        with _reading(file) as copy:
            return bool(copy.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)])
    except sqlite3.DatabaseError:
        return False


def agrees(file: Path) -> bool:
    """Whether a workspace in a sound file agrees with its digests, as far as it has any."""
    database = peewee.SqliteDatabase(uri_of(file, "ro"), uri=True)
    digests = SqliteDigests(database)
    try:
        with database.connection_context():
            if int(database.pragma("user_version")) < _DIGESTED_SINCE:
                return True
            owners = digests.owners()
            return not any(
                difference for one in owners for _, difference in digests.differences(*one)
            )
    except peewee.DatabaseError:
        return False


def lists_in(file: Path) -> tuple[BackupList, ...] | None:
    """Return the lists of a backup, newest first; None if it can't be read."""
    try:
        found = _lists_in(file)
        return tuple(replace(one, channel_code=decode_channel(one.channel_code)) for one in found)
    except (sqlite3.Error, AttributeError, KeyError):
        # A code that isn't that of a channel is damage, too.
        return None


def is_damaged(file: Path) -> bool:
    """Whether a backup is damaged, so that nobody could clean or restore it.

    Raises:
        Refused: it can't be told now, since another program uses it or the disk fails.
    """
    try:
        with refusing(file):
            _lists_in(file)
    except Refused as error:
        if error.reason is Refusal.WORKSPACE_DAMAGED:
            return True
        raise
    return False


def _lists_in(file: Path) -> tuple[BackupList, ...]:
    with _reading(file) as copy:
        found = copy.execute(
            "SELECT id, name, channel, ready FROM client_list WHERE state = ?"
            " ORDER BY made_at DESC, id DESC",
            (LIST,),
        )
        return tuple(BackupList(*one) for one in found)


def owners_in(file: Path, table: str) -> set[int]:
    """Return the IDs of what a table in a backup holds, and of what other tables have rows of."""
    owned = ((table, "id"), *_OWNED[table])
    query = " UNION ".join(f"SELECT {column} FROM {name}" for name, column in owned)
    with refusing(file), _reading(file) as copy:
        return {identity for (identity,) in copy.execute(query)}


def erase_from(file: Path, doomed: Iterable[tuple[str, int]]) -> bool:
    """Erase lists, projects and campaigns from a backup; returns whether it held any.

    Args:
        doomed: the table and the ID of each.
    """
    with refusing(file), closing(sqlite3.connect(file, isolation_level=None)) as copy:
        return _erase(copy, doomed)


def _erase(copy: sqlite3.Connection, doomed: Iterable[tuple[str, int]]) -> bool:
    copy.execute("PRAGMA secure_delete = ON")
    tables = {name for (name,) in copy.execute("SELECT name FROM sqlite_schema WHERE type='table'")}
    erased = 0
    copy.execute("BEGIN IMMEDIATE")
    for table, identity in doomed:
        for owned, column in ((table, "id"), *_OWNED.get(table, ())):
            # A backup of an earlier version lacks some tables.
            if table in _OWNED and owned in tables:
                doing = copy.execute(f"DELETE FROM {owned} WHERE {column} = ?", (identity,))
                erased += doing.rowcount
        if "digest" in tables:
            forget_digests(copy, table, identity)
    copy.execute("COMMIT")
    (unused,) = copy.execute("PRAGMA freelist_count").fetchone()
    if erased or unused:
        copy.execute("VACUUM")
    return erased > 0


def forget_digests(copy: sqlite3.Connection, table: str, identity: int) -> None:
    """Delete the digests of a row and of the rows that it owned."""
    copy.execute("DELETE FROM digest WHERE (name, owner, block) = (?, 0, ?)", (table, identity))
    for owned in OWNED.get(table, ()):
        copy.execute("DELETE FROM digest WHERE name = ? AND owner = ?", (owned, identity))


@contextmanager
def _reading(file: Path) -> Iterator[sqlite3.Connection]:
    # Not `mode=ro`: where a process was killed while it erased something, SQLite has to undo that
    # first, and could not read the file.
    with closing(sqlite3.connect(uri_of(file), uri=True)) as copy:
        yield copy
