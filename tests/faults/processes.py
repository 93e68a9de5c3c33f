"""Functions run in fresh processes: each is forked from a server that has imported everything.

So a process costs milliseconds, and still shares nothing with this one.
"""

import multiprocessing
import os
import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Barrier
from typing import Any

PATIENCE = 60.0
_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.faults.preloaded"])


@dataclass(frozen=True)
class Ended:
    """How a process ended.

    Attributes:
        result: what its function returned.
        error: its traceback; "" if it returned.
    """

    status: int
    result: Any = None
    error: str = ""

    @property
    def was_killed(self) -> bool:
        return self.status == -signal.SIGKILL


class Running:
    """A function that runs in a process of its own.

    Args:
        home: the folder of the program's data there.
    """

    def __init__(self, home: Path, function: Callable[..., Any], *args: Any) -> None:
        self._answer, theirs = _CONTEXT.Pipe(duplex=False)
        self.process = _CONTEXT.Process(target=_run, args=(theirs, home, function, args))
        self.process.start()
        theirs.close()

    def kill_after(self, seconds: float) -> None:
        self.process.join(seconds)
        self.process.kill()

    def wait(self) -> Ended:
        """Wait for its end."""
        result, error = None, ""
        try:
            if not self._answer.poll(PATIENCE):
                self.process.kill()
                return Ended(-1, error="did not end in time")
            result, error = self._answer.recv()
        except EOFError:
            pass
        self._answer.close()
        self.process.join(PATIENCE)
        status = self.process.exitcode
        self.process.close()
        if status and status != -signal.SIGKILL:
            error = error or f"it died with status {status}"
        return Ended(-1 if status is None else status, result, error)


def barrier(count: int) -> Barrier:
    """Return where processes wait for each other, to go on together."""
    return _CONTEXT.Barrier(count)


def run(home: Path, function: Callable[..., Any], *args: Any) -> Ended:
    """Run a function in a process of its own, to its end."""
    return Running(home, function, *args).wait()


def _run(answer: Connection, home: Path, function: Callable[..., Any], args: Any) -> None:
    os.environ["XDG_DATA_HOME"] = str(home)
    try:
        answer.send((function(*args), ""))
    except BaseException:
        answer.send((None, traceback.format_exc()))
