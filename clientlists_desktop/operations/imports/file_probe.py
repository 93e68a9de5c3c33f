"""A first look at a file that a person chose, before anything is read."""

from dataclasses import dataclass
from pathlib import Path

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.source import MOST_BYTES, read_source


@dataclass(frozen=True)
class ChosenFile:
    """A file that may be read."""

    path: Path
    size: int


def probe_file(path: Path) -> ChosenFile:
    """Look at name and size only; Refused when it is no file, empty or too big."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        raise Refused(Refusal.VANISHED, file=path.name) from None
    if not path.is_file():
        raise Refused(Refusal.NOT_A_FILE, file=path.name)
    if found.st_size > MOST_BYTES:
        raise Refused(Refusal.TOO_BIG, file=path.name, seen=found.st_size, expected=MOST_BYTES)
    if not found.st_size:
        raise Refused(Refusal.EMPTY, file=path.name)
    return ChosenFile(path, found.st_size)


def has_changed(path: Path, sha256: str) -> bool:
    """Whether the file that a draft came from holds other bytes now; False when it is gone."""
    try:
        return read_source(path).sha256 != sha256
    except Refused as refused:
        return refused.reason is not Refusal.VANISHED
