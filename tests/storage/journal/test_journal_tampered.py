"""500 tamperings of a real workspace's journal, from outside, through SQLite: all are found."""

import contextlib
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.journal.chain import NOTHING, ChainState, Key, StoredLine
from clientlists_desktop.operations.accounts.accounts import add_account, change_roles
from clientlists_desktop.operations.accounts.sign_in import change_password
from clientlists_desktop.operations.lists.manage import delete_list, rename_list, restore_list
from clientlists_desktop.operations.people.erasure import forget_person
from clientlists_desktop.operations.settings import set_country, set_trash_days
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import finish, make_list, write
from tests.people import MAKER, sign_up
from tests.storage.journal.journals import keep, verdict_of

SEED, TAMPERINGS = 20_260_301, 500
COLUMNS = ("number", "at", "event", "account_id", "account_name", "facts", "code", "mask")
THEIRS = Key(b"their own key, of 32 bytes......"[:32])

Rows = list[list[Any]]


def lived_in(workspace: Workspace, folder: Path) -> None:
    """Fill a journal by real operations."""
    sign_up(workspace)
    change_password(workspace, MAKER, "", "a long password")
    for number in range(6):
        rows = [("Phone", "Name"), ("12025550147", "Maria"), (f"1202555{number:04}", "Lev")]
        made = make_list(workspace, write(folder / f"{number}.csv", rows), f"List {number}")
        rename_list(workspace, made.id, f"Clients {number} 12025550147", MAKER)
        delete_list(workspace, made.id, MAKER)
        restore_list(workspace, made.id, MAKER)
    bo = add_account(workspace, "Bo", "another password", [Role.LINGUIST], MAKER)
    change_roles(workspace, bo.id, [Role.DEVELOPER, Role.LINGUIST], MAKER)
    for days in range(5, 25):
        set_trash_days(workspace, days, MAKER)
    set_country(workspace, "RU", MAKER)
    finish(forget_person(workspace, "12025550147", "telephony", "She asked", MAKER))


def read(connection: sqlite3.Connection) -> Rows:
    found = connection.execute("SELECT * FROM journal ORDER BY number")
    return [list(row) for row in found]


