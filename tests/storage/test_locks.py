import contextlib
import errno
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.moments import now
from clientlists_desktop.operations.lists.purge import clean_up_at_start
from clientlists_desktop.storage import lock_files
from clientlists_desktop.storage.lock_files import (
    backups_lock,
    has_sole_writer,
    locks_folder,
    sole_writer,
)
from clientlists_desktop.storage.locks import Owner, delete_stale_locks, is_owned, stale_locks
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import finish
from tests.windows_files import stays_open

pytestmark = pytest.mark.long

HOLD = """
import sys
from pathlib import Path
from clientlists_desktop.storage.locks import Owner
from clientlists_desktop.storage.workspace import Workspace
owner = Owner(Workspace(Path(sys.argv[1])))
print(owner.token, flush=True)
sys.stdin.read()
"""

NAMES = {"sole_writer": "sole-writer.lock", "backups_lock": "backups.lock"}
HOLD_LOCK = """
import sys
from pathlib import Path
from clientlists_desktop.storage import lock_files
event, act, lock, file, path = *sys.argv[1:4], Path(sys.argv[4]), Path(sys.argv[5])
is_over = False
def watch(name, arguments):
    global is_over
    if name != event or is_over or (event == "os.remove" and Path(arguments[0]) != file):
        return
    is_over = True
    if act == "taken":
        print("event", flush=True)
        __import__("time").sleep(0.5)
        return
    (file.unlink if act == "deleted" else lambda: file.rename(file.with_suffix(".moved")))()
    if act == "replaced":
        file.touch()
sys.addaudithook(watch)
with getattr(lock_files, lock)(path):
    print("held", flush=True)
    sys.stdin.read()
"""
TAKE_OFTEN = """
import os, sys
from pathlib import Path
from clientlists_desktop.storage.lock_files import LockFile, locks_folder, make_locks_folder
path = Path(sys.argv[1])
make_locks_folder(path)
for _ in range(200):
    lock = LockFile(locks_folder(path) / "sole-writer.lock")
    lock.acquire(60)
    os.close(os.open(path.with_suffix(".inside"), os.O_CREAT | os.O_EXCL))
    path.with_suffix(".inside").unlink()
    lock.release()
"""


def test_a_token_is_owned_until_it_is_released(workspace):
    owner = Owner(workspace)
    assert is_owned(workspace, owner.token)
    owner.release()
    assert not is_owned(workspace, owner.token)
    owner.release()


def test_owners_have_different_tokens(workspace):
    with Owner(workspace) as one, Owner(workspace) as two:
        assert one.token != two.token
        one.release()
        assert not is_owned(workspace, one.token)
        assert is_owned(workspace, two.token)


def test_an_empty_or_unknown_token_is_not_owned(workspace):
    with Owner(workspace):
        assert not is_owned(workspace, "")
        assert not is_owned(workspace, "0" * 32)


