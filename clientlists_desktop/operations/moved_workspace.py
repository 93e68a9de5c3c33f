"""A workspace that was moved: where it is now, and what it left behind."""

import contextlib
import shutil
from pathlib import Path

from clientlists_desktop import systems
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.paths import anchor_file, key_file, remember_workspace
from clientlists_desktop.storage.backups.backup_files import move_backups
from clientlists_desktop.storage.lock_files import locks_folder
from clientlists_desktop.storage.workspace import Workspace


def finish_move(path: Path) -> Path:
    """Return where a workspace is; if a killed process was moving it away, finish that first.

    Otherwise the program could not open it any more, and the old file would keep all lists.
    """
    workspace = Workspace(path)
    target = workspace.moved_to()
    if target is None or not target.is_file() or not workspace.files.is_moved(path, target):
        # Something else may lie there by now, and then only the old file has the lists.
        return path
    remove_moved(path, target)
    with contextlib.suppress(Refused):
        remember_workspace(target)
    return target


def remove_moved(old: Path, target: Path) -> Refused | None:
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
