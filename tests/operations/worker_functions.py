"""Functions for workers, which run in their own process and so must be importable."""

import os
import signal
import sys
import time
from collections.abc import Generator
from itertools import count
from pathlib import Path

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.safe_file import replace_safely


def add(one: int, other: int) -> int:
    return one + other


def count_to(number: int) -> Generator[Progress, None, int]:
    for done in range(number):
        yield Progress(done, done / number, draft=done)
    return number


def count_for_ever(mark: Path, draft: int) -> Generator[Progress, None, None]:
    """Count until closed, then leave a mark on the disk."""
    try:
        for done in count():
            yield Progress(done, draft=draft)
    finally:
        mark.write_text("closed")


def refuse(name: str) -> None:
    raise Refused(Refusal.DAMAGED, file=name, row=7)


def refuse_late(name: str) -> Generator[Progress, None, None]:
    yield Progress(1)
    refuse(name)


def crash(secret: str) -> None:
    raise ValueError(f"cannot read {secret}")


def crash_late(secret: str) -> Generator[Progress, None, None]:
    yield Progress(1)
    crash(secret)


def ignore_cancel(mark: Path, draft: int, actor: object = None) -> Generator[Progress, None, None]:
    """Leave a mark, then do what can't be interrupted, as a reader written in C may."""
    del actor
    yield Progress(1, draft=draft)
    mark.write_text("begun")
    time.sleep(60)


def write_without_answer(target: Path) -> Generator[Progress, None, None]:
    """Write a file and stop listening in the middle; leaves a mark before."""
    with replace_safely(target) as file:
        file.write(b"12025550147")
        file.flush()
        yield Progress(1, draft=7)
        target.with_name("mark").write_text("unresponsive")
        time.sleep(60)


def write_and_die(target: Path) -> None:
    """Die as if for want of memory in the middle of a file."""
    with replace_safely(target) as file:
        file.write(b"12025550147")
        file.flush()
        os.kill(os.getpid(), signal.SIGKILL if os.name != "nt" else signal.SIGTERM)


def die(mark: Path, *, careful: bool = False) -> str:
    """Die like a reader that aborts its process, unless `careful` is set."""
    if not careful:
        with mark.open("a") as file:
            file.write("died\n")
        os.kill(os.getpid(), signal.SIGKILL if os.name != "nt" else signal.SIGTERM)
    return "read carefully"


def process_id() -> int:
    return os.getpid()


def is_loaded(module):
    return module in sys.modules
