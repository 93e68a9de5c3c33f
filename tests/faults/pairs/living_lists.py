"""Operations on lists that change and are made from others, on clients, and on the book."""

from typing import Any

from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.clients.filters import ClientFilter
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.lists.recipes import Combination, Combine, Sample, Split, SplitBy
from clientlists_desktop.core.lists.updates import Update, UpdateMode
from clientlists_desktop.operations.campaigns.campaigns import move_campaign
from clientlists_desktop.operations.clients.client_import import add_clients
from clientlists_desktop.operations.do_not_contact.entries import add_addresses, remove_entries
from clientlists_desktop.operations.do_not_contact.entries_export import export_entries
from clientlists_desktop.operations.do_not_contact.entries_import import import_entries
from clientlists_desktop.operations.imports.drafts import own_drafts
from clientlists_desktop.operations.lists.client_edits import correct_client, remove_client
from clientlists_desktop.operations.lists.from_clients import create_list_of_clients, refresh_list
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.operations.lists.recipes import combine_lists, sample_list, split_list
from clientlists_desktop.operations.lists.versions.restore import restore_version
from clientlists_desktop.operations.lists.versions.updates import preview_update, update_list
from clientlists_desktop.operations.people.erasure import forget_person
from clientlists_desktop.texts.export_words import entry_words
from tests.faults import world as worlds
from tests.faults.pairs.work import Operation, Work, on_list, work_of, writing
from tests.faults.world import World
from tests.operations.client_samples import WORDS
from tests.operations.helpers import HEADER, finish, write
from tests.people import AGREED, MAKER

SOMEBODY, BLOCKED, OTHER = "79121000007", "79121000014", "12025550147"
_CORRECTED = "79139000000"
_FIRST, _SECOND = 64, 128
"""Positions of two clients of the list; the second is SOMEBODY."""
_SYNC = Update(UpdateMode.SYNC)


def prepare_lists(world: World) -> None:
    """Let the list have a version before, drafts to update it from, and somebody in the book."""
    for name, first, count in (("earlier.csv", 0, 290), ("a.csv", 0, 280), ("b.csv", 10, 300)):
        rows = worlds.clients(first, count)
        write(world.file(name), [HEADER, *rows])
        worlds.check(world, name)
    _update(world, "earlier")()
    write(world.file("book.csv"), [HEADER, *worlds.clients(0, 40)])
    for tag, first in (("a", 250), ("b", 270)):
        write(world.file(f"people-{tag}.csv"), worlds.people(first, 100))
    # One hash, so that every trial has the same key.
    add_addresses(world.workspace, [OTHER], "telephony", EntryFacts(), MAKER, hashed=True)
    add_addresses(world.workspace, [BLOCKED], "telephony", EntryFacts(), MAKER)


def _update(world: World, tag: str) -> Work:
    spring, draft = world.id_of("Spring"), world.id_of(f"{tag}.csv")
    seen = finish(preview_update(world.workspace, spring, draft, _SYNC, MAKER))
    return work_of(update_list, world, spring, draft, _SYNC, seen.stamp, AGREED, MAKER)


def _combine(world: World, tag: str) -> Work:
    lists = [world.id_of("Spring"), world.id_of("Summer")]
    recipe = Combine(Combination.UNION)
    return work_of(combine_lists, world, lists, recipe, f"Both {tag}", MAKER)


def _split(world: World, tag: str) -> Work:
    recipe, spring = Split(SplitBy.COUNT, size=100), world.id_of("Spring")
    return work_of(split_list, world, spring, recipe, f"Part {tag}", MAKER, "none")


def _sample(world: World, tag: str) -> Work:
    recipe, spring = Sample("seed", groups=2), world.id_of("Spring")
    return work_of(sample_list, world, spring, recipe, f"Group {tag}", MAKER)


def _forget(address: str, channel: str) -> Operation:
    return lambda world, tag: work_of(forget_person, world, address, channel, "asked", MAKER)


def _move(move: Move) -> Operation:
    return lambda world, tag: work_of(
        move_campaign, world, world.id_of("Planned", "campaign"), move, MAKER
    )


def _import_clients(world: World, tag: str) -> Work:
    project, owner = world.id_of("Support", "project"), own_drafts(world.workspace)
    file = worlds.check(
        world, f"people-{tag}.csv", owner=owner.token, choices=Choices(clients=True),
        project_id=project,
    )  # fmt: skip

    def work() -> None:
        with owner:
            finish(add_clients(world.workspace, file.id, project, MAKER))

    return work


def _list_of_clients(world: World, tag: str) -> Work:
    chosen, project = ClientFilter(channels=("telegram",)), world.id_of("Support", "project")
    return work_of(
        create_list_of_clients, world, project, chosen, f"More {tag}", AGREED, MAKER, WORDS
    )


def _block(world: World, tag: str) -> Work:
    return work_of(add_addresses, world, [SOMEBODY], "telephony", EntryFacts(), MAKER)


def _unblock(world: World, tag: str) -> Work:
    entry = world.id_of(BLOCKED, "do_not_contact")
    return work_of(remove_entries, world, [entry], "They agreed again.", MAKER)


def _import_book(world: World, tag: str) -> Work:
    def work() -> Any:
        with own_drafts(world.workspace) as owner:
            path = world.file("book.csv")
            facts = EntryFacts()
            finish(
                import_entries(
                    world.workspace, path, "telephony", Choices(), facts, MAKER, owner=owner.token
                )
            )

    return work


def _export_book(world: World, tag: str) -> Work:
    target = world.file(f"written-{tag}.csv")
    return work_of(export_entries, world, target, entry_words(), MAKER)


_ABOUT_SPRING: dict[str, Operation] = {
    "update": _update,
    "delete Spring": on_list(delete_list, MAKER, name="Spring"),
    "forget": _forget(SOMEBODY, "telephony"),
    "start Planned": _move(Move.START),
}
LIVING: dict[str, Operation] = {
    **_ABOUT_SPRING,
    "restore version": on_list(restore_version, 1, MAKER, name="Spring"),
    "correct": on_list(
        correct_client, _SECOND, [_CORRECTED, "Anna", "Самара"], MAKER, name="Spring"
    ),
    "remove": on_list(remove_client, _SECOND, MAKER, name="Spring"),
    "combine": _combine,
    "split": _split,
    "sample": _sample,
    "export Spring": writing(export_list, "Spring", "client_list", ".xlsx"),
}
PLANNED: dict[str, Operation] = {**_ABOUT_SPRING, "delete Planned": _move(Move.DELETE)}
CLIENTS: dict[str, Operation] = {
    "client import": _import_clients,
    "list of clients": _list_of_clients,
    "refresh": on_list(refresh_list, AGREED, MAKER, WORDS),
    "forget client": _forget("5120000001", "telegram"),
}
BOOK: dict[str, Operation] = {
    "block": _block,
    "unblock": _unblock,
    "book import": _import_book,
    "book export": _export_book,
    "forget": _forget(SOMEBODY, "telephony"),
    "forget blocked": _forget(BLOCKED, "telephony"),
}
