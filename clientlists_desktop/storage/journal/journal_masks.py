"""Finds a person's address in the journal, of a workspace or of a backup, and removes it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from peewee import Database, Value

from clientlists_desktop.core.journal.chain import END_LINES, KEY_LINES, StoredLine
from clientlists_desktop.core.journal.facts import decode_facts, encode_facts
from clientlists_desktop.core.journal.masks import masked_lines
from clientlists_desktop.core.people.person import Matcher
from clientlists_desktop.storage.journal.journal_keys import MaskKeys
from clientlists_desktop.storage.journal.journal_lines import lines_after
from clientlists_desktop.storage.models import JournalModel

_J = JournalModel
_AT_ONCE = 2_000
_OF_THE_CHAIN = (*KEY_LINES, *END_LINES)
"""What they say is no text of anybody's."""


def lines_naming(db: Database, matcher: Matcher) -> list[int]:
    """Return the numbers of the lines that hold a person's address."""
    return [
        line.number
        for line in _lines(db)
        if line.event not in _OF_THE_CHAIN
        and any(matcher.is_in_name(_text(one)) for one in (line.account_name, line.facts))
    ]


def mask_journal(db: Database, matcher: Matcher, get_keys: Callable[[], MaskKeys]) -> int:
    """Remove a person's address from all lines, within a transaction; returns from how many.

    Args:
        get_keys: looks the keys up, for which a person may have to unlock the keyring.
    """
    naming = set(lines_naming(db, matcher))
    if not naming:
        return 0
    keys, cleaned = get_keys(), partial(_cleaned, matcher, naming)
    for line in masked_lines(_lines(db), keys.known, keys.usual, cleaned):
        _J.update(
            account_name=_raw(line.account_name), facts=_raw(line.facts), mask=line.mask
        ).where(_J.number == line.number).execute(db)
    return len(naming)


def _cleaned(matcher: Matcher, naming: set[int], line: StoredLine) -> StoredLine:
    if line.number not in naming:
        return line
    name = matcher.without_in_name(_text(line.account_name)) or ""
    facts = matcher.without_in_name(_text(line.facts)) or ""
    if decoded := decode_facts(facts):
        facts = encode_facts(decoded)
    return replace(line, account_name=name, facts=facts)


def _lines(db: Database) -> Iterator[StoredLine]:
    last = None
    while some := lines_after(db, last, _AT_ONCE):
        yield from some
        last = some[-1].number


def _text(value: object) -> str:
    """Return what is stored as a text: somebody may have put bytes or a number there."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "surrogateescape")
    return value if isinstance(value, str) else str(value)


def _raw(text: str) -> Any:
    """Return a text as SQL with the bytes that the database had, which need not be a text."""
    try:
        data = text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = text.encode("utf-8", "replace")
    return Value(data).cast("TEXT")
