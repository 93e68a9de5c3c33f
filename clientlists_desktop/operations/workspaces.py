"""The workspace file itself: copied, moved and measured, with the files that belong to it."""

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from clientlists_desktop import systems
from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.operations.backups.backup import back_up_before_removal
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.paths import remember_workspace
from clientlists_desktop.storage import contents
from clientlists_desktop.storage.backups.backup_files import delete_backup, move_backups
from clientlists_desktop.storage.journal.journal import anchor_file
from clientlists_desktop.storage.journal.journal_keys import copy_key, key_file
from clientlists_desktop.storage.lock_files import locks_folder
from clientlists_desktop.storage.sqlite.moved_file import moved_to
from clientlists_desktop.storage.workspace import Workspace


@needs(Permission.COPY_WORKSPACE)
def save_copy(workspace: Workspace, target: Path, actor: Actor) -> None:
    """Copy the open workspace to a new file, whose journal can be verified like this one's.

    The journal records the copy before it is made, so that the copy contains the line, too, and
    none is made in secret. A copy that fails halfway, as on a full disk, is recorded as well.
    """
    with _at_target(workspace, target, actor):
        workspace.copy_to(target)


@needs(Permission.COPY_WORKSPACE)
def move_workspace(workspace: Workspace, target: Path, actor: Actor) -> Refused | None:
    """Move the workspace to a new file, with its backups and the files that belong to it.

    Nobody can write from before the copy until the old file is closed for good. Other programs
    that have it open are then refused, so nothing is written that isn't in the copy.

    Returns:
        What kept the old file from being deleted, if anything did.
    """
    old = workspace.path
    with _at_target(workspace, target, actor):
        # Before the old file is closed for good: a backup of it then could never be restored.
        backup = back_up_before_removal(workspace)
        try:
            workspace.move_to(target)
        except BaseException:
            delete_backup(old, backup)
            raise
    return _remove_old(old, target)


def finish_move(path: Path) -> Path:
    """Return where a workspace is; if a killed process was moving it away, finish that first.

    Otherwise the program could not open it any more, and the old file would keep all lists.
    """
    target = moved_to(path)
    if target is None or not target.is_file():
        return path
    _remove_old(path, target)
    with contextlib.suppress(Refused):
        remember_workspace(target)
    return target


def _remove_old(old: Path, target: Path) -> Refused | None:
    """Remove the files of a workspace that was moved, but move its backups after it.

    The file itself goes last, since it says what is left to be done.
    """
    try:
        move_backups(old, target)
        for file in (anchor_file(old), key_file(old)):
            file.unlink(missing_ok=True)
        with contextlib.suppress(FileNotFoundError):
            # Where an open file can't be deleted, the locks that this program holds stay behind.
            shutil.rmtree(locks_folder(old), ignore_errors=not systems.replaces_open_files())
        old.unlink(missing_ok=True)
    except OSError as error:
        return Refused(Refusal.OLD_FILE_STAYS, file=str(old), seen=error.strerror or "")
    return None


@contextlib.contextmanager
def _at_target(workspace: Workspace, target: Path, actor: Actor) -> Iterator[None]:
    """Record a copy and prepare its place; if it can't be made, leave nothing there."""
    if target.exists():
        raise Refused(Refusal.FILE_EXISTS, file=str(target))
    if not target.parent.is_dir():
        raise Refused(Refusal.WORKSPACE_UNAVAILABLE, file=str(target))
    with journaled(workspace, actor) as note:
        note(Event.WORKSPACE_COPIED)
    try:
        with workspace.refusing(target):
            # It may be left from a workspace that was here before.
            anchor_file(target).unlink(missing_ok=True)
            copy_key(workspace, target)
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            # If there is a file now, another program made it, and the key is that file's.
            if not target.exists():
                key_file(target).unlink(missing_ok=True)
        raise


@needs(Permission.CHANGE_SETTINGS)
def count_contents(workspace: Workspace, actor: Actor) -> dict[str, int]:
    """Return how large the workspace is and how much it holds, without a name, for support."""
    del actor
    return contents.count_contents(workspace)
