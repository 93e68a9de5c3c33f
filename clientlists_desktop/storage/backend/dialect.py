"""SQL, as far as each database system writes it in its own way."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol


class Dialect(Protocol):
    """Expressions and statements that every database system writes in its own way.

    Those that return text return SQL for a raw statement.
    """

    def add_function(self, name: str, arguments: int, function: Callable[..., Any]) -> None:
        """Let SQL on this thread's connection call a deterministic function of ours."""

    def casefold(self, column: Any) -> Any:
        """Return a text without regard to case in any script."""

    def casefold_sql(self, text: str) -> str:
        """Return a text without regard to case in any script, as SQL."""

    def as_bytes(self, column: Any) -> Any:
        """Return the bytes of a text: one that is damaged would never reach a function of ours."""

    def contains(self, column: Any, text: str) -> Any:
        """Return whether a text contains another one; upper and lower case differ."""

    def begins_with(self, column: Any, text: str) -> Any:
        """Return whether a text begins with another one; upper and lower case differ."""

    def same_sql(self, ones: Sequence[str], others: Sequence[str]) -> str:
        """Return whether columns have the same values, as SQL; null is the same as null."""

    def any_item_contains(self, column: str, text: str, *, fold: bool) -> Any:
        """Return whether an item of a JSON array contains a text."""

    def joined(self, column: Any, separator: str) -> Any:
        """Return the values of all rows as one text."""

    def encode_values(self, values: Iterable[object]) -> str:
        """Return many values as one parameter: many times faster than a table of them."""

    def values(self) -> str:
        """Return a query of the parameter that `encode_values` made; its column is `value`."""

    def item_sql(self, column: str, index: int) -> str:
        """Return an item of a JSON array, as SQL; null where it is missing or empty."""

    def member_sql(self, column: str, name: str) -> str:
        """Return a member of a JSON object, as SQL; null where it is missing."""

    def object_sql(self, members: dict[str, str], *, over: str = "'{}'") -> str:
        """Return a JSON object with these members, as SQL; a null one is removed from `over`."""

    def array_sql(self, items: list[str]) -> str:
        """Return a JSON array of these items, as SQL."""

    def create_scratch_table(self, name: str, columns: str, *, in_key: bool = False) -> str:
        """Create an empty table for this connection alone, in memory; returns its name in SQL.

        That is what `scratch_table` returns, too.

        Args:
            in_key: whether the rows lie in the primary key itself, which saves half of the memory.
        """

    def scratch_table(self, name: str) -> str:
        """Return the name of a scratch table in SQL."""

    def drop_scratch_table(self, name: str) -> None:
        """Drop a scratch table, if it is there."""

    def table_scan(self, query: Any) -> tuple[str, Any]:
        """Return SQL and values of a query that reads its table in the order of its IDs."""
