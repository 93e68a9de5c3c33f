"""What a process is doing when it is killed: one operation of the program in a world of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.clients.filters import ClientFilter
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.duplicates import DuplicateOptions, KeepPolicy
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.lists.recipes import Combination, Combine, Sample, Split, SplitBy
from clientlists_desktop.core.lists.updates import Update, UpdateMode
from clientlists_desktop.operations.backups.restore import restore_backup, restore_lists_from_backup
from clientlists_desktop.operations.campaigns.campaigns import move_campaign
from clientlists_desktop.operations.campaigns.dialer_export import export_for_dialer
from clientlists_desktop.operations.campaigns.results_import import import_results
from clientlists_desktop.operations.clients.client_import import add_clients
from clientlists_desktop.operations.clients.projects import delete_project
from clientlists_desktop.operations.do_not_contact.entries import add_addresses
from clientlists_desktop.operations.do_not_contact.entries_import import import_entries
from clientlists_desktop.operations.imports import edits
from clientlists_desktop.operations.imports.corrections_export import save_corrections
from clientlists_desktop.operations.imports.corrections_import import import_corrections
from clientlists_desktop.operations.imports.drafts import discard_draft, own_drafts
from clientlists_desktop.operations.imports.fix_rules import Answers, fix_reason
from clientlists_desktop.operations.lists.client_edits import (
    add_client,
    find_client,
    remove_client,
)
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.from_clients import create_list_of_clients, refresh_list
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.lists.manage import (
    delete_list,
    rename_list,
    restore_list,
    set_list_end,
)
from clientlists_desktop.operations.lists.purge import (
    clean_up_at_start,
    erase_ended_lists,
    erase_list,
)
from clientlists_desktop.operations.lists.recipes import combine_lists, sample_list, split_list
from clientlists_desktop.operations.lists.versions.restore import restore_version
from clientlists_desktop.operations.lists.versions.updates import preview_update, update_list
from clientlists_desktop.operations.people.erasure import forget_person
from clientlists_desktop.operations.workspaces import move_workspace, save_copy
from clientlists_desktop.storage.backups.backup_files import all_backups
from clientlists_desktop.storage.backups.backups import back_up
from tests.faults import world as worlds
from tests.faults.kills.steps import Steps
from tests.faults.state import later
from tests.faults.world import CORRECTION_WORDS, World
from tests.operations.client_samples import WORDS
from tests.operations.helpers import finish
from tests.people import AGREED, MAKER, sign_up

OTHER = "12025550147"
SOMEBODY, _, _ = worlds.clients(0)[1]


@dataclass(frozen=True)
class Scenario:
    """One operation.

    Attributes:
        act: does it.
        target: the file that is written, beside or over an old one.
        loose: events that may be there or not if the process is killed: of lines that are
            written before what they record, or by the next start.
        before: what was done before, so that it does only one thing.
        make: fills the folder of its world.
    """

    name: str
    act: Callable[[World], Any]
    target: str = ""
    loose: tuple[Event, ...] = ()
    before: Callable[[World], Any] | None = None
    make: Callable[[Path], None] = worlds.make_world


def prepare(name: str, folder: Path) -> None:
    """Do what comes before a scenario, in the world of a folder."""
    world = World(folder)
    before = by_name(name).before
    if before is not None:
        before(world)
    world.workspace.close()


def count_steps(name: str, folder: Path) -> list[str]:
    """Do what a scenario does to its end, and return the names of its steps."""
    counted = Steps()
    act(name, folder)
    return counted.names


def act(name: str, folder: Path, kill_at: int = 0) -> None:
    """Do what a scenario does.

    Args:
        kill_at: the step before which the process is killed; 0 if another process kills it.
    """
    steps = Steps(kill_at) if kill_at else None
    world = World(folder)
    by_name(name).act(world)
    world.workspace.close()
    if steps is not None:
        steps.take("the end")


def by_name(name: str) -> Scenario:
    return next(one for one in SCENARIOS if one.name == name)


def _import(world: World) -> None:
    with own_drafts(world.workspace) as owner:
        worlds.check(world, "new.csv", owner=owner.token)


def _edit(world: World) -> None:
    work = fix_reason(world.workspace, world.draft(), Reason.EXTENSION, Answers(), MAKER)
    finish(work)


def _undo(world: World) -> None:
    finish(edits.undo(world.workspace, world.draft(), MAKER))


def _merge(world: World) -> None:
    path = world.file("corrections.xlsx")
    finish(import_corrections(world.workspace, world.draft().id, path, MAKER))


def _duplicates(world: World) -> None:
    options = DuplicateOptions(KeepPolicy.LAST, (world.id_of("Spring"),))
    finish(edits.set_duplicate_options(world.workspace, world.draft(), options, MAKER))


def _create(world: World) -> None:
    consent = Confirmation("They agreed.", proofs=(world.file("proof.txt"),))
    create_list(world.workspace, world.draft().id, "Autumn", consent, MAKER)


def _create_from_clients(world: World) -> None:
    chosen = ClientFilter(channels=("telegram",), blocked=False)
    project = world.id_of("Support", "project")
    work = create_list_of_clients(world.workspace, project, chosen, "More", AGREED, MAKER, WORDS)
    finish(work)


def _combine(world: World) -> None:
    lists = [world.id_of("Spring"), world.id_of("Summer")]
    finish(combine_lists(world.workspace, lists, Combine(Combination.UNION), "Both", MAKER))


def _sample(world: World) -> None:
    recipe = Sample("seed", groups=2)
    finish(sample_list(world.workspace, world.id_of("Spring"), recipe, "Group", MAKER))


def _split(world: World) -> None:
    recipe = Split(SplitBy.SHARE, shares=(30, 70))
    finish(split_list(world.workspace, world.id_of("Spring"), recipe, "Part", MAKER, "none"))


def _remove_client(world: World) -> None:
    spring = world.id_of("Spring")
    position, _ = find_client(world.workspace, spring, SOMEBODY, MAKER)
    remove_client(world.workspace, spring, position, MAKER)


def _add_client(world: World) -> None:
    consent = Confirmation("They agreed.", proofs=(world.file("proof.txt"),))
    cells = (OTHER, "Eve", "Самара")
    finish(add_client(world.workspace, world.id_of("Spring"), cells, consent, MAKER))


def _fill_book(world: World) -> None:
    facts = EntryFacts()
    with own_drafts(world.workspace) as owner:
        work = import_entries(
            world.workspace, world.file("new.csv"), "telephony", Choices(), facts, MAKER,
            owner=owner.token,
        )  # fmt: skip
        finish(work)


def _update(world: World) -> None:
    workspace, spring = world.workspace, world.id_of("Spring")
    draft, update = world.draft().id, Update(UpdateMode.SYNC)
    seen = finish(preview_update(workspace, spring, draft, update, MAKER))
    finish(update_list(workspace, spring, draft, update, seen.stamp, AGREED, MAKER))


def _restore_version(world: World) -> None:
    finish(restore_version(world.workspace, world.id_of("Spring"), 1, MAKER))


def _refresh(world: World) -> None:
    finish(refresh_list(world.workspace, world.id_of("Bots"), AGREED, MAKER, WORDS))


def _import_clients(world: World) -> None:
    project = world.id_of("Support", "project")
    with own_drafts(world.workspace) as owner:
        file = worlds.check(
            world, "people.csv", owner=owner.token, choices=Choices(clients=True),
            project_id=project,
        )  # fmt: skip
        finish(add_clients(world.workspace, file.id, project, MAKER))


def _export(world: World) -> None:
    target, source = world.file("out.xlsx"), world.id_of("Summer")
    finish(export_list(world.workspace, source, target, MAKER, overwrite=True))


def _export_for_dialer(world: World) -> None:
    target, running = world.file("out.csv"), world.id_of("Running", "campaign")
    finish(export_for_dialer(world.workspace, running, target, MAKER, overwrite=True))


def _export_corrections(world: World) -> None:
    target, draft = world.file("new.xlsx"), world.draft().id
    finish(save_corrections(world.workspace, draft, target, CORRECTION_WORDS, MAKER))


def _delete(world: World) -> None:
    delete_list(world.workspace, world.id_of("Spring"), MAKER)


def _restore(world: World) -> None:
    restore_list(world.workspace, world.id_of("Old"), MAKER)


def _rename(world: World) -> None:
    rename_list(world.workspace, world.id_of("Spring"), "Весна", MAKER)


def _end(world: World) -> None:
    set_list_end(world.workspace, world.id_of("Spring"), "2020-01-31", MAKER)


def _erase_ended(world: World) -> None:
    finish(erase_ended_lists(world.workspace, [world.id_of("Spring")], MAKER))


def _erase(world: World) -> None:
    finish(erase_list(world.workspace, world.id_of("Old"), "Old", MAKER))


def _make_hash_key(world: World) -> None:
    """Keep a hash of somebody else, so that every trial has the same key."""
    add_addresses(world.workspace, [OTHER], "telephony", EntryFacts(), MAKER, hashed=True)


def _name_somebody(world: World) -> None:
    """Let a list and the journal bear the number of who is forgotten."""
    _make_hash_key(world)
    rename_list(world.workspace, world.id_of("Spring"), f"Spring {SOMEBODY}", MAKER)


def _forget(world: World) -> None:
    # In a list, the trash and the backup of the day.
    finish(forget_person(world.workspace, SOMEBODY, "telephony", "asked", MAKER))


def _move_campaign(world: World) -> None:
    planned = world.id_of("Planned", "campaign")
    finish(move_campaign(world.workspace, planned, Move.START, MAKER))


def _import_results(world: World) -> None:
    running = world.id_of("Running", "campaign")
    finish(import_results(world.workspace, running, world.file("results.csv"), MAKER))


def _stop_campaign(world: World) -> None:
    running = world.id_of("Running", "campaign")
    finish(move_campaign(world.workspace, running, Move.STOP, MAKER))


def _delete_project(world: World) -> None:
    delete_project(world.workspace, world.id_of("Support", "project"), MAKER)


def _before_start(world: World) -> None:
    _stop_campaign(world)
    _delete_project(world)


def _start(world: World) -> None:
    finish(clean_up_at_start(world.workspace, later()))


def _discard(world: World) -> None:
    discard_draft(world.workspace, world.draft().id, MAKER)


def _back_up(world: World) -> None:
    back_up(world.workspace, BackupKind.DAILY)


def _backup(world: World) -> str:
    return all_backups(world.workspace.path)[-1].name


def _restore_backup(world: World) -> None:
    restore_backup(world.workspace, _backup(world), MAKER)


def _restore_list_of_backup(world: World) -> None:
    restore_lists_from_backup(world.workspace, _backup(world), ["Spring"], MAKER)


def _copy(world: World) -> None:
    save_copy(world.workspace, world.moved, MAKER)


def _move(world: World) -> None:
    assert move_workspace(world.workspace, world.moved, MAKER) is None


def _migrate(world: World) -> None:
    world.workspace.open()


def _start_first(world: World) -> None:
    sign_up(world.workspace)
    finish(clean_up_at_start(world.workspace, later()))


SCENARIOS = (
    Scenario("import", _import),
    Scenario("edit", _edit),
    Scenario("undo", _undo, before=_edit),
    Scenario("merge", _merge),
    Scenario("duplicates", _duplicates),
    Scenario("create", _create),
    Scenario("create from clients", _create_from_clients),
    Scenario("combine", _combine),
    Scenario("sample", _sample),
    Scenario("split", _split),
    Scenario("remove client", _remove_client),
    Scenario("add client", _add_client),
    Scenario("fill the book", _fill_book, before=_make_hash_key),
    Scenario("update", _update),
    Scenario("restore version", _restore_version, before=_update),
    Scenario("refresh", _refresh, before=_import_clients),
    Scenario("client import", _import_clients),
    Scenario("export xlsx", _export, "out.xlsx", (Event.LIST_EXPORTED,)),
    Scenario("export csv", _export_for_dialer, "out.csv", (Event.CAMPAIGN_EXPORTED,)),
    Scenario("export corrections", _export_corrections, "new.xlsx", (Event.REPORT_EXPORTED,)),
    Scenario("delete", _delete),
    Scenario("restore", _restore),
    Scenario("rename", _rename),
    Scenario("erase", _erase),
    Scenario("erase ended", _erase_ended, before=_end),
    Scenario("forget", _forget, before=_name_somebody),
    Scenario("campaign start", _move_campaign),
    Scenario("results", _import_results),
    Scenario("project delete", _delete_project, before=_stop_campaign),
    Scenario("start", _start, before=_before_start),
    Scenario("discard", _discard),
    Scenario("backup", _back_up),
    Scenario(
        "restore backup", _restore_backup, loose=(Event.WORKSPACE_RESTORED,), before=_make_hash_key
    ),
    Scenario("restore list of backup", _restore_list_of_backup),
    Scenario("copy", _copy, "other/moved.sqlite", (Event.WORKSPACE_COPIED,)),
    Scenario("move", _move, "other/moved.sqlite", (Event.WORKSPACE_COPIED,)),
    Scenario("migration", _migrate, make=worlds.make_old_world),
    Scenario("first start", _start_first, make=worlds.make_empty_world),
)
