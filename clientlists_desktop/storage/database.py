"""The database of the workspace: opening it, its schema, and what can go wrong with it."""

import contextlib
import os
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import peewee
from playhouse.migrations import Runner

from clientlists_desktop.core.errors import Refusal, Refused

APPLICATION_ID = 0x434C4954
VERSION = 5
"""How many migrations there are; a database that says more was written by a newer program."""

CACHE_MB = 64
"""For whoever writes many rows: a transaction that outgrows its cache locks every reader out."""

_MIGRATIONS = Path(__file__).parent / "migrations"
_MAGIC = b"SQLite format 3\x00"

# Rollback journal and FULL: SQLite below 3.51.3 can corrupt a database in WAL mode, and a crash
# must never leave half a list.
_PRAGMAS = {
    "journal_mode": "delete",
    "synchronous": "full",
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
}

database = peewee.SqliteDatabase(None)


def open_workspace(path: Path, *, patience: int = 5, cache_mb: int = 2) -> None:
    """Open a workspace for this thread, making it when there is none.

    Args:
        patience: seconds to wait for another process that is writing.
        cache_mb: pages that a transaction may touch before it must lock readers out.
    """
    version = _version_of(path)
    if not path.exists():
        with unavailable(path):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    if not (database.database == str(path) and not database.is_closed()):
        close_workspace()
        database.init(str(path), pragmas=_PRAGMAS, timeout=patience)
    connect(path)
    database.pragma("cache_size", -1024 * cache_mb)
    if version < VERSION:
        with unavailable(path):
            _migrate()


def connect(path: Path) -> None:
    """Connect this thread to the workspace that `open_workspace` opened."""
    with unavailable(path):
        database.connect(reuse_if_open=True)
        connection = database.connection()
        connection.create_function("casefold", 1, _casefold, deterministic=True)


def close_workspace() -> None:
    """Close this thread's connection."""
    if not database.is_closed():
        database.close()


def workspace_path() -> Path:
    """Return the path of the open workspace."""
    return Path(database.database)


@contextmanager
def transaction() -> Iterator[Any]:
    """Run one writing transaction; it takes the lock first, so it cannot fail half-way for it."""
    with unavailable(workspace_path()), database.atomic("IMMEDIATE"):
        yield database.connection()


def release_cache() -> None:
    """Give back the memory of the pages that the last transaction touched.

    A large cache keeps a transaction from spilling; between two of a long import it only grows.
    """
    database.execute_sql("PRAGMA shrink_memory")


def rewrite() -> None:
    """Write the file anew without a trace of what was deleted; Refused when that cannot be.

    `secure_delete` leaves some of it in the unused space of inner pages.
    """
    with unavailable(workspace_path()):
        database.execute_sql("VACUUM")


@contextmanager
def unavailable(path: Path) -> Iterator[None]:
    """Turn what SQLite says of disks, locks and damage into a refusal; bugs pass unchanged."""
    try:
        yield
    except (peewee.OperationalError, peewee.DatabaseError, sqlite3.Error, OSError) as error:
        reason = _reason(error)
        if reason is None:
            raise
        raise Refused(reason, file=str(path)) from error


def _reason(error: Exception) -> Refusal | None:
    text = str(error).lower()
    if "locked" in text or "busy" in text:
        return Refusal.WORKSPACE_BUSY
    if "full" in text or "no space" in text:
        return Refusal.DISK_FULL
    if "malformed" in text or "not a database" in text or "corrupt" in text:
        return Refusal.WORKSPACE_DAMAGED
    if isinstance(error, OSError) or any(
        word in text for word in ("unable to open", "readonly", "read-only", "disk i/o")
    ):
        return Refusal.WORKSPACE_UNAVAILABLE
    return None


def _version_of(path: Path) -> int:
    """Read the schema's version without touching the file; Refused when it is not ours."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return 0
    except OSError as error:
        raise Refused(Refusal.WORKSPACE_UNAVAILABLE, file=str(path)) from error
    if not head:
        return 0
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise Refused(Refusal.NOT_A_WORKSPACE, file=str(path))
    (version,) = struct.unpack(">i", head[60:64])
    (application,) = struct.unpack(">i", head[68:72])
    if application != APPLICATION_ID:
        raise Refused(Refusal.NOT_A_WORKSPACE, file=str(path))
    if version > VERSION:
        raise Refused(Refusal.WORKSPACE_TOO_NEW, file=str(path), seen=version, expected=VERSION)
    return int(version)


def _migrate() -> None:
    """Apply what is missing; of two programs that start at once one waits for the other."""
    with database.atomic("EXCLUSIVE"):
        if database.pragma("user_version") == VERSION:
            return
        Runner(database, str(_MIGRATIONS)).up()
        database.pragma("application_id", APPLICATION_ID)
        database.pragma("user_version", VERSION)


def _casefold(text: str | bytes | None) -> str:
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    return text.casefold() if text else ""


def copy_workspace(target: Path) -> None:
    """Copy the open workspace to a new file, whole even while somebody writes."""
    if target.exists():
        raise Refused(Refusal.FILE_EXISTS, file=str(target))
    part = target.with_name(target.name + ".part")
    with unavailable(target):
        try:
            os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
            with contextlib.closing(sqlite3.connect(part)) as copy:
                database.connection().backup(copy)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
