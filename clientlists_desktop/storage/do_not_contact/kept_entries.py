"""Keeps the entries of the book while an older copy takes the place of the workspace.

People who refused since then must not be contacted again because somebody restored a backup.
"""

from pathlib import Path

from peewee import Database

from clientlists_desktop.core.moments import now
from clientlists_desktop.storage.backend.files import DatabaseFiles
from clientlists_desktop.storage.settings import HASH_KEY

_COLUMNS = (
    "space, is_hash, address, scope, reason, note, source, source_name, made_by, since, until"
)


def keep_entries_of_damaged(files: DatabaseFiles, damaged: Path, copy: Path) -> None:
    """Add to a backup's copy the entries that hold in a damaged workspace and can be read."""
    key = files.read_setting(damaged, HASH_KEY)
    condition = f"removed_at IS NULL AND (until = '' OR until > '{now()}')"
    marks = ", ".join("?" * len(_COLUMNS.split(", ")))
    insert = (
        f"INSERT INTO do_not_contact ({_COLUMNS}) SELECT {marks} WHERE NOT EXISTS (SELECT 1"
        " FROM do_not_contact WHERE space = ? AND is_hash = ? AND address = ? AND scope = ?"
        " AND removed_at IS NULL)"
    )
    with files.changed_backup(copy) as (db, _, _):
        if key is not None:
            db.execute_sql(
                "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING",
                (HASH_KEY, key),
            )
        for entry in files.read_rows(damaged, "do_not_contact", _COLUMNS, condition):
            if None not in entry:
                db.execute_sql(insert, (*entry, *entry[:4]))


def keep_entries(db: Database, source: str) -> int:
    """Add the entries that hold in another workspace and aren't there; returns how many.

    Args:
        db: the copy that takes its place, within a transaction.
        source: what the names of the other one's tables begin with.
    """
    db.execute_sql(
        f"INSERT INTO setting (key, value) SELECT key, value FROM {source}setting WHERE key = ?"
        " ON CONFLICT DO NOTHING",
        (HASH_KEY,),
    )
    done = db.execute_sql(
        f"INSERT INTO do_not_contact ({_COLUMNS}) SELECT {_COLUMNS}"
        f" FROM {source}do_not_contact AS held"
        " WHERE removed_at IS NULL AND (until = '' OR until > ?) AND NOT EXISTS"
        " (SELECT 1 FROM do_not_contact AS old"
        " WHERE old.space = held.space AND old.is_hash = held.is_hash"
        " AND old.address = held.address AND old.scope = held.scope"
        " AND old.removed_at IS NULL)",
        (now(),),
    )
    return int(done.rowcount)
