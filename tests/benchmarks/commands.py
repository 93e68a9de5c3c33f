"""Whole commands, each a process of its own: what they cost beside Python itself."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

_OPEN = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('SELECT * FROM sqlite_master')"


_COMPILED = Path(tempfile.gettempdir()) / "clientlists-benchmarks-compiled"


def as_installed() -> dict[str, str]:
    """Return the environment of a program whose modules are compiled, as an installation's are."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(_COMPILED)}


def processor_time(arguments: Sequence[str | Path]) -> float:
    """Run Python with these arguments; returns the seconds of the processor, its children's too."""
    # Here, because Windows has no such module.
    import resource

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ran = subprocess.run(
        [sys.executable, *arguments], capture_output=True, check=False, env=as_installed()
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert ran.returncode in (0, 1), ran.stderr.decode()
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def command(workspace: Path, *arguments: str | Path) -> list[str | Path]:
    """Return the arguments of Python that run a verb."""
    return ["-m", "clientlists_desktop.cli", "--workspace", workspace, *arguments]


def time_commands(workspace: Path, runs: int = 7) -> dict[str, tuple[float, float]]:
    """Return the seconds of each short command, and its ratio to Python that opens a database."""
    verbs: list[tuple[str, ...]] = [("--help",), ("lists",), ("channels",)]
    for verb in verbs:
        processor_time(command(workspace, *verb))
    sqlite3.connect(workspace).close()
    seconds: dict[str, list[tuple[float, float]]] = {" ".join(verb): [] for verb in verbs}
    for _ in range(runs):
        bare = processor_time(["-c", _OPEN, workspace])
        for verb in verbs:
            own = processor_time(command(workspace, *verb))
            seconds[" ".join(verb)].append((own, own / bare))
    return {
        name: (median(own for own, _ in found), median(ratio for _, ratio in found))
        for name, found in seconds.items()
    }


def time_small_file(workspace: Path, file: Path, runs: int = 5) -> dict[str, float]:
    """Return the seconds of a check and of a list made of a small file, as whole processes."""
    made = ("--consent", "They agreed.", "--channel", "telephony")
    check, create = [], []
    for run in range(runs + 1):
        check.append(
            processor_time(command(workspace, "check", file, "--channel", "telephony", "--json"))
        )
        create.append(
            processor_time(command(workspace, "create", file, "--name", f"List {run}", *made))
        )
    # The first ones compile modules, and back up for the day.
    return {"check": median(check[1:]), "create": median(create[1:])}
