"""Recovery of a workspace that is damaged so that nobody can sign in, or hardly work, in it.

Nobody has to sign in for it, since the accounts may be what is damaged. It gives nothing away:
whoever can write to the file could put a backup in its place by hand, and the backup has accounts
of its own. A sound workspace is refused, so nobody turns it back without the permission.
"""

from collections.abc import Generator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from clientlists_desktop.core.backups import BackupContents, BackupList
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.health import Rescued
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.backups.doctor import rescue_workspace
from clientlists_desktop.operations.runtime.damage import refusing_damage
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage import settings
from clientlists_desktop.storage.accounts import accounts
from clientlists_desktop.storage.backend.files import DatabaseFiles
from clientlists_desktop.storage.backups import backup_files, backups
from clientlists_desktop.storage.do_not_contact.kept_entries import keep_entries_of_damaged
from clientlists_desktop.storage.people import forgotten
from clientlists_desktop.storage.workspace import Workspace

DAMAGE = (Refusal.WORKSPACE_DAMAGED, Refusal.NOT_A_WORKSPACE, Refusal.WORKSPACE_LOST)
"""How a workspace refuses that may be damaged."""


@dataclass(frozen=True)
class Recovered:
    """A backup that took the place of a damaged workspace.

    Attributes:
        kept: the damaged file, under its new name; None if the file was gone.
    """

    backup: BackupContents
    kept: Path | None


@dataclass(frozen=True)
class RescuedBeside:
    """A new workspace beside a damaged one, with what could be read of it."""

    path: Path
    rescued: Rescued


def find_sound_backup(workspace: Workspace, name: str | None = None) -> BackupContents | None:
    """Return the newest sound backup, or the one with this name; None if there is none.

    Raises:
        Refused: there is no backup with this name, or it is damaged.
    """
    path = workspace.path
    if name is not None:
        backup = backup_files.get_backup(path, name)
        if (found := _contents(workspace, backup.name)) is None:
            raise Refused(Refusal.BACKUP_DAMAGED, name=backup.name)
        return BackupContents(backup, found)
    for backup in backup_files.all_backups(path):
        if (found := _contents(workspace, backup.name)) is not None:
            return BackupContents(backup, found)
    return None


def _contents(workspace: Workspace, name: str) -> tuple[BackupList, ...] | None:
    file = backup_files.backup_file(workspace.path, name)
    return workspace.files.lists_in(file) if workspace.files.is_sound(file) else None


def is_damaged(workspace: Workspace) -> bool:
    """Whether a workspace is gone or can't be signed in to, or has faults in its file."""
    if not workspace.path.is_file():
        return bool(backup_files.all_backups(workspace.path)) and not workspace.path.exists()
    try:
        workspace.open()
        with refusing_damage(workspace):
            accounts.all_accounts(workspace)
    except Refused as error:
        if error.reason in DAMAGE:
            return True
        raise
    finally:
        workspace.close()
    return workspace.files.count_faults(workspace.path) > 0


def recover_from_backup(workspace: Workspace, name: str | None = None) -> Recovered:
    """Put the newest sound backup in the place of a damaged workspace, or the one of this name.

    The damaged file is kept under another name. The journal of the backup says what happened.

    Raises:
        Refused: the workspace is not damaged, or there is no sound backup. Nothing was changed
            then.
    """
    if not is_damaged(workspace):
        raise Refused(Refusal.SIGN_IN_NEEDED)
    backup = find_sound_backup(workspace, name)
    if backup is None:
        raise Refused(Refusal.NO_SOUND_BACKUP, file=str(workspace.path))
    file = backup_files.backup_file(workspace.path, backup.backup.name)
    erased = backups.erased_of_damaged(workspace)
    unfinished = workspace.files.read_setting(workspace.path, settings.FORGOTTEN)
    complete = partial(_bring_over, workspace.files, workspace.path)
    kept = workspace.files.replace_damaged(file, workspace.path, erased, complete)
    # Its keys were looked up with the damaged file.
    workspace.journal_keys = None
    with journaled(workspace, None) as note:
        note(Event.WORKSPACE_RECOVERED, backup=backup.backup.name, kept=kept.name if kept else "")
        for table, identity in erased:
            # The other backups may hold it still.
            backups.note_erased(workspace, table, identity)
        forgotten.note_forgotten_of(workspace, unfinished)
    workspace.close()
    return Recovered(backup, kept)


def _bring_over(files: DatabaseFiles, damaged: Path, copy: Path) -> None:
    """Let who refused since the backup, or was forgotten, not be contacted again."""
    keep_entries_of_damaged(files, damaged, copy)
    forgotten.clean_copy(files, copy, damaged)


def rescue_beside(workspace: Workspace) -> Generator[Progress, None, RescuedBeside]:
    """Write what can be read of a damaged workspace into a new one beside it.

    Raises:
        Refused: nothing at all can be read, or there is no space. Nothing is left then.
    """
    target = _free_name(workspace.path)
    workspace.close()
    try:
        rescued = yield from rescue_workspace(workspace, target)
    except Refused as error:
        if error.reason in DAMAGE:
            raise Refused(Refusal.NOTHING_TO_RESCUE, file=str(workspace.path)) from error
        raise
    return RescuedBeside(target, rescued)


def _free_name(path: Path) -> Path:
    target, number = path.with_name(f"{path.stem}-rescued{path.suffix}"), 2
    while target.exists():
        target, number = path.with_name(f"{path.stem}-rescued-{number}{path.suffix}"), number + 1
    return target
