"""The journal: lines appended and read. No function here changes or deletes one."""

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import peewee

from clientlists_desktop.core.accounts import Actor
from clientlists_desktop.core.journal import (
    NOTHING,
    Event,
    Line,
    LineFilter,
    Seal,
    State,
    Stored,
    Verdict,
    encode_facts,
    verify,
)
from clientlists_desktop.storage.database import (
    database,
    transaction,
    unavailable,
    workspace_path,
)
from clientlists_desktop.storage.journal_keys import key_for, known_keys
from clientlists_desktop.storage.models import JournalModel, SealModel

_J = JournalModel
_AT_ONCE = 500
_MOMENTS_AT_ONCE = 20_000


def prepare() -> None:
    """Get the key: a person may have to unlock the keyring, and no lock is to wait for that."""
    known_keys()


def append(event: Event, actor: Actor | None, **facts: Any) -> None:
    """Write one line and the seal; within the transaction of what the line tells.

    Args:
        actor: None for what the program does by itself.
        facts: names and counts; never anything of a client.
    """
    with transaction():
        seal = _seal()
        key = key_for(seal.key_id if seal else "")
        count, last = (seal.count, seal.last) if seal else (0, NOTHING)
        begins = seal.begins if seal else 0
        lines = [(event, actor, facts)]
        if seal is None or seal.key_id != key.id:
            begun = Event.JOURNAL_BEGUN if seal is None else Event.KEY_CHANGED
            lines.insert(0, (begun, None, {"key": key.id}))
            begins = count + 1
        moment = datetime.now(UTC).isoformat(timespec="seconds")
        for kind, who, told in lines:
            count += 1
            identity, name = (who.id, who.name) if who else (None, "")
            line = Stored(count, moment, kind.value, identity, name, encode_facts(told))
            line = replace(line, code=key.code_of(line, last))
            _J.create(**asdict(line))
            last = line.code
        SealModel.replace(id=1, **asdict(key.seal(count, last, begins))).execute()


def write_anchor() -> None:
    """Note outside of the database how the journal ends; after a commit, so it may only lag.

    A database that is older than its anchor keeps it: whoever opens it has to be told first.
    """
    seal, anchor = _seal(), read_anchor()
    if seal is None or (anchor is not None and not _goes_on_from(anchor)):
        return
    path = anchor_file(workspace_path())
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    with unavailable(path):
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            json.dump(asdict(seal), file)
        part.replace(path)


def read_anchor() -> Seal | None:
    """Return the anchor; None when there is none that can be read."""
    try:
        given = json.loads(anchor_file(workspace_path()).read_text("ascii", errors="replace"))
        return Seal(**given)
    except (OSError, ValueError, TypeError):
        return None


def anchor_file(workspace: Path) -> Path:
    """Return the file of the anchor of a workspace."""
    return workspace.with_name(workspace.name + ".anchor")


def note_restored_copy() -> Verdict | None:
    """Tell a database that was put in the place of a newer one, and go on from it.

    The journal says from then on that lines are missing, and how many; returns the verdict of
    before, None when it was not so.
    """
    anchor = read_anchor()
    if anchor is None or _goes_on_from(anchor):
        return None
    verdict = verify_journal()
    if verdict.state is not State.RESTORED_COPY:
        return None
    append(Event.COPY_RESTORED, None, missing=verdict.missing)
    anchor_file(workspace_path()).unlink(missing_ok=True)
    write_anchor()
    return verdict


def verify_journal() -> Verdict:
    """Read the whole journal and judge it."""
    with unavailable(workspace_path()):
        anchor = read_anchor()
        with database.atomic():
            return verify(_stored(), _seal(), anchor, known_keys())


def lines_count(wanted: LineFilter) -> int:
    """Return how many lines a filter finds."""
    with unavailable(workspace_path()):
        return int(_J.select().where(_condition(wanted)).count())


def newest_lines(wanted: LineFilter, first: int, count: int) -> list[Line]:
    """Return a window of the lines that a filter finds, the newest first."""
    with unavailable(workspace_path()):
        query = _J.select().where(_condition(wanted)).order_by(_J.number.desc())
        return [_line(model) for model in query.offset(first).limit(count)]


def every_line(wanted: LineFilter) -> Iterator[Line]:
    """Yield the lines that a filter finds, the oldest first."""
    last = 0
    while True:
        with unavailable(workspace_path()):
            query = _J.select().where(_condition(wanted), _J.number > last).order_by(_J.number)
            some = list(query.limit(_AT_ONCE))
        for model in some:
            yield _line(model)
        if len(some) < _AT_ONCE:
            return
        last = some[-1].number


def moments() -> Iterator[str]:
    """Yield when each line was written, in the journal's own order."""
    last = 0
    while True:
        with unavailable(workspace_path()):
            query = _J.select(_J.number, _J.at).where(_J.number > last).order_by(_J.number)
            some = database.execute(query.limit(_MOMENTS_AT_ONCE)).fetchall()
        yield from (_text(at) for _, at in some)
        if len(some) < _MOMENTS_AT_ONCE:
            return
        last = some[-1][0]


def names_in_journal() -> Sequence[str]:
    """Return the names of all who did something, by name."""
    with unavailable(workspace_path()):
        query = _J.select(_J.account_name).distinct().order_by(_J.account_name)
        return [name for (name,) in query.tuples() if name]


def _condition(wanted: LineFilter) -> Any:
    condition = _J.number > 0
    if wanted.events:
        condition &= _J.event.in_([event.value for event in wanted.events])
    if wanted.account_name:
        condition &= _J.account_name == wanted.account_name
    if text := wanted.search.strip().casefold():
        fold = peewee.fn.CASEFOLD
        condition &= (peewee.fn.INSTR(fold(_J.facts), text) > 0) | (
            peewee.fn.INSTR(fold(_J.account_name), text) > 0
        )
    return condition


def _goes_on_from(anchor: Seal) -> bool:
    """Whether the journal holds the line that the anchor knows as its last."""
    with unavailable(workspace_path()):
        found = _J.select(_J.code).where(_J.number == anchor.count).scalar()
    return bool(found == anchor.last)


def _seal() -> Seal | None:
    with unavailable(workspace_path()):
        model = SealModel.get_or_none(SealModel.id == 1)
    if model is None:
        return None
    return Seal(
        model.count, _text(model.last), _text(model.key_id), model.begins, _text(model.code)
    )


def _stored() -> Iterator[Stored]:
    fields = (_J.number, _J.at, _J.event, _J.account_id, _J.account_name, _J.facts, _J.code)
    for row in database.execute(_J.select(*fields).order_by(_J.number)):
        number, at, event, account, name, facts, code = row
        yield Stored(
            number,
            _text(at),
            _text(event),
            account if isinstance(account, int) else None if account is None else -1,
            _text(name),
            _text(facts),
            _text(code),
        )


def _text(value: Any) -> str:
    """Return a stored text; what somebody put in its place is no text, and never equals one."""
    return value if isinstance(value, str) else f"\ufffd{value!r}"


def _line(model: JournalModel) -> Line:
    try:
        event, facts = Event(model.event), json.loads(model.facts)
    except (ValueError, TypeError):
        event, facts = Event.UNKNOWN, {}
    return Line(
        int(model.number),
        _text(model.at),
        event,
        model.account_id,
        _text(model.account_name),
        facts if isinstance(facts, dict) else {},
    )
