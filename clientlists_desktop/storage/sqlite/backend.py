"""A workspace in one SQLite file."""

import contextlib
import os
import sqlite3
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import peewee

from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.safe_file import keep_private
from clientlists_desktop.storage.backups.backup_files import all_backups, files_of, remains_of
from clientlists_desktop.storage.sqlite.backup_copies import write_backup
from clientlists_desktop.storage.sqlite.dialect import SqliteDialect
from clientlists_desktop.storage.sqlite.digests import SqliteDigests
from clientlists_desktop.storage.sqlite.errors import refusing
from clientlists_desktop.storage.sqlite.files import SqliteFiles
from clientlists_desktop.storage.sqlite.moved_file import MOVED, write_moved_to
from clientlists_desktop.storage.sqlite.open_files import Connection, read_head, uri_of
from clientlists_desktop.storage.sqlite.restored_copies import (
    attached_copy,
    copy_list,
    restore_copy,
)
from clientlists_desktop.storage.sqlite.schema import (
    APPLICATION_ID,
    VERSION,
    is_as_made,
    migrate,
    program_of,
)

_MAGIC = b"SQLite format 3\x00"
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")

PRAGMAS = {
    # Rollback journal and FULL: SQLite below 3.51.3 can corrupt a database in WAL mode, and a
    # crash must never leave half a list.
    "journal_mode": "delete",
    "synchronous": "full",
    # On macOS, only this reaches the disk itself and not just its cache.
    "fullfsync": 1,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    # Nothing that is sorted or set aside reaches a temporary file.
    "temp_store": "memory",
}


