import os
import pickle
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from clientlists_desktop import paths
from clientlists_desktop.cli.main import main
from clientlists_desktop.core.backups import Backup, BackupKind
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.chain import ChainState
from clientlists_desktop.operations import workspaces
from clientlists_desktop.operations.clients.projects import create_project
from clientlists_desktop.operations.moved_workspace import finish_move
from clientlists_desktop.operations.workspaces import move_workspace, save_copy
from clientlists_desktop.paths import anchor_file, key_file
from clientlists_desktop.storage.backups.backup_files import all_backups
from clientlists_desktop.storage.backups.backups import back_up_daily
from clientlists_desktop.storage.clients import projects
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.lock_files import locks_folder
from clientlists_desktop.storage.locks import Owner
from clientlists_desktop.storage.sqlite.backend import SqliteBackend
from clientlists_desktop.storage.workspace import Workspace
from tests.people import MAKER, sign_up
from tests.windows_files import stays_open


@pytest.fixture
def elsewhere(workspace):
    """The same workspace in another program."""
    other = Workspace(workspace.path)
    create_project(other, "Earlier", MAKER)
    yield other
    other.close()


def names(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM project ORDER BY id")]


@stays_open
def test_a_workspace_that_moved_away_leaves_nothing(workspace, tmp_path):
    moved = Workspace(tmp_path / "moved.sqlite")
    with Owner(workspace):
        assert locks_folder(workspace.path).exists()
        assert move_workspace(workspace, moved.path, MAKER) is None
    assert list(workspace.path.parent.iterdir()) == []
    verdict = journal.verify_journal(moved)
    assert (verdict.state, verdict.is_trusted) == (ChainState.HOLDS, True)
    create_project(moved, "Later", MAKER)
    moved.close()


@stays_open
def test_what_waits_for_the_move_is_refused_and_not_lost(
    workspace, elsewhere, tmp_path, monkeypatch
):
    outcome: list[object] = []
    copy = SqliteBackend.copy_to

    def write_elsewhere() -> None:
        try:
            outcome.append(create_project(elsewhere, "Meanwhile", MAKER))
        except Refused as error:
            outcome.append(error.reason)
        finally:
            elsewhere.close()

    writer = threading.Thread(target=write_elsewhere)

    def copy_while_somebody_writes(backend: SqliteBackend, target: Path) -> None:
        copy(backend, target)
        writer.start()
        writer.join(0.3)
        assert not outcome, "the other program wrote after the copy"

    monkeypatch.setattr(SqliteBackend, "copy_to", copy_while_somebody_writes)
    target = tmp_path / "moved.sqlite"
    move_workspace(workspace, target, MAKER)
    writer.join()
    assert outcome == [Refusal.WORKSPACE_MOVED]
    assert names(target) == ["Earlier"]
    assert not workspace.path.exists()


@pytest.mark.parametrize("act", [move_workspace, save_copy])
def test_what_another_program_puts_there_meanwhile_stays(workspace, tmp_path, monkeypatch, act):
    target, copy = tmp_path / "other.sqlite", SqliteBackend.copy_to

    def copy_while_somebody_moves_there(backend: SqliteBackend, part: Path) -> None:
        copy(backend, part)
        target.write_bytes(b"theirs")

    monkeypatch.setattr(SqliteBackend, "copy_to", copy_while_somebody_moves_there)
    with pytest.raises(Refused) as refused:
        act(workspace, target, MAKER)
    assert refused.value.reason is Refusal.FILE_EXISTS
    assert target.read_bytes() == b"theirs"
    create_project(workspace, "Still here", MAKER)
    assert names(workspace.path) == ["Still here"]


@stays_open
def test_a_program_that_had_the_old_file_open_neither_writes_nor_makes_a_new_one(
    workspace, elsewhere, tmp_path
):
    projects.all_projects(elsewhere)
    move_workspace(workspace, tmp_path / "moved.sqlite", MAKER)
    with pytest.raises(Refused) as refused:
        create_project(elsewhere, "Later", MAKER)
    assert refused.value.reason is Refusal.WORKSPACE_MOVED
    for one in (workspace, elsewhere):
        one.close()
        with pytest.raises(Refused) as refused:
            projects.all_projects(one)
        assert refused.value.reason is Refusal.WORKSPACE_UNAVAILABLE
    assert not workspace.path.exists()


@stays_open
def test_a_worker_that_starts_after_the_move_makes_no_new_file(workspace, elsewhere, tmp_path):
    sent = pickle.dumps(workspace)
    move_workspace(workspace, tmp_path / "moved.sqlite", MAKER)
    with pytest.raises(Refused) as refused:
        pickle.loads(sent).open()
    assert refused.value.reason is Refusal.WORKSPACE_UNAVAILABLE
    assert not workspace.path.exists()


def test_a_move_that_fails_changes_nothing(workspace, elsewhere, tmp_path, monkeypatch):
    def fail(backend: SqliteBackend, target: Path) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    folder = tmp_path / "new"
    folder.mkdir()
    with monkeypatch.context() as patch:
        patch.setattr(SqliteBackend, "mark_as_moved", fail)
        with pytest.raises(Refused) as refused:
            move_workspace(workspace, folder / "moved.sqlite", MAKER)
    assert refused.value.reason is Refusal.DISK_FULL
    assert list(folder.iterdir()) == []
    assert all_backups(workspace.path) == []
    create_project(elsewhere, "Later", MAKER)
    assert names(workspace.path) == ["Earlier", "Later"]


def test_an_old_file_that_cannot_be_deleted_is_closed_for_good_and_told(
    workspace, tmp_path, monkeypatch
):
    unlink = Path.unlink

    def keep(path: Path, missing_ok: bool = False) -> None:
        if path == workspace.path:
            raise PermissionError(13, "in use")
        unlink(path, missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", keep)
        stays = move_workspace(workspace, tmp_path / "moved.sqlite", MAKER)
    assert stays is not None
    assert stays.reason is Refusal.OLD_FILE_STAYS
    with pytest.raises(Refused) as refused:
        Workspace(workspace.path).open()
    assert refused.value.reason is Refusal.WORKSPACE_MOVED


@stays_open
def test_of_two_programs_that_move_to_one_place_the_second_takes_nothing_away(
    workspace, elsewhere, tmp_path, monkeypatch
):
    target = tmp_path / "moved.sqlite"
    back_up = workspaces.back_up_before_removal

    def let_the_other_be_first(_backend: SqliteBackend) -> str:
        monkeypatch.undo()
        assert move_workspace(elsewhere, target, MAKER) is None
        return "IMMEDIATE"

    def back_up_and_wait(one: Workspace) -> Backup:
        made = back_up(one)
        monkeypatch.setattr(SqliteBackend, "begin", let_the_other_be_first)
        return made

    monkeypatch.setattr(workspaces, "back_up_before_removal", back_up_and_wait)
    with pytest.raises(Refused):
        move_workspace(workspace, target, MAKER)
    made = Workspace(target)
    assert names(target) == ["Earlier"]
    assert journal.verify_journal(made).is_trusted
    made.close()


def test_a_copy_to_a_place_that_was_just_taken_leaves_its_key(
    workspace, elsewhere, tmp_path, monkeypatch
):
    target = tmp_path / "copy.sqlite"

    def copy_second(one: Workspace, place: Path) -> None:
        monkeypatch.undo()
        save_copy(elsewhere, target, MAKER)
        one.copy_to(place)

    monkeypatch.setattr(Workspace, "copy_to", copy_second)
    with pytest.raises(Refused) as refused:
        save_copy(workspace, target, MAKER)
    assert refused.value.reason is Refusal.FILE_EXISTS
    made = Workspace(target)
    assert journal.verify_journal(made).is_trusted
    made.close()


KILLED = """
import os, signal, sys
from pathlib import Path
from clientlists_desktop.operations import moved_workspace, workspaces
from clientlists_desktop.storage.workspace import Workspace
from tests.people import MAKER
def die(*_arguments):
    os.kill(os.getpid(), signal.SIGKILL)
moved_workspace.move_backups = die
workspaces.move_workspace(Workspace(Path(sys.argv[1])), Path(sys.argv[2]), MAKER)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("is_named", [True, False])
def test_a_move_that_was_killed_is_finished_by_the_next_start(
    workspace, elsewhere, tmp_path, monkeypatch, capsys, is_named
):
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path / "data")
    monkeypatch.delenv(paths.WORKSPACE_VARIABLE, raising=False)
    paths.remember_workspace(workspace.path)
    back_up_daily(workspace)
    workspace.close()
    elsewhere.close()
    target = tmp_path / "moved" / "moved.sqlite"
    target.parent.mkdir()
    program = [sys.executable, "-c", KILLED, str(workspace.path), str(target)]
    ended = subprocess.run(program, check=False, capture_output=True)
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    assert workspace.path.exists()
    named = ["--workspace", str(workspace.path)] if is_named else []
    assert main([*named, "projects", "list"]) == 0
    assert "Earlier" in capsys.readouterr().out
    assert paths.default_workspace() == target
    assert list(workspace.path.parent.iterdir()) == []
    assert {one.kind for one in all_backups(target)} == {BackupKind.DAILY, BackupKind.MOVE}


def put_nothing(target: Path) -> None:
    target.unlink()


def put_rubbish(target: Path) -> None:
    target.write_bytes(b"theirs" * 1000)


def put_half(target: Path) -> None:
    os.truncate(target, target.stat().st_size // 2)


def put_another(target: Path) -> None:
    with closing(Workspace(target.with_name("other.sqlite"))) as other:
        sign_up(other)
        create_project(other, "Theirs", MAKER)
    other.path.replace(target)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("put", [put_nothing, put_rubbish, put_half, put_another])
def test_a_killed_move_is_not_finished_where_something_else_lies(workspace, tmp_path, put):
    create_project(workspace, "Earlier", MAKER)
    workspace.close()
    target = tmp_path / "moved" / "moved.sqlite"
    target.parent.mkdir()
    program = [sys.executable, "-c", KILLED, str(workspace.path), str(target)]
    assert subprocess.run(program, check=False).returncode == -signal.SIGKILL
    put(target)
    there = target.read_bytes() if target.exists() else None
    assert finish_move(workspace.path) == workspace.path
    assert names(workspace.path) == ["Earlier"]
    assert key_file(workspace.path).exists()
    assert (target.read_bytes() if target.exists() else None) == there


def test_a_workspace_whose_new_file_is_gone_stays_where_it_is(workspace, tmp_path):
    with workspace.writing():
        workspace._backend.mark_as_moved(tmp_path / "gone.sqlite")
    workspace.close()
    assert finish_move(workspace.path) == workspace.path
    assert workspace.path.exists()


@pytest.mark.parametrize("copy", [save_copy, move_workspace])
@pytest.mark.parametrize("kind", ["key", "anchor", "link"])
@pytest.mark.parametrize("has_key_file", [True, False])
def test_a_file_of_others_where_a_copy_needs_its_own_is_left_alone(
    workspace, tmp_path, copy, kind, has_key_file
):
    target = tmp_path / "server"
    theirs = anchor_file(target) if kind == "anchor" else key_file(target)
    if kind == "link":
        (tmp_path / "theirs").write_text("theirs")
        theirs.symlink_to(tmp_path / "theirs")
    else:
        theirs.write_text("theirs")
    if not has_key_file:
        key_file(workspace.path).unlink()
    with pytest.raises(Refused, match=Refusal.FILE_EXISTS) as refused:
        copy(workspace, target, MAKER)
    assert refused.value.facts == {"file": str(theirs)}
    assert theirs.read_text() == "theirs"
    assert not target.exists()
    assert workspace.path.exists()


def test_a_copy_takes_the_place_of_one_that_was_deleted(workspace, tmp_path):
    target = tmp_path / "copy.sqlite"
    save_copy(workspace, target, MAKER)
    made = Workspace(target)
    create_project(made, "Later", MAKER)
    made.close()
    target.unlink()
    save_copy(workspace, target, MAKER)
    made = Workspace(target)
    assert journal.verify_journal(made).is_trusted
    made.close()
