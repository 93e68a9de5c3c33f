"""Compare the cold start of two programs: `start_times.py FROZEN INSTALLED`.

A start ends when the log says that the window is shown. The starts are taken in turn, each with a
cold cache where the system lets us empty it, so that a busy machine slows both.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from clientlists_desktop.operations.accounts.sign_in import make_first_account
from clientlists_desktop.storage.workspace import Workspace

_ROUNDS = 5
_PATIENCE = 120.0
_MOST = 1.05
"""Measured times differ by a few percent from run to run."""


def main() -> int:
    """Print the medians; returns 1 if the first is slower than the second."""
    programs = [Path(argument).absolute() for argument in sys.argv[1:3]]
    times: dict[Path, list[float]] = {program: [] for program in programs}
    for _ in range(_ROUNDS):
        for program in programs:
            times[program].append(_start(program))
    medians = [statistics.median(times[program]) for program in programs]
    for program, median in zip(programs, medians, strict=True):
        print(f"{median:.2f} s  {program}")
    ratio = medians[0] / medians[1]
    print(f"Cold start: {ratio:.2f} times the wheel's, target at most 1.00 (with 5 % of noise)")
    return 0 if ratio <= _MOST else 1


def _start(program: Path) -> float:
    with tempfile.TemporaryDirectory(prefix="cl") as name:
        folder = Path(name)
        workspace = Workspace(folder / "w.sqlite")
        make_first_account(workspace, "Anna", "")
        workspace.close()
        environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen",
            "CLIENTLISTS_WORKSPACE": str(workspace.path),
            "CLIENTLISTS_LOG_FOLDER": name,
            "XDG_RUNTIME_DIR": name,
            "XDG_DATA_HOME": name,
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        }
        _empty_cache()
        began = time.monotonic()
        started = subprocess.Popen([program], env=environment, stderr=subprocess.DEVNULL)
        try:
            log = folder / "clientlists.log"
            while not (log.exists() and b" started " in log.read_bytes() and _is_shown(log)):
                assert started.poll() is None, f"{program} ended with {started.returncode}"
                assert time.monotonic() - began < _PATIENCE, f"{program} shows no window"
                time.sleep(0.005)
            return time.monotonic() - began
        finally:
            started.kill()
            started.wait()


def _is_shown(log: Path) -> bool:
    return b"window_shown" in log.read_bytes()


def _empty_cache() -> None:
    os.sync()
    try:
        Path("/proc/sys/vm/drop_caches").write_text("1")
    except OSError:
        return


if __name__ == "__main__":
    sys.exit(main())
