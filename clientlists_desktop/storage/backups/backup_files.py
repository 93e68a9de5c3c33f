"""The folder of a workspace's backups, and the names of the files in it."""

import contextlib
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from clientlists_desktop.core.backups import Backup, BackupKind, superfluous
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.paths import anchor_file, backups_folder, key_file
from clientlists_desktop.safe_file import remove_leftovers, unfinished_file
from clientlists_desktop.storage.lock_files import backups_lock

_MOMENT = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(rf"([0-9]{{8}}T[0-9]{{6}}Z)-({'|'.join(BackupKind)})(-[0-9]+)?")
_ENDING, _JOURNAL = ".sqlite", "-journal"


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


def files_of(path: Path) -> list[Path]:
    """Return the files of a workspace that only its owner may read, whether or not they exist."""
    backups = [backup_file(path, one.name) for one in all_backups(path)]
    return [path, key_file(path), anchor_file(path), backups_folder(path), *backups]


def remains_of(path: Path) -> list[Path]:
    """Return the files beside a workspace that show that it was begun, the backups' folder too."""
    found = [file for file in (key_file(path), anchor_file(path)) if file.exists()]
    return [*found, backups_folder(path)] if all_backups(path) else found


def get_backup(path: Path, name: str) -> Backup:
    """Return a backup by its name, with or without the ending; Refused if there is none."""
    wanted = name.removesuffix(_ENDING)
    for one in all_backups(path):
        if one.name == wanted:
            return one
    raise Refused(Refusal.NO_SUCH_BACKUP, name=name)


@contextmanager
def unfinished_backup(path: Path) -> Iterator[Path]:
    """Give an empty file in the backups folder; it is deleted after, unless it was renamed.

    Until then, whoever cleans the backups waits, so that nothing erased stays in this one.
    """
    folder = backups_folder(path)
    folder.mkdir(mode=0o700, exist_ok=True)
    with backups_lock(path), unfinished_file(folder) as part:
        yield part


def new_backup_file(path: Path, kind: BackupKind) -> Path:
    """Return a file name for a backup made now that none has yet."""
    name = f"{datetime.now(UTC).strftime(_MOMENT)}-{kind}"
    file, number = backup_file(path, name), 2
    while file.exists():
        file, number = backup_file(path, f"{name}-{number}"), number + 1
    return file


def delete_superfluous(path: Path) -> None:
    """Delete the backups that need not be kept."""
    for one in superfluous(all_backups(path)):
        delete_backup(path, one)


def delete_backup(path: Path, backup: Backup) -> None:
    """Delete a backup; one that is gone already, or can't be deleted now, is passed over."""
    file = backup_file(path, backup.name)
    with contextlib.suppress(OSError):
        file.unlink()
        _journal_of(file).unlink(missing_ok=True)


def remove_unfinished(path: Path) -> None:
    """Remove what killed processes left of the backups that they were writing or deleting."""
    folder = backups_folder(path)
    remove_leftovers(folder)
    for journal in folder.glob(f"*{_ENDING}{_JOURNAL}"):
        if not journal.with_name(journal.name.removesuffix(_JOURNAL)).exists():
            with contextlib.suppress(OSError):
                journal.unlink()


def move_backups(old: Path, new: Path) -> None:
    """Move the backups of a workspace to the folder of the workspace that took its place."""
    if not backups_folder(old).is_dir():
        return
    backups_folder(new).mkdir(mode=0o700, exist_ok=True)
    for one in all_backups(old):
        target = backup_file(new, one.name)
        # Another program may be finishing the same move.
        if not target.exists():
            with contextlib.suppress(FileNotFoundError):
                shutil.move(backup_file(old, one.name), target)
    remove_unfinished(old)
    with contextlib.suppress(OSError):
        # Somebody else’s files stay.
        backups_folder(old).rmdir()


def _journal_of(file: Path) -> Path:
    return file.with_name(file.name + _JOURNAL)


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
