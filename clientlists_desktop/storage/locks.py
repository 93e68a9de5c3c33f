"""Ownership of drafts: a lock that the system drops when its process dies, however it dies."""

import os
import secrets
import sys
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


class Owner:
    """Marks this process, or one wizard in it, as the owner of the drafts that name its token."""

    def __init__(self, workspace: Path) -> None:
        self.token = secrets.token_hex(16)
        folder = _folder(workspace)
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
    path = _folder(workspace) / f"{token}.lock"
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


def _folder(workspace: Path) -> Path:
    return workspace.with_name(workspace.name + ".drafts")
