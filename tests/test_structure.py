"""The package stays easy to find one's way in: no import circles, no large files or folders."""

import ast
from collections import Counter
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from tests.package_source import ROOT, imported_names, modules, tree_of

TESTS = Path(__file__).parent
LAYERS = ("core", "files", "storage", "operations", "texts", "cli", "ui")
NO_ROOMS = {"ui/bus"}
"""What tests have a folder for, and the package has none: the bus of screen readers."""

MOST_LINES_OF_A_MODULE = 400
MOST_LINES_OF_A_FUNCTION = 60
MOST_MODULES_OF_A_ROOM = 14


def circles() -> list[str]:
    """Return import circles that share no import, so that each can be broken by itself."""
    imports = {
        module: {other for other, _ in imported_names(module, when_loaded=True)} - {module}
        for module in modules()
    }
    found = []
    while True:
        try:
            TopologicalSorter(imports).prepare()
        except CycleError as error:
            # Each module of the circle is imported by the next one.
            circle = error.args[1]
            imports[circle[1]].discard(circle[0])
            found.append(" -> ".join(reversed(circle)))
        else:
            return found


def test_no_modules_import_each_other_in_a_circle():
    assert circles() == []


def test_no_module_is_too_long():
    lines = {name: len(path.read_text("utf-8").splitlines()) for name, path in modules().items()}
    assert {name: n for name, n in lines.items() if n > MOST_LINES_OF_A_MODULE} == {}


def test_no_function_is_too_long():
    lines = {
        f"{module}:{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for module in modules()
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: n for name, n in lines.items() if n > MOST_LINES_OF_A_FUNCTION} == {}


def test_no_room_has_too_many_modules():
    rooms = Counter(path.parent for path in modules().values() if path.name != "__init__.py")
    assert {room.name: n for room, n in rooms.items() if n > MOST_MODULES_OF_A_ROOM} == {}


def test_no_two_public_classes_share_a_name():
    modules_of: dict[str, list[str]] = {}
    for module in modules():
        for node in tree_of(module).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                modules_of.setdefault(node.name, []).append(module)
    assert {name: found for name, found in modules_of.items() if len(found) > 1} == {}


def test_the_folders_of_tests_are_those_of_the_package():
    folders = {
        path.parent.relative_to(TESTS).as_posix()
        for layer in LAYERS
        for path in (TESTS / layer).rglob("test_*.py")
    }
    assert {one for one in folders if not (ROOT / one).is_dir()} == NO_ROOMS


def test_what_windows_lacks_is_imported_by_no_test_module():
    """One that did could not even be collected there."""
    lacking = {"curses", "fcntl", "grp", "pty", "pwd", "resource", "termios", "tty"}
    found = []
    for file in TESTS.rglob("*.py"):
        for node in ast.parse(file.read_bytes()).body:
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            found += [f"{file.name}: {name}" for name in names if name in lacking]
    assert found == []
