"""The window and commands as programs of their own: they, or their workers, are killed at work."""

import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.faults import world as worlds
from tests.faults.report import Plan, Trial
from tests.faults.stage import Stage
from tests.faults.state import State, start
from tests.faults.world import World
from tests.operations.helpers import HEADER, write

PATIENCE = 60.0
_WINDOW_SECONDS = 4.0
"""Until about then, a window that was started with a file is checking it."""
_ROWS = 12_000
_REFUSED = 3
"""The exit code of a command whose worker died."""
_CLIENTS = ("--channel", "telephony", "--consent", "They agreed.")


@dataclass(frozen=True)
class Program:
    """A program, started so that it works in a worker.

    Attributes:
        words: its arguments; files are those of the world.
    """

    name: str
    module: str
    words: tuple[str, ...]


COMMAND, WINDOW = "clientlists_desktop.cli", "clientlists_desktop"
PROGRAMS = (
    Program("create", COMMAND, ("create", "many.csv", "--name", "Many", *_CLIENTS)),
    Program("export", COMMAND, ("export", "Summer", "out.xlsx", "--force")),
    Program("client import", COMMAND, ("clients", "import", "people.csv", "--project", "Support")),
    Program("erase", COMMAND, ("trash", "erase", "Old", "--yes")),
    Program("forget", COMMAND, ("forget-person", "79121000007", "--reason", "asked", "--yes")),
    Program("start", COMMAND, ("campaigns", "start", "Planned")),
    Program("window", WINDOW, ("many.csv",)),
)


def make_world(folder: Path) -> None:
    """Fill a folder as the world of kills, with a file that takes a while."""
    worlds.make_world(folder)
    write(World(folder).file("many.csv"), [HEADER, *worlds.clients(50_000, _ROWS)])


def trials(plan: Plan) -> Iterator[Trial]:
    """Kill each program and each program's worker in turn, at random moments."""
    chooser = random.Random(plan.seed)
    stage = Stage(plan.folder)
    world = stage.make(make_world)
    seconds: dict[str, float] = {}
    turns = [(program, who) for who in ("", "worker of ") for program in PROGRAMS]
    # A path of a socket may have 108 bytes only.
    with tempfile.TemporaryDirectory(prefix="cl") as runtime:
        environment = os.environ | {
            "XDG_DATA_HOME": str(stage.place / "home"), "XDG_RUNTIME_DIR": runtime
        }  # fmt: skip
        for number in range(plan.count):
            program, who = turns[number % len(turns)]
            if program.name not in seconds:
                stage.reset(world)
                seconds[program.name] = _Run(program, stage.place, environment).to_end()
            stage.reset(world)
            run = _Run(program, stage.place, environment)
            moment = chooser.uniform(0.1, seconds[program.name])
            problem = run.kill_worker(moment) if who else run.kill(moment)
            found = stage.begin(start, stage.place).wait()
            problem = problem or found.error or _problem(found.result, stage.place)
            said = f"after {moment:.2f} s: {problem}" if problem else ""
            yield Trial(f"kill program: {who}{program.name}", said)


def _problem(found: State, place: Path) -> str:
    gone = [f"{name} is gone" for name in worlds.TARGETS if name not in found.files]
    with closing(sqlite3.connect(World(place).workspace.path)) as connection:
        half = connection.execute(
            "SELECT count(*) FROM client_list WHERE source_name = 'many.csv'"
            " AND ready + failed + duplicate + blank != ?",
            (len(worlds.clients(0, _ROWS)),),
        ).fetchone()
    return "; ".join([*found.problems, *gone, *(["a list is not whole"] if half[0] else [])])


class _Run:
    """One run of a program."""

    def __init__(self, program: Program, place: Path, environment: dict[str, str]) -> None:
        self._is_window = program.module == WINDOW
        workspace = World(place).workspace.path
        self._process = subprocess.Popen(
            [sys.executable, "-m", program.module, "--workspace", str(workspace), *program.words],
            cwd=place, env=environment | {"PYTHONPATH": str(Path.cwd())}, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def to_end(self) -> float:
        """Let a command end; returns how long it takes, and of a window, how long it works."""
        if self._is_window:
            self.kill(_WINDOW_SECONDS)
            return _WINDOW_SECONDS
        began = time.monotonic()
        _, errors = self._process.communicate(timeout=PATIENCE)
        assert self._process.returncode in (0, 1), errors
        return time.monotonic() - began

    def kill(self, seconds: float) -> str:
        """Kill the program after a time; its workers have to end by themselves."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)
        workers = self._workers()
        self._process.kill()
        self._process.communicate()
        _, alive = psutil.wait_procs(workers, timeout=10)
        for one in alive:
            one.kill()
        return f"{len(alive)} workers live on" if alive else ""

    def kill_worker(self, seconds: float) -> str:
        """Kill the workers after a time; a command then ends in words, a window stays."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)
        for one in self._workers():
            with suppress(psutil.Error):
                one.kill()
        if self._is_window:
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(1.0)
            ended = self._process.poll()
            self.kill(0)
            return "" if ended is None else f"the window ended with {ended}"
        _, errors = self._process.communicate(timeout=PATIENCE)
        is_said = self._process.returncode in (0, 1, _REFUSED) and "Traceback" not in errors
        return "" if is_said else f"{self._process.returncode}, {errors}"

    def _workers(self) -> list[psutil.Process]:
        try:
            return psutil.Process(self._process.pid).children(recursive=True)
        except psutil.Error:
            return []
