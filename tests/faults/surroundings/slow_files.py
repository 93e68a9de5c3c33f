"""Files as slow as on a busy network: all works and ends when told to, and the window never waits.

strace(1) holds up each access to the workspace and to the files read and written.
"""

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import psutil

from tests.faults.report import Plan, Trial
from tests.faults.surroundings.commands import ROOT, Commands
from tests.faults.surroundings.prepared import Place, prepare, problems_of, state_of
from tests.operations.helpers import write

_CALLS = "read,pread64,write,pwrite64,fsync,fdatasync,ftruncate"
_SHORT_MS, _LONG_MS = 5, 2_000
_PATIENCE_S, _LOOK_S = 10, 0.05


def trials(plan: Plan) -> Iterator[Trial]:
    """Work with files that take some milliseconds, or seconds, for each access."""
    if not is_strace_usable(plan.folder):
        yield Trial("slow files: skipped, nothing here slows them down")
        return
    folder = plan.folder / "all"
    workspace, read, written = folder / "w.sqlite", folder / "in", folder / "out"
    files = [read / "calls.csv", read / "people.csv"]
    folder.mkdir()
    run = Commands(workspace, before=slowed([workspace, *files], _SHORT_MS))
    yield Trial("everything with slow files", run.work(read, written))
    template = prepare(plan.folder / "template")
    yield Trial("a check of a slow file is interrupted", interrupted(template, plan.folder / "i"))
    yield Trial("the window beside slow files", waiting_window(template, plan.folder / "w"))


def is_strace_usable(folder: Path) -> bool:
    """Whether this user may trace programs."""
    if not shutil.which("strace"):
        return False
    tried = subprocess.run([*slowed([folder], 1), "true"], capture_output=True, check=False)
    return tried.returncode == 0


def slowed(files: Sequence[Path], milliseconds: int, log: Path | None = None) -> list[str]:
    """Return the program, with its arguments, that runs another one with slow files.

    Args:
        log: where each access is noted, with its thread.
    """
    given = ["strace", "--follow-forks", "--quiet=all", "--seccomp-bpf", f"--trace={_CALLS}"]
    given += [f"--inject={_CALLS}:delay_enter={1000 * milliseconds}"]
    given += [f"--output={log or '/dev/null'}"]
    for path in files:
        given += [f"--trace-path={one}" for one in (path, f"{path}-journal")]
    return given


def interrupted(template: Place, folder: Path) -> str:
    """Interrupt a check while it waits for its file; returns what is wrong then."""
    place = template.copy_to(folder)
    before, known = state_of(place), place.files()
    path = write(place.folder / "in" / "slow.csv", [["Phone"], *([["12025550147"]] * 600_000)])
    log = place.folder / "in" / "accesses"
    command = [
        *slowed([path], _LONG_MS, log), sys.executable, "-m", "clientlists_desktop.cli",
        "--workspace", str(place.file), "--account", "maker",
        "check", str(path), "--channel", "telephony",
    ]  # fmt: skip
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    ) as tracer:
        # An access is noted at its end; another one is under way then.
        while not (log.exists() and log.stat().st_size) and tracer.poll() is None:
            time.sleep(_LOOK_S)
        started = time.monotonic()
        # As the terminal does: to each program in front of it.
        for program in psutil.Process(tracer.pid).children(recursive=True):
            program.send_signal(signal.SIGINT)
        try:
            tracer.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:
            tracer.kill()
            return f"not ended after {_PATIENCE_S} s"
        took = time.monotonic() - started
    path.unlink()
    log.unlink()
    if tracer.returncode in {0, 70}:
        return f"ended with {tracer.returncode} after {took:.1f} s"
    if state_of(place) != before:
        return "something has changed"
    return "; ".join(problems_of(place, known))


def waiting_window(template: Place, folder: Path) -> str:
    """Open a list and check a file in the window; returns what its own thread waited for."""
    place, log = template.copy_to(folder), folder / "accesses"
    path = write(place.folder / "in" / "slow.csv", [["Phone"], *([["12025550147"]] * 2_000)])
    run = Commands(place.file, before=slowed([place.file, path], _SHORT_MS, log))
    seen = run.run(["-m", "tests.faults.surroundings.slow_window", str(place.file), str(path)])
    if seen.split("\n")[:2] != ["list opened", "file checked"]:
        return f"the visit came to {seen!r}: {run.errors[-2000:]}"
    lines = [line.split(maxsplit=1) for line in log.read_text("utf-8", "replace").splitlines()]
    calls = [(thread, call) for thread, call in lines if "(" in call]
    window = min(lines, key=lambda line: int(line[0]))[0]
    if len({thread for thread, _ in calls}) < 2:
        return "no access of another thread was noted"
    return "; ".join(call for thread, call in calls if thread == window)
