"""A table from the clipboard becomes a file to check, for as long as its wizard lives."""

import contextlib
import os
import shutil
from pathlib import Path

import psutil

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.pasted_table import table_text

__all__ = ["discard_pasted_tables", "discard_stale_tables", "save_pasted_table", "table_text"]


def save_pasted_table(text: str, name: str, folder: Path) -> Path:
    """Write a table of `table_text` to a file that only this person can read.

    Args:
        name: of the file, without its ending.
        folder: where this program keeps such files.

    Raises:
        Refused: it can't be written.
    """
    own = _own(folder)
    path = own / f"{name}.tsv"
    try:
        own.mkdir(mode=0o700, parents=True, exist_ok=True)
        with open(path, "w", encoding="utf-8-sig", newline="", opener=_private) as file:
            file.write(text)
    except OSError as error:
        raise Refused(Refusal.NOT_WRITABLE, file=str(path), seen=error.strerror or "") from error
    return path


def discard_pasted_tables(folder: Path) -> None:
    """Delete the files of this process: what they hold is in the draft or the list now."""
    shutil.rmtree(_own(folder), ignore_errors=True)


def discard_stale_tables(folder: Path) -> None:
    """Delete what killed processes left."""
    with contextlib.suppress(OSError):
        for left in folder.iterdir():
            if left.name.isdigit() and not psutil.pid_exists(int(left.name)):
                shutil.rmtree(left, ignore_errors=True)


def _own(folder: Path) -> Path:
    return folder / str(os.getpid())


def _private(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_TRUNC, 0o600)
