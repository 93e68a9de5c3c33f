"""What only SQLite knows stands in storage/sqlite, so that another backend can take its place."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from clientlists_desktop import storage

ROOM = Path(storage.__file__).parent
IN_SQL = re.compile(
    r"\b(PRAGMA|VACUUM|json_(each|extract|patch|object|array)|sqlite_\w+|ROWID|IMMEDIATE|EXCLUSIVE"
    r"|TRIGGER|TEMP TABLE|NOT INDEXED|NOCASE|casefold)\b"
)
IN_CODE = {
    "sqlite3", "SqliteDatabase", "pragma", "create_function", "CASEFOLD", "JSON_EXTRACT",
    "without_rowid", "total_changes",
}  # fmt: skip


def sqlite_words(path: Path) -> Iterator[str]:
    """Yield what a module says to SQLite alone, with its line."""
    tree = ast.parse(path.read_text("utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    texts = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        said = None
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in texts:
            found = IN_SQL.search(node.value)
            said = found.group() if found else None
        elif isinstance(node, ast.Attribute) and node.attr in IN_CODE:
            said = node.attr
        elif isinstance(node, ast.Import) and any(name.name in IN_CODE for name in node.names):
            said = "import sqlite3"
        if said:
            yield f"{path.relative_to(ROOM)}:{node.lineno} {said}"


def test_only_the_room_of_sqlite_speaks_its_dialect() -> None:
    modules = [path for path in ROOM.rglob("*.py") if "sqlite" not in path.parts]
    assert len(modules) > 20
    assert [said for path in modules for said in sqlite_words(path)] == []


def test_the_room_of_sqlite_is_seen_by_the_same_look() -> None:
    assert any(sqlite_words(ROOM / "sqlite" / "dialect.py"))
    assert any(sqlite_words(ROOM / "sqlite" / "backend.py"))
