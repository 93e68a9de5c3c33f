"""The chain of the journal: each line is bound to the one before it, so that any change shows.

The code of a line is HMAC-SHA256 over the code before it and all fields of the line: without the
key nobody can change a line or leave one out. The *seal* is a code over the number of lines and the
last of them, so that no lines can be cut off at the end either. The *anchor* is a copy of the seal
outside the database: a database that is intact but older than its anchor is a restored copy.

Three kinds of lines are about the chain itself. A key line names the key used from there on; if it
isn't the first line, it also holds a digest of all lines before it, since this computer may not
have the key to verify them. The other two are written if the journal doesn't end as it was left:
see `lines_before_next`.
"""

import hashlib
import hmac
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from clientlists_desktop.core.journal.lines import Event

NOTHING = "0" * 64
"""The code before the first line."""

MOST_LINES = 1 << 53

_KEY_LINES = (Event.JOURNAL_BEGUN, Event.KEY_CHANGED)
END_LINES = (Event.COPY_RESTORED, Event.BREAK_FOUND)
"""Events of a journal that didn't end as it was left."""


@dataclass(frozen=True)
class StoredLine:
    """A line as stored in the database; if somebody tampered with it, a field may hold anything.

    Attributes:
        facts: the JSON text, which is what the chain covers.
        code: binds it to the line before; hexadecimal.
    """

    number: int
    at: str
    event: str
    account_id: int | None
    account_name: str
    facts: str
    code: str = ""

    @property
    def is_well_formed(self) -> bool:
        """Whether each field has its proper type."""
        texts = (self.at, self.event, self.account_name, self.facts, self.code)
        return (
            all(type(text) is str for text in texts)
            and type(self.number) is int
            and (self.account_id is None or type(self.account_id) is int)
        )


@dataclass(frozen=True)
class Seal:
    """How many lines there are, the code of the last one, and the key in use.

    Attributes:
        begins: number of the line from which this key is used.
        code: proves the other fields; hexadecimal.
    """

    count: int
    last: str
    key_id: str
    begins: int
    code: str = ""

    @property
    def is_well_formed(self) -> bool:
        """Whether each field has its proper type and range."""
        numbers, texts = (self.count, self.begins), (self.last, self.key_id, self.code)
        return all(type(one) is int and 0 < one < MOST_LINES for one in numbers) and all(
            type(one) is str for one in texts
        )


class Key:
    """A secret of 32 bytes, with an ID that reveals nothing about it.

    Args:
        guarded: whether it is in the system's keyring, or in a file because this system has none.
            On a system with a keyring a key file isn't trusted: whoever can write files could have
            put it there.
    """

    def __init__(self, secret: bytes, *, guarded: bool = True) -> None:
        self.secret, self.guarded = secret, guarded
        self.id = hashlib.sha256(b"clientlists journal key" + secret).hexdigest()[:16]

    def code_of(self, line: StoredLine, before: str) -> str:
        """Return the code of a line after the one with the code `before`."""
        return self._code("line", [before, *_covered_fields(line)])

    def seal(self, count: int, last: str, begins: int) -> Seal:
        """Return the seal of a journal with this end."""
        return Seal(count, last, self.id, begins, self._code("seal", [count, last, begins]))

    def signed(self, seal: Seal) -> bool:
        """Whether a seal is well formed and was made with this key."""
        if not seal.is_well_formed or seal.key_id != self.id:
            return False
        wanted = self.seal(seal.count, seal.last, seal.begins).code
        return hmac.compare_digest(wanted.encode(), seal.code.encode("utf-8", "surrogatepass"))

    def _code(self, kind: str, values: list[Any]) -> str:
        return hmac.new(self.secret, _bytes_of([kind, *values]), "sha256").hexdigest()


def encode_facts(facts: Mapping[str, Any]) -> str:
    """Encode facts for storage and for the chain: equal facts always give the same text."""
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def decode_facts(facts: object) -> dict[str, Any]:
    """Return the facts of a stored line; empty if somebody replaced them."""
    try:
        found = json.loads(facts) if isinstance(facts, str) else None
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def digest_of(lines: Iterable[StoredLine]) -> str:
    """Return the digest of all lines before a line that changes the key."""
    digest = hashlib.sha256()
    for line in lines:
        digest.update(_bytes_of([*_covered_fields(line), line.code]))
    return digest.hexdigest()


def is_genuine(seal: Seal, keys: Mapping[str, Key]) -> bool:
    """Whether a seal or an anchor was made with a key known on this computer."""
    key = keys.get(seal.key_id) if seal.is_well_formed else None
    return key is not None and key.signed(seal)


class ChainState(StrEnum):
    """The result of verifying a journal."""

    HOLDS = "holds"
    BROKEN = "broken"
    CUT = "cut"
    RESTORED_COPY = "restored_copy"
    OTHER_KEY = "other_key"


