"""Where systems differ in what a program can do: the one place that knows which one this is."""

import contextlib
import gc
import os
import sys
import time
from pathlib import Path

if sys.platform == "darwin":
    import fcntl

_PATIENCE = 1.0
"""Seconds to wait for who has a file open for a moment: another program of ours, or a scanner."""
_BETWEEN_TRIES = 0.02


def replaces_open_files() -> bool:
    """Whether a file that is open can be replaced, renamed and deleted; not on Windows."""
    return sys.platform != "win32"


def replace_file(new: Path, old: Path) -> None:
    """Let a file take the place of another one, or of none.

    Where an open file can't be replaced, who only looks at it is given a moment to close it.

    Raises:
        OSError: it can't be replaced, and both are as they were.
    """
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            new.replace(old)
        except PermissionError:
            if replaces_open_files() or time.monotonic() > until:
                raise
            # A query that an error keeps alive has the file open, too, until it is found garbage.
            gc.collect()
            time.sleep(_BETWEEN_TRIES)
        else:
            return


def sync_file(handle: int) -> None:
    """Wait until all that was written to a file would survive a power failure."""
    os.fsync(handle)
    if sys.platform == "darwin":
        # There, the call above ends when the disk's own cache has it. Some disks can't do more.
        with contextlib.suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)


def has_modes() -> bool:
    """Whether files have permissions of their own; on Windows they have those of their folder."""
    return sys.platform != "win32"


def has_pipes() -> bool:
    """Whether local sockets have names of their own and are no files, as on Windows."""
    return sys.platform == "win32"


def limits_memory() -> bool:
    """Whether a process can set itself a limit of memory; macOS knows the call and refuses it."""
    return sys.platform not in ("win32", "darwin")


def has_mac_keyboard() -> bool:
    """Whether the keyboard is a Mac's: without Insert and Delete, with keys of the system's own."""
    return sys.platform == "darwin"


def has_menu_bar() -> bool:
    """Whether every program has a menu bar at the top of the screen, as on macOS."""
    return sys.platform == "darwin"


def needs_screen_to_draw() -> bool:
    """Whether Qt's own platform draws only where there is a screen, even what nobody sees."""
    return sys.platform not in ("win32", "darwin")
