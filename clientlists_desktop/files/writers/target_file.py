"""Replaces a file as a whole: a failed write leaves the old one, or none."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from clientlists_desktop import systems
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.safe_file import replace_safely

_NO_SPACE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def replace_file(
    path: Path, before_visible: Callable[[], None] | None = None, *, overwrite: bool = True
) -> Iterator[IO[bytes]]:
    """Open `path` for writing; it is replaced when all is written, or stays as it was.

    Args:
        before_visible: called when all is on the disk; if it raises, `path` stays as it was.
        overwrite: whether a file that is there by then may be replaced.

    Raises:
        Refused: the disk is full, the file can't be written, or nobody agreed to replace it.
    """
    try:
        with replace_safely(path, overwrite=overwrite) as file:
            yield file
            if before_visible is not None:
                file.flush()
                systems.sync_file(file.fileno())
                before_visible()
    except FileExistsError as error:
        raise Refused(Refusal.FILE_EXISTS, file=str(path)) from error
    except OSError as error:
        reason = Refusal.DISK_FULL if error.errno in _NO_SPACE else Refusal.NOT_WRITABLE
        seen = os.strerror(error.errno) if error.errno else ""
        raise Refused(reason, file=str(path), seen=seen) from error