class SqliteBackend:
    """A workspace in one SQLite file; `Backend` says what each method means.

    Args:
        patience: seconds to wait for another process that is writing.
        must_exist: whether no file is created where there is none.
    """

    def __init__(self, path: Path, patience: int, *, must_exist: bool = False) -> None:
        self._path = path
        self._patience = patience
        self._cache_mb = 2
        self._must_exist = must_exist
        self.database = peewee.SqliteDatabase(
            str(path), pragmas=PRAGMAS, timeout=patience, factory=Connection
        )
        self.dialect = SqliteDialect(self.database)
        self.digests = SqliteDigests(self.database)
        self.files = SqliteFiles()

    def open(self) -> None:
        """Connect this thread; creates or migrates the file if needed."""
        _check_file(self._path)
        with refusing(self._path):
            if not self._path.exists():
                if self._must_exist:
                    # Somebody moved or deleted it; a new one in its place would hide that.
                    raise Refused(Refusal.WORKSPACE_UNAVAILABLE, file=str(self._path))
                self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                with contextlib.suppress(FileExistsError):
                    os.close(os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
            if self.database.is_closed():
                keep_private(files_of(self._path))
                self.database.connect()
                self._apply_cache()
            version = self.check_version()
            if 0 < version < VERSION:
                self.back_up(BackupKind.MIGRATION)
            if version < VERSION:
                migrate(self.database)
            if version == 0:
                self._complete_digests()
            self._must_exist = True

    def check_version(self) -> int:
        """Return the version of the schema; Refused if it is newer, or moved away meanwhile."""
        version = int(self.database.pragma("user_version"))
        if version > VERSION:
            program = program_of(self.database)
            if not self.database.in_transaction():
                self.close()
            file = str(self._path)
            if version == MOVED:
                raise Refused(Refusal.WORKSPACE_MOVED, file=file)
            raise Refused(
                Refusal.WORKSPACE_TOO_NEW, file=file, name=program, seen=version, expected=VERSION
            )
        return version

    def close(self) -> None:
        """Close this thread's connection."""
        if not self.database.is_closed():
            self.database.close()

    def begin(self) -> str:
        """Return how a transaction begins that takes the write lock before anything else."""
        return "IMMEDIATE"

    def refusing(self, path: Path) -> contextlib.AbstractContextManager[None]:
        """Turn errors of disks, locks and damage into refusals that name a file; bugs pass."""
        return refusing(path)

    def use_cache(self, megabytes: int) -> None:
        """Set how much memory a transaction may use before it locks readers out."""
        self._cache_mb = megabytes
        if not self.database.is_closed():
            self._apply_cache()

    def release_cache(self) -> None:
        """Give back the memory of the pages that the last transaction touched."""
        self.database.execute_sql("PRAGMA shrink_memory")

    def has_right_schema(self) -> bool:
        """Whether the tables are exactly those that this version of the program makes."""
        return is_as_made(self.database)

    def rebuild_indexes(self) -> None:
        """Rebuild all indexes from the tables; IntegrityError if these contradict them."""
        self.database.execute_sql("REINDEX")

    def compact(self) -> None:
        """Rewrite the file: `secure_delete` leaves traces in the unused space of inner pages."""
        self.check_version()
        # Another connection: this one would set the whole file aside in memory.
        with contextlib.closing(self._connect_again()) as other:
            other.execute("VACUUM")

    def remove_leftovers(self) -> None:
        """Remove the rollback journal of a transaction that had not reached the file.

        SQLite leaves such a journal where it is until somebody writes. It may hold clients.
        """
        if _journal_file(self._path).exists():
            with self.database.atomic("IMMEDIATE"):
                # Writes a page as it is, and so a journal, which is deleted at the end.
                self.database.pragma("user_version", self.check_version())

    def copy_to(self, target: Path) -> None:
        """Write a copy to a new file, consistent even while somebody writes."""
        # Another connection: one that holds the write lock can't be copied from.
        with (
            contextlib.closing(self._connect_again()) as source,
            contextlib.closing(sqlite3.connect(target)) as copy,
        ):
            source.backup(copy)

    def mark_as_moved(self, target: Path) -> None:
        """Let nobody open or change this file again, once the transaction is committed."""
        write_moved_to(self.database, target)

    def back_up(self, kind: BackupKind) -> Path:
        """Write a backup beside the workspace; returns its file."""
        self.check_version()
        return write_backup(self.database.connection(), self._path, kind, self._patience)

    def restore(self, backup: Path, keep: Callable[[peewee.Database, str], int]) -> int:
        """Put a backup in the place of all that the workspace holds; returns what `keep` does."""
        with refusing(self._path):
            self.check_version()
            connection = self.database.connection()
            kept = restore_copy(backup, self._path, connection, self._patience, keep)
            self.digests.watch()
        return kept

    @contextlib.contextmanager
    def attached(self, backup: Path) -> Iterator[None]:
        """Let `copy_attached_list` read a backup; no transaction may run yet."""
        with refusing(self._path), attached_copy(backup, self._path, self.database.connection()):
            yield

    def copy_attached_list(self, list_id: int, name: str, key: str) -> int:
        """Copy a list of the attached backup into the workspace; returns its new ID."""
        return copy_list(self.database.connection(), list_id, name, key)

    def _complete_digests(self) -> None:
        """Store the digests of what a new workspace begins with."""
        self.digests.watch()
        with self.database.atomic(self.begin()):
            for name, owner in self.digests.pending():
                self.digests.complete(name, owner)
            self.digests.store()

    def _connect_again(self) -> sqlite3.Connection:
        """Return another connection, which makes no new file where the workspace is gone."""
        return sqlite3.connect(uri_of(self._path), timeout=self._patience, uri=True)

    def _apply_cache(self) -> None:
        self.database.pragma("cache_size", -1024 * self._cache_mb)


def _check_file(path: Path) -> None:
    """Check a file without changing it; Refused when it isn't one of our workspaces."""
    if path.exists() and not path.is_file():
        raise Refused(Refusal.WORKSPACE_UNAVAILABLE, file=str(path))
    try:
        head = read_head(path, 100)
    except FileNotFoundError:
        _refuse_lost(path)
        return
    except OSError as error:
        raise Refused(Refusal.WORKSPACE_UNAVAILABLE, file=str(path)) from error
    if head is None:
        # Another thread has checked it before it opened it.
        return
    if not head and remains_of(path):
        # Nobody empties a workspace on purpose; to begin anew in it would hide the loss.
        raise Refused(Refusal.WORKSPACE_DAMAGED, file=str(path))
    if not head or _was_empty(path):
        return
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise Refused(Refusal.NOT_A_WORKSPACE, file=str(path))
    (application,) = struct.unpack(">i", head[68:72])
    if application != APPLICATION_ID:
        raise Refused(Refusal.NOT_A_WORKSPACE, file=str(path))


def _refuse_lost(path: Path) -> None:
    """Refuse to begin anew where a workspace was: that would hide the loss."""
    remains = remains_of(path)
    if remains:
        names = ", ".join(f"“{one.name}”" for one in remains)
        newest = next((one.name for one in all_backups(path)), "")
        raise Refused(Refusal.WORKSPACE_LOST, file=str(path), seen=names, name=newest)


def _journal_file(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def _was_empty(path: Path) -> bool:
    """Whether a program was killed while creating the file, so that SQLite will empty it again.

    Its rollback journal says how many pages the file had before.
    """
    try:
        with _journal_file(path).open("rb") as file:
            head = file.read(20)
    except OSError:
        return False
    return head.startswith(_JOURNAL_MAGIC) and head[16:20] == bytes(4)
