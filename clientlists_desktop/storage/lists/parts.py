"""One list split into several, or some of its clients drawn at random."""

from collections.abc import Iterator
from contextlib import contextmanager

from peewee import Database

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.lists.recipes import (
    MOST_PARTS,
    NewList,
    Sample,
    Split,
    SplitBy,
    group_letter,
    places,
)
from clientlists_desktop.storage.lists.addresses import AddressKeys
from clientlists_desktop.storage.lists.list_conditions import no_such_field, zone_sql
from clientlists_desktop.storage.lists.members import Member
from clientlists_desktop.storage.lists.new_lists import RowSource
from clientlists_desktop.storage.workspace import Workspace

_PART, _RANKED, _VALUE = "part", "ranked", "value"
_READY = f"r.list_id = ? AND r.outcome = {Outcome.READY:d}"


@contextmanager
def parted(
    workspace: Workspace, member: Member, recipe: Split | Sample
) -> Iterator[tuple[list[NewList], list[RowSource]]]:
    """Return what the recipe makes of a list, and where the rows of each part are.

    Addresses are counted rather than rows, and rows that share one are in the same part, unless the
    values of a field tell the parts apart.

    Raises:
        Refused: too many parts, an empty one, or an unknown column.
    """
    create = workspace.dialect.create_scratch_table
    try:
        with workspace.reading() as db:
            table = create(
                _PART, "part INTEGER, position INTEGER, PRIMARY KEY (part, position)", in_key=True
            )
        if isinstance(recipe, Split) and recipe.by in (SplitBy.FIELD, SplitBy.ZONE):
            labels = _part_by_value(workspace, member, recipe)
        else:
            labels = _part_by_rank(workspace, member, recipe)
        with workspace.reading() as db:
            counts = dict(
                db.execute_sql(f"SELECT part, count(*) FROM {table} GROUP BY part").fetchall()
            )
        made = [NewList(label, counts.get(at, 0)) for at, label in enumerate(labels)]
        yield made, [_source(member, at, table) for at in range(len(labels))]
    finally:
        with workspace.reading():
            for name in (_PART, _RANKED, _VALUE):
                workspace.dialect.drop_scratch_table(name)


def _source(member: Member, part: int, table: str) -> RowSource:
    condition = f"p.part = {part:d} AND r.position = p.position"
    # The parts first: they are sorted as the rows are.
    before = f"{table} p CROSS JOIN"
    return RowSource(member.id, condition, before=before, position="p.position")


def _part_by_rank(workspace: Workspace, member: Member, recipe: Split | Sample) -> list[str | None]:
    """Cut the list where the recipe says, in its own order or that of a seed."""
    keys = AddressKeys(workspace, member.channel)
    key = keys.key("r.address")
    with workspace.reading() as db:
        if isinstance(recipe, Sample):
            workspace.dialect.add_function("seeded_place", 1, places(recipe.seed))
            place = f"seeded_place({keys.canonical('r.address')})"
        else:
            place = f"min(r.position) OVER (PARTITION BY {key})"
        ranked = workspace.dialect.create_scratch_table(
            _RANKED, "place INTEGER, position INTEGER, PRIMARY KEY (place, position)", in_key=True
        )
        # Two addresses hardly ever share a place; if they do, they stay together everywhere.
        db.execute_sql(
            f"INSERT INTO {ranked} SELECT {place}, r.position FROM row r WHERE {_READY}",
            (member.id,),
        )
        ((clients,),) = db.execute_sql(f"SELECT count(DISTINCT place) FROM {ranked}").fetchall()
        ends = recipe.ends(clients)
        _refuse_bad_ends(ends, member.name)
        _cut(db, workspace.dialect.scratch_table(_PART), ranked, ends)
    if isinstance(recipe, Split):
        return [str(number) for number in range(1, len(ends) + 1)]
    return [group_letter(at) for at in range(len(ends))] if recipe.groups else [None]


def _refuse_bad_ends(ends: list[int], name: str) -> None:
    if len(ends) > MOST_PARTS:
        raise Refused(Refusal.TOO_MANY_PARTS, seen=len(ends), expected=MOST_PARTS)
    if any(begin == end for begin, end in zip([0, *ends], ends, strict=False)):
        reason = Refusal.TOO_FEW_FOR_PARTS if ends[-1] else Refusal.NO_CLIENT_LEFT
        raise Refused(reason, name=name, seen=len(ends))


def _cut(db: Database, into: str, ranked: str, ends: list[int]) -> None:
    cases = " ".join(f"WHEN rank <= {end:d} THEN {part:d}" for part, end in enumerate(ends))
    db.execute_sql(
        f"INSERT INTO {into} SELECT CASE {cases} END, position FROM"
        f" (SELECT dense_rank() OVER (ORDER BY place) AS rank, position FROM {ranked})"
        f" WHERE rank <= {ends[-1]:d}"
    )


def _part_by_value(workspace: Workspace, member: Member, recipe: Split) -> list[str | None]:
    """Let each value of a field, or each time zone, have a part of its own."""
    if recipe.by is SplitBy.ZONE:
        cell = zone_sql(workspace, "r.zone", are_numbers=member.channel.has_phone_numbers)
    else:
        # Not the address: it would become the name of a list.
        place = member.place_of(recipe.column)
        if not place:
            raise no_such_field(member.columns.names[1:], member.name, recipe.column)
        item = workspace.dialect.item_sql("r.fields", place - 1)
        cell = f"trim(coalesce({item}, ''))"
    key = workspace.dialect.casefold_sql(cell)
    with workspace.reading() as db:
        value = workspace.dialect.create_scratch_table(
            _VALUE, "key TEXT PRIMARY KEY, label TEXT, first INTEGER, part INTEGER", in_key=True
        )
        made = db.execute_sql(
            f"INSERT INTO {value} SELECT {key}, min({cell}), min(r.position), 0 FROM row r"
            f" WHERE {_READY} GROUP BY 1 LIMIT {MOST_PARTS + 1:d}",
            (member.id,),
        ).rowcount
        if made > MOST_PARTS:
            raise Refused(Refusal.TOO_MANY_PARTS, seen=made, expected=MOST_PARTS)
        labels = db.execute_sql(f"SELECT key, label FROM {value} ORDER BY first").fetchall()
        for part, (one, _) in enumerate(labels):
            db.execute_sql(f"UPDATE {value} SET part = ? WHERE key = ?", (part, one))
        db.execute_sql(
            f"INSERT INTO {workspace.dialect.scratch_table(_PART)}"
            " SELECT v.part, r.position FROM row r"
            f" JOIN {value} v ON v.key = {key} WHERE {_READY}",
            (member.id,),
        )
    if not labels:
        raise Refused(Refusal.NO_CLIENT_LEFT, name=member.name)
    return [str(label) for _, label in labels]
