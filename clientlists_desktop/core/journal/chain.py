"""The chain of the journal: each line is bound to the one before, so that no change stays unseen.

The code of a line is HMAC-SHA256 over the code before it and all that the line says, so whoever has
not the key can neither change a line nor leave one out. The *seal* is a code over the number of
lines and the last of them, so that lines cannot be cut off at the end either. An *anchor* outside
the database repeats the seal: a database that is whole in itself but older than its anchor is a
restored copy.

Three lines tell of the chain itself. A key line names the key from there on, and one in the middle
holds a digest of all before it, which nobody may be able to verify on this computer. The other two
are written when the journal is found to end otherwise than it was left: see `lines_first`.
"""

import hashlib
import hmac
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from clientlists_desktop.core.journal.lines import Event

NOTHING = "0" * 64
"""What stands for the code before the first line."""

MOST_LINES = 1 << 53

_KEY_LINES = (Event.JOURNAL_BEGUN, Event.KEY_CHANGED)
END_LINES = (Event.COPY_RESTORED, Event.BREAK_FOUND)
"""Lines that tell that the journal did not end as it was left."""


@dataclass(frozen=True)
class StoredLine:
    """A line as the database holds it: each field may be anything, if somebody changed it.

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

    @property
    def is_well_formed(self) -> bool:
        """Whether each field is of the kind that is written there."""
        texts = (self.at, self.event, self.account_name, self.facts, self.code)
        return (
            all(type(text) is str for text in texts)
            and type(self.number) is int
            and (self.account_id is None or type(self.account_id) is int)
        )


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

    @property
    def is_well_formed(self) -> bool:
        """Whether each field is of the kind that is written there."""
        numbers, texts = (self.count, self.begins), (self.last, self.key_id, self.code)
        return all(type(one) is int and 0 < one < MOST_LINES for one in numbers) and all(
            type(one) is str for one in texts
        )


class Key:
    """A secret of 32 bytes, known by an ID that tells nothing of it.

    Args:
        guarded: it lies in the system's keyring, or in a file because this system has no keyring.
            Where there is one, whoever can write files could have put a key of their own there.
    """

    def __init__(self, secret: bytes, *, guarded: bool = True) -> None:
        self.secret, self.guarded = secret, guarded
        self.id = hashlib.sha256(b"clientlists journal key" + secret).hexdigest()[:16]

    def code_of(self, line: StoredLine, before: str) -> str:
        """Return the code of a line after the one with the code `before`."""
        return self._code("line", [before, *_covered_fields(line)])

    def seal(self, count: int, last: str, begins: int) -> Seal:
        """Return the seal of a journal that ends so."""
        return Seal(count, last, self.id, begins, self._code("seal", [count, last, begins]))

    def made(self, seal: Seal) -> bool:
        """Whether a seal is whole and was made with this key."""
        if not seal.is_well_formed or seal.key_id != self.id:
            return False
        wanted = self.seal(seal.count, seal.last, seal.begins).code
        return hmac.compare_digest(wanted.encode(), seal.code.encode("utf-8", "surrogatepass"))

    def _code(self, kind: str, said: list[Any]) -> str:
        return hmac.new(self.secret, _bytes_of([kind, *said]), "sha256").hexdigest()


def encode_facts(facts: Mapping[str, Any]) -> str:
    """Encode facts as they are stored and chained: always the same text for the same facts."""
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def decode_facts(facts: object) -> dict[str, Any]:
    """Return the facts of a stored line; none where somebody put something else there."""
    try:
        found = json.loads(facts) if isinstance(facts, str) else None
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def digest_of(lines: Iterable[StoredLine]) -> str:
    """Return what a line that changes the key says of all lines before it."""
    digest = hashlib.sha256()
    for line in lines:
        digest.update(_bytes_of([*_covered_fields(line), line.code]))
    return digest.hexdigest()


def is_genuine(seal: Seal, keys: Mapping[str, Key]) -> bool:
    """Whether a seal or an anchor was made with a key that is known here."""
    key = keys.get(seal.key_id) if seal.is_well_formed else None
    return key is not None and key.made(seal)


class ChainState(StrEnum):
    """What came of verifying a journal."""

    HOLDS = "holds"
    BROKEN = "broken"
    CUT = "cut"
    RESTORED_COPY = "restored_copy"
    OTHER_KEY = "other_key"


@dataclass(frozen=True)
class ChainVerdict:
    """Whether the chain holds, and where it breaks.

    Attributes:
        lines: how many there are; of a broken chain, up to the break.
        broken_at: number of the first line that does not follow from those before it, or that
            should be there and is not.
        missing: lines that the anchor knows and the database lacks; 0 where nobody can count them.
        unread: lines that another computer's key was used for; nobody can tell here.
        unguarded: lines whose key lay in a file although this system has a keyring.
        restored_at: numbers of the lines that tell of a restored copy.
        clock_set_back: numbers of lines that say an earlier time than the line before them.
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
        """Whether every line is vouched for, and nothing speaks against the journal."""
        return self.state is ChainState.HOLDS and not self.unread and not self.unguarded


