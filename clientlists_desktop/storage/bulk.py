"""Bulk inserts: many rows in one statement."""

from collections.abc import Iterable
from itertools import chain, islice

from peewee import Database

_ROWS_A_STATEMENT = 500


def insert(
    db: Database,
    into: str,
    one: str,
    rows: Iterable[tuple[object, ...]],
    *,
    verb: str = "INSERT",
    known: str = "",
) -> None:
    """Insert rows, hundreds per statement, which costs a fraction of one statement each.

    Args:
        into: table and columns, as SQL.
        one: the values of one row, as SQL with a placeholder for each value of the tuple.
        known: what to do with a row whose key is there, as the end of the statement.
    """
    head = f"{verb} INTO {into} VALUES "
    full = head + ",".join([one] * _ROWS_A_STATEMENT) + known
    waiting = iter(rows)
    while several := list(islice(waiting, _ROWS_A_STATEMENT)):
        statement = full
        if len(several) < _ROWS_A_STATEMENT:
            statement = head + ",".join([one] * len(several)) + known
        db.execute_sql(statement, list(chain.from_iterable(several)))
