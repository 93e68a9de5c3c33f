"""How plausible the letters of a word are in a language, by how often they stand side by side."""

import json
import math
import re
from functools import cache
from itertools import pairwise

from clientlists_desktop.paths import resource

_RARE = 1e-6
"""The share of a letter that a language's own words never use."""
_LEAST_SHARE = 2e-3
"""The share that every letter of its alphabet has at least."""
_BACKING = 4.0
"""As many made-up pairs, spread over all letters, are added to those counted."""
_UPPER_INSIDE = -6.0
"""`юММЮ` and `McÉ`: a capital after a small letter is rare in names, and usual in misread ones."""

_MARKS = {
    **dict.fromkeys("\xa0–—’‘“”«»„…", -9.0),
    **dict.fromkeys("№€£", -7.0),
    **dict.fromkeys("°º§®™©·•", -9.0),
    **dict.fromkeys("ª¡¿²³½¼±×¢¥‹›‚´¨", -11.0),
}
_INSIDE_WORDS = frozenset("’–·")
_MONEY = frozenset("€£¥¢")
_SHARE_OF_MARKS = -16.0
_UNPRINTED = -25.0
_WORD_END = " "


class Language:
    """The letters of one language."""

    def __init__(self, alphabet: str, letters: dict[str, int], pairs: dict[str, int]) -> None:
        total = sum(letters.values())
        self._shares = {letter: count / total for letter, count in letters.items()}
        for letter in alphabet:
            self._shares[letter] = max(_LEAST_SHARE, self._shares.get(letter, 0.0))
        self._shares[_WORD_END] = 0.15
        self._pairs = pairs
        self._counts = letters

    def plausibility(self, text: str) -> float:
        """Return the logarithm of how likely the letters beyond ASCII are where they stand.

        Args:
            text: one word with the characters before and after it.
        """
        score = 0.0
        lower = text.lower()
        if len(lower) != len(text):  # `İ` becomes two characters
            lower = "".join(c.lower()[0] for c in text)
        for index in range(1, len(text) - 1):
            character = text[index]
            if character.isascii():
                continue
            if not _is_letter(character):
                score += _mark(text, index)
                continue
            letter, left, right = lower[index], lower[index - 1], lower[index + 1]
            share = self._shares.get(letter, _RARE)
            score += math.log(share)
            score += 0.5 * math.log(self._beside(left + letter, left, letter))
            score += 0.5 * math.log(self._beside(letter + right, right, letter))
            if character.isupper() and text[index - 1].islower():
                score += _UPPER_INSIDE
        return score

    def plain_plausibility(self, word: str) -> float:
        """Return the logarithm of how likely a word without other letters is, for each letter."""
        text = f" {word.lower()} "
        score = 0.0
        for left, right in pairwise(text):
            score += math.log(self._beside(left + right, right, left))
        return score / len(word)

    def _beside(self, pair: str, other: str, letter: str) -> float:
        """Return how often the other character stands on that side of the letter."""
        if not _is_letter(other):
            other = _WORD_END if not other.isdigit() else "\0"
            pair = pair.replace(pair[0], other) if pair[1] == letter else letter + other
        share = self._shares.get(other, _RARE)
        counted = self._pairs.get(pair, 0)
        return (counted + _BACKING * share) / (self._counts.get(letter, 0) + _BACKING)


def _is_letter(character: str) -> bool:
    """Whether a character belongs to a word; Thai vowels and tones are marks on its letters."""
    return character.isalpha() or "\u0e31" <= character <= "\u0e4e"


def _mark(text: str, index: int) -> float:
    """Return the plausibility of a character that is no letter."""
    character = text[index]
    known = _MARKS.get(character)
    if known is None:
        return _SHARE_OF_MARKS if character.isprintable() else _UNPRINTED
    before, after = text[index - 1], text[index + 1]
    letters = before.isalpha() + after.isalpha()
    if character in _MONEY:
        return _SHARE_OF_MARKS if letters else known + 3.0 * (before.isdigit() or after.isdigit())
    # A closing mark may follow a letter, but only an apostrophe stands between two.
    return _SHARE_OF_MARKS if letters == 2 and character not in _INSIDE_WORDS else known


@cache
def languages() -> dict[str, Language]:
    """Return the languages by their codes."""
    table = json.loads(resource("letters/frequencies.json").read_text(encoding="utf-8"))
    return {code: Language(**found) for code, found in table.items()}


WORD = re.compile(
    rb"[^\x80-\xff]?(?:[A-Za-z']*[\x80-\xff]+)+[A-Za-z']*(?=([^\x80-\xff])?)", re.DOTALL
)
"""A word with bytes beyond ASCII, with the byte before it."""
