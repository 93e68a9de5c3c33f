"""Lines of the journal, read as the database holds them: somebody may have put anything there."""

from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import peewee

from clientlists_desktop.core.journal.chain import StoredLine, decode_facts
from clientlists_desktop.core.journal.lines import Event, Line, LineFilter
from clientlists_desktop.core.names import as_text
from clientlists_desktop.storage.database import database, unavailable, workspace_path
from clientlists_desktop.storage.models import JournalModel

_J = JournalModel
_FIELDS = (_J.number, _J.at, _J.event, _J.account_id, _J.account_name, _J.facts, _J.code)
_AT_ONCE, _MOMENTS_AT_ONCE = 500, 20_000


def stored_after(number: int | None, most: int | None) -> list[StoredLine]:
    """Return lines in their order.

    Args:
        number: of the line before the first; None for the very first.
        most: how many; None for all.
    """
    query = _J.select(*_FIELDS).order_by(_J.number).limit(most)
    return _read(query if number is None else query.where(_J.number > number))


def stored_last() -> StoredLine | None:
    """Return the last line; None when there is none."""
    found = _read(_J.select(*_FIELDS).order_by(_J.number.desc()).limit(1))
    return found[0] if found else None


def code_of_line(number: int) -> object:
    """Return the code of a line; None where there is none."""
    found = _read(_J.select(*_FIELDS).where(_J.number == number))
    return found[0].code if found else None


def found_lines(wanted: LineFilter) -> "array[int]":
    """Return the numbers of the lines that a filter finds, the newest first."""
    with as_it_is():
        query = _J.select(_J.number).where(_condition(wanted)).order_by(_J.number.desc())
        return array("q", [number for (number,) in database.execute(query)])


def lines_at(numbers: Sequence[int]) -> list[Line]:
    """Return lines by number, as many as were asked for, in the order that they were."""
    wanted = list(numbers)
    found = {one.number: one for one in _read(_J.select(*_FIELDS).where(_J.number.in_(wanted)))}
    gone = Line(0, "", Event.UNKNOWN, None, "")
    return [_line(found[number]) if number in found else gone for number in wanted]


def lines_in(numbers: Sequence[int]) -> Iterator[Line]:
    """Yield lines by number, in the order that they were asked for."""
    for start in range(0, len(numbers), _AT_ONCE):
        yield from lines_at(numbers[start : start + _AT_ONCE])


def names_in_journal() -> list[str]:
    """Return the names of all who did something, by name."""
    with as_it_is():
        query = _J.select(_J.account_name).distinct().order_by(_J.account_name)
        return [name for (name,) in database.execute(query) if name and isinstance(name, str)]


def moments() -> Iterator[str]:
    """Yield when each line was written, in the journal's own order."""
    last = 0
    while True:
        with as_it_is():
            query = _J.select(_J.number, _J.at).where(_J.number > last).order_by(_J.number)
            some = list(database.execute(query.limit(_MOMENTS_AT_ONCE)))
        yield from (_shown(at) for _, at in some)
        if len(some) < _MOMENTS_AT_ONCE:
            return
        last = some[-1][0]


@contextmanager
def as_it_is() -> Iterator[None]:
    """Read bytes that are no text as what no text equals, instead of failing at them."""
    with unavailable(workspace_path()):
        connection = database.connection()
        connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
        try:
            yield
        finally:
            connection.text_factory = str


def _read(query: Any) -> list[StoredLine]:
    with as_it_is():
        return [StoredLine(*row) for row in database.execute(query)]


def _condition(wanted: LineFilter) -> Any:
    condition = _J.number > 0
    if wanted.events:
        condition &= _J.event.in_([event.value for event in wanted.events])
    if wanted.account_name:
        condition &= _J.account_name == wanted.account_name
    if text := wanted.search.strip().casefold():
        # Functions of ours get bytes: what is no text would fail before it comes to them.
        fn = peewee.fn
        database.connection().create_function("facts_told", 1, _facts_told, deterministic=True)
        found = fn.INSTR(fn.FACTS_TOLD(_J.facts.cast("BLOB")), text) > 0
        found |= fn.INSTR(fn.CASEFOLD(_J.account_name.cast("BLOB")), text) > 0
        if wanted.or_events:
            found |= _J.event.in_([event.value for event in wanted.or_events])
        condition &= found
    return condition


def _facts_told(facts: bytes | None) -> str:
    """Return what the facts of a line say, without their names, for searching."""
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
    )


def _event(value: str) -> Event:
    try:
        return Event(value)
    except ValueError:
        return Event.UNKNOWN


def _shown(value: object) -> str:
    return as_text(value) if isinstance(value, str) else "\ufffd"
