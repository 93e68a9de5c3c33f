"""The workspace file itself, copied and removed together with the files that belong to it."""

import contextlib
import shutil
from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.journal.journal import anchor_file
from clientlists_desktop.storage.journal.journal_keys import copy_key, key_file
from clientlists_desktop.storage.locks import locks_folder
from clientlists_desktop.storage.workspace import Workspace


@needs(Permission.COPY_WORKSPACE)
def save_copy(workspace: Workspace, target: Path, actor: Actor) -> None:
    """Copy the open workspace to a new file, whose journal can be verified like this one's.

    The journal records the copy before it is made, so that the copy contains the line, too, and
    none is made in secret. A copy that fails halfway, as on a full disk, is recorded as well.
    """
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
        workspace.copy_to(target)
    except BaseException:
        with contextlib.suppress(OSError):
            key_file(target).unlink(missing_ok=True)
        raise


@needs(Permission.COPY_WORKSPACE)
def remove_workspace(workspace: Workspace, old: Path, actor: Actor) -> None:
    """Delete a workspace, with the files that belong to it, after a copy was opened instead."""
    del actor
    try:
        old.unlink()
        for file in (anchor_file(old), key_file(old)):
            file.unlink(missing_ok=True)
        folder = locks_folder(old)
        if folder.is_dir():
            shutil.rmtree(folder)
    except OSError as error:
        raise Refused(Refusal.NOT_WRITABLE, file=str(old), seen=error.strerror or "") from error
