"""Looks at files of workspaces without taking away the locks of this process.

POSIX drops every lock that a process has on a file as soon as it closes any descriptor of it, even
one that has nothing to do with the locks. So a file that SQLite has open is not opened once more.
"""

import sqlite3
import threading
import weakref
from collections import Counter
from pathlib import Path, PurePath
from typing import Any

_File = tuple[int, int]
"""The device and number of a file, whatever its name."""
_LOOKING = threading.RLock()
_OPEN: Counter[_File] = Counter()


class Connection(sqlite3.Connection):
    """A connection to a file, which is known as long as the connection lives."""

    def __init__(self, database: str, *args: Any, **options: Any) -> None:
        with _LOOKING:
            super().__init__(database, *args, **options)
            file = _file_at(Path(database))
            _OPEN[file] += 1
        weakref.finalize(self, _forget, file).atexit = False


def uri_of(file: PurePath, mode: str = "rw") -> str:
    """Return the address by which SQLite opens a file that must exist.

    It takes none that names another computer, so what Windows shares there becomes a path.
    """
    address = (file.absolute() if isinstance(file, Path) else file).as_uri()
    if not address.startswith("file:///"):
        address = address.replace("file://", "file:////", 1)
    return f"{address}?mode={mode}"


def read_head(path: Path, size: int) -> bytes | None:
    """Return the first bytes of a file; None if this process has it open.

    Raises:
        OSError: it can't be read.
    """
    with _LOOKING:
        if _file_at(path) in _OPEN:
            return None
        with path.open("rb") as file:
            return file.read(size)


def _file_at(path: Path) -> _File:
    found = path.stat()
    return found.st_dev, found.st_ino


def _forget(file: _File) -> None:
    with _LOOKING:
        _OPEN[file] -= 1
        if not _OPEN[file]:
            del _OPEN[file]
