"""Erases a person's address from what people named and wrote: lists, files, notes, reasons."""

import json
from collections.abc import Callable, Iterator
from typing import NamedTuple

from peewee import Database

from clientlists_desktop.core.names import name_key
from clientlists_desktop.core.people.names import distinct
from clientlists_desktop.core.people.person import Matcher
from clientlists_desktop.storage import settings
from clientlists_desktop.storage.backend.dialect import Dialect

NAMED = ("client_list", "project", "campaign", "saved_filter", "account")
"""Tables whose rows have a name of their own, with a key by which it is unique."""
TEXTS = {
    "client_list": (
        "source_name", "source_path", "facts", "columns", "choices", "client_filter", "made_by",
        "deleted_by",
    ),
    "list_version": ("made_by", "source_name", "columns"),
    "list_recipe": ("recipe", "parents"),
    "list_setting": ("key_column",),
    "opening": ("opening",),
    "consent": ("list_name", "actor", "wording", "source_name", "collected"),
    "proof": ("name",),
    "statement": ("wording", "made_by"),
    "do_not_contact": ("note", "source_name", "made_by"),
    "do_not_contact_change": ("reason", "made_by", "before"),
    "project": ("made_by",),
    "saved_filter": ("client_filter",),
    "campaign": ("project_name", "list_name", "columns", "settings", "made_by"),
    "campaign_move": ("made_by",),
    "token": ("made_on",),
    "setting": ("value",),
}  # fmt: skip
"""The other columns with what people typed or what their files are called, JSON too."""
_OWN_SETTINGS = (settings.HASH_KEY, settings.WORKSPACE_ID, settings.FORGOTTEN, settings.ERASED)
_WHERE = {"setting": f"key NOT IN ({', '.join(repr(one) for one in _OWN_SETTINGS)})"}


class NamedText(NamedTuple):
    """A text that holds an address, and where it is."""

    table: str
    column: str
    text: str


def named_texts(db: Database) -> Iterator[NamedText]:
    """Yield the texts in which somebody named the person of `add_functions`."""
    tables = {table: ("name", *TEXTS.get(table, ())) for table in NAMED}
    tables["project"] += ("attributes", "bots")
    for table, columns in (TEXTS | tables).items():
        for column in columns:
            found = db.execute_sql(
                f"SELECT {column} FROM {table}"
                f" WHERE is_in_name({column}) AND {_WHERE.get(table, '1 = 1')}"
            )
            yield from (NamedText(table, column, text) for (text,) in found.fetchall())


def erase_names(db: Database, dialect: Dialect, matcher: Matcher) -> int:
    """Erase the address from all names and texts, after `add_functions`; returns how many."""
    count = sum(_rename(db, table, matcher) for table in NAMED)
    for table, columns in TEXTS.items():
        for column in columns:
            cleaned = f"without_in_name({column})"
            # Without the condition, every row would count as changed.
            is_clean = dialect.same_sql([column], [cleaned])
            count += db.execute_sql(
                f"UPDATE {table} SET {column} = {cleaned}"
                f" WHERE NOT {is_clean} AND {_WHERE.get(table, '1 = 1')}"
            ).rowcount
    return count


def _rename(db: Database, table: str, matcher: Matcher) -> int:
    """Give new names to what bears the address in its own; numbered, where a name is taken."""
    rows = db.execute_sql(f"SELECT id, name FROM {table} ORDER BY id").fetchall()
    taken, count = {name_key(name) for _, name in rows}, 0
    for identity, name in rows:
        cleaned = (matcher.without_in_name(name) or "").strip()
        if cleaned == name:
            continue
        number, free = 1, cleaned
        while name_key(free) in taken:
            number += 1
            free = f"{cleaned} {number}"
        taken.add(name_key(free))
        count += 1
        db.execute_sql(
            f"UPDATE {table} SET name = ?, name_key = ? WHERE id = ?",
            (free, name_key(free), identity),
        )
    return count


def rename_attributes(
    db: Database, dialect: Dialect, matcher: Matcher, project: int, compare: Callable[[int], None]
) -> int:
    """Rename the attributes and bots of a project that bear the address; returns how many did.

    Args:
        compare: compares its clients with their digests, before they are changed.
    """
    stored = db.execute_sql("SELECT attributes, bots FROM project WHERE id = ?", (project,))
    names = [_new_names(json.loads(text), matcher) for text in stored.fetchone()]
    attributes, bots = ({old: new for old, new in of.items() if old != new} for of in names)
    if not (attributes or bots):
        return 0
    compare(project)
    if attributes:
        dialect.add_function("renamed_members", 1, lambda text: _members(text, attributes))
        cleaned = "renamed_members(attributes)"
        db.execute_sql(
            f"UPDATE client SET attributes = {cleaned} WHERE project_id = ?"
            f" AND NOT {dialect.same_sql(['attributes'], [cleaned])}",
            (project,),
        )
    for old, new in bots.items():
        db.execute_sql(
            "UPDATE client SET bot = ? WHERE project_id = ? AND bot = ?", (new, project, old)
        )
    encoded = [json.dumps(list(of.values()), ensure_ascii=False) for of in names]
    db.execute_sql("UPDATE project SET attributes = ?, bots = ? WHERE id = ?", (*encoded, project))
    return len(attributes) + len(bots)


def _new_names(names: list[str], matcher: Matcher) -> dict[str, str]:
    return distinct(names, [matcher.without_in_name(name) or "" for name in names])


def _members(attributes: str, renamed: dict[str, str]) -> str:
    """Return a client's attributes under new names."""
    members = {renamed.get(name, name): value for name, value in json.loads(attributes).items()}
    return json.dumps(members, ensure_ascii=False)
