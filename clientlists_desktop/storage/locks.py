"""Ownership of drafts: a lock that the system drops when its process dies, however it dies."""

import contextlib
import os
import secrets
import sys
import time
from pathlib import Path
from types import TracebackType

from clientlists_desktop.core.errors import Refusal, Refused

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


_JUST_MADE = 60
"""Seconds in which the maker of a lock may not have taken it yet."""


class Owner:
    """Marks this process, or one wizard in it, as the owner of the drafts that name its token."""

    def __init__(self, workspace: Path) -> None:
        self.token = secrets.token_hex(16)
        folder = locks_folder(workspace)
        self._path = folder / f"{self.token}.lock"
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
            self._handle: int | None = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
            _take(self._handle)
        except OSError as error:
            raise Refused(Refusal.WORKSPACE_UNAVAILABLE, file=str(workspace)) from error

    def release(self) -> None:
        """Give the drafts up; calling it again does nothing."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
            self._path.unlink(missing_ok=True)

    def __enter__(self) -> "Owner":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def is_owned(workspace: Path, token: str) -> bool:
    """Whether a living process holds the drafts of this token."""
    path = locks_folder(workspace) / f"{token}.lock"
    try:
        handle = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return False
    except OSError:
        return True  # Another person's, on a shared workspace.
    try:
        _take(handle)
    except OSError:
        return True
    finally:
        os.close(handle)
    path.unlink(missing_ok=True)
    return False


def collect_stale(workspace: Path) -> None:
    """Delete the locks that killed processes left behind."""
    for path in locks_folder(workspace).glob("*.lock"):
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > _JUST_MADE:
                is_owned(workspace, path.stem)


def locks_folder(workspace: Path) -> Path:
    """Return the folder of the locks of a workspace."""
    return workspace.with_name(workspace.name + ".drafts")