@dataclass(frozen=True)
class ChainVerdict:
    """Whether the chain holds, and where it breaks.

    Attributes:
        lines: how many there are; in a broken chain, up to the break.
        broken_at: number of the first line that doesn't follow from those before it, or is missing.
        missing: how many lines the database lacks according to the anchor; 0 if that is unknown.
        unread: how many lines have another computer's key, so can't be verified here.
        unguarded: how many lines have a key from a file although this system has a keyring.
        restored_at: numbers of the lines that record a restored copy.
        clock_set_back: numbers of lines with an earlier time than the line before them.
    """

    state: ChainState
    lines: int
    broken_at: int | None = None
    missing: int = 0
    unread: int = 0
    unguarded: int = 0
    restored_at: tuple[int, ...] = ()
    clock_set_back: tuple[int, ...] = ()

    @property
    def is_trusted(self) -> bool:
        """Whether the chain holds and every line was verified with a guarded key."""
        return self.state is ChainState.HOLDS and not self.unread and not self.unguarded


_MOST_NAMED = 100


class Chain:
    """Verifies a journal line by line, then its end.

    Args:
        keys: the keys known on this computer, by ID.
        anchor: ignored if it was made with an unknown key.
    """

    def __init__(self, keys: Mapping[str, Key], anchor: Seal | None = None) -> None:
        self._keys = keys
        self._anchor = anchor if anchor is not None and is_genuine(anchor, keys) else None
        self.lines = 0
        self._last, self._at = NOTHING, ""
        self._key_id, self._begins = "", 0
        self._digest = hashlib.sha256()
        self._broken_at: int | None = None
        self._unread = self._unguarded = 0
        self._is_anchored = self._is_fork = False
        self._noted: set[str] = set()
        self._break_found: tuple[int, int] | None = None
        self._restored: list[int] = []
        self._set_back: list[int] = []

    def follow(self, line: StoredLine) -> bool:
        """Verify the next line; False if it doesn't follow, and later lines no longer matter."""
        self.lines += 1
        if not self._follows(line):
            self._broken_at = self.lines
            return False
        self._last, self._at = line.code, line.at
        return True

    def _follows(self, line: StoredLine) -> bool:
        if not line.is_well_formed or line.number != self.lines:
            return False
        facts = decode_facts(line.facts) if line.event in (*_KEY_LINES, *END_LINES) else {}
        if line.event in _KEY_LINES:
            self._key_id, self._begins = _text_in(facts, "key"), self.lines
        key = self._keys.get(self._key_id)
        if key is not None and key.code_of(line, self._last) != line.code:
            return False
        is_taken_over = key is not None and line.event == Event.KEY_CHANGED
        if is_taken_over and facts.get("digest") != self._digest.hexdigest():
            return False
        self._digest.update(_bytes_of([*_covered_fields(line), line.code]))
        self._count(line, facts, key)
        return True

    def _count(self, line: StoredLine, facts: Mapping[str, Any], key: Key | None) -> None:
        """Note what a verified line means for the verdict."""
        self._unread += key is None
        self._unguarded += key is not None and not key.guarded
        is_vouched = key is not None and key.guarded
        if self._anchor is not None and self.lines == self._anchor.count:
            self._is_anchored = line.code == self._anchor.last
            # Only the key could have written another line here, so it was written in a copy.
            self._is_fork = is_vouched
        if is_vouched and line.event in END_LINES:
            self._noted.add(_text_in(facts, "anchor"))
            if line.event == Event.COPY_RESTORED:
                self._restored.append(self.lines)
            elif self._break_found is None:
                self._break_found = self.lines, _count_in(facts)
        if line.at < self._at and len(self._set_back) < _MOST_NAMED:
            self._set_back.append(self.lines)

    def verdict(self, seal: Seal | None, *, has_begun: bool = False) -> ChainVerdict:
        """Return the verdict after the last line.

        Args:
            seal: the one in the database.
            has_begun: whether the workspace has data that the journal must have recorded.
        """
        count, anchor = self.lines, self._anchor
        if self._broken_at is not None:
            return ChainVerdict(
                ChainState.BROKEN, count, self._broken_at, 0, self._unread, self._unguarded
            )  # fmt: skip
        if seal is None or not seal.is_well_formed:
            if count or has_begun or anchor is not None or seal is not None:
                known = anchor.count if anchor is not None else 0
                return ChainVerdict(ChainState.CUT, count, count + 1, missing=max(0, known - count))
            return ChainVerdict(ChainState.HOLDS, 0)
        if seal.count > count:
            return ChainVerdict(ChainState.CUT, count, count + 1, missing=seal.count - count)
        ends = (count, self._last, self._key_id, self._begins)
        if (seal.count, seal.last, seal.key_id, seal.begins) != ends:
            return ChainVerdict(ChainState.BROKEN, count, min(count, seal.count + 1))
        if self._break_found is not None:
            at, missing = self._break_found
            return ChainVerdict(ChainState.CUT, count, at, missing)
        is_met = anchor is None or self._is_anchored or anchor.last in self._noted
        unmet = None if is_met else anchor
        if unmet is not None and unmet.count <= count and not self._is_fork:
            # The anchored line was written with a key of this computer, so it was replaced.
            return ChainVerdict(
                ChainState.BROKEN, count, unmet.count, 0, self._unread, self._unguarded
            )
        key = self._keys.get(self._key_id)
        if key is None:
            return self._verdict(ChainState.OTHER_KEY)
        if not key.signed(seal):
            return ChainVerdict(ChainState.CUT, count, count + 1)
        if unmet is not None:
            return self._verdict(ChainState.RESTORED_COPY, max(0, unmet.count - count))
        return self._verdict(ChainState.HOLDS)

    def _verdict(self, state: ChainState, missing: int = 0) -> ChainVerdict:
        return ChainVerdict(
            state, self.lines, None, missing, self._unread, self._unguarded,
            tuple(self._restored), tuple(self._set_back),
        )  # fmt: skip


