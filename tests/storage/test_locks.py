import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.moments import now
from clientlists_desktop.operations.lists.purge import clean_up_at_start
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

HOLD = """
import sys
from pathlib import Path
from clientlists_desktop.storage.locks import Owner
from clientlists_desktop.storage.workspace import Workspace
owner = Owner(Workspace(Path(sys.argv[1])))
print(owner.token, flush=True)
sys.stdin.read()
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
    for name in ("theirs.lock", f"{'a' * 32}.lock"):
        (folder / name).touch()
        os.utime(folder / name, (1, 1))
    (workspace.path.parent / "outside.lock").touch()
    delete_stale_locks(workspace)
    assert not is_owned(workspace, "../outside")
    assert [one.name for one in folder.iterdir()] == ["theirs.lock"]
    assert (workspace.path.parent / "outside.lock").exists()


@stays_open
def test_the_lock_of_backups_stays_unless_the_workspace_has_moved_away(tmp_path):
    path = tmp_path / "w.sqlite"
    path.touch()
    with backups_lock(path):
        pass
    (kept,) = locks_folder(path).iterdir()
    with backups_lock(path):
        path.unlink()
        kept.unlink()
    assert not locks_folder(path).exists()
    with backups_lock(path):
        pass
    assert list(tmp_path.iterdir()) == []
