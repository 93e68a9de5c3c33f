"""The schema: numbered SQL files, applied in order; the database stores how many were."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import peewee

from clientlists_desktop import __version__

APPLICATION_ID = 0x434C4954
VERSION = 12
"""How many migrations there are; a database that says more was written by a newer program."""

_PROGRAM = "program_version"
"""The setting that names the program that made or migrated the file; every version reads it."""

_FOLDER = Path(__file__).parent / "migrations"


def migrate(database: peewee.SqliteDatabase) -> None:
    """Apply the missing migrations; of two programs that start at once one waits for the other."""
    with database.atomic("EXCLUSIVE"):
        applied = database.pragma("user_version")
        for path in sorted(_FOLDER.glob("[0-9]*.sql"))[applied:]:
            for statement in _statements(path.read_text("utf-8")):
                database.execute_sql(statement)
        if applied < VERSION:
            database.pragma("application_id", APPLICATION_ID)
            database.pragma("user_version", VERSION)
            database.execute_sql(
                "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (_PROGRAM, __version__)
            )


def program_of(database: peewee.SqliteDatabase) -> str:
    """Return the version of the program that wrote a newer schema; "" if it doesn't say."""
    with contextlib.suppress(peewee.DatabaseError):
        query = "SELECT value FROM setting WHERE key = ?"
        found = database.execute_sql(query, (_PROGRAM,)).fetchone()
        return str(found[0]) if found else ""
    return ""


def is_as_made(database: peewee.SqliteDatabase) -> bool:
    """Whether a database has exactly the tables, indexes and triggers that migrations make."""
    fresh = peewee.SqliteDatabase(":memory:")
    with fresh.connection_context():
        migrate(fresh)
        expected = _schema_of(fresh)
    return _schema_of(database) == expected


def _schema_of(database: peewee.SqliteDatabase) -> list[tuple[object, ...]]:
    query = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
    return list(database.execute_sql(query).fetchall())


def _statements(script: str) -> Iterator[str]:
    """Split a script; `executescript` would commit what is done of the transaction first."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
