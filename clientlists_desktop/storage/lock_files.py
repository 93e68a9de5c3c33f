"""Lock files beside a workspace: the system drops a lock when its process dies, however it dies."""

import contextlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from clientlists_desktop import systems
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.disk_errors import refusing_disk_errors

if TYPE_CHECKING:
    from filelock import FileLock

_SOLE_WRITER, _BACKUPS = "sole-writer.lock", "backups.lock"
_LOCK_NAME = re.compile(rf"[0-9a-f]{{32}}\.lock|{re.escape(_SOLE_WRITER)}")
_PATIENCE = 1.0
"""Seconds to wait for those who only look whether the lock is held."""
_BACKUP_PATIENCE = 60.0
"""Seconds to wait for the backup of a large workspace."""


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


@contextmanager
def sole_writer(path: Path) -> Iterator[None]:
    """Let no other program begin to write to a workspace; Refused if another one has done that."""
    file = _sole_writer_file(path)
    with refusing_disk_errors(path):
        make_locks_folder(path)
        lock = lock_file(file, _PATIENCE)
        try:
            lock.acquire()
            while not file.exists():
                # Somebody took it for a leftover before it was locked.
                lock.release()
                lock.acquire()
        except TimeoutError as error:
            raise Refused(Refusal.WORKSPACE_BUSY, file=str(path)) from error
    try:
        yield
    finally:
        lock.release()
        _delete(file)


def has_sole_writer(path: Path) -> bool:
    """Whether a living process wants no other one to write."""
    file = _sole_writer_file(path)
    if _is_of_others(file.parent) or not file.exists():
        # Taking the lock would create its file.
        return False
    try:
        with lock_file(file):
            # A killed process left it.
            if systems.replaces_open_files():
                _delete(file)
    except OSError:
        # Held, or another person's, on a shared workspace.
        return True
    if not systems.replaces_open_files():
        # Not before, and not where somebody has just taken it.
        _delete(file)
    return False


def _delete(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink(missing_ok=True)


@contextmanager
def backups_lock(path: Path, patience: float = _BACKUP_PATIENCE) -> Iterator[None]:
    """Let no other program make, copy or clean backups of a workspace meanwhile.

    What is erased from the backups would live on in one that is being made.

    Args:
        patience: seconds to wait for another program.

    Raises:
        Refused: another program needs longer than one can wait, or the folder can't be written.
    """
    with refusing_disk_errors(path):
        # Its file stays, since others may be waiting for it.
        file = make_locks_folder(path) / _BACKUPS
        lock = lock_file(file, patience)
        try:
            lock.acquire()
        except TimeoutError as error:
            raise Refused(Refusal.WORKSPACE_BUSY, file=str(path)) from error
    try:
        yield
    finally:
        lock.release()
        if not path.exists():
            # The workspace was moved meanwhile, and whoever moved it has left nothing here.
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)
                file.parent.rmdir()


def lock_file(path: Path, patience: float = 0.0) -> "FileLock":
    """Return a lock, not yet taken; one that is held raises TimeoutError, which is an OSError.

    Args:
        patience: seconds to wait for it.
    """
    # Here, because looking needs no lock, and this package loads all of asyncio.
    from filelock import FileLock

    # One wizard may release what it took on another thread.
    return FileLock(path, timeout=patience, mode=0o600, thread_local=False)


def _sole_writer_file(path: Path) -> Path:
    return locks_folder(path) / _SOLE_WRITER
