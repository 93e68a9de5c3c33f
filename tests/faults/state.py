"""What a workspace holds after the next start, and whether it is sound.

Moments and random marks are left out, so that the same work makes the same state.
"""

import hashlib
import os
import re
import sqlite3
import time
import zipfile
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from clientlists_desktop.operations.backups.doctor import check_workspace
from clientlists_desktop.operations.lists.purge import clean_up_at_start
from clientlists_desktop.operations.moved_workspace import finish_move
from clientlists_desktop.safe_file import remove_noted_leftovers
from clientlists_desktop.storage.backups.backup_files import backups_folder
from clientlists_desktop.storage.journal.journal import verify_journal
from clientlists_desktop.storage.lock_files import locks_folder
from clientlists_desktop.storage.sqlite.backup_copies import is_sound
from clientlists_desktop.storage.workspace import Workspace
from tests.faults.world import World
from tests.operations.helpers import finish

START_SECONDS = 3.0
"""How long the next start may take; a limit for safety, since other tests run beside it."""
_AN_HOUR = 3600
_MOMENTS = re.compile(r"(^at|_at|_on|since|local_time|code|last|planned_for)$")
_UNFINISHED = ("vacuum_due", "erased", "forgotten")
"""Settings that say that an erasure isn't complete."""
_PASSING = {"cleaned_on", "throttle_clock", "workspace_id"}
_SKIPPED = {"sqlite_sequence", "journal", "journal_seal", "token", "attempt", "digest"}
"""Digests are of moments and random marks, too; the doctor compares them with the rows."""
_BACKUP = re.compile(r"[0-9TZ]+-([a-z]+)(-[0-9]+)?\.sqlite")


@dataclass(frozen=True)
class State:
    """What was found after a start.

    Attributes:
        tables: the digest of each table.
        events: of the journal, in their order.
        files: the digests of all files of the world but the workspace, by their names.
        problems: what is wrong, whatever was done before.
    """

    tables: dict[str, str] = field(default_factory=dict)
    events: tuple[str, ...] = ()
    files: dict[str, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()


def start(folder: Path) -> State:
    """Do what a start of the window does, an hour later, and say what is there then."""
    world = World(folder)
    _let_an_hour_pass(world)
    begun = time.monotonic()
    remove_noted_leftovers()
    workspace = Workspace(_place_of(world))
    done = finish(clean_up_at_start(workspace, later()))
    problems = []
    if time.monotonic() - begun > START_SECONDS:
        problems.append(f"the start took {time.monotonic() - begun:.1f} s")
    if done.erased.unclean or done.no_backup:
        problems.append(f"the start left something undone: {done}")
    problems += _faults(workspace)
    problems += _leftovers(world, workspace.path)
    tables, events = read_tables(workspace.path)
    workspace.close()
    return State(tables, events, _files(world), tuple(problems))


def later() -> str:
    """Return the moment of the next start: an hour from now, as `core.moments.now` writes it."""
    return (datetime.now(UTC) + timedelta(seconds=_AN_HOUR)).isoformat(timespec="seconds")


def read_tables(path: Path) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the digest of each table, and the events of the journal."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        names = "SELECT name FROM sqlite_schema WHERE type = 'table'"
        tables = {
            name: _digest(connection, name)
            for (name,) in connection.execute(names).fetchall()
            if name not in _SKIPPED
        }
        lines = connection.execute("SELECT event FROM journal ORDER BY number").fetchall()
    return tables, tuple(event for (event,) in lines)


def _digest(connection: sqlite3.Connection, table: str) -> str:
    """Return the count of the rows of a table and a digest of what they hold."""
    rows = []
    for row in connection.execute(f'SELECT * FROM "{table}"'):
        if table == "setting" and row["key"] in _PASSING:
            continue
        values = [(name, row[name]) for name in row.keys() if name != "owner"]  # noqa: SIM118
        rows.append(repr([bool(one) if _MOMENTS.search(name) else one for name, one in values]))
    digest = hashlib.sha256("\n".join(sorted(rows)).encode("utf-8", "surrogatepass"))
    return f"{len(rows)} {digest.hexdigest()[:12]}"


def _place_of(world: World) -> Path:
    """Return where the workspace is, as the program remembers it after a move."""
    path = finish_move(world.workspace.path)
    return path if path.exists() or not world.moved.exists() else world.moved


def _faults(workspace: Workspace) -> list[str]:
    health = finish(check_workspace(workspace))
    found = [f"{one.kind} {one.seen} of {one.expected}" for one in health.problems]
    if health.leftovers:
        found.append(f"{health.leftovers} leftovers")
    verdict = verify_journal(workspace)
    if not verdict.is_trusted:
        found.append(f"the journal is {verdict.state}")
    for backup in backups_folder(workspace.path).glob("*.sqlite"):
        if not is_sound(backup):
            found.append("a backup is damaged")
    with closing(sqlite3.connect(workspace.path)) as connection:
        keys = [key for (key,) in connection.execute("SELECT key FROM setting")]
    found += [f"{key} is still set" for key in keys if key in _UNFINISHED]
    return found


def _leftovers(world: World, workspace: Path) -> list[str]:
    """Return files that only a process at work may have; and what lies in an unexpected place."""
    found = []
    for path in world.folder.rglob("*"):
        is_lock = path.parent == locks_folder(workspace) and path.is_file()
        is_of_old = workspace == world.moved and path.is_relative_to(world.workspace.path.parent)
        if (
            (is_of_old and path.is_file())
            or is_lock
            or path.name.endswith((".part", "-journal", "-wal", ".tmp"))
        ):
            found.append(f"left: {re.sub('[0-9a-z_]{8,}', '…', path.name)}")
    return found


def _let_an_hour_pass(world: World) -> None:
    """Make all files an hour older: what was just made may still belong to a living process."""
    for path in world.folder.rglob("*"):
        with suppress(OSError):
            if path.is_file():
                moment = path.stat().st_mtime - _AN_HOUR
                os.utime(path, (moment, moment))


def _files(world: World) -> dict[str, str]:
    found: dict[str, str] = {}
    passing = (".sqlite.key", ".sqlite.anchor", "workspace.txt")
    for path in sorted(world.folder.rglob("*")):
        name = str(path.relative_to(world.folder))
        if not path.is_file() or name.endswith(passing):
            continue
        if path.suffix == ".sqlite":
            kind = _BACKUP.fullmatch(path.name)
            name = f"{path.parent.name}/{kind[1]}" if kind else name
            found[name] = "a workspace"
        else:
            found[name] = _content(path)
    return found


def _content(path: Path) -> str:
    """Return a digest of a file; of a workbook without the moment at which it was made."""
    if not zipfile.is_zipfile(path):
        return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    with zipfile.ZipFile(path) as book:
        assert book.testzip() is None
        parts = [(one.filename, one.CRC) for one in book.infolist()]
    return hashlib.sha256(
        repr([part for part in parts if part[0] != "docProps/core.xml"]).encode()
    ).hexdigest()[:12]
