"""A workspace that holds something of everything, what is done with it, and whether it is sound."""

import contextlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.clients.filters import ClientFilter
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.imports.row_filter import RowFilter
from clientlists_desktop.core.lists.recipes import Combination, Combine
from clientlists_desktop.core.moments import now
from clientlists_desktop.operations.backups.doctor import check_workspace
from clientlists_desktop.operations.backups.restore import restore_lists_from_backup
from clientlists_desktop.operations.campaigns.campaign_report import save_campaign_report
from clientlists_desktop.operations.campaigns.campaigns import move_campaign
from clientlists_desktop.operations.campaigns.dialer_export import export_for_dialer
from clientlists_desktop.operations.campaigns.results_import import import_results
from clientlists_desktop.operations.imports.corrections_export import save_corrections
from clientlists_desktop.operations.imports.corrections_import import import_corrections
from clientlists_desktop.operations.imports.readers import get_checked_file, positions, rows_at
from clientlists_desktop.operations.lists.client_edits import correct_client
from clientlists_desktop.operations.lists.from_clients import refresh_list
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.operations.lists.purge import clean_up_at_start, erase_list
from clientlists_desktop.operations.lists.recipes import combine_lists
from clientlists_desktop.operations.workspaces import save_copy
from clientlists_desktop.storage.backups.backup_files import all_backups
from clientlists_desktop.storage.clients.projects import get_project
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.export_words import campaign_words
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.texts.translation import english
from tests.faults.world import CORRECTION_WORDS
from tests.operations.client_samples import WORDS, list_of, make_campaign, new_project, take_in
from tests.operations.helpers import check, finish, make_list, write
from tests.people import AGREED, MAKER, sign_up

CLIENTS = 1_500
LIST, OLD, DRAFT, BOTS = 1, 2, 3, 5
"""Known beforehand, since the file may be gone when they are needed; `prepare` makes sure."""
WAITING, RUNNING, PROJECT = 1, 2, 1
_STATE = (
    "SELECT name, state, ready, (SELECT count(*) FROM row WHERE list_id = id) FROM client_list"
    " WHERE state NOT IN ('checking', 'checked') ORDER BY name",
    "SELECT count(*), sum(sessions), sum(length(address)) FROM client",
    "SELECT name, status FROM campaign ORDER BY name",
    "SELECT campaign_id, result, count(*) FROM campaign_client GROUP BY 1, 2 ORDER BY 1, 2",
    "SELECT list_name, clients FROM consent ORDER BY 1",
    "SELECT ready, failed FROM client_list WHERE state = 'checked' AND source_name = 'draft.csv'",
)


@dataclass(frozen=True)
class Place:
    """Where one trial works.

    Attributes:
        folder: all that belongs to it: the workspace, the files to read, those written to `out`.
    """

    folder: Path

    @property
    def file(self) -> Path:
        return self.folder / "workspace" / "workspace.sqlite"

    @property
    def out(self) -> Path:
        return self.folder / "out"

    def opened(self) -> contextlib.closing[Workspace]:
        return contextlib.closing(Workspace(self.file, patience=1))

    def copy_to(self, folder: Path) -> "Place":
        """Return a copy of all of it in place of what may be there."""
        for name in ("workspace", "out", "in"):
            shutil.rmtree(folder / name, ignore_errors=True)
            shutil.copytree(self.folder / name, folder / name)
        return Place(folder)

    def files(self) -> set[str]:
        """Return the names of all files but backups, in folders within."""
        found = [one for one in self.folder.rglob("*") if one.is_file()]
        found = [one for one in found if not one.parent.name.endswith(".backups")]
        return {str(one.relative_to(self.folder)) for one in found}


def prepare(folder: Path, clients: int = CLIENTS) -> Place:
    """Make a workspace with a list, clients, a campaign that waits and one that runs."""
    place = Place(folder)
    for name in ("workspace", "out", "in"):
        (folder / name).mkdir(parents=True)
    numbers = [f"7912{1_000_000 + 7 * at}" for at in range(clients)]
    calls = [("Phone", "Name"), *((number, f"Anna {number[-4:]}") for number in numbers)]
    people = [("Client ID", "Channel", "Sessions"), *((n, "TELEGRAM", "3") for n in numbers)]
    write(folder / "in" / "calls.csv", calls)
    write(folder / "in" / "people.csv", people)
    with place.opened() as workspace:
        sign_up(workspace)
        made = make_list(workspace, folder / "in" / "calls.csv", "Spring")
        project = new_project(workspace)
        for name in ("Waiting", "Running"):
            make_campaign(workspace, project, made, name, CallSettings())
        finish(move_campaign(workspace, RUNNING, Move.START, MAKER))
        _add_what_changes(workspace, folder / "in")
        workspace.back_up(BackupKind.DAILY)
        export_campaign(workspace, place)
        header, *rest = (place.out / "dialer.csv").read_text("utf-8-sig").splitlines()
        lines = [f"{header},Status", *(f"{one},noAnswer" for one in rest[:700])]
        (folder / "in" / "results.csv").write_text("\n".join(lines), "utf-8")
    (place.out / "dialer.csv").unlink()
    (place.out / "old.xlsx").write_bytes(b"an old file")
    return place


