"""Backups of an open workspace: made, read, and rid of what was erased."""

import json
from datetime import UTC, datetime
from pathlib import Path

from clientlists_desktop.core.backups import KEPT_WHOLE, Backup, BackupContents, BackupKind
from clientlists_desktop.core.moments import local_time
from clientlists_desktop.paths import backups_folder
from clientlists_desktop.safe_file import leftovers as unfinished
from clientlists_desktop.storage import settings
from clientlists_desktop.storage.backups import backup_files
from clientlists_desktop.storage.lock_files import backups_lock
from clientlists_desktop.storage.locks import stale_locks
from clientlists_desktop.storage.models import ClientListModel
from clientlists_desktop.storage.workspace import Workspace

_LISTS = "client_list"
"""The table of lists and drafts."""


def back_up(workspace: Workspace, kind: BackupKind) -> Backup:
    """Make a backup and delete those that need not be kept any more; returns the new one."""
    made = workspace.back_up(kind)
    if kind in KEPT_WHOLE:
        _note_gone(workspace, made)
    backup_files.delete_superfluous(workspace.path)
    return backup_files.get_backup(workspace.path, made.stem)


def back_up_daily(workspace: Workspace) -> Backup | None:
    """Make the backup of the day; None if there is one already."""
    today = local_time(datetime.now(UTC)).date()
    for one in backup_files.all_backups(workspace.path):
        if one.kind is BackupKind.DAILY and one.day == today:
            return None
    return back_up(workspace, BackupKind.DAILY)


def read_backups(workspace: Workspace) -> list[BackupContents]:
    """Return the backups and what each holds, newest first."""
    path = workspace.path
    return [
        BackupContents(one, workspace.files.lists_in(backup_files.backup_file(path, one.name)))
        for one in backup_files.all_backups(path)
    ]


def leftovers(path: Path) -> list[Path]:
    """Return the files that killed programs left behind beside a workspace."""
    folders = (path.parent, backups_folder(path))
    return [*stale_locks(path), *(file for folder in folders for file in unfinished(folder))]


def note_erased(workspace: Workspace, table: str, *identities: int) -> None:
    """Remember, in the transaction that erases something, that it must leave the backups, too."""
    with workspace.writing():
        noted = [*_noted(workspace), *((table, one) for one in identities)]
        settings.set_setting(workspace, settings.ERASED, json.dumps(noted))


def note_discarded(workspace: Workspace, draft: int) -> None:
    """Remember that a discarded draft must leave the backups that were kept whole.

    All others leave drafts out.
    """
    if any(one.kind in KEPT_WHOLE for one in backup_files.all_backups(workspace.path)):
        note_erased(workspace, _LISTS, draft)


def _note_gone(workspace: Workspace, backup: Path) -> None:
    """Remember the drafts in a new backup that were discarded while it was made, or just before.

    Whoever discards one from now on finds the backup; until then, nobody did. Of those before, rows
    may be left that are being deleted. What damage has lost isn't gone: digests still know it.
    """
    held = workspace.files.owners_in(backup, _LISTS)
    with workspace.writing() as db:
        there = {one for (one,) in ClientListModel.select(ClientListModel.id).tuples().execute(db)}
        gone = [one for one in held - there if not workspace.digests.is_known(_LISTS, one)]
        if gone:
            note_erased(workspace, _LISTS, *gone)


def clean_backups(workspace: Workspace) -> int:
    """Erase from the backups what was erased from the workspace; returns how many held any of it.

    Those that were made before erasing have served their purpose and are deleted.

    Refused if the disk is full or the folder can't be written; then the next start does it.
    """
    path = workspace.path
    stored = settings.get_setting(workspace, settings.ERASED)
    if stored is None and not _made_before_erasing(path):
        return 0
    with backups_lock(path):
        for one in _made_before_erasing(path):
            backup_files.delete_backup(path, one)
        if stored is None:
            return 0
        backup_files.remove_unfinished(path)
        cleaned = delete_damaged_backups(workspace)
        doomed = _decoded(stored)
        for one in backup_files.all_backups(path):
            cleaned += workspace.files.erase_from(backup_files.backup_file(path, one.name), doomed)
        settings.drop_setting(workspace, settings.ERASED, stored)
    return cleaned


def _made_before_erasing(path: Path) -> list[Backup]:
    return [one for one in backup_files.all_backups(path) if one.kind is BackupKind.ERASE]


def delete_damaged_backups(workspace: Workspace) -> int:
    """Delete the backups that can't be cleaned, and that nobody could restore; returns how many.

    Refused if another program uses one just now: it may be sound.
    """
    path, deleted = workspace.path, 0
    for one in backup_files.all_backups(path):
        if workspace.files.is_damaged(backup_files.backup_file(path, one.name)):
            backup_files.delete_backup(path, one)
            deleted += 1
    return deleted


def erased_of_damaged(workspace: Workspace) -> list[tuple[str, int]]:
    """Return what a damaged workspace remembers to have erased, as far as it can be read."""
    return _decoded(workspace.files.read_setting(workspace.path, settings.ERASED))


def _noted(workspace: Workspace) -> list[tuple[str, int]]:
    return _decoded(settings.get_setting(workspace, settings.ERASED))


def _decoded(stored: str | None) -> list[tuple[str, int]]:
    try:
        return [(str(table), int(identity)) for table, identity in json.loads(stored or "[]")]
    except (ValueError, TypeError):
        # Somebody else wrote it.
        return []
