"""The file of a workspace that was moved elsewhere: nobody opens it again, and it says where to."""

import os
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import peewee

from clientlists_desktop.storage.sqlite.backup_copies import is_sound
from clientlists_desktop.storage.sqlite.open_files import read_head, uri_of

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
        # What the head says may still have to be undone.
        with closing(_open(path)) as file:
            is_moved = file.execute("PRAGMA user_version").fetchone() == (MOVED,)
            query = "SELECT value FROM setting WHERE key = ?"
            found = file.execute(query, (_KEY,)).fetchone() if is_moved else None
    except sqlite3.Error:
        return None
    return Path(os.fsdecode(found[0])) if found else None


def is_moved(path: Path, target: Path) -> bool:
    """Whether a sound file is what a moved workspace was, or what became of it."""
    last = "SELECT number, code FROM journal ORDER BY number DESC LIMIT 1"
    try:
        with closing(_open(path)) as file:
            line = file.execute(last).fetchone()
        with closing(_open(target)) as file:
            # A copy of earlier, or another workspace, lacks the line of the move.
            query = "SELECT 1 FROM journal WHERE number = ? AND code = ?"
            is_there = line is not None and file.execute(query, line).fetchone() is not None
    except sqlite3.Error:
        return False
    return is_there and is_sound(target)


def _open(path: Path) -> sqlite3.Connection:
    # Not `mode=ro`: what a killed process left may have to be undone, and SQLite does that now.
    return sqlite3.connect(uri_of(path), uri=True)


def _says_moved(path: Path) -> bool:
    """Whether the head of a file names that version, or can't be read without losing locks.

    Nobody has to wait for a lock to read it.
    """
    try:
        head = read_head(path, 64) if path.is_file() else b""
    except OSError:
        return False
    if head is None:
        # SQLite has it open here, and says so, too.
        return True
    return len(head) == 64 and struct.unpack(">I", head[60:]) == (MOVED,)
