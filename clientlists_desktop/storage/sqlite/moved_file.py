"""The file of a workspace that was moved elsewhere: nobody opens it again, and it says where to."""

import os
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import peewee

MOVED = 0x4D4F5645
"""The version of such a file."""
_KEY = "moved_to"


def write_moved_to(database: peewee.SqliteDatabase, target: Path) -> None:
    """Write into the old file where the workspace is now."""
    # As bytes: not every path is text.
    values = (_KEY, os.fsencode(target.resolve()))
    database.execute_sql("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", values)
    database.pragma("user_version", MOVED)


def moved_to(path: Path) -> Path | None:
    """Return where a workspace was moved; None if it wasn't, or if its file can't be read."""
    if not _says_moved(path):
        return None
    try:
        # What the head says may still have to be undone, and SQLite does that now.
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)) as file:
            is_moved = file.execute("PRAGMA user_version").fetchone() == (MOVED,)
            query = "SELECT value FROM setting WHERE key = ?"
            found = file.execute(query, (_KEY,)).fetchone() if is_moved else None
    except sqlite3.Error:
        return None
    return Path(os.fsdecode(found[0])) if found else None


def _says_moved(path: Path) -> bool:
    """Whether the head of a file names that version; nobody has to wait for a lock to read it."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            head = file.read(64)
    except OSError:
        return False
    return len(head) == 64 and struct.unpack(">I", head[60:]) == (MOVED,)
