"""A file's bytes, read once, and what they are: kind and encoding are found once and kept."""

import hashlib
import os
import stat
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.names import as_text
from clientlists_desktop.files.encodings import Encoding, detect_encoding
from clientlists_desktop.files.kinds import FileKind, detect_kind, is_locked
from clientlists_desktop.files.workbooks.packages.normalization import (
    has_odd_names,
    unlock,
    with_usual_names,
)

MAX_BYTES = 20 * 1024 * 1024
"""20 MB, inclusive, in the larger of the two readings of "MB"."""


@dataclass(frozen=True)
class Source:
    """A file as it was at one moment: what is checked is what was hashed."""

    name: str
    data: bytes
    sha256: str

    @property
    def size(self) -> int:
        """Size in bytes."""
        return len(self.data)

    @cached_property
    def content(self) -> bytes:
        """The bytes that a reader opens: a workbook without what Excel takes off unasked."""
        data = unlock(self.name, self.data) if is_locked(self.data) else self.data
        return with_usual_names(self.name, data) if has_odd_names(data) else data

    @cached_property
    def kind(self) -> FileKind:
        """What can read the file; Refused, with what the file is, when nothing can."""
        return detect_kind(self.name, self.content)

    @property
    def is_text(self) -> bool:
        """Whether the file is a text and not a workbook."""
        return self.kind is FileKind.TEXT

    @cached_property
    def encoding(self) -> Encoding:
        """The encoding of a text file, as far as its bytes show it."""
        return detect_encoding(self.name, self.data)


def read_source(path: Path) -> Source:
    """Read a whole file.

    Raises:
        Refused: it isn't a file, is too big or empty, is gone, or changed while it was read.
    """
    name = as_text(path.name)
    try:
        before = path.stat()
        if not stat.S_ISREG(before.st_mode):
            raise Refused(Refusal.NOT_A_FILE, file=name or str(path.resolve()))
        _check_size(name, before.st_size)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
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
    if size > MAX_BYTES:
        raise Refused(Refusal.TOO_BIG, file=name, seen=size, expected=MAX_BYTES)
