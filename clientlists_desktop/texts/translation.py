"""How texts are translated: every function of this package is given a `translate` callable."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

_PLURAL = re.compile(r"\(s\)")
_MOST_NAMED = 5
_MOST_COUNTED = 1 << 31
"""Plural forms end here."""


class Translate(Protocol):
    """Translates a text of a context; `n` chooses the plural form and fills `%Ln`."""

    def __call__(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1, /
    ) -> str:
        """Return the text in the person's language."""


Translator = Callable[[], Translate]
"""Returns the function that translates. It can be sent to a worker, which that function can't."""


class Text(NamedTuple):
    """A text in English, for tables: choose one, then translate only that one."""

    context: str
    english: str

    def translated(self, translate: Translate, n: int = -1) -> str:
        """Return the text in the person's language; `n` matters only if the text has plurals."""
        return translate(*self, None, n if is_counted(self.english) else -1)


def is_counted(text: str) -> bool:
    """Whether a text has plural forms."""
    return "%Ln" in text or "(s)" in text


def grouped(number: int, translate: Translate) -> str:
    """Group the digits of a number as the language does: 9,812."""
    if 0 <= number < _MOST_COUNTED:
        return translate("Number", "%Ln", "", number)
    separator = translate("Number", "%Ln", "", 1_000)[1:-3]
    return f"{number:,}".replace(",", separator)


def quoted(name: str, translate: Translate) -> str:
    """Put a name in the quotation marks of the language."""
    return translate("Quotes", "“{name}”").format(name=name)


def capitalised(text: str) -> str:
    """Begin a sentence of parts with a capital; some languages begin with a verb, not a number."""
    return text[:1].upper() + text[1:]


def listed(parts: Sequence[str], translate: Translate) -> str:
    """List parts of a sentence: 3, 6 and 9."""
    *first, last = parts
    if not first:
        return last
    return translate("Series", "{first} and {last}").format(first=", ".join(first), last=last)


def named(names: Sequence[str], translate: Translate) -> str:
    """List the first few names, each in quotation marks."""
    shown = ", ".join(quoted(name, translate) for name in names[:_MOST_NAMED])
    return shown + (" …" if len(names) > _MOST_NAMED else "")


def english_form(text: str, n: int) -> str:
    """Choose the English singular or plural of a text written with `(s)`."""
    return _PLURAL.sub("" if n == 1 else "s", text) if n >= 0 else text


def english(context: str, text: str, disambiguation: str | None = None, n: int = -1, /) -> str:
    """Return a text unchanged, in the right plural form: the command line's language."""
    del context, disambiguation
    return english_form(text, n).replace("%Ln", f"{n:,}") if n >= 0 else text


def english_translator() -> Translate:
    """Return the function that leaves texts in English."""
    return english
