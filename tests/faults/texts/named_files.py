"""Files and sheets with nasty names: each is read and named again, and so is what is written."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import openpyxl

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.names import as_text, safe_file_name
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.texts.translation import english
from tests.faults.report import Plan, Trial
from tests.faults.texts.nasty_texts import short_texts
from tests.operations.helpers import check, finish, make_list, write
from tests.people import MAKER, sign_up

_ROWS = [("Phone", "Name"), ("12025550147", "Anna")]
_LONGEST_SHEET_NAME = 31
_FORBIDDEN = set("[]:*?/\\")


def trials(plan: Plan) -> Iterator[Trial]:
    """Import a file of each name, and a workbook with a sheet of each, and export to it."""
    names = [one for one in short_texts() if "/" not in one and "\0" not in one]
    names = random.Random(plan.seed).sample(names, min(len(names), plan.count))
    with closing(Workspace(plan.folder / "workspace.sqlite")) as workspace:
        sign_up(workspace)
        made = make_list(workspace, write(plan.folder / "one.csv", _ROWS), "One")
        for name in names:
            yield Trial("files: imported under any name", _import(workspace, plan.folder, name))
            target = plan.folder / f"{safe_file_name(as_text(name))}.csv"
            yield Trial("files: exported under a name", _export(workspace, made.id, target))
        yield from _sheets(workspace, plan.folder, names)
        with closing(sqlite3.connect(workspace.path)) as db:
            (lists,) = db.execute("SELECT count(*) FROM client_list").fetchone()
        yield Trial("files: no draft is left", f"{lists} lists" if lists != 1 else "")


def _import(workspace: Workspace, folder: Path, name: str) -> str:
    path = folder / f"{name}.csv"
    try:
        write(path, _ROWS)
    except (OSError, UnicodeError):
        # No file can have it.
        return ""
    try:
        file = check(workspace, path)
    except Refused as error:
        return _not_said(error, name)
    finally:
        path.unlink()
    drafts.discard(workspace, file.id)
    as_shown = as_text(path.name)
    return "" if file.source.name == as_shown else f"{path.name!r} is {file.source.name!r}"


def _not_said(error: Refused, name: str) -> str:
    text = refusal_text(error, english)
    return f"{name!r} is refused as {text!r}"


def _export(workspace: Workspace, made: int, target: Path) -> str:
    finish(export_list(workspace, made, target, MAKER, overwrite=True))
    is_there = target.is_file()
    target.unlink(missing_ok=True)
    return "" if is_there else f"{target.name!r} is not there"


def _sheets(workspace: Workspace, folder: Path, names: list[str]) -> Iterator[Trial]:
    for name in names:
        too_long = len(name) > _LONGEST_SHEET_NAME
        if not name.strip() or too_long or set(name) & _FORBIDDEN or as_text(name) != name:
            continue
        book = openpyxl.Workbook()
        for row in _ROWS:
            book.active.append(row)
        try:
            book.active.title = name
            book.create_sheet("Other")
            book.save(folder / "book.xlsx")
        except Exception:
            # No workbook can have it.
            continue
        try:
            file = check(workspace, folder / "book.xlsx", choices=Choices())
        except Refused as error:
            yield Trial("sheets: read under any name", _not_said(error, name))
            continue
        drafts.discard(workspace, file.id)
        ready = file.balance.ready
        yield Trial("sheets: read under any name", "" if ready == 1 else f"{name!r}: {ready} rows")
