"""The schema: numbered SQL files, applied in order; the database stores how many were."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import peewee

APPLICATION_ID = 0x434C4954
VERSION = 6
"""How many migrations there are; a database that says more was written by a newer program."""

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


def _statements(script: str) -> Iterator[str]:
    """Split a script; `executescript` would commit what is done of the transaction first."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
