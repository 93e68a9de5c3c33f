"""Ownership of drafts: a lock that the system drops when its process dies, however it dies."""

import contextlib
import os
import secrets
import time
from pathlib import Path
from types import TracebackType

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.storage.disk_errors import refusal_of_disk_error
from clientlists_desktop.storage.lock_files import (
    LockFile,
    file_of_lock,
    is_held,
    locks_of,
    make_locks_folder,
)
from clientlists_desktop.storage.workspace import Workspace

_JUST_MADE = 60
"""Seconds after its creation in which a lock may not be held yet."""


class Owner:
    """Marks this process, or one wizard in it, as the owner of the drafts that name its token."""

    def __init__(self, workspace: Workspace) -> None:
        self.token = secrets.token_hex(16)
        try:
            folder = make_locks_folder(workspace.path)
            self._lock = LockFile(folder / f"{self.token}.lock")
            self._lock.acquire()
        except OSError as error:
            reason = refusal_of_disk_error(error, workspace.path)
            raise Refused(reason, file=str(workspace.path)) from error

    def release(self) -> None:
        """Give up the drafts; calling it again does nothing."""
        self._lock.release()

    def __enter__(self) -> "Owner":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def is_owned(workspace: Workspace, token: str) -> bool:
    """Whether a living process holds the drafts of this token."""
    path = file_of_lock(workspace.path, token)
    # Taking the lock would create its file.
    return path is not None and is_held(path)


def living_owners(workspace: Workspace) -> list[str]:
    """Return the tokens that living processes hold: as many as there are programs, not drafts."""
    tokens = [path.stem for path in locks_of(workspace.path)]
    return [token for token in tokens if is_owned(workspace, token)]


def delete_stale_locks(workspace: Workspace) -> None:
    """Delete the locks that killed processes left behind."""
    for path in locks_of(workspace.path):
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > _JUST_MADE:
                is_owned(workspace, path.stem)


def stale_locks(path: Path) -> list[Path]:
    """Return the locks that killed programs left behind in a workspace, without touching them."""
    found = []
    for file in locks_of(path):
        with contextlib.suppress(OSError):
            made = file.stat()
            if time.time() - made.st_mtime > _JUST_MADE:
                if is_held(file, delete=False):
                    continue
                found.append(file)
                # Taking the lock made the file look new.
                os.utime(file, ns=(made.st_atime_ns, made.st_mtime_ns))
    return found