def write_back(connection: sqlite3.Connection, rows: Rows) -> None:
    connection.execute("DELETE FROM journal")
    connection.executemany("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)


def numbered(rows: Rows) -> Rows:
    return [[number, *row[1:]] for number, row in enumerate(rows, start=1)]


def seal_as(connection: sqlite3.Connection, rows: Rows, chance: random.Random) -> None:
    """Replace the seal with a forged one that fits the journal as it is now."""
    last = rows[-1][6] if rows else NOTHING
    how = chance.randrange(4)
    if how == 0:
        return
    if how == 1:
        connection.execute("UPDATE journal_seal SET count = ?, last = ?", (len(rows), last))
    elif how == 2:
        made = THEIRS.seal(max(1, len(rows)), str(last), 1)
        connection.execute(
            "UPDATE journal_seal SET count = ?, last = ?, code = ?",
            (made.count, made.last, made.code),
        )
    else:
        connection.execute("DELETE FROM journal_seal")


def put(connection: sqlite3.Connection, place: str, value: object) -> bool:
    """Write a value; return False if SQLite refuses it or stores the old one."""
    before = _all(connection)
    with contextlib.suppress(sqlite3.IntegrityError):
        connection.execute(f"UPDATE OR IGNORE {place}", (value,))
    return _all(connection) != before


def _all(connection: sqlite3.Connection) -> list[Any]:
    seal = connection.execute("SELECT * FROM journal_seal").fetchall()
    return [*read(connection), seal]


def edit(connection: sqlite3.Connection, chance: random.Random) -> str:
    rows = read(connection)
    while True:
        row, at = chance.choice(rows), chance.randrange(len(COLUMNS))
        old, other = row[at], chance.choice(rows)[at]
        plain: list[Any] = [other, None, 0, -1, 1.5, b"\x00\xff", "", "{}"]
        alike = [f"{old} ", str(old)[:-1], str(old).upper(), str(old).encode()]
        value = chance.choice([*plain, *alike])
        if put(connection, f"journal SET {COLUMNS[at]} = ? WHERE number = {row[0]}", value):
            return f"{COLUMNS[at]} of line {row[0]} from {old!r} to {value!r}"


def delete(connection: sqlite3.Connection, chance: random.Random) -> str:
    rows = read(connection)
    count = chance.randint(1, 3)
    first = chance.randrange(len(rows) - count)
    left = rows[:first] + rows[first + count :]
    write_back(connection, numbered(left) if chance.random() < 0.5 else left)
    seal_as(connection, left, chance)
    return f"lines {first + 1} to {first + count} deleted"


def swap(connection: sqlite3.Connection, chance: random.Random) -> str:
    rows = read(connection)
    one, other = chance.sample(range(len(rows)), 2)
    rows[one], rows[other] = rows[other], rows[one]
    write_back(connection, numbered(rows))
    seal_as(connection, rows, chance)
    return f"lines {one + 1} and {other + 1} swapped"


def duplicate(connection: sqlite3.Connection, chance: random.Random) -> str:
    rows = read(connection)
    one, place = chance.randrange(len(rows)), chance.randrange(len(rows) + 1)
    rows.insert(place, list(rows[one]))
    write_back(connection, numbered(rows))
    seal_as(connection, rows, chance)
    return f"line {one + 1} inserted again at {place + 1}"


def cut(connection: sqlite3.Connection, chance: random.Random) -> str:
    rows = read(connection)
    left = rows[: chance.randrange(len(rows))]
    write_back(connection, left)
    seal_as(connection, left, chance)
    return f"cut after line {len(left)}"


def forge(connection: sqlite3.Connection, chance: random.Random) -> str:
    """Change a line and rebuild the chain after it with a forged key."""
    rows = read(connection)
    first = chance.randrange(len(rows))
    rows[first][4] = "Nobody"
    before = rows[first - 1][6] if first else NOTHING
    for row in rows[first:]:
        row[6] = before = THEIRS.code_of(replace(StoredLine(*row), code=""), before)
    write_back(connection, rows)
    seal_as(connection, rows, chance)
    return f"chain rebuilt from line {first + 1}"


def spoil_seal(connection: sqlite3.Connection, chance: random.Random) -> str:
    while True:
        column = chance.choice(["count", "last", "key_id", "begins", "code", "id"])
        value = chance.choice([0, 3, 1.5, "", "f" * 64, b"\x01"])
        if put(connection, f"journal_seal SET {column} = ?", value):
            return f"{column} of the seal changed to {value!r}"


WAYS: list[Callable[[sqlite3.Connection, random.Random], str]] = [
    edit, edit, edit, delete, swap, duplicate, cut, cut, forge, spoil_seal,
]  # fmt: skip


@pytest.mark.parametrize("count", [20, pytest.param(TAMPERINGS, marks=pytest.mark.long)])
@pytest.mark.parametrize("anchored", [True, False], ids=["anchored", "without anchor"])
def test_tamperings_are_found(
    workspace: Workspace,
    tmp_path: Path,
    anchored: bool,
    count: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    lived_in(workspace, tmp_path)
    put_back = keep(workspace)
    assert verdict_of(workspace).is_trusted
    chance = random.Random(SEED)
    with capsys.disabled():
        print(f"\n{count} tamperings, seed {SEED}", end=" ")
    missed = []
    for number in range(count):
        put_back()
        if not anchored:
            workspace.path.with_name(workspace.path.name + ".anchor").unlink()
        with closing(sqlite3.connect(workspace.path)) as connection, connection:
            connection.execute("PRAGMA synchronous = OFF")
            for name in ("journal_no_update", "journal_no_delete", "journal_in_order"):
                connection.execute(f"DROP TRIGGER {name}")
            what = WAYS[number % len(WAYS)](connection, chance)
        verdict = verdict_of(workspace)
        if verdict.state not in (ChainState.BROKEN, ChainState.CUT):
            missed.append((what, verdict))
    workspace.close()
    assert missed == []
