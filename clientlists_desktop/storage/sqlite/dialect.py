"""SQL as SQLite writes it, and the functions of ours that it can call."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import peewee
from peewee import SQL, fn

_PAIRS_A_CALL = 60
"""SQLite's functions take 127 arguments."""
_NUL = "\\u0000"
"""A NUL in JSON, where SQLite ends a text that it reads out."""
_FOR_NUL = "\ufffd"
"""Stands for a NUL in what is only searched."""
_LONGEST_LITERAL = 200


class SqliteDialect:
    """Expressions and statements of SQLite; `Dialect` says what each means."""

    def __init__(self, database: peewee.SqliteDatabase) -> None:
        self._database = database
        self._long_texts: dict[str, int] = {}
        # On every connection that is opened from now on.
        database.register_function(casefold, "casefold", 1)
        database.register_function(_without_nul, "without_nul", 1)
        database.register_function(_item, "whole_item", 2)
        database.register_function(_member, "whole_member", 2)
        database.register_function(_joined_by_nul, "joined_by_nul", 1)

    def add_function(self, name: str, arguments: int, function: Callable[..., Any]) -> None:
        """Let SQL on this thread's connection call a deterministic function of ours."""
        connection = self._database.connection()
        connection.create_function(name, arguments, function, deterministic=True)

    def casefold(self, column: Any) -> Any:
        """Return a text without regard to case in any script; NOCASE and LIKE know ASCII only."""
        return fn.CASEFOLD(column)

    def casefold_sql(self, text: str) -> str:
        """Return a text without regard to case in any script, as SQL."""
        return f"casefold({text})"

    def as_bytes(self, column: Any) -> Any:
        """Return the bytes of a text: one that is damaged would never reach a function of ours."""
        return column.cast("BLOB")

    def contains(self, column: Any, text: str) -> Any:
        """Return whether a text contains another one; upper and lower case differ."""
        return fn.INSTR(column, text) > 0

    def begins_with(self, column: Any, text: str) -> Any:
        """Return whether a text begins with another one; SUBSTR ends a text at a NUL."""
        return fn.INSTR(column, text) == 1

    def same_sql(self, ones: Sequence[str], others: Sequence[str]) -> str:
        """Return whether columns have the same values, as SQL; null is the same as null."""
        return f"(({', '.join(ones)}) IS ({', '.join(others)}))"

    def any_item_contains(self, column: str, text: str, *, fold: bool) -> Any:
        """Return whether an item of a JSON array contains a text."""
        value = "casefold(value)" if fold else "value"
        items = f"CASE WHEN {_has_nul(column)} THEN without_nul({column}) ELSE {column} END"
        items = f"nullif({items}, '')"
        found = f"EXISTS (SELECT 1 FROM json_each({items}) WHERE instr({value}, ?) > 0)"
        return SQL(found, [text.replace("\0", _FOR_NUL)])

    def joined(self, column: Any, separator: str) -> Any:
        """Return the values of all rows as one text."""
        return fn.GROUP_CONCAT(column, separator)

    def encode_values(self, values: Iterable[object]) -> str:
        """Return many values as one parameter: many times faster than a table of them."""
        given = list(values)
        encoded = json.dumps(given, ensure_ascii=False)
        if _NUL in encoded:
            cut = [
                one.split("\0") if isinstance(one, str) and "\0" in one else one for one in given
            ]
            encoded = json.dumps(cut, ensure_ascii=False)
        return encoded

    def values(self) -> str:
        """Return a query of the parameter that `encode_values` made; its column is `value`."""
        whole = "CASE type WHEN 'array' THEN joined_by_nul(value) ELSE value END"
        return f"SELECT {whole} AS value FROM json_each(?)"

    def item_sql(self, column: str, index: int) -> str:
        """Return an item of a JSON array, as SQL; null where it is missing or empty."""
        item = f"json_extract(nullif({column}, ''), '$[{index}]')"
        whole = f"whole_item({column}, {index})"
        return f"nullif(CASE WHEN {_has_nul(column)} THEN {whole} ELSE {item} END, '')"

    def member_sql(self, column: str, name: str) -> str:
        """Return a member of a JSON object, as SQL; null where it is missing.

        SQLite's paths know no quotation marks and no escapes in a name, so a name that JSON escapes
        is looked up by us.
        """
        whole = f"whole_member({column}, {self._text_sql(name)})"
        if json.dumps(name, ensure_ascii=False) != f'"{name}"':
            return whole
        path = f'$."{name}"'
        member = f"json_extract({column}, {self._text_sql(path)})"
        return f"CASE WHEN {_has_nul(column)} THEN {whole} ELSE {member} END"

    def object_sql(self, members: dict[str, str], *, over: str = "'{}'") -> str:
        """Return a JSON object with these members, as SQL; a null one is taken out of `over`."""
        given = [f"{self._text_sql(name)}, {value}" for name, value in members.items()]
        for some in _in_calls(given):
            over = f"json_patch({over}, json_object({', '.join(some)}))"
        return over

    def array_sql(self, items: list[str]) -> str:
        """Return a JSON array of these items, as SQL."""
        array = "'[]'"
        for some in _in_calls([f"'$[#]', {item}" for item in items]):
            array = f"json_insert({array}, {', '.join(some)})"
        return array

    def _text_sql(self, text: str) -> str:
        """Return a text as SQL: as a literal, or as a call, since statements are short.

        SQLite calls the function once for each statement. No statement may hold a NUL.
        """
        if len(text) <= _LONGEST_LITERAL and "\0" not in text:
            return quoted(text)
        number = self._long_texts.setdefault(text, len(self._long_texts))
        self.add_function("long_text", 1, list(self._long_texts).__getitem__)
        return f"long_text({number})"

    def create_scratch_table(self, name: str, columns: str, *, in_key: bool = False) -> str:
        """Create an empty table for this connection alone, in memory; returns its name in SQL."""
        self.drop_scratch_table(name)
        kind = "WITHOUT ROWID" if in_key else ""
        self._database.execute_sql(f"CREATE TEMP TABLE {name} ({columns}) {kind}")
        return self.scratch_table(name)

    def scratch_table(self, name: str) -> str:
        """Return the name of a scratch table in SQL."""
        return f"temp.{name}"

    def drop_scratch_table(self, name: str) -> None:
        """Drop a scratch table, if it is there."""
        self._database.execute_sql(f"DROP TABLE IF EXISTS {self.scratch_table(name)}")

    def table_scan(self, query: Any) -> tuple[str, Any]:
        """Return SQL and values of a query that reads its table in the order of its IDs."""
        sql, values = query.sql()
        return re.sub(r'FROM ("\w+" AS "t1")', r"FROM \1 NOT INDEXED", sql, count=1), values


def casefold(text: str | bytes | None) -> str:
    """Return a text without regard to case in any script, for SQL."""
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    return text.casefold() if text else ""


def _without_nul(fields: str) -> str:
    cells = [cell.replace("\0", _FOR_NUL) for cell in json.loads(fields)]
    return json.dumps(cells, ensure_ascii=False)


def _item(items: str, index: int) -> str | None:
    cells = json.loads(items)
    return cells[index] if index < len(cells) else None


def _member(members: str | None, name: str) -> str | None:
    return json.loads(members).get(name) if members else None


def _joined_by_nul(parts: str) -> str:
    return "\0".join(json.loads(parts))


def _has_nul(column: str) -> str:
    """Return whether JSON has a NUL in it, as SQL."""
    return f"instr({column}, '{_NUL}')"


def _in_calls(pairs: list[str]) -> Iterator[list[str]]:
    """Split pairs of arguments into as many calls as they need."""
    for start in range(0, len(pairs), _PAIRS_A_CALL):
        yield pairs[start : start + _PAIRS_A_CALL]


def quoted(text: str) -> str:
    """Return a text as a literal of SQL."""
    return "'" + text.replace("'", "''") + "'"
