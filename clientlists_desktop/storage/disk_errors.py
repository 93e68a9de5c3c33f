"""Turns errors of the file system into refusals."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clientlists_desktop import systems
from clientlists_desktop.core.errors import Refusal, Refused

_NO_SPACE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def refusing_disk_errors(path: Path) -> Iterator[None]:
    """Turn errors of the file system into refusals that name a file."""
    try:
        yield
    except OSError as error:
        raise Refused(refusal_of_disk_error(error, path), file=str(path)) from error


def refusal_of_disk_error(error: OSError, path: Path) -> Refusal:
    """Return the refusal that fits an error with a file, or a file to be made."""
    # Not all of the error's text: that names the file, which may be called anything.
    text = (error.strerror or "").lower()
    if error.errno in _NO_SPACE or "no space" in text:
        return Refusal.DISK_FULL
    if "locked" in text or "busy" in text:
        return Refusal.WORKSPACE_BUSY
    if (reason := why_not_written(path)) is not None:
        return reason
    # Where an open file can't be touched, that looks like a lack of rights.
    is_open = isinstance(error, PermissionError) and not systems.replaces_open_files()
    return Refusal.WORKSPACE_BUSY if is_open else Refusal.WORKSPACE_UNAVAILABLE


def why_not_written(path: Path) -> Refusal | None:
    """Return why nobody, or not this person, can write a file; None if something else is wrong."""
    place = path if path.exists() else path.parent
    if not os.access(place, os.R_OK):
        return None
    if sys.platform != "win32" and os.statvfs(place).f_flag & os.ST_RDONLY:
        return Refusal.READ_ONLY_MEDIUM
    # The database also needs files beside it.
    if os.access(place, os.W_OK) and os.access(place.parent, os.W_OK):
        return None
    return Refusal.NO_WRITE_PERMISSION
