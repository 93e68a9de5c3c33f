"""A table from the clipboard becomes a file to check, for as long as its wizard lives."""

import contextlib
import os
import secrets
import shutil
from pathlib import Path

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.pasted_table import table_text
from clientlists_desktop.storage.lock_files import LockFile

__all__ = ["PastedTables", "discard_stale_tables", "table_text"]

_LOCK = "owner.lock"


class PastedTables:
    """The files of one wizard, in a folder of its own that it holds a lock on.

    Not one with the number of its process: another process may get that.

    Args:
        folder: where this program keeps such files.
    """

    def __init__(self, folder: Path) -> None:
        self._own = folder / secrets.token_hex(8)
        self._lock: LockFile | None = None

    def save(self, text: str, name: str) -> Path:
        """Write a table of `table_text` to a file that only this person can read.

        Args:
            name: of the file, without its ending.

        Raises:
            Refused: it can't be written.
        """
        path = self._own / f"{name}.tsv"
        try:
            self._own.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self._lock is None:
                lock = LockFile(self._own / _LOCK)
                lock.acquire()
                self._lock = lock
            with open(path, "w", encoding="utf-8-sig", newline="", opener=_private) as file:
                file.write(text)
        except OSError as error:
            raise Refused(
                Refusal.NOT_WRITABLE, file=str(path), seen=error.strerror or ""
            ) from error
        return path

    def discard(self) -> None:
        """Delete the files: what they hold is in the draft or the list now."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None
        shutil.rmtree(self._own, ignore_errors=True)


def discard_stale_tables(folder: Path) -> None:
    """Delete what killed processes left."""
    with contextlib.suppress(OSError):
        for left in folder.iterdir():
            if left.is_dir() and not left.is_symlink():
                _discard_stale(left)


def _discard_stale(left: Path) -> None:
    lock = LockFile(left / _LOCK)
    with contextlib.suppress(OSError):
        lock.acquire(0)
        try:
            for file in left.iterdir():
                if file.name != _LOCK:
                    file.unlink()
        finally:
            lock.release()
        left.rmdir()


def _private(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_TRUNC, 0o600)