_MOST_NAMED = 100


class Chain:
    """Follows a journal line by line, and judges how it ends.

    Args:
        keys: the keys that are known on this computer, by ID.
        anchor: what was noted outside of the database; one that no known key made counts for none.
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
        """Take the next line; False when it does not follow, and nothing after it matters."""
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
        """Note what a line that follows means for the whole."""
        self._unread += key is None
        self._unguarded += key is not None and not key.guarded
        is_vouched = key is not None and key.guarded
        if self._anchor is not None and self.lines == self._anchor.count:
            self._is_anchored = line.code == self._anchor.last
            # Without the key nobody writes another line in its place: it is one of a copy.
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
        """Judge the journal after its last line.

        Args:
            seal: what the database says of its end; None when there is none.
            has_begun: something in the workspace was done that the journal must tell.
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
            # What was anchored here was written with a key of here.
            return ChainVerdict(
                ChainState.BROKEN, count, unmet.count, 0, self._unread, self._unguarded
            )
        key = self._keys.get(self._key_id)
        if key is None:
            return self._verdict(ChainState.OTHER_KEY)
        if not key.made(seal):
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
    """Verify a whole journal that is at hand."""
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
    digest: Callable[[], str],
) -> list[tuple[Event, dict[str, Any]]]:
    """Return what has to be told before the next line, so that nothing is covered up by it.

    A new seal would make whole again what somebody cut off. So the line that it covers tells that
    the old seal did not fit, or that the anchor knows more, and no later verdict forgets it.

    Args:
        count, last: number and code of the last line; 0 and NOTHING when there is none.
        unmet: the anchor, where the journal does not hold the line that it names.
        key: what the next line is chained with.
        digest: returns the digest of all lines.
    """
    known = unmet.count if unmet is not None else 0
    if seal is not None and is_genuine(seal, keys):
        known = max(known, seal.count)
    is_new = count == 0 and seal is None and unmet is None
    is_sound = (
        seal is not None
        and (seal.count, seal.last) == (count, last)
        and (seal.key_id not in keys or is_genuine(seal, keys))
    )
    told: list[tuple[Event, dict[str, Any]]] = []
    if count == 0:
        told.append((Event.JOURNAL_BEGUN, {"key": key.id}))
    elif not is_sound or seal is None or seal.key_id != key.id:
        told.append((Event.KEY_CHANGED, {"key": key.id, "digest": digest()}))
    facts: dict[str, Any] = {"missing": max(0, known - count)}
    if unmet is not None:
        facts["anchor"] = unmet.last
    if not is_sound and not is_new:
        told.append((Event.BREAK_FOUND, facts))
    elif unmet is not None:
        told.append((Event.COPY_RESTORED, facts))
    return told


def _covered_fields(line: StoredLine) -> list[Any]:
    return [line.number, line.at, line.event, line.account_id, line.account_name, line.facts]


def _bytes_of(said: list[Any]) -> bytes:
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"), default=repr)
    return text.encode("utf-8", "surrogatepass")


def _text_in(facts: Mapping[str, Any], name: str) -> str:
    found = facts.get(name, "")
    return found if isinstance(found, str) else ""


def _count_in(facts: Mapping[str, Any]) -> int:
    found = facts.get("missing", 0)
    return found if type(found) is int else 0
