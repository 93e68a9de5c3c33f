"""Comparing the rows of lists with a backup: neither may have changed since it was made."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from clientlists_desktop.core.health import Problem, ProblemKind
from clientlists_desktop.storage.models import DELETED, LIST
from clientlists_desktop.storage.sqlite.errors import refusing


def differing_lists(file: Path, backup: Path) -> Iterator[Problem | None]:
    """Compare each list that is in both; yields the problem with it, or None.

    The rows of a list never change after it was made, unless it is refreshed, which its moment
    shows. So damage of a single letter shows here, which SQLite itself can't see.
    """
    with refusing(file), closing(_open(file)) as source:
        source.execute("ATTACH DATABASE ? AS backup", (_address(backup),))
        versions = [
            source.execute(f"PRAGMA {schema}.user_version").fetchone()
            for schema in ("main", "backup")
        ]
        if versions[0] != versions[1]:
            return
        columns = [name for _, name, *_ in source.execute("PRAGMA table_info(row)")]
        ours, theirs = (", ".join(f"{side}.{name}" for name in columns) for side in ("a", "b"))
        both = source.execute(
            "SELECT a.id, a.name FROM main.client_list a JOIN backup.client_list b USING (id)"
            " WHERE a.state IN (?, ?) AND a.made_at = b.made_at ORDER BY a.id",
            (LIST, DELETED),
        )
        for list_id, name in both.fetchall():
            (changed,) = source.execute(
                "SELECT count(*) FROM main.row a JOIN backup.row b USING (list_id, position)"
                f" WHERE list_id = ? AND ({ours}) IS NOT ({theirs})",
                (list_id,),
            ).fetchone()
            yield Problem(ProblemKind.CHANGED, name, changed) if changed else None


def _open(file: Path) -> sqlite3.Connection:
    source = sqlite3.connect(_address(file), uri=True, isolation_level=None)
    # What isn't text is compared as it is.
    source.text_factory = lambda raw: raw.decode("utf-8", "replace")
    return source


def _address(file: Path) -> str:
    return f"{file.absolute().as_uri()}?mode=ro"
