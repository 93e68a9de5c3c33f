"""Places where files lie: odd paths, read-only ones, and ones that change while they are open."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.workspace import Workspace
from tests.faults.report import Plan, Trial
from tests.faults.surroundings.commands import Commands
from tests.faults.surroundings.prepared import (
    OPERATIONS,
    Operation,
    Place,
    prepare,
    problems_of,
    said,
    state_of,
)

_LONGEST = 240
_GONE = (
    Refusal.WORKSPACE_UNAVAILABLE, Refusal.WORKSPACE_DAMAGED, Refusal.NOT_A_WORKSPACE,
    Refusal.WORKSPACE_MOVED,
    # The backups go with the folder.
    Refusal.NO_SUCH_BACKUP,
)  # fmt: skip


def trials(plan: Plan) -> Iterator[Trial]:
    """Try everything in each place that this system offers."""
    template = prepare(plan.folder / "template")
    for name in list(OPERATIONS)[: plan.count]:
        for change in (remove, replace_by_another, replace_by_rubbish, lock):
            problem = changed_while_open(template, plan.folder / "t", OPERATIONS[name], change)
            yield Trial(f"{change.__doc__}, while open", problem and f"{name}: {problem}")
    for folder in list(odd_folders(plan.folder / "odd"))[: plan.count]:
        what = "link" if folder.is_symlink() else "odd path"
        run = Commands(folder / "workspace.sqlite", folder=folder)
        problem = run.work(folder / "in", folder / "out")
        yield Trial(f"everything in a folder: {what}", problem and f"{folder}: {problem}")
    yield from read_only(template, plan.folder)
    yield from special_files(template, plan.folder)
    if plan.count > 10:
        yield Trial("locked by another program", locked_for(template, plan.folder / "t", 2, 0))
        yield Trial("locked by another program", locked_for(template, plan.folder / "t", 30, 3))


def odd_folders(folder: Path) -> Iterator[Path]:
    """Make folders whose names need care."""
    folder.mkdir()
    names = ["Клиенты и списки", " two  spaces ", "a%20b?c#d", 'it\'s "quoted"', "-dash", "\u202eх"]
    if os.name == "nt":
        names = names[:2]
    for name in [*names, "👩‍👩‍👧"]:
        made = folder / name
        made.mkdir()
        yield made
    longest = folder
    while len(str(longest)) < _LONGEST - 40:
        longest /= "x" * min(60, _LONGEST - len(str(longest)) - 20)
    longest.mkdir(parents=True)
    yield longest
    link = folder / "link"
    (folder / "target").mkdir()
    with contextlib.suppress(OSError):
        link.symlink_to(folder / "target")
        yield link


def remove(place: Place, folder: Path) -> contextlib.AbstractContextManager[object]:
    """removed"""  # noqa: D403, D415 - a line of the table
    del folder
    shutil.rmtree(place.file.parent)
    return contextlib.nullcontext()


def replace_by_another(place: Place, folder: Path) -> contextlib.AbstractContextManager[object]:
    """replaced by another workspace"""  # noqa: D403, D415
    other = Workspace(folder / "other.sqlite").open()
    other.close()
    (folder / "other.sqlite").replace(place.file)
    return contextlib.nullcontext()


def replace_by_rubbish(place: Place, folder: Path) -> contextlib.AbstractContextManager[object]:
    """replaced by rubbish"""  # noqa: D403, D415
    rubbish = folder / "rubbish"
    rubbish.write_bytes(b"not a database" * 1000)
    rubbish.replace(place.file)
    return contextlib.nullcontext()


def lock(place: Place, folder: Path) -> contextlib.AbstractContextManager[object]:
    """locked by another connection"""  # noqa: D403, D415
    del folder
    other = sqlite3.connect(place.file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    return closing(other)


Change = Callable[[Place, Path], contextlib.AbstractContextManager[object]]


def changed_while_open(template: Place, folder: Path, operation: Operation, change: Change) -> str:
    """Run an operation on a workspace whose file was changed after it was opened."""
    shutil.rmtree(folder, ignore_errors=True)
    place = template.copy_to(folder)
    before, known = state_of(place), place.files()
    wanted = (Refusal.WORKSPACE_BUSY,) if change is lock else _GONE
    with place.opened() as workspace:
        workspace.open()
        with change(place, folder):
            there = place.file.read_bytes() if change is not lock and place.file.exists() else b""
            try:
                operation(workspace, place)
            except Refused as error:
                if error.reason not in wanted:
                    return f"refused as {error.reason}: {said(error)}"
            except Exception as error:
                return f"a fault: {error!r}"
            else:
                # A backup of what was in the lost file can only be welcome.
                if operation is not OPERATIONS["back up"]:
                    return "it ended well, and nothing is there of it"
            if change is not lock and there != (
                place.file.read_bytes() if place.file.exists() else b""
            ):
                return "the foreign file was changed"
    if change is not lock:
        return ""
    if state_of(place) != before:
        return "refused, but something has changed"
    return "; ".join(problems_of(place, known))


def obeying_modes() -> tuple[str, ...]:
    """Return what makes a program obey the modes of files, which root need not; see setpriv(1)."""
    if os.name == "nt" or os.geteuid() != 0:
        return ()
    caps = "-dac_override,-dac_read_search"
    return ("setpriv", f"--bounding-set={caps}", f"--inh-caps={caps}")


def read_only(template: Place, folder: Path) -> Iterator[Trial]:
    """Read, export and change a workspace whose file or folder may only be read."""
    if os.name == "nt" or (os.geteuid() == 0 and not shutil.which("setpriv")):
        yield Trial("read-only: skipped, nothing here obeys modes")
        return
    for file_mode, folder_mode in ((0o400, 0o700), (0o600, 0o500), (0o400, 0o500)):
        shutil.rmtree(folder / "t", ignore_errors=True)
        place = template.copy_to(folder / "t")
        out, before = place.out, state_of(place)
        run = Commands(place.file, before=obeying_modes())
        place.file.chmod(file_mode)
        place.file.parent.chmod(folder_mode)
        try:
            run("--account", "maker", "lists")
            run("--account", "maker", "show", "Spring", "--json")
            run("--account", "maker", "journal", status=(0, 3))
            run("--account", "maker", "export", "Spring", out / "list.xlsx", status=(0, 3))
            run("--account", "maker", "rename", "Spring", "Summer", status=3)
            run("--account", "maker", "delete", "Spring", "--yes", status=3)
            run("--account", "maker", "campaigns", "start", "Waiting", status=3)
        finally:
            place.file.parent.chmod(0o700)
            place.file.chmod(0o600)
        if state_of(place) != before:
            run.problems.append("something has changed")
        what = f"read-only: file {file_mode:o} in folder {folder_mode:o}"
        yield Trial(what, "; ".join(run.problems))
    yield Trial("read-only: the folder of an export", _read_only_target(template, folder))


def _read_only_target(template: Place, folder: Path) -> str:
    shutil.rmtree(folder / "t", ignore_errors=True)
    place = template.copy_to(folder / "t")
    run = Commands(place.file, before=obeying_modes())
    place.out.chmod(0o500)
    try:
        run("--account", "maker", "export", "Spring", place.out / "list.xlsx", status=3)
        run("--account", "maker", "export", "Spring", place.out / "old.xlsx", "--force", status=3)
    finally:
        place.out.chmod(0o700)
    if (place.out / "old.xlsx").read_bytes() != b"an old file":
        run.problems.append("the old file was changed")
    return "; ".join([*run.problems, *problems_of(place, place.files())])


def special_files(template: Place, folder: Path) -> Iterator[Trial]:
    """Take pipes and devices for files."""
    if not hasattr(os, "mkfifo"):
        yield Trial("pipes and devices: skipped, there are none here")
        return
    shutil.rmtree(folder / "t", ignore_errors=True)
    place = template.copy_to(folder / "t")
    pipe = place.folder / "pipe.csv"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/null"), Path("/dev/zero"), place.folder):
        run = Commands(place.file)
        run("--account", "maker", "check", path, "--channel", "telephony", status=3)
        run("--account", "maker", "export", "Spring", path, status=3)
        given = ("--channel", "telephony", "--name", "N", "--consent", "They agreed.")
        calls = place.folder / "in" / "calls.csv"
        run("--account", "maker", "create", calls, *given, "--proof", path, status=3)
        Commands(path, problems=run.problems)("lists", status=3)
        yield Trial("pipes, devices and folders as files", "; ".join(run.problems))


def locked_for(template: Place, folder: Path, seconds: float, status: int) -> str:
    """Run a command while another program keeps the workspace locked for some seconds."""
    shutil.rmtree(folder, ignore_errors=True)
    place = template.copy_to(folder)
    program = (
        "import sqlite3, sys, time; db = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "db.execute('BEGIN EXCLUSIVE'); print('locked', flush=True); time.sleep(float(sys.argv[2]))"
    )
    command = [sys.executable, "-c", program, str(place.file), str(seconds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        run = Commands(place.file)
        run("--account", "maker", "rename", "Spring", "Summer", status=status)
        holder.kill()
    time.sleep(0.1)
    run("--account", "maker", "show", "Spring" if status else "Summer")
    return "; ".join([*run.problems, *problems_of(place, place.files())])
