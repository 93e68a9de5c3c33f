"""Two processes that start together, each with an operation on the same thing.

Afterwards all is as if one had come after the other, or one was refused in words.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults import processes
from tests.faults.pairs import operations
from tests.faults.report import Plan, Trial
from tests.faults.stage import Stage
from tests.faults.state import State, start

DONE = "done"


def trials(plan: Plan) -> Iterator[Trial]:
    """Let each pair meet about as often as any other; with a small count, only some of them."""
    chooser = random.Random(plan.seed)
    pairs = operations.all_pairs()
    meetings = Meetings(Stage(plan.folder))
    left = plan.count
    while left > 0:
        for pair in chooser.sample(pairs, min(left, len(pairs))):
            yield Trial("pair: {} + {}".format(*pair), meetings.meet(pair, chooser))
        left -= len(pairs)


@dataclass
class Meetings:
    """Lets pairs of operations meet, and knows what comes of them one after the other."""

    stage: Stage
    world: Path = field(init=False)
    _serial: dict[tuple[str, ...], tuple[tuple[str, ...], State]] = field(default_factory=dict)
    _seconds: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.world = self.stage.make(operations.make_world)

    def meet(self, pair: tuple[str, str], chooser: random.Random) -> str:
        """Start two operations together; returns what was wrong."""
        named = list(zip(pair, "ab", strict=True))
        for one in named:
            self._after(one)
        # They overlap whichever of them takes longer.
        delay = chooser.uniform(-self._seconds[pair[1]], self._seconds[pair[0]])
        self.stage.reset(self.world)
        together = processes.barrier(len(named))
        running = [
            self.stage.begin(operations.begin, self.stage.place, one, together, wait)
            for one, wait in zip(named, (max(0.0, -delay), max(0.0, delay)), strict=True)
        ]
        ended = [one.wait() for one in running]
        for one, end in zip(named, ended, strict=True):
            if end.error:
                return f"{one[0]} failed: {end.error.strip().splitlines()[-1]}"
        results = tuple(str(end.result) for end in ended)
        found = self.stage.begin(start, self.stage.place).wait()
        if found.error:
            return f"{results}: the next start failed: {found.error.strip().splitlines()[-1]}"
        problem = self._problem(named, results, found.result)
        return f"{results}, {delay:+.3f} s: {problem}" if problem else ""

    def _problem(self, named: list[tuple[str, str]], results: tuple[str, ...], found: State) -> str:
        if found.problems:
            return "; ".join(found.problems)
        done = [one for one, result in zip(named, results, strict=True) if result == DONE]
        fitting = []
        for order in (done, done[::-1]):
            serial, state = self._after(*order)
            if all(result == DONE for result in serial):
                fitting.append(state)
        if not fitting:
            return "both were done, but one after the other one is refused"
        if all(state.tables != found.tables for state in fitting):
            tables = [
                table
                for table, digest in found.tables.items()
                if any(digest != state.tables.get(table) for state in fitting)
            ]
            return f"as after no order: {', '.join(tables)}"
        for name, digest in found.files.items():
            if name.startswith("written-") and all(
                digest != state.files.get(name) for state in fitting
            ):
                return f"{name} is as after no order"
        return ""

    def _after(self, *named: tuple[str, str]) -> tuple[tuple[str, ...], State]:
        """Return how operations end one after the other, and the state after them."""
        key = tuple(part for one in named for part in one)
        if key not in self._serial:
            self.stage.reset(self.world)
            ended = self.stage.finish(operations.act, self.stage.place, *named)
            for (name, _), (_, seconds) in zip(named, ended, strict=True):
                self._seconds.setdefault(name, seconds)
            results = tuple(result for result, _ in ended)
            self._serial[key] = results, self.stage.finish(start, self.stage.place)
        return self._serial[key]
