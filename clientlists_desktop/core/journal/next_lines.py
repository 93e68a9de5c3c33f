"""The lines that a journal must get about itself before its next line."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from clientlists_desktop.core.journal.chain import (
    KEY_LINES,
    Key,
    Seal,
    StoredLine,
    digest_of,
    is_genuine,
)
from clientlists_desktop.core.journal.facts import decode_facts, text_in
from clientlists_desktop.core.journal.lines import Event


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
    named = (decode_facts(line.facts) for line in reversed(lines) if line.event in KEY_LINES)
    return text_in(next(named, {}), "key")
