"""Each package in `core` exports what other rooms use, and nothing else."""

import ast
from importlib import import_module

import pytest

from tests.package_source import imported_names, modules, tree_of

CORE = "clientlists_desktop.core"
MODULES = [name for name in modules() if name.startswith(f"{CORE}.")]
ROOMS = [name for name in MODULES if modules()[name].name == "__init__.py"]


def room_of(module: str) -> str | None:
    """Return the room of a module; None for one that is directly in `core`."""
    return next((room for room in ROOMS if f"{module}.".startswith(f"{room}.")), None)


def used_names(user: str, room: str) -> set[str]:
    """Return the names that a module uses of a room, imported or as attributes of it."""
    names = {name for module, name in imported_names(user) if module == room}
    if "" not in names:
        return names
    return names - {""} | {
        node.attr
        for node in ast.walk(tree_of(user))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == room.rpartition(".")[2]
    }


def test_other_rooms_import_from_the_package_only():
    past_the_package = [
        (module, other)
        for module in MODULES
        for other, _ in imported_names(module)
        if room_of(other) not in (None, room_of(module), other)
    ]
    assert past_the_package == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_package_exports_what_other_rooms_use(room):
    others = [module for module in MODULES if room_of(module) != room]
    used = set().union(*(used_names(module, room) for module in others))
    assert used == set(getattr(import_module(room), "__all__", ()))
