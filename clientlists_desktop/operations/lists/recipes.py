"""Lists made from other lists: combined, filtered, split and sampled."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.lists.columns import Columns
from clientlists_desktop.core.lists.recipes import (
    Combine,
    MadeLists,
    NewList,
    Origin,
    Recipe,
    RecipePreview,
    Sample,
    Split,
    new_names,
)
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.core.valid_names import valid_name
from clientlists_desktop.operations.do_not_contact.kept_blocked import blocked_facts
from clientlists_desktop.operations.runtime.authorization import authorize, needs
from clientlists_desktop.operations.runtime.journaled import Note, journaled
from clientlists_desktop.operations.runtime.progress import compared, map_progress
from clientlists_desktop.storage import digests
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.lists.combinations import combined
from clientlists_desktop.storage.lists.members import (
    Member,
    consent_ids,
    evidence_of,
    read_members,
)
from clientlists_desktop.storage.lists.new_lists import (
    RowSource,
    blocks_anybody,
    count_rows,
    write_list,
)
from clientlists_desktop.storage.lists.parts import parted
from clientlists_desktop.storage.workspace import CACHE_MB, Workspace

Made = Generator[Progress, None, MadeLists]

_EVENTS = {Combine: Event.LIST_COMBINED, Split: Event.LIST_SPLIT, Sample: Event.LIST_SAMPLED}


@needs(Permission.MAKE_LISTS)
def preview_recipe(
    workspace: Workspace, list_ids: Sequence[int], recipe: Recipe, actor: Actor
) -> RecipePreview:
    """Return what a recipe would make, and with which consent; nothing is stored.

    Raises:
        Refused: a list is gone or of another channel, a column is unknown, or a part is empty.
    """
    _authorize_filter(workspace, recipe, actor)
    members = read_members(workspace, list_ids)
    code = members[0].channel.code
    with _prepared(workspace, members, recipe) as (parts, _, sources):
        if not isinstance(recipe, Combine) and not blocks_anybody(workspace, code):
            return _preview(members, parts)
        counts = [count_rows(workspace, rows, code) for rows in sources]
    parts = [NewList(one.label, n) for one, (n, _) in zip(parts, counts, strict=True)]
    made = [one for one in parts if one.clients] or parts
    return _preview(members, made, sum(blocked for _, blocked in counts))


@needs(Permission.MAKE_LISTS)
def describe_parents(workspace: Workspace, list_ids: Sequence[int], actor: Actor) -> RecipePreview:
    """Return what a list made from these would keep of them, without counting its clients."""
    return _preview(read_members(workspace, list_ids), ())


@needs(Permission.MAKE_LISTS)
def combine_lists(
    workspace: Workspace, list_ids: Sequence[int], recipe: Combine, name: str, actor: Actor
) -> Made:
    """Make one list of several, or of one by a filter; returns it.

    The evidence of consent of every parent comes with it. One transaction stores all of it.

    Raises:
        Refused: a list is gone, damaged or of another channel, nobody is left, the filter names an
            unknown column, or the name is empty, too long or taken.
    """
    return (yield from _make(workspace, list_ids, recipe, name, actor, ""))


@needs(Permission.MAKE_LISTS)
def split_list(
    workspace: Workspace, list_id: int, recipe: Split, name: str, actor: Actor, nothing: str
) -> Made:
    """Make several lists of one; it stays as it is.

    A list that would only have clients whom the do-not-contact book holds is not made.

    Args:
        name: what the names of the new lists begin with.
        nothing: what the list of clients without a value is called.

    Raises:
        Refused: as by `combine_lists`, or there would be too many lists.
    """
    return (yield from _make(workspace, [list_id], recipe, name, actor, nothing))


@needs(Permission.MAKE_LISTS)
def sample_list(
    workspace: Workspace, list_id: int, recipe: Sample, name: str, actor: Actor
) -> Made:
    """Make a list of random clients of another, or disjoint random groups of them all.

    Args:
        name: of the new list, or what the names of the groups begin with.

    Raises:
        Refused: as by `split_list`.
    """
    return (yield from _make(workspace, [list_id], recipe, name, actor, ""))


def _make(
    workspace: Workspace,
    list_ids: Sequence[int],
    recipe: Recipe,
    name: str,
    actor: Actor,
    nothing: str,
) -> Made:
    name = valid_name(name)
    _authorize_filter(workspace, recipe, actor)
    yield Progress()
    workspace.use_cache(CACHE_MB)
    # New digests would vouch for whatever is copied.
    for list_id in list_ids:
        yield from compared(digests.compare_list(workspace, list_id))
    made: list[ListSummary] = []
    with journaled(workspace, actor) as note:
        members = read_members(workspace, list_ids)
        with _prepared(workspace, members, recipe) as (parts, columns, sources):
            code = members[0].channel.code
            chosen = _parts_with_clients(workspace, parts, sources, code)
            left_out = sum(one.clients for at, one in enumerate(parts) if at not in chosen)
            names = new_names(name, [parts[part] for part in chosen], nothing)
            for part, one in zip(chosen, map(valid_name, names), strict=True):
                origin = _origin(members, recipe, part, parts)
                writing = write_list(
                    workspace, one, code, columns, sources[part], origin, actor.name
                )
                made_id, blocked = yield from map_progress(writing, Progress)
                summary = lists.get_list(workspace, made_id)
                _note(note, summary, recipe, origin, blocked)
                made.append(summary)
                left_out += blocked
    return MadeLists(tuple(made), left_out)


def _parts_with_clients(
    workspace: Workspace,
    parts: Sequence[NewList],
    sources: Sequence[Sequence[RowSource]],
    code: str,
) -> list[int]:
    """Return which parts to make: not those of blocked clients alone, unless all are."""
    every = [*range(len(parts))]
    if len(parts) == 1 or not blocks_anybody(workspace, code):
        return every
    return [part for part in every if count_rows(workspace, sources[part], code)[0]] or every


def _authorize_filter(workspace: Workspace, recipe: Recipe, actor: Actor) -> None:
    """Check that the actor may see the results that a filter asks for."""
    if isinstance(recipe, Combine) and recipe.filter.campaign is not None:
        authorize(workspace, actor, Permission.VIEW_CAMPAIGNS)


def _preview(members: Sequence[Member], made: Sequence[NewList], blocked: int = 0) -> RecipePreview:
    parents = tuple(member.parent for member in members)
    return RecipePreview(parents, tuple(made), evidence_of(members), blocked)


@contextmanager
def _prepared(
    workspace: Workspace, members: Sequence[Member], recipe: Recipe
) -> Iterator[tuple[list[NewList], Columns, list[list[RowSource]]]]:
    """Return the lists that a recipe makes, their columns, and the rows of each.

    A combination isn't counted yet, since counting takes as long as making it.
    """
    if isinstance(recipe, Combine):
        with combined(workspace, members, recipe) as (columns, rows):
            yield [NewList(None, 0)], columns, [rows]
        return
    if len(members) != 1:
        raise Refused(Refusal.NO_SUCH_LIST, name="")
    with parted(workspace, members[0], recipe) as (parts, sources):
        yield parts, members[0].columns, [[source] for source in sources]


def _origin(
    members: Sequence[Member], recipe: Recipe, part: int, parts: Sequence[NewList]
) -> Origin:
    facts = recipe.facts()
    if len(parts) > 1:
        facts |= {"part": part + 1, "parts": len(parts), "label": parts[part].label}
    return Origin(facts, tuple(member.parent for member in members), consent_ids(members))


def _note(note: Note, made: ListSummary, recipe: Recipe, origin: Origin, blocked: int) -> None:
    facts = {key: value for key, value in origin.facts.items() if key not in ("filter", "label")}
    note(
        _EVENTS[type(recipe)], list=made.id, name=made.name, channel=made.channel_code,
        clients=made.clients, parents=[parent.name for parent in origin.parents],
        before=[parent.clients for parent in origin.parents], **facts, **blocked_facts(blocked, ""),
    )  # fmt: skip
