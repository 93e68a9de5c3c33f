"""The bytes of a file, read once: what is checked is what was hashed."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.names import as_text

MOST_BYTES = 20 * 1024 * 1024
"""20 MB, inclusive, in the larger of the two readings of "MB"."""


@dataclass(frozen=True)
class Source:
    """A file as it was at one moment."""

    name: str
    data: bytes
    sha256: str

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.data)


def read_source(path: Path) -> Source:
    """Read a file whole; Refused when it is none, too big, empty, gone or changing."""
    name = as_text(path.name)
    try:
        before = path.stat()
        if not stat.S_ISREG(before.st_mode):
            raise Refused(Refusal.NOT_A_FILE, file=name or str(path.resolve()))
        _check_size(name, before.st_size)
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
            after = os.fstat(file.fileno())
    except FileNotFoundError:
        raise Refused(Refusal.VANISHED, file=name) from None
    except (OSError, ValueError) as error:
        why = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else ""
        raise Refused(Refusal.NOT_READABLE, file=name, seen=why) from error
    _check_size(name, max(len(data), after.st_size))
    if (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
        raise Refused(Refusal.CHANGED, file=name)
    if not data:
        raise Refused(Refusal.EMPTY, file=name)
    return Source(name, data, hashlib.sha256(data).hexdigest())


def _check_size(name: str, size: int) -> None:
    if size > MOST_BYTES:
        raise Refused(Refusal.TOO_BIG, file=name, seen=size, expected=MOST_BYTES)
