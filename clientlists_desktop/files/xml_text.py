"""Escapes text for the XML of a workbook."""

import re

_SPECIAL = re.compile("[&<>\x00-\x08\x0b-\x1f_\ud800-\udfff\ufffe\uffff]")
_NOT_AS_IT_IS = re.compile(f"[\n{_SPECIAL.pattern[1:]}")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# A carriage return is written with an underscore, which could complete the code before it.
_ESCAPE_LIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}[_\r])")


def without_illegal(text: str) -> tuple[str, int]:
    """Replace characters that XML forbids with U+FFFD, and count them."""
    return _ILLEGAL.subn("\ufffd", text)


def escape_codes(text: str) -> str:
    """Encode what a reader would change: carriage returns, and text that looks like a code."""
    return _ESCAPE_LIKE.sub("_x005F_", text).replace("\r", "_x000D_")


def escape(text: str) -> tuple[str, int]:
    """Escape text for an element; returns it with the number of replaced characters."""
    if not _SPECIAL.search(text):
        return text, 0
    text, replaced = without_illegal(text)
    text = escape_codes(text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), replaced


def is_plain(text: str) -> bool:
    """Whether text is written as it is, and a reader finds all of it: no outer blanks, no lines."""
    return not _NOT_AS_IT_IS.search(text) and text.strip() == text
