"""The package as source: its modules, and what each of them imports."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import clientlists_desktop

ROOT = Path(clientlists_desktop.__file__).parent
_NAME = clientlists_desktop.__name__


@cache
def modules() -> dict[str, Path]:
    """Return the file of each module by its full name."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        parts = parts[:-1] if parts[-1] == "__init__" else parts
        found[".".join([_NAME, *parts])] = path
    return found


@cache
def tree_of(module: str) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(modules()[module].read_text("utf-8"))


def imported_names(module: str, *, when_loaded: bool = False) -> Iterator[tuple[str, str]]:
    """Yield each module of the package that is imported, and the name taken from it or "".

    Args:
        when_loaded: only imports that run when the module is loaded.
    """
    nodes = _loaded(tree_of(module)) if when_loaded else ast.walk(tree_of(module))
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names if alias.name in modules())
        elif isinstance(node, ast.ImportFrom) and node.module in modules():
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield (inner, "") if inner in modules() else (str(node.module), alias.name)


def _loaded(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        is_function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        if is_function or (isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test)):
            continue
        yield child
        yield from _loaded(child)
