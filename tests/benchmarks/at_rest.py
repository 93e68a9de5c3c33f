"""What the window costs while nobody uses it: the real program with its waiting process."""

import subprocess
import sys
import time
from collections.abc import Iterator

import psutil

from tests.benchmarks.commands import as_installed
from tests.benchmarks.figures import Figure, Setting, at_most
from tests.people import new_workspace

_SETTLED, _WATCHED = 15.0, 20.0
_MEBIBYTE = 1024 * 1024


def figures(setting: Setting) -> Iterator[Figure]:
    """Yield the memory of all its processes, and how often they are woken."""
    workspace = new_workspace(setting.folder / "rest.sqlite")
    environment = {**as_installed(), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "clientlists_desktop", "--workspace", str(workspace.path)]
    with subprocess.Popen(command, env=environment) as program:
        try:
            time.sleep(_SETTLED)
            main = psutil.Process(program.pid)
            processes = [main, *main.children(recursive=True)]
            memory = sum(one.memory_full_info().pss for one in processes) / _MEBIBYTE
            before = _switches(processes)
            time.sleep(_WATCHED)
            switches = (_switches(processes) - before) / _WATCHED
        finally:
            program.kill()
    yield at_most(f"The window at rest, {len(processes)} processes", memory, 120, "MB")
    yield at_most("    woken", switches, 1, "times/s")


def _switches(processes: list[psutil.Process]) -> int:
    """Return how often the processes have gone to sleep, which they do as often as they wake."""
    return sum(
        int(line.split()[1])
        for one in processes
        for thread in one.threads()
        for line in open(f"/proc/{one.pid}/task/{thread.id}/status")  # noqa: PTH123
        if line.startswith("voluntary_ctxt_switches")
    )