def _add_what_changes(workspace: Workspace, folder: Path) -> None:
    """Add a draft with its corrections, a list in the trash, and a list that can be refreshed."""
    import openpyxl

    wrong = [(f"call 7915{1_000_000 + at}", f"Eva {at}") for at in range(200)]
    right = [(f"7916{1_000_000 + at}", f"Ida {at}") for at in range(200)]
    path = write(folder / "draft.csv", [("Phone", "Name"), *wrong, *right])
    gone = make_list(workspace, path, "Old")
    draft = check(workspace, path)
    sent = folder / "corrections.xlsx"
    finish(save_corrections(workspace, draft.id, sent, CORRECTION_WORDS, MAKER))
    book = openpyxl.load_workbook(sent)
    for number, row in enumerate(book.active.iter_rows(min_row=2)):
        row[0].value = f"7917{1_000_000 + number}"
    book.save(sent)
    delete_list(workspace, gone.id, MAKER)
    project = get_project(workspace, PROJECT)
    for name, first in (("some.csv", 0), ("more.csv", 300)):
        people = [(f"51200{at:05}", "TELEGRAM", "1") for at in range(first, first + 300)]
        path = write(folder / name, [("Client ID", "Channel", "Sessions"), *people])
        take_in(workspace, path, project)
        if not first:
            bots = list_of(workspace, project, "Bots", ClientFilter(channels=("telegram",)))
    assert (gone.id, draft.id, bots.id) == (OLD, DRAFT, BOTS)


def create(workspace: Workspace, place: Place) -> None:
    make_list(workspace, place.folder / "in" / "calls.csv", "New")


def import_clients(workspace: Workspace, place: Place) -> None:
    take_in(workspace, place.folder / "in" / "people.csv", get_project(workspace, PROJECT))


def export_workbook(workspace: Workspace, place: Place) -> None:
    finish(export_list(workspace, LIST, place.out / "old.xlsx", MAKER, overwrite=True))


def export_campaign(workspace: Workspace, place: Place) -> None:
    finish(export_for_dialer(workspace, RUNNING, place.out / "dialer.csv", MAKER))


def save_report(workspace: Workspace, place: Place) -> None:
    target = place.out / "report.xlsx"
    finish(save_campaign_report(workspace, RUNNING, target, campaign_words(), MAKER))


def back_up(workspace: Workspace, place: Place) -> None:
    del place
    workspace.open().back_up(BackupKind.DAILY)


def copy_workspace(workspace: Workspace, place: Place) -> None:
    save_copy(workspace, place.out / "copy.sqlite", MAKER)


def start_campaign(workspace: Workspace, place: Place) -> None:
    del place
    finish(move_campaign(workspace, WAITING, Move.START, MAKER))


def take_results(workspace: Workspace, place: Place) -> None:
    finish(import_results(workspace, RUNNING, place.folder / "in" / "results.csv", MAKER))


def edit_a_client(workspace: Workspace, place: Place) -> None:
    del place
    file = get_checked_file(workspace, MAKER, LIST)
    at = positions(workspace, MAKER, file, RowFilter())[0]
    (row,) = rows_at(workspace, MAKER, file, [at])
    correct_client(workspace, LIST, at, [row.address, "Another Anna"], MAKER)


def combine(workspace: Workspace, place: Place) -> None:
    del place
    finish(combine_lists(workspace, [LIST], Combine(Combination.UNION), "Combined", MAKER))


def restore_list(workspace: Workspace, place: Place) -> None:
    del place
    names = [one.name for one in all_backups(workspace.path)]
    restore_lists_from_backup(workspace, names[-1] if names else "gone", ["Spring"], MAKER)


def merge(workspace: Workspace, place: Place) -> None:
    path = place.folder / "in" / "corrections.xlsx"
    finish(import_corrections(workspace, DRAFT, path, MAKER))


def refresh(workspace: Workspace, place: Place) -> None:
    del place
    finish(refresh_list(workspace, BOTS, AGREED, MAKER, WORDS))


def erase(workspace: Workspace, place: Place) -> None:
    del place
    finish(erase_list(workspace, OLD, "Old", MAKER))


Operation = Callable[[Workspace, Place], None]
OPERATIONS: dict[str, Operation] = {
    "create a list": create,
    "import clients": import_clients,
    "export a workbook": export_workbook,
    "export a CSV": export_campaign,
    "save a report": save_report,
    "back up": back_up,
    "copy the workspace": copy_workspace,
    "start a campaign": start_campaign,
    "import results": take_results,
    "edit a client": edit_a_client,
    "combine lists": combine,
    "restore a list": restore_list,
    "merge corrections": merge,
    "refresh a list": refresh,
    "erase a list": erase,
}


def state_of(place: Place) -> list[list[Any]]:
    """Return what must be as before or as after an operation, and nothing between."""
    with contextlib.closing(sqlite3.connect(place.file)) as db:
        return [db.execute(query).fetchall() for query in _STATE]


def said(error: Refused) -> str:
    """Return what a refusal says; a problem in itself if it can't be said."""
    text = refusal_text(error, english)
    assert len(text) > 20, text
    assert "{" not in text, text
    return text


def problems_of(place: Place, known: set[str]) -> Iterator[str]:
    """Yield what is wrong with a workspace, and files that nobody wants, after the next start.

    Args:
        known: the files that may be there.
    """
    with place.opened() as workspace:
        finish(clean_up_at_start(workspace, now()))
        health = finish(check_workspace(workspace))
    yield from (f"the doctor finds {one}" for one in health.problems)
    if health.leftovers:
        yield f"{health.leftovers} leftovers"
    with contextlib.closing(sqlite3.connect(place.file)) as db:
        if db.execute("SELECT 1 FROM client_list WHERE state = 'checking'").fetchone():
            yield "half a draft"
    left = place.files()
    if left - known:
        yield f"left over: {sorted(left - known)}"
    if known - left:
        yield f"lost: {sorted(known - left)}"
