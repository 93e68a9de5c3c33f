"""Lock files beside a workspace: the system drops a lock when its process dies, however it dies."""

import contextlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.disk_errors import refusing_disk_errors

if TYPE_CHECKING:
    from filelock import FileLock

_PATIENCE = 1.0
"""Seconds to wait for those who only look whether the lock is held."""


def locks_folder(path: Path) -> Path:
    """Return the folder of the locks of a workspace."""
    return path.with_name(path.name + ".drafts")


@contextmanager
def sole_writer(path: Path) -> Iterator[None]:
    """Let no other program begin to write to a workspace; Refused if another one has done that."""
    file = _sole_writer_file(path)
    with refusing_disk_errors(path):
        file.parent.mkdir(mode=0o700, exist_ok=True)
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
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)


def has_sole_writer(path: Path) -> bool:
    """Whether a living process wants no other one to write."""
    file = _sole_writer_file(path)
    if not file.exists():
        # Taking the lock would create its file.
        return False
    try:
        with lock_file(file), contextlib.suppress(OSError):
            # A killed process left it.
            file.unlink(missing_ok=True)
        return False
    except OSError:
        # Held, or another person's, on a shared workspace.
        return True


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
    return locks_folder(path) / "sole-writer.lock"
