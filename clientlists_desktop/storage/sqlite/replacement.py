"""Puts a copy of a backup in the place of a damaged workspace, which is kept aside untouched."""

import contextlib
import os
import shutil
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from clientlists_desktop import systems
from clientlists_desktop.storage.sqlite.backup_copies import erase_from
from clientlists_desktop.storage.sqlite.errors import refusing
from clientlists_desktop.storage.sqlite.restored_copies import up_to_date_copy


def replace_damaged(
    backup: Path,
    workspace: Path,
    erased: Sequence[tuple[str, int]],
    complete: Callable[[Path], object],
) -> Path | None:
    """Put a copy of a backup in the place of a damaged file; returns where that one is kept.

    If there is no file at all, nothing is kept.

    At no moment is there no file: the next start would begin a new workspace in its place.

    Args:
        erased: table and ID of what was erased since the backup, and must not come back.
        complete: brings into the copy what else has to outlive that.
    """
    journal = _journal_of(workspace)
    with refusing(workspace), up_to_date_copy(backup, workspace) as copy:
        erase_from(copy, erased)
        complete(copy)
        if not workspace.exists():
            # A rollback journal would be that of the file that is gone.
            journal.unlink(missing_ok=True)
            systems.replace_file(copy, workspace)
            return None
        kept = _free_name(workspace)
        try:
            _keep(workspace, kept)
            # Beside the copy, SQLite would take the old rollback journal for its own.
            if journal.exists():
                systems.replace_file(journal, _journal_of(kept))
            systems.replace_file(copy, workspace)
        except BaseException:
            with contextlib.suppress(OSError):
                if _journal_of(kept).exists():
                    _journal_of(kept).replace(journal)
                kept.unlink(missing_ok=True)
            raise
    return kept


def _keep(file: Path, kept: Path) -> None:
    """Give a file a second name, or copy it where the file system knows no such thing."""
    try:
        os.link(file, kept)
    except OSError:
        with file.open("rb") as source, kept.open("xb") as copy:
            kept.chmod(0o600)
            shutil.copyfileobj(source, copy)
            copy.flush()
            systems.sync_file(copy.fileno())


def _free_name(file: Path) -> Path:
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    name, number = f"{file.stem}.damaged-{moment}", 2
    kept = file.with_name(name + file.suffix)
    while kept.exists():
        kept, number = file.with_name(f"{name}-{number}{file.suffix}"), number + 1
    return kept


def _journal_of(file: Path) -> Path:
    return file.with_name(file.name + "-journal")
