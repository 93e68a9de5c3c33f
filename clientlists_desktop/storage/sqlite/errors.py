"""Turns errors of SQLite and the file system into refusals."""

import errno
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee

from clientlists_desktop.core.errors import Refusal, Refused

_NO_SPACE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_DAMAGED = (
    "malformed", "not a database", "corrupt", "could not decode",
    # Its version says that it has them, so the schema is damaged.
    "no such table", "no such column",
)  # fmt: skip
_UNAVAILABLE = ("unable to open", "readonly", "read-only", "disk i/o")
_ROLLED_BACK = ("no transaction is active", "no such savepoint")


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn errors of disks, locks and damage into refusals that name the file; bugs pass."""
    try:
        yield
    except (peewee.DatabaseError, sqlite3.Error, OSError, UnicodeDecodeError) as error:
        if isinstance(refused := _true_error(error), Refused):
            # The transaction within this one has turned the error already.
            raise refused from error
        reason = refusal_of(error, path)
        if reason is None:
            raise
        raise Refused(reason, file=str(path)) from error


def refusal_of(error: Exception, path: Path) -> Refusal | None:
    """Return the refusal that fits an error with a file, or a file to be made; None for a bug."""
    true_error = _true_error(error)
    if isinstance(true_error, UnicodeDecodeError):
        # Nobody stores what is no text; SQLite says so of values, Python of its messages.
        return Refusal.WORKSPACE_DAMAGED
    text = str(true_error).lower()
    if isinstance(true_error, OSError) and true_error.errno in _NO_SPACE:
        return Refusal.DISK_FULL
    if "locked" in text or "busy" in text:
        return Refusal.WORKSPACE_BUSY
    if "full" in text or "no space" in text:
        return Refusal.DISK_FULL
    if any(word in text for word in _DAMAGED):
        return Refusal.WORKSPACE_DAMAGED
    if isinstance(true_error, OSError) or any(word in text for word in _UNAVAILABLE):
        return _why_not_written(path) or Refusal.WORKSPACE_UNAVAILABLE
    return None


def _why_not_written(path: Path) -> Refusal | None:
    """Return why nobody, or not this person, can write a file; None if something else is wrong."""
    place = path if path.exists() else path.parent
    if not os.access(place, os.R_OK):
        return None
    if sys.platform != "win32" and os.statvfs(place).f_flag & os.ST_RDONLY:
        return Refusal.READ_ONLY_MEDIUM
    # SQLite also needs its rollback journal beside the file.
    if os.access(place, os.W_OK) and os.access(place.parent, os.W_OK):
        return None
    return Refusal.NO_WRITE_PERMISSION


def _true_error(error: BaseException) -> BaseException:
    """Return the error that made SQLite roll back, if this one only says that it already has.

    A full or failing disk ends the transaction, so that Peewee's own ROLLBACK fails, too.
    """
    text = str(error).lower()
    while error.__context__ is not None and any(word in text for word in _ROLLED_BACK):
        error = error.__context__
        text = str(error).lower()
    return error
