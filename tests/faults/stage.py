"""A world that is copied to the same place for each trial, and processes that act in it."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.faults import processes
from tests.faults.processes import Running


@dataclass(frozen=True)
class Stage:
    """A place for trials.

    Attributes:
        folder: holds the place, and the worlds that are copied to it.
    """

    folder: Path

    @property
    def place(self) -> Path:
        return self.folder / "place"

    def make(self, function: Callable[[Path], None]) -> Path:
        """Let a function fill the place; returns a copy of it, the world to `reset` to."""
        world = self.folder / function.__name__
        if not world.exists():
            shutil.rmtree(self.place, ignore_errors=True)
            self.place.mkdir()
            self.finish(function, self.place)
            self.keep(world)
        return world

    def keep(self, world: Path) -> None:
        """Copy what is in the place now to a folder."""
        shutil.copytree(self.place, world)

    def reset(self, world: Path) -> None:
        """Let the place be as a world again."""
        shutil.rmtree(self.place, ignore_errors=True)
        shutil.copytree(world, self.place)

    def begin(self, function: Callable[..., Any], *args: Any) -> Running:
        """Start a function in a process of its own."""
        return processes.Running(self.place / "home", function, *args)

    def finish(self, function: Callable[..., Any], *args: Any) -> Any:
        """Run a function, which must not fail, in a process of its own; returns its result."""
        ended = self.begin(function, *args).wait()
        assert not ended.error, ended.error
        return ended.result
