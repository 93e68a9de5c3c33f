"""A workspace with one of everything, in a folder that is copied for each trial."""

import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path
from typing import Any

from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.clients.filters import ClientFilter
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.campaigns.campaigns import move_campaign, save_campaign
from clientlists_desktop.operations.campaigns.dialer_export import export_for_dialer
from clientlists_desktop.operations.imports.corrections_export import (
    CorrectionWords,
    save_corrections,
)
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.operations.runtime.progress import Progress
from clientlists_desktop.storage.backups.backups import back_up_daily
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.sqlite import schema
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.client_samples import list_of, with_clients
from tests.operations.helpers import HEADER, finish, write
from tests.people import MAKER, sign_up

ROWS = 300
"""Of each file of the world: enough for some dozen pages of the database."""
OLD = b"An old file of that name.\n"
CORRECTION_WORDS = CorrectionWords("Reason", "Key of {file}", "Correct", lambda *_: "wrong")
TARGETS = ("out.xlsx", "out.csv")
"""Files that lie there already, and that an export replaces."""


class World:
    """A folder with a workspace in it, and the files that are read and written in a trial.

    Attributes:
        folder: holds nothing else.
        home: the folder of the program's data, as the system would name it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder, self.home = folder, folder / "home"
        self.workspace = Workspace(folder / "place" / "w.sqlite")

    @property
    def moved(self) -> "Path":
        """Where a copy or the moved workspace lies."""
        return self.folder / "other" / "moved.sqlite"

    def id_of(self, name: str, table: str = "client_list") -> int:
        """Return the ID of a list, a campaign or a project.

        Of a draft it is found by the name of its file, of an entry of the book by its address.
        """
        column = "address" if table == "do_not_contact" else "name"
        if table == "client_list" and "." in name:
            column = "source_name"
        with closing(sqlite3.connect(self.workspace.path)) as connection:
            query = f"SELECT max(id) FROM {table} WHERE {column} = ?"
            (found,) = connection.execute(query, (name,)).fetchone()
        return int(found)

    def draft(self) -> CheckedFile:
        """Return the draft that is being edited."""
        return drafts.get_checked_file(self.workspace, self.id_of("draft.csv"))

    def file(self, name: str) -> Path:
        return self.folder / name


def clients(first: int, count: int = ROWS) -> list[tuple[str, str, str]]:
    """Return rows of made-up clients; of ten, one has an extension, one no number, one is twice."""
    rows = []
    for at in range(first, first + count):
        number = f"7912{1_000_000 + 7 * at}"
        written = {3: f"{number} ext. 12", 5: f"call {number}"}.get(at % 10, number)
        rows.append((written, f"Client {at}", "Самара" if at % 2 else "x" * 60))
    return [*rows, *rows[: count // 10]]


def people(first: int, count: int = ROWS) -> list[tuple[str, ...]]:
    """Return rows of made-up clients of a project, with their header."""
    header = ("Client ID", "Channel", "First name", "Sessions", "Blocked", "City")
    return [header] + [
        (str(5_120_000_000 + at), "TELEGRAM", f"Person {at}", str(at % 9),
         "yes" if at % 20 == 0 else "no", "y" * 40)
        for at in range(first, first + count)
    ]  # fmt: skip


def check(world: World, name: str, **options: Any) -> CheckedFile:
    choices = options.pop("choices", Choices())
    path = world.file(name)
    return finish(import_file(world.workspace, path, "telephony", choices, MAKER, **options))


def make_world(folder: Path) -> None:
    """Fill a folder; run in a process of its own."""
    world = World(folder)
    workspace = world.workspace
    for one in (world.home, workspace.path.parent, world.moved.parent):
        one.mkdir(parents=True)
    for name, first in (("spring.csv", 0), ("draft.csv", 1000), ("new.csv", 2000)):
        write(world.file(name), [HEADER, *clients(first)])
    world.file("proof.txt").write_text("They said yes.", "utf-8")
    sign_up(workspace)
    project = with_clients(workspace, folder, people(0))
    list_of(workspace, project, "Bots", ClientFilter(channels=("telegram",)))
    proved = Confirmation("These clients agreed.", proofs=(world.file("proof.txt"),))
    for name in ("Spring", "Old"):
        create_list(workspace, check(world, "spring.csv").id, name, proved, MAKER)
    delete_list(workspace, world.id_of("Old"), MAKER)
    back_up_daily(workspace)
    # What differs from the backup of the day.
    write(world.file("people.csv"), people(ROWS - 20))
    with_more = create_list(workspace, check(world, "new.csv").id, "Summer", proved, MAKER)
    for name, source in (("Planned", world.id_of("Spring")), ("Running", with_more.id)):
        save_campaign(workspace, name, project.id, source, "telephony", CallSettings(), None, MAKER)
    running = world.id_of("Running", "campaign")
    finish(move_campaign(workspace, running, Move.START, MAKER))
    check(world, "draft.csv")
    _write_replies(world, running)
    for name in TARGETS:
        world.file(name).write_bytes(OLD)
    workspace.close()


def _write_replies(world: World, running: int) -> None:
    """Write what comes back from others: corrected rows, and the results of a campaign."""
    import openpyxl

    sent = world.file("corrections.xlsx")
    draft = world.draft()
    finish(save_corrections(world.workspace, draft.id, sent, CORRECTION_WORDS, MAKER))
    book = openpyxl.load_workbook(sent)
    for number, row in enumerate(book.active.iter_rows(min_row=2), start=0):
        row[0].value = f"7913{1_000_000 + number}"
    book.save(sent)
    plan = world.file("results.csv")
    finish(export_for_dialer(world.workspace, running, plan, MAKER))
    header, *lines = plan.read_text("utf-8-sig").splitlines()
    separator = ";" if header.count(";") > header.count(",") else ","
    said = [f"{line}{separator}{('answered', 'busy')[at % 2]}" for at, line in enumerate(lines)]
    plan.write_text("\n".join([f"{header}{separator}Result", *said]) + "\n", "utf-8")


def make_old_world(folder: Path) -> None:
    """Fill a folder with a workspace of the first version, which had lists only."""
    world = World(folder)
    for one in (world.home, world.workspace.path.parent, world.moved.parent):
        one.mkdir(parents=True)
    first, *_ = sorted(schema._FOLDER.glob("[0-9]*.sql"))
    with closing(sqlite3.connect(world.workspace.path)) as connection:
        connection.executescript(first.read_text("utf-8"))
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
        connection.execute(
            "INSERT INTO client_list (id, state, owner, name, name_key, channel, made_by, made_at,"
            " source_name, source_size, source_sha256, facts, columns, choices, ready, failed,"
            " duplicate, blank, warned, repaired, reasons, offered) VALUES (1, 'list', '',"
            " 'Spring', 'spring', 'telephony', 'maker', '2026-01-01T10:00:00+00:00', 'a.csv', 9,"
            " 'aa', '{}', '[\"Phone\"]', '{}', ?, 0, 0, 0, 0, 0, '{}', 0)",
            (ROWS,),
        )
        connection.executemany(
            "INSERT INTO row (list_id, position, sheet, number, outcome, repaired, address,"
            " fields) VALUES (1, ?, 0, ?, 0, 0, ?, '')",
            [(at + 1, at + 2, f"7912{1_000_000 + at}") for at in range(ROWS)],
        )
        connection.execute(
            "INSERT INTO consent (list_id, list_name, channel, clients, actor, confirmed_at,"
            " wording, source_name, source_size, source_sha256) VALUES (1, 'Spring', 'telephony',"
            " ?, 'maker', '2026-01-01T10:00:00+00:00', 'They agreed.', 'a.csv', 9, 'aa')",
            (ROWS,),
        )
        connection.commit()


def make_empty_world(folder: Path) -> None:
    """Make a folder without a workspace."""
    world = World(folder)
    for one in (world.home, world.workspace.path.parent, world.moved.parent):
        one.mkdir(parents=True)


Work = Callable[[World], object]


def finished(work: Generator[Progress, None, Any]) -> Any:
    """Run an operation to its end."""
    return finish(work)
