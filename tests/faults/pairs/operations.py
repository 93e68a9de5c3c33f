"""Operations that can meet on one list, draft, campaign or workspace, as two people start them."""

import time
from collections.abc import Callable, Generator
from pathlib import Path
from threading import Barrier
from typing import Any

from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.campaigns.settings import TextSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.duplicates import DuplicateOptions, KeepPolicy
from clientlists_desktop.operations.backups.restore import restore_backup, restore_lists_from_backup
from clientlists_desktop.operations.campaigns.campaigns import move_campaign, save_campaign
from clientlists_desktop.operations.campaigns.dialer_export import export_for_dialer
from clientlists_desktop.operations.campaigns.results_import import import_results
from clientlists_desktop.operations.clients.projects import delete_project
from clientlists_desktop.operations.imports import edits
from clientlists_desktop.operations.imports.corrections_export import save_corrections
from clientlists_desktop.operations.imports.corrections_import import import_corrections
from clientlists_desktop.operations.imports.drafts import (
    continue_draft,
    discard_draft,
    own_drafts,
)
from clientlists_desktop.operations.imports.fix_rules import Answers, fix_reason
from clientlists_desktop.operations.imports.rejects_report import ReportWords, save_report
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.from_clients import refresh_list
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.lists.manage import delete_list, rename_list, restore_list
from clientlists_desktop.operations.lists.purge import clean_up_at_start, erase_list
from clientlists_desktop.operations.workspaces import move_workspace, save_copy
from clientlists_desktop.storage.backups.backup_files import all_backups
from clientlists_desktop.storage.backups.backups import back_up
from tests.faults.pairs.living_lists import BOOK, CLIENTS, LIVING, PLANNED, prepare_lists
from tests.faults.pairs.work import Operation, Work, on_list, work_of, writing
from tests.faults.state import later
from tests.faults.world import CORRECTION_WORDS, World
from tests.faults.world import make_world as make_full_world
from tests.operations.client_samples import WORDS
from tests.operations.helpers import finish
from tests.people import AGREED, MAKER

REPORT_WORDS = ReportWords(
    "Row", "Sheet", "Result", "Reason", "failed", "duplicate", "Rows", lambda *_: "wrong"
)


def make_world(folder: Path) -> None:
    """Fill a folder as the world of kills, with a campaign on the list of clients, too."""
    make_full_world(folder)
    world = World(folder)
    save_campaign(
        world.workspace, "To bots", world.id_of("Support", "project"), world.id_of("Bots"),
        "telegram", TextSettings(), None, MAKER,
    )  # fmt: skip
    prepare_lists(world)
    world.workspace.close()


def begin(folder: Path, named: tuple[str, str], together: Barrier, wait: float) -> str:
    """Do an operation, so many seconds after both processes are ready; returns how it ended."""

    def ready() -> None:
        together.wait()
        time.sleep(wait)

    ((result, _),) = act(folder, named, ready=ready)
    return result


def act(
    folder: Path, *named: tuple[str, str], ready: Callable[[], None] = lambda: None
) -> list[tuple[str, float]]:
    """Do operations one after the other, each as somebody who found what it is about before all.

    Args:
        named: the name and tag of each operation.
        ready: is called when all is found.

    Returns:
        How each ended, "done" or why it was refused, and the seconds that it took.
    """
    worlds = [World(folder) for _ in named]
    work = [ALL[name](world, tag) for (name, tag), world in zip(named, worlds, strict=True)]
    for world in worlds:
        world.workspace.open()
    ready()
    ended = []
    for world, one in zip(worlds, work, strict=True):
        began = time.monotonic()
        try:
            one()
            result = "done"
        except Refused as error:
            result = error.reason.value
        ended.append((result, time.monotonic() - began))
        world.workspace.close()
    return ended


def _rename(world: World, tag: str) -> Work:
    return work_of(rename_list, world, world.id_of("Bots"), f"Renamed {tag}", MAKER)


def _campaign(name: str, move: Move) -> Operation:
    return lambda world, tag: work_of(
        move_campaign, world, world.id_of(name, "campaign"), move, MAKER
    )


def _results(world: World, tag: str) -> Work:
    running = world.id_of("Running", "campaign")
    return work_of(import_results, world, running, world.file("results.csv"), MAKER)


