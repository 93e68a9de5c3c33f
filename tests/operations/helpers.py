"""Helpers for the tests of operations: write files, run operations, count rows."""

import csv
import sqlite3
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

import openpyxl
import xlwt

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.health import Difference
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.storage.workspace import Workspace
from tests.people import AGREED, MAKER

T = TypeVar("T")
Rows = Sequence[Sequence[object]]

HEADER = ("Phone", "Name", "City")
WORDING = "These clients agreed to be called."


def finish(work: Generator[Progress, None, T]) -> T:
    """Run an operation to its end."""
    while True:
        try:
            next(work)
        except StopIteration as stop:
            return stop.value


def progress_of(work: Generator[Progress, None, Any]) -> list[Progress]:
    return list(work)


def check(
    workspace: Workspace,
    path: Path,
    channel: str = "telephony",
    choices: Choices | None = None,
    actor: Actor = MAKER,
    **options: Any,
) -> CheckedFile:
    """Import a file to its end."""
    return finish(import_file(workspace, path, channel, choices or Choices(), actor, **options))


def make_list(
    workspace: Workspace, path: Path, name: str, channel: str = "telephony", **options: Any
) -> ListSummary:
    return create_list(
        workspace, check(workspace, path, channel, **options).id, name, AGREED, MAKER
    )


def write(path: Path, rows: Rows) -> Path:
    """Write rows as CSV, XLSX or XLS, as the name ends."""
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        return path
    return write_sheets(path, {"Clients": rows})


def write_sheets(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """Write a workbook of several sheets, XLSX or XLS."""
    if path.suffix == ".xls":
        old = xlwt.Workbook()
        for name, rows in sheets.items():
            page = old.add_sheet(name)
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    page.write(number, column, cell)
        old.save(str(path))
        return path
    book = openpyxl.Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def stored(workspace: Workspace) -> tuple[int, int]:
    """Return how many lists, drafts among them, and how many rows lie in the database."""
    with closing(sqlite3.connect(workspace.path)) as connection:
        (lists,) = connection.execute("SELECT count(*) FROM client_list").fetchone()
        (rows,) = connection.execute("SELECT count(*) FROM row").fetchone()
    return lists, rows


def differences(workspace: Workspace) -> list[Difference]:
    """Return where the workspace does not agree with its digests."""
    digests = workspace.digests
    return [
        found
        for name, owner in digests.owners()
        for _, found in digests.differences(name, owner)
        if found is not None
    ]


def change_from_outside(workspace: Workspace, *statements: str) -> None:
    """Change the workspace behind the program's back."""
    with closing(sqlite3.connect(workspace.path)) as connection, connection:
        for statement in statements:
            assert connection.execute(statement).rowcount, statement


def is_sound(workspace: Workspace) -> bool:
    with closing(sqlite3.connect(workspace.path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
