"""Finds a person in the tables, by functions of ours that SQL calls for each row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from peewee import Database

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.people.person import THEIRS, Matcher
from clientlists_desktop.storage.backend.dialect import Dialect

_POSITIONS_AT_ONCE = 64 * 20_000
"""Of 20,000 rows of a file, between two looks at whether somebody cancelled."""
_REMEMBERED = 10_000
"""Many entries of the book have the same source."""

Row = TypeVar("Row", bound=NamedTuple)


class Sighting(NamedTuple, Generic[Row]):
    """A row in which a person was found.

    Attributes:
        key: sorts it among the rows of its owner.
        weight: `THEIRS` or `MENTION`.
        row: the columns that were asked for.
    """

    key: int
    weight: int
    row: Row

    @property
    def is_theirs(self) -> bool:
        """Whether it is about the person, and doesn't just name their address."""
        return self.weight == THEIRS


@dataclass(frozen=True)
class Table:
    """A table with rows about clients.

    Attributes:
        key: the column that sorts its rows.
        owner: the column of what rows belong to.
        typed: SQL of the address cell as it was typed; only lists have one.
        texts: the columns that may name somebody's address, besides that cell.
    """

    name: str
    key: str
    owner: str
    typed: str
    texts: Sequence[str]

    @property
    def weight(self) -> str:
        """What a row is to the person, as SQL; the parameter is whether the channel fits."""
        texts = " || '\n' || ".join(f"coalesce({column}, '')" for column in self.texts)
        return f"person_weight(?, address, {self.typed}, {texts})"

    @property
    def cleaned(self) -> str:
        """What an update sets so that the person's address is gone from a row."""
        columns = [*self.texts, *([self.typed] if self.typed != "NULL" else [])]
        return ", ".join(f"{column} = without_person({column})" for column in columns)


ROWS = Table("row", "position", "list_id", "original", ("fields", "findings"))
VERSIONS = Table("version_row", "position", "list_id", "original", ("fields", "findings"))
COPIES = Table("campaign_client", "position", "campaign_id", "NULL", ("fields", "note"))
CLIENTS = Table(
    "client", "id", "project_id", "NULL",
    ("first_name", "last_name", "username", "block_reason", "blocked_by", "attributes",
     "findings", "searched"),
)  # fmt: skip


def add_functions(dialect: Dialect, matcher: Matcher) -> None:
    """Let SQL on this thread's connection look for the person of a matcher."""

    def weigh(fits: int, address: str | None, typed: str | None, texts: str | None) -> int:
        return matcher.weigh(fits, address or "", typed, texts)

    dialect.add_function("person_weight", 4, weigh)
    dialect.add_function("without_person", 1, matcher.without)
    dialect.add_function("is_in_name", 1, lru_cache(_REMEMBERED)(matcher.is_in_name))
    dialect.add_function("without_in_name", 1, lru_cache(_REMEMBERED)(matcher.without_in_name))


def scan(
    db: Database, table: Table, owner: int, fits: bool, kind: type[Row]
) -> Iterator[tuple[int, list[Sighting[Row]]]]:
    """Look through the rows of a list, campaign or project for the person.

    Yields for each piece how far it went, and what was found.

    Args:
        kind: what a row is read as; its fields are columns of the table.
    """
    columns = ", ".join(kind._fields)
    of_owner = f"FROM {table.name} WHERE {table.owner} = ?"
    low, high = db.execute_sql(
        f"SELECT min({table.key}), max({table.key}) {of_owner}", (owner,)
    ).fetchone()
    if high is None:
        return
    for start in range(low, high + 1, _POSITIONS_AT_ONCE):
        end = start + _POSITIONS_AT_ONCE - 1
        found = db.execute_sql(
            f"SELECT row_key, weight, {columns} FROM (SELECT {table.key} AS row_key,"
            f" {table.weight} AS weight, {columns} {of_owner} AND {table.key} BETWEEN ? AND ?)"
            " AS looked_at WHERE weight > 0 ORDER BY row_key",
            (int(fits), owner, start, end),
        )
        yield (
            min(end, high),
            [Sighting(key, weight, kind(*row)) for key, weight, *row in found.fetchall()],
        )


def channels_in(db: Database, project: int) -> list[str]:
    """Return the codes of the channels that a project has clients in."""
    query = "SELECT DISTINCT channel FROM client WHERE project_id = ?"
    return [code for (code,) in db.execute_sql(query, (project,)).fetchall()]


def fits(matcher: Matcher, code: str) -> bool:
    """Whether addresses of a channel may be the person's."""
    return matcher.in_channel(channel_of(code))
