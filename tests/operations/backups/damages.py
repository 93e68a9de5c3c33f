"""A workspace with something in every table, and random damages of its file."""

import contextlib
import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.clients.filters import EVERYBODY
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.accounts.sign_in import read_entry_state
from clientlists_desktop.operations.backups.doctor import check_workspace
from clientlists_desktop.operations.clients.client_import import add_made_up_clients
from clientlists_desktop.operations.clients.saved_filters import save_filter
from clientlists_desktop.operations.consent.statements import edit_statement
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.readers import all_lists
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.client_samples import make_campaign, move, new_project
from tests.operations.helpers import HEADER, check, finish, make_list, write
from tests.operations.traces import edited_draft, write_clients
from tests.people import MAKER

SIZES = (1, 8, 64, 512)


def populate(workspace: Workspace, folder: Path, rows: int) -> None:
    """Make lists, a draft with edits, a campaign, clients, accounts, and consent with proofs."""
    for number in range(3):
        proof = folder / f"proof{number}.txt"
        proof.write_text("They said yes. " * 400)
        clients = ((f"1212{number}5{at:05}", f"Name {at}", "Boston") for at in range(rows))
        file = check(workspace, write(folder / f"clients{number}.csv", [HEADER, *clients]))
        given = Confirmation("Yes.", proofs=(proof,))
        create_list(workspace, file.id, f"List {number}", given, MAKER)
    made = make_list(workspace, write(folder / "calls.csv", [HEADER, *clients_of(rows)]), "Calls")
    edited_draft(workspace, write_clients(folder / "edited.csv"))
    project = new_project(workspace)
    finish(add_made_up_clients(workspace, project.id, MAKER))
    save_filter(workspace, project.id, "All", EVERYBODY, MAKER, replace=False)
    move(workspace, make_campaign(workspace, project, made, "Spring", CallSettings()), Move.START)
    edit_statement(workspace, "en", "The clients of this list gave us their {what}.", MAKER)


def clients_of(rows: int) -> list[tuple[str, str, str]]:
    return [(f"120255{at:05}", f"Name {at}", "Boston") for at in range(rows)]


def contents_of(path: Path) -> dict[str, object]:
    """Return what every table holds, as SQLite reads it; an error where it can't."""
    with closing(sqlite3.connect(path)) as connection:
        connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
        found: dict[str, object] = {}
        try:
            names = connection.execute("SELECT name, sql FROM sqlite_schema").fetchall()
            found["sqlite_schema"] = names
            for (table,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
            ).fetchall():
                found[table] = connection.execute(f'SELECT * FROM "{table}"').fetchall()
        except (sqlite3.DatabaseError, UnicodeError) as error:
            found["error"] = type(error).__name__
        return found


class Damages:
    """Damages copies of the file of a workspace, one at a time."""

    def __init__(self, workspace: Workspace, folder: Path, seed: int) -> None:
        workspace.close()
        self._data = workspace.path.read_bytes()
        self._contents = contents_of(workspace.path)
        self._chance = random.Random(seed)
        self._path = folder / "damaged.sqlite"
        for ending in (".key", ".anchor"):
            beside = workspace.path.with_name(workspace.path.name + ending)
            if beside.exists():
                shutil.copy(beside, self._path.with_name(self._path.name + ending))

    def damage(self) -> tuple[bool, bool, str]:
        """Damage a copy; returns whether its contents changed, whether that was noticed, where."""
        size = self._chance.choice(SIZES)
        at = self._chance.randrange(len(self._data) - size)
        damaged = bytearray(self._data)
        damaged[at : at + size] = self._chance.randbytes(size)
        self._path.write_bytes(damaged)
        contents = contents_of(self._path)
        names = self._contents.keys() | contents.keys()
        changed = [name for name in names if contents.get(name) != self._contents.get(name)]
        return bool(changed), _is_noticed(self._path), f"{size} bytes at {at}: {sorted(changed)}"


def _is_noticed(path: Path) -> bool:
    """Return whether the doctor notices damage; whoever works with it is refused, at worst."""
    workspace = Workspace(path)
    try:
        for read in (read_entry_state, lambda of: all_lists(of, MAKER)):
            with contextlib.suppress(Refused):
                read(workspace)
        return not finish(check_workspace(workspace)).is_sound
    except Refused as error:
        return error.reason is not Refusal.WORKSPACE_BUSY
    finally:
        workspace.close()
