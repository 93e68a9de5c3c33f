"""The workspace file itself: copied and moved."""

from pathlib import Path

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.database import copy_workspace


def save_copy(target: Path) -> None:
    """Copy the open workspace to a new file."""
    copy_workspace(target)


def remove_workspace(old: Path) -> None:
    """Delete a workspace file whose copy is open in its place."""
    try:
        old.unlink()
    except OSError as error:
        raise Refused(Refusal.NOT_WRITABLE, file=str(old), seen=error.strerror or "") from error
