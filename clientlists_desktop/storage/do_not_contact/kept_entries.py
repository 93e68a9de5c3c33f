"""Keeps the entries of the book while an older copy takes the place of the workspace.

People who refused since then must not be contacted again because somebody restored a backup.
"""

from clientlists_desktop.core.moments import now
from clientlists_desktop.storage.settings import HASH_KEY, get_setting, set_setting
from clientlists_desktop.storage.workspace import Workspace

_COLUMNS = (
    "space, is_hash, address, scope, reason, note, source, source_name, made_by, since, until"
)
_HELD = "held_entry"


def set_aside(workspace: Workspace) -> str | None:
    """Copy the entries that hold into a table of this connection; returns the key of its hashes."""
    with workspace.writing() as db:
        held = workspace.dialect.create_scratch_table(_HELD, _COLUMNS)
        db.execute_sql(
            f"INSERT INTO {held} SELECT {_COLUMNS} FROM do_not_contact"
            " WHERE removed_at IS NULL AND (until = '' OR until > ?)",
            (now(),),
        )
    return get_setting(workspace, HASH_KEY)


def put_back(workspace: Workspace, key: str | None) -> int:
    """Add the entries that were set aside and are not there; returns how many.

    Args:
        key: of the hashes among them.
    """
    with workspace.writing() as db:
        if key is not None and get_setting(workspace, HASH_KEY) is None:
            set_setting(workspace, HASH_KEY, key)
        held = workspace.dialect.scratch_table(_HELD)
        missing = (
            f"FROM {held} AS held WHERE NOT EXISTS (SELECT 1 FROM do_not_contact AS old"
            " WHERE old.space = held.space AND old.is_hash = held.is_hash"
            " AND old.address = held.address AND old.scope = held.scope"
            " AND old.removed_at IS NULL)"
        )
        (count,) = db.execute_sql(f"SELECT count(*) {missing}").fetchone()
        if count:
            db.execute_sql(f"INSERT INTO do_not_contact ({_COLUMNS}) SELECT {_COLUMNS} {missing}")
        workspace.dialect.drop_scratch_table(_HELD)
    return int(count)
