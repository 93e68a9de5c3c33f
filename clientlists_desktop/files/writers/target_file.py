"""Replaces a file as a whole: a failed write leaves the old one, or none."""

import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from clientlists_desktop.core.errors import Refusal, Refused

_DISK_FULL = 28


@contextmanager
def replace_file(path: Path) -> Iterator[IO[bytes]]:
    """Open `path` for writing; it is replaced when all is written, or stays as it was.

    Raises:
        Refused: the disk is full, or the file can't be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0),
                         0o600)  # fmt: skip
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        full = error.errno == _DISK_FULL
        reason = Refusal.DISK_FULL if full else Refusal.NOT_WRITABLE
        seen = os.strerror(error.errno) if error.errno else ""
        raise Refused(reason, file=str(path), seen=seen) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