def test_a_released_lock_leaves_no_file(workspace):
    with Owner(workspace) as owner:
        folder = workspace.path.with_name(workspace.path.name + ".drafts")
        assert [path.stem for path in folder.iterdir()] == [owner.token]
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_locks_are_for_their_owner_only(workspace):
    with Owner(workspace):
        folder = workspace.path.with_name(workspace.path.name + ".drafts")
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_the_lock_of_a_killed_process_is_free(workspace):
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(workspace.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        token = process.stdout.readline().strip()
        assert is_owned(workspace, token)
        process.kill()
        process.wait()
        assert not is_owned(workspace, token)
    folder = workspace.path.with_name(workspace.path.name + ".drafts")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_no_space_for_a_lock_is_said_as_such(tmp_path, monkeypatch, number):
    def fail(*_args, **_options):
        raise OSError(number, "whatever the system says")

    monkeypatch.setattr(Path, "mkdir", fail)
    with pytest.raises(Refused) as refused:
        Owner(Workspace(tmp_path / "workspace.sqlite"))
    assert refused.value.reason is Refusal.DISK_FULL


@pytest.mark.skipif(os.name == "nt", reason="only people with a privilege make links there")
def test_what_a_link_in_place_of_the_locks_leads_to_is_left_alone(workspace, tmp_path):
    others = tmp_path / "others"
    others.mkdir()
    names = ["theirs.lock", f"{'a' * 32}.lock", "sole-writer.lock"]
    for name in names:
        (others / name).touch()
        os.utime(others / name, (1, 1))
    folder = locks_folder(workspace.path)
    folder.symlink_to(others)
    finish(clean_up_at_start(workspace, now()))
    assert not has_sole_writer(workspace.path)
    assert stale_locks(workspace.path) == []
    for lock in (Owner, lambda workspace: sole_writer(workspace.path).__enter__()):
        with pytest.raises(Refused, match=Refusal.NO_LOCKS_FOLDER) as refused:
            lock(workspace)
        assert refused.value.facts == {"file": str(folder)}
    assert sorted(one.name for one in others.iterdir()) == sorted(names)


def test_only_locks_of_this_program_are_deleted_from_their_folder(workspace):
    folder = locks_folder(workspace.path)
    folder.mkdir(exist_ok=True)
    for name in ("theirs.lock", f"{'a' * 32}.lock", "sole-writer.lock", "backups.lock"):
        (folder / name).touch()
        os.utime(folder / name, (1, 1))
    (workspace.path.parent / "outside.lock").touch()
    delete_stale_locks(workspace)
    assert not is_owned(workspace, "../outside")
    assert [one.name for one in folder.iterdir()] == ["theirs.lock"]
    assert (workspace.path.parent / "outside.lock").exists()


@stays_open
@pytest.mark.parametrize("lock", [sole_writer, backups_lock])
def test_a_lock_leaves_nothing_in_a_folder_that_the_workspace_has_left(tmp_path, lock):
    path = tmp_path / "w.sqlite"
    path.touch()
    with lock(path):
        pass
    assert list(locks_folder(path).iterdir()) == []
    with lock(path):
        path.unlink()
        shutil.rmtree(locks_folder(path))
    with lock(path):
        pass
    assert list(tmp_path.iterdir()) == []


@contextlib.contextmanager
def holder(event, act, path, lock="sole_writer"):
    """Run a process that does something at an event of its own, and takes a lock then."""
    file = locks_folder(path) / NAMES[lock]
    command = [sys.executable, "-c", HOLD_LOCK, event, act, lock, str(file), str(path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def take(path, lock="sole_writer"):
    """Take a lock as another program would, without much patience."""
    taken = lock_files.LockFile(locks_folder(path) / NAMES[lock])
    taken.acquire(0.2)
    return taken


@pytest.mark.skipif(os.name == "nt", reason="no file that is open can be moved there")
@pytest.mark.parametrize("act", ["deleted", "moved", "replaced"])
@pytest.mark.parametrize("lock", NAMES)
def test_whoever_waits_never_holds_the_lock_of_a_file_that_is_gone(tmp_path, lock, act):
    path = tmp_path / "w.sqlite"
    path.touch()
    locks_folder(path).mkdir()
    # It has opened the file, and doesn't hold the lock yet.
    with holder("fcntl.flock", act, path, lock) as process:
        assert process.stdout.readline() == "held\n"
        with pytest.raises(TimeoutError):
            take(path, lock)


@pytest.mark.skipif(os.name == "nt", reason="no file that is open can be deleted there")
@pytest.mark.parametrize("lock", NAMES)
def test_whoever_gives_a_lock_back_deletes_none_that_the_next_one_holds(tmp_path, lock):
    path = tmp_path / "w.sqlite"
    path.touch()
    with holder("os.remove", "taken", path, lock) as process:
        assert process.stdout.readline() == "held\n"
        process.stdin.close()
        # It is about to delete the file.
        assert process.stdout.readline() == "event\n"
        with contextlib.suppress(TimeoutError):
            taken = take(path, lock)
            process.wait()
            with pytest.raises(TimeoutError):
                take(path, lock)
            taken.release()


@pytest.mark.long
def test_a_lock_is_never_held_twice(tmp_path):
    path = tmp_path / "w.sqlite"
    path.touch()
    command = [sys.executable, "-c", TAKE_OFTEN, str(path)]
    processes = [subprocess.Popen(command) for _ in range(4)]
    assert [one.wait() for one in processes] == [0] * 4
    assert list(locks_folder(path).iterdir()) == []
