"""Helpers for the tests of the command line: run a verb, read its output, replace workers."""

import io
import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clientlists_desktop.cli.main import main
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.storage.workspace import Workspace

HEADER = ("Phone", "Name", "City")
WORDING = "These clients agreed to be called."
MESSY = (
    HEADER,
    ("12025550147", "Maria", "Boston"),
    ("+1 202 555-0162", "Лев", "Томск"),
    ("letters", "Ольга", ""),
    ("12025550147", "Maria", "Boston"),
    ("", "", ""),
    ("12671234567", "Яна", ""),
)
"""Three ready rows (one repaired, one unlikely), one failed, one duplicate, one blank."""
CLEAN = (HEADER, ("12025550147", "Maria", "Boston"), ("12025550162", "Лев", "Томск"))
CHECK_KEYS = {
    "read", "ready", "failed", "duplicate", "blank", "warned", "repaired", "reasons",
    "file", "channel", "columns", "header_row", "encoding", "delimiter", "sheets",
    "unread_sheets", "notices", "size", "sha256", "encoding_guessed", "added", "removed",
    "address_column", "left_out", "doubts", "questions",
}  # fmt: skip
"""What `--json` prints of a check."""
ANNA, IVAN = "Anna Petrova", "Ivan"
PASSWORD, OTHER = "a river in spring", "a lake in autumn"


class Terminal(io.StringIO):
    """A terminal: gives the keys pressed and then Ctrl+D, or takes what is printed."""

    def isatty(self) -> bool:
        return True


@dataclass(frozen=True)
class Ran:
    """How a verb ended and what it printed."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[Any]:
        """Every line of the output as JSON."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def json(self) -> Any:
        """The output as the one line of JSON that it must be."""
        (line,) = self.lines
        return line


Run = Callable[..., Ran]


def status_of(*arguments: object) -> int:
    """Run the command line in this process and return its exit status."""
    try:
        return main([str(argument) for argument in arguments])
    except SystemExit as end:
        return int(end.code or 0)


def by(name: str, descriptor: int) -> tuple[object, ...]:
    """Return the options for acting as an account, with its password on a descriptor."""
    return "--account", name, "--password-fd", descriptor


def start(workspace: Path, *arguments: object, **options: Any) -> subprocess.Popen[str]:
    """Start the command line as a program of its own."""
    program = [sys.executable, "-m", "clientlists_desktop.cli", "--workspace", workspace]
    return subprocess.Popen(
        [str(argument) for argument in (*program, *arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        **options,
    )


class InProcessWorker:
    """Runs a worker's function in this process, which saves half a second each time.

    Whatever a real worker would receive or return is pickled here too. Tests marked `spawning`
    run real workers.
    """

    def __init__(self, function: Callable[..., Any], *args: Any, retry: object = None) -> None:
        del retry
        self._work: Callable[[], Any]
        called, self._given = pickle.loads(pickle.dumps((function, args)))
        self._work = lambda: called(*self._given)

    def wait(self, on_progress: Callable[[Progress], None] | None = None) -> Any:
        """Do the work and return its result."""
        try:
            result = self._work()
            while hasattr(result, "send"):
                try:
                    progress = next(result)
                except StopIteration as stop:
                    result = stop.value
                else:
                    if on_progress is not None:
                        on_progress(progress)
        except Exception as error:
            raise pickle.loads(pickle.dumps(error)) from None
        finally:
            # As the end of its process would.
            for argument in self._given:
                if isinstance(argument, Workspace):
                    argument.close()
        return pickle.loads(pickle.dumps(result))
