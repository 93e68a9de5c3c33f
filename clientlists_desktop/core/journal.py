"""The journal: lines that only ever come to be, each chained to the one before.

The code of a line is HMAC-SHA256 over the code before it and all that the line says, so whoever has
not the key can neither change a line nor leave one out. The *seal* is a code over the number of
lines and the last of them, so that lines cannot be cut off at the end either. An *anchor* outside
the database repeats the seal: a database that is whole in itself but older than its anchor is a
restored copy.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

NOTHING = "0" * 64
"""What stands for the code before the first line."""


class Event(StrEnum):
    """What a line tells. The values are stored and chained: never rename."""

    JOURNAL_BEGUN = "journal_begun"
    KEY_CHANGED = "key_changed"
    COPY_RESTORED = "copy_restored"

    ACCOUNT_MADE = "account_made"
    ACCOUNT_REMOVED = "account_removed"
    ACCOUNT_UNLOCKED = "account_unlocked"
    ROLES_CHANGED = "roles_changed"
    PASSWORD_CHANGED = "password_changed"
    SIGNED_IN = "signed_in"
    SIGN_IN_FAILED = "sign_in_failed"
    SIGNED_OUT = "signed_out"

    LIST_CREATED = "list_created"
    LIST_REPAIRED = "list_repaired"
    LIST_RENAMED = "list_renamed"
    LIST_REFRESHED = "list_refreshed"
    LIST_EXPORTED = "list_exported"
    LIST_DELETED = "list_deleted"
    LIST_RESTORED = "list_restored"
    LIST_ERASED = "list_erased"
    REPORT_EXPORTED = "report_exported"
    CONSENT_CONFIRMED = "consent_confirmed"
    CONSENT_EXPORTED = "consent_exported"
    STATEMENT_CHANGED = "statement_changed"

    PROJECT_CREATED = "project_created"
    PROJECT_RENAMED = "project_renamed"
    PROJECT_DELETED = "project_deleted"
    PROJECT_RESTORED = "project_restored"
    CLIENTS_ADDED = "clients_added"

    CAMPAIGN_CREATED = "campaign_created"
    CAMPAIGN_CHANGED = "campaign_changed"
    CAMPAIGN_MOVED = "campaign_moved"
    CAMPAIGN_EXPORTED = "campaign_exported"
    CAMPAIGN_RESULTS = "campaign_results"
    CAMPAIGN_REPORTED = "campaign_reported"

    SETTING_CHANGED = "setting_changed"
    JOURNAL_EXPORTED = "journal_exported"
    WORKSPACE_COPIED = "workspace_copied"

    UNKNOWN = "unknown"
    """What no line is written with: somebody changed the stored one."""


@dataclass(frozen=True)
class Line:
    """One line of the journal.

    Attributes:
        number: from 1, without a gap: the journal's own order, whatever the clock says.
        at: UTC, ISO 8601.
        account_id: None for what the program did by itself.
        facts: names and counts, `before` and `after`; never anything of a client.
    """

    number: int
    at: str
    event: Event
    account_id: int | None
    account_name: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class LineFilter:
    """Which lines to show.

    Attributes:
        events: any of these; none for all.
        account_name: of this account; "" for all.
        search: text that facts or account must hold, without regard to case.
    """

    events: tuple[Event, ...] = ()
    account_name: str = ""
    search: str = ""


@dataclass(frozen=True)
class Stored:
    """A line as the database holds it; `event` and `facts` are text that anybody may have changed.

    Attributes:
        facts: the JSON text itself, as the chain covers it.
        code: what chains it; hexadecimal.
    """

    number: int
    at: str
    event: str
    account_id: int | None
    account_name: str
    facts: str
    code: str = ""


@dataclass(frozen=True)
class Seal:
    """How many lines there are, the code of the last, and the key that both were made with.

    Attributes:
        begins: number of the line with which this key took over.
        code: what proves the rest; hexadecimal.
    """

    count: int
    last: str
    key_id: str
    begins: int
    code: str = ""


class Key:
    """A secret of 32 bytes, known by an ID that tells nothing of it."""

    def __init__(self, secret: bytes) -> None:
        self.secret = secret
        self.id = hashlib.sha256(b"clientlists journal key" + secret).hexdigest()[:16]

    def code_of(self, line: Stored, before: str) -> str:
        """Return the code of a line after the one with the code `before`."""
        said = [
            before, line.number, line.at, line.event, line.account_id, line.account_name,
            line.facts,
        ]  # fmt: skip
        return self._code("line", said)

    def seal(self, count: int, last: str, begins: int) -> Seal:
        """Return the seal of a journal that ends so."""
        return Seal(count, last, self.id, begins, self._code("seal", [count, last, begins]))

    def _code(self, kind: str, said: list[Any]) -> str:
        text = json.dumps([kind, *said], ensure_ascii=False, separators=(",", ":"))
        return hmac.new(self.secret, text.encode("utf-8", "surrogatepass"), "sha256").hexdigest()


def encode_facts(facts: Mapping[str, Any]) -> str:
    """Encode facts as they are stored and chained: always the same text for the same facts."""
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


class State(StrEnum):
    """What came of verifying a journal."""

    HOLDS = "holds"
    BROKEN = "broken"
    CUT = "cut"
    RESTORED_COPY = "restored_copy"
    OTHER_KEY = "other_key"


@dataclass(frozen=True)
class Verdict:
    """Whether the chain holds, and where it breaks.

    Attributes:
        lines: how many there are.
        broken_at: number of the first line that does not follow from those before it.
        missing: lines that the anchor knows and the database lacks.
        unread: lines that another computer's key was used for; nobody can tell here.
        clock_set_back: numbers of lines that say an earlier time than the line before them.
    """

    state: State
    lines: int
    broken_at: int | None = None
    missing: int = 0
    unread: int = 0
    clock_set_back: tuple[int, ...] = ()

    @property
    def is_trusted(self) -> bool:
        """Whether nothing speaks against the journal."""
        return self.state is State.HOLDS


_MOST_SET_BACK = 100
_KEY_LINES = (Event.JOURNAL_BEGUN, Event.KEY_CHANGED)


def verify(
    lines: Iterable[Stored], seal: Seal | None, anchor: Seal | None, keys: Mapping[str, Key]
) -> Verdict:
    """Verify a whole journal.

    Args:
        seal: what the database says of its end; None when there is none.
        anchor: what was noted outside of it; None when there is none.
        keys: the keys that are known on this computer, by ID.
    """
    count, last, latest = 0, NOTHING, ""
    key_id, begins, unread = "", 0, 0
    set_back: list[int] = []
    anchored = anchor is None
    for line in lines:
        count += 1
        if line.event in _KEY_LINES:
            key_id, begins = _key_named(line.facts), count
        key = keys.get(key_id)
        if key is None:
            unread += 1
        if line.number != count or (key is not None and key.code_of(line, last) != line.code):
            return Verdict(State.BROKEN, count, broken_at=count)
        last = line.code
        if anchor is not None and count == anchor.count:
            # The anchor was made here, so its key is known here, whatever the lines say now.
            anchored = last == anchor.last and key_id == anchor.key_id
            if not anchored:
                return Verdict(State.BROKEN, count, broken_at=count)
        if line.at < latest and len(set_back) < _MOST_SET_BACK:
            set_back.append(count)
        latest = max(latest, line.at)
    return _judged(
        count, last, key_id, begins, unread, tuple(set_back), seal, anchor, keys, anchored=anchored
    )


def _judged(
    count: int,
    last: str,
    key_id: str,
    begins: int,
    unread: int,
    set_back: tuple[int, ...],
    seal: Seal | None,
    anchor: Seal | None,
    keys: Mapping[str, Key],
    *,
    anchored: bool,
) -> Verdict:
    """Judge how a journal ends whose lines follow from each other."""
    if seal is None:
        if count or anchor is not None:
            return Verdict(State.CUT, count, broken_at=count + 1)
        return Verdict(State.HOLDS, 0)
    if seal.count > count:
        return Verdict(State.CUT, count, broken_at=count + 1, missing=seal.count - count)
    if (seal.count, seal.last, seal.key_id, seal.begins) != (count, last, key_id, begins):
        return Verdict(State.BROKEN, count, broken_at=min(count, seal.count + 1))
    key = keys.get(key_id)
    if key is None:
        # A journal that was anchored here was written with a key of here.
        if anchor is not None and anchor.key_id in keys and not anchored:
            return Verdict(State.BROKEN, count, broken_at=1)
        return Verdict(State.OTHER_KEY, count, unread=unread, clock_set_back=set_back)
    if not hmac.compare_digest(key.seal(count, last, begins).code, seal.code):
        return Verdict(State.CUT, count, broken_at=count + 1)
    if not anchored and anchor is not None:
        return Verdict(
            State.RESTORED_COPY, count, missing=anchor.count - count, clock_set_back=set_back
        )
    return Verdict(State.HOLDS, count, unread=unread, clock_set_back=set_back)


def _key_named(facts: str) -> str:
    try:
        named = json.loads(facts)
    except ValueError:
        return ""
    return str(named.get("key", "")) if isinstance(named, dict) else ""
