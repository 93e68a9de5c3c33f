"""Processes killed at each step of an operation, and at random moments; then the next start."""

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.faults.kills import scenarios
from tests.faults.kills.scenarios import SCENARIOS, Scenario
from tests.faults.processes import Ended
from tests.faults.report import Plan, Trial
from tests.faults.stage import Stage
from tests.faults.state import State, start

_RANDOM_SHARE = 0.2
"""How many kills come at a random moment; the others come at a step."""
_KEPT_BACKUPS = ("restore", "move", "migration", "daily")
"""Backups that a process leaves if it is killed after it made them."""


def trials(plan: Plan) -> Iterator[Trial]:
    """Kill the process of each scenario about as often as that of any other."""
    chooser = random.Random(plan.seed)
    stage = Stage(plan.folder)
    share, more = divmod(plan.count, len(SCENARIOS))
    for number, scenario in enumerate(SCENARIOS):
        if share or number < more:
            victim = prepare(scenario, stage)
            for problem in victim.kill(share + (number < more), chooser):
                yield Trial(f"kill: {scenario.name}", problem)


@dataclass(frozen=True)
class Victim:
    """A scenario whose process is killed.

    Attributes:
        world: what it begins in.
        before, after: what a start finds without the scenario, and after all of it.
        steps: the names of all its steps.
        seconds: how long its process lives.
    """

    scenario: Scenario
    stage: Stage
    world: Path
    before: State
    after: State
    steps: list[str]
    seconds: float

    def kill(self, count: int, chooser: random.Random) -> Iterator[str]:
        """Kill the process so many times; yields what was wrong after each."""
        at_steps = chosen_steps(self.steps, count - int(count * _RANDOM_SHARE), chooser)
        for step in at_steps:
            name = self.steps[step - 1] if step <= len(self.steps) else "the end"
            yield self._said(f"before step {step}, {name}", self._run(step))
        for _ in range(count - len(at_steps)):
            moment = chooser.uniform(0, self.seconds)
            ended = self._run(0, moment)
            while not ended.was_killed and not ended.error:
                moment /= 2
                ended = self._run(0, moment)
            yield self._said(f"after {moment:.3f} s", ended)

    def _run(self, step: int, seconds: float | None = None) -> Ended:
        self.stage.reset(self.world)
        running = self.stage.begin(scenarios.act, self.scenario.name, self.stage.place, step)
        if seconds is not None:
            running.kill_after(seconds)
        return running.wait()

    def _said(self, when: str, ended: Ended) -> str:
        problem = self._problem(ended)
        return f"{when}: {problem}" if problem else ""

    def _problem(self, ended: Ended) -> str:
        """Return what is wrong after the next start."""
        if ended.error:
            return f"it failed: {_last_line(ended)}"
        if not ended.was_killed:
            return "it was not killed"
        started = self.stage.begin(start, self.stage.place).wait()
        if started.error:
            return f"the next start failed: {_last_line(started)}"
        return "; ".join(self._differences(started.result))

    def _differences(self, found: State) -> Iterator[str]:
        yield from sorted({*found.problems} - {*self.before.problems} - {*self.after.problems})
        loose = [event.value for event in self.scenario.loose]
        fitting = [state for state in (self.before, self.after) if state.tables == found.tables]
        if not fitting:
            yield f"neither as before nor done: {_different(self.before, self.after, found)}"
        elif all(_without(loose, state) != _without(loose, found) for state in fitting):
            yield f"the journal does not fit: {found.events[-3:]}"
        for name, digest in found.files.items():
            if digest not in (self.before.files.get(name), self.after.files.get(name)) and (
                digest != "a workspace" or name.rpartition("/")[2] not in _KEPT_BACKUPS
            ):
                yield f"{name} is neither old nor new"
        for name in self.before.files.keys() & self.after.files.keys() - found.files.keys():
            yield f"{name} is gone"
        target = self.scenario.target
        if target and found.files.get(target) != self.before.files.get(target):
            missing = [event for event in loose if found.events.count(event) < 1]
            yield from (f"there is a file without its line, {event}" for event in missing)


def chosen_steps(steps: list[str], count: int, chooser: random.Random) -> list[int]:
    """Choose steps by their numbers, from 1: first those of names that none was chosen of yet.

    The end of the process counts as a step, too.
    """
    by_name: dict[str, list[int]] = {}
    for number, name in enumerate([*steps, "the end"], start=1):
        by_name.setdefault(name, []).append(number)
    left = [chooser.sample(numbers, len(numbers)) for numbers in by_name.values()]
    chooser.shuffle(left)
    chosen: list[int] = []
    while left and len(chosen) < count:
        chosen += [numbers.pop() for numbers in left][: count - len(chosen)]
        left = [numbers for numbers in left if numbers]
    return chosen


def prepare(scenario: Scenario, stage: Stage) -> Victim:
    """Find out what a scenario does when nobody kills it."""
    stage.reset(stage.make(scenario.make))
    stage.finish(scenarios.prepare, scenario.name, stage.place)
    world = stage.folder / f"before {scenario.name}"
    stage.keep(world)
    before = stage.finish(start, stage.place)
    stage.reset(world)
    steps = stage.finish(scenarios.count_steps, scenario.name, stage.place)
    stage.reset(world)
    began = time.monotonic()
    stage.finish(scenarios.act, scenario.name, stage.place)
    seconds = time.monotonic() - began
    after = stage.finish(start, stage.place)
    return Victim(scenario, stage, world, before, after, steps, seconds)


def _last_line(ended: Ended) -> str:
    return ended.error.strip().splitlines()[-1]


def _without(loose: list[str], state: State) -> list[str]:
    return [event for event in state.events if event not in loose]


def _different(before: State, after: State, found: State) -> str:
    """Name the tables that differ from before, and from after."""
    return ", ".join(
        f"{table} ({digest})"
        for table, digest in found.tables.items()
        if not digest == before.tables.get(table) == after.tables.get(table)
    )
