"""Several lists combined to one, by the addresses of their clients."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.lists.columns import Columns
from clientlists_desktop.core.lists.recipes import Combination, Combine, Winner
from clientlists_desktop.core.names import name_key
from clientlists_desktop.storage.lists.addresses import AddressKeys
from clientlists_desktop.storage.lists.list_conditions import (
    forget_condition,
    list_condition,
    no_such_field,
)
from clientlists_desktop.storage.lists.members import Member
from clientlists_desktop.storage.lists.new_lists import RowSource
from clientlists_desktop.storage.workspace import Workspace

_NOBODY = "0 = 1"


@dataclass(frozen=True)
class _Row:
    """SQL of a row of the result: what it has of its own list, and of others."""

    tables: str
    cells: tuple[str, ...]
    fields: str
    zone: str
    priority: str


@contextmanager
def combined(
    workspace: Workspace, members: Sequence[Member], recipe: Combine
) -> Iterator[tuple[Columns, list[RowSource]]]:
    """Return the columns and the rows of the combination; nothing of it reaches the disk.

    Rows of one list that share an address stay together: all of them are in the result, or none.

    Raises:
        Refused: there is no other list to compare with, or the filter names an unknown column.
    """
    if len(members) < 2 and recipe.how is not Combination.UNION:
        raise Refused(Refusal.OTHER_LIST_NEEDED)
    work = _Combination(workspace, members, recipe)
    try:
        yield work.columns, work.sources()
    finally:
        work.forget()


class _Combination:
    """Works out where the rows of a combination come from.

    The lists are in the order in which their fields win.
    """

    def __init__(self, workspace: Workspace, members: Sequence[Member], recipe: Combine) -> None:
        self._workspace, self._recipe = workspace, recipe
        takes_last = recipe.fields is Winner.LAST and recipe.how is not Combination.MINUS
        self._members = list(reversed(members)) if takes_last else list(members)
        self._keys = AddressKeys(workspace, members[0].channel)
        self._indexed: set[int] = set()
        is_minus = recipe.how is Combination.MINUS
        self.columns = _united(self._members[:1] if is_minus else self._members)

    def sources(self) -> list[RowSource]:
        """Return the rows, list by list."""
        is_union = self._recipe.how is Combination.UNION
        taken = self._members if is_union else self._members[:1]
        return [self._source(place, member) for place, member in enumerate(taken)]

    def forget(self) -> None:
        """Drop what was set aside."""
        forget_condition(self._workspace)
        with self._workspace.reading():
            for place in self._indexed:
                self._workspace.dialect.drop_scratch_table(f"listed_{place}")

    def _source(self, place: int, member: Member) -> RowSource:
        how, key = self._recipe.how, self._keys.key("r.address")
        row = self._row(place, member)
        condition, values = list_condition(
            self._workspace,
            self._recipe.filter,
            self._keys,
            lambda heading: self._cell(row, heading),
            row.zone,
            are_numbers=member.channel.has_phone_numbers,
        )
        if not member.agreed_within(self._recipe.filter):
            condition, values = _NOBODY, ()
        others = range(place) if how is Combination.UNION else range(1, len(self._members))
        belongs = "IN" if how is Combination.INTERSECTION else "NOT IN"
        for other in others:
            condition += f" AND {key} {belongs} (SELECT key FROM {self._index(other)})"
        return RowSource(
            member.id, condition, values,
            tables=row.tables, fields=row.fields, zone=row.zone, priority=row.priority,
        )  # fmt: skip

    def _row(self, place: int, member: Member) -> _Row:
        """Return what a row of the result is made of.

        What its own list has no column for comes from the next list that has one, if the client is
        in that list, too.
        """
        if self.columns == member.columns:
            cells = tuple(self._item("r", at) for at in range(1, len(self.columns.names)))
            return _Row("", cells, "r.fields", "r.zone", "r.priority")
        used: dict[int, None] = {}
        known = [(place, member)]
        if self._recipe.how is not Combination.MINUS:
            known += list(enumerate(self._members))[place + 1 :]

        def prefix_of(at: int) -> str:
            if at != place:
                used[at] = None
            return "r" if at == place else f"o{at}"

        def cell(heading: str) -> str:
            for at, one in known:
                if found := one.place_of(heading):
                    return self._item(prefix_of(at), found)
            return "''"

        def meaning(name: str) -> str:
            for at, one in known:
                if getattr(one.columns, name) is not None:
                    return f"{prefix_of(at)}.{name}"
            return "NULL"

        cells = tuple(cell(heading) for heading in self.columns.names[1:])
        zone, priority = meaning("zone"), meaning("priority")
        tables = "".join(self._join(at) for at in used)
        return _Row(tables, cells, self._workspace.dialect.array_sql(list(cells)), zone, priority)

    def _join(self, place: int) -> str:
        key, member = self._keys.key("r.address"), self._members[place]
        return (
            f" LEFT JOIN {self._index(place)} k{place} ON k{place}.key = {key}"
            f" LEFT JOIN row o{place} ON o{place}.list_id = {member.id:d}"
            f" AND o{place}.position = k{place}.position"
        )

    def _item(self, prefix: str, place: int) -> str:
        return f"coalesce({self._workspace.dialect.item_sql(f'{prefix}.fields', place - 1)}, '')"

    def _cell(self, row: _Row, heading: str) -> str:
        wanted = name_key(heading)
        places = [at for at, name in enumerate(self.columns.names) if name_key(name) == wanted]
        if not places:
            raise no_such_field(self.columns.names, self._members[0].name, heading)
        return row.cells[places[0] - 1] if places[0] else "r.address"

    def _index(self, place: int) -> str:
        """Return a table of the addresses of a list with the first row of each."""
        if place not in self._indexed:
            self._indexed.add(place)
            with self._workspace.reading() as db:
                table = self._workspace.dialect.create_scratch_table(
                    f"listed_{place}",
                    f"key {self._keys.column} PRIMARY KEY, position INTEGER",
                    in_key=True,
                )
                db.execute_sql(
                    f"INSERT INTO {table} SELECT {self._keys.key('r.address')}, r.position"
                    f" FROM row r WHERE r.list_id = ? AND r.outcome = {Outcome.READY:d}"
                    " ORDER BY r.position ON CONFLICT DO NOTHING",
                    (self._members[place].id,),
                )
        return self._workspace.dialect.scratch_table(f"listed_{place}")


def _united(members: Sequence[Member]) -> Columns:
    """Return the columns of all lists, those of the same name once."""
    names = list(members[0].columns.names)
    known = set(map(name_key, names))
    for member in members[1:]:
        for name in member.columns.names[1:]:
            if name_key(name) not in known:
                known.add(name_key(name))
                names.append(name)
    # A list has at least the column of its addresses.
    united = Columns(tuple(names))

    def place_of(column: str) -> int | None:
        for member in members:
            place = getattr(member.columns, column)
            if place is not None:
                wanted = name_key(member.columns.names[place])
                return [name_key(name) for name in names].index(wanted)
        return None

    return Columns(united.names, place_of("zone"), place_of("priority"))
