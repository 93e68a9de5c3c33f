"""The chain of the journal: each line is bound to the one before it, so that any change shows.

The code of a line is HMAC-SHA256 over the code before it and all fields of the line: without the
key nobody can change a line or leave one out. The *seal* is a code over the number of lines and the
last of them, so that no lines can be cut off at the end either. The *anchor* is a copy of the seal
outside the database: a database that is intact but older than its anchor is a restored copy.

Three kinds of lines are about the chain itself. A key line names the key used from there on; if it
isn't the first line, it also holds a digest of all lines before it, since this computer may not
have the key to verify them. The other two are written if the journal doesn't end as it was left:
see `next_lines.py`.

A forgotten person's address is removed from a line without breaking the chain: see `masks.py`.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from clientlists_desktop.core.journal.facts import decode_facts, text_in
from clientlists_desktop.core.journal.lines import Event

NOTHING = "0" * 64
"""The code before the first line."""

MOST_LINES = 1 << 53
_ID_LENGTH = 16

KEY_LINES = (Event.JOURNAL_BEGUN, Event.KEY_CHANGED)
END_LINES = (Event.COPY_RESTORED, Event.BREAK_FOUND)
"""Events of a journal that didn't end as it was left."""


@dataclass(frozen=True)
class StoredLine:
    """A line as stored in the database; if somebody tampered with it, a field may hold anything.

    Attributes:
        facts: the JSON text, which is what the chain covers.
        code: binds it to the line before; hexadecimal.
        mask: proves the line in place of the code if a forgotten person's address was removed from
            it; "" if none was.
    """

    number: int
    at: str
    event: str
    account_id: int | None
    account_name: str
    facts: str
    code: str = ""
    mask: str = ""

    @property
    def is_well_formed(self) -> bool:
        """Whether each field has its proper type."""
        texts = (self.at, self.event, self.account_name, self.facts, self.code, self.mask)
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


_UNREAD = "?"
"""What a mask begins with whose maker couldn't verify the line."""


class Key:
    """A secret of 32 bytes, with an ID that reveals nothing about it.

    Args:
        guarded: whether it is in the system's keyring, or in a file because this system has none.
            On a system with a keyring a key file isn't trusted: whoever can write files could have
            put it there.
    """

    def __init__(self, secret: bytes, *, guarded: bool = True) -> None:
        self.secret, self.guarded = secret, guarded
        self.id = hashlib.sha256(b"clientlists journal key" + secret).hexdigest()[:_ID_LENGTH]

    def code_of(self, line: StoredLine, before: str) -> str:
        """Return the code of a line after the one with the code `before`."""
        return self._code("line", [before, *_covered_fields(line)])

    def mask_of(self, line: StoredLine, before: str, *, was_read: bool = True) -> str:
        """Return what proves a line from which an address was removed: a key's ID and its code.

        Args:
            was_read: whether whoever removed it could verify the line first.
        """
        kind = "masked" if was_read else "masked unread"
        code = self._code(kind, [before, *_covered_fields(line), line.code])
        return f"{'' if was_read else _UNREAD}{self.id}{code}"

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


def digest_of(lines: Iterable[StoredLine]) -> str:
    """Return the digest of all lines before a line that changes the key."""
    digest = hashlib.sha256()
    for line in lines:
        digest.update(bytes_for_digest(line))
    return digest.hexdigest()


