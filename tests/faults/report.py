"""What the parts try, and the table of what was right and wrong."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias


@dataclass(frozen=True)
class Plan:
    """How much a part tries.

    Attributes:
        folder: an empty folder of its own.
        count: how many trials; a part may need a few more to try everything at least once.
        seed: of whatever is random.
    """

    folder: Path
    count: int
    seed: int = 0


@dataclass(frozen=True)
class Trial:
    """One thing that was tried.

    Attributes:
        what: its line in the table.
        problem: what was wrong; "" if all was right.
        skipped: why it could not be tried here; "" if it was.
    """

    what: str
    problem: str = ""
    skipped: str = ""


Part: TypeAlias = Callable[[Plan], Iterator[Trial]]


@dataclass
class Line:
    """One line of the table."""

    what: str
    right: int = 0
    problems: list[str] = field(default_factory=list)
    skipped: str = ""

    @property
    def tried(self) -> int:
        return self.right + len(self.problems)

    @property
    def json(self) -> dict[str, Any]:
        counts = {"tried": self.tried, "right": self.right, "wrong": len(self.problems)}
        skipped = {"skipped": self.skipped} if self.skipped else {}
        return {"what": self.what, **counts, "problems": self.problems, **skipped}

    def __str__(self) -> str:
        if self.skipped:
            return f"{self.what}: skipped, {self.skipped}"
        return f"{self.what}: {self.tried} / {self.right} / {len(self.problems)}"


@dataclass
class Report:
    """All lines, in the order in which they were first tried."""

    lines: dict[str, Line] = field(default_factory=dict)

    def add(self, trial: Trial) -> None:
        line = self.lines.setdefault(trial.what, Line(trial.what))
        if trial.skipped:
            line.skipped = trial.skipped
        elif trial.problem:
            line.problems.append(trial.problem)
        else:
            line.right += 1

    @property
    def tried(self) -> int:
        return sum(line.tried for line in self.lines.values())

    @property
    def problems(self) -> list[str]:
        """Everything that was wrong."""
        return [f"{line.what}: {one}" for line in self.lines.values() for one in line.problems]

    @property
    def table(self) -> str:
        """The lines in columns."""
        rows = [("what", "tried", "right", "wrong")]
        rows += [
            (line.what, str(line.tried), str(line.right), str(len(line.problems)))
            for line in self.lines.values()
            if not line.skipped
        ]
        width = max(len(what) for what, *_ in rows)
        table = [
            f"{what:<{width}}  {tried:>7} {right:>7} {wrong:>7}"
            for what, tried, right, wrong in rows
        ]
        return "\n".join([*table, *(str(line) for line in self.lines.values() if line.skipped)])


def report_of(part: Part, plan: Plan) -> Report:
    """Run a part to its end."""
    report = Report()
    for trial in part(plan):
        report.add(trial)
    return report
