"""Checks a chosen file before it is read: does it exist, and is it not too big?"""

from dataclasses import dataclass
from pathlib import Path

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.source import MAX_BYTES, read_source


@dataclass(frozen=True)
class ChosenFile:
    """A file that can be read."""

    path: Path
    size: int


def probe_file(path: Path) -> ChosenFile:
    """Check a file without reading it; Refused when it isn't a file, is empty or too big."""
    try:
        size = path.stat().st_size
    except (OSError, ValueError):
        raise Refused(Refusal.VANISHED, file=path.name) from None
    if not path.is_file():
        raise Refused(Refusal.NOT_A_FILE, file=path.name)
    if size > MAX_BYTES:
        raise Refused(Refusal.TOO_BIG, file=path.name, seen=size, expected=MAX_BYTES)
    if not size:
        raise Refused(Refusal.EMPTY, file=path.name)
    return ChosenFile(path, size)


def has_changed(path: Path, sha256: str) -> bool:
    """Whether the file of a draft has changed since it was read; False when it is gone."""
    try:
        return read_source(path).sha256 != sha256
    except Refused as refused:
        return refused.reason is not Refusal.VANISHED
