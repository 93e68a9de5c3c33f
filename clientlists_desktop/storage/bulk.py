"""Writing very many rows: statements of many rows at once."""

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
) -> None:
    """Insert rows; one statement for hundreds of them costs a fraction of one for each.

    Args:
        into: table and columns, as SQL.
        one: the values of one row, as SQL with a mark for each value of the tuple.
    """
    head = f"{verb} INTO {into} VALUES "
    full = head + ",".join([one] * _ROWS_A_STATEMENT)
    waiting = iter(rows)
    while several := list(islice(waiting, _ROWS_A_STATEMENT)):
        statement = full
        if len(several) < _ROWS_A_STATEMENT:
            statement = head + ",".join([one] * len(several))
        db.execute_sql(statement, list(chain.from_iterable(several)))
