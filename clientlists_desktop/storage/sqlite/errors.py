"""Turns errors of SQLite and the file system into refusals."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.disk_errors import refusal_of_disk_error, why_not_written

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
    if isinstance(true_error, OSError):
        return refusal_of_disk_error(true_error, path)
    text = str(true_error).lower()
    if "locked" in text or "busy" in text:
        return Refusal.WORKSPACE_BUSY
    if "full" in text or "no space" in text:
        return Refusal.DISK_FULL
    if any(word in text for word in _DAMAGED):
        return Refusal.WORKSPACE_DAMAGED
    if any(word in text for word in _UNAVAILABLE):
        return why_not_written(path) or Refusal.WORKSPACE_UNAVAILABLE
    return None


def _true_error(error: BaseException) -> BaseException:
    """Return the error that made SQLite roll back, if this one only says that it already has.

    A full or failing disk ends the transaction, so that Peewee's own ROLLBACK fails, too.
    """
    text = str(error).lower()
    while error.__context__ is not None and any(word in text for word in _ROLLED_BACK):
        error = error.__context__
        text = str(error).lower()
    return error
