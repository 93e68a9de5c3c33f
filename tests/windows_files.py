"""A file system that refuses what Windows refuses: to replace, rename or delete an open file.

An audit hook sees each such call of this process, whoever makes it, and looks whether the process
or one that it started has the file open. A hook can't be removed, so there is one, with a switch.
"""

import contextlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest

from clientlists_desktop import systems

_is_on = False
_is_hooked = False
_FIRST_PATHS = {"os.rename": 2, "os.remove": 1}
"""How many paths an event begins with."""


@contextmanager
def like_windows() -> Iterator[None]:
    """Refuse it, and let the program believe that this is such a system."""
    global _is_on, _is_hooked
    if not _is_hooked:
        sys.addaudithook(_refuse_open)
        _is_hooked = True
    _is_on = True
    try:
        with patch.object(systems, "replaces_open_files", lambda: False):
            yield
    finally:
        _is_on = False


def _refuse_open(event: str, arguments: tuple[object, ...]) -> None:
    if not _is_on or event not in _FIRST_PATHS:
        return
    count = _FIRST_PATHS[event]
    folders = [one for one in arguments[count:] if isinstance(one, int)]
    opened = _open_files()
    for path, folder in zip(arguments[:count], [*folders, -1, -1], strict=False):
        base = Path(f"/proc/self/fd/{folder}").resolve() if folder >= 0 else Path()
        name = Path(os.fsdecode(path))  # type: ignore[arg-type]
        if (base / name).resolve() in opened:
            raise PermissionError(13, "The process cannot access the file", str(name))


def _open_files() -> set[Path]:
    found = set()
    for process in _family("self"):
        # A process may end, and the folder itself was open while it was listed.
        with contextlib.suppress(OSError):
            for number in Path(f"/proc/{process}/fd").iterdir():
                with contextlib.suppress(OSError):
                    found.add(number.readlink())
    return found


def _family(process: str) -> Iterator[str]:
    """Yield a process, the processes that it started, and those that these started."""
    yield process
    for thread in Path(f"/proc/{process}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            for child in thread.read_text("ascii").split():
                yield from _family(child)


stays_open = pytest.mark.skipif(
    not systems.replaces_open_files(), reason="there, a file that a program has open stays"
)
"""For tests that take a file away from those who have it open."""


def is_possible() -> bool:
    """Whether this system tells which files a process has open."""
    return Path("/proc/self/fd").is_dir()


@pytest.fixture(autouse=True)
def _every_test() -> Iterator[None]:
    """With `-p tests.windows_files`, every test of the run has such a file system."""
    with like_windows():
        yield