def _on_draft(work: Callable[[World, CheckedFile], Any]) -> Operation:
    """Return an operation that takes over the draft first, as window and command line do."""

    def prepare(world: World, tag: str) -> Work:
        draft = world.draft().id

        def adopt_and_work() -> None:
            with own_drafts(world.workspace) as owner:
                file = continue_draft(world.workspace, draft, owner.token, MAKER)
                made = work(world, file)
                if isinstance(made, Generator):
                    finish(made)

        return adopt_and_work

    return prepare


def _edit(world: World, file: CheckedFile) -> Any:
    return fix_reason(world.workspace, file, Reason.EXTENSION, Answers(), MAKER)


def _merge(world: World, file: CheckedFile) -> Any:
    return import_corrections(world.workspace, file.id, world.file("corrections.xlsx"), MAKER)


def _duplicates(world: World, file: CheckedFile) -> Any:
    options = DuplicateOptions(KeepPolicy.LAST, (world.id_of("Spring"),))
    return edits.set_duplicate_options(world.workspace, file, options, MAKER)


def _create(world: World, file: CheckedFile) -> Any:
    return create_list(world.workspace, file.id, "Autumn", AGREED, MAKER)


def _discard(world: World, file: CheckedFile) -> Any:
    return discard_draft(world.workspace, file.id, MAKER)


def _back_up(world: World, tag: str) -> Work:
    return work_of(back_up, world, BackupKind.DAILY)


def _restore_backup(world: World, tag: str) -> Work:
    backup = all_backups(world.workspace.path)[-1].name
    return work_of(restore_backup, world, backup, MAKER)


def _restore_list_of_backup(world: World, tag: str) -> Work:
    backup = all_backups(world.workspace.path)[-1].name
    return work_of(restore_lists_from_backup, world, backup, ["Bots"], MAKER)


def _copy(world: World, tag: str) -> Work:
    return work_of(save_copy, world, world.file(f"copy-{tag}.sqlite"), MAKER)


def _move(world: World, tag: str) -> Work:
    return work_of(move_workspace, world, world.moved, MAKER)


def _start(world: World, tag: str) -> Work:
    return work_of(clean_up_at_start, world, later())


def _delete_project(world: World, tag: str) -> Work:
    return work_of(delete_project, world, world.id_of("Support", "project"), MAKER)


LIST: dict[str, Operation] = {
    "rename": _rename,
    "delete": on_list(delete_list, MAKER),
    "refresh": on_list(refresh_list, AGREED, MAKER, WORDS),
    "export": writing(export_list, "Bots", "client_list", ".xlsx"),
    "campaign start": _campaign("To bots", Move.START),
    "project delete": _delete_project,
    "restore list of backup": _restore_list_of_backup,
}
TRASH: dict[str, Operation] = {
    "restore": on_list(restore_list, MAKER, name="Old"),
    "erase": on_list(erase_list, "Old", MAKER, name="Old"),
}
DRAFT: dict[str, Operation] = {
    "edit": _on_draft(_edit),
    "merge": _on_draft(_merge),
    "duplicates": _on_draft(_duplicates),
    "create": _on_draft(_create),
    "discard": _on_draft(_discard),
    "report": writing(save_report, "draft.csv", "client_list", ".csv", REPORT_WORDS),
    "export corrections": writing(
        save_corrections, "draft.csv", "client_list", ".xlsx", CORRECTION_WORDS
    ),
}
CAMPAIGN: dict[str, Operation] = {
    "results": _results,
    "dialer export": writing(export_for_dialer, "Running", "campaign", ".csv"),
    "suspend": _campaign("Running", Move.SUSPEND),
    "stop": _campaign("Running", Move.STOP),
    "finish": _campaign("Running", Move.FINISH),
    "delete campaign": _campaign("Running", Move.DELETE),
}
WORKSPACE: dict[str, Operation] = {
    "backup": _back_up,
    "restore backup": _restore_backup,
    "copy": _copy,
    "move": _move,
    "start": _start,
}
PROJECT: dict[str, Operation] = {**CLIENTS, "project delete": _delete_project}
GROUPS = (LIST, TRASH, DRAFT, CAMPAIGN, LIVING, PLANNED, PROJECT, BOOK)
"""Of operations that can meet each other; those on the workspace meet all."""
ALL = {name: one for group in (*GROUPS, WORKSPACE) for name, one in group.items()}


def all_pairs() -> list[tuple[str, str]]:
    """Return each pair of operations that can meet; each operation meets itself, too."""
    groups = [[*group, *WORKSPACE] for group in GROUPS]
    pairs = {
        (group[first], group[second])
        for group in groups
        for first in range(len(group))
        for second in range(first, len(group))
    }
    return sorted(pairs)
