"""Words of results files that a person gave a meaning, and those that still have none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from clientlists_desktop.core.campaigns.campaigns import CampaignKind
from clientlists_desktop.core.campaigns.results import CALL_RESULTS, TEXT_RESULTS, Result
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.layouts import simplify_heading

Meaning: TypeAlias = Result | None
"""What a word stands for; None if rows with it are left out."""
Meanings: TypeAlias = Mapping[str, Meaning]
"""Meanings by the key of the word."""

LEAVE_OUT = "leave_out"
"""How `None` is written where a meaning has to be a text."""
LONGEST_WORD = 80


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A word of a results file that stands for no known result, and in how many rows."""

    word: str
    rows: int


def word_key(word: str) -> str:
    """Return what is equal for all ways to write a word: in any case, with any separators.

    A long word is cut first, so that one that was shown cut has the same key.
    """
    short = word.strip()[:LONGEST_WORD]
    return simplify_heading(short) or short.casefold()


def meaning_to_text(meaning: Meaning) -> str:
    """Return a meaning as a text."""
    return LEAVE_OUT if meaning is None else meaning.value


def text_to_meaning(text: str) -> Meaning:
    """Return the meaning that `meaning_to_text` made a text of; ValueError if it is none."""
    return None if text == LEAVE_OUT else Result(text)


def results_for(kind: CampaignKind) -> tuple[Result, ...]:
    """Return the results that a word may stand for."""
    return CALL_RESULTS if kind is CampaignKind.CALL else TEXT_RESULTS


def check_meanings(kind: CampaignKind, meanings: Meanings) -> None:
    """Refuse a meaning that no client of such a campaign can have."""
    known = results_for(kind)
    for meaning in meanings.values():
        if meaning is not None and meaning not in known:
            names = ", ".join(result.value for result in known)
            raise Refused(Refusal.UNKNOWN_RESULT, seen=meaning.value, expected=names)
