"""The workspace file itself: copied, moved and measured, with the files that belong to it."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.operations.backups.backup import back_up_before_removal
from clientlists_desktop.operations.moved_workspace import remove_moved
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.paths import anchor_file, key_file
from clientlists_desktop.storage import contents
from clientlists_desktop.storage.backups.backup_files import delete_backup
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.journal.journal_keys import copy_key, has_copied_key
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
    return remove_moved(old, target)


@contextlib.contextmanager
def _at_target(workspace: Workspace, target: Path, actor: Actor) -> Iterator[None]:
    """Record a copy and prepare its place; if it can't be made, leave nothing there."""
    if target.exists():
        raise Refused(Refusal.FILE_EXISTS, file=str(target))
    if not target.parent.is_dir():
        raise Refused(Refusal.WORKSPACE_UNAVAILABLE, file=str(target))
    anchor = anchor_file(target)
    if os.path.lexists(anchor) and journal.read_anchor(workspace, target) is None:
        raise Refused(Refusal.FILE_EXISTS, file=str(anchor))
    had_key = has_copied_key(workspace, target)
    with journaled(workspace, actor) as note:
        note(Event.WORKSPACE_COPIED)
    try:
        with workspace.refusing(target):
            # It is left from a copy of this workspace that was here before.
            anchor.unlink(missing_ok=True)
            copy_key(workspace, target)
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            # If there is a file now, another program made it, and the key is that file's.
            if not had_key and not target.exists():
                key_file(target).unlink(missing_ok=True)
        raise


@needs(Permission.CHANGE_SETTINGS)
def count_contents(workspace: Workspace, actor: Actor) -> dict[str, int]:
    """Return how large the workspace is and how much it holds, without a name, for support."""
    del actor
    return contents.count_contents(workspace)
