"""The journal: lines are appended and verified. No function here changes or deletes a line."""

import contextlib
import json
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
    is_genuine,
)
from clientlists_desktop.core.journal.facts import decode_facts, encode_facts
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.journal.next_lines import lines_before_next
from clientlists_desktop.paths import anchor_file
from clientlists_desktop.safe_file import replace_safely
from clientlists_desktop.storage.journal.journal_keys import (
    MaskKeys,
    key_for,
    known_keys,
    require_key,
)
from clientlists_desktop.storage.journal.journal_lines import (
    code_of_line,
    reading_raw,
    stored_after,
    stored_last,
)
from clientlists_desktop.storage.models import (
    DELETED,
    LIST,
    AccountModel,
    CampaignModel,
    ClientListModel,
    ConsentModel,
    JournalModel,
    ProjectModel,
    SealModel,
    StatementModel,
)
from clientlists_desktop.storage.workspace import Workspace

_J = JournalModel
_S = SealModel
_AT_ONCE = 2_000
_MOST_ANCHOR = 4_096

NewLine = tuple[Event, Actor | None, dict[str, Any]]


def prepare(workspace: Workspace) -> None:
    """Prepare to append, before the database is locked and before anything is done.

    The person may have to unlock the keyring. And a journal that begins must record whether the
    workspace was used before, so that there was an earlier one.
    """
    known_keys(workspace)
    if stored_last(workspace) is None and _has_begun(workspace):
        with workspace.writing():
            if stored_last(workspace) is None:
                append(workspace, Event.BREAK_FOUND, None, missing=0)


def append(workspace: Workspace, event: Event, actor: Actor | None, **facts: Any) -> None:
    """Write one line and the seal, in the transaction of what the line records.

    Args:
        actor: None for what the program does on its own.
        facts: names and counts; never anything about a client.
    """
    _write(workspace, [(event, actor, facts)])


def _write(workspace: Workspace, new: Sequence[NewLine]) -> None:
    """Append lines, preceded by any that the journal must contain about itself."""
    with workspace.writing() as db:
        seal, stored = _seal(workspace), stored_last(workspace)
        count, last = (stored.number, str(stored.code)) if stored else (0, NOTHING)
        if count >= MOST_LINES - 9:
            # No program writes that many, and no number is left for another line.
            raise Refused(Refusal.WORKSPACE_DAMAGED, file=str(workspace.path))
        key = key_for(workspace, seal.key_id if seal and seal.is_well_formed else "")
        first = lines_before_next(
            count,
            last,
            seal,
            _unrecorded_anchor(workspace),
            known_keys(workspace),
            key,
            lambda: stored_after(workspace, None, None),
        )
        begins = seal.begins if seal else 0
        moment = datetime.now(UTC).isoformat(timespec="seconds")
        for event, actor, facts in [*((event, None, facts) for event, facts in first), *new]:
            count += 1
            if event in (Event.JOURNAL_BEGUN, Event.KEY_CHANGED):
                begins = count
            identity, name = (actor.id, actor.name) if actor else (None, "")
            line = StoredLine(count, moment, event.value, identity, name, encode_facts(facts))
            line = replace(line, code=key.code_of(line, last))
            _J.insert(**asdict(line)).execute(db)
            last = line.code
        _S.replace(id=1, **asdict(key.seal(count, last, begins))).execute(db)


def mask_keys(workspace: Workspace) -> MaskKeys:
    """Return the keys for removing an address from lines: those that the next line would get.

    Raises:
        Refused: a locked keyring may have the key.
    """
    seal = _seal(workspace)
    usual = key_for(workspace, seal.key_id if seal and seal.is_well_formed else "")
    return MaskKeys(known_keys(workspace), usual)


def write_anchor(workspace: Workspace) -> None:
    """Write down outside the database how the journal ends; after a commit, so it can only lag.

    A database that is older than its anchor keeps the anchor until the journal records that. If the
    anchor can't be written it lags; what was done stays done.
    """
    if workspace.is_writing:
        return
    with contextlib.suppress(OSError, Refused):
        seal = _seal(workspace)
        if (
            seal is None
            or not is_genuine(seal, known_keys(workspace))
            or _unrecorded_anchor(workspace) is not None
        ):
            return
        path = anchor_file(workspace.path)
        with replace_safely(path, keep_mode=False, durable=False) as file:
            file.write(json.dumps(asdict(seal)).encode())


