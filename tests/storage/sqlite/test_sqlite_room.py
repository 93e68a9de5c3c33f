"""Only storage/sqlite contains what is special to SQLite, so that the backend can be replaced."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from clientlists_desktop import storage
from tests.package_source import imported_names, modules

ROOM = Path(storage.__file__).parent
IN_SQL = re.compile(
    r"\b(PRAGMA|VACUUM|json_(each|extract|patch|object|array)|sqlite_\w+|ROWID|IMMEDIATE|EXCLUSIVE"
    r"|TRIGGER|TEMP TABLE|NOT INDEXED|NOCASE|casefold|INSERT OR|BLOB)\b"
    # Other systems compare with null by other words, and name their scratch tables otherwise.
    r"|\bIS (NOT )?(?!NULL\b|NOT\b)|\btemp\.|\b(instr|char|ifnull|group_concat)\("
)
IN_CODE = {
    "sqlite3", "SqliteDatabase", "pragma", "create_function", "CASEFOLD", "JSON_EXTRACT",
    "without_rowid", "total_changes", "INSTR", "GROUP_CONCAT",
}  # fmt: skip


def sqlite_words(path: Path) -> Iterator[str]:
    """Yield what only SQLite understands in a module, with its line."""
    tree = ast.parse(path.read_text("utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    texts = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        found_words = None
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in texts:
            found = IN_SQL.search(node.value)
            found_words = found.group() if found else None
        elif isinstance(node, ast.Attribute) and node.attr in IN_CODE:
            found_words = node.attr
        elif isinstance(node, ast.Import) and any(name.name in IN_CODE for name in node.names):
            found_words = "import sqlite3"
        if found_words:
            yield f"{path.relative_to(ROOM)}:{node.lineno} {found_words}"


def test_only_the_sqlite_room_uses_its_dialect() -> None:
    files = [path for path in ROOM.rglob("*.py") if "sqlite" not in path.parts]
    assert len(files) > 20
    assert [found_words for path in files for found_words in sqlite_words(path)] == []


def test_only_the_workspace_chooses_the_backend() -> None:
    room = f"{storage.__name__}.sqlite"
    importers = {
        module
        for module in modules()
        for name, _ in imported_names(module)
        if name.startswith(room) and not module.startswith(room)
    }
    assert importers == {f"{storage.__name__}.workspace"}


def test_the_same_search_finds_the_dialect_in_the_sqlite_room() -> None:
    assert any(sqlite_words(ROOM / "sqlite" / "dialect.py"))
    assert any(sqlite_words(ROOM / "sqlite" / "backend.py"))
