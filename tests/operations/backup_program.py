"""A program that makes a backup, or restores a list from one, and waits in the middle of it."""

import sys
from pathlib import Path

from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.operations.backups.restore import restore_lists_from_backup
from clientlists_desktop.storage.backups.backup_files import all_backups
from clientlists_desktop.storage.backups.backups import back_up
from clientlists_desktop.storage.workspace import Workspace
from tests.people import MAKER


def main(workspace: Workspace, list_name: str = "", kind: str = BackupKind.DAILY) -> None:
    """Print a line once the workspace or the backup is copied; continue when a line is read."""
    if not list_name:
        sys.addaudithook(_wait_before_renaming)
        back_up(workspace, BackupKind(kind))
        return
    backup = all_backups(workspace.path)[-1]
    sys.addaudithook(_wait_before_attaching)
    restore_lists_from_backup(workspace, backup.name, [list_name], MAKER)


def _wait_before_renaming(event: str, _: object) -> None:
    if event == "os.rename":
        _wait()


_opened: list[object] = []


def _wait_before_attaching(event: str, arguments: tuple[object, ...]) -> None:
    if event == "sqlite3.connect" and str(arguments[0]).endswith(".part"):
        _opened.append(arguments[0])
        if len(_opened) == 2:
            # First the copy was written, now its version is read.
            _wait()


def _wait() -> None:
    print("copied", flush=True)
    sys.stdin.readline()


if __name__ == "__main__":
    main(Workspace(Path(sys.argv[1])), *sys.argv[2:])
