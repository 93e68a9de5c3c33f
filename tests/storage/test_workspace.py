import os
import signal
import sqlite3
import stat
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import peewee
import pytest

from clientlists_desktop import __version__
from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.row_filter import RowFilter
from clientlists_desktop.core.imports.rows import SPACING
from clientlists_desktop.paths import anchor_file, key_file
from clientlists_desktop.storage import models, settings
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.lock_files import locks_folder
from clientlists_desktop.storage.locks import Owner, is_owned
from clientlists_desktop.storage.sqlite import schema
from clientlists_desktop.storage.sqlite.schema import APPLICATION_ID, VERSION
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.texts.translation import english
from tests.operations.lists.test_purge import no_space_beyond
from tests.people import sign_up
from tests.storage.samples import make_draft, make_list

MIGRATIONS = Path(schema.__file__).parent / "migrations"
TABLES = models.WorkspaceModel.__subclasses__()


@pytest.fixture
def open_workspace() -> Iterator[Callable[..., Workspace]]:
    """Return a function that opens workspaces; they are closed after the test."""
    opened = []

    def open_one(path: Path, **options: Any) -> Workspace:
        opened.append(Workspace(path, **options))
        return opened[-1].open()

    yield open_one
    for workspace in opened:
        workspace.close()


def refusal_of_opening(path: Path) -> Refused:
    with pytest.raises(Refused) as refused:
        Workspace(path).open()
    return refused.value


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_a_new_workspace_is_for_its_owner_only(tmp_path, open_workspace):
    path = tmp_path / "folder" / "workspace.sqlite"
    open_workspace(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_new_workspace_is_empty_and_says_what_it_is(tmp_path, open_workspace):
    path = tmp_path / "workspace.sqlite"
    workspace = open_workspace(path)
    assert lists.all_lists(workspace) == []
    assert workspace._backend.database.pragma("application_id") == APPLICATION_ID
    assert workspace._backend.database.pragma("user_version") == VERSION
    assert workspace.path == path


def test_the_version_is_the_number_of_migrations():
    assert len(list(MIGRATIONS.glob("[0-9]*.sql"))) == VERSION


def test_a_workspace_keeps_what_was_in_it(tmp_path, open_workspace):
    path = tmp_path / "workspace.sqlite"
    workspace = open_workspace(path)
    make_list(workspace, "Spring")
    workspace.close()
    before = path.read_bytes()
    workspace = open_workspace(path)
    assert [made.name for made in lists.all_lists(workspace)] == ["Spring"]
    assert path.read_bytes() == before


def test_migrations_make_the_tables_of_the_models(tmp_path, open_workspace):
    migrated, direct = tmp_path / "migrated.sqlite", tmp_path / "direct.sqlite"
    workspace = open_workspace(migrated)
    workspace.close()
    fresh = peewee.SqliteDatabase(str(direct))
    with fresh.bind_ctx(TABLES):
        fresh.create_tables(TABLES)
    fresh.close()
    for model in TABLES:
        name = model._meta.table_name
        columns, expected = columns_of(migrated, name), columns_of(direct, name)
        assert columns == expected
        assert len(columns) == len(model._meta.fields)


def columns_of(path: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(f'PRAGMA table_info("{table}")')
        # Without the default, which a column added later must have.
        return [(name, kind, key) for _, name, kind, _, _, key in found]


def test_rows_have_no_index_but_their_key(tmp_path, open_workspace):
    path = tmp_path / "workspace.sqlite"
    open_workspace(path)
    with closing(sqlite3.connect(path)) as connection:
        indexes = connection.execute("PRAGMA index_list('row')").fetchall()
        keyed = connection.execute("SELECT * FROM pragma_index_info('sqlite_autoindex_row_1')")
        names = [name for _, _, name in keyed]
    assert [origin for _, _, _, origin, _ in indexes] == ["pk"]
    assert names == ["list_id", "position"]


def other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE client_list (id INTEGER)")


@pytest.mark.parametrize(
    "write",
    [
        pytest.param(other_database, id="database of another program"),
        pytest.param(lambda path: path.write_text("Phone,Name\n"), id="short text"),
        pytest.param(lambda path: path.write_bytes(b"PK\x03\x04" * 400), id="something else"),
        pytest.param(lambda path: path.write_bytes(b"SQLite format 3\x00" + b"x"), id="cut short"),
    ],
)
def test_a_file_that_isnt_a_workspace_is_refused_and_left_alone(tmp_path, write):
    path = tmp_path / "other.sqlite"
    write(path)
    before = path.read_bytes()
    refused = refusal_of_opening(path)
    assert refused.reason is Refusal.NOT_A_WORKSPACE
    assert refused.facts == {"file": str(path)}
    assert path.read_bytes() == before
    assert [found.name for found in tmp_path.iterdir()] == ["other.sqlite"]


def test_a_workspace_of_a_newer_program_is_refused_and_left_alone(tmp_path, open_workspace):
    path = tmp_path / "workspace.sqlite"
    workspace = open_workspace(path)
    make_list(workspace, "Spring")
    workspace.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = path.read_bytes()
    refused = refusal_of_opening(path)
    assert refused.reason is Refusal.WORKSPACE_TOO_NEW
    facts = {"file": str(path), "name": __version__, "seen": VERSION + 1, "expected": VERSION}
    assert refused.facts == facts
    assert path.read_bytes() == before
    assert f"written by version {__version__} of" in refusal_text(refused, english)


def test_a_newer_workspace_that_names_no_program_is_refused_all_the_same(tmp_path, open_workspace):
    path = tmp_path / "workspace.sqlite"
    open_workspace(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE setting RENAME TO option")
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    refused = refusal_of_opening(path)
    assert refused.reason is Refusal.WORKSPACE_TOO_NEW
    assert "written by a newer version of" in refusal_text(refused, english)


def test_an_opened_workspace_stays_open_when_another_is_refused(tmp_path, open_workspace):
    path = tmp_path / "workspace.sqlite"
    workspace = open_workspace(path)
    make_list(workspace, "Spring")
    (tmp_path / "other").write_text("Phone,Name\n")
    refusal_of_opening(tmp_path / "other")
    assert workspace.path == path
    assert [made.name for made in lists.all_lists(workspace)] == ["Spring"]


def open_and_read(path: Path, open_workspace) -> None:
    workspace = open_workspace(path)
    lists.all_lists(workspace)


@pytest.mark.parametrize("version", [0, VERSION])
def test_a_damaged_workspace_is_refused(tmp_path, version, open_workspace):
    path = tmp_path / "workspace.sqlite"
    workspace = open_workspace(path)
    make_list(workspace, "Spring")
    workspace.close()
    data = bytearray(path.read_bytes())
    data[60:64] = struct.pack(">i", version)
    data[100:] = b"\xab" * (len(data) - 100)
    path.write_bytes(data)
    with pytest.raises(Refused) as refused:
        open_and_read(path, open_workspace)
    assert refused.value.reason is Refusal.WORKSPACE_DAMAGED
    assert refused.value.facts == {"file": str(path)}


def test_a_folder_is_refused_as_a_workspace(tmp_path):
    assert refusal_of_opening(tmp_path).reason is Refusal.WORKSPACE_UNAVAILABLE


def test_a_path_where_nothing_can_be_created_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    refused = refusal_of_opening(tmp_path / "file" / "workspace.sqlite")
    assert refused.reason is Refusal.WORKSPACE_UNAVAILABLE


def test_a_workspace_that_another_program_writes_is_busy(tmp_path, open_workspace):
    path = tmp_path / "workspace.sqlite"
    workspace = open_workspace(path)
    workspace.close()
    workspace = open_workspace(path, patience=0.0)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Refused) as refused, workspace.writing():
            pass
        other.execute("ROLLBACK")
    assert refused.value.reason is Refusal.WORKSPACE_BUSY
    make_list(workspace, "Spring")


def fail_half_way(workspace: Workspace) -> None:
    with workspace.writing() as db:
        models.SettingModel.insert(key="country", value="RU").execute(db)
        _ = 1 / 0


def test_a_transaction_that_fails_leaves_nothing(tmp_path, open_workspace):
    workspace = open_workspace(tmp_path / "workspace.sqlite")
    with pytest.raises(ZeroDivisionError):
        fail_half_way(workspace)
    assert settings.get_setting(workspace, "country") is None


def test_two_threads_that_open_a_new_workspace_at_once_both_get_it(tmp_path, open_workspace):
    path = tmp_path / "workspace.sqlite"
    outcomes: list[object] = []
    barrier = threading.Barrier(2)

    def open_it() -> None:
        barrier.wait()
        try:
            workspace = open_workspace(path)
            outcomes.append(lists.all_lists(workspace))
        except BaseException as error:
            outcomes.append(error)
        finally:
            workspace.close()

    threads = [threading.Thread(target=open_it) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes == [[], []]


def test_a_copy_is_a_whole_workspace_for_its_owner_only(tmp_path, open_workspace):
    workspace = open_workspace(tmp_path / "workspace.sqlite")
    make_list(workspace, "Spring")
    target = tmp_path / "copy.sqlite"
    workspace.copy_to(target)
    workspace.close()
    if os.name != "nt":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
    workspace = open_workspace(target)
    assert [(made.name, made.clients) for made in lists.all_lists(workspace)] == [("Spring", 4)]
    assert list(tmp_path.glob("*.part")) == []


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_copy_follows_no_link_and_spares_the_files_beside_it(tmp_path, open_workspace):
    workspace = open_workspace(tmp_path / "workspace.sqlite")
    mine, victim = tmp_path / "copy.sqlite.part", tmp_path / "victim"
    victim.write_text("mine")
    mine.symlink_to(victim)
    workspace.copy_to(tmp_path / "copy.sqlite")
    assert victim.read_text() == "mine"
    assert mine.is_symlink()


def test_a_copy_never_replaces_a_file(tmp_path, open_workspace):
    workspace = open_workspace(tmp_path / "workspace.sqlite")
    target = tmp_path / "copy.sqlite"
    target.write_text("mine")
    with pytest.raises(Refused) as refused:
        workspace.copy_to(target)
    assert refused.value.reason is Refusal.FILE_EXISTS
    assert target.read_text() == "mine"


def test_tables_described_in_no_text_are_damage(tmp_path, open_workspace):
    path = tmp_path / "workspace.sqlite"
    open_workspace(path).close()
    data = path.read_bytes()
    path.write_bytes(data.replace(b"CREATE TABLE step (", b"CREATE \x8cABLE step ("))
    assert refusal_of_opening(path).reason is Refusal.WORKSPACE_DAMAGED


def test_a_copy_into_a_folder_that_is_not_there_leaves_nothing(tmp_path, open_workspace):
    workspace = open_workspace(tmp_path / "workspace.sqlite")
    with pytest.raises(Refused) as refused:
        workspace.copy_to(tmp_path / "nowhere" / "copy.sqlite")
    assert refused.value.reason is Refusal.WORKSPACE_UNAVAILABLE
    assert [found.name for found in tmp_path.iterdir()] == ["workspace.sqlite"]


def test_a_workspace_of_the_first_version_keeps_its_rows_in_their_order(tmp_path, open_workspace):
    path = tmp_path / "old.sqlite"
    old = peewee.SqliteDatabase(str(path))
    old.connection().executescript((MIGRATIONS / "0001_lists.sql").read_text())
    old.pragma("application_id", APPLICATION_ID)
    old.pragma("user_version", 1)
    old.execute_sql(
        "INSERT INTO client_list (id, state, owner, name, name_key, channel, made_by, made_at,"
        " source_name, source_size, source_sha256, facts, columns, choices, ready, failed,"
        " duplicate, blank, warned, repaired, reasons, offered) VALUES (1, 'list', '', 'Old',"
        " 'old', 'telephony', 'maker', '2026-01-01T00:00:00+00:00', 'old.csv', 9, 'ab', '{}',"
        " '[\"Phone\"]', '{}', 200, 0, 0, 0, 0, 0, '{}', 0)"
    )
    for place in range(1, 201):
        old.execute_sql(
            "INSERT INTO row (list_id, position, sheet, number, outcome, repaired, address, fields)"
            " VALUES (1, ?, 0, ?, 0, 0, ?, '')",
            (place, place + 1, f"1202555{place:04d}"),
        )
    old.close()
    workspace = open_workspace(path)
    file = drafts.get_checked_file(workspace, 1)
    found = list(rows.every_row(workspace, file))
    assert [row.number for row in found] == list(range(2, 202))
    assert [row.position for row in found] == [SPACING * place for place in range(1, 201)]
    assert list(rows.positions(workspace, file, RowFilter())) == [row.position for row in found]
    assert not any(row.edited for row in found)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no FIFOs")
def test_what_isnt_a_file_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "fifo")
    for path in (tmp_path / "fifo", Path(os.devnull)):
        assert refusal_of_opening(path).reason is Refusal.WORKSPACE_UNAVAILABLE


def test_a_link_leads_to_the_same_workspace_with_the_same_locks(tmp_path, open_workspace):
    path, link = tmp_path / "workspace.sqlite", tmp_path / "link.sqlite"
    workspace = open_workspace(path)
    link.symlink_to(path)
    with Owner(workspace) as owner:
        draft = make_draft(workspace, owner=owner.token)
        assert is_owned(Workspace(link), owner.token)
    assert drafts.find_draft(open_workspace(link), draft.id) is not None
    assert [found.name for found in tmp_path.iterdir() if "link" in found.name] == ["link.sqlite"]


def test_a_full_disk_in_a_transaction_is_a_refusal_and_changes_nothing(tmp_path, open_workspace):
    workspace = open_workspace(tmp_path / "workspace.sqlite")
    make_list(workspace, "Spring")
    pages = workspace._backend.database.pragma("page_count")
    workspace._backend.database.pragma("max_page_count", pages)
    with pytest.raises(Refused) as refused:
        make_list(
            workspace, "Summer", [(f"1202555{number:04}", "x" * 500) for number in range(500)]
        )
    assert refused.value.reason is Refusal.DISK_FULL
    workspace._backend.database.pragma("max_page_count", 1 << 30)
    assert [made.name for made in lists.all_lists(workspace)] == ["Spring"]
    make_list(workspace, "Summer")


def fill_the_disk_in_two_transactions(workspace: Workspace) -> None:
    with workspace.writing(), workspace.writing() as db:
        for number in range(500):
            models.SettingModel.insert(key=f"{number}", value="x" * 10_000).execute(db)


@pytest.mark.skipif(sys.platform == "win32", reason="no process has such a limit there")
def test_a_full_disk_is_told_through_transactions_within_each_other(tmp_path, open_workspace):
    workspace = open_workspace(tmp_path / "workspace.sqlite")
    with no_space_beyond(workspace.path.stat().st_size), pytest.raises(Refused) as refused:
        fill_the_disk_in_two_transactions(workspace)
    assert refused.value.reason in (Refusal.DISK_FULL, Refusal.WORKSPACE_UNAVAILABLE)


KILLED = """
import os, signal, sys
from pathlib import Path
from clientlists_desktop.storage.sqlite import schema
from clientlists_desktop.storage.locks import Owner, is_owned
from clientlists_desktop.storage.workspace import Workspace
count = int(sys.argv[2])
def statements(script, original=schema._statements):
    global count
    for statement in original(script):
        yield statement
        count -= 1
        if count < 0:
            os.kill(os.getpid(), signal.SIGKILL)
schema._statements = statements
workspace = Workspace(Path(sys.argv[1]))
# Without a cache every change goes to the file at once.
workspace._backend.database._pragmas.append(("cache_spill", 1))
workspace._backend._cache_mb = 0
workspace.open()
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("statements", [0, 5, 12, 20, 30])
def test_a_start_after_one_that_was_killed_halfway_works(tmp_path, open_workspace, statements):
    path = tmp_path / "workspace.sqlite"
    program = [sys.executable, "-c", KILLED, str(path), str(statements)]
    ended = subprocess.run(program, check=False, capture_output=True)
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    assert lists.all_lists(open_workspace(path)) == []


@pytest.mark.parametrize("remain", ["key", "anchor", "backups"])
@pytest.mark.parametrize("is_empty", [False, True])
def test_where_a_workspace_was_none_is_begun_anew(tmp_path, remain, is_empty):
    path = tmp_path / "workspace.sqlite"
    made = Workspace(path)
    sign_up(made)
    if remain == "backups":
        made.back_up(BackupKind.DAILY)
    made.close()
    path.unlink()
    for file in (key_file(path), anchor_file(path)):
        if not file.name.endswith(remain):
            file.unlink()
    if is_empty:
        path.touch()
    with pytest.raises(Refused) as refused:
        Workspace(path).open()
    reason = Refusal.WORKSPACE_DAMAGED if is_empty else Refusal.WORKSPACE_LOST
    assert refused.value.reason is reason
    assert path.exists() == is_empty
    if not is_empty:
        assert refused.value.facts["seen"] == f"“workspace.sqlite.{remain}”"
        assert bool(refused.value.facts["name"]) == (remain == "backups")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_rights_that_others_got_to_a_workspace_are_taken_away_when_it_is_opened(tmp_path):
    made = Workspace(tmp_path / "workspace.sqlite")
    sign_up(made)
    made.back_up(BackupKind.DAILY)
    made.close()
    # In the folder of locks is nothing to read.
    ours = {*tmp_path.iterdir(), *tmp_path.glob("*.backups/*")} - {locks_folder(made.path)}
    assert len(ours) == 5
    for file in ours:
        file.chmod(0o777 if file.is_dir() else 0o666)
    theirs = tmp_path / "theirs.txt"
    theirs.touch(0o644)
    theirs.chmod(0o644)
    made.open()
    assert {stat.S_IMODE(file.stat().st_mode) for file in ours} == {0o600, 0o700}
    assert stat.S_IMODE(theirs.stat().st_mode) == 0o644
    made.close()
    made.path.chmod(0o444)
    made.open()
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o400
    made.close()


_WRITING = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    connection.execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError as error:
    print(error)
"""


def _as_another_program_writes(path: Path) -> str:
    """Return why another program can't write; "" if it can."""
    program = [sys.executable, "-c", _WRITING, str(path)]
    return subprocess.run(program, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize(
    "look",
    [
        lambda workspace: workspace.open(),
        lambda workspace: Workspace(workspace.path).open(),
        lambda workspace: Workspace(workspace.path).moved_to(),
    ],
    ids=["another thread", "another workspace", "where it moved"],
)
def test_a_transaction_keeps_its_lock_while_another_thread_connects(tmp_path, look):
    """Of a file, closing any descriptor drops all locks that the process has on it."""
    workspace = Workspace(tmp_path / "workspace.sqlite").open()
    with workspace.writing():
        assert _as_another_program_writes(workspace.path) == "database is locked"
        thread = threading.Thread(target=look, args=(workspace,))
        thread.start()
        thread.join()
        assert _as_another_program_writes(workspace.path) == "database is locked"
    workspace.close()
    assert _as_another_program_writes(workspace.path) == ""
