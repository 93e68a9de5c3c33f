"""The workspace file itself: copied and moved."""

from pathlib import Path

from clientlists_desktop.core.accounts import Actor
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal import Event
from clientlists_desktop.core.permissions import Permission
from clientlists_desktop.operations.journaling import journaled
from clientlists_desktop.operations.permits import needs
from clientlists_desktop.storage.database import copy_workspace


@needs(Permission.COPY_WORKSPACE)
def save_copy(target: Path, actor: Actor) -> None:
    """Copy the open workspace to a new file."""
    with journaled(actor) as note:
        note(Event.WORKSPACE_COPIED)
    copy_workspace(target)


@needs(Permission.COPY_WORKSPACE)
def remove_workspace(old: Path, actor: Actor) -> None:
    """Delete a workspace file whose copy is open in its place."""
    try:
        old.unlink()
    except OSError as error:
        raise Refused(Refusal.NOT_WRITABLE, file=str(old), seen=error.strerror or "") from error
