"""Changes within a backup: in one transaction, after which the file is rewritten without traces."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee

from clientlists_desktop.core.backups import VACUUM_DUE
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.sqlite.dialect import SqliteDialect
from clientlists_desktop.storage.sqlite.digests import SqliteDigests
from clientlists_desktop.storage.sqlite.errors import refusing
from clientlists_desktop.storage.sqlite.schema import VERSION, migrate, program_of

_PRAGMAS = {"journal_mode": "delete", "synchronous": "full", "secure_delete": 1,
            "temp_store": "memory"}  # fmt: skip


@contextmanager
def changed_backup(
    file: Path,
) -> Iterator[tuple[peewee.Database, SqliteDialect, SqliteDigests]]:
    """Give a backup's database within a transaction, and keep its digests up.

    If anything was changed, or was deleted before, the file is rewritten after. The backup itself
    says until then that this is due, since a kill in between leaves nothing to change next time.

    Raises:
        Refused: a newer program wrote it, or the disk is full. Then it is as it was.
    """
    database = peewee.SqliteDatabase(str(file), pragmas=_PRAGMAS)
    dialect, digests = SqliteDialect(database), SqliteDigests(database)
    with refusing(file):
        try:
            version = int(database.pragma("user_version"))
            if version > VERSION:
                program = program_of(database)
                raise Refused(
                    Refusal.WORKSPACE_TOO_NEW, file=file.name, name=program, seen=version,
                    expected=VERSION,
                )  # fmt: skip
            if version < VERSION:
                migrate(database)
            digests.watch()
            before = database.connection().total_changes
            with database.atomic("IMMEDIATE"):
                yield database, dialect, digests
                if database.connection().total_changes != before:
                    _set_due(database)
                digests.store()
            if _is_due(database) or int(database.pragma("freelist_count")):
                database.execute_sql("VACUUM")
                with database.atomic("IMMEDIATE"):
                    database.execute_sql("DELETE FROM setting WHERE key = ?", (VACUUM_DUE,))
                    digests.store()
        finally:
            database.close()


def _set_due(database: peewee.SqliteDatabase) -> None:
    query = "INSERT OR REPLACE INTO setting (key, value) VALUES (?, '')"
    database.execute_sql(query, (VACUUM_DUE,))


def _is_due(database: peewee.SqliteDatabase) -> bool:
    query = "SELECT 1 FROM setting WHERE key = ?"
    return database.execute_sql(query, (VACUUM_DUE,)).fetchone() is not None
