"""Lock files beside a workspace: the system drops a lock when its process dies, however it dies."""

import contextlib
import os
import re
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from clientlists_desktop import systems
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.disk_errors import refusing_disk_errors

_SOLE_WRITER, _BACKUPS = "sole-writer.lock", "backups.lock"
_LOCK_NAME = re.compile(rf"[0-9a-f]{{32}}\.lock|{re.escape(_SOLE_WRITER)}|{re.escape(_BACKUPS)}")
PATIENCE = 1.0
"""Seconds to wait for those who only look whether a lock is held."""
_BACKUP_PATIENCE = 60.0
"""Seconds to wait for the backup of a large workspace."""
_GLANCE = 0.02
"""Seconds to wait for others who look, too."""


class LockFile:
    """A file that one process at a time can lock; the system unlocks it if that process dies.

    Whoever holds the lock deletes the file at the end, while nobody else can hold it. Whoever has
    opened it meanwhile, or whose file somebody moved away, takes the one that then has its name.
    So nobody believes to hold a lock that the next one can take again.
    """

    def __init__(self, path: Path) -> None:
        # Here, because looking for a lock needs none, and this package loads all of asyncio.
        from filelock import FileLock

        self._path = path
        # One wizard may release what it took on another thread.
        self._lock = FileLock(path, mode=0o600, thread_local=False, poll_interval=_GLANCE / 2)

    def acquire(self, patience: float = PATIENCE) -> None:
        """Take the lock; TimeoutError, which is an OSError, if somebody else holds it longer.

        Args:
            patience: seconds to wait.
        """
        end = time.monotonic() + patience
        while True:
            self._lock.acquire(timeout=max(0.0, end - time.monotonic()))
            if self._is_in_place():
                return
            self._lock.release()

    def release(self, *, delete: bool = True) -> None:
        """Give the lock back, if it is held, and delete its file."""
        if not self._lock.is_locked:
            return
        if delete and systems.replaces_open_files() and self._is_in_place():
            self._delete()
        self._lock.release()
        if delete and not systems.replaces_open_files():
            # Not before: it was open. Now the system refuses, if somebody else has opened it.
            self._delete()

    def _is_in_place(self) -> bool:
        """Whether the locked file still has its name."""
        # No public attribute tells which file is locked.
        handle = self._lock._context.lock_file_fd  # noqa: SLF001
        if handle is None or not systems.replaces_open_files():
            return True
        try:
            return os.path.samestat(os.fstat(handle), self._path.stat())
        except OSError:
            return False

    def _delete(self) -> None:
        with contextlib.suppress(OSError):
            self._path.unlink()


def locks_folder(path: Path) -> Path:
    """Return the folder of the locks of a workspace."""
    return path.with_name(path.name + ".drafts")


def make_locks_folder(path: Path) -> Path:
    """Make the folder of the locks if there is none; Refused if something else has its name."""
    folder = locks_folder(path)
    if _is_of_others(folder):
        raise Refused(Refusal.NO_LOCKS_FOLDER, file=str(folder))
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def locks_of(path: Path) -> list[Path]:
    """Return the files of the locks of a workspace, whatever else lies in the folder."""
    folder = locks_folder(path)
    if _is_of_others(folder):
        return []
    return [file for file in folder.glob("*.lock") if _LOCK_NAME.fullmatch(file.name)]


def file_of_lock(path: Path, token: str) -> Path | None:
    """Return the file of the lock of a token; None if there is none."""
    folder, name = locks_folder(path), f"{token}.lock"
    if not _LOCK_NAME.fullmatch(name) or _is_of_others(folder) or not (folder / name).exists():
        return None
    return folder / name


def _is_of_others(folder: Path) -> bool:
    """Whether it is a link or a file: what a link leads to isn't ours to lock or to clean."""
    return folder.is_symlink() or (folder.exists() and not folder.is_dir())


def sole_writer(path: Path) -> AbstractContextManager[None]:
    """Let no other program begin to write to a workspace; Refused if another one has done that."""
    return _holding(path, _SOLE_WRITER, PATIENCE)


def has_sole_writer(path: Path) -> bool:
    """Whether a living process wants no other one to write."""
    file = file_of_lock(path, _SOLE_WRITER.removesuffix(".lock"))
    return file is not None and is_held(file)


def backups_lock(path: Path, patience: float = _BACKUP_PATIENCE) -> AbstractContextManager[None]:
    """Let no other program make, copy or clean backups of a workspace meanwhile.

    What is erased from the backups would live on in one that is being made.

    Args:
        patience: seconds to wait for another program.

    Raises:
        Refused: another program needs longer than one can wait, or the folder can't be written.
    """
    return _holding(path, _BACKUPS, patience)


def is_held(file: Path, *, delete: bool = True) -> bool:
    """Whether a living process holds the lock of a file; if none does, the file is deleted."""
    lock = LockFile(file)
    try:
        lock.acquire(_GLANCE)
    except OSError:
        # Held, or another person's, on a shared workspace.
        return True
    lock.release(delete=delete)
    return False


@contextmanager
def _holding(path: Path, name: str, patience: float) -> Iterator[None]:
    """Hold a lock of a workspace; Refused if somebody else does for longer than the patience."""
    with refusing_disk_errors(path):
        folder = make_locks_folder(path)
        lock = LockFile(folder / name)
        try:
            lock.acquire(patience)
        except TimeoutError as error:
            raise Refused(Refusal.WORKSPACE_BUSY, file=str(path)) from error
    try:
        yield
    finally:
        lock.release()
        if not path.exists():
            # The workspace was moved meanwhile, and whoever moved it has left nothing here.
            with contextlib.suppress(OSError):
                folder.rmdir()
