"""Checks where a file may be written."""

import errno
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from clientlists_desktop.core.errors import Refusal, Refused

WORKBOOK = (".xlsx",)
WORKBOOK_OR_TEXT = (".xlsx", ".csv")


def check_target(
    target: Path, endings: Sequence[str], *, overwrite: bool, never: Iterable[Path] = ()
) -> None:
    """Refuse a file that can't be written, or that nobody agreed to replace.

    Args:
        endings: the endings that fit its content.
        overwrite: whether an existing file may be replaced.
        never: files that must not be replaced in any case.
    """
    if target.is_dir():
        raise Refused(Refusal.NOT_WRITABLE, file=str(target), seen=os.strerror(errno.EISDIR))
    if not target.parent.is_dir():
        raise Refused(Refusal.NOT_WRITABLE, file=str(target), seen=os.strerror(errno.ENOENT))
    if target.suffix.lower() not in endings:
        raise Refused(Refusal.WRONG_ENDING, file=str(target), expected="/".join(endings))
    if not target.exists():
        return
    if not target.is_file():
        # A device or a pipe: it would be replaced, and whoever reads from it would wait for ever.
        raise Refused(Refusal.NOT_WRITABLE, file=str(target), seen=os.strerror(errno.EINVAL))
    if any(path.is_file() and target.samefile(path) for path in never):
        raise Refused(Refusal.IN_USE, file=str(target))
    if not overwrite:
        raise Refused(Refusal.FILE_EXISTS, file=str(target))
