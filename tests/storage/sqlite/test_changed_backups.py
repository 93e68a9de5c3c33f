"""A backup from which something is erased is rewritten, even if a kill kept it from that."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from clientlists_desktop.core.backups import VACUUM_DUE
from clientlists_desktop.storage.sqlite.changed_backups import changed_backup
from clientlists_desktop.storage.workspace import Workspace

TRACE = "Unmistakable Ann"


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    workspace = Workspace(tmp_path / "workspace.sqlite")
    workspace.open()
    workspace.copy_to(tmp_path / "backup.sqlite")
    workspace.close()
    return tmp_path / "backup.sqlite"


def leave_trace(path: Path) -> None:
    """Leave the text of a deleted row in the unused space of a page."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("INSERT INTO setting VALUES ('zz', ?)", (TRACE,))
        connection.execute("DELETE FROM setting WHERE key = 'zz'")
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    assert TRACE.encode() in path.read_bytes()


def marks_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT count(*) FROM setting WHERE key = ?"
        return int(connection.execute(query, (VACUUM_DUE,)).fetchone()[0])


def test_a_rewrite_that_a_kill_prevented_is_made_next_time(backup: Path) -> None:
    with closing(sqlite3.connect(backup)) as connection, connection:
        connection.execute("INSERT INTO setting VALUES (?, '')", (VACUUM_DUE,))
    leave_trace(backup)
    with changed_backup(backup):
        pass
    assert TRACE.encode() not in backup.read_bytes()
    assert marks_of(backup) == 0


def test_after_a_change_the_file_is_rewritten_and_bears_no_mark(backup: Path) -> None:
    leave_trace(backup)
    with changed_backup(backup) as (db, _, _):
        db.execute_sql("INSERT INTO setting VALUES ('a', 'b')")
    assert TRACE.encode() not in backup.read_bytes()
    assert marks_of(backup) == 0
    with changed_backup(backup) as (_, _, digests):
        for name, owner in digests.owners():
            assert not any(different for _, different in digests.differences(name, owner))
