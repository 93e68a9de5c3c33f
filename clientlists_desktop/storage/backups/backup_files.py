"""The folder of a workspace's backups, and the names of the files in it."""

import contextlib
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from clientlists_desktop.core.backups import Backup, BackupKind, superfluous
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.paths import backups_folder

_MOMENT = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(rf"([0-9]{{8}}T[0-9]{{6}}Z)-({'|'.join(BackupKind)})(-[0-9]+)?")
_ENDING = ".sqlite"
_LEFT_BEHIND = 600
"""Seconds after which nobody can still be writing an unfinished file."""


def backup_file(path: Path, name: str) -> Path:
    """Return the file of a backup of a workspace."""
    return backups_folder(path) / f"{name}{_ENDING}"


def all_backups(path: Path) -> list[Backup]:
    """Return the backups of a workspace, newest first."""
    found = []
    for file in backups_folder(path).glob(f"*{_ENDING}"):
        backup = _backup(file)
        if backup is not None:
            found.append(backup)
    return sorted(found, key=lambda one: (one.made_at, one.name), reverse=True)


def get_backup(path: Path, name: str) -> Backup:
    """Return a backup by its name, with or without the ending; Refused if there is none."""
    wanted = name.removesuffix(_ENDING)
    for one in all_backups(path):
        if one.name == wanted:
            return one
    raise Refused(Refusal.NO_SUCH_BACKUP, name=name)


@contextmanager
def unfinished_file(path: Path) -> Iterator[Path]:
    """Give an empty file in the backups folder that only its owner can read; it is deleted after.

    Whoever wants to keep it renames it.
    """
    folder = backups_folder(path)
    folder.mkdir(mode=0o700, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix="unfinished-", suffix=".part", dir=folder)
    os.close(handle)
    try:
        yield Path(name)
    finally:
        for ending in ("", "-journal"):
            with contextlib.suppress(OSError):
                Path(name + ending).unlink(missing_ok=True)


def new_backup_file(path: Path, kind: BackupKind) -> Path:
    """Return a file name for a backup made now that none has yet."""
    name = f"{datetime.now(UTC).strftime(_MOMENT)}-{kind}"
    file, number = backup_file(path, name), 2
    while file.exists():
        file, number = backup_file(path, f"{name}-{number}"), number + 1
    return file


def delete_superfluous(path: Path) -> None:
    """Delete the backups that need not be kept, and unfinished ones of killed programs."""
    for one in superfluous(all_backups(path)):
        delete_backup(path, one)
    for file in backups_folder(path).glob("unfinished-*"):
        with contextlib.suppress(OSError):
            if time.time() - file.stat().st_mtime > _LEFT_BEHIND:
                file.unlink()


def delete_backup(path: Path, backup: Backup) -> None:
    """Delete a backup; one that is gone already, or can't be deleted now, is passed over."""
    with contextlib.suppress(OSError):
        backup_file(path, backup.name).unlink()


def move_backups(old: Path, new: Path) -> None:
    """Move the backups of a workspace to the folder of the workspace that took its place."""
    if not backups_folder(old).is_dir():
        return
    backups_folder(new).mkdir(mode=0o700, exist_ok=True)
    for one in all_backups(old):
        target = backup_file(new, one.name)
        if not target.exists():
            shutil.move(backup_file(old, one.name), target)
    for file in backups_folder(old).glob("unfinished-*"):
        file.unlink()
    with contextlib.suppress(OSError):
        # Somebody else’s files stay.
        backups_folder(old).rmdir()


def _backup(file: Path) -> Backup | None:
    parts = _NAME.fullmatch(file.stem)
    if parts is None:
        return None
    try:
        made_at = datetime.strptime(parts[1], _MOMENT).replace(tzinfo=UTC)
        size = file.stat().st_size
    except (ValueError, OSError):
        return None
    return Backup(file.stem, BackupKind(parts[2]), made_at, size)
