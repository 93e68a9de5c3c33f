"""Backups that the program makes by itself."""

from pathlib import Path

from clientlists_desktop.core.backups import Backup, BackupKind
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.backups import backups
from clientlists_desktop.storage.settings import FORGOTTEN, get_setting
from clientlists_desktop.storage.workspace import Workspace

LATER = (
    Refusal.DISK_FULL, Refusal.WORKSPACE_BUSY, Refusal.WORKSPACE_UNAVAILABLE,
    Refusal.READ_ONLY_MEDIUM, Refusal.NO_WRITE_PERMISSION, Refusal.WORKSPACE_MOVED,
    Refusal.KEYRING_LOCKED,
)  # fmt: skip
"""What may keep a backup from being made or cleaned, or a file from being rewritten, for now."""


def back_up_daily(workspace: Workspace) -> Refused | None:
    """Make the backup of the day if there is none yet; returns why it couldn't be made."""
    try:
        backups.back_up_daily(workspace)
    except Refused as error:
        return error
    return None


def back_up_before_erasing(workspace: Workspace) -> None:
    """Make a backup before something is erased, if one can be made; `clean_backups` deletes it.

    Nobody who wants something erased has to make room for a copy of it first.
    """
    try:
        backups.back_up(workspace, BackupKind.ERASE)
    except Refused as error:
        if error.reason not in LATER:
            raise


def back_up_before_removal(workspace: Workspace) -> Backup:
    """Make a backup of a workspace whose file is about to be moved elsewhere."""
    return backups.back_up(workspace, BackupKind.MOVE)


def clean_backups(workspace: Workspace) -> tuple[int, Refusal | None]:
    """Erase from the backups what was erased from the workspace.

    Returns how many backups held any of it, and what kept them from being cleaned until the next
    start.
    """
    try:
        return erase_from_backups(workspace), None
    except Refused as error:
        if error.reason not in LATER:
            raise
        return 0, error.reason


def erase_from_backups(workspace: Workspace) -> int:
    """Erase from the backups what and who was erased; returns how many held any of it.

    Raises:
        Refused: the disk is full or the folder can't be written; the next start does it.
    """
    cleaned = backups.clean_backups(workspace)
    if get_setting(workspace, FORGOTTEN) is not None:
        # Here, because nearly every start has nobody to erase.
        from clientlists_desktop.storage.people import forgotten

        cleaned += forgotten.clean_backups(workspace)
    return cleaned


def forgotten_people(workspace: Workspace) -> list[tuple[str, str]]:
    """Return the space and the hash of everybody who was forgotten."""
    # Here, because only a restore needs it.
    from clientlists_desktop.storage.people import forgotten

    return forgotten.forgotten_people(workspace)


def erase_forgotten_from(workspace: Workspace, backup: Path) -> None:
    """Erase from a backup who was forgotten, however long it lay elsewhere; before a restore."""
    # Here, because only a restore needs it.
    from clientlists_desktop.storage.people import forgotten

    forgotten.clean_backup(workspace, backup)
