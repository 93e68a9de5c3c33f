"""Reads lines of the journal; anybody may have written anything into the database."""

from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import peewee
from peewee import Database

from clientlists_desktop.core.journal.chain import StoredLine
from clientlists_desktop.core.journal.facts import decode_facts
from clientlists_desktop.core.journal.lines import Event, Line, LineFilter
from clientlists_desktop.core.lists.trash import ClockHistory
from clientlists_desktop.core.names import as_text
from clientlists_desktop.storage.models import JournalModel
from clientlists_desktop.storage.workspace import Workspace

_J = JournalModel
_FIELDS = (_J.number, _J.at, _J.event, _J.account_id, _J.account_name, _J.facts, _J.code, _J.mask)
_AT_ONCE, _MOMENTS_AT_ONCE = 500, 20_000


def stored_after(workspace: Workspace, number: int | None, most: int | None) -> list[StoredLine]:
    """Return lines in their order.

    Args:
        number: of the line before the first one wanted; None to begin with the very first.
        most: the largest number of lines; None for all.
    """
    with workspace.reading() as db:
        return lines_after(db, number, most)


def lines_after(db: Database, number: int | None, most: int | None) -> list[StoredLine]:
    """Return lines of a database, perhaps of a backup, as `stored_after` does."""
    query = _J.select(*_FIELDS).order_by(_J.number).limit(most)
    query = query if number is None else query.where(_J.number > number)
    with raw_texts(db):
        return [StoredLine(*row) for row in db.execute(query)]


def stored_last(workspace: Workspace) -> StoredLine | None:
    """Return the last line; None if there is none."""
    found = _read(workspace, _J.select(*_FIELDS).order_by(_J.number.desc()).limit(1))
    return found[0] if found else None


def code_of_line(workspace: Workspace, number: int) -> object:
    """Return the code of a line; None if there is no such line."""
    found = _read(workspace, _J.select(*_FIELDS).where(_J.number == number))
    return found[0].code if found else None


def found_lines(workspace: Workspace, wanted: LineFilter) -> "array[int]":
    """Return the numbers of the lines that a filter finds, newest first."""
    with reading_raw(workspace) as db:
        if wanted.is_everything:
            # Without a gap, nobody has to look at each of hundreds of thousands of lines.
            ends = _J.select(peewee.fn.COUNT(), peewee.fn.MIN(_J.number), peewee.fn.MAX(_J.number))
            ((count, first, last),) = db.execute(ends)
            if count and (first, last) == (1, count):
                return array("q", range(last, 0, -1))
        query = _J.select(_J.number).where(_condition(workspace, wanted)).order_by(_J.number.desc())
        return array("q", [number for (number,) in db.execute(query)])


def lines_at(workspace: Workspace, numbers: Sequence[int]) -> list[Line]:
    """Return lines by number, one for each number, in the order given."""
    wanted = list(numbers)
    found = {
        one.number: one
        for one in _read(workspace, _J.select(*_FIELDS).where(_J.number.in_(wanted)))
    }
    gone = Line(0, "", Event.UNKNOWN, None, "")
    return [_line(found[number]) if number in found else gone for number in wanted]


def lines_in(workspace: Workspace, numbers: Sequence[int]) -> Iterator[Line]:
    """Yield lines by number, in the order given."""
    for start in range(0, len(numbers), _AT_ONCE):
        yield from lines_at(workspace, numbers[start : start + _AT_ONCE])


def names_in_journal(workspace: Workspace) -> list[str]:
    """Return the names of everybody who appears in the journal, sorted."""
    with reading_raw(workspace) as db:
        # Sorted here: SQLite would sort the lines, and not just the names.
        found = db.execute(_J.select(_J.account_name).distinct())
        return sorted(name for (name,) in found if name and isinstance(name, str))


def clock_history(workspace: Workspace) -> ClockHistory:
    """Return how the clock ran; of a journal that was read before, only the new lines are read."""
    last, at, history = workspace.clock or (0, "", ClockHistory())
    if last and _moments(workspace, last - 1, 1) != [(last, at)]:
        # Another journal took the place of the one that was read.
        last, at, history = 0, "", ClockHistory()
    while some := _moments(workspace, last, _MOMENTS_AT_ONCE):
        for _, moment in some:
            history.add(moment)
        last, at = some[-1]
        workspace.clock = (last, at, history)
    return history


def _moments(workspace: Workspace, after: int, most: int) -> list[tuple[int, str]]:
    with reading_raw(workspace) as db:
        query = _J.select(_J.number, _J.at).where(_J.number > after).order_by(_J.number)
        return [(number, _shown(at)) for number, at in db.execute(query.limit(most))]


@contextmanager
def reading_raw(workspace: Workspace) -> Iterator[Database]:
    """Read bytes that aren't text as something that no text equals, instead of failing."""
    with workspace.reading() as db, raw_texts(db):
        yield db


@contextmanager
def raw_texts(db: Database) -> Iterator[None]:
    """Let a database give texts as `reading_raw` does."""
    connection = db.connection()
    connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        connection.text_factory = str


def _read(workspace: Workspace, query: Any) -> list[StoredLine]:
    with reading_raw(workspace) as db:
        return [StoredLine(*row) for row in db.execute(query)]


def _condition(workspace: Workspace, wanted: LineFilter) -> Any:
    condition = _J.number > 0
    if wanted.events:
        condition &= _J.event.in_([event.value for event in wanted.events])
    if wanted.account_name:
        condition &= _J.account_name == wanted.account_name
    if text := wanted.search.strip().casefold():
        # Our functions get bytes: what isn't text would fail before reaching them.
        dialect = workspace.dialect
        dialect.add_function("facts_text", 1, _facts_text)
        found = dialect.contains(peewee.fn.FACTS_TEXT(dialect.as_bytes(_J.facts)), text)
        name = dialect.casefold(dialect.as_bytes(_J.account_name))
        found |= dialect.contains(name, text)
        if wanted.or_events:
            found |= _J.event.in_([event.value for event in wanted.or_events])
        condition &= found
    return condition


def _facts_text(facts: bytes | None) -> str:
    """Return the values of a line's facts as one text, for searching."""
    return "\n".join(_texts(decode_facts((facts or b"").decode("utf-8", "replace")))).casefold()


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)
    else:
        yield as_text(str(value))


def _line(stored: StoredLine) -> Line:
    return Line(
        stored.number,
        _shown(stored.at),
        _event(stored.event),
        stored.account_id if isinstance(stored.account_id, int) else None,
        _shown(stored.account_name),
        decode_facts(stored.facts),
        is_masked=bool(stored.mask),
    )


def _event(value: str) -> Event:
    try:
        return Event(value)
    except ValueError:
        return Event.UNKNOWN


def _shown(value: object) -> str:
    return as_text(value) if isinstance(value, str) else "\ufffd"
