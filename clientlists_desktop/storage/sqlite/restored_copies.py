"""What comes out of a backup: the whole workspace in one transaction, or one list of it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import peewee

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.backups.backup_files import unfinished_backup
from clientlists_desktop.storage.models import LIST
from clientlists_desktop.storage.sqlite.backup_copies import copy_database, is_sound
from clientlists_desktop.storage.sqlite.digests import SqliteDigests
from clientlists_desktop.storage.sqlite.schema import VERSION, migrate, program_of

_WITH_A_LIST = (
    "row", "step", "step_row", "list_recipe", "list_setting", "list_version", "version_row",
)  # fmt: skip


def restore_copy(
    backup: Path,
    workspace: Path,
    connection: sqlite3.Connection,
    patience: float,
    keep: Callable[[peewee.Database, str], int],
) -> int:
    """Put a backup in the place of all that an open workspace holds, or change nothing.

    What `keep` copies from there is in it at once, and its count is returned.

    IDs that were given since the backup are not given again, so nothing is mistaken for another
    thing of the same ID in another backup.
    """
    with up_to_date_copy(backup, workspace) as copy:
        restored = peewee.SqliteDatabase(str(copy))
        try:
            given = connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall()
            for table, number in given:
                _raise_sequence(restored, table, number)
            digests = SqliteDigests(restored)
            digests.watch()
            restored.execute_sql("ATTACH DATABASE ? AS replaced", (str(workspace),))
            with restored.atomic():
                kept = keep(restored, "replaced.")
                digests.store()
            restored.execute_sql("DETACH DATABASE replaced")
            digests.store_sequences()
            copy_database(restored.connection(), connection, patience)
        finally:
            restored.close()
    return kept


@contextmanager
def attached_copy(backup: Path, workspace: Path, connection: sqlite3.Connection) -> Iterator[None]:
    """Let `copy_list` read a backup on this connection; no transaction may run yet."""
    with up_to_date_copy(backup, workspace) as copy:
        connection.execute("ATTACH DATABASE ? AS backup", (str(copy),))
        # If both had a journal, SQLite would write a third file beside the workspace, which nobody
        # removes if this process is killed. Nothing is written to the copy anyway.
        connection.execute("PRAGMA backup.journal_mode = off")
        try:
            yield
        finally:
            connection.execute("DETACH DATABASE backup")


def copy_list(connection: sqlite3.Connection, list_id: int, name: str, key: str) -> int:
    """Copy a list of the attached backup, with its rows, steps and consent; returns its new ID."""
    made = _copy(
        connection, "client_list", {"name": name, "name_key": key}, "id = ? AND state = ?",
        (list_id, LIST),
    )  # fmt: skip
    connection.execute(
        "UPDATE client_list SET project_id = NULL"
        " WHERE id = ? AND project_id NOT IN (SELECT id FROM project WHERE deleted_at IS NULL)",
        (made,),
    )
    for table in _WITH_A_LIST:
        _copy(connection, table, {"list_id": made}, "list_id = ?", (list_id,))
    # Not new ones: rows that were damaged in the backup stay known as such.
    _copy(
        connection, "digest", {"owner": made}, "name = ? AND owner = ?", ("row", list_id)
    )  # fmt: skip
    records = connection.execute(
        "SELECT id FROM backup.consent WHERE list_id = ? ORDER BY id", (list_id,)
    )
    for (record,) in records.fetchall():
        copied = _copy(connection, "consent", {"list_id": made}, "id = ?", (record,))
        _copy(connection, "proof", {"consent_id": copied}, "consent_id = ?", (record,))
        connection.execute(
            "UPDATE list_version SET consent_id = ? WHERE list_id = ? AND consent_id = ?",
            (-copied, made, record),
        )
    # Positive only now: until then, an old ID could be mistaken for a new one.
    connection.execute(
        "UPDATE list_version SET consent_id = -consent_id WHERE list_id = ? AND consent_id < 0",
        (made,),
    )
    return made


def _copy(
    connection: sqlite3.Connection,
    table: str,
    changed: dict[str, object],
    condition: str,
    values: tuple[object, ...],
) -> int:
    """Copy rows of a table of the backup with some columns changed; returns the ID of the last."""
    info = connection.execute(f"PRAGMA main.table_info({table})").fetchall()
    kept = [name for _, name, *_ in info if name not in {*changed, "id"}]
    columns = ", ".join([*changed, *kept])
    chosen = ", ".join(["?"] * len(changed) + kept)
    done = connection.execute(
        f"INSERT INTO main.{table} ({columns}) SELECT {chosen} FROM backup.{table}"
        f" WHERE {condition}",
        (*changed.values(), *values),
    )
    return int(done.lastrowid or 0)


@contextmanager
def up_to_date_copy(backup: Path, workspace: Path) -> Iterator[Path]:
    """Give a copy of a backup, migrated where needed, that is deleted after; the backup stays."""
    if not is_sound(backup):
        raise Refused(Refusal.BACKUP_DAMAGED, name=backup.stem)
    with unfinished_backup(workspace) as part:
        with closing(sqlite3.connect(backup)) as stored, closing(sqlite3.connect(part)) as copy:
            copy_database(stored, copy, 0)
        database = peewee.SqliteDatabase(str(part))
        try:
            version = int(database.pragma("user_version"))
            if version > VERSION:
                raise Refused(
                    Refusal.WORKSPACE_TOO_NEW,
                    file=backup.name,
                    name=program_of(database),
                    seen=version,
                    expected=VERSION,
                )
            if version < VERSION:
                migrate(database)
        finally:
            database.close()
        yield part


def _raise_sequence(restored: peewee.SqliteDatabase, table: str, number: int) -> None:
    found = restored.execute_sql(
        "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (number, table)
    )
    if not found.rowcount:
        restored.execute_sql(
            "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, number)
        )
