"""Finds an address in a text that somebody made up: a name of a list or file, a note, a reason."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any

from clientlists_desktop.core.do_not_contact import GAP, canonical_number, digits_of

ERASED_TEXT = "…"
"""What stands in place of an address that was erased from a text."""

Known = Callable[[str], bool]

_DIGITS, _WORD = re.compile(r"\d+"), re.compile(r"[^\W_]+")
_GAP_IN_ID = re.compile(r"[^\n]{1,3}")
FEWEST_LOCAL_DIGITS = 9
"""A shorter number without a country code looks like a day: 20261128."""
_SHORTEST_ID, _MOST_WORDS = 5, 12


def without_number(text: str, is_known: Known, is_known_locally: Known) -> str:
    """Return a text without a phone number, with its country code or as it is dialled at home."""

    def is_number(start: int, end: int) -> bool:
        return any(
            is_known(canonical_number(digits))
            or (len(digits) >= FEWEST_LOCAL_DIGITS and is_known_locally(digits))
            for digits in digits_of(text[start:end])
        )

    return _cut(text, _DIGITS, GAP, lambda start, end: end if is_number(start, end) else None)


def without_id(text: str, is_known: Known, is_known_folded: Known) -> str:
    """Return a text without an ID, in whatever case; one in a longer ID or address stays.

    Args:
        is_known_folded: whether a text without regard to case is the ID.
    """

    def found(start: int, end: int) -> int | None:
        ends = [end + len(more) for more in ("==", "=") if text.startswith(more, end)]
        for last in (*ends, end):
            if _is_id(text, start, last, is_either):
                return last
        return None

    def is_either(one: str) -> bool:
        return is_known(one) or is_known_folded(one.casefold())

    return _cut(text, _WORD, _GAP_IN_ID, found)


def _is_id(text: str, start: int, end: int, is_known: Known) -> bool:
    one, before = text[start:end], text[:start]
    if re.match(r"@\w", text[end:]) or re.search(r"[\w.]@$", before):
        # A part of an e-mail address.
        return False
    if "@" in one and before.endswith((".", "+")):
        return False
    if len(one) < _SHORTEST_ID or (one.isalpha() and not before.endswith("@")):
        # It would be a word.
        return False
    return is_known(one) or is_known(before[-1:] + one)


def _cut(
    text: str, word: re.Pattern[str], gap: re.Pattern[str], found: Callable[[int, int], int | None]
) -> str:
    """Cut out runs of words, the longest first.

    Args:
        gap: what may stand between two words of a run.
        found: returns where a run ends that has to go, from where it begins and its last word ends;
            None if it may stay.
    """
    words = [one.span() for one in word.finditer(text)]
    kept: list[str] = []
    done = at = 0
    while at < len(words):
        start = words[at][0]
        ends = [words[at][1]]
        for begins, end in words[at + 1 : at + _MOST_WORDS]:
            if not gap.fullmatch(text, ends[-1], begins):
                break
            ends.append(end)
        stops = ((count, found(start, ends[count - 1])) for count in range(len(ends), 0, -1))
        count, stop = next((one for one in stops if one[1] is not None), (1, None))
        if stop is not None:
            kept += [text[done:start], ERASED_TEXT]
            done = stop
        at += count
    return "".join([*kept, text[done:]])


def without_in_json(text: str, without: Callable[[str], str]) -> str:
    """Return a text, or JSON with texts in it, after `without` changed each text."""
    value = read_json(text)
    changed = _changed(value, without)
    if changed == value:
        return text
    return changed if isinstance(changed, str) else json.dumps(changed, ensure_ascii=False)


def read_json(text: str) -> Any:
    """Return what a text of JSON holds, if that has parts; any other text as it is."""
    if text.startswith(("{", "[")):
        with suppress(ValueError, RecursionError):
            return json.loads(text)
    return text


def texts_in(value: object) -> Iterator[str]:
    """Yield all texts in a value of JSON, names of members among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from texts_in(one)
    elif isinstance(value, dict):
        yield from texts_in([*value, *value.values()])


def _changed(value: Any, without: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return without(value)
    if isinstance(value, list):
        return [_changed(one, without) for one in value]
    if isinstance(value, dict):
        names = distinct(value, [without(name) for name in value])
        return {names[name]: _changed(one, without) for name, one in value.items()}
    return value


def distinct(old: Iterable[str], new: Sequence[str]) -> dict[str, str]:
    """Return new names by the old ones, numbered where two would be the same."""
    names: dict[str, str] = {}
    for before, after in zip(old, new, strict=True):
        number, name = 1, after
        while name in names.values():
            number += 1
            name = f"{after} {number}"
        names[before] = name
    return names
