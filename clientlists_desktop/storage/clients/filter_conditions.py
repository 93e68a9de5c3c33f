"""Filters and orders of clients, as conditions and terms of a query."""

from datetime import date, timedelta
from typing import Any

from peewee import SQL, fn

from clientlists_desktop.core.clients.filters import (
    ClientFilter,
    Days,
    Order,
    SortBy,
    TextCondition,
    TextMatch,
)
from clientlists_desktop.core.moments import midnight
from clientlists_desktop.storage.models import ClientModel
from clientlists_desktop.storage.workspace import Workspace

_C = ClientModel
_BEYOND = 1 << 53
"""No client has that many sessions, and the database takes no much larger number."""


def condition(workspace: Workspace, project_id: int, chosen: ClientFilter) -> Any:
    """Return what the filter asks as a condition on the clients."""
    wanted = _C.project_id == project_id
    if chosen.channels:
        wanted &= _C.channel.in_(chosen.channels)
    if chosen.bots:
        wanted &= _C.bot.in_(chosen.bots)
    if chosen.blocked is not None:
        wanted &= _C.blocked == int(chosen.blocked)
    for column, days in ((_C.joined, chosen.joined), (_C.last_visit, chosen.last_visit)):
        if days is not None:
            wanted &= _between(column, days)
    if chosen.sessions is not None:
        if chosen.sessions.least is not None:
            wanted &= _C.sessions >= max(min(chosen.sessions.least, _BEYOND), -1)
        if chosen.sessions.most is not None:
            wanted &= _C.sessions <= max(min(chosen.sessions.most, _BEYOND), -1)
    for text in chosen.texts:
        wanted &= _text(workspace, text)
    return wanted


def _between(column: Any, days: Days) -> Any:
    wanted = column.is_null(False)
    if days.first is not None:
        wanted &= column >= midnight(days.first)
    if days.last is not None and days.last < date.max:
        wanted &= column < midnight(days.last + timedelta(days=1))
    return wanted


def _text(workspace: Workspace, wanted: TextCondition) -> Any:
    dialect = workspace.dialect
    text = " ".join(wanted.text.casefold().split("\n")).strip()
    if wanted.attribute:
        cell = dialect.casefold(
            fn.COALESCE(SQL(dialect.member_sql("attributes", wanted.attribute)), "")
        )
        return {
            TextMatch.CONTAINS: dialect.contains(cell, text),
            TextMatch.NOT_CONTAINS: ~dialect.contains(cell, text),
            TextMatch.EQUALS: cell == text,
            TextMatch.STARTS_WITH: dialect.begins_with(cell, text),
        }[wanted.how]
    if wanted.how is TextMatch.EQUALS:
        # The first name alone counts, too.
        is_first_name = dialect.casefold(_C.first_name) == text
        return dialect.contains(_C.searched, f"\n{text}\n") | is_first_name
    sought = f"\n{text}" if wanted.how is TextMatch.STARTS_WITH else text
    found = dialect.contains(_C.searched, sought)
    return ~found if wanted.how is TextMatch.NOT_CONTAINS else found


_KEYS: dict[SortBy, Any] = {
    SortBy.LAST_VISIT: _C.last_visit,
    SortBy.JOINED: _C.joined,
    SortBy.SESSIONS: _C.sessions,
    SortBy.ADDRESS: _C.address,
}


def sort_key(workspace: Workspace, by: SortBy) -> Any:
    """Return what clients are sorted by."""
    if by is SortBy.NAME:
        return workspace.dialect.casefold(_C.first_name + " " + _C.last_name)
    return _KEYS[by]


def in_order(workspace: Workspace, order: Order) -> list[Any]:
    """Return the terms of ORDER BY; the ID decides between equals."""
    keys = (sort_key(workspace, order.by), _C.id)
    return [key.desc() if order.descending else key.asc() for key in keys]