def read_anchor(workspace: Workspace, path: Path | None = None) -> Seal | None:
    """Return the anchor; None if there is none that a known key made.

    Args:
        path: of the workspace that the anchor belongs to, if it isn't this one.
    """
    try:
        with anchor_file(path or workspace.path).open(
            "r", encoding="ascii", errors="replace"
        ) as file:
            anchor = Seal(**json.loads(file.read(_MOST_ANCHOR)))
    except (OSError, ValueError, TypeError, RecursionError):
        return None
    return anchor if is_genuine(anchor, known_keys(workspace)) else None


def note_restored_copy(workspace: Workspace) -> ChainVerdict | None:
    """Record that an older copy of the database replaced a newer one, and continue from it.

    From then on the journal says that lines are missing, and how many. Returns the verdict from
    before that; None if nothing was replaced.
    """
    if _unrecorded_anchor(workspace) is None:
        return None
    verdict = verify_journal(workspace)
    if verdict.state is not ChainState.RESTORED_COPY:
        return None
    with workspace.writing():
        if _unrecorded_anchor(workspace) is not None:
            _write(workspace, [])
    write_anchor(workspace)
    return verdict


def verify_in_pieces(workspace: Workspace) -> Generator[int, None, ChainVerdict]:
    """Verify the whole journal; yields the number of lines read so far.

    It is read in short pieces, so that no writer has to wait for the end, and includes lines that
    are added meanwhile. If somebody is forgotten meanwhile, who may have stood in lines that were
    read before, it is read anew.

    Raises:
        Refused: a locked keyring may have the key.
    """
    while True:
        before = _forgotten_count(workspace)
        verdict = yield from _verify_once(workspace)
        if _forgotten_count(workspace) == before:
            return verdict


def _forgotten_count(workspace: Workspace) -> int:
    with workspace.reading() as db:
        query = _J.select().where(_J.event == Event.PERSON_FORGOTTEN.value)
        return int(query.count(db))


def _verify_once(workspace: Workspace) -> Generator[int, None, ChainVerdict]:
    if (sealed := _seal(workspace)) is not None:
        require_key(workspace, sealed.key_id)
    # Read before the first line: an anchor may only lag.
    chain = Chain(known_keys(workspace), read_anchor(workspace))
    last: int | None = None
    while True:
        some = stored_after(workspace, last, _AT_ONCE)
        if len(some) < _AT_ONCE:
            break
        if not all(chain.follow(line) for line in some):
            return chain.verdict(None)
        last = some[-1].number
        yield chain.lines
    with workspace.reading() as db, db.atomic():
        rest, seal, has_begun = (
            stored_after(workspace, last, None),
            _seal(workspace),
            _has_begun(workspace),
        )
    all(chain.follow(line) for line in rest)
    return chain.verdict(seal, has_begun=has_begun)


def verify_journal(workspace: Workspace) -> ChainVerdict:
    """Verify the whole journal at once."""
    work = verify_in_pieces(workspace)
    while True:
        try:
            next(work)
        except StopIteration as done:
            verdict: ChainVerdict = done.value
            return verdict


def lines_count(workspace: Workspace) -> int:
    """Return the number of lines."""
    with workspace.reading() as db:
        return int(_J.select().count(db))


def _has_begun(workspace: Workspace) -> bool:
    """Whether the journal must have begun: nothing of this is ever stored without a line."""
    lists = ClientListModel.select().where(ClientListModel.state.in_([LIST, DELETED]))
    others = (AccountModel, ConsentModel, ProjectModel, CampaignModel, StatementModel)
    with workspace.reading() as db:
        return any(query.exists(db) for query in (lists, *(model.select() for model in others)))


def _unrecorded_anchor(workspace: Workspace) -> Seal | None:
    """Return the anchor if the journal lacks the line that it names and doesn't record that."""
    anchor = read_anchor(workspace)
    if anchor is None or code_of_line(workspace, anchor.count) == anchor.last:
        return None
    with reading_raw(workspace) as db:
        query = _J.select(_J.facts).where(_J.event.in_([event.value for event in END_LINES]))
        recorded = [decode_facts(facts).get("anchor") for (facts,) in db.execute(query)]
    return None if anchor.last in recorded else anchor


def _seal(workspace: Workspace) -> Seal | None:
    with reading_raw(workspace) as db:
        fields = (_S.count, _S.last, _S.key_id, _S.begins, _S.code)
        found = list(db.execute(_S.select(*fields).where(_S.id == 1)))
    return Seal(*found[0]) if found else None
