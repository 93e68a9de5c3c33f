"""A disk that is full, at any moment: what is refused is said, and nothing is lost or half.

A small file system in memory is the disk, where this user may mount one. Everywhere, no file may
grow beyond a size.
"""

import contextlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from openpyxl.worksheet._writer import _openpyxl_shutdown

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.paths import LOG_VARIABLE
from tests.faults.report import Plan, Trial
from tests.faults.surroundings.prepared import (
    OPERATIONS,
    Operation,
    Place,
    prepare,
    problems_of,
    said,
    state_of,
)
from tests.operations.lists.test_purge import no_space_beyond
from tests.people import MAKER

_ROOT = Path(__file__).parents[3]
_PAGE = 4096
_PLENTY = 256 << 20
_FULL = (Refusal.DISK_FULL,)
_CANNOT_GROW = (Refusal.DISK_FULL, Refusal.WORKSPACE_UNAVAILABLE, Refusal.NOT_WRITABLE)
"""What SQLite says of a file that can't grow: an error of the disk."""


class SmallDisk:
    """A mounted file system whose size is changed for each trial."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        _run("mount", "-t", "tmpfs", "-o", f"size={_PLENTY}", "faults", str(folder))

    def unmount(self) -> None:
        _run("umount", "-l", str(self.folder))

    @contextlib.contextmanager
    def only(self, free: int) -> Iterator[None]:
        """Leave only so many bytes free."""
        found = os.statvfs(self.folder)
        used = (found.f_blocks - found.f_bfree) * found.f_frsize
        self._resize(used + free)
        try:
            yield
        finally:
            self._resize(_PLENTY)

    def _resize(self, size: int) -> None:
        _run("mount", "-o", f"remount,size={size}", str(self.folder))


@contextlib.contextmanager
def small_disk(folder: Path) -> Iterator[SmallDisk | None]:
    """Give a small file system; None where this user may mount none."""
    disk = None
    with contextlib.suppress(OSError, subprocess.CalledProcessError):
        disk = SmallDisk(folder)
    try:
        yield disk
    finally:
        if disk is not None:
            disk.unmount()


COMMANDS: dict[str, tuple[str, ...]] = {
    "create a list": ("create", "in/calls.csv", "--channel", "telephony", "--name", "New",
                      "--consent", "They agreed."),
    "import clients": ("clients", "import", "in/people.csv", "--project", "Support"),
    "export a workbook": ("export", "Spring", "out/list.xlsx"),
    "export a CSV": ("campaigns", "export", "Running", "out/dialer.csv"),
    "save a report": ("campaigns", "report", "Running", "out/report.xlsx"),
    "start a campaign": ("campaigns", "start", "Waiting"),
    "import results": ("campaigns", "results", "Running", "in/results.csv"),
}  # fmt: skip
"""The operations as commands: processes of their own, with a worker of their own."""


def _try_command(template: Place, disk: SmallDisk, name: str, free: int) -> Trial:
    """Run a command whose every file is on the full disk; another may be running out of it, too."""
    place = template.copy_to(disk.folder)
    temporary = disk.folder / "tmp"
    temporary.mkdir(exist_ok=True)
    known = place.files()
    with disk.only(free):
        command = [sys.executable, "-m", "clientlists_desktop.cli", "--workspace", str(place.file)]
        done = subprocess.run(
            [*command, "--account", MAKER.name, *COMMANDS[name]], cwd=disk.folder, check=False,
            capture_output=True, encoding="utf-8",
            env={**os.environ, "TMPDIR": str(temporary), "PYTHONPATH": str(_ROOT),
                 LOG_VARIABLE: str(disk.folder / "log")},
        )  # fmt: skip
    written = {str(one.relative_to(disk.folder)) for one in place.out.iterdir()}
    noise = [word for word in ("Traceback", "Exception", "Error") if word in done.stderr]
    problems = [f"{noise} on standard error: {done.stderr}"] if noise else []
    if done.returncode not in (0, 1, 3):
        problems.append(f"status {done.returncode}: {done.stderr}")
    shutil.rmtree(disk.folder / "log", ignore_errors=True)
    problems += problems_of(place, known | (written if done.returncode != 3 else set()))
    return Trial(
        "full disk, as a command",
        (problems and f"{name}, {free} bytes free: {'; '.join(problems)}") or "",
    )


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


def trials(plan: Plan) -> Iterator[Trial]:
    """Try every operation with many amounts of free space."""
    template = prepare(plan.folder / "template")
    disk_folder = plan.folder / "disk"
    disk_folder.mkdir()
    each = max(1, plan.count // len(OPERATIONS))
    with small_disk(disk_folder) as disk, _all_files_in(disk_folder):
        if disk is None:
            yield Trial("full disk", skipped="this user may not mount a small file system")
        for name, operation in OPERATIONS.items():
            dice = random.Random(f"{plan.seed} {name}")
            after = _state_after(template, operation, disk_folder)
            if disk is not None:
                needed = _needed(disk, template, operation)
                for _ in range(each):
                    free = dice.randrange(0, needed, _PAGE)
                    problem = _try(template, operation, disk_folder, after, _FULL, disk.only, free)
                    yield Trial(f"full disk, {name}", problem and f"{free} bytes free: {problem}")
                if each > 10 and name in COMMANDS:
                    for free in (_PLENTY // 2, 0, _PAGE, dice.randrange(0, needed, _PAGE)):
                        yield _try_command(template, disk, name, free)
            for _ in range(max(1, each // 4)):
                size = dice.randrange(0, 400_000)
                problem = _try(
                    template, operation, disk_folder, after, _CANNOT_GROW, no_space_beyond, size
                )
                yield Trial(f"no larger file, {name}", problem and f"{size} bytes: {problem}")


@contextlib.contextmanager
def _all_files_in(folder: Path) -> Iterator[None]:
    """Let temporary files and notes lie on the same disk."""
    before, data = tempfile.tempdir, os.environ.get("XDG_DATA_HOME")
    tempfile.tempdir = str(folder)
    os.environ["XDG_DATA_HOME"] = str(folder / "data")
    try:
        yield
    finally:
        tempfile.tempdir = before
        os.environ.pop("XDG_DATA_HOME")
        if data is not None:
            os.environ["XDG_DATA_HOME"] = data


def _state_after(template: Place, operation: Operation, folder: Path) -> list[object]:
    place = template.copy_to(folder)
    with place.opened() as workspace:
        operation(workspace, place)
    return [*state_of(place)]


def _needed(disk: SmallDisk, template: Place, operation: Operation) -> int:
    """Return how many free bytes are enough."""
    free = 16 * _PAGE
    while True:
        place = template.copy_to(disk.folder)
        with place.opened() as workspace, contextlib.suppress(Refused), disk.only(free):
            operation(workspace, place)
            return free
        free *= 2


def _try(
    template: Place,
    operation: Operation,
    folder: Path,
    after: list[object],
    allowed: tuple[Refusal, ...],
    limit: Callable[[int], contextlib.AbstractContextManager[None]],
    size: int,
) -> str:
    """Run an operation with little space; returns what is wrong then."""
    place = template.copy_to(folder)
    known, before = place.files(), state_of(place)
    refused: Refused | None = None
    with place.opened() as workspace, limit(size):
        try:
            operation(workspace, place)
        except Refused as error:
            refused = error
        except Exception as error:
            return f"a fault: {error!r}"
    if refused is None:
        if [*state_of(place)] != after:
            return "it ended well but isn't done"
        written = {str(one.relative_to(folder)) for one in place.out.iterdir()}
        return "; ".join(problems_of(place, known | written))
    if refused.reason not in allowed:
        return f"refused as {refused.reason}: {said(refused)}"
    if refused.reason is Refusal.DISK_FULL and "space" not in said(refused):
        return f"nothing of space in {said(refused)!r}"
    if state_of(place) != before:
        return "refused, but something has changed"
    # The worker does this as it ends.
    _openpyxl_shutdown()
    if problem := "; ".join(problems_of(place, known)):
        return problem
    with place.opened() as workspace:
        operation(workspace, place)
    return "" if [*state_of(place)] == after else "not done with space again"