def bytes_for_digest(line: StoredLine) -> bytes:
    """Return what a digest holds of a line."""
    return _bytes_of([*_covered_fields(line), line.code, *([line.mask] if line.mask else [])])


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
        masked: from how many lines a forgotten person's address was removed.
        masked_unread: in how many of them nobody here can tell what else was changed: another
            computer's key removed it, or removed one before.
    """

    state: ChainState
    lines: int
    broken_at: int | None = None
    missing: int = 0
    unread: int = 0
    unguarded: int = 0
    restored_at: tuple[int, ...] = ()
    clock_set_back: tuple[int, ...] = ()
    masked: int = 0
    masked_unread: int = 0

    @property
    def is_trusted(self) -> bool:
        """Whether the chain holds and every line was verified with a guarded key."""
        doubts = self.unread + self.unguarded + self.masked_unread
        return self.state is ChainState.HOLDS and not doubts


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
        self._masked = self._masked_unread = 0
        self._named_keys: set[str] = set()
        self._strange_masks: dict[str, int] = {}

    @property
    def last(self) -> str:
        """The code of the last line that was verified."""
        return self._last

    @property
    def digest(self) -> str:
        """The digest of all lines that were verified."""
        return self._digest.hexdigest()

    @property
    def key(self) -> Key | None:
        """The key of the last line; None if it isn't known here."""
        return self._keys.get(self._key_id)

    def was_read(self, mask: str) -> bool:
        """Whether a mask was made with a key known here, by somebody who could verify the line."""
        return _key_id_of(mask) in self._keys and not mask.startswith(_UNREAD)

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
        facts = decode_facts(line.facts) if line.event in (*KEY_LINES, *END_LINES) else {}
        if line.event in KEY_LINES:
            self._key_id, self._begins = text_in(facts, "key"), self.lines
            self._named_keys.add(self._key_id)
        if not self._is_proved(line):
            return False
        is_taken_over = self.key is not None and line.event == Event.KEY_CHANGED
        if is_taken_over and facts.get("digest") != self.digest:
            return False
        self._digest.update(bytes_for_digest(line))
        self._count(line, facts)
        return True

    def _is_proved(self, line: StoredLine) -> bool:
        """Whether the code or the mask of a line fits, as far as that can be known."""
        if not line.mask:
            return self.key is None or self.key.code_of(line, self._last) == line.code
        signer = self._keys.get(_key_id_of(line.mask))
        if signer is not None:
            was_read = not line.mask.startswith(_UNREAD)
            return signer.mask_of(line, self._last, was_read=was_read) == line.mask
        if self.key is not None:
            self._strange_masks.setdefault(_key_id_of(line.mask), self.lines)
        return True

    def _count(self, line: StoredLine, facts: Mapping[str, Any]) -> None:
        """Note what a verified line means for the verdict."""
        signers = [self._keys.get(_key_id_of(line.mask))] if line.mask else []
        keys = [self.key, *signers]
        self._unread += self.key is None
        self._unguarded += any(key is not None and not key.guarded for key in keys)
        is_vouched = all(key is not None and key.guarded for key in keys)
        if line.mask:
            self._masked += line.event not in KEY_LINES
            self._masked_unread += self.key is not None and not self.was_read(line.mask)
        if self._anchor is not None and self.lines == self._anchor.count:
            self._is_anchored = line.code == self._anchor.last
            # Only the key could have written another line here, so it was written in a copy.
            self._is_fork = is_vouched
        if is_vouched and line.event in END_LINES:
            self._noted.add(text_in(facts, "anchor"))
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
        if (broken_at := self._broken_at or self._made_up_mask()) is not None:
            return ChainVerdict(
                ChainState.BROKEN, count, broken_at, 0, self._unread, self._unguarded
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
        if self.key is None:
            return self._verdict(ChainState.OTHER_KEY)
        if not self.key.signed(seal):
            return ChainVerdict(ChainState.CUT, count, count + 1)
        if unmet is not None:
            return self._verdict(ChainState.RESTORED_COPY, max(0, unmet.count - count))
        return self._verdict(ChainState.HOLDS)

    def _made_up_mask(self) -> int | None:
        """Return the first line with a mask of a key that no line of the journal names."""
        strange = self._strange_masks.items()
        return min((at for key, at in strange if key not in self._named_keys), default=None)

    def _verdict(self, state: ChainState, missing: int = 0) -> ChainVerdict:
        return ChainVerdict(
            state, self.lines, None, missing, self._unread, self._unguarded,
            tuple(self._restored), tuple(self._set_back), self._masked, self._masked_unread,
        )  # fmt: skip


def verify(
    lines: Iterable[StoredLine], seal: Seal | None, anchor: Seal | None, keys: Mapping[str, Key]
) -> ChainVerdict:
    """Verify a whole journal."""
    chain = Chain(keys, anchor)
    all(chain.follow(line) for line in lines)
    return chain.verdict(seal)


def _covered_fields(line: StoredLine) -> list[Any]:
    return [line.number, line.at, line.event, line.account_id, line.account_name, line.facts]


def _bytes_of(values: list[Any]) -> bytes:
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"), default=repr)
    return text.encode("utf-8", "surrogatepass")


def _key_id_of(mask: str) -> str:
    return mask.removeprefix(_UNREAD)[:_ID_LENGTH]


def _count_in(facts: Mapping[str, Any]) -> int:
    found = facts.get("missing", 0)
    return found if type(found) is int else 0
