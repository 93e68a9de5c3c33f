"""The journal: lines appended, the chain verified. No function here changes or deletes a line."""

import contextlib
import json
import os
from collections.abc import Generator, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.chain import (
    END_LINES,
    MOST_LINES,
    NOTHING,
    Chain,
    ChainState,
    ChainVerdict,
    Seal,
    StoredLine,
    decode_facts,
    digest_of,
    encode_facts,
    is_genuine,
    lines_before_next,
)
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.storage.database import database, transaction, unavailable, workspace_path
from clientlists_desktop.storage.journal.journal_keys import key_for, known_keys
from clientlists_desktop.storage.journal.journal_lines import (
    as_it_is,
    code_of_line,
    stored_after,
    stored_last,
)
from clientlists_desktop.storage.models import AccountModel, JournalModel, SealModel

_J = JournalModel
_S = SealModel
_AT_ONCE = 2_000
_MOST_ANCHOR = 4_096

Told = tuple[Event, Actor | None, dict[str, Any]]


def prepare() -> None:
    """Make ready to append, before anything is locked and before the deed.

    A person may have to unlock the keyring; and what begins the journal is to see whether the
    workspace was used already, so that it had one.
    """
    known_keys()
    if stored_last() is None and _has_begun():
        with transaction():
            if stored_last() is None:
                append(Event.BREAK_FOUND, None, missing=0)


def append(event: Event, actor: Actor | None, **facts: Any) -> None:
    """Write one line and the seal; within the transaction of what the line tells.

    Args:
        actor: None for what the program does by itself.
        facts: names and counts; never anything of a client.
    """
    _write([(event, actor, facts)])


def _write(told: Sequence[Told]) -> None:
    """Write lines behind the last one, and before them what must be told of the journal itself."""
    with transaction():
        seal, stored = _seal(), stored_last()
        count, last = (stored.number, str(stored.code)) if stored else (0, NOTHING)
        if count >= MOST_LINES - 9:
            # Nobody ever wrote so many, and none more would find a number.
            raise Refused(Refusal.WORKSPACE_DAMAGED, file=str(workspace_path()))
        key = key_for(seal.key_id if seal and seal.is_well_formed else "")
        first = lines_before_next(count, last, seal, _unmet(), known_keys(), key, _digest)
        begins = seal.begins if seal else 0
        moment = datetime.now(UTC).isoformat(timespec="seconds")
        for event, actor, facts in [*((event, None, facts) for event, facts in first), *told]:
            count += 1
            if event in (Event.JOURNAL_BEGUN, Event.KEY_CHANGED):
                begins = count
            identity, name = (actor.id, actor.name) if actor else (None, "")
            line = StoredLine(count, moment, event.value, identity, name, encode_facts(facts))
            line = replace(line, code=key.code_of(line, last))
            _J.create(**asdict(line))
            last = line.code
        _S.replace(id=1, **asdict(key.seal(count, last, begins))).execute()


def write_anchor() -> None:
    """Note outside of the database how the journal ends; after a commit, so it may only lag.

    A database that is older than its anchor keeps it until the journal tells of that. Where the
    anchor cannot be written it lags, and the deed is done all the same.
    """
    if database.in_transaction():
        return
    seal = _seal()
    if seal is None or not is_genuine(seal, known_keys()) or _unmet() is not None:
        return
    path = anchor_file(workspace_path())
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    with contextlib.suppress(OSError):
        try:
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                json.dump(asdict(seal), file)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


def read_anchor() -> Seal | None:
    """Return the anchor; None when there is none that a known key made."""
    try:
        with anchor_file(workspace_path()).open("r", encoding="ascii", errors="replace") as file:
            anchor = Seal(**json.loads(file.read(_MOST_ANCHOR)))
    except (OSError, ValueError, TypeError, RecursionError):
        return None
    return anchor if is_genuine(anchor, known_keys()) else None


def anchor_file(workspace: Path) -> Path:
    """Return the file of the anchor of a workspace."""
    return workspace.with_name(workspace.name + ".anchor")


def note_restored_copy() -> ChainVerdict | None:
    """Tell a database that was put in the place of a newer one, and go on from it.

    The journal says from then on that lines are missing, and how many; returns the verdict of
    before, None when it was not so.
    """
    if _unmet() is None:
        return None
    verdict = verify_journal()
    if verdict.state is not ChainState.RESTORED_COPY:
        return None
    with transaction():
        if _unmet() is not None:
            _write([])
    write_anchor()
    return verdict


def verifying() -> Generator[int, None, ChainVerdict]:
    """Read the whole journal and judge it; yields how many lines were read.

    It is read in short pieces, so that nobody who writes has to wait for the end; what comes in
    meanwhile is read too.
    """
    # Before the first line: an anchor may only lag.
    chain = Chain(known_keys(), read_anchor())
    last: int | None = None
    while True:
        some = stored_after(last, _AT_ONCE)
        if len(some) < _AT_ONCE:
            break
        if not all(chain.follow(line) for line in some):
            return chain.verdict(None)
        last = some[-1].number
        yield chain.lines
    with unavailable(workspace_path()), database.atomic():
        rest, seal, has_begun = stored_after(last, None), _seal(), _has_begun()
    all(chain.follow(line) for line in rest)
    return chain.verdict(seal, has_begun=has_begun)


def verify_journal() -> ChainVerdict:
    """Read the whole journal and judge it, at one go."""
    work = verifying()
    while True:
        try:
            next(work)
        except StopIteration as done:
            verdict: ChainVerdict = done.value
            return verdict


def lines_count() -> int:
    """Return how many lines there are."""
    with unavailable(workspace_path()):
        return int(_J.select().count())


def _digest() -> str:
    return digest_of(stored_after(None, None))


def _has_begun() -> bool:
    """Whether something was done that a journal must tell of: accounts come with its first line."""
    with unavailable(workspace_path()):
        return bool(AccountModel.select().exists())


def _unmet() -> Seal | None:
    """Return the anchor if the journal neither holds the line that it names nor tells of that."""
    anchor = read_anchor()
    if anchor is None or code_of_line(anchor.count) == anchor.last:
        return None
    with as_it_is():
        query = _J.select(_J.facts).where(_J.event.in_([event.value for event in END_LINES]))
        told = [decode_facts(facts).get("anchor") for (facts,) in database.execute(query)]
    return None if anchor.last in told else anchor


def _seal() -> Seal | None:
    with as_it_is():
        fields = (_S.count, _S.last, _S.key_id, _S.begins, _S.code)
        found = list(database.execute(_S.select(*fields).where(_S.id == 1)))
    return Seal(*found[0]) if found else None
