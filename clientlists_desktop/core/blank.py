"""What a person does not see: blanks, and characters without a shape."""

import unicodedata
from collections.abc import Sequence


def is_blank_text(text: str) -> bool:
    """Whether a text shows nothing: it is empty, or spaces and characters of no width."""
    return all(c.isspace() or unicodedata.category(c) == "Cf" for c in text)


def is_blank(cells: Sequence[str]) -> bool:
    """Whether a row holds nothing that a person sees."""
    return all(map(is_blank_text, cells))