def verify(
    lines: Iterable[StoredLine], seal: Seal | None, anchor: Seal | None, keys: Mapping[str, Key]
) -> ChainVerdict:
    """Verify a whole journal."""
    chain = Chain(keys, anchor)
    all(chain.follow(line) for line in lines)
    return chain.verdict(seal)


def lines_before_next(
    count: int,
    last: str,
    seal: Seal | None,
    unmet: Seal | None,
    keys: Mapping[str, Key],
    key: Key,
    lines: Callable[[], Sequence[StoredLine]],
) -> list[tuple[Event, dict[str, Any]]]:
    """Return the events to record before the next line, so that it doesn't cover anything up.

    A new seal would hide that lines were cut off. So one of the lines that it covers records that
    the old seal didn't match, or that the anchor knew more lines, and every later verdict shows it.

    Args:
        count, last: number and code of the last line; 0 and NOTHING if there is none.
        unmet: the anchor, if the journal lacks the line that it names.
        key: the key for the next line.
        lines: reads all lines, which takes long; only a seal of another key makes it necessary.
    """
    known = unmet.count if unmet is not None else 0
    if seal is not None and is_genuine(seal, keys):
        known = max(known, seal.count)
    is_new = count == 0 and seal is None and unmet is None
    is_sound = (
        seal is not None
        and (seal.count, seal.last) == (count, last)
        and _is_vouched_for(seal, keys, lines)
    )
    events: list[tuple[Event, dict[str, Any]]] = []
    if count == 0:
        events.append((Event.JOURNAL_BEGUN, {"key": key.id}))
    elif not is_sound or seal is None or seal.key_id != key.id:
        events.append((Event.KEY_CHANGED, {"key": key.id, "digest": digest_of(lines())}))
    facts: dict[str, Any] = {"missing": max(0, known - count)}
    if unmet is not None:
        facts["anchor"] = unmet.last
    if not is_sound and not is_new:
        events.append((Event.BREAK_FOUND, facts))
    elif unmet is not None:
        events.append((Event.COPY_RESTORED, facts))
    return events


def _is_vouched_for(
    seal: Seal, keys: Mapping[str, Key], lines: Callable[[], Sequence[StoredLine]]
) -> bool:
    """Whether a seal was made by the key of the lines that it seals, as far as that can be known.

    Anybody can make a seal with a key that is unknown here, or in a file beside the workspace. It
    proves nothing of lines with another key; its own lines are never trusted anyway.
    """
    key = keys.get(seal.key_id)
    if key is not None and not key.signed(seal):
        return False
    return (key is not None and key.guarded) or _key_in_use(lines()) == seal.key_id


def _key_in_use(lines: Sequence[StoredLine]) -> str:
    """Return the ID of the key that the last lines were written with, by their own account."""
    named = (decode_facts(line.facts) for line in reversed(lines) if line.event in _KEY_LINES)
    return _text_in(next(named, {}), "key")


def _covered_fields(line: StoredLine) -> list[Any]:
    return [line.number, line.at, line.event, line.account_id, line.account_name, line.facts]


def _bytes_of(values: list[Any]) -> bytes:
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"), default=repr)
    return text.encode("utf-8", "surrogatepass")


def _text_in(facts: Mapping[str, Any], name: str) -> str:
    found = facts.get(name, "")
    return found if isinstance(found, str) else ""


def _count_in(facts: Mapping[str, Any]) -> int:
    found = facts.get("missing", 0)
    return found if type(found) is int else 0
