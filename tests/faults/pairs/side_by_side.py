"""The window and the command line at work in one workspace: nothing is lost, nothing is refused."""

import contextlib
import io
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from clientlists_desktop.cli.main import main
from clientlists_desktop.core.journal.lines import Event
from tests.faults import world as worlds
from tests.faults.processes import run
from tests.faults.report import Plan, Trial
from tests.faults.stage import Stage
from tests.faults.state import read_tables, start
from tests.faults.world import World

WINDOW_LIST, COMMAND_LIST = "Summer", "Spring"
_EXPORT_EVERY = 25
"""Exports run in a worker, which takes as long as many of the others."""
_EVENTS = {
    "add": Event.PROJECT_CREATED,
    "rename": Event.LIST_RENAMED,
    "export": Event.LIST_EXPORTED,
}


@dataclass(frozen=True)
class Operation:
    """A project is added, a list renamed from its last name, or exported."""

    kind: str
    name: str
    last_name: str = ""


def operations(who: str, first_name: str, count: int) -> list[Operation]:
    """Return the operations of one of the two programs."""
    made, last_name = [], first_name
    for at in range(count):
        if at % _EXPORT_EVERY == _EXPORT_EVERY - 1:
            made.append(Operation("export", f"{who} {at}.xlsx", last_name))
        elif at % 2:
            made.append(Operation("add", f"{who} {at}"))
        else:
            made.append(Operation("rename", f"{who} list {at}", last_name))
            last_name = f"{who} list {at}"
    return made


def trials(plan: Plan) -> Iterator[Trial]:
    """Let both do so many operations at the same time."""
    stage = Stage(plan.folder)
    stage.reset(stage.make(worlds.make_world))
    _, events = read_tables(World(stage.place).workspace.path)
    before = Counter(events)
    program = [sys.executable, "-m", "tests.faults.pairs.window_program"]
    window = subprocess.Popen(
        [*program, str(stage.place), str(plan.count)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=os.environ | {"XDG_DATA_HOME": str(stage.place / "home")},
    )  # fmt: skip
    with window:
        for one in operations("command", COMMAND_LIST, plan.count):
            ended = run(stage.place / "home", command, stage.place, one)
            yield Trial("side by side: command", ended.error or str(ended.result))
        out, err = window.communicate()
    if window.returncode:
        yield Trial("side by side: window", err)
        return
    for problem in json.loads(out):
        yield Trial("side by side: window", problem)
    yield Trial("side by side: all of it", _loss(stage, before, plan.count))


def command(folder: Path, one: Operation) -> str:
    """Do an operation with the command line; returns what was wrong."""
    world = World(folder)
    words = {
        "add": ("projects", "add", one.name),
        "rename": ("rename", one.last_name, one.name),
        "export": ("export", one.last_name, str(world.file(one.name))),
    }[one.kind]
    errors = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(errors):
        status = main(["--workspace", str(world.workspace.path), *words])
    return f"{one.kind}: {status}, {errors.getvalue()}" if status or errors.getvalue() else ""


def _loss(stage: Stage, before: Counter[str], count: int) -> str:
    """Return what is missing after all."""
    wanted = Counter(
        _EVENTS[one.kind].value
        for who, name in (("window", WINDOW_LIST), ("command", COMMAND_LIST))
        for one in operations(who, name, count)
    )
    found = stage.finish(start, stage.place)
    told = Counter(found.events) - before
    missing = {event: n - told[event] for event, n in wanted.items() if n != told[event]}
    problems = [*found.problems, *(f"{n} x {event} missing" for event, n in missing.items())]
    made = int(found.tables["project"].split()[0]) - 1
    if made != wanted[Event.PROJECT_CREATED.value]:
        problems.append(f"{made} projects were made")
    return "; ".join(problems)
