"""What an operation of a pair is, and the ways to make one."""

from collections.abc import Callable, Generator
from typing import Any

from tests.faults.world import World
from tests.operations.helpers import finish
from tests.people import MAKER

Work = Callable[[], Any]
Operation = Callable[[World, str], Work]
"""Finds what it is about, as a person who looks at a page, and returns the work to start.

It is given "a" or "b", for names and files of its own.
"""


def work_of(function: Callable[..., Any], world: World, *args: Any, **options: Any) -> Work:
    """Return an operation of the program as work, which is done to its end."""

    def work() -> None:
        made = function(world.workspace, *args, **options)
        if isinstance(made, Generator):
            finish(made)

    return work


def on_list(function: Callable[..., Any], *args: Any, name: str = "Bots") -> Operation:
    """Return an operation on a list of this name."""
    return lambda world, tag: work_of(function, world, world.id_of(name), *args)


def writing(
    function: Callable[..., Any], name: str, table: str, ending: str, *args: Any
) -> Operation:
    """Return an operation that writes a file about something."""

    def prepare(world: World, tag: str) -> Work:
        target = world.file(f"written-{tag}{ending}")
        return work_of(function, world, world.id_of(name, table), target, *args, MAKER)

    return prepare
