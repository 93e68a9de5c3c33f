"""How texts are translated: whoever calls the sentences hands in what translates them."""

import re
from typing import Protocol

_PLURAL = re.compile(r"\(s\)")


class Translate(Protocol):
    """Translates a text of a context; `n` chooses the plural form and fills `%Ln`."""

    def __call__(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1, /
    ) -> str:
        """Return the text in the person's language."""


def english_form(text: str, n: int) -> str:
    """Choose the English singular or plural of a text written with `(s)`."""
    return _PLURAL.sub("" if n == 1 else "s", text) if n >= 0 else text


def english(context: str, text: str, disambiguation: str | None = None, n: int = -1, /) -> str:
    """Return a text as it is, in the right plural form: the command line's language."""
    del context, disambiguation
    return english_form(text, n).replace("%Ln", f"{n:,}") if n >= 0 else text
