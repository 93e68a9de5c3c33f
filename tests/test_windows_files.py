"""Whatever replaces, moves or deletes a file of its own works where open files can't be touched."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from clientlists_desktop import paths, systems
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.backups.recovery import recover_from_backup
from clientlists_desktop.operations.backups.restore import restore_backup
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.workspaces import move_workspace, save_copy
from clientlists_desktop.safe_file import remove_leftovers, replace_safely, unfinished_file
from clientlists_desktop.storage.backups import backups
from clientlists_desktop.storage.backups.backup_files import all_backups, unfinished_backup
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.lock_files import has_sole_writer, locks_folder
from clientlists_desktop.storage.locks import Owner, is_owned
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import finish, make_list, write
from tests.people import MAKER, new_workspace
from tests.windows_files import is_possible, like_windows

pytestmark = pytest.mark.skipif(not is_possible(), reason="this system doesn't list open files")

ROWS = [("Phone",), ("12025550147",), ("12025550148",)]


@pytest.fixture(autouse=True)
def _windows() -> Iterator[None]:
    with like_windows():
        yield


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = new_workspace(tmp_path / "workspace.sqlite")
    make_list(made, write(tmp_path / "clients.csv", ROWS), "Spring")
    yield made
    made.close()


def names(workspace: Workspace) -> list[str]:
    return [one.name for one in lists.all_lists(workspace)]


def test_the_file_system_refuses_what_windows_refuses(tmp_path: Path) -> None:
    file, other = tmp_path / "a", tmp_path / "b"
    other.touch()
    with file.open("w"):
        for touch in (file.unlink, lambda: file.rename(other), lambda: other.replace(file)):
            with pytest.raises(PermissionError):
                touch()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE a (b)")
        with pytest.raises(PermissionError):
            file.unlink()
    file.unlink()


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    for content in (b"old", b"new"):
        with replace_safely(target) as file:
            file.write(content)
    assert target.read_bytes() == b"new"
    with unfinished_file(tmp_path) as part:
        part.write_bytes(b"half")
    remove_leftovers(tmp_path)
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_gets_its_name_just_now_is_no_leftover(tmp_path: Path) -> None:
    """Its writer has closed it, or it could not be renamed there."""
    folder, target = tmp_path / "exports", tmp_path / "exports" / "out.csv"
    folder.mkdir()
    target.write_text("old")
    written: list[bool] = []

    def write() -> None:
        with replace_safely(target) as file:
            file.write(b"new")
        written.append(True)

    with target.open():
        writer = threading.Thread(target=write)
        writer.start()
        until = time.monotonic() + 0.2
        while time.monotonic() < until:
            remove_leftovers(folder)
        assert len(list(folder.iterdir())) == 2
    writer.join()
    assert written
    assert target.read_text() == "new"
    assert list(folder.iterdir()) == [target]


def test_a_note_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path / "data")
    for language in ("ru", "en"):
        paths.remember_language(language)
        assert paths.remembered_language() == language


def test_a_list_is_exported_over_an_older_file(workspace: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    target.write_bytes(b"older")
    (spring,) = lists.all_lists(workspace)
    finish(export_list(workspace, spring.id, target, MAKER, overwrite=True))
    assert target.read_bytes().startswith(b"PK")


def test_a_workspace_is_copied_and_moved(workspace: Workspace, tmp_path: Path) -> None:
    save_copy(workspace, tmp_path / "copy.sqlite", MAKER)
    backups.back_up_daily(workspace)
    with Owner(workspace):
        assert move_workspace(workspace, tmp_path / "moved.sqlite", MAKER) is None
    assert not workspace.path.exists()
    moved = Workspace(tmp_path / "moved.sqlite")
    assert names(moved) == ["Spring"]
    assert all_backups(moved.path)
    moved.close()


def test_a_backup_is_restored(workspace: Workspace, tmp_path: Path) -> None:
    backup = backups.back_up_daily(workspace)
    assert backup is not None
    make_list(workspace, write(tmp_path / "other.csv", ROWS), "Summer")
    restore_backup(workspace, backup.name, MAKER)
    assert names(workspace) == ["Spring"]


def test_a_damaged_workspace_is_replaced_by_its_backup(workspace: Workspace) -> None:
    backups.back_up_daily(workspace)
    workspace.close()
    workspace.path.write_bytes(workspace.path.read_bytes()[:4096] + b"\xff" * 8192)
    recover_from_backup(workspace)
    assert names(workspace) == ["Spring"]


def test_the_lock_of_a_draft_goes_with_its_owner(workspace: Workspace) -> None:
    owner = Owner(workspace)
    folder = workspace.path.with_name("workspace.sqlite.drafts")
    assert list(folder.glob("*.lock"))
    owner.release()
    assert list(folder.glob("*.lock")) == []


def test_a_lock_that_others_look_at_is_nobodys_and_stays(workspace: Workspace) -> None:
    owner = Owner(workspace)
    (file,) = locks_folder(workspace.path).glob("*.lock")
    with file.open():
        owner.release()
        assert not is_owned(workspace, owner.token)
        assert file.exists()
    assert not is_owned(workspace, owner.token)
    assert not file.exists()


def test_what_a_killed_sole_writer_left_is_removed(workspace: Workspace) -> None:
    file = locks_folder(workspace.path) / "sole-writer.lock"
    file.parent.mkdir(exist_ok=True)
    file.touch()
    assert not has_sole_writer(workspace.path)
    assert not file.exists()


def test_a_backup_that_another_program_writes_is_no_leftover(workspace: Workspace) -> None:
    with unfinished_backup(workspace.path) as part:
        workspace.remove_leftovers()
        assert part.exists()


def test_a_file_that_is_open_for_a_moment_is_replaced_then(tmp_path: Path) -> None:
    new, old = tmp_path / "new", tmp_path / "old"
    new.write_text("new")
    old.write_text("old")
    looking = old.open()
    closing_it = threading.Timer(0.05, looking.close)
    closing_it.start()
    systems.replace_file(new, old)
    closing_it.join()
    assert old.read_text() == "new"


def test_a_workspace_that_another_program_has_open_is_busy(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(systems, "_PATIENCE", 0.0)
    backups.back_up_daily(workspace)
    workspace.close()
    damaged = workspace.path.read_bytes()[:4096] + b"\xff" * 8192
    workspace.path.write_bytes(damaged)
    with workspace.path.open("rb"), pytest.raises(Refused) as refused:
        recover_from_backup(workspace)
    assert refused.value.reason is Refusal.WORKSPACE_BUSY
    assert workspace.path.read_bytes() == damaged
    recover_from_backup(workspace)
    assert names(workspace) == ["Spring"]


def test_damage_that_only_shows_while_it_is_open_is_replaced_too(workspace: Workspace) -> None:
    backups.back_up_daily(workspace)
    workspace.close()
    with closing(sqlite3.connect(workspace.path)) as connection, connection:
        connection.execute("UPDATE account SET name = CAST(x'FF41' AS TEXT)")
    recover_from_backup(workspace)
    assert names(workspace) == ["Spring"]
