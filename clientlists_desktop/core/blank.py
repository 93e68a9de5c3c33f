"""Blank text: what a person sees as nothing."""

import unicodedata
from collections.abc import Sequence


def is_blank_text(text: str) -> bool:
    """Whether a text is empty or holds only spaces and characters of no width."""
    if text[:1].isalnum():
        return False  # Nearly every cell; the loop below costs ten times as much.
    return all(c.isspace() or unicodedata.category(c) == "Cf" for c in text)


def is_blank(cells: Sequence[str]) -> bool:
    """Whether all cells of a row are blank."""
    # Nearly every row shows it by its first letter or digit.
    return not (cells and cells[0][:1].isalnum()) and all(map(is_blank_text, cells))
