"""The workspace: the database of all that the program stores, passed to whatever needs it."""

import contextlib
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

import peewee

from clientlists_desktop import systems
from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.chain import Key
from clientlists_desktop.core.lists.trash import ClockHistory
from clientlists_desktop.safe_file import remove_leftovers, replace_safely
from clientlists_desktop.storage.backend.backend import Backend
from clientlists_desktop.storage.backend.dialect import Dialect
from clientlists_desktop.storage.backend.digests import Digests
from clientlists_desktop.storage.backend.files import DatabaseFiles
from clientlists_desktop.storage.backups.backup_files import remove_unfinished
from clientlists_desktop.storage.lock_files import (
    backups_lock,
    has_sole_writer,
    locks_folder,
    sole_writer,
)
from clientlists_desktop.storage.sqlite.backend import SqliteBackend

CACHE_MB = 64
"""For work that writes many rows: a transaction that outgrows its cache locks readers out."""


class Workspace:
    """One workspace, and a connection to it for each thread that asks.

    It is created once, where the program starts, and passed on. Only its path is pickled, so a
    worker process opens a connection of its own. Nothing is opened before the first use.

    Args:
        patience: seconds to wait for another process that is writing.
        must_exist: whether none is created where there is none.

    Attributes:
        path: its file.
        journal_keys: the journal's keys that this process has found; None if it hasn't looked yet.
        clock: number and time of the last line of the journal that was read for the history of the
            clock, and the history up to it; None before the first time.
    """

    def __init__(self, path: Path, *, patience: int = 5, must_exist: bool = False) -> None:
        # Locks, key and anchor lie beside the file itself, even if it is opened through a link.
        self.path = path.resolve()
        self.journal_keys: dict[str, Key] | None = None
        self.clock: tuple[int, str, ClockHistory] | None = None
        self._is_sole_writer = False
        self._backend: Backend = SqliteBackend(self.path, patience, must_exist=must_exist)

    def __reduce__(self) -> tuple[Callable[[Path], "Workspace"], tuple[Path]]:
        """Pickle only the path; a workspace that moved away meanwhile isn't created again."""
        return partial(Workspace, must_exist=True), (self.path,)

    @property
    def dialect(self) -> Dialect:
        """The parts of SQL in which database systems differ."""
        return self._backend.dialect

    @property
    def digests(self) -> Digests:
        """The digests of all rows, which `writing` keeps up."""
        return self._backend.digests

    @property
    def files(self) -> DatabaseFiles:
        """What can be done with files of workspaces and backups that aren't open."""
        return self._backend.files

    def moved_to(self) -> Path | None:
        """Return where the workspace was moved; None if it wasn't, or if its file can't be read."""
        return self.files.moved_to(self.path)

    def open(self) -> "Workspace":
        """Connect this thread, creating or migrating the workspace where needed; returns itself.

        Raises:
            Refused: there is no workspace that this program can read.
        """
        self._backend.open()
        return self

    def close(self) -> None:
        """Close this thread's connection; the next use opens it again."""
        self._backend.close()

    @contextmanager
    def reading(self) -> Iterator[peewee.Database]:
        """Read: yields the database, and turns errors of disks, locks and damage into refusals."""
        self._connect()
        with self.refusing(self.path):
            yield self._backend.database

    @contextmanager
    def writing(self) -> Iterator[peewee.Database]:
        """Write in one transaction, or within the one that runs.

        It takes the lock first, so it can't fail halfway for lack of it.
        """
        self._connect()
        is_nested = self.is_writing
        if is_nested:
            with self.refusing(self.path), self._backend.database.atomic():
                yield self._backend.database
            return
        with self.refusing(self.path):
            self.digests.watch()
            with self._backend.database.atomic(self._backend.begin()):
                # While this waited for the lock, another program may have moved the workspace.
                self._backend.check_version()
                if not self._is_sole_writer and has_sole_writer(self.path):
                    raise Refused(Refusal.WORKSPACE_BUSY, file=str(self.path))
                yield self._backend.database
                self.digests.store()

    @contextmanager
    def writing_alone(self) -> Iterator[None]:
        """Let no other program write until the end, in whatever many transactions.

        Those that try are refused as if the workspace were locked.
        """
        with sole_writer(self.path):
            self._is_sole_writer = True
            try:
                with self.writing():
                    # Whoever had begun before has finished now.
                    pass
                yield
            finally:
                self._is_sole_writer = False

    @property
    def is_writing(self) -> bool:
        """Whether a transaction runs on this thread."""
        return bool(self._backend.database.in_transaction())

    @property
    def is_read_only(self) -> bool:
        """Whether the file is there but lies on a read-only medium, or may not be written."""
        return self.path.is_file() and not os.access(self.path, os.W_OK)

    def use_cache(self, megabytes: int) -> None:
        """Set how much memory a transaction may use before it locks readers out."""
        self._backend.use_cache(megabytes)

    def release_cache(self) -> None:
        """Give back the memory of the pages that the last transaction touched.

        A large cache keeps a transaction from spilling, but between those of a long import it would
        only grow.
        """
        self._backend.release_cache()

    def has_right_schema(self) -> bool:
        """Whether the tables are exactly those that this version of the program makes."""
        with self.reading():
            return self._backend.has_right_schema()

    def rebuild_indexes(self) -> bool:
        """Rebuild all indexes from the tables; returns whether the tables permit it."""
        try:
            with self.writing():
                self._backend.rebuild_indexes()
        except peewee.IntegrityError:
            return False
        return True

    def compact(self) -> None:
        """Rewrite the workspace without a trace of what was deleted; Refused if impossible."""
        with self.reading():
            self._backend.compact()

    def remove_leftovers(self) -> None:
        """Remove what killed processes left beside the workspace and among its backups."""
        remove_leftovers(self.path.parent)
        if systems.replaces_open_files():
            remove_unfinished(self.path)
        elif locks_folder(self.path).is_dir():
            # Without locks on files, what somebody is writing just now looks like what was left.
            with contextlib.suppress(Refused), backups_lock(self.path, 0):
                remove_unfinished(self.path)
        self._connect()
        with self.refusing(self.path):
            self._backend.remove_leftovers()

    def copy_to(self, target: Path) -> None:
        """Copy the workspace to a new file, consistent even while somebody writes.

        Raises:
            Refused: it can't be written, or there is a file by then.
        """
        if target.exists():
            raise Refused(Refusal.FILE_EXISTS, file=str(target))
        self._connect()
        with self.refusing(target):
            try:
                with replace_safely(target, overwrite=False, keep_mode=False) as file:
                    self._backend.copy_to(Path(file.name))
            except FileExistsError as error:
                raise Refused(Refusal.FILE_EXISTS, file=str(target)) from error

    def move_to(self, target: Path) -> None:
        """Copy the workspace to a new file while nobody can write, and close this one for good.

        Raises:
            Refused: it couldn't be copied, and nothing has changed.
        """
        if target.exists():
            raise Refused(Refusal.FILE_EXISTS, file=str(target))
        is_copied = False
        try:
            with self.writing():
                self.copy_to(target)
                is_copied = True
                self._backend.mark_as_moved(target)
        except BaseException:
            # Otherwise another program may just have moved the workspace there.
            if is_copied:
                with contextlib.suppress(OSError):
                    target.unlink(missing_ok=True)
            raise
        self.close()

    def back_up(self, kind: BackupKind) -> Path:
        """Write a backup beside the workspace and check it; returns its file."""
        self._connect()
        return self._backend.back_up(kind)

    def restore(self, backup: Path, keep: Callable[[peewee.Database, str], int]) -> int:
        """Put a backup in the place of all that the workspace holds, in one transaction.

        Args:
            keep: copies what has to outlive that into the backup's copy, from tables of now whose
                names begin with a given text, and returns how much that was.
        """
        self._connect()
        return self._backend.restore(backup, keep)

    def attached(self, backup: Path) -> AbstractContextManager[None]:
        """Let `copy_attached_list` read a backup; no transaction may run yet."""
        self._connect()
        return self._backend.attached(backup)

    def copy_attached_list(self, list_id: int, name: str, key: str) -> int:
        """Copy a list of the attached backup into the workspace; returns its new ID."""
        with self.writing():
            return self._backend.copy_attached_list(list_id, name, key)

    def refusing(self, path: Path) -> AbstractContextManager[None]:
        """Turn errors of disks, locks and damage into refusals that name a file; bugs pass."""
        return self._backend.refusing(path)

    def _connect(self) -> None:
        if self._backend.database.is_closed():
            self._backend.open()
